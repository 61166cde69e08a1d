"""The portal's files on the disk: the new site grows beside the old one and takes its place when it is whole."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    """A file of the portal: its path below the portal's root, and its text, or its bytes if it is none."""

    path: str
    content: str | bytes


class Staging:
    """Where a new site grows: beside the old one, or in its place if that is asked for (`mkdocs serve`)."""

    def __init__(self, final: Path, *, in_place: bool = False) -> None:
        self.final = final
        self.folder = final if in_place else final.with_name(f".{final.name}-new")

    def write(self, files: Iterable[File]) -> int:
        """Write files and give how many they were."""
        made: set[Path] = set()
        count = 0
        for file in files:
            target = self.folder / file.path
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            target.write_bytes(file.content.encode() if isinstance(file.content, str) else file.content)
            count += 1
        return count

    def finish(self) -> None:
        """Put the new site in the place of the old one."""
        if self.folder == self.final:
            return
        aside = self.final.with_name(f".{self.final.name}-old")
        shutil.rmtree(aside, ignore_errors=True)
        if self.final.exists():
            self.final.rename(aside)
        self.folder.rename(self.final)
        shutil.rmtree(aside, ignore_errors=True)

    def give_up(self) -> None:
        """Take away what was written so far; the old site stays as it was."""
        if self.folder != self.final:
            shutil.rmtree(self.folder, ignore_errors=True)
