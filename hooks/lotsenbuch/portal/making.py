"""What files are made from: those of which nothing has changed are as they were, and nobody makes them again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from lotsenbuch.answers.watching import Contents, Look, Looks, Watch
from lotsenbuch.assets.keeping import Listed, listed
from lotsenbuch.portal.writing import File

UNKNOWN = ""
"""What is given where nobody can say what that is: such files are always made."""


@dataclass(frozen=True)
class Making:
    """Files and how they are made; by its name it is known in the next build.

    `given` is what they are made from besides what they look at in the registry; without it they are always made.
    """

    name: str
    make: Callable[[], Iterable[File]]
    given: object = ()


class Made(NamedTuple):
    """What files were made from, and how lists name each of them."""

    given: str
    looks: Looks
    files: tuple[Listed, ...]

    @property
    def file(self) -> Listed:
        """Give the only file; raises ValueError if there are others."""
        (file,) = self.files
        return file


@dataclass(frozen=True, repr=False)
class Before:
    """What the build before had made, and what was looked at then and is something else now."""

    made: Mapping[str, Made] = field(default_factory=dict)
    changed: Looks = frozenset()

    def still(self, name: str, given: str) -> Made | None:
        """Give what was made under a name, if it would be the same now."""
        made = self.made.get(name)
        if made is None or not given or made.given != given or not made.looks.isdisjoint(self.changed):
            return None
        return made

    @property
    def paths(self) -> Iterator[str]:
        """Give the paths of all its files."""
        return (file.path for made in self.made.values() for file in made.files)


class Maker:
    """Makes what is not as it was before."""

    def __init__(
        self, watch: Watch | None = None, contents: Contents | None = None, before: Before | None = None
    ) -> None:
        self.watch, self.contents, self.before = watch or Watch(), contents or Contents({}), before or Before()
        self._looks: dict[Look, Look] = {}
        self._sets: dict[Looks, Looks] = {}

    @property
    def only_changes(self) -> bool:
        """Say whether something was there before, so that the rest is left as it is."""
        return bool(self.before.made)

    def given(self, value: object) -> str:
        """Give what something is known by that is given to what makes files."""
        return UNKNOWN if value is None else self.contents.of(value)

    def files(self, makings: Iterable[Making], made: dict[str, Made]) -> Iterator[File]:
        """Give the files that must be written, and note all that there are."""
        for making in makings:
            given = self.given(making.given)
            still = self.before.still(making.name, given)
            if still is None:
                yield from self._now(making, given, made)
            else:
                made[making.name] = still

    def _now(self, making: Making, given: str, made: dict[str, Made]) -> Iterator[File]:
        found = []
        with self.watch.noting() as looks:
            for file in making.make():
                found.append(listed(file.path, file.content))
                yield file
        made[making.name] = Made(given, self._known(looks), tuple(found))

    def noted(self, made: Mapping[str, Made]) -> Iterator[tuple[str, Made]]:
        """Give what another process has noted, so that what it shares with what is known here is there once."""
        for name, one in made.items():
            yield name, Made(intern(one.given), self._known(one.looks), one.files)

    def _known(self, looks: Iterable[Look]) -> Looks:
        """Give looks, of those that are alike the first: thousands of pages look at the same, which is kept once."""
        known = frozenset(self._looks.setdefault(look, look) for look in looks)
        return self._sets.setdefault(known, known)
