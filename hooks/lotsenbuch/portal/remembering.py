"""What is remembered of a build for the next one: beside the site and never in it, and only if both belong together."""

import hashlib
import os
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lotsenbuch.answers.watching import Contents, Look
from lotsenbuch.content import Surroundings
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.making import Before, Made
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
        self._site = site
        self._file = cache / "builds" / hashlib.sha256(os.fsencode(site.resolve())).hexdigest()[:16]

    def recall(self, origins: str) -> Remembered | None:
        """Give the build that made the site as it stands, if it was made from the same origins."""
        try:
            head, _, content = self._file.read_bytes().partition(b"\n")
        except OSError:
            return None
        if head != self._head(origins, content):
            return None
        remembered: Remembered = pickle.loads(content)  # noqa: S301 - written by the same code, and whole: so says its head
        return remembered

    def keep(self, origins: str, build: Remembered) -> None:
        """Remember a build that has just made the site."""
        content = pickle.dumps(build)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_bytes(self._head(origins, content) + b"\n" + content)
        new.replace(self._file)

    def forget(self) -> None:
        """Remember nothing."""
        self._file.unlink(missing_ok=True)

    def _head(self, origins: str, content: bytes) -> bytes:
        known = hashlib.sha256(content).hexdigest()
        return f"{origins} {known} {state_of(self._site)}".encode()


def state_of(site: Path) -> str:
    """Give what the files of a site are known by without reading them: names, sizes and times.

    The time of the last change of a file's state (`ctime`) cannot be set: whoever writes a file changes it.
    """
    known = hashlib.sha256()
    for entry in sorted(_stated(os.fspath(site), len(os.fspath(site)))):
        known.update(entry.encode(errors="surrogateescape"))
    return known.hexdigest()


def _stated(folder: str, start: int) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _stated(entry.path, start)
                else:
                    state = entry.stat(follow_symlinks=False)
                    yield f"{entry.path[start:]}\0{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}\0"
    except FileNotFoundError:
        return
