"""The tables of the administrations as they are written, and the corrections laid into them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.disk import contents, replace_as_read
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
class Sound:
    """Administrations without faults, the places that they are of, and what stood in their files."""

    reading: AdministrationsReading
    gazetteer: Gazetteer
    before: Mapping[Path, bytes]


@dataclass(frozen=True)
class Tables:
    """The texts of both tables, and the files of the corrections that they hold; `before` is what all of these said."""

    sources: str
    administrations: str
    corrections: tuple[Path, ...]
    before: Mapping[Path, bytes]

    def write(self, data: Path) -> None:
        """Put them in the place of what stands there, corrections included.

        The corrections go last: whatever stops this on the way, they or the tables hold every word. Raises DiskError.
        """
        new = {data / SOURCES: self.sources.encode(), data / FILE: self.administrations.encode()}
        replace_as_read(new, self.corrections, self.before)


def tables(
    administrations: Iterable[Administration],
    sources: Iterable[AdministrationSource],
    sound: Sound,
) -> Tables:
    """Give the tables of administrations and sources that the corrections which were read are part of."""
    return Tables(
        sources=_table(AdministrationSource, sources, WITHOUT_COLUMNS),
        administrations=_table(Administration, administrations),
        corrections=tuple(correction.file for correction in sound.reading.corrected.corrections),
        before=sound.before,
    )


def sound_administrations(data: Path, today: date) -> Sound:
    """Read administrations and places; raises RegistryError if something is wrong that would be lost or made worse."""
    before = contents((data / SOURCES, data / FILE, *(data / FOLDER).glob("*.yaml")))
    places, reading = read_gazetteer(data), read_administrations(data)
    faults = places.problems
    if places.gazetteer is not None:
        faults = errors(check_administrations(reading, places.gazetteer, today))
    if places.gazetteer is None or faults:
        raise RegistryError(faults)
    return Sound(reading, places.gazetteer, before)


def laid_in(data: Path, today: date) -> Tables | None:
    """Give the tables with the corrections laid into them, none if there are no corrections; raises RegistryError."""
    if not (data / FOLDER).exists():
        return None
    sound = sound_administrations(data, today)
    if not sound.reading.corrected.corrections:
        return None
    rows = (row.value for row in sound.reading.rows)
    return tables(rows, sound.reading.known_sources.values(), sound)


def _table(kind: type[BaseModel], rows: Iterable[BaseModel], without: Sequence[str] = ()) -> str:
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    columns = [name for name in kind.model_fields if name not in without]
    table.writerow(columns)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([values[name] or "" for name in columns])
    return target.getvalue()
