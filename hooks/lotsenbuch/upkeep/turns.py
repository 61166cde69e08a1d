"""Commands that write into one project wait for each other, and say what the disk did not take."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from lotsenbuch.disk import DiskError, alone, reason


def in_turn(project: Path, waiting: Callable[[], None]) -> AbstractContextManager[None]:
    """Let one command at a time write into a project; the others wait, after they have said so."""
    return alone(project / "data", waiting)


def told(error: OSError) -> str:
    """Give in German what the disk did not take, and why."""
    return str(error) if isinstance(error, DiskError) else f"{error.filename or 'Schreiben'}: {reason(error)}."
