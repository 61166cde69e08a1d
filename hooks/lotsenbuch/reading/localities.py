"""The villages and parts of towns, read from `data/localities.csv`: each fault at its line."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.model.places import Certainty, Locality, LocalitySource
from lotsenbuch.model.values import MunicipalityKey, ShortText
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.tables import Table, read_table

FILE = "localities.csv"


class LocalityRow(BaseModel):
    """A line of `localities.csv`."""

    ags: MunicipalityKey
    name: ShortText
    certainty: Certainty
    source: LocalitySource


def read_localities(folder: Path) -> Table[LocalityRow]:
    """Read the table; a state without one has no rows."""
    file = folder / FILE
    return read_table(file, LocalityRow) if is_there(file) else Table(file)


def localities_of(table: Table[LocalityRow]) -> Mapping[str, tuple[Locality, ...]]:
    """Give the localities of each municipality that has some, in the order of the table, by its key."""
    groups: dict[str, list[Locality]] = {}
    for row in table.values:
        groups.setdefault(row.ags, []).append(Locality(row.name, row.certainty))
    return {ags: tuple(group) for ags, group in groups.items()}


def misplaced(table: Table[LocalityRow], municipalities: Collection[str]) -> Iterator[Problem]:
    """Give the problem of each row of a municipality that is not known, or that says what an earlier one says."""
    lines: dict[tuple[str, str], int] = {}
    for found in table.rows:
        row = found.value
        if row.ags not in municipalities:
            yield Problem(
                table.location(found),
                Message("Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(row.ags)}),
                Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
                row.name,
            )
        first = lines.setdefault((row.ags, row.name), found.line)
        if first != found.line:
            yield Problem(
                table.location(found),
                Message("%(value)s steht schon in Zeile %(line)s.", {"value": shown(row.name), "line": first}),
                Message("Behalten Sie eine der beiden Zeilen."),
                row.name,
            )
