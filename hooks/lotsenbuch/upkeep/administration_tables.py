"""The tables of the administrations as they are written, and the corrections laid into them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.disk import contents, replace_as_read
from lotsenbuch.model.administrations import Administration, AdministrationSource
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.problems import Problem, RegistryError, errors
from lotsenbuch.reading.administrations import (
    FILE,
    SOURCES,
    WITHOUT_COLUMNS,
    AdministrationsReading,
    as_row,
    read_administrations,
)
from lotsenbuch.reading.corrections import FOLDER, CorrectionsReading, ReadCorrection
from lotsenbuch.reading.places import read_gazetteer


@dataclass(frozen=True)
class Sound:
    """Administrations without faults, the places that they are of, and what stood in their files.

    `left` says of the corrections that are not part of them why they have to wait.
    """

    reading: AdministrationsReading
    gazetteer: Gazetteer
    before: Mapping[Path, bytes]
    left: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Tables:
    """The texts of both tables, and the files of the corrections that they hold; `before` is what all of these said.

    `left` says of the other corrections why they stay as they are.
    """

    sources: str
    administrations: str
    corrections: tuple[Path, ...]
    before: Mapping[Path, bytes]
    left: tuple[Problem, ...] = ()

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
        left=sound.left,
    )


def sound_administrations(data: Path, today: date) -> Sound:
    """Read administrations and places, and lay aside the corrections that have faults.

    Raises RegistryError if something is wrong with the tables themselves that would be lost or made worse.
    """
    before = contents((data / SOURCES, data / FILE, *(data / FOLDER).glob("*.yaml")))
    places, reading = read_gazetteer(data), read_administrations(data)
    if places.gazetteer is None:
        raise RegistryError(places.problems)
    judge = _Judge(reading, places.gazetteer, today)
    if faults := judge.faults(()):
        raise RegistryError(faults)
    good, left = judge.divided()
    return Sound(judge.with_only(good), places.gazetteer, before, tuple(left))


@dataclass(frozen=True)
class _Judge:
    """Judges each correction by itself, so that one with faults keeps nobody else waiting."""

    reading: AdministrationsReading
    gazetteer: Gazetteer
    today: date

    def with_only(self, corrections: Iterable[ReadCorrection]) -> AdministrationsReading:
        """Give the tables as they are with some of the corrections."""
        return replace(self.reading, corrected=CorrectionsReading(tuple(corrections)))

    def faults(self, corrections: Iterable[ReadCorrection]) -> list[Problem]:
        """Give what is wrong with the tables and some of the corrections."""
        return errors(check_administrations(self.with_only(corrections), self.gazetteer, self.today))

    def divided(self) -> tuple[list[ReadCorrection], list[Problem]]:
        """Give the corrections that are good, also beside each other, and what is wrong with the others."""
        corrections = self.reading.corrected.corrections
        left = list(self.reading.corrected.problems)
        if not self.faults(corrections):
            return list(corrections), left
        alone = {correction.file: self.faults([correction]) for correction in corrections}
        sound = [correction for correction in corrections if not alone[correction.file]]
        left += [fault for faults in alone.values() for fault in faults] + self.faults(sound)
        return [one for one in sound if not any(_are_rivals(one, other) for other in sound)], left


def _are_rivals(one: ReadCorrection, other: ReadCorrection) -> bool:
    """Say whether two corrections cannot both be right: of one administration, or two sources of one name."""
    if one is other:
        return False
    sources = one.value.source, other.value.source
    is_one_name = sources[0].id == sources[1].id and as_row(sources[0]) != as_row(sources[1])
    return is_one_name or not set(one.value.keys).isdisjoint(other.value.keys)


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


def _table(kind: type[BaseModel], rows: Iterable[BaseModel], without: Sequence[str] = ()) -> str:
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    columns = [name for name in kind.model_fields if name not in without]
    table.writerow(columns)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([values[name] or "" for name in columns])
    return target.getvalue()
