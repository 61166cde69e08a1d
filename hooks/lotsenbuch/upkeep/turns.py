"""Commands that write into one project wait for each other, and say what the disk did not take."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from lotsenbuch.disk import DiskError, alone, reason

WAITING = "Ein anderer Befehl schreibt gerade in dieses Projekt. Dieser wartet, bis er fertig ist."


def in_turn(project: Path, said: Callable[[str], None], *, writes: bool) -> AbstractContextManager[None]:
    """Let one command at a time write into a project; the others that write wait, after they have said so."""
    return alone(project / "data", partial(said, WAITING)) if writes else nullcontext()


def told(error: OSError) -> str:
    """Give in German what the disk did not take, and why."""
    return str(error) if isinstance(error, DiskError) else f"{error.filename or 'Schreiben'}: {reason(error)}."
