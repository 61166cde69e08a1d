"""The administrations and the sources of what is said of them: two tables, and corrections beside them."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from lotsenbuch.model.administrations import Administration, Administrations, AdministrationSource, NewSource
from lotsenbuch.problems import Location, Problem
from lotsenbuch.reading.corrections import CorrectionsReading, ReadCorrection, read_corrections
from lotsenbuch.reading.faults import problems_of
from lotsenbuch.reading.tables import Table, TableRow, read_table

FILE, SOURCES = "administrations.csv", "administrations-sources.csv"

WITHOUT_COLUMNS = ("supports",)
"""Fields of a source that are no columns: what it supports is said where it is named."""


@dataclass(frozen=True, repr=False)
class AdministrationsReading:
    """The two tables as they were read, and the corrections that wait to be laid into them."""

    table: Table[Administration]
    sources: Table[AdministrationSource]
    corrected: CorrectionsReading = field(default_factory=CorrectionsReading)

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, or would make an administration say what none may say."""
        return [*self.table.problems, *self.sources.problems, *self.corrected.problems, *self._after[1]]

    @cached_property
    def corrections(self) -> dict[str, ReadCorrection]:
        """The correction of each administration that has one; of several the first."""
        found: dict[str, ReadCorrection] = {}
        for correction in self.corrected.corrections:
            for key in correction.value.keys:
                found.setdefault(key, correction)
        return found

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

    @cached_property
    def known_sources(self) -> dict[str, AdministrationSource]:
        """The sources that could be read, by their ids, those of corrections behind the others."""
        found = {row.value.id: row.value for row in self.sources.rows}
        for correction in self.corrected.corrections:
            found.setdefault(correction.value.source.id, as_row(correction.value.source))
        return found

    @property
    def named_sources(self) -> frozenset[str]:
        """The ids of all sources, those that could not be read included."""
        return self.sources.named | self.known_sources.keys()

    def administrations(self) -> Administrations:
        """Give what could be read; of rows with the same key the first."""
        by_key: dict[str, Administration] = {}
        for row in self.rows:
            by_key.setdefault(row.value.key, row.value)
        return Administrations(by_key, self.known_sources)


def as_row(source: NewSource) -> AdministrationSource:
    """Give the source of a correction as it will stand in the table."""
    return AdministrationSource.model_validate(source.model_dump(exclude={"supports"}))


def read_administrations(data: Path) -> AdministrationsReading:
    """Read both tables and the corrections."""
    return AdministrationsReading(
        table=read_table(data / FILE, Administration),
        sources=read_table(data / SOURCES, AdministrationSource, without=WITHOUT_COLUMNS),
        corrected=read_corrections(data),
    )
