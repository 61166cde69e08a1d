"""What is given away: an output is one file, or one for each of many things, and what a reader of the list is told."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Output:
    """One kind of file: its path below the version's folder, what it is, and its files by their paths.

    In `path`, what is in braces is filled in in the paths of `files`. `records` counts the things that all of them
    describe; `schema` is the path of what describes a file, if it is JSON of our own.
    """

    path: str
    media_type: str
    about: str
    licence: str
    records: int
    files: Mapping[str, str]
    schema: str = ""

    def listed(self, sizes: Mapping[str, int]) -> "Listed":
        """Give what is told of it, without its texts: of all municipalities these are a third of what a build holds."""
        return Listed(self.path, self.media_type, self.about, self.licence, self.records, sizes, self.schema)


@dataclass(frozen=True, repr=False)
class Texts(Mapping[str, str]):
    """Texts by their paths, each made when it is asked for and not kept."""

    made: Mapping[str, Callable[[], str]]

    def __getitem__(self, path: str) -> str:
        return self.made[path]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)


@dataclass(frozen=True, repr=False)
class Listed:
    """One kind of file that is written: the same of it, and the bytes of its files by their paths."""

    path: str
    media_type: str
    about: str
    licence: str
    records: int
    sizes: Mapping[str, int]
    schema: str
