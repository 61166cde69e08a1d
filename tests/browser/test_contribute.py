"""A clerk corrects an entry: from the page of a town by the form to the file, and from the file to every page.

What people write and how it is understood is tried value by value in tests/js/.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from lotsenbuch.cli import main
from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.offices import Office
from lotsenbuch.settings import Forge, Settings
from tests.browser.axe import violations
from tests.browser.test_browser import opened
from tests.conftest import built, served
from tests.portal.labels import identifiers, identifiers_in
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
    expect(page.locator("[data-work]")).to_be_visible()


def field(path: str) -> str:
    """Give the selector of a field's control."""
    control = ":is(input[type=text], select, textarea)"
    return f"[data-sheet]:not([hidden]) [data-field='{path}'] {control}"


def fault(path: str) -> str:
    """Give the selector of what is said to be wrong at a field."""
    return f"[data-sheet]:not([hidden]) [data-field='{path}'] .contribute-fault"


def understood(path: str) -> str:
    """Give the selector of how a field is understood."""
    return f"[data-sheet]:not([hidden]) [data-field='{path}'] .contribute-understood"


def write(page: Page, path: str, text: str) -> None:
    """Write into a field and leave it."""
    page.fill(field(path), text)
    page.locator(field(path)).blur()


def add_village(page: Page, name: str) -> None:
    """Write a name into the field that adds to the list of villages, and leave it."""
    page.fill("#dorf-add", name)
    page.locator("#dorf-add").blur()


def saved(page: Page) -> str:
    """Save the proposal; give its text."""
    with page.expect_download() as download:
        page.click("[data-send=save]")
    return Path(download.value.path()).read_text("utf-8")


def content_of(text: str) -> Any:
    """Give what a file says, every scalar as text."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only


def today() -> str:
    """Give today as the registry writes it."""
    return datetime.now(tz=UTC).date().isoformat()


def test_corrections_reach_every_page(page: Page, small_address: str, small_copy: Path, small: Knowledge) -> None:
    """The whole way: town, form, files, build, pages; a hostile entry beside it harms nobody.

    A number of the counselling and the house of a town hall, whose files are merged without a hand on them.
    """
    opened(page, small_address, "orte/altweiler/")
    page.click("#stelle-altweiler .correct a >> nth=0")
    expect(page.locator(field("contact.phone"))).to_have_value("030 23125010")
    write(page, "contact.phone", "0751")
    expect(page.locator(fault("contact.phone"))).to_contain_text("Das ist keine ganze Telefonnummer.")
    write(page, "contact.phone", "030 23125011")
    expect(page.locator(fault("contact.phone"))).to_be_hidden()
    expect(page.locator("[data-missing]")).to_have_text(
        re.compile("^Wer sagt das.*Schreiben Sie, woher Sie das wissen")
    )
    write(page, "source.publisher", "Rathaus, am Telefon")
    write(page, "source.date", "November 2025")
    expect(page.locator(".contribute-changes")).to_contain_text("Telefon: ")
    text = saved(page)
    assert "data/offices/altweiler.yaml" in (page.locator("[data-file]").text_content() or "")

    opened(page, small_address, "orte/altweiler/")
    page.click("#verwaltung-08001002 summary:has-text('Mehr')")
    page.click("#verwaltung-08001002 .correct a >> nth=0")
    write(page, "street", "Dorfstraße 4")
    write(page, "phone", "030 23125599")
    write(page, "source.publisher", "Gemeinde Altweiler")
    correction = saved(page)
    assert Correction.model_validate(content_of(correction)).model_dump(mode="json", exclude_unset=True) == {
        "keys": ["08001002"],
        "street": "Dorfstraße 4",
        "phone": "030 23125599",
        "source": {"id": f"08001002-{today()}", "publisher": "Gemeinde Altweiler", "date": today(), "kind": "official"},
    }

    data = small_copy / "data"
    (data / "administrations").mkdir()
    (data / "administrations" / "08001002.yaml").write_text(correction, "utf-8")
    (data / "offices" / "altweiler.yaml").write_text(text, "utf-8")
    hostile = entry(dict.fromkeys(FIELDS, EVIL[1] + EVIL[2]), "https://www.musterhausen.example") | {"id": "hostile"}
    content = {"operators": [{"id": "stadt", "name": EVIL[0], "kind": "association"}], "offices": [hostile]}
    (data / "offices" / "hostile.yaml").write_text(json.dumps(content), "utf-8")
    assert main(["format", "--project", str(small_copy)]) == 0
    assert [file.name for folder in ("offices", "administrations") for file in (data / folder).iterdir()] == []
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
    hall = (site / "orte/altweiler/index.html").read_text("utf-8")
    assert "Dorfstraße 4" in hall
    assert "tel:+493023125599" in hall


def test_what_the_form_does_not_show_stays(page: Page, small_address: str, small: Knowledge) -> None:
    """Of an entry in which every field is filled: only the number changes, and a source comes to those that it has."""
    opened_form(page, small_address, "eintrag=musterhausen")
    write(page, "contact.phone", "030 23125002")
    write(page, "source.publisher", "Rathaus, am Telefon")
    write(page, "source.date", "11/2025")
    content = content_of(saved(page))
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


def test_who_confirms_sees_what(page: Page, small_address: str, small: Knowledge) -> None:
    """The entry as it is read, and nobody is blamed before a try; then only `verified` is new."""
    opened_form(page, small_address, "eintrag=hafenstadt&stimmt=ja")
    (office,) = (office for office in small.entries.offices if office.id == "hafenstadt")
    expect(page.locator("h1")).to_have_text("Einen Eintrag bestätigen")
    expect(page.locator("[data-as-read]")).to_contain_text(office.name)
    expect(page.locator(field("contact.phone"))).to_be_hidden()
    assert page.locator(".contribute-fault:visible").count() == 0
    page.click("[data-send=save]")
    expect(page.locator("#fehlt")).to_be_focused()
    expect(page.locator(fault("verified.by"))).to_contain_text("Schreiben Sie, wer es bestätigt")
    page.click("[data-missing] a")
    expect(page.locator(field("verified.by"))).to_be_focused()
    write(page, "verified.by", "Stadt Hafenstadt")
    content = content_of(saved(page))
    assert content.pop("verified") == {"date": today(), "by": "Stadt Hafenstadt"}
    assert Office.model_validate(content) == office
    assert list(content) == list(office.as_written())


def test_who_confirms_reads_no_word_of_the_registry(page: Page, small_address: str, small: Knowledge) -> None:
    """Of every entry: what has no field of its own is said in words, too."""
    known = identifiers(small)
    for office in small.entries.offices:
        opened_form(page, small_address, f"eintrag={office.id}&stimmt=ja")
        read = page.locator("[data-as-read]")
        expect(read).to_contain_text(office.name)
        assert not identifiers_in(read.inner_html(), known, "de"), office.id
        assert not re.search(r"\b(true|false|null)\b", read.inner_text()), office.id


@pytest.mark.parametrize(("until", "status"), [("31.12.2024", "closed"), ("", "closed"), ("31.12.2099", None)])
def test_an_office_that_is_gone_is_taken_out(
    page: Page, small_address: str, small_copy: Path, *, until: str, status: str | None
) -> None:
    """With who says so and, if known, since when; what is over cannot be reached, what will end still can be."""
    opened_form(page, small_address, "eintrag=altweiler&ende=ja")
    expect(page.locator("h1")).to_have_text("Eine Stelle austragen")
    expect(page.locator(field("contact.phone"))).to_be_hidden()
    write(page, "until", until)
    page.click("[data-send=save]")
    expect(page.locator("[data-missing] a")).to_have_text(["Wer sagt das?"])
    write(page, "source.publisher", "Stadt Altweiler")
    said = ["Zustand: Gibt es nicht mehr"] * bool(status) + ["Bis wann gab es sie"] * bool(until)
    expect(page.locator(".contribute-changes li")).to_contain_text(said)
    text = saved(page)
    content = content_of(text)
    assert content.get("status") == status
    assert ("contact" in content) == (status is None)
    assert content["sources"][-1]["supports"] == ["operator"]
    (small_copy / "data" / "offices" / "altweiler.yaml").write_text(text, "utf-8")
    found = read_knowledge(small_copy, datetime.now(tz=UTC).date())
    (office,) = (office for office in found.entries.offices if office.id == "altweiler")
    assert str(office.until or "") == ("" if not until else f"{until[-4:]}-12-31")


def test_what_is_asked_otherwise_is_not_proposed(page: Page, small_address: str) -> None:
    """An end that was typed, before somebody only corrects, stops nobody and stands in no file."""
    opened_form(page, small_address, "eintrag=altweiler&ende=ja")
    write(page, "until", "irgendwann")
    page.check("[name=how][value=change]")
    expect(page.locator(field("until"))).to_be_hidden()
    write(page, "contact.phone", "030 23125999")
    write(page, "source.publisher", "Stadt Altweiler")
    assert "until" not in content_of(saved(page))


def test_a_town_hall_confirms_all_that_is_said_of_it(page: Page, small_address: str, small: Knowledge) -> None:
    """Of a city that is a district in both rows; everything is then as new as the word."""
    opened_form(page, small_address, "verwaltung=08002000&stimmt=ja")
    expect(page.locator("[data-as-read]")).to_contain_text("Kai 1")
    expect(page.locator("[name=how][value=gone]")).to_be_hidden()
    write(page, "source.publisher", "Stadt Hafenstadt")
    correction = Correction.model_validate(content_of(saved(page)))
    assert correction.keys == ("08002", "08002000")
    before = small.administrations.by_key["08002000"]
    after = before.corrected(correction)
    assert (after.source, str(after.as_of), after.phone_source) == (f"08002000-{today()}", today(), None)
    assert (
        after.model_copy(
            update={
                name: getattr(before, name) for name in after.model_fields_set if "source" in name or name == "as_of"
            }
        )
        == before
    )


def test_a_missing_office_is_added_as_people_write(page: Page, small_address: str, small_copy: Path) -> None:
    """Days, times, languages and dates in German; the file holds office and operator, and the check likes it."""
    opened_form(page, small_address, "ort=08001007")
    expect(page.locator("h1")).to_have_text("Eine Stelle ergänzen")
    expect(page.locator(".contribute-places")).to_contain_text("Zwiebelbach (Landkreis Musterland)")
    assert page.locator(".contribute-fault:visible").count() == 0, "nobody is blamed before they have begun"
    write(page, "name", "Beratung „Ankommen“: Zwiebelbach")
    page.select_option(field("task"), "integration-management")
    page.select_option(field("operator"), "+")
    write(page, "new-operator.name", "Verein Ankommen")
    page.select_option(field("new-operator.kind"), "association")
    page.fill(field("serves"), "Altweiler")
    page.click(".contribute-which button:has-text('Heide')")
    expect(page.locator(field("serves"))).to_be_focused()
    write(page, "contact.email", "rat@ankommen.example")
    write(page, "contact.website", "www.ankommen.example")
    expect(page.locator(field("contact.line")).locator("option").first).to_have_text("Bitte wählen")
    page.select_option(field("contact.line"), "counselling")
    write(page, "opening_hours", "Mo-Fr 8-12 Uhr, Do auch 14-18")
    expect(page.locator(understood("opening_hours"))).to_have_text(
        "So haben wir es verstanden: Montag bis Mittwoch, Freitag 8:00–12:00 Uhr; "
        "Donnerstag 8:00–12:00 Uhr und 14:00–18:00 Uhr"
    )
    page.check("[data-field=services] [value=language]")
    page.check("[data-field=spoken] [value=ti]")
    write(page, "spoken", "polnisch, Rumänisch")
    expect(page.locator(understood("spoken"))).to_have_text("So haben wir es verstanden: Polnisch, Rumänisch")
    write(page, "notice.text.de", "Wir ziehen um.")
    write(page, "notice.until", "31.12.2099")
    write(page, "source.publisher", "Verein Ankommen")
    (small_copy / "data" / "offices" / "neu.yaml").write_text(saved(page), "utf-8")
    found = read_knowledge(small_copy, datetime.now(tz=UTC).date())
    office = next(office for office in found.entries.offices if office.id == "beratung-ankommen-zwiebelbach")
    assert office.operator == "verein-ankommen"
    assert [found.gazetteer.municipalities[key].name for key in office.serves] == ["Zwiebelbach", "Altweiler (Heide)"]
    assert [spoken.language for spoken in office.spoken] == ["ti", "pl", "ro"]
    assert office.opening_hours == "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00"
    assert office.contact is not None
    assert office.contact.website == "https://www.ankommen.example"
    assert office.notice is not None
    assert str(office.notice.until) == "2099-12-31"
    supported = {"operator", "contact", "services", "spoken", "serves", "opening_hours", "note"}
    assert set(office.sources[0].supports) == supported


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("opening_hours", "Mo-Fr 8-12 Uhr\u200e", "Hier steht ein unsichtbares Zeichen."),
        ("notice.until", "31.12.2099\u200b", "Hier steht ein unsichtbares Zeichen."),
        ("contact.website", "www.ankommen.example\u200b", "Hier steht ein unsichtbares Zeichen."),
        ("opening_hours", "Mo-Fr 8-12 Uhr u. n. V.", "Kommt man nur mit Termin"),
        ("opening_hours", "Mo-Fr 8-12, Mi nachmittags geschlossen", "„nachmittags“ verstehen wir hier nicht."),
        ("contact.phone", "O30 2312500l", "Hier steht ein Buchstabe, wo eine Ziffer stehen muss"),
        ("contact.phone", "030 23125-0 / -11", "Bitte nur eine Nummer"),
    ],
)
def test_what_cannot_be_taken_is_told_at_its_field(
    page: Page, small_address: str, path: str, text: str, said: str
) -> None:
    """In words that say what to do."""
    opened_form(page, small_address, "ort=08001007")
    write(page, path, text)
    expect(page.locator(fault(path))).to_contain_text(said)


def test_an_entry_is_found_by_its_place(page: Page, small_address: str) -> None:
    """To correct what is there, town hall included, or to add; an entry that is no more says so."""
    opened(page, small_address, "beitragen/")
    page.fill("#ort-suche", "Altweiler")
    page.locator("main [role=option][data-ags='08001002']").click()
    expect(page.locator("[data-known] h2")).to_contain_text("Altweiler")
    expect(page.locator("[data-known] li")).to_contain_text(
        ["Altweiler", "Landkreis", "Gemeindeverwaltung Altweiler", "Dörfer und Stadtteile"]
    )
    page.click("[data-known] a[href='?eintrag=altweiler']")
    expect(page.locator(field("contact.phone"))).to_have_value("030 23125010")
    page.go_back()
    page.click("[data-known] a[href='?ort=08001002']")
    expect(page.locator("h1")).to_have_text("Eine Stelle ergänzen")
    for query in ("eintrag=gibtsnicht", "eintrag=constructor", "verwaltung=08", "ort=toString", "ortsteile=08001"):
        opened(page, small_address, f"beitragen/?{query}")
        expect(page.locator("[data-word]")).to_contain_text("kennen wir nicht" if "ort" in query else "gibt es nicht")
        expect(page.locator("#ort-suche")).to_be_visible()


def test_nothing_typed_is_lost_unasked(page: Page, small_address: str) -> None:
    """Leaving asks once something is typed, until it is saved."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    opened_form(page, small_address, "eintrag=hafenstadt&stimmt=ja")
    opened_form(page, small_address, "eintrag=musterhausen&stimmt=ja")
    assert asked == []
    write(page, "verified.by", "Stadt Musterhausen")
    opened_form(page, small_address, "eintrag=hafenstadt&stimmt=ja")
    assert asked == ["beforeunload"]
    write(page, "verified.by", "Stadt Hafenstadt")
    saved(page)
    opened_form(page, small_address, "eintrag=musterhausen")
    assert asked == ["beforeunload"]


def test_without_script_there_is_a_sheet_to_print(browser: Browser, small_address: str) -> None:
    """A PDF that is there; with scripts nobody is told of it, without them only late: most only need a moment."""
    for scripts in (False, True):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{small_address}beitragen/")
        sheet = page.locator(".late a.way")
        expect(sheet).to_be_visible(visible=not scripts, timeout=12_000)
        answer = page.request.get(f"{small_address}beitragen/{sheet.get_attribute('href')}")
        assert answer.body().startswith(b"%PDF")
        context.close()


def test_a_proposal_can_go_three_ways(page: Page, small_address: str) -> None:
    """To GitHub as a new file, to a forge as an issue, by e-mail; each holds the file, and none before it is ready."""
    opened(page, small_address, "beitragen/?eintrag=musterhausen&stimmt=ja")
    form = page.locator("[data-contribute]")
    for forge in ("https://github.com/a/b", "https://gitlab.opencode.de/a/b"):
        settings = Settings(forge=Forge(forge), mail="wir@lotsenbuch.example")
        ways = {"forge": settings.forge.new_file, "issue": settings.forge.new_issue, "mail": settings.letter}
        form.evaluate("(form, ways) => Object.assign(form.dataset, ways)", ways)
        write(page, "verified.by", "")
        for way in ways:
            expect(page.locator(f"[data-send={way}]")).to_have_attribute("href", "#fehlt")
        write(page, "verified.by", f"Stadt {forge[-5:]}")
        for way in ways:
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


@pytest.mark.parametrize("is_secure", [True, False])
def test_the_lines_can_be_copied(page: Page, small_address: str, *, is_secure: bool) -> None:
    """Also on a page that is not secure, which has no interface for it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened_form(page, small_address, "eintrag=musterhausen&stimmt=ja")
    write(page, "verified.by", "Stadt Musterhausen")
    page.click("[data-lines] summary")
    page.evaluate("navigator.clipboard.writeText('-')")
    clipboard = page.evaluate_handle("navigator.clipboard")
    if not is_secure:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.click("[data-copy]")
    expect(page.locator(".contribute-status")).to_have_text("Die Zeilen sind kopiert.")
    assert clipboard.evaluate("clipboard => clipboard.readText()").strip() == page.inner_text("[data-yaml]").strip()


def test_hostile_entries_stay_text(page: Page, small_address: str) -> None:
    """What somebody types runs nowhere, and comes out as the same text."""
    faults = opened(page, small_address, "beitragen/?eintrag=musterhausen")
    evil = "<img src=x onerror=alert(1)>'\"]}, x: [&a *b !c #d"
    write(page, "name", evil)
    write(page, "source.publisher", "</code><script>alert(2)</script>")
    content = content_of(saved(page))
    assert content["name"] == evil
    assert content["sources"][-1]["publisher"] == "</code><script>alert(2)</script>"
    assert not faults
    assert page.locator("[data-contribute] img").count() == 0


def test_the_form_exists_in_english_and_says_so_elsewhere(page: Page, small_address: str) -> None:
    """In Arabic the page leads to both."""
    opened(page, small_address, "en/beitragen/?eintrag=musterhausen")
    write(page, "contact.phone", "0751")
    expect(page.locator(fault("contact.phone"))).to_contain_text("[en] ")
    opened(page, small_address, "ar/beitragen/")
    page.click("main a[lang=en]")
    assert re.search(r"/en/beitragen/$", page.url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_form(
    browser: Browser, small_address: str, scheme: Literal["light", "dark"]
) -> None:
    """At its entrance, with a fault, with a proposal, when an office is new; nothing sticks out on a telephone."""
    context = browser.new_context(viewport={"width": 320, "height": 740}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    queries = (
        "",
        "wo=08001001",
        "eintrag=musterhausen",
        "eintrag=hafenstadt&stimmt=ja",
        "ort=08001007",
        "ort=08001004&aufgabe=integration-management&eintrag=fuchsweil",
        "verwaltung=08001001",
        "ortsteile=08001001",
    )
    for query in queries:
        opened(page, small_address, f"beitragen/?{query}")
        if "stimmt" in query:
            write(page, "verified.by", "Stadt Hafenstadt")
            page.click("[data-lines] summary")
        elif "ortsteile" in query:
            add_village(page, "neudorf")
            page.click("[data-send=save]")
        elif "eintrag" in query or "ort" in query:
            write(page, "contact.phone", "0751")
            write(page, "opening_hours", "Mo-Fr 8-12 Uhr")
            page.click("[data-send=save]")
        assert not violations(page), query
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, query
    context.close()


def test_villages_are_corrected(
    page: Page, small_address: str, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the page of the town: one is spelt otherwise, one is missing, one does not belong there."""
    assert not opened(page, small_address, "orte/musterhausen/")
    page.click("summary:has-text('Dörfer und Stadtteile')")
    page.click("a[href*='ortsteile=08001001']")
    expect(page.locator("h1")).to_have_text("Dörfer und Stadtteile berichtigen")
    expect(page.locator("[data-about]")).to_contain_text("Musterhausen (Landkreis Musterland)")
    assert page.locator("[data-how]").is_hidden()
    names = page.locator(".contribute-names input")
    assert [names.nth(at).input_value() for at in range(names.count())] == ["Mühlenau", "Unterdorf"]
    names.nth(0).fill("Mühlen-Au")
    page.click("[aria-label='Unterdorf entfernen']")
    expect(names.nth(1)).to_be_disabled()
    page.click("[aria-label='Unterdorf doch behalten']")
    page.click("[aria-label='Unterdorf entfernen']")
    add_village(page, "bergheim")
    expect(page.locator(fault("add"))).to_contain_text("„bergheim“ ist kein Name eines Dorfs")
    names.nth(2).fill("Mühlen Au")
    names.nth(2).blur()
    expect(page.locator(fault("add"))).to_contain_text("„Mühlen Au“ steht schon in der Liste.")
    names.nth(2).fill("Bergheim")
    write(page, "source.publisher", "Stadt Musterhausen")
    expect(page.locator(".contribute-changes li")).to_contain_text(["Anders geschrieben", "Gehört nicht dazu", "Neu"])
    expect(page.locator("#fehlt")).to_contain_text("Alles da")
    text = saved(page)
    assert content_of(text)["ags"] == "08001001"
    file = small_copy / "data" / "localities" / "08001001.yaml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    monkeypatch.chdir(small_copy)
    assert main(["check", str(file)]) == 0
    place = read_knowledge(small_copy, datetime.now(tz=UTC).date()).gazetteer.municipalities["08001001"]
    assert place.villages == ("Bergheim", "Mühlen-Au")
