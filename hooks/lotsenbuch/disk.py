"""The disk: a file is written whole or not at all, and by one process at a time."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

REASONS = {
    errno.ENOSPC: "auf der Festplatte ist kein Platz mehr",
    errno.EDQUOT: "Ihr Platz auf der Festplatte ist aufgebraucht",
    errno.EFBIG: "so groß darf hier keine Datei sein",
    errno.EACCES: "dazu fehlen die Rechte",
    errno.EPERM: "dazu fehlen die Rechte",
    errno.EROFS: "dieser Ort lässt sich nur lesen",
}


AGAIN = "Rufen Sie den Befehl noch einmal auf."


class DiskError(OSError):
    """Something could not be written, and what stood there still stands; says so in German."""


def reason(error: OSError) -> str:
    """Give in German why something could not be written."""
    return REASONS.get(error.errno or 0, error.strerror or str(error))


def write_whole(file: Path, content: bytes) -> None:
    """Put content in the place of a file; raises DiskError, and then the file is as it was.

    The new content is on the disk before it takes its place, so whoever is killed leaves the one or the other.
    A link stays a link.
    """
    final = file.resolve()
    new = final.with_name(f".{final.name}.new")
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as target:
            if final.exists():
                new.chmod(final.stat().st_mode)
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        new.replace(final)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        message = f"{file} ist nicht geschrieben: {reason(error)}. Was dort stand, steht noch."
        raise DiskError(message) from error


def contents(files: Iterable[Path]) -> dict[Path, bytes]:
    """Give what stands in files, as far as they are there."""
    return {file: file.read_bytes() for file in files if file.is_file()}


def replace_as_read(new: Mapping[Path, bytes], gone: Iterable[Path], before: Mapping[Path, bytes]) -> None:
    """Put new contents in the places of files one after another, then delete files that they hold, too.

    Raises DiskError. `before` is what stood in all of them when they were read: what somebody has changed since is
    neither replaced nor deleted.
    """
    for file in new:
        if contents([file]).get(file) != before.get(file):
            message = f"{file} hat sich gerade geändert; nichts ist geschrieben. {AGAIN}"
            raise DiskError(message)
    for file, content in new.items():
        write_whole(file, content)
    if kept := [why for file in gone if (why := _deleted(file, before.get(file)))]:
        raise DiskError("\n".join(kept))


def _deleted(file: Path, before: bytes | None) -> str:
    """Delete a file; give why it stays, if it does."""
    try:
        if file.read_bytes() != before:
            return f"{file} hat sich gerade geändert und bleibt. {AGAIN}"
        file.unlink()
    except OSError as error:
        return f"{file} ist eingefügt, aber nicht gelöscht: {reason(error)}."
    return ""


@contextmanager
def alone(at: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Let one process at a time work at a file or a folder; the others wait, after they have said so.

    A process that is killed lets the next one in. Where a file system knows no locks, nobody waits.
    """
    if sys.platform == "win32":
        yield
        return
    held = os.open(at, os.O_RDONLY)
    try:
        with suppress(OSError):
            _locked(held, waiting)
        yield
    finally:
        os.close(held)


def _locked(held: int, waiting: Callable[[], None]) -> None:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(held, fcntl.LOCK_EX)
