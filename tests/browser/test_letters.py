"""From a letter to a proposal: what a clerk has to type, choose and press, counted."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from lotsenbuch.content import Knowledge, check_knowledge, read_knowledge
from lotsenbuch.problems import errors
from lotsenbuch.routes import form
from lotsenbuch.settings import Settings
from lotsenbuch.upkeep.asking import about_gaps
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.receiving import receive
from tests.browser.test_browser import opened
from tests.browser.test_contribute import fault, field, saved, understood
from tests.conftest import ADDRESS

MOST_INPUTS = 12
"""Each is one field that is typed into, one choice, or one press."""


class Clerk:
    """Somebody who fills in the form, and how often they have typed, chosen or pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.inputs = 0

    def types(self, path: str, text: str) -> None:
        """Type into a field."""
        self.inputs += 1
        self.page.fill(field(path), text)

    def chooses(self, path: str, value: str) -> None:
        """Choose from a list."""
        self.inputs += 1
        self.page.select_option(field(path), value)

    def saves(self) -> str:
        """Press the way that gives a file."""
        self.inputs += 1
        return saved(self.page)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page on a telephone."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, accept_downloads=True)
    yield context.new_page()
    context.close()


def today() -> str:
    """Give today as the registry writes it."""
    return datetime.now(tz=UTC).date().isoformat()


def test_a_town_that_nobody_counsels_takes_twelve_inputs(
    page: Page, small: Knowledge, small_address: str, small_copy: Path
) -> None:
    """From the link in the letter to a file with telephone, hours and source that is received and answers the town."""
    (letter,) = (one for one in about_gaps(gaps(small.answers), small, ADDRESS).letters if one.about == "Moorhausen")
    assert not opened(page, small_address, letter.link.removeprefix(ADDRESS))
    groups = page.locator("[data-sheet=office] > [data-group]:visible legend")
    expect(groups).to_have_text(["Die Stelle", "Kontakt", "Zeiten", "Woher Sie das wissen"])
    expect(page.locator(field("task"))).to_have_value("integration-management")
    expect(page.locator(".contribute-places")).to_contain_text("Moorhausen (Landkreis Heideland)")
    assert page.locator(".contribute-fault:visible").count() == 0
    clerk = Clerk(page)
    clerk.types("name", "Integrationsmanagement Moorhausen")
    clerk.chooses("operator", "+")
    clerk.types("new-operator.name", "Gemeinde Moorhausen")
    clerk.chooses("new-operator.kind", "municipality")
    clerk.types("contact.phone", "030 23125070")
    clerk.types("contact.email", "integration@moorhausen.example")
    clerk.chooses("contact.line", "counselling")
    clerk.types("opening_hours", "Mo-Fr 8-12 Uhr, Do auch 14-18")
    clerk.types("source.publisher", "Gemeinde Moorhausen")
    text = clerk.saves()
    assert clerk.inputs <= MOST_INPUTS
    file = small_copy / "vorschlag.yaml"
    file.write_text(text, "utf-8")
    day = datetime.now(tz=UTC).date()
    receipt = receive([file], small_copy / "data", day)
    assert not errors(receipt.problems)
    receipt.write(small_copy / "data")
    assert not errors(check_knowledge(small_copy, day))
    (office,) = read_knowledge(small_copy, day).answers[letter.key].offices
    assert office.contact is not None
    assert (office.contact.phone, office.opening_hours) == (
        "030 23125070",
        "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00",
    )
    (source,) = office.sources
    assert (source.publisher, str(source.date)) == ("Gemeinde Moorhausen", today())


def test_an_entry_without_a_contact_takes_half_of_them(page: Page, small_address: str, small_copy: Path) -> None:
    """What is known stands there; contact, hours, source and who confirms it come first, all else is folded."""
    opened(page, small_address, form(ort="08001004", aufgabe="integration-management", eintrag="fuchsweil"))
    groups = page.locator("[data-sheet=office] > [data-group]:visible legend")
    expect(groups).to_have_text(["Kontakt", "Zeiten", "Woher Sie das wissen", "Wer bestätigt das?"])
    expect(page.locator("#gelesen")).to_have_text("Das steht heute dort")
    expect(page.locator("[data-as-read]")).to_contain_text("Gemeinde Fuchsweil")
    expect(page.locator(field("name"))).to_be_hidden()
    clerk = Clerk(page)
    clerk.types("contact.phone", "030 23125071")
    clerk.chooses("contact.line", "switchboard")
    clerk.types("opening_hours", "Di 9-11")
    clerk.types("source.publisher", "Gemeinde Fuchsweil")
    expect(page.locator(understood("source.date"))).to_be_hidden()
    text = clerk.saves()
    assert clerk.inputs <= MOST_INPUTS // 2
    (small_copy / "neu.yaml").write_text(text, "utf-8")
    receipt = receive([small_copy / "neu.yaml"], small_copy / "data", datetime.now(tz=UTC).date())
    assert list(receipt.new) == ["offices/fuchsweil.yaml"]


def test_what_is_folded_opens_where_something_is_missing(page: Page, small_address: str) -> None:
    """The list of what is missing leads there; and an end has no fold."""
    opened(page, small_address, form(ort="08001004", aufgabe="integration-management", eintrag="fuchsweil"))
    page.click("[data-more] summary")
    page.fill(field("name"), "")
    page.click("[data-more] summary")
    page.click("[data-send=save]")
    page.click("[data-missing] a >> nth=0")
    expect(page.locator(field("name"))).to_be_focused()
    expect(page.locator(fault("name"))).to_be_visible()
    page.check("[name=how][value=gone]")
    expect(page.locator("[data-more]")).to_be_hidden()
    expect(page.locator(field("until"))).to_be_visible()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("ort=08003001&aufgabe=gibtsnicht", "Eine Stelle ergänzen"),
        ("ort=08003001&aufgabe=toString&eintrag=fuchsweil", "Einen Eintrag berichtigen"),
        ("ort=08003001&aufgabe=integration-management&eintrag=gibtsnicht", "Eine Stelle ergänzen"),
        ("ort=08001004&aufgabe=integration-management&eintrag=fuchsweil&stimmt=ja", "Einen Eintrag bestätigen"),
        ("ort=08001004&aufgabe=integration-management", "Einen Eintrag berichtigen"),
        ("ort=08001008&aufgabe=integration-management", "Eine Stelle ergänzen"),
    ],
)
def test_an_old_letter_still_leads_somewhere(page: Page, small_address: str, query: str, title: str) -> None:
    """An entry may be gone by then, or have come; of several none is chosen. A task must be one."""
    assert not opened(page, small_address, f"beitragen/?{query}")
    expect(page.locator("h1")).to_have_text(title)


def test_the_mail_of_a_clerk_without_an_account_is_received(page: Page, small_address: str, small_copy: Path) -> None:
    """What the form writes into a mail comes back as a drop-in."""
    opened(page, small_address, form(ort="08001004", aufgabe="integration-management", eintrag="fuchsweil"))
    settings = Settings(mail="wir@lotsenbuch.example")
    page.locator("[data-contribute]").evaluate("(form, mail) => { form.dataset.mail = mail; }", settings.letter)
    clerk = Clerk(page)
    clerk.types("contact.phone", "030 23125071")
    clerk.chooses("contact.line", "switchboard")
    clerk.types("source.publisher", "Gemeinde Fuchsweil")
    page.locator(field("source.publisher")).blur()
    address = urlsplit(page.locator("[data-send=mail]").get_attribute("href") or "")
    body = parse_qs(address.query)["body"][0]
    assert unquote(address.path) == "wir@lotsenbuch.example"
    mail = small_copy / "antwort.eml"
    mail.write_text(f"From: amt@fuchsweil.example\nContent-Type: text/plain; charset=utf-8\n\n{body}", "utf-8")
    receipt = receive([mail], small_copy / "data", datetime.now(tz=UTC).date())
    assert list(receipt.new) == ["offices/fuchsweil.yaml"]
