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
from lotsenbuch.model.plan import LONGEST_ANSWER, FilledPlan
from tests.browser.pdf_readers import texts_of
from tests.browser.test_browser import opened
from tests.pseudo import pseudo

GOAL = "language.goal.words"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser that knows nothing yet."""
    context = browser.new_context(viewport={"width": 1000, "height": 900}, accept_downloads=True)
    yield context
    context.close()


def opened_plan(page: Page, address: str, path: str = "plan/") -> list[str]:
    """Open the page of the plan with all its sheets, ready to use; give a list that fills with its faults."""
    faults = opened(page, address, path)
    expect(page.locator("[data-plan-tools]")).to_be_visible()
    choose(page, "all")
    return faults


def choose(page: Page, which: str) -> None:
    """Choose all sheets, or those of the first talk; the list of choices stays open."""
    page.locator("[data-plan-chooser]").evaluate("chooser => (chooser.open = true)")
    page.click(f"[data-choose={which}]")


def keep_draft(page: Page) -> None:
    """Ask for the draft to be kept."""
    open_more(page)
    page.check("[data-plan-keep]")


def delete_all(page: Page) -> None:
    """Delete everything, and say yes."""
    page.once("dialog", lambda dialog: dialog.accept())
    open_more(page)
    page.click("[data-plan-delete]")


def open_more(page: Page) -> None:
    """Open what stands below “more”."""
    page.locator(".plan-more").evaluate("more => (more.open = true)")


def works_offline(page: Page) -> None:
    """Wait until the page is kept for when there is no network."""
    expect(page.locator("[data-plan-offline]")).not_to_have_attribute("hidden", re.compile(""))


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
    works_offline(page)
    tried: list[str] = []

    def refuse(route: Route) -> None:
        tried.append(route.request.url)
        route.abort()

    context.route("**/*", refuse)
    page.fill(f"[name='{GOAL}']", "ቋንቋ ክመሃር እደሊ")
    tick(page, "language.now.right", "may")
    keep_draft(page)
    assert "ቋንቋ ክመሃር እደሊ" in saved(page)
    page.keyboard.press("Enter")
    assert not tried
    assert page.locator("form [name]").count() == page.locator(".place-form [name]").count(), "no field is in a form"


def test_it_works_without_a_network_once_opened(context: BrowserContext, small_address: str) -> None:
    """The page, its second language and the offices; but not the pages with telephone numbers."""
    page = context.new_page()
    opened_plan(page, small_address, "ti/plan/")
    works_offline(page)
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
    expect(page.locator("#plan-ort")).to_be_focused()
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
    keep_draft(page)
    expect(page.locator(".plan-status")).to_have_text("Der Entwurf bleibt auf diesem Gerät.")
    page.fill(f"[name='{GOAL}']", "geheim und mehr")
    page.reload()
    expect(page.locator(".plan-status")).to_have_text("Ihr Entwurf von diesem Gerät ist wieder da.")
    assert field(page, GOAL) == "geheim und mehr"
    delete_all(page)
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
    text = "\f".join(texts_of(page, printed))
    helps = [sheet.asks[:40] for sheet in small.plan.sheets if not sheet.apart]
    starts = [next(n for n, shown in enumerate(text.split("\f")) if help_ in shown) for help_ in helps]
    assert starts == sorted(set(starts)), "each sheet begins a page, in the order of the plan"
    assert "Habtemariam" in text


def test_it_starts_with_the_sheets_of_the_first_talk(
    context: BrowserContext, small_address: str, small: Knowledge
) -> None:
    """As the page for counsellors advises; all of them are one click away, and back."""
    page = context.new_page()
    opened(page, small_address, "plan/")
    expect(page.locator("[data-plan-tools]")).to_be_visible()
    first = [sheet.id for sheet in small.plan.sheets if sheet.first]
    assert shown_sheets(page) == first
    choose(page, "all")
    assert shown_sheets(page) == [sheet.id for sheet in small.plan.sheets]
    expect(page.locator("[data-plan-chosen]")).to_have_text(f"{len(small.plan.sheets)}/{len(small.plan.sheets)}")
    choose(page, "first")
    assert shown_sheets(page) == first
    assert json.loads(saved(page))["sheets"] == first


def shown_sheets(page: Page) -> list[str]:
    """Give the ids of the sheets that can be seen."""
    ids: list[str] = page.locator(".plan-sheet[data-sheet]:visible").evaluate_all(
        "sheets => sheets.map(sheet => sheet.dataset.sheet)"
    )
    return ids


@pytest.mark.parametrize("code", ["", "ar/", "ti/"])
def test_a_telephone_shows_one_sheet_at_a_time(context: BrowserContext, small_address: str, code: str) -> None:
    """By a list that says what is filled in, or from one sheet to the next; the bar is one line, always in reach."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    assert not opened_plan(page, small_address, f"{code}plan/")
    assert shown_sheets(page) == ["cover"]
    expect(page.locator(".plan-list [data-state]").first).not_to_contain_text("1")
    page.fill("[name='cover.client.given-name']", "Salma")
    expect(page.locator(".plan-list a[href='#blatt-cover'] [data-state]")).to_contain_text("1")
    page.click(".plan-bar a")
    expect(page.locator("#plan-blaetter")).to_be_in_viewport()
    page.click(".plan-list a[href='#blatt-language']")
    assert shown_sheets(page) == ["language"]
    expect(page.locator("#blatt-language-titel")).to_be_in_viewport()
    expect(page.locator(".plan-list [aria-current]")).to_have_attribute("href", "#blatt-language")
    page.click("#blatt-language .plan-turn a")
    assert shown_sheets(page) == ["short"]
    expect(page.locator("#blatt-short-titel")).to_be_in_viewport()
    expect(page.locator("#blatt-short .plan-turn")).to_be_hidden()
    page.go_back()
    assert shown_sheets(page) == ["language"]
    assert field(page, "cover.client.given-name") == "Salma"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_one_line(page)


def test_a_table_on_a_telephone_is_rows_of_fields(context: BrowserContext, small_address: str) -> None:
    """Each with its label, none off the screen; one empty row at a time, those that have a name of their own all."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    opened_plan(page, small_address, "ar/plan/")
    page.click(".plan-list a[href='#blatt-language']")
    second = page.locator("[name='language.steps.steps/2/what']")
    expect(second).to_be_hidden()
    for part in ("what", "until", "done"):
        cell = page.locator(f"[name='language.steps.steps/1/{part}']").locator("xpath=ancestor::td")
        expect(cell.locator(".plan-cell .german")).to_be_visible()
        box = cell.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    page.check("[name='language.steps.steps/1/done']")
    expect(second).to_be_visible()
    for topic in ("read", "talk"):
        expect(page.locator(f"[name='language.goal.goals/{topic}/how']")).to_be_visible()
    page.emulate_media(media="print")
    page.uncheck("[name='language.steps.steps/1/done']", force=True)
    expect(second.locator("xpath=ancestor::tr")).to_be_visible()


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("code", ["", "fr/", "ar/"])
def test_the_bar_is_one_line(context: BrowserContext, small_address: str, code: str, width: int) -> None:
    """On every screen; it stands at the lower edge wherever one is in the plan."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    opened_plan(page, small_address, f"{code}plan/")
    assert_one_line(page)
    page.locator("#blatt-cover").scroll_into_view_if_needed()
    assert_one_line(page)
    if width > 900:
        assert shown_sheets(page) == ["cover", "language", "short"]


def assert_one_line(page: Page) -> None:
    """What the bar holds stands side by side, in sight, at the lower edge, and is large enough for a finger."""
    tools = page.locator(".plan-tool").evaluate_all("all => all.map(tool => tool.getBoundingClientRect().toJSON())")
    assert len({round(tool["top"]) for tool in tools}) == 1
    assert all(tool["height"] >= 48 and tool["width"] >= 48 for tool in tools)
    height = page.viewport_size["height"] if page.viewport_size else 0
    bar = page.locator(".plan-bar").bounding_box()
    assert bar
    assert height - 24 <= bar["y"] + bar["height"] <= height
    assert bar["height"] <= 100


def test_what_it_says_goes_by_itself(context: BrowserContext, small_address: str) -> None:
    """What is done fades; what went wrong stays; that something is not saved yet stays as a dot beside the button."""
    page = context.new_page()
    page.clock.install()
    opened_plan(page, small_address)
    works_offline(page)
    page.fill(f"[name='{GOAL}']", "B1")
    expect(page.locator(".plan-status")).to_have_text("Noch nicht gespeichert")
    page.clock.fast_forward(10_000)
    expect(page.locator(".plan-status")).to_be_empty()
    expect(page.locator("[data-plan-unsaved]")).to_be_visible()
    open_file(page, "no plan")
    page.clock.fast_forward(60_000)
    expect(page.locator(".plan-status")).to_contain_text("kein Integrationsplan")
    saved(page)
    expect(page.locator("[data-plan-unsaved]")).to_be_hidden()


def test_without_javascript_all_sheets_can_be_read(browser: Browser, small_address: str, small: Knowledge) -> None:
    """The short form, too; nothing is offered that needs a script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{small_address}plan/")
    for sheet in small.plan.sheets:
        expect(page.locator(f"#blatt-{sheet.id}")).to_be_visible()
    for part in ("[data-plan-tools]", "[data-plan-setup]", "[data-plan-list]", ".plan-turn >> nth=0"):
        expect(page.locator(part)).to_be_hidden()
    context.close()


def test_no_field_shows_a_date_that_is_nobodys(context: BrowserContext, small_address: str) -> None:
    """An example in the field reads like an answer, and no day fits a birthday as well as an appointment."""
    page = context.new_page()
    opened_plan(page, small_address)
    assert page.locator(".plan [placeholder]").count() == 0
    for date in ("03.2022", "2015", "Sommer 2022", "circa 1990"):
        page.fill("[name='cover.client.born']", date)
        page.keyboard.press("Tab")
        assert json.loads(saved(page))["answers"]["cover.client.born"] == date


@pytest.mark.parametrize(("size", "is_seen"), [(16, True), (32, False)])
def test_large_letters_leave_room_for_the_plan(
    browser: Browser, small_address: str, size: int, *, is_seen: bool
) -> None:
    """The bar stays at the edge of a telephone, but not where it would take half of the screen."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    opened_plan(page, small_address)
    page.evaluate("size => { document.documentElement.style.fontSize = `${size}px`; }", size)
    page.locator(".plan-sheet h2").first.scroll_into_view_if_needed()
    bar = page.locator(".plan-tools").bounding_box()
    assert bar
    assert (bar["y"] < 640) is is_seen
    context.close()


def test_what_can_be_typed_can_be_read_again(context: BrowserContext, small_address: str) -> None:
    """Every field full to the last letter: saved and kept, opened and restored; a full one says so."""
    page = context.new_page()
    opened_plan(page, small_address)
    for name in (GOAL, "cover.client.born"):
        page.fill(f"[name='{name}']", "ب" * LONGEST_ANSWER)
        expect(page.locator(".plan-status")).to_contain_text("Dieses Feld ist voll")
        page.locator(f"[name='{name}']").press("End")
        page.keyboard.type("x")
        assert field(page, name) == "ب" * LONGEST_ANSWER
    page.evaluate("""longest => document.querySelectorAll(".plan textarea").forEach(field => {
        field.value = "ሀ".repeat(longest); })""", LONGEST_ANSWER)  # fmt: skip
    text = saved(page)
    FilledPlan.model_validate(json.loads(text))
    keep_draft(page)
    page.reload()
    expect(page.locator(".plan-status")).to_contain_text("Entwurf von diesem Gerät ist wieder da")
    assert json.loads(saved(page))["answers"] == json.loads(text)["answers"]
    delete_all(page)
    open_file(page, text)
    assert json.loads(saved(page))["answers"] == json.loads(text)["answers"]


def test_an_answer_that_is_too_long_is_told_and_kept(context: BrowserContext, small_address: str) -> None:
    """Whoever wrote the file: all the rest is filled in, what is too long is shown by its label, and saved again."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill("[name='cover.client.given-name']", "Salma")
    good = json.loads(saved(page))
    long = "x" * (LONGEST_ANSWER + 1)
    text = json.dumps(good | {"answers": good["answers"] | {GOAL: long, "cover.client.born": long + "y"}})
    page.once("dialog", lambda dialog: dialog.accept())
    open_file(page, text)
    expect(page.locator(".plan-status")).to_contain_text("Was in kein Feld passt, steht am Ende")
    assert field(page, "cover.client.given-name") == "Salma"
    assert field(page, GOAL) == ""
    expect(page.locator("[data-plan-left] dt")).to_contain_text(["In eigenen Worten", "Geburtstag"])
    page.fill(f"[name='{GOAL}']", "kürzer")
    again = json.loads(saved(page))["answers"]
    assert again[GOAL] == "kürzer"
    assert sorted(answer for answer in again.values() if len(answer) > LONGEST_ANSWER) == [long, long + "y"]
    page.once("dialog", lambda dialog: dialog.accept())
    open_file(page, json.dumps(good | {"answers": again}))
    assert json.loads(saved(page))["answers"] == again


DRAFT = "lotsenbuch.plan"


@pytest.mark.parametrize("spoilt", ['{"format": "lotsenbuch-', '{"format": "other"}', "newer"])
def test_a_draft_that_cannot_be_read_is_not_lost(context: BrowserContext, small_address: str, spoilt: str) -> None:
    """It is told, put aside, can be saved to a file, and a new draft does not replace it."""
    page = context.new_page()
    opened_plan(page, small_address)
    if spoilt == "newer":
        spoilt = json.dumps(json.loads(saved(page)) | {"plan_version": "2099-01"})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [DRAFT, spoilt])
    for _ in range(2):
        page.reload()
        expect(page.locator(".plan-status")).to_contain_text("Er bleibt aufgehoben")
    choose(page, "all")
    page.fill(f"[name='{GOAL}']", "neu")
    keep_draft(page)
    with page.expect_download() as download:
        page.click("[data-plan-rescue]")
    assert Path(download.value.path()).read_text("utf-8") == spoilt
    page.reload()
    expect(page.locator(".plan-status")).to_contain_text("wieder da")
    assert field(page, GOAL) == "neu"
    assert spoilt in page.evaluate("Object.values(localStorage)")
    delete_all(page)
    assert page.evaluate("Object.values(localStorage)") == []


def test_an_empty_window_takes_over_the_draft_of_another(context: BrowserContext, small_address: str) -> None:
    """It never replaces it, and both stay the same from then on."""
    empty, full = context.new_page(), context.new_page()
    for page in (empty, full):
        opened_plan(page, small_address)
    full.fill(f"[name='{GOAL}']", "B1")
    keep_draft(full)
    expect(empty.locator(f"[name='{GOAL}']")).to_have_value("B1")
    expect(empty.locator(".plan-status")).to_contain_text("anderen Fenster steht jetzt auch hier")
    empty.fill("[name='cover.client.given-name']", "Salma")
    expect(full.locator("[name='cover.client.given-name']")).to_have_value("Salma")
    full.fill(f"[name='{GOAL}']", "B2")
    expect(empty.locator(f"[name='{GOAL}']")).to_have_value("B2")
    delete_all(full)
    expect(empty.locator(".plan-status")).to_contain_text("in einem anderen Fenster gelöscht")
    assert field(empty, GOAL) == "B2"
    expect(empty.locator("[data-plan-keep]")).not_to_be_checked()
    expect(empty.locator("[data-plan-unsaved]")).not_to_have_attribute("hidden", re.compile(""))


def test_a_window_that_slept_replaces_nothing(context: BrowserContext, small_address: str) -> None:
    """It has not heard of the other's draft: an empty one shows it, a written one asks first."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill(f"[name='{GOAL}']", "des anderen")
    other = saved(page)
    page.fill(f"[name='{GOAL}']", "mein")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [DRAFT, other])
    page.once("dialog", lambda dialog: dialog.dismiss())
    open_more(page)
    page.locator("[data-plan-keep]").click()
    expect(page.locator("[data-plan-keep]")).not_to_be_checked()
    assert stored(page) == other
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-plan-keep]").check()
    assert "mein" in (stored(page) or "")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [DRAFT, other])
    page.fill(f"[name='{GOAL}']", "mein und mehr")
    expect(page.locator(".plan-status")).to_contain_text("in einem anderen Fenster geändert")
    assert stored(page) == other
    assert field(page, GOAL) == "mein und mehr"


def stored(page: Page) -> str | None:
    """Give the draft that stands in the browser."""
    text: str | None = page.evaluate("key => localStorage.getItem(key)", DRAFT)
    return text


def test_leaving_is_asked_in_the_old_way_too(context: BrowserContext, small_address: str) -> None:
    """Chromium before 119 asks only if the event is given a text."""
    page = context.new_page()
    opened_plan(page, small_address)
    asked = """() => { const event = new Event("beforeunload", { cancelable: true });
        Object.defineProperty(event, "returnValue", { value: "", writable: true });
        window.dispatchEvent(event); return [event.defaultPrevented, event.returnValue]; }"""
    assert page.evaluate(asked) == [False, ""]
    page.fill(f"[name='{GOAL}']", "B1")
    assert page.evaluate(asked) == [True, "Noch nicht gespeichert"]
    keep_draft(page)
    assert page.evaluate(asked) == [False, ""]


def test_only_what_was_written_is_asked_about(context: BrowserContext, small_address: str) -> None:
    """What the office fills in by itself is nobody's work: no question when a file is opened, none at leaving."""
    page = context.new_page()
    opened_plan(page, small_address)
    page.fill(f"[name='{GOAL}']", "B1")
    text = saved(page)
    page.goto(f"{small_address}plan/?ort=08001001")
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    page.reload()
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    open_file(page, text)
    expect(page.locator(f"[name='{GOAL}']")).to_have_value("B1")
    assert asked == []
    with page.expect_event("dialog"):
        open_file(page, text)
    assert asked == ["confirm"]
    page.goto(f"{small_address}plan/?ort=08001001")
    expect(page.locator("[name='cover.office.phone']")).to_have_value("030 23125001")
    page.fill("[name='cover.office.phone']", "030 23125999")
    with page.expect_event("dialog"):
        open_file(page, text)
    assert asked == ["confirm", "confirm"], "a number that somebody has corrected is written"


def test_paper_has_the_height_of_what_is_written(context: BrowserContext, small_address: str) -> None:
    """Measured in the widths of the paper: from a narrow or wide screen the same pages; the focus leaves no trace."""
    pages = []
    for width in (360, 1000):
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        opened_plan(page, small_address, "fr/plan/")
        page.fill("[name='cover.client.given-name']", "Une phrase assez longue pour plusieurs lignes. " * 3)
        page.focus("[name='cover.client.born']")
        pages.append(page)
    for page in pages:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 680, "height": 900})
    heights = [
        page.evaluate("[...document.querySelectorAll('.plan-write')].map(box => Math.round(box.clientHeight))")
        for page in pages
    ]
    assert heights[0] == heights[1]
    looks = (
        "field => { const { outlineStyle, boxShadow } = getComputedStyle(field); return [outlineStyle, boxShadow]; }"
    )
    assert pages[0].eval_on_selector("[name='cover.client.born']", looks) == ["none", "none"]
    written = pages[0].locator(".plan-write:has([name='cover.client.given-name'])")
    label = pages[0].locator("[id='cover.client.given-name'] .german")
    box, text = written.bounding_box(), label.bounding_box()
    assert box
    assert text
    assert box["y"] - 1 <= text["y"] <= box["y"] + box["height"], "the label stands beside its answer"
