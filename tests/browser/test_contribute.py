"""A clerk corrects an entry: from the page of a town by the form to the file, and from the file to every page."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, expect

from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.model.offices import Office
from lotsenbuch.settings import Forge, Settings
from tests.browser.test_browser import AXE, opened
from tests.conftest import built, served
from tests.test_hostile import EVIL, FIELDS, entry


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page in a browser that knows nothing yet."""
    context: BrowserContext = browser.new_context(viewport={"width": 1000, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()


def opened_form(page: Page, address: str, query: str) -> None:
    """Open the form, ready to use."""
    assert not opened(page, address, f"beitragen/?{query}")
    expect(page.locator("[data-fields]")).to_be_visible()


def field(path: str) -> str:
    """Give the selector of a field's control."""
    return f"[data-field='{path}'] :is(input, select, textarea)"


def saved(page: Page) -> str:
    """Save the proposal; give its text."""
    with page.expect_download() as download:
        page.click("[data-send=save]")
    return Path(download.value.path()).read_text("utf-8")


def test_a_corrected_number_reaches_every_page(
    page: Page, small_address: str, small_copy: Path, small: Knowledge
) -> None:
    """The whole way: town, form, file, build, pages in German and Arabic; a hostile entry beside it harms nobody."""
    opened(page, small_address, "orte/altweiler/")
    page.click("#stelle-altweiler .correct a >> nth=0")
    expect(page.locator(field("contact.phone"))).to_have_value("030 23125010")
    page.fill(field("contact.phone"), "0751")
    expect(page.locator("[data-field='contact.phone'] .contribute-fault")).to_contain_text(
        "„0751“ ist keine gültige Telefonnummer."
    )
    expect(page.locator("[data-ready]")).to_be_hidden()
    page.fill(field("contact.phone"), "030 23125011")
    expect(page.locator("[data-field='source.publisher'] .contribute-fault")).to_have_text(
        "Nennen Sie, woher Sie das wissen."
    )
    page.fill(field("source.publisher"), "Rathaus, am Telefon")
    page.fill(field("source.date"), "2025-11")
    expect(page.locator("[data-ready]")).to_be_visible()
    expect(page.locator(".contribute-changes")).to_contain_text("Telefon: ")
    text = saved(page)
    assert "data/offices/altweiler.yaml" in page.locator("[data-file]").inner_text()

    (small_copy / "data" / "offices" / "altweiler.yaml").write_text(text, "utf-8")
    hostile = entry(dict.fromkeys(FIELDS, EVIL[1] + EVIL[2]), "https://www.musterhausen.example") | {"id": "hostile"}
    content = {"operators": [{"id": "stadt", "name": EVIL[0], "kind": "association"}], "offices": [hostile]}
    (small_copy / "data" / "offices" / "hostile.yaml").write_text(json.dumps(content), "utf-8")
    site = built(small_copy / "site", small_copy)
    with served(site) as at:
        for prefix in ("", "ar/"):
            for path in ("orte/musterhausen/", "traeger/stadt/", "traeger/"):
                assert not opened(page, at, f"{prefix}{path}"), "a script ran, or something was loaded"
        expect(page.locator("main")).to_contain_text(EVIL[0])
    (office,) = (office for office in small.entries.offices if office.id == "altweiler")
    for town in (small.gazetteer.municipalities[key] for key in office.municipalities):
        for prefix in ("", "ar/"):
            html = (site / f"{prefix}orte/{town.slug}/index.html").read_text("utf-8")
            assert "tel:+493023125011" in html
            assert "23125010" not in html


def test_what_the_form_does_not_show_stays(page: Page, small_address: str, small: Knowledge) -> None:
    """Of an entry in which every field is filled: only the number changes, and a source comes to those that it has."""
    opened_form(page, small_address, "eintrag=musterhausen")
    page.fill(field("contact.phone"), "030 23125002")
    page.fill(field("source.publisher"), "Rathaus, am Telefon")
    page.fill(field("source.date"), "2025-11")
    content = yaml.load(saved(page), Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    (before,) = (office for office in small.entries.offices if office.id == "musterhausen")
    after = Office.model_validate(content)
    *kept, added = after.sources
    assert tuple(kept) == before.sources
    assert (added.publisher, str(added.date), added.supports) == ("Rathaus, am Telefon", "2025-11", ("contact",))
    assert after.contact is not None
    assert after.contact.phone == "030 23125002"
    assert after.contact.model_copy(update={"phone": "030 23125001"}) == before.contact
    unchanged = set(Office.model_fields) - {"contact", "sources"}
    assert after.model_dump(include=unchanged) == before.model_dump(include=unchanged)


def test_still_correct_changes_nothing_else(page: Page, small_address: str, small: Knowledge) -> None:
    """Only `verified`, with date and by whom; without a name there is nothing to propose."""
    opened_form(page, small_address, "eintrag=hafenstadt&stimmt=ja")
    expect(page.locator(field("contact.phone"))).to_be_hidden()
    expect(page.locator("[data-ready]")).to_be_hidden()
    page.fill(field("verified.by"), "Stadt Hafenstadt")
    content = yaml.load(saved(page), Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    today = datetime.now(tz=UTC).date().isoformat()
    assert content.pop("verified") == {"date": today, "by": "Stadt Hafenstadt"}
    (office,) = (office for office in small.entries.offices if office.id == "hafenstadt")
    assert Office.model_validate(content) == office
    assert list(content) == list(office.as_written())


def test_a_missing_office_is_added_with_its_operator(page: Page, small_address: str, small_copy: Path) -> None:
    """From the page of a town; the file holds both, and the check finds nothing wrong with it."""
    opened_form(page, small_address, "ort=08001007")
    expect(page.locator(".contribute-places")).to_contain_text("Zwiebelbach (Landkreis Musterland)")
    assert page.locator(".contribute-fault:visible").count() == 0, "nobody is blamed before they have begun"
    page.fill(field("name"), "Beratung „Ankommen“: Zwiebelbach")
    page.select_option(field("task"), "integration-management")
    page.select_option(field("operator"), "+")
    page.fill(field("new-operator.name"), "Verein Ankommen")
    page.select_option(field("new-operator.kind"), "association")
    page.fill("#feld-serves", "Quellingen (Landkreis Musterland)")
    page.keyboard.press("Enter")
    page.select_option(field("contact.line"), "counselling")
    page.fill(field("contact.email"), "rat@ankommen.example")
    page.check("[data-field=services] [value=language]")
    page.fill(field("spoken"), "de, ti")
    page.fill(field("source.publisher"), "Verein Ankommen")
    (small_copy / "data" / "offices" / "neu.yaml").write_text(saved(page), "utf-8")
    found = read_knowledge(small_copy, datetime.now(tz=UTC).date())
    office = next(office for office in found.entries.offices if office.id == "beratung-ankommen-zwiebelbach")
    assert office.operator == "verein-ankommen"
    assert [found.gazetteer.municipalities[key].name for key in office.serves] == ["Zwiebelbach", "Quellingen"]
    assert [spoken.language for spoken in office.spoken] == ["de", "ti"]
    assert set(office.sources[0].supports) == {"operator", "contact", "services", "spoken", "serves"}


def test_a_proposal_can_go_three_ways(page: Page, small_address: str) -> None:
    """To GitHub as a new file, to a forge as an issue, by e-mail; each holds the file."""
    opened(page, small_address, "beitragen/?eintrag=musterhausen")
    form = page.locator("[data-contribute]")
    for forge in ("https://github.com/a/b", "https://gitlab.opencode.de/a/b"):
        settings = Settings(forge=Forge(forge), mail="wir@lotsenbuch.example")
        ways = {"forge": settings.forge.new_file, "issue": settings.forge.new_issue, "mail": settings.letter}
        form.evaluate("(form, ways) => Object.assign(form.dataset, ways)", ways)
        page.fill(field("verified.by"), f"Stadt {forge[-5:]}")
        for way in ("forge", "issue", "mail"):
            link = page.locator(f"[data-send={way}]")
            expect(link).to_be_visible()
            href = link.get_attribute("href") or ""
            assert "musterhausen" in unquote(href)
            assert "030 23125001" in unquote(href)
            assert href.startswith("mailto:wir@lotsenbuch.example?" if way == "mail" else forge)
    asked = {
        way: set(parse_qs(urlsplit(page.locator(f"[data-send={way}]").get_attribute("href") or "").query))
        for way in ("forge", "issue")
    }
    assert asked == {
        "forge": {"file_name", "content", "commit_message"},
        "issue": {"issue[title]", "issue[description]"},
    }
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-copy]")
    expect(page.locator(".contribute-status")).to_contain_text("kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("[data-yaml]").inner_text()


def test_hostile_entries_stay_text(page: Page, small_address: str) -> None:
    """What somebody types runs nowhere, and comes out as the same text."""
    faults = opened(page, small_address, "beitragen/?eintrag=musterhausen")
    evil = "<img src=x onerror=alert(1)>'\"]}, x: [&a *b !c #d"
    page.fill(field("name"), evil)
    page.fill(field("source.publisher"), "</code><script>alert(2)</script>")
    content = yaml.load(saved(page), Loader=yaml.BaseLoader)  # noqa: S506
    assert content["name"] == evil
    assert content["sources"][-1]["publisher"] == "</code><script>alert(2)</script>"
    assert not faults
    assert page.locator("[data-contribute] img").count() == 0


def test_the_form_exists_in_english_and_says_so_elsewhere(page: Page, small_address: str) -> None:
    """In Arabic the page leads to both."""
    opened(page, small_address, "en/beitragen/?eintrag=musterhausen")
    page.fill(field("contact.phone"), "0751")
    expect(page.locator("[data-field='contact.phone'] .contribute-fault")).to_contain_text("[en] ")
    opened(page, small_address, "ar/beitragen/")
    page.click("main a[hreflang=en]")
    assert re.search(r"/en/beitragen/$", page.url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_form(
    browser: Browser, small_address: str, scheme: Literal["light", "dark"]
) -> None:
    """With a fault, with a proposal, and when an office is new; nothing sticks out on a narrow telephone."""
    context = browser.new_context(viewport={"width": 320, "height": 740}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for query in ("eintrag=musterhausen", "eintrag=hafenstadt&stimmt=ja", "ort=08001007"):
        opened_form(page, small_address, query)
        if "stimmt" in query:
            page.fill(field("verified.by"), "Stadt Hafenstadt")
            expect(page.locator("[data-ready]")).to_be_visible()
        else:
            page.fill(field("contact.phone"), "0751")
        page.add_script_tag(path=AXE)
        found = page.evaluate(
            """async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice"]})).violations.map(found => [found.id, found.nodes.map(node => node.html).slice(0, 3)])"""
        )
        assert not found, query
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, query
    context.close()
