"""The villages and parts of towns, the sources of those that were corrected, and corrections beside them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.places import Certainty, Locality
from lotsenbuch.model.sources import TableSource
from lotsenbuch.model.values import Id, MunicipalityKey, VillageName
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.corrections import WITHOUT_COLUMNS, Corrected, CorrectionsReading, read_corrections
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.tables import Row, Table, read_table
from lotsenbuch.reading.unread import LOCALITIES

FILE, SOURCES, FOLDER = "localities.csv", "localities-sources.csv", LOCALITIES
"""Below `data/`: the table, the sources of those that were corrected, and the folder of corrections."""


class LocalityRow(BaseModel):
    """A line of `localities.csv`: `source` is a list (`LocalitySource`), or the id of who corrected it."""

    ags: MunicipalityKey
    name: VillageName
    certainty: Certainty
    source: Id


@dataclass(frozen=True, repr=False)
class LocalitiesReading(Corrected[LocalityCorrection]):
    """The two tables as they were read, and the corrections that wait to be laid into them."""

    table: Table[LocalityRow] = field(default_factory=lambda: Table(Path(FILE)))
    sources: Table[TableSource] = field(default_factory=lambda: Table(Path(SOURCES)))
    corrected: CorrectionsReading[LocalityCorrection] = field(default_factory=CorrectionsReading)

    @property
    def problems(self) -> list[Problem]:
        """What could not be read of the tables."""
        return [*self.table.problems, *self.sources.problems]

    @cached_property
    def rows(self) -> tuple[LocalityRow, ...]:
        """The rows of the table as the corrections say them; whoever names a village is sure of it."""
        rows = {(row.ags, row.name): row for row in self.table.values}
        for ags, correction in self.corrections.items():
            said = correction.value
            for name in said.gone:
                rows.pop((ags, name), None)
            for name in said.add:
                source = said.source.id
                rows[ags, name] = LocalityRow(ags=ags, name=name, certainty=Certainty.HIGH, source=source)
        return tuple(rows[key] for key in sorted(rows)) if self.corrections else tuple(self.table.values)


def read_localities(data: Path) -> LocalitiesReading:
    """Read the tables, as far as there are any, and the corrections."""
    return LocalitiesReading(
        table=_read_if_there(data / FILE, LocalityRow),
        sources=_read_if_there(data / SOURCES, TableSource, WITHOUT_COLUMNS),
        corrected=read_corrections(data / FOLDER, LocalityCorrection),
    )


def _read_if_there(file: Path, kind: type[Row], without: Collection[str] = ()) -> Table[Row]:
    return read_table(file, kind, without) if is_there(file) else Table(file)


def localities_of(rows: Iterable[LocalityRow]) -> Mapping[str, tuple[Locality, ...]]:
    """Give the localities of each municipality that has some, in the order of the rows, by its key."""
    groups: dict[str, list[Locality]] = {}
    for row in rows:
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
