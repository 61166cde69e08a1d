"""The portal's files on the disk: the new site grows beside the old one and takes its place when it is whole.

A file that says what it said before is the very file of the old site, so that its time stays and a mirror leaves it.
"""

import ctypes
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

AT_THE_FOLDER_OF_NOW, EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux (renameat2(2))."""

GONE = ".gone"
"""The list of what a change takes away, beside the files that it brings; no file of a portal is called so."""


@dataclass(frozen=True)
class File:
    """A file of the portal: its path below the portal's root, and its text, or its bytes if it is none."""

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        """Give its bytes."""
        return self.content.encode() if isinstance(self.content, str) else self.content


@dataclass(frozen=True)
class Part:
    """Some of a portal's files, made as they are asked for; no part needs another. Its name is for people.

    `notes` are what is known of them when they are made, by names.
    """

    name: str
    files: Iterator[File]
    notes: dict[str, Any] = field(default_factory=dict)


class Staging:
    """Where a new site grows: beside the old one, or in its place if that is asked for (pages alone, for a comparison).

    Whoever is killed, at whatever step, leaves the old site or the new one, whole; what else is left is taken away when
    the next one starts. A change of a site grows beside it, too; once that is whole it is carried into the site file by
    file, and who is killed in between leaves that to the next one that starts.
    """

    def __init__(self, final: Path, *, in_place: bool = False) -> None:
        self.final = final.resolve() if final.is_symlink() else final
        self.folder = self.final if in_place else self.final.with_name(f".{final.name}-new")
        self._aside = self.final.with_name(f".{final.name}-old")
        self._change = self.final.with_name(f".{final.name}-change")
        self.only_changes = False
        self._made: set[Path] = set()

    def start(self) -> None:
        """Take away what a killed build has left; the old site comes back where it was just being replaced.

        A change that was whole is carried to its end.
        """
        if self.folder == self.final:
            return
        if self._change.exists():
            self._carry()
        if self._aside.exists() and not self.final.exists():
            self._aside.rename(self.final)
        shutil.rmtree(self._aside, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self._made.clear()

    @property
    def written(self) -> list[str]:
        """The paths of the files that were written and are not in their place yet."""
        return [file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file()]

    def write(self, files: Iterable[File]) -> int:
        """Write files and give how many they were."""
        count = 0
        for file in files:
            self._put(file.path, file.data)
            count += 1
        return count

    def keep_what_is_alike(self) -> None:
        """Put the old site's files in the place of those that others have written and that say the same."""
        if self.folder == self.final:
            return
        for path in self.written:
            new = self.folder / path
            content = new.read_bytes()
            new.unlink()
            self._put(path, content)

    def before(self, path: str, ending: str) -> bytes | None:
        """Give what stood beside a file, under its name and an ending, if the file is the very one of the old site."""
        old, new = self.final / path, self.folder / path
        try:
            return Path(f"{old}{ending}").read_bytes() if old != new and old.samefile(new) else None
        except FileNotFoundError:
            return None

    def _put(self, path: str, content: bytes) -> None:
        old, new = self.final / path, self.folder / path
        is_alike = _says(old, content)
        if is_alike and (old == new or self.only_changes):
            return
        if new.parent not in self._made:
            new.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(new.parent)
        if is_alike:
            try:
                os.link(old, new)
            except OSError:  # a file system without links, or with too many
                is_alike = False
        if not is_alike:
            new.write_bytes(content)

    def finish(self, gone: Iterable[str] = ()) -> None:
        """Put the new site in the place of the old one, at once where the system can do that.

        If it is only a change, `gone` are the paths of files that there are no more.
        """
        if self.folder == self.final:
            return
        if self.only_changes:
            self.folder.mkdir(exist_ok=True)
            (self.folder / GONE).write_text("\n".join(gone), "utf-8")
            self.folder.rename(self._change)
            self._carry()
            return
        if not self.final.exists():
            self.folder.rename(self.final)
        elif exchanged(self.folder, self.final):
            self.folder.rename(self._aside)
        else:
            self.final.rename(self._aside)
            self.folder.rename(self.final)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _carry(self) -> None:
        """Carry a change that is whole into the site, from wherever somebody was killed who did."""
        if (list_ := self._change / GONE).exists() and self.final.exists():
            for path in filter(None, list_.read_text("utf-8").split("\n")):
                self._take_away(path)
            for new in sorted(file for file in self._change.rglob("*") if file.is_file() and file != list_):
                target = self.final / new.relative_to(self._change)
                target.parent.mkdir(parents=True, exist_ok=True)
                new.replace(target)
            list_.unlink()
        shutil.rmtree(self._change)

    def _take_away(self, path: str) -> None:
        """Delete a file, and the folders in which nothing is left."""
        file = self.final / path
        file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == self.final or not folder.is_dir() or any(folder.iterdir()):
                return
            folder.rmdir()

    def give_up(self) -> None:
        """Take away what was written so far; the old site stays as it was."""
        if self.folder != self.final:
            shutil.rmtree(self.folder, ignore_errors=True)


def _says(file: Path, content: bytes) -> bool:
    """Say whether a file is there and has this content."""
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places at once, so that nobody ever finds neither; say whether the system can do that."""
    try:
        exchange = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here = AT_THE_FOLDER_OF_NOW
    result: int = exchange(here, os.fsencode(one), here, os.fsencode(other), EXCHANGE)
    return result == 0
