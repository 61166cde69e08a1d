"""The corrections of administrations: a file each under `data/administrations/`, read as if it stood in the table."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from lotsenbuch.model.administrations import Correction
from lotsenbuch.problems import Problem
from lotsenbuch.reading.faults import empty, problems_of
from lotsenbuch.reading.unread import CORRECTIONS, is_drop_in
from lotsenbuch.reading.yaml_text import Document, EntryLocation, read_document

FOLDER = CORRECTIONS
"""Where the corrections stand, below `data/`."""


@dataclass(frozen=True)
class ReadCorrection:
    """A correction and where it stands."""

    value: Correction
    entry: EntryLocation

    @property
    def file(self) -> Path:
        """Its file."""
        return self.entry.document.file


@dataclass(frozen=True)
class CorrectionsReading:
    """The corrections that could be read, in the order of their files, and what is wrong."""

    corrections: tuple[ReadCorrection, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_corrections(data: Path) -> CorrectionsReading:
    """Read all corrections."""
    found: list[ReadCorrection] = []
    problems: list[Problem] = []
    for file in sorted(filter(is_drop_in, (data / FOLDER).glob("*.yaml"))):
        document = read_document(file)
        correction = _correction(document, problems)
        if correction:
            found.append(ReadCorrection(correction, EntryLocation(document, ())))
    return CorrectionsReading(tuple(found), tuple(problems))


def _correction(document: Document, problems: list[Problem]) -> Correction | None:
    problems += document.problems
    if document.problems:
        return None
    if document.data is None:
        problems.append(empty(document.file))
        return None
    try:
        return Correction.model_validate(document.data)
    except ValidationError as error:
        problems += problems_of(error, Correction, EntryLocation(document, ()), document.file.stem)
        return None
