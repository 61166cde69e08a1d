"""Which entries nobody has confirmed for long, and how to ask their offices."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from lotsenbuch import routes
from lotsenbuch.model.dates import PartialDate, by_age, months_before
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District, Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Status

SUBJECT = "Lotsenbuch: Stimmt Ihr Eintrag noch?"
LETTER = """Guten Tag,

im Lotsenbuch steht für {districts}, wer Geflüchtete berät:

  {name}
  Telefon: {phone}
  E-Mail: {email}
  Internetseite: {website}
  Letzter Stand: {newest}

Stimmt das noch? Eine kurze Antwort genügt: „Stimmt“ oder was sich geändert hat.
Den ganzen Eintrag sehen Sie hier: {page}

Vielen Dank"""
"""It goes to a German office, in German."""


@dataclass(frozen=True)
class Stale:
    """An active office, its districts, and the date of what is newest about it; none if nothing is dated."""

    office: Office
    districts: tuple[District, ...]
    newest: PartialDate | None


def stale_offices(entries: Entries, gazetteer: Gazetteer, today: date, months: int) -> list[Stale]:
    """Give the active offices that are older than so many months, by district and age.

    What counts is the day on which a human confirmed an entry, else the date of its newest
    source; a date without day or month counts from its end.
    """
    limit = months_before(today, months)
    found = [
        Stale(office, _districts(office, gazetteer), newest)
        for office in entries.offices
        if office.status is Status.ACTIVE and ((newest := office.last_confirmed) is None or newest.last_day < limit)
    ]
    return sorted(found, key=lambda item: (item.districts[0].key if item.districts else "", by_age(item.newest)))


def as_text(items: Sequence[Stale]) -> Iterator[str]:
    """Give them as lines, under the names of their districts."""
    district = None
    for item in items:
        if item.districts[:1] != district:
            district = item.districts[:1]
            yield f"{district[0].name if district else '–'}"
        contact = item.office.contact
        reach = (contact and (contact.phone or contact.email or contact.website)) or "–"
        yield f"  {item.newest or '–'!s:<10}  {item.office.id}: {item.office.name}, {reach}"


def as_csv(items: Sequence[Stale]) -> str:
    """Give them as a table for a spreadsheet."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    table.writerow(["Kreis", "Kennung", "Name", "Stand", "bestätigt", "Telefon", "E-Mail", "Internetseite"])
    for item in items:
        office, contact = item.office, item.office.contact
        ways = (contact.phone, contact.email, contact.website) if contact else ()
        names = ", ".join(district.name for district in item.districts)
        verified = "ja" if office.verified else "nein"
        row = [names, office.id, office.name, str(item.newest or ""), verified, *(way or "" for way in ways)]
        table.writerow([_harmless(value) for value in row])
    return target.getvalue()


def as_mails(items: Sequence[Stale], site_url: str) -> Iterator[str]:
    """Give a link for each office with an address, that opens a letter asking whether its entry still holds."""
    for item in items:
        contact = item.office.contact
        if contact is None or contact.email is None:
            continue
        place = item.office.municipalities[:1] or item.office.districts[:1]
        letter = LETTER.format(
            districts=", ".join(district.name for district in item.districts),
            name=item.office.name,
            phone=contact.phone or "–",
            email=contact.email,
            website=contact.website or "–",
            newest=item.newest or "–",
            page=f"{site_url}{routes.short(place[0])}" if item.office.municipalities else site_url,
        )
        query = urlencode({"subject": SUBJECT, "body": letter}, quote_via=quote)
        yield f"mailto:{quote(contact.email, safe='@')}?{query}"


def _harmless(value: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t"} else value


def _districts(office: Office, gazetteer: Gazetteer) -> tuple[District, ...]:
    keys = dict.fromkeys(map(district_of, office.serves))
    return tuple(gazetteer.districts[key] for key in keys)
