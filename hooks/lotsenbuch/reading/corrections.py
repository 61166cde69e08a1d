"""The corrections of tables: a file each in a folder, read as if what it says stood in the table beside it."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Problem
from lotsenbuch.reading.faults import empty, problems_of
from lotsenbuch.reading.tables import Table
from lotsenbuch.reading.unread import is_drop_in
from lotsenbuch.reading.yaml_text import Document, EntryLocation, read_document

WITHOUT_COLUMNS = ("supports",)
"""Fields of a source that are no columns: what it supports is said where it is named."""

Kind = TypeVar("Kind", Correction, LocalityCorrection)
"""What somebody corrects: an administration, or the villages of a municipality."""


@dataclass(frozen=True)
class ReadCorrection(Generic[Kind]):
    """A correction and where it stands."""

    value: Kind
    entry: EntryLocation

    @property
    def file(self) -> Path:
        """Its file."""
        return self.entry.document.file


@dataclass(frozen=True)
class CorrectionsReading(Generic[Kind]):
    """The corrections that could be read, in the order of their files, and what is wrong."""

    corrections: tuple[ReadCorrection[Kind], ...] = ()
    problems: tuple[Problem, ...] = ()


class Corrected(Generic[Kind]):
    """A table whose rows name their sources, and the corrections that wait to be laid into it."""

    sources: Table[TableSource]
    corrected: CorrectionsReading[Kind]

    @cached_property
    def corrections(self) -> dict[str, ReadCorrection[Kind]]:
        """The correction of each key that has one; of several the first."""
        found: dict[str, ReadCorrection[Kind]] = {}
        for correction in self.corrected.corrections:
            for key in correction.value.about:
                found.setdefault(key, correction)
        return found

    @cached_property
    def known_sources(self) -> dict[str, TableSource]:
        """The sources that could be read, by their ids, those of corrections behind the others."""
        found = {row.value.id: row.value for row in self.sources.rows}
        for correction in self.corrected.corrections:
            found.setdefault(correction.value.source.id, correction.value.source.as_row)
        return found

    @property
    def named_sources(self) -> frozenset[str]:
        """The ids of all sources, those that could not be read included."""
        return self.sources.named | self.known_sources.keys()


def read_corrections(folder: Path, model: type[Kind]) -> CorrectionsReading[Kind]:
    """Read all corrections of a kind."""
    reading = _Reading(model)
    for file in sorted(filter(is_drop_in, folder.glob("*.yaml"))):
        reading.read(read_document(file))
    return CorrectionsReading(tuple(reading.found), tuple(reading.problems))


@dataclass
class _Reading(Generic[Kind]):
    """Reads files of one kind."""

    model: type[Kind]
    found: list[ReadCorrection[Kind]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, document: Document) -> None:
        self.problems += document.problems
        if document.problems:
            return
        if document.data is None:
            self.problems.append(empty(document.file))
            return
        entry = EntryLocation(document, ())
        try:
            self.found.append(ReadCorrection(self.model.model_validate(document.data), entry))
        except ValidationError as error:
            self.problems += problems_of(error, self.model, entry, document.file.stem)
