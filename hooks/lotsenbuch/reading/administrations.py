"""The administrations and the sources of what is said of them: two tables, and corrections beside them."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from lotsenbuch.model.administrations import Administration, Administrations, Correction
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Location, Problem
from lotsenbuch.reading.corrections import WITHOUT_COLUMNS, Corrected, CorrectionsReading, read_corrections
from lotsenbuch.reading.faults import problems_of
from lotsenbuch.reading.tables import Table, TableRow, read_table
from lotsenbuch.reading.unread import ADMINISTRATIONS

FILE, SOURCES, FOLDER = "administrations.csv", "administrations-sources.csv", ADMINISTRATIONS
"""Below `data/`: the table, its sources, and the folder of corrections."""


@dataclass(frozen=True, repr=False)
class AdministrationsReading(Corrected[Correction]):
    """The two tables as they were read, and the corrections that wait to be laid into them."""

    table: Table[Administration]
    sources: Table[TableSource]
    corrected: CorrectionsReading[Correction] = field(default_factory=CorrectionsReading)

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, or would make an administration say what none may say."""
        return [*self.table.problems, *self.sources.problems, *self.corrected.problems, *self._after[1]]

    @cached_property
    def rows(self) -> tuple[TableRow[Administration], ...]:
        """The rows of the table as the corrections say them."""
        return self._after[0]

    @cached_property
    def _after(self) -> tuple[tuple[TableRow[Administration], ...], list[Problem]]:
        rows: list[TableRow[Administration]] = []
        problems: list[Problem] = []
        for row in self.table.rows:
            found = self.corrections.get(row.value.key)
            try:
                rows.append(replace(row, value=row.value.corrected(found.value)) if found else row)
            except ValidationError as error:
                rows.append(row)
                if found:
                    problems += problems_of(error, Administration, found.entry, row.value.key)
        return tuple(rows), problems

    def location(self, row: TableRow[Administration]) -> Location:
        """Give where an administration stands: in its correction, if it has one."""
        found = self.corrections.get(row.value.key)
        return found.entry.location() if found else self.table.location(row)

    def administrations(self) -> Administrations:
        """Give what could be read; of rows with the same key the first."""
        by_key: dict[str, Administration] = {}
        for row in self.rows:
            by_key.setdefault(row.value.key, row.value)
        return Administrations(by_key, self.known_sources)


def read_administrations(data: Path) -> AdministrationsReading:
    """Read both tables and the corrections."""
    return AdministrationsReading(
        table=read_table(data / FILE, Administration),
        sources=read_table(data / SOURCES, TableSource, without=WITHOUT_COLUMNS),
        corrected=read_corrections(data / FOLDER, Correction),
    )
