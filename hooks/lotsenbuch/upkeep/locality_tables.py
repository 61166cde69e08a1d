"""The table of the villages as it is written, and the corrections laid into it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from lotsenbuch.checking.localities import check_localities
from lotsenbuch.disk import contents
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Problem, RegistryError, errors
from lotsenbuch.reading.corrections import WITHOUT_COLUMNS, CorrectionsReading, ReadCorrection
from lotsenbuch.reading.localities import FILE, FOLDER, SOURCES, LocalitiesReading, LocalityRow
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.upkeep.corrected_tables import Tables, divided, table_text


def laid_in(data: Path, today: date) -> Tables | None:
    """Give the table with the good corrections laid into it, none if there are no corrections.

    Raises RegistryError if the tables of the places themselves have faults.
    """
    if not (data / FOLDER).exists():
        return None
    before = contents((data / SOURCES, data / FILE, *(data / FOLDER).glob("*.yaml")))
    places = read_gazetteer(data)
    reading, gazetteer = places.localities, places.gazetteer
    if gazetteer is None:
        raise RegistryError(places.problems)

    def faults(corrections: Iterable[ReadCorrection[LocalityCorrection]]) -> list[Problem]:
        return errors(check_localities(_with_only(reading, corrections), gazetteer, today))

    if wrong := faults(()):
        raise RegistryError(wrong)
    good, left = divided(reading, faults)
    sound = _with_only(reading, good)
    return _tables(sound, before, left) if good or left else None


def _with_only(
    reading: LocalitiesReading, corrections: Iterable[ReadCorrection[LocalityCorrection]]
) -> LocalitiesReading:
    """Give the tables as they are with some of the corrections."""
    return replace(reading, corrected=CorrectionsReading(tuple(corrections)))


def _tables(sound: LocalitiesReading, before: dict[Path, bytes], left: tuple[Problem, ...]) -> Tables:
    return Tables(
        texts={
            SOURCES: table_text(TableSource, sound.known_sources.values(), WITHOUT_COLUMNS),
            FILE: table_text(LocalityRow, sound.rows),
        },
        corrections=tuple(correction.file for correction in sound.corrected.corrections),
        before=before,
        left=left,
    )
