"""The tables of the administrations as they are written, and the corrections laid into them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.disk import contents
from lotsenbuch.model.administrations import Administration, Correction
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Problem, RegistryError, errors
from lotsenbuch.reading.administrations import FILE, FOLDER, SOURCES, AdministrationsReading, read_administrations
from lotsenbuch.reading.corrections import WITHOUT_COLUMNS, CorrectionsReading, ReadCorrection
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.upkeep.corrected_tables import Tables, divided, table_text


@dataclass(frozen=True)
class Sound:
    """Administrations without faults, the places that they are of, and what stood in their files.

    `left` says of the corrections that are not part of them why they have to wait.
    """

    reading: AdministrationsReading
    gazetteer: Gazetteer
    before: Mapping[Path, bytes]
    left: tuple[Problem, ...] = ()


def tables(administrations: Iterable[Administration], sources: Iterable[TableSource], sound: Sound) -> Tables:
    """Give the tables of administrations and sources that the corrections which were read are part of."""
    return Tables(
        texts={
            SOURCES: table_text(TableSource, sources, WITHOUT_COLUMNS),
            FILE: table_text(Administration, administrations),
        },
        corrections=tuple(correction.file for correction in sound.reading.corrected.corrections),
        before=sound.before,
        left=sound.left,
    )


def sound_administrations(data: Path, today: date) -> Sound:
    """Read administrations and places, and lay aside the corrections that have faults.

    Raises RegistryError if something is wrong with the tables themselves that would be lost or made worse.
    """
    before = contents((data / SOURCES, data / FILE, *(data / FOLDER).glob("*.yaml")))
    places, reading = read_gazetteer(data), read_administrations(data)
    gazetteer = places.gazetteer
    if gazetteer is None:
        raise RegistryError(places.problems)

    def faults(corrections: Iterable[ReadCorrection[Correction]]) -> list[Problem]:
        return errors(check_administrations(_with_only(reading, corrections), gazetteer, today))

    if wrong := faults(()):
        raise RegistryError(wrong)
    good, left = divided(reading, faults)
    return Sound(_with_only(reading, good), gazetteer, before, left)


def _with_only(
    reading: AdministrationsReading, corrections: Iterable[ReadCorrection[Correction]]
) -> AdministrationsReading:
    """Give the tables as they are with some of the corrections."""
    return replace(reading, corrected=CorrectionsReading(tuple(corrections)))


def laid_in(data: Path, today: date) -> Tables | None:
    """Give the tables with the good corrections laid into them, none if there are no corrections.

    Raises RegistryError if the tables themselves have faults.
    """
    if not (data / FOLDER).exists():
        return None
    sound = sound_administrations(data, today)
    if not (sound.reading.corrected.corrections or sound.left):
        return None
    rows = (row.value for row in sound.reading.rows)
    return tables(rows, sound.reading.known_sources.values(), sound)
