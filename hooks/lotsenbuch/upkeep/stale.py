"""Which entries nobody has confirmed for long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lotsenbuch.model.administrations import WAYS, Administration, Administrations, Way
from lotsenbuch.model.dates import PartialDate, by_age, months_before
from lotsenbuch.model.offices import Office, Phase
from lotsenbuch.model.places import District, Gazetteer
from lotsenbuch.model.reform import word_on_who
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.sources import Source, newest_about
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Fact
from lotsenbuch.upkeep import spreadsheet
from lotsenbuch.upkeep.report import escaped


@dataclass(frozen=True)
class Stale:
    """An active office or an administration that has grown old, its districts, and how to ask it.

    `newest` is the date that counts, `on_who` and `on_contact` those of the newest words on who is
    there for whom and on how to reach them; none where nothing is dated.
    """

    id: str
    name: str
    districts: tuple[District, ...]
    newest: PartialDate | None
    on_who: PartialDate | None
    on_contact: PartialDate | None
    is_confirmed: bool
    phone: str
    email: str
    website: str

    @property
    def order(self) -> tuple[object, ...]:
        """Give what sorts them by district, from the oldest to the newest."""
        return self.districts[0].key if self.districts else "", by_age(self.newest)


def stale_entries(
    entries: Entries, known: Administrations, gazetteer: Gazetteer, today: date, months: int
) -> list[Stale]:
    """Give the active offices and the administrations that are older than so many months, by district and age.

    What counts is the day on which a human confirmed an entry, else the older of the two newest
    words: one on something else makes nothing fresh. A date without day or month counts from its end.
    """
    limit = months_before(today, months)
    offices = (_of_office(office, gazetteer) for office in entries.offices if office.phase(today) is Phase.OPEN)
    administrations = (_of_administration(one, known, gazetteer) for one in known.by_key.values())
    found = [one for one in (*offices, *administrations) if one.newest is None or one.newest.last_day < limit]
    return sorted(found, key=lambda one: one.order)


def _of_office(office: Office, gazetteer: Gazetteer) -> Stale:
    contact = office.contact
    on_who, on_contact = _date(word_on_who(office)), _date(newest_about(office.sources, Fact.CONTACT))
    words = [on_who, on_contact] if contact else [on_who]
    keys = dict.fromkeys(map(district_of, office.serves))
    return Stale(
        id=office.id,
        name=office.name,
        districts=tuple(gazetteer.districts[key] for key in keys),
        newest=office.verified.date if office.verified else min(words, key=by_age),
        on_who=on_who,
        on_contact=on_contact,
        is_confirmed=office.verified is not None,
        phone=(contact and contact.phone) or "",
        email=(contact and contact.email) or "",
        website=(contact and contact.website) or "",
    )


def _of_administration(one: Administration, known: Administrations, gazetteer: Gazetteer) -> Stale:
    ways: tuple[Way, ...] = tuple(way for way in WAYS if getattr(one, way))
    on_contact = min((known.date_of(one, way) for way in ways), key=by_age, default=one.as_of)
    return Stale(
        id=one.key,
        name=one.name,
        districts=(gazetteer.districts[district_of(one.key)],),
        newest=min(one.as_of, on_contact, key=by_age),
        on_who=one.as_of,
        on_contact=on_contact,
        is_confirmed=False,
        phone=one.phone or "",
        email=one.email or "",
        website=one.website or "",
    )


def _date(source: Source | None) -> PartialDate | None:
    return source.date if source else None


def as_text(items: Sequence[Stale]) -> Iterator[str]:
    """Give them as lines, under the names of their districts."""
    district = None
    for item in items:
        if item.districts[:1] != district:
            district = item.districts[:1]
            yield f"{district[0].name if district else '–'}"
        yield f"  {item.newest or '–'!s:<10}  {item.id}: {item.name}, {_reach(item)}"


def in_words(item: Stale) -> str:
    """Give one in a line of Markdown, without a mark before it."""
    return f"`{item.id}`: {escaped(item.name)}, {item.newest or 'ohne Datum'}. Zu erreichen: {escaped(_reach(item))}"


def _reach(item: Stale) -> str:
    return item.phone or item.email or item.website or "–"


HEAD = (
    "Kreis", "Kennung", "Name", "Stand", "bestätigt", "Stand Träger und Gebiet", "Stand Kontakt", "Telefon", "E-Mail",
    "Internetseite",
)  # fmt: skip


def as_csv(items: Sequence[Stale]) -> str:
    """Give them as a table for a spreadsheet."""
    return spreadsheet.as_csv(HEAD, map(_row, items))


def _row(item: Stale) -> tuple[str, ...]:
    names = ", ".join(district.name for district in item.districts)
    confirmed = "ja" if item.is_confirmed else "nein"
    dates = (str(item.newest or ""), confirmed, str(item.on_who or ""), str(item.on_contact or ""))
    return (names, item.id, item.name, *dates, item.phone, item.email, item.website)
