"""The administrations brought up to an edition of the official directory: what `lotsenbuch administrations` does."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.disk import write_whole
from lotsenbuch.model.administrations import Administration, AdministrationSource
from lotsenbuch.model.fields import fields_in
from lotsenbuch.model.places import DistrictKind, Gazetteer
from lotsenbuch.model.vocabulary import SourceKind
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.reading.administrations import (
    FILE,
    SOURCES,
    WITHOUT_COLUMNS,
    AdministrationsReading,
    read_administrations,
)
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.upkeep.official_directory import Directory, read_directory
from lotsenbuch.upkeep.renewing import Edition, Renewed, renewed

TITLE = "Anschriften der Gemeinde- und Stadtverwaltungen in Deutschland am {day:%d.%m.%Y}"
PUBLISHER = "Statistische Ämter des Bundes und der Länder"
PUBLISHED = "https://www.statistikportal.de/de/veroeffentlichungen/anschriftenverzeichnis"
PREFIX = "destatis"
"""What the ids of the editions begin with."""

WORDS = {field.name: field.says.word for field in fields_in(Administration)}
TOLD = ("name", "street", "postcode", "town", "email", "note")
"""The fields whose changes are told; dates and sources follow."""


@dataclass(frozen=True)
class Update:
    """What an edition changes: every administration before and after, the sources after, and what is not understood."""

    edition: Edition
    renewed: tuple[Renewed, ...]
    missing: tuple[Administration, ...]
    doubts: tuple[str, ...]
    sources: tuple[AdministrationSource, ...]


def update_from(file: Path, data: Path, today: date) -> Update:
    """Work out what an edition changes; raises DirectoryError, and RegistryError if our own tables have faults."""
    places = read_gazetteer(data)
    reading = read_administrations(data)
    faults = places.problems
    if places.gazetteer is not None:
        faults = errors(check_administrations(reading, places.gazetteer, today))
    if places.gazetteer is None or faults:
        raise RegistryError(faults)
    directory = read_directory(file, {key[:2] for key in places.gazetteer.municipalities})
    return _update(directory, reading, places.gazetteer)


def _update(directory: Directory, reading: AdministrationsReading, gazetteer: Gazetteer) -> Update:
    sources = {source.id: source for source in reading.sources.values}
    edition = _edition(directory, sources)
    found: list[Renewed] = []
    missing: list[Administration] = []
    for old in reading.table.values:
        key = _key_in_directory(old.key, gazetteer)
        if key in directory.listed:
            place = gazetteer.districts.get(key) or gazetteer.municipalities[key]
            found.append(renewed(old, directory.listed[key], edition, place))
        else:
            missing.append(old)
            found.append(Renewed(old, old, ()))
    known = {old.key for old in reading.table.values}
    unknown = [
        f"Zeile {listed.row} ({listed.name}): {key} steht nicht in municipalities.csv oder districts.csv."
        for key, listed in directory.listed.items()
        if key not in known
    ]
    used = {id_ for one in found for id_ in (one.after.source, one.after.email_source)}
    if edition.source.id in used:
        sources.setdefault(edition.source.id, edition.source)
    return Update(edition, tuple(found), tuple(missing), (*directory.doubts, *unknown), tuple(sources.values()))


def _key_in_directory(key: str, gazetteer: Gazetteer) -> str:
    """Give where the directory has an administration: that of a Stadtkreis among the municipalities."""
    district = gazetteer.districts.get(key)
    if district and district.kind is DistrictKind.STADTKREIS:
        return gazetteer.by_district[key][0].ags
    return key


def _edition(directory: Directory, sources: dict[str, AdministrationSource]) -> Edition:
    """Give the edition as a source: the one that stands in the table, or a new one."""
    dates = {id_: source.date for id_, source in sources.items()}
    ids = (id_ for id_, day in dates.items() if id_.startswith(PREFIX) and day == directory.as_of)
    id_ = next(ids, "")
    if not id_:
        year = f"{PREFIX}-{directory.as_of.first_day.year}"
        id_ = year if year not in sources else f"{PREFIX}-{directory.as_of}"
    source = sources.get(id_) or AdministrationSource(
        id=id_,
        title=TITLE.format(day=directory.as_of.first_day),
        publisher=PUBLISHER,
        url=PUBLISHED,
        date=directory.as_of,
        kind=SourceKind.OFFICIAL,
    )
    return Edition(source, directory.as_of, directory.has_mailboxes, dates)


def as_text(update: Update, *, written: bool) -> Iterator[str]:
    """Give what changes and what does not, and why, as lines in German."""
    changed = [one for one in update.renewed if _differences(one)]
    for one in update.renewed:
        lines = [*_differences(one), *one.kept]
        if lines:
            yield f"{one.after.key} {one.after.name}"
            yield from (f"  {line}" for line in lines)
    for title, lines in (
        ("Nicht im Verzeichnis:", [f"{one.key} {one.name}" for one in update.missing]),
        ("Nicht verstanden:", list(update.doubts)),
    ):
        if lines:
            yield title
            yield from (f"  {line}" for line in lines)
    confirmed = [one for one in update.renewed if one.before != one.after and not _differences(one)]
    kept = sum(len(one.kept) for one in update.renewed)
    yield (
        f"Verzeichnis vom {update.edition.as_of}: {len(changed)} Verwaltungen ändern sich, {len(confirmed)} werden "
        f"bestätigt, {kept} Angaben bleiben, {len(update.doubts)} Zeilen sind nicht verstanden."
    )
    yield f"Geschrieben: data/{FILE}." if written else "Nichts ist geschrieben; das tut --write."


def _differences(one: Renewed) -> list[str]:
    return [
        f"{WORDS[name]}: {getattr(one.before, name) or '–'} → {getattr(one.after, name) or '–'}"
        for name in TOLD
        if getattr(one.before, name) != getattr(one.after, name)
    ]


def write(update: Update, data: Path) -> None:
    """Write both tables, first the sources that the other names; raises DiskError."""
    _write(data / SOURCES, AdministrationSource, update.sources, WITHOUT_COLUMNS)
    _write(data / FILE, Administration, [one.after for one in update.renewed])


def _write(file: Path, kind: type[BaseModel], rows: Iterable[BaseModel], without: Sequence[str] = ()) -> None:
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    columns = [name for name in kind.model_fields if name not in without]
    table.writerow(columns)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([values[name] or "" for name in columns])
    write_whole(file, target.getvalue().encode())
