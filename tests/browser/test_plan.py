"""The integration plan in a real Chromium: filled in, saved, continued, printed, without a network."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route, expect

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import language
from lotsenbuch.model.plan import FilledPlan
from tests.browser.test_browser import opened
from tests.pseudo import pseudo

WHITE = 255

PDFJS = Path(__file__).parent.parent.parent / "node_modules" / "pdfjs-dist"
GOAL = "language.goal.words"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser that knows nothing yet."""
    context = browser.new_context(viewport={"width": 1000, "height": 900}, accept_downloads=True)
    yield context
    context.close()


def opened_plan(page: Page, address: str, path: str = "plan/") -> list[str]:
    """Open the page of the plan, ready to use; give a list that fills with its faults."""
    faults = opened(page, address, path)
    expect(page.locator("[data-plan-tools]")).to_be_visible()
    return faults


def field(page: Page, name: str) -> str:
    """Give what stands in a field."""
    return page.locator(f"[name='{name}']").input_value()


def tick(page: Page, name: str, choice: str) -> None:
    """Tick a choice."""
    page.check(f"[name='{name}'][value='{choice}']")


def saved(page: Page) -> str:
    """Save the plan; give the file's text."""
    with page.expect_download() as download:
        page.click("[data-plan-save]")
    assert re.fullmatch(r"integrationsplan-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    return Path(download.value.path()).read_text("utf-8")


def open_file(page: Page, text: str) -> None:
    """Open a file with this text."""
    page.set_input_files(
        "[data-plan-file]", {"name": "p.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def test_a_plan_is_saved_and_continued(context: BrowserContext, small_address: str, small: Knowledge) -> None:
    """What one fills in stands in the file, which keeps to its schema, and is there again after opening it."""
    page = context.new_page()
    assert not opened_plan(page, small_address, "ar/plan/")
    page.fill("[name='cover.client.given-name']", "سلمى")
    page.fill(f"[name='{GOAL}']", "B1 bis Sommer,\nوبعدها تدريب مهني")
    page.fill("[name='language.steps.steps/2/what']", "الكل")
    tick(page, "language.now.courses", "general")
    tick(page, "language.now.courses", "other")
    tick(page, "language.now.right", "open")
    page.check("[name='language.steps.steps/2/done']")
    page.uncheck("[data-plan-sheets] [value=cover]")
    page.check("[data-plan-sheets] [value=short]")
    text = saved(page)
    filled = FilledPlan.model_validate(json.loads(text))
    assert filled.plan_version == small.plan.version
    assert filled.language == "ar"
    assert filled.answers == {
        "cover.client.given-name": "سلمى",
        GOAL: "B1 bis Sommer,\nوبعدها تدريب مهني",
        "language.now.courses": ("general", "other"),
        "language.now.right": ("open",),
        "language.steps.steps/2/what": "الكل",
        "language.steps.steps/2/done": ("yes",),
    }
    assert "cover" not in filled.sheets
    page.close()

    again = context.new_page()
    opened_plan(again, small_address)
    expect(again.locator("[data-plan-keep]")).not_to_be_checked()
    assert field(again, GOAL) == ""
    open_file(again, text)
    expect(again.locator(".plan-status")).to_have_text("Der Plan ist geöffnet.")
    assert field(again, GOAL) == "B1 bis Sommer,\nوبعدها تدريب مهني"
    expect(again.locator("[name='language.now.right'][value=open]")).to_be_checked()
    expect(again.locator("#blatt-cover")).to_be_hidden()
    expect(again.locator("#blatt-short")).to_be_visible()
    expect(again.locator("#blatt-language h2 .other")).to_have_text(pseudo("Deutsch lernen", language("ar")))
    assert json.loads(saved(again))["answers"] == json.loads(text)["answers"]


def test_it_sends_nothing(context: BrowserContext, small_address: str) -> None:
    """With the network cut after loading, everything still works, and nothing even tries to leave."""
    page = context.new_page()
    opened_plan(page, small_address, "ti/plan/")
    expect(page.locator("[data-plan-offline]")).to_be_visible()
    tried: list[str] = []

    def refuse(route: Route) -> None:
        tried.append(route.request.url)
        route.abort()

    context.route("**/*", refuse)
    page.fill(f"[name='{GOAL}']", "ቋንቋ ክመሃር እደሊ")
    tick(page, "language.now.right", "may")
    page.check("[data-plan-keep]")
    assert "ቋንቋ ክመሃር እደሊ" in saved(page)
    page.keyboard.press("Enter")
    assert not tried
    assert page.locator("form [name]").count() == page.locator(".place-form [name]").count(), "no field is in a form"


def test_it_works_without_a_network_once_opened(context: BrowserContext, small_address: str) -> None:
    """The page, its second language and the offices; but not the pages with telephone numbers."""
    page = context.new_page()
    opened_plan(page, small_address, "ti/plan/")
    expect(page.locator("[data-plan-offline]")).to_be_visible()
    page.select_option("[data-plan-language]", "ar")
    expect(page.locator("#blatt-language h2 .other")).to_have_text(pseudo("Deutsch lernen", language("ar")))
    context.set_offline(True)
    page.goto(f"{small_address}ti/plan/?ort=08001001")
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    page.select_option("[data-plan-language]", "ar")
    expect(page.locator("#blatt-language h2 .other")).to_have_text(pseudo("Deutsch lernen", language("ar")))
    page.select_option("[data-plan-language]", "so")
    expect(page.locator(".plan-status")).not_to_be_empty()
    expect(page.locator("#blatt-language h2 .other")).to_have_text(pseudo("Deutsch lernen", language("ar")))
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(f"{small_address}ti/orte/musterhausen/")


def test_the_way_from_a_town_fills_in_its_office(context: BrowserContext, small_address: str) -> None:
    """Name, address and telephone, as the registry has them; with one tap."""
    page = context.new_page()
    opened(page, small_address, "ar/orte/musterhausen/")
    page.click("main a[href*='plan/?ort=']")
    assert page.url == f"{small_address}ar/plan/?ort=08001001"
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    assert "Caritas" in field(page, "cover.office.name")
    assert field(page, "short.who.office") == field(page, "cover.office.name")
    assert json.loads(saved(page))["municipality"] == "08001001"


def test_a_town_is_chosen_on_the_page(context: BrowserContext, small_address: str) -> None:
    """By the place finder, without leaving what one has written; several offices are offered."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill(f"[name='{GOAL}']", "bleibt")
    page.fill("#plan-ort", "Mustahausen")
    page.click("#plan-ort-list [data-ags='08001001']")
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    assert field(page, GOAL) == "bleibt"
    known = page.evaluate("fetch('../assets/plan/offices.json').then(answer => answer.json())")
    several = next(ags for ags, offices in known["places"].items() if len(offices) > 1)
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(f"{small_address}plan/?ort={several}")
    second = known["offices"][known["places"][several][1]]
    page.click(f".plan-offices button >> text={second[0]}")
    expect(page.locator("[name='cover.office.name']")).to_have_value(second[0])


def test_the_second_language_changes(context: BrowserContext, small_address: str) -> None:
    """On the German page: German alone, then Arabic beside it, marked as such and mirrored."""
    page = context.new_page()
    opened_plan(page, small_address)
    heading = page.locator("#blatt-language h2 .other")
    expect(heading).to_be_hidden()
    page.select_option("[data-plan-language]", "ar")
    expect(heading).to_have_text(pseudo("Deutsch lernen", language("ar")))
    assert heading.get_attribute("dir") == "rtl"
    german, other = page.locator("#blatt-language h2 .german").bounding_box(), heading.bounding_box()
    assert german is not None
    assert other is not None
    assert german["x"] < other["x"], "German stands on the left"
    page.select_option("[data-plan-language]", "")
    expect(heading).to_be_hidden()


def test_leaving_with_unsaved_entries_is_warned_of(context: BrowserContext, small_address: str) -> None:
    """And only then."""
    page = context.new_page()
    opened_plan(page, small_address)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.fill(f"[name='{GOAL}']", "noch nicht gespeichert")
    expect(page.locator(".plan-status")).to_have_text("Noch nicht gespeichert")
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    saved(page)
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_a_draft_stays_only_if_asked(context: BrowserContext, small_address: str) -> None:
    """Nothing is stored before; with the tick it is there again; one button deletes all of it."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill(f"[name='{GOAL}']", "geheim")
    expect(page.locator(".plan-status")).to_have_text("Noch nicht gespeichert")
    assert page.evaluate("JSON.stringify(localStorage)") == "{}"
    page.check("[data-plan-keep]")
    expect(page.locator(".plan-status")).to_have_text("Der Entwurf bleibt auf diesem Gerät.")
    page.fill(f"[name='{GOAL}']", "geheim und mehr")
    expect(page.locator(".plan-status")).to_have_text("Der Entwurf bleibt auf diesem Gerät.")
    page.reload()
    expect(page.locator(".plan-status")).to_have_text("Ihr Entwurf von diesem Gerät ist wieder da.")
    assert field(page, GOAL) == "geheim und mehr"
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-plan-delete]")
    expect(page.locator(".plan-status")).to_have_text("Alles ist gelöscht.")
    assert field(page, GOAL) == ""
    assert page.evaluate("JSON.stringify(localStorage)") == "{}"
    page.reload()
    assert field(page, GOAL) == ""


def test_files_that_cannot_be_used_change_nothing(context: BrowserContext, small_address: str) -> None:
    """Broken, foreign, newer: each is said in words, and the plan stays as it was."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill(f"[name='{GOAL}']", "bleibt")
    good = json.loads(saved(page))
    cases = {
        '{"format": "lotsenbuch-': "beschädigt",
        json.dumps(good | {"answers": {"a": 5}}): "beschädigt",
        '{"name": "something else"}': "kein Integrationsplan",
        json.dumps(good | {"format_version": 9}): "neueren Fassung",
        json.dumps(good | {"plan_version": "2099-01"}): "neueren Fassung",
    }
    for text, said in cases.items():
        open_file(page, text)
        expect(page.locator(".plan-status")).to_contain_text(said)
        expect(page.locator(".plan-status")).to_contain_text("nichts geändert")
        assert field(page, GOAL) == "bleibt"


def test_a_file_of_an_older_version_loses_nothing(context: BrowserContext, small_address: str) -> None:
    """Entries without a field are shown, harmlessly, and stay in the file."""
    page = context.new_page()
    opened_plan(page, small_address)
    older = {
        "format": "lotsenbuch-integrationsplan", "format_version": 1, "plan_version": "2025-01", "language": "",
        "municipality": "", "saved": "2025-01-31T10:00:00Z", "sheets": ["cover", "language"],
        "answers": {GOAL: "B2", "language.gone.field": "<img src=x onerror=alert(1)>", "language.gone.set": ["a"]},
    }  # fmt: skip
    open_file(page, json.dumps(older))
    expect(page.locator("[data-plan-left]")).to_be_visible()
    expect(page.locator("[data-plan-left]")).to_contain_text("<img src=x onerror=alert(1)>")
    assert field(page, GOAL) == "B2"
    assert json.loads(saved(page))["answers"] == older["answers"]
    page.once("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog"):
        open_file(page, json.dumps(older | {"answers": {GOAL: "anders"}}))
    assert field(page, GOAL) == "B2", "the reader was asked and said no"


def test_a_tick_can_be_taken_back(context: BrowserContext, small_address: str) -> None:
    """Also where only one of several can be ticked."""
    page = context.new_page()
    opened_plan(page, small_address)
    choice = page.locator("[name='language.now.right'][value=open]")
    choice.click()
    expect(choice).to_be_checked()
    choice.click()
    expect(choice).not_to_be_checked()
    choice.press("Space")
    expect(choice).to_be_checked()
    choice.press("Space")
    expect(choice).not_to_be_checked()


def test_it_prints_the_pages_of_the_pdf(
    context: BrowserContext, small_address: str, small_site: Path, small: Knowledge
) -> None:
    """The same sheets in the same order, each on pages of its own, with what was filled in and without the rest."""
    page = context.new_page()
    opened_plan(page, small_address, "fr/plan/")
    page.fill("[name='cover.client.given-name']", "Habtemariam")
    page.fill(f"[name='{GOAL}']", "Une phrase assez longue pour plusieurs lignes. " * 8)
    printed = pikepdf.open(BytesIO(page.pdf(prefer_css_page_size=True, tagged=True, outline=True)))
    reference = pikepdf.open(small_site / "plan/pdf/fr/integrationsplan-fr.pdf")
    sizes = {tuple(round(float(side)) for side in page.mediabox[2:]) for page in (*printed.pages, *reference.pages)}
    assert sizes == {(595, 842)}
    assert abs(len(printed.pages) - len(reference.pages)) <= 2
    text = "\f".join(_text_of(page, printed))
    helps = [sheet.asks[:40] for sheet in small.plan.sheets if not sheet.apart]
    starts = [next(n for n, shown in enumerate(text.split("\f")) if help_ in shown) for help_ in helps]
    assert starts == sorted(set(starts)), "each sheet begins a page, in the order of the plan"
    assert "Habtemariam" in text
