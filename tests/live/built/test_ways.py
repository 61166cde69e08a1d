"""Who can be called or written to on the pages of the real portal: how many places are reached, and nobody as another.

The counts are aims of the portal, not of single entries: who confirms, corrects, adds or closes one keeps them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from lotsenbuch.answers.answering import SERVICES, is_callable
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.reform import predates_reform
from lotsenbuch.model.vocabulary import Status, Task
from lotsenbuch.pages.seams import SEAM
from lotsenbuch.portal.editions import editions
from lotsenbuch.settings import Settings
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.page import BERATUNG
from lotsenbuch.wording.vocabulary import LINES, TASKS, WHAT
from lotsenbuch.wording.words import Words, read_words
from tests.conftest import page_file
from tests.portal.looking import BASE

pytestmark = pytest.mark.built

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)

ANSWERED, COUNSELLED, MANAGED, TOWN_HALLS = 1070, 930, 260, 1090
"""At least so many municipalities offer a telephone number or a mailbox: of somebody who is responsible or must know
who is, of a service that counsels, of integration management; and so many name their town hall with street or mailbox.
"""

ARTICLE = re.compile(
    r'<article class="(?P<form>[^"]*)" id="(?P<kind>stelle|verwaltung)-(?P<id>[^"]+)">(?P<text>.*?)</article>',
    re.DOTALL,
)
HREF = re.compile(r'href="([^"]*)"')
FIRST = "office office-first"


@dataclass(frozen=True)
class Article:
    """What a page says of an office or an administration, and where it leads."""

    form: str
    kind: str
    id: str
    text: str

    @cached_property
    def leads_to(self) -> frozenset[str]:
        """The addresses that it offers."""
        return frozenset(map(unescape, HREF.findall(self.text)))

    @cached_property
    def phones(self) -> frozenset[str]:
        """The digits of the numbers that it offers to call."""
        return frozenset(_digits(href) for href in self.leads_to if href.startswith("tel:"))

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """The addresses that it offers to write to."""
        return frozenset(
            unquote(href.removeprefix("mailto:").partition("?")[0])
            for href in self.leads_to
            if href.startswith("mailto:")
        )

    @property
    def is_callable(self) -> bool:
        """Say whether it offers to call or to write."""
        return bool(self.phones or self.mailboxes)


Articles = Mapping[Municipality, tuple[Article, ...]]


def _digits(number: str) -> str:
    """Give the digits of a German number, without the country's or the leading zero."""
    digits = re.sub(r"\D", "", number)
    return re.sub(r"^(?:0049|49|0)", "", digits)


@cache
def _article(form: str, kind: str, id_: str, text: str) -> Article:
    return Article(form, kind, id_, text)


@cache
def articles(site: Path, own: Language, places: tuple[Municipality, ...]) -> Articles:
    """Give what the page of every municipality says of offices and administrations."""
    return {
        place: tuple(_article(*found.groups()) for found in ARTICLE.finditer(text.replace(SEAM, "")))
        for place in places
        for text in (page_file(site, f"{own.prefix}orte/{place.slug}/").read_text("utf-8"),)
    }


@pytest.fixture
def shown(site: Path, knowledge: Knowledge, own: Language) -> Articles:
    """Give the articles of all pages of municipalities in one language."""
    return articles(site, own, tuple(knowledge.gazetteer.municipalities.values()))


@pytest.fixture(scope="module")
def views(knowledge: Knowledge, project: Path) -> Mapping[Language, EditionViews]:
    """Give what is said in each language."""
    return {own: edition.views for own, edition in editions(knowledge, project, Settings(BASE)).items()}


@pytest.fixture(scope="module")
def offices(knowledge: Knowledge) -> Mapping[str, Office]:
    """Give the offices by their id."""
    return {office.id: office for office in knowledge.entries.offices}


def reached(shown: Articles, kinds: Iterable[tuple[str, str]]) -> set[str]:
    """Give the keys of the places where one of some offices or administrations can be called or written to."""
    wanted = set(kinds)
    return {
        place.ags
        for place, found in shown.items()
        if any(article.is_callable and (article.kind, article.id) in wanted for article in found)
    }


@EVERY_LANGUAGE
def test_somebody_answers(shown: Articles, knowledge: Knowledge, offices: Mapping[str, Office], own: Language) -> None:
    """Whoever is responsible or must know who is; counselling in most places, integration management in many."""
    management = {("stelle", id_) for id_, office in offices.items() if office.task is Task.INTEGRATION_MANAGEMENT}
    counsel = management | {("stelle", id_) for id_, office in offices.items() if office.task in SERVICES}
    officers = {("stelle", id_) for id_, office in offices.items() if office.task is Task.INTEGRATION_OFFICER}
    halls = {("verwaltung", key) for key in knowledge.administrations.by_key}
    assert len(reached(shown, counsel | officers | halls)) >= ANSWERED, own.code
    assert len(reached(shown, counsel)) >= COUNSELLED, own.code
    assert len(reached(shown, management)) >= MANAGED, own.code


@EVERY_LANGUAGE
def test_where_nobody_answers_the_town_and_the_state_come_first(shown: Articles, site: Path, own: Language) -> None:
    """Its website, or that of whoever counsels there, then counselling for the whole country, before all others."""
    for place, found in shown.items():
        if any(article.is_callable for article in found):
            continue
        text = page_file(site, f"{own.prefix}orte/{place.slug}/").read_text("utf-8")
        first, services = text.index(FIRST), text.index('class="state')
        assert first < services < text.index('id="andere"', first), place.name
        assert any(href.startswith("http") for href in found[0].leads_to), place.name


@EVERY_LANGUAGE
def test_the_town_hall_is_named(shown: Articles, knowledge: Knowledge, own: Language) -> None:
    """By its website everywhere, by street or mailbox nearly everywhere."""
    named = 0
    for place, found in shown.items():
        hall = next(article for article in found if article.kind == "verwaltung" and article.id == place.ags)
        known = knowledge.administrations.by_key[place.ags]
        assert known.website in hall.leads_to, place.name
        named += bool(
            hall.mailboxes or (known.address and known.address.street and known.address.street in unescape(hall.text))
        )
    assert named >= TOWN_HALLS, own.code


@EVERY_LANGUAGE
def test_nobody_stands_as_another(
    shown: Articles, knowledge: Knowledge, offices: Mapping[str, Office], project: Path, own: Language
) -> None:
    """Truth rules 3, 4 and 7: a way is its office's or administration's, which is there and said to be what it is."""
    words = read_words(own, project / "locales")
    wrong = {
        (place.name, article.id, fault)
        for place, found in shown.items()
        for article in found
        for fault in (
            _as_office(article, offices[article.id], words)
            if article.kind == "stelle"
            else _as_administration(article, knowledge.administrations.by_key[article.id], words)
        )
    }
    assert not wrong, sorted(wrong)[:10]


@cache
def _as_office(article: Article, office: Office, words: Words) -> tuple[str, ...]:
    """Give what is said of an office that its entry does not say."""
    said = WHAT if article.form == FIRST else TASKS
    task = "" if office.task is Task.INTEGRATION_MANAGEMENT else str(words.html(said[office.task]))
    line = str(words.html(LINES[office.contact.line])) if office.contact else ""
    faults = {
        "has ended": office.status is Status.CLOSED or _is_over(office),
        "task": task not in article.text,
        "who answers": article.is_callable and line not in article.text,
    }
    return (*_as_contact(article, office.contact), *(fault for fault, is_so in faults.items() if is_so))


@cache
def _as_administration(article: Article, one: Administration, words: Words) -> tuple[str, ...]:
    """Give what is said of an administration that its row does not say."""
    district = words.html("Das ist die Verwaltung des Kreises. Fragen Sie nach dem %(word)s.", word=BERATUNG)
    hall = words.html("Das ist das Rathaus. Fragen Sie nach dem %(word)s.", word=BERATUNG)
    role = hall if len(one.key) == len("08000000") else district
    return (*_as_contact(article, one), *(() if role in article.text else ("role",)))


def _as_contact(article: Article, contact: Contact | Administration | None) -> Iterator[str]:
    phone, email = (contact.phone, contact.email) if contact else (None, None)
    if article.phones != ({_digits(phone)} if phone else set()):
        yield "phone"
    if article.mailboxes != ({email} if email else set()):
        yield "mailbox"


def _is_over(office: Office) -> bool:
    return office.until is not None and office.until.last_day < date.today()  # noqa: DTZ011


@EVERY_LANGUAGE
def test_what_predates_the_reform_says_so(
    shown: Articles, offices: Mapping[str, Office], views: Mapping[Language, EditionViews], own: Language
) -> None:
    """Truth rule 9: and beside it stands another who counsels, or an administration."""
    old = (office for office in offices.values() if office.status is Status.ACTIVE and predates_reform(office))
    said = {office.id: str(views[own].offices.card(office).reform) for office in old}
    assert all(said.values())
    for place, found in shown.items():
        told = [article for article in found if article.kind == "stelle" and article.id in said]
        assert all(said[article.id] in article.text for article in told), place.name
        assert len(told) < len(found), place.name


def test_whoever_can_be_called_is_told_apart(offices: Mapping[str, Office]) -> None:
    """The tests above can fail: what is compared is there, and a wrong number is found."""
    office = next(
        office for office in offices.values() if is_callable(office) and office.contact and office.contact.phone
    )
    other = Article("", "stelle", office.id, '<a href="tel:+491">')
    assert "phone" in _as_contact(other, office.contact)
