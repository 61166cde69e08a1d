"""The administrations brought up to an edition of the official directory: what `lotsenbuch administrations` does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.fields import fields_in
from lotsenbuch.model.places import DistrictKind, Gazetteer
from lotsenbuch.model.sources import TableSource
from lotsenbuch.model.vocabulary import SourceKind
from lotsenbuch.reading.administrations import FILE
from lotsenbuch.upkeep.administration_tables import Sound, sound_administrations, tables
from lotsenbuch.upkeep.corrected_tables import Tables
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
    """What an edition changes: every administration before and after, the tables after, and what is not understood."""

    edition: Edition
    renewed: tuple[Renewed, ...]
    missing: tuple[Administration, ...]
    doubts: tuple[str, ...]
    sources: tuple[TableSource, ...]
    tables: Tables


def update_from(file: Path, data: Path, today: date) -> Update:
    """Work out what an edition changes; raises DirectoryError, and RegistryError if our own tables have faults."""
    sound = sound_administrations(data, today)
    return _update(read_directory(file, {key[:2] for key in sound.gazetteer.municipalities}), sound)


def _update(directory: Directory, sound: Sound) -> Update:
    reading, gazetteer = sound.reading, sound.gazetteer
    sources = dict(reading.known_sources)
    edition = _edition(directory, sources)
    found: list[Renewed] = []
    missing: list[Administration] = []
    rows = [row.value for row in reading.rows]
    for old in rows:
        key = _key_in_directory(old.key, gazetteer)
        if key in directory.listed:
            place = gazetteer.districts.get(key) or gazetteer.municipalities[key]
            found.append(renewed(old, directory.listed[key], edition, place))
        else:
            missing.append(old)
            found.append(Renewed(old, old, ()))
    known = {old.key for old in rows}
    unknown = [
        f"Zeile {listed.row} ({listed.name}): {key} steht nicht in municipalities.csv oder districts.csv."
        for key, listed in directory.listed.items()
        if key not in known
    ]
    used = {id_ for one in found for id_ in (one.after.source, one.after.email_source)}
    if edition.source.id in used:
        sources.setdefault(edition.source.id, edition.source)
    after = tables((one.after for one in found), sources.values(), sound)
    return Update(edition, tuple(found), tuple(missing), (*directory.doubts, *unknown), tuple(sources.values()), after)


def _key_in_directory(key: str, gazetteer: Gazetteer) -> str:
    """Give where the directory has an administration: that of a Stadtkreis among the municipalities."""
    district = gazetteer.districts.get(key)
    if district and district.kind is DistrictKind.STADTKREIS:
        return gazetteer.by_district[key][0].ags
    return key


def _edition(directory: Directory, sources: dict[str, TableSource]) -> Edition:
    """Give the edition as a source: the one that stands in the table, or a new one."""
    dates = {id_: source.date for id_, source in sources.items()}
    ids = (id_ for id_, day in dates.items() if id_.startswith(PREFIX) and day == directory.as_of)
    id_ = next(ids, "")
    if not id_:
        year = f"{PREFIX}-{directory.as_of.first_day.year}"
        id_ = year if year not in sources else f"{PREFIX}-{directory.as_of}"
    source = sources.get(id_) or TableSource(
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
    if update.tables.corrections:
        yield f"{len(update.tables.corrections)} Berichtigungen aus data/administrations/ gehören dazu."
    if left := {problem.location.file.name for problem in update.tables.left}:
        yield f"Mit Fehlern und darum noch nicht dabei: {', '.join(sorted(left))}. `lotsenbuch check` sagt, was fehlt."
    yield f"Geschrieben: data/{FILE}." if written else "Nichts ist geschrieben; das tut --write."


def _differences(one: Renewed) -> list[str]:
    return [
        f"{WORDS[name]}: {getattr(one.before, name) or '–'} → {getattr(one.after, name) or '–'}"
        for name in TOLD
        if getattr(one.before, name) != getattr(one.after, name)
    ]


def write(update: Update, data: Path) -> None:
    """Write both tables; the corrections that were read stand in them. Raises DiskError."""
    update.tables.write(data)
