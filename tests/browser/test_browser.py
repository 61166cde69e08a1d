"""The small portal in a real Chromium: as a person with a telephone, a keyboard, without JavaScript."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from lotsenbuch.content import Knowledge
from tests.browser.axe import OF_COLOURS, violations
from tests.portal.looking import kinds

LANGUAGES = ("", "ar/", "ti/")


@pytest.fixture(scope="module")
def small_kinds(small: Knowledge, small_project: Path) -> tuple[str, ...]:
    """Give a page of every kind of the small portal."""
    return kinds(small, small_project)


def opened(page: Page, address: str, path: str) -> list[str]:
    """Open a page; give a list that fills with its faults: errors, and requests to other hosts."""
    faults: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else faults.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(address + path)
    return faults


UNFOLD = "document.querySelectorAll('main details').forEach(part => part.open = true)"
"""What opens all that a page has folded."""


def until(page: Page, expression: str) -> None:
    """Wait until something is true within a page, whose policy forbids what Playwright's own waiting does there."""
    again = "await new Promise(done => setTimeout(done, 20))"
    page.evaluate(f"async () => {{ while (!(await ({expression}))) {again}; }}")


def test_no_script_stops(page: Page, small_address: str, small_kinds: tuple[str, ...]) -> None:
    """On no kind of page, once all its parts have started: what one part looks for is not what another has."""
    windows = [page.context.new_page() for _ in small_kinds]
    faults = {path: opened(window, small_address, path) for path, window in zip(small_kinds, windows, strict=True)}
    for window in windows:
        window.wait_for_load_state("networkidle")
    assert not {path: found for path, found in faults.items() if found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(browser: Browser, small_address: str, small_kinds: tuple[str, ...], language: str) -> None:
    """On each kind of page, with everything unfolded; in the dark what has to do with colours."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    for path in small_kinds:
        page.emulate_media(color_scheme="light")
        assert not opened(page, small_address, language + path)
        page.evaluate(UNFOLD)
        assert not violations(page), path
        page.emulate_media(color_scheme="dark")
        assert not violations(page, *OF_COLOURS), f"{path} in the dark"
    context.close()


def test_what_is_too_pale_in_the_dark_is_found(browser: Browser, small_address: str) -> None:
    """The test above can fail: a colour that only the dark has."""
    page = browser.new_page(bypass_csp=True)
    opened(page, small_address, "ueber/")
    page.add_style_tag(content="@media (prefers-color-scheme: dark) { main p { color: #222 !important } }")
    assert not violations(page, *OF_COLOURS)
    page.emulate_media(color_scheme="dark")
    assert violations(page, *OF_COLOURS)
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_targets_are_as_large_as_a_finger(browser: Browser, small_address: str, language: str) -> None:
    """What one taps to call, write, go and choose is at least 48 pixels high."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    opened(page, small_address, f"{language}orte/musterhausen/")
    for selector in (".way:visible", ".top a:visible", ".top summary", "main summary:visible", ".bottom li a"):
        for target in page.locator(selector).all():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 47.5, (selector, target.inner_text())
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_the_telephone_without_javascript(browser: Browser, small_address: str, language: str) -> None:
    """Home, the form, the list, the town, the number: by links and a form alone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    opened(page, small_address, language)
    page.fill("#place", "Hafenstadt")
    page.click(".place-form button")
    assert re.search(rf"/{language}orte/\?ort=Hafenstadt$", page.url)
    page.click(".letters a >> text=H")
    page.click("main a[href$='orte/hafenstadt/']")
    call = page.locator(".way-call").first
    assert call.get_attribute("href") == "tel:+493023125040"
    expect(call).to_be_in_viewport()
    context.close()


def test_the_number_is_on_the_first_screen(browser: Browser, small_address: str) -> None:
    """Nobody in need should have to search on the page."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for language in LANGUAGES:
        opened(page, small_address, f"{language}orte/hafenstadt/")
        expect(page.locator(".way-call").first).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_word_breaks_at_its_seam_and_is_copied_whole(page: Page, small_address: str, language: str) -> None:
    """Where a heading is too narrow for it; what is copied and what is found has no hyphen."""
    opened(page, small_address, f"{language}orte/musterhausen/")
    heading = page.locator(".office-name", has=page.locator("b:empty")).first
    tops, copied, is_found = heading.evaluate(
        """heading => {
            heading.style.inlineSize = "14ch";
            const seam = heading.querySelector("b:empty"), whole = document.createRange();
            const tops = [seam.previousSibling, seam.nextSibling].map(part => {
                whole.selectNode(part);
                return [...new Set([...whole.getClientRects()].map(line => Math.round(line.top)))];
            });
            getSelection().selectAllChildren(heading);
            const copied = getSelection().toString();
            getSelection().removeAllRanges();
            return [tops, copied, window.find("Integrationsmanagement")];
        }"""
    )
    before, after = tops
    assert max(before) < min(after), "the first part ends its line"
    assert len(before) == 1
    assert "Integrationsmanagement" in copied
    assert "\xad" not in copied
    assert is_found


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_entry_rests_on_is_one_text(page: Page, small_address: str, language: str) -> None:
    """Beside its icon, in whatever language: names in it are no columns of their own."""
    opened(page, small_address, f"{language}orte/fuchsweil/")
    page.evaluate(UNFOLD)
    boxes = page.locator(".basis:visible, .unknown:visible").all()
    assert boxes
    assert [box.evaluate("box => box.childElementCount") for box in boxes] == [2] * len(boxes)


def test_a_keyboard_reaches_everything(page: Page, small_address: str) -> None:
    """Skip link first; the list of languages opens with Enter and closes with Escape."""
    opened(page, small_address, "orte/musterhausen/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#inhalt")).to_be_focused()
    page.locator(".languages summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".languages li").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".languages li").first).to_be_hidden()
    expect(page.locator(".languages summary")).to_be_focused()


def test_icons_are_cut_out_of_one_file(page: Page, small_address: str) -> None:
    """Each at its own place in it, in the colour of its words; also where a reader's own colours are forced."""
    with page.expect_response("**/icons.svg") as file:
        opened(page, small_address, "orte/musterhausen/")
    assert file.value.ok
    at = "icon => getComputedStyle(icon).getPropertyValue('--icon')"
    assert all(page.locator("i").evaluate_all(f"icons => icons.map({at})"))
    colours = "icon => [getComputedStyle(icon, '::before').backgroundColor, getComputedStyle(icon.parentElement).color]"
    icon, words = page.locator(".way-call > i").evaluate(colours)
    assert icon == words
    page.emulate_media(forced_colors="active", color_scheme="dark")
    assert page.locator(".way-call > i").evaluate(colours)[0] == "rgb(255, 255, 255)"


def test_the_language_changes_on_the_same_page(page: Page, small_address: str) -> None:
    """From Musterhausen in German to Musterhausen in Arabic and back."""
    opened(page, small_address, "orte/musterhausen/")
    page.click(".languages summary")
    page.click(".languages a[lang=ar]")
    assert page.url == f"{small_address}ar/orte/musterhausen/"
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.click(".unreviewed a")
    assert page.url == f"{small_address}orte/musterhausen/"


def test_right_to_left_is_mirrored(page: Page, small_address: str) -> None:
    """The brand stands at the start of the line, the number keeps its order."""
    opened(page, small_address, "ar/orte/musterhausen/")
    brand = page.locator(".brand").bounding_box()
    languages = page.locator(".languages").bounding_box()
    assert brand is not None
    assert languages is not None
    assert brand["x"] > languages["x"]
    digits = page.locator(".way-call bdi").first
    assert digits.evaluate("element => getComputedStyle(element).direction") == "ltr"


def test_the_policy_lets_machines_read(page: Page, small_address: str) -> None:
    """What a German page tells them is data and no script: the browser runs nothing and refuses nothing."""
    faults = opened(page, small_address, "orte/musterhausen/")
    told = page.locator("script[type='application/ld+json']").text_content()
    assert json.loads(told or "")["@graph"][0]["name"] == "Musterhausen"
    assert not faults


@pytest.mark.parametrize(("day", "marked"), [("2026-11-24", True), ("2026-11-28", False)])
def test_today_is_marked(page: Page, small_address: str, day: str, marked: bool) -> None:  # noqa: FBT001
    """By a word, not by colour alone; a Saturday marks nothing here."""
    page.clock.set_fixed_time(f"{day}T10:00:00")
    opened(page, small_address, "orte/musterhausen/")
    today = page.locator(".hours [aria-current=date]")
    if marked:
        expect(today.first).to_contain_text("(heute)")
    else:
        expect(today).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "language"), [("ar/orte/nirgendwo/", "ar"), ("ti/x", "ti"), ("TI/x", "ti"), ("weg/", "en")]
)
def test_a_missing_page_speaks_the_readers_language(
    browser: Browser, small_address: str, path: str, language: str
) -> None:
    """By the address, else by the browser; the others stand below."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    response = page.goto(small_address + path)
    assert response is not None
    assert response.status == 404
    first = page.locator("main > *").first
    assert first.get_attribute("data-language") == language
    first.locator("a").click()
    assert page.url == f"{small_address}{language}/"
    context.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("AR/Orte/Musterhausen?x=1#andere", "ar/orte/musterhausen/?x=1#andere"),
        ("orte/Öhrlingen).", "orte/oehrlingen/"),
        ("Musterhausen", "orte/musterhausen/"),
        ("de/orte/", "orte/"),
        ("Weg/", "Weg/"),
    ],
)
def test_a_mistyped_address_leads_to_what_was_meant(page: Page, small_address: str, typed: str, meant: str) -> None:
    """If that is a page; Back leads to where one was before."""
    page.goto(f"{small_address}plan/")
    page.goto(f"{small_address}{typed}")
    page.wait_for_load_state("networkidle")
    page.wait_for_url(f"{small_address}{meant}")
    assert page.locator("[data-mistyped]").count() == (typed == meant)
    page.go_back()
    page.wait_for_url(f"{small_address}plan/")


PREFERRED = {
    ("pl", "uk"): "uk",
    ("prs-AF",): "fa",
    ("fa-AF", "en"): "fa",
    ("kmr-TR", "tr"): "ku",
    ("ku-Latn-TR",): "ku",
    ("ckb-IQ", "ar-IQ"): "ar",
    ("ku-Arab-IQ", "en-GB"): "en",
    ("zh-Hans-CN", "ro", "apc-SY"): "ar",
    ("es-419",): "es",
    ("de-CH", "uk"): None,
    ("gsw", "uk"): None,
    ("zh", "ro"): None,
    ("ckb",): None,
    (): None,
}
"""What a browser says its reader reads, the best first, and the language that comes first then; none is German."""


@pytest.mark.parametrize(("said", "language"), PREFERRED.items(), ids=map("-".join, PREFERRED))
def test_a_missing_page_speaks_the_first_language_that_it_knows(
    page: Page, small_address: str, said: tuple[str, ...], language: str | None
) -> None:
    """Also by the name of a language within it, and only in the script that it is written in here."""
    page.add_init_script(f"Object.defineProperty(navigator, 'languages', {{value: {list(said)}}})")
    page.goto(f"{small_address}bar/weg/")
    assert page.locator("main > *").first.get_attribute("data-language") == language
