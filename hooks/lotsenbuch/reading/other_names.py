"""What municipalities are called in other languages, in Latin letters, read from `data/other-names.csv`."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, StringConstraints

from lotsenbuch.model.values import Distinct, MunicipalityKey, ShortText
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.tables import Table, read_table

FILE = "other-names.csv"

LatinName = Annotated[ShortText, StringConstraints(pattern=r"^[A-Za-z\u00c0-\u024f '’-]+$")]


class OtherNamesRow(BaseModel):
    """A line of `other-names.csv`: a municipality and its names, parted by |."""

    ags: MunicipalityKey
    names: Annotated[
        Distinct[LatinName], BeforeValidator(lambda cell: cell.split("|") if isinstance(cell, str) else cell)
    ]


def read_other_names(folder: Path) -> Table[OtherNamesRow]:
    """Read the table; a state without one has no rows."""
    file = folder / FILE
    return read_table(file, OtherNamesRow) if is_there(file) else Table(file)


def other_names_of(table: Table[OtherNamesRow]) -> Mapping[str, tuple[str, ...]]:
    """Give the names of each municipality that has some, by its key."""
    return {row.ags: row.names for row in table.values}


def of_nobody(table: Table[OtherNamesRow], municipalities: Collection[str]) -> Iterator[Problem]:
    """Give the problem of each row of a municipality that is not known."""
    for found in table.rows:
        ags = found.value.ags
        if ags not in municipalities:
            yield Problem(
                table.location(found),
                Message("Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(ags)}),
                Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
                ags,
            )
