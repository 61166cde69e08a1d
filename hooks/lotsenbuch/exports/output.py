"""What is given away: an output is one file, or one for each of many things, and what a reader of the list is told."""

from collections.abc import Mapping
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
