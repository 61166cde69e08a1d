"""The tables of the administrations as they are written, and the corrections laid into them."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.disk import write_whole
from lotsenbuch.model.administrations import Administration, AdministrationSource
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.reading.administrations import (
    FILE,
    SOURCES,
    WITHOUT_COLUMNS,
    AdministrationsReading,
    read_administrations,
)
from lotsenbuch.reading.corrections import FOLDER
from lotsenbuch.reading.places import read_gazetteer


@dataclass(frozen=True)
class Tables:
    """The texts of both tables, and the files of the corrections that they hold."""

    sources: str
    administrations: str
    corrections: tuple[Path, ...]

    def write(self, data: Path) -> None:
        """Put them in the place of what stands there, corrections included.

        The corrections go last: whatever stops this on the way, they or the tables hold every word. Raises DiskError.
        """
        for name, text in ((SOURCES, self.sources), (FILE, self.administrations)):
            write_whole(data / name, text.encode())
        for file in self.corrections:
            file.unlink()


def tables(
    administrations: Iterable[Administration],
    sources: Iterable[AdministrationSource],
    reading: AdministrationsReading,
) -> Tables:
    """Give the tables of administrations and sources that the corrections of a reading are part of."""
    return Tables(
        sources=_table(AdministrationSource, sources, WITHOUT_COLUMNS),
        administrations=_table(Administration, administrations),
        corrections=tuple(correction.file for correction in reading.corrected.corrections),
    )


def sound_administrations(data: Path, today: date) -> tuple[AdministrationsReading, Gazetteer]:
    """Read administrations and places; raises RegistryError if something is wrong that would be lost or made worse."""
    places, reading = read_gazetteer(data), read_administrations(data)
    faults = places.problems
    if places.gazetteer is not None:
        faults = errors(check_administrations(reading, places.gazetteer, today))
    if places.gazetteer is None or faults:
        raise RegistryError(faults)
    return reading, places.gazetteer


def laid_in(data: Path, today: date) -> Tables | None:
    """Give the tables with the corrections laid into them, none if there are no corrections; raises RegistryError."""
    if not (data / FOLDER).exists():
        return None
    reading, _ = sound_administrations(data, today)
    if not reading.corrected.corrections:
        return None
    return tables((row.value for row in reading.rows), reading.known_sources.values(), reading)


def _table(kind: type[BaseModel], rows: Iterable[BaseModel], without: Sequence[str] = ()) -> str:
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    columns = [name for name in kind.model_fields if name not in without]
    table.writerow(columns)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([values[name] or "" for name in columns])
    return target.getvalue()
