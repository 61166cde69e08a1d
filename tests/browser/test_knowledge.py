"""Words that are explained and cards to show, in a real Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from lotsenbuch.content import Knowledge
from tests.browser.test_browser import opened

LANGUAGES = ("", "ar/", "ti/")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a small screen, with and without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_opens_as_a_note(phone: Page, small_address: str, language: str) -> None:
    """Over the page, without leaving the place; its own link leads back to the word."""
    assert not opened(phone, small_address, f"{language}wissen/")
    word = phone.locator("a.term").first
    word.scroll_into_view_if_needed()
    word.click()
    note = phone.locator(".words-here :target")
    expect(note).to_be_in_viewport(ratio=1)
    assert note.evaluate("note => getComputedStyle(note).position") == "fixed"
    note.locator(".note-close").click()
    expect(phone.locator(".words-here :target")).to_have_count(0)
    expect(word).to_be_in_viewport()


def test_escape_closes_a_note(page: Page, small_address: str) -> None:
    """By keyboard there and back: the focus returns to the word."""
    opened(page, small_address, "wissen/")
    word = page.locator("a.term").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".words-here :target")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".words-here :target")).to_have_count(0)
    expect(word).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_fills_the_screen(phone: Page, small_address: str, language: str) -> None:
    """In German for the other, with one's own words below; and nothing else on it."""
    assert not opened(phone, small_address, f"{language}zeigen/")
    phone.locator("#karte-termin .card-open").click()
    card = phone.locator(".show-card:target")
    box = card.bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 740)
    expect(card.locator(".say-big")).to_be_in_viewport(ratio=1)
    assert card.evaluate("card => card.scrollWidth <= card.clientWidth")
    card.locator(".card-close").click()
    expect(phone.locator(".show-card:target")).to_have_count(0)


def test_cards_know_the_town(page: Page, small_address: str) -> None:
    """From the municipality's page, or typed; whatever is typed stays text."""
    opened(page, small_address, "ti/orte/musterhausen/")
    page.click("a[href*='zeigen/']")
    card = page.locator("#karte-weg .say-big")
    expect(card).to_contain_text("in Musterhausen?")
    page.fill("[data-town-field]", "<b>Anderswo</b>")
    expect(card).to_contain_text("in <b>Anderswo</b>?")
    page.fill("[data-town-field]", "")
    expect(card).to_contain_text("in ………?")


def test_what_to_say_stands_beside_the_number(phone: Page, small_address: str, small: Knowledge) -> None:
    """In German, with the reader's own language below."""
    opened(phone, small_address, "ar/orte/musterhausen/")
    phone.click(".call-help summary >> nth=0")
    sentences = phone.locator(".call-help").first.locator("li")
    expect(sentences).to_have_count(len(small.cards.calls.counselling))
    expect(sentences.first.locator(".say-line")).to_contain_text("ich spreche Arabisch")
    expect(sentences.first.locator(".say-own")).to_be_visible()


@pytest.mark.parametrize("language", ["ar/", "ti/"])
def test_a_page_that_is_german_says_so(page: Page, small_address: str, language: str) -> None:
    """Leichte Sprache in another language's frame: marked as what it is, from left to right."""
    opened(page, small_address, f"{language}leicht/")
    expect(page.locator(".unreviewed")).to_be_visible()
    text = page.locator(".simple")
    assert text.get_attribute("lang") == "de-simple"
    assert text.evaluate("part => getComputedStyle(part).direction") == "ltr"
