"""What is remembered of a build for the next one: beside the site and never in it, and only if both belong together."""

import hashlib
import os
import pickle
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lotsenbuch.answers.watching import Contents, Look
from lotsenbuch.content import Surroundings
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.making import Before, Made
from lotsenbuch.portal.writing import Staging
from lotsenbuch.views.search import SearchEntry

WRITTEN = "written by hand"
"""The name of what MkDocs has made: pages written by hand, the frame of all others."""


@dataclass(frozen=True, repr=False)
class Remembered:
    """A build: what it has made, what each look saw, what MkDocs gave (by language), how large printed files are.

    `around` is all that was read besides the registry.
    """

    made: Mapping[str, Made]
    seen: Mapping[Look, str]
    shells: Mapping[str, Shell]
    searched: Mapping[str, Mapping[str, SearchEntry]]
    sizes: Mapping[str, int]
    around: Surroundings | None = None

    def before(self, contents: Contents) -> Before | None:
        """Give what of it may still be right; nothing where what MkDocs would give is another."""
        changed = frozenset(look for look, seen in self.seen.items() if contents.seen(look) != seen)
        before = Before(self.made, changed)
        return before if before.still(WRITTEN, self.made[WRITTEN].given) else None


class Memory:
    """Where a build is remembered: a file for each site."""

    def __init__(self, cache: Path, site: Path) -> None:
        self._site, self._at = SiteState(site), os.fsencode(site.resolve())
        self._file = cache / "builds" / hashlib.sha256(self._at).hexdigest()[:16]

    def recall(self, origins: str) -> Remembered | None:
        """Give the build that made the site as it stands, if it was made from the same origins, which are known."""
        try:
            head, _, content = self._file.read_bytes().partition(b"\n")
        except OSError:
            return None
        if not origins or not head.startswith(origins.encode()):
            return None
        self._site.read()
        if head != self._head(origins, content):
            return None
        remembered: Remembered = pickle.loads(content)  # noqa: S301 - by the same code and whole: so says its head
        return remembered

    def carry(self, staging: Staging, gone: Iterable[str]) -> None:
        """Put a site, or a change of one, in its place, and see how it stands afterwards."""
        if staging.only_changes:
            touched = [*gone, *staging.written]
            self._site.add(touched, -1)
            staging.finish(gone)
            self._site.add(touched, 1)
        else:
            staging.finish(gone)
            self._site.read()

    def keep(self, origins: str, build: Remembered) -> None:
        """Remember a build that has just made the site; those of sites that are gone are forgotten.

        The site is in its place already: where the disk does not take this, the next build is a whole one.
        """
        with suppress(OSError):
            self._write(origins, pickle.dumps(build))
            self._forget_sites_that_are_gone()

    def _write(self, origins: str, content: bytes) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_bytes(self._head(origins, content) + b"\n" + content)
        new.replace(self._file)

    def _forget_sites_that_are_gone(self) -> None:
        for other in set(self._file.parent.iterdir()) - {self._file}:
            with other.open("rb") as kept:
                site = kept.readline().rstrip(b"\n").split(b" ", 3)[-1]
            if not os.path.isdir(site):  # noqa: PTH112 - its name need not be text
                other.unlink(missing_ok=True)

    def _head(self, origins: str, content: bytes) -> bytes:
        known = f"{origins} {hashlib.sha256(content).hexdigest()} {self._site.state:x} "
        return known.encode() + self._at


class MemoryOfOne(Memory):
    """What a process remembers of the site that it alone shows, as long as it lives."""

    def __init__(self) -> None:
        self._kept: tuple[str, Remembered] | None = None

    def recall(self, origins: str) -> Remembered | None:
        """Give the build before, if it was made from the same origins."""
        return self._kept[1] if self._kept and self._kept[0] == origins else None

    def carry(self, staging: Staging, gone: Iterable[str]) -> None:
        """Put a site, or a change of one, in its place."""
        self._kept = None
        staging.finish(gone)

    def keep(self, origins: str, build: Remembered) -> None:
        """Remember a build that has just been shown."""
        self._kept = (origins, build) if origins else None


class SiteState:
    """What the files of a site are known by without reading them: a sum over their names, sizes and times.

    The time of the last change of a file's state (`ctime`) cannot be set: whoever writes a file changes it.
    """

    def __init__(self, site: Path) -> None:
        self._site = os.fspath(site)
        self._sum: int | None = None

    @property
    def state(self) -> int:
        """The sum, read when it is first asked for."""
        return self.read() if self._sum is None else self._sum

    def read(self) -> int:
        """Look at all files anew."""
        start = len(self._site) + 1
        self._sum = sum(_known(entry.path[start:], entry.stat(follow_symlinks=False)) for entry in _files(self._site))
        return self._sum

    def add(self, paths: Iterable[str], sign: int) -> None:
        """Add some files as they are now, as far as they are there, or take them out (-1)."""
        for path in paths:
            with suppress(FileNotFoundError, NotADirectoryError):
                self._sum = self.state + sign * _known(path, Path(self._site, path).lstat())


def _known(path: str, state: os.stat_result) -> int:
    text = f"{path}\0{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"
    return int.from_bytes(hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=16).digest())


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Give all that stands below a folder, but for folders; nothing if it is not there."""
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry
