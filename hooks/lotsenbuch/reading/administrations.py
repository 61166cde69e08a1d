"""The administrations and the sources of what is said of them, read from two tables below `data/`."""

from dataclasses import dataclass
from pathlib import Path

from lotsenbuch.model.administrations import Administration, Administrations, AdministrationSource
from lotsenbuch.problems import Problem
from lotsenbuch.reading.tables import Table, read_table

FILE, SOURCES = "administrations.csv", "administrations-sources.csv"

WITHOUT_COLUMNS = ("supports",)
"""Fields of a source that are no columns: what it supports is said where it is named."""


@dataclass(frozen=True, repr=False)
class AdministrationsReading:
    """The two tables as they were read."""

    table: Table[Administration]
    sources: Table[AdministrationSource]

    @property
    def problems(self) -> list[Problem]:
        """What could not be read."""
        return [*self.table.problems, *self.sources.problems]

    def administrations(self) -> Administrations:
        """Give what could be read; of rows with the same key the first."""
        by_key: dict[str, Administration] = {}
        for row in self.table.rows:
            by_key.setdefault(row.value.key, row.value)
        return Administrations(by_key, {row.value.id: row.value for row in self.sources.rows})


def read_administrations(data: Path) -> AdministrationsReading:
    """Read both tables."""
    return AdministrationsReading(
        table=read_table(data / FILE, Administration),
        sources=read_table(data / SOURCES, AdministrationSource, without=WITHOUT_COLUMNS),
    )
