"""Whether what the registry says of contacts still stands on the pages that it names as sources.

A number that has vanished is a hint for a human. Nothing here changes the registry.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotsenbuch.model.administrations import Administration, Administrations, Way
from lotsenbuch.model.offices import FIELDS, Office, Phase
from lotsenbuch.model.phones import GERMANY, dialled
from lotsenbuch.model.places import District, Gazetteer
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Fact
from lotsenbuch.problems import Translations, marked
from lotsenbuch.upkeep.fetching import Fetcher, Page

STREET = re.compile(r"stra(?:ss|ß)e\b|str\.?(?=[\s\d]|$)")
"""Street, spelt out or shortened."""

AT, DOT = (re.compile(rf" ?[\[({{] ?(?:{sign}) ?[\])}}] ?") for sign in ("at|ät|@", "dot|punkt"))
"""What stands in addresses of mail against those who gather them."""

DASHES = "\\-‐‑‒–—―−"

GAP = rf"[ ()/.·{DASHES}]{{0,5}}"
"""What may stand between two digits of a telephone number: never a line break, never a letter."""

LONGER = (
    rf"(?! ?\(?(?:\+|00 ?49|0 ?[1-9])| \d{{5}} [^\W\d_])"  # unless another number or a postcode begins
    rf"(?: ?[{DASHES}] ?| |\.)\d"
)
"""What makes a number part of a longer one, behind its last digit."""

IBAN = re.compile(r"\bDE ?\d\d(?: ?\d){18}\b")
"""The number of an account, in which a telephone number may be hidden."""


EMERGENCY = "112"

LOOKED_UP: tuple[Way, ...] = ("phone", "email")
"""The ways to administrations that are looked up."""


GONE = frozenset({"HTTP 404", "HTTP 410"})
"""Why a page cannot be read that its server has no more; whatever else keeps one from reading says nothing of it."""


@dataclass(frozen=True)
class Asked:
    """What can be looked up of an office or an administration: fields with their values, and the pages to stand on.

    `keys` are those of the districts and municipalities that it is there for.
    """

    id: str
    district: District
    keys: tuple[str, ...]
    claims: tuple[tuple[str, str], ...]
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """A contact that none of its reachable sources shows any more, or sources that cannot be read.

    `path` is the field, empty where no source could be read; `troubles` says why, by address.
    """

    asked: Asked
    path: str
    value: str
    pages: tuple[str, ...]
    troubles: Mapping[str, str]

    @property
    def is_unread(self) -> bool:
        """Say whether a source may still show it and only could not be read: no network, no answer, no permission."""
        return not self.path and not GONE.issuperset(self.troubles.values())


def asked(entries: DatedEntries, known: Administrations, gazetteer: Gazetteer) -> tuple[Asked, ...]:
    """Give what can be looked up: the contacts of offices, and the ways to administrations that have a source."""
    still = (office for office in entries.offices if office.phase(entries.day) is not Phase.OVER)
    offices = (_of_office(office, gazetteer) for office in still)
    ways = (one for row in known.by_key.values() for one in _of_administration(row, known, gazetteer))
    return tuple(one for one in (*offices, *ways) if one.claims and one.urls)


def _of_office(office: Office, gazetteer: Gazetteer) -> Asked:
    urls = (source.url for source in office.sources if source.url and Fact.CONTACT in source.supports)
    district = gazetteer.districts[district_of(office.serves[0])]
    return Asked(office.id, district, office.serves, tuple(_claims(office)), tuple(urls))


def _of_administration(one: Administration, known: Administrations, gazetteer: Gazetteer) -> Iterator[Asked]:
    """Give what names a source of its own; the table of all administrations is no page on which one could look."""
    district = gazetteer.districts[district_of(one.key)]
    for way in LOOKED_UP:
        value, source = getattr(one, way), known.source_of(one, way)
        if value and can_be_found(way, value) and one.own_source(way) and source.url:
            yield Asked(one.key, district, (one.key,), ((f"contact.{way}", value),), (source.url,))


def can_be_found(way: Way, value: str) -> bool:
    """Say whether a page that shows a value means it: three digits (115) stand on many for something else."""
    return way != "phone" or len(dialled(value)) > len(EMERGENCY)


def findings(of: Sequence[Asked], pages: Mapping[str, Page]) -> Iterator[Finding]:
    """Compare what was asked with the pages of its sources."""
    for one in of:
        own = [pages[url] for url in one.urls if url in pages]
        readable = [page for page in own if not page.trouble]
        troubles = {page.url: page.trouble for page in own if page.trouble}
        if own and not readable:
            yield Finding(one, "", "", (), troubles)
        for path, value in one.claims if readable else ():
            if not any(stands(path, value, page.text) for page in readable):
                yield Finding(one, path, value, tuple(page.url for page in readable), troubles)


def looked_up(of: Sequence[Asked], district: str, fetcher: Fetcher, said: Callable[[str], None]) -> list[Finding]:
    """Ask the sources of who serves a district, or a place in it; of all, if none is named."""
    chosen = [one for one in of if any(key.startswith(district) for key in one.keys)]
    pages = fetcher.fetch_all([url for one in chosen for url in one.urls], said)
    return list(findings(chosen, pages))


def as_text(found: Sequence[Finding], words: Translations) -> Iterator[str]:
    """Give findings as lines for a terminal."""
    for finding in found:
        yield f"{finding.asked.id}: {worded(finding, words)}"


_VANISHED = marked("%(field)s %(value)s steht nicht mehr auf %(pages)s. Stimmt die Angabe noch?")
_UNREADABLE = marked("Keine Quelle ließ sich lesen: %(troubles)s.")


def worded(finding: Finding, words: Translations) -> str:
    """Give what was found in a sentence."""
    if not finding.path:
        troubles = "; ".join(f"{url} ({trouble})" for url, trouble in finding.troubles.items())
        return words.gettext(_UNREADABLE) % {"troubles": troubles}
    field = words.gettext(FIELDS[finding.path])
    return words.gettext(_VANISHED) % {"field": field, "value": finding.value, "pages": ", ".join(finding.pages)}


def _claims(office: Office) -> Iterator[tuple[str, str]]:
    contact = office.contact
    if contact is None:
        return
    if contact.phone and can_be_found("phone", contact.phone):
        yield "contact.phone", contact.phone
    if contact.email:
        yield "contact.email", contact.email
    if contact.address and contact.address.street:
        yield "contact.address.street", contact.address.street


def stands(path: str, value: str, text: str) -> bool:
    """Say whether a value stands within one line of a text, in whatever notation."""
    if path == "contact.phone":
        return _phone(value).search(IBAN.sub("", text)) is not None
    if path == "contact.email":
        plain = DOT.sub(".", AT.sub("@", text.casefold()))
        return re.search(rf"(?<![\w.+%-]){re.escape(value.casefold())}(?![\w-]|\.\w)", plain) is not None
    return _street(value).search(_plain_street(text)) is not None


def _phone(value: str) -> re.Pattern[str]:
    """Give what finds a telephone number in the notations of pages, but not as a part of a longer one."""
    number = dialled(value)
    code, digits = (number[1:3], number[3:]) if number.startswith("+") else ("", number)
    lead = rf"(?:\+|00) ?{code}{GAP}(?:\(?0\)?{GAP})?" if code else ""
    if code == GERMANY:
        lead = rf"(?:{lead}|\(?0(?!\)){GAP})"
    digits = GAP.join(digits)
    return re.compile(rf"(?<!\d)(?<!\d[{DASHES}.,]){lead}{digits}(?!\d)(?!{LONGER})")


def _street(value: str) -> re.Pattern[str]:
    """Give what finds a street with its number, and not with another number that begins alike."""
    parts = re.findall(r"\d+|[^\W\d_]|[^\w \-.–]", _plain_street(value))
    return re.compile(rf"(?<!\w){'[ .–-]{0,3}'.join(map(re.escape, parts))}(?!\d| ?[a-z]\b)")


def _plain_street(text: str) -> str:
    return STREET.sub("strasse", unicodedata.normalize("NFKC", text).casefold())
