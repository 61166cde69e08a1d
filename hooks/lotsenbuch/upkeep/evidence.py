"""Whether what the registry says of contacts still stands on the pages that it names as sources.

A number that has vanished is a hint for a human. Nothing here changes the registry.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import phonenumbers

from lotsenbuch.model.offices import FIELDS, Office
from lotsenbuch.model.places import District, Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Fact, Status
from lotsenbuch.problems import Translations, marked
from lotsenbuch.upkeep.fetching import Fetcher, Page
from lotsenbuch.upkeep.report import escaped

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


@dataclass(frozen=True)
class Finding:
    """A contact that none of its reachable sources shows any more, or sources that cannot be read.

    `path` is the field, empty where no source could be read; `troubles` says why, by address.
    """

    office: Office
    district: District
    path: str
    value: str
    pages: tuple[str, ...]
    troubles: Mapping[str, str]


def addresses(office: Office) -> tuple[str, ...]:
    """Give the addresses of the sources that support an office's contact."""
    return tuple(source.url for source in office.sources if source.url and Fact.CONTACT in source.supports)


def asked(entries: Entries) -> tuple[Office, ...]:
    """Give the offices whose contacts can be looked up."""
    return tuple(
        office
        for office in entries.offices
        if office.status is Status.ACTIVE and addresses(office) and any(_claims(office))
    )


def findings(offices: Sequence[Office], pages: Mapping[str, Page], gazetteer: Gazetteer) -> Iterator[Finding]:
    """Compare offices with the pages of their sources."""
    for office in offices:
        district = gazetteer.districts[district_of(office.serves[0])]
        own = [pages[url] for url in addresses(office) if url in pages]
        readable = [page for page in own if not page.trouble]
        troubles = {page.url: page.trouble for page in own if page.trouble}
        if own and not readable:
            yield Finding(office, district, "", "", (), troubles)
        for path, value in _claims(office) if readable else ():
            if not any(stands(path, value, page.text) for page in readable):
                yield Finding(office, district, path, value, tuple(page.url for page in readable), troubles)


def looked_up(
    entries: Entries, gazetteer: Gazetteer, district: str, fetcher: Fetcher, said: Callable[[str], None]
) -> list[Finding]:
    """Ask the sources of the offices that serve a district, or a place in it; of all, if none is named."""
    offices = [office for office in asked(entries) if any(key.startswith(district) for key in office.serves)]
    pages = fetcher.fetch_all([url for office in offices for url in addresses(office)], said)
    return list(findings(offices, pages, gazetteer))


def as_text(found: Sequence[Finding], words: Translations) -> Iterator[str]:
    """Give findings as lines for a terminal."""
    for finding in found:
        yield f"{finding.office.id}: {_worded(finding, words)}"


def as_markdown(found: Sequence[Finding], words: Translations) -> Mapping[District, str]:
    """Give the findings of each district as Markdown."""
    by_district: dict[District, list[str]] = {}
    for finding in found:
        line = f"- [ ] `{finding.office.id}`: {escaped(_worded(finding, words))}"
        by_district.setdefault(finding.district, []).append(line)
    return {
        district: f"## {words.gettext(_HEADING) % {'district': district.name}}\n\n" + "\n".join(lines) + "\n"
        for district, lines in by_district.items()
    }


_HEADING = marked("Bitte nachfragen: %(district)s")
_VANISHED = marked("%(field)s %(value)s steht nicht mehr auf %(pages)s. Stimmt die Angabe noch?")
_UNREADABLE = marked("Keine Quelle ließ sich lesen: %(troubles)s.")


def _worded(finding: Finding, words: Translations) -> str:
    if not finding.path:
        troubles = "; ".join(f"{url} ({trouble})" for url, trouble in finding.troubles.items())
        return words.gettext(_UNREADABLE) % {"troubles": troubles}
    field = words.gettext(FIELDS[finding.path])
    return words.gettext(_VANISHED) % {"field": field, "value": finding.value, "pages": ", ".join(finding.pages)}


def _claims(office: Office) -> Iterator[tuple[str, str]]:
    contact = office.contact
    if contact is None:
        return
    if contact.phone:
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
    number = phonenumbers.parse(value, "DE")
    code = f"(?:\\+|00) ?{number.country_code}"
    lead = rf"{code}{GAP}(?:\(?0\)?{GAP})?"
    if value.startswith("0"):
        lead = rf"(?:{lead}|\(?0(?!\)){GAP})"
    elif not value.startswith("+"):
        lead = ""
    digits = GAP.join(phonenumbers.national_significant_number(number))
    return re.compile(rf"(?<!\d)(?<!\d[{DASHES}.,]){lead}{digits}(?!\d)(?!{LONGER})")


def _street(value: str) -> re.Pattern[str]:
    """Give what finds a street with its number, and not with another number that begins alike."""
    parts = re.findall(r"\d+|[^\W\d_]|[^\w \-.–]", _plain_street(value))
    return re.compile(rf"(?<!\w){'[ .–-]{0,3}'.join(map(re.escape, parts))}(?!\d| ?[a-z]\b)")


def _plain_street(text: str) -> str:
    return STREET.sub("strasse", unicodedata.normalize("NFKC", text).casefold())
