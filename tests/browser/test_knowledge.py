"""Words that are explained, cards to show, the portal within another site: in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import opened
from tests.conftest import served

LANGUAGES = ("", "ar/", "ti/")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a small screen, with and without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_opens_as_a_note(phone: Page, address: str, language: str) -> None:
    """Over the page, without leaving the place; its own link leads back to the word."""
    assert not opened(phone, address, f"{language}wissen/arbeit/")
    word = phone.locator("a.term").first
    word.scroll_into_view_if_needed()
    word.click()
    note = phone.locator(".words-here :target")
    expect(note).to_be_in_viewport(ratio=1)
    assert note.evaluate("note => getComputedStyle(note).position") == "fixed"
    note.locator(".note-close").click()
    expect(phone.locator(".words-here :target")).to_have_count(0)
    expect(word).to_be_in_viewport()


def test_escape_closes_a_note(page: Page, address: str) -> None:
    """By keyboard there and back: the focus returns to the word."""
    opened(page, address, "wissen/arbeit/")
    word = page.locator("a.term").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".words-here :target")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".words-here :target")).to_have_count(0)
    expect(word).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_fills_the_screen(phone: Page, address: str, language: str) -> None:
    """In German for the other, with one's own words below; and nothing else on it."""
    assert not opened(phone, address, f"{language}zeigen/")
    phone.locator("#karte-termin .card-open").click()
    card = phone.locator(".show-card:target")
    box = card.bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 740)
    expect(card.locator(".say-big")).to_be_in_viewport(ratio=1)
    assert card.evaluate("card => card.scrollWidth <= card.clientWidth")
    card.locator(".card-close").click()
    expect(phone.locator(".show-card:target")).to_have_count(0)


def test_cards_know_the_town(page: Page, address: str) -> None:
    """From the municipality's page, or typed; whatever is typed stays text."""
    opened(page, address, "ti/orte/ravensburg/")
    page.click("a[href*='zeigen/']")
    card = page.locator("#karte-weg .say-big")
    expect(card).to_contain_text("in Ravensburg?")
    page.fill("[data-town-field]", "<b>Ulm</b>")
    expect(card).to_contain_text("in <b>Ulm</b>?")
    page.fill("[data-town-field]", "")
    expect(card).to_contain_text("in ………?")


def test_three_sentences_stand_beside_the_number(phone: Page, address: str) -> None:
    """In German, with the reader's own language below."""
    opened(phone, address, "ar/orte/ravensburg/")
    phone.click(".call-help summary")
    sentences = phone.locator(".call-help").first.locator("li")
    expect(sentences).to_have_count(3)
    expect(sentences.first.locator(".say-line")).to_contain_text("Ich spreche Arabisch")
    expect(sentences.first.locator(".say-own")).to_be_visible()


def test_a_town_shows_the_portal_in_its_own_page(browser: Browser, address: str, tmp_path: Path) -> None:
    """By the lines that the page for municipalities gives: without the portal's frame, in its language."""
    page = browser.new_page()
    assert not opened(page, address, "gemeinden/")
    snippet = page.locator(".snippet").inner_text().replace("https://lotsenbuch.example/", address)
    own = page.frame_locator(".embedded")
    expect(own.locator("h1")).to_have_text("Ravensburg")
    expect(own.locator("header")).to_be_hidden()
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Stadt</title>{snippet}", "utf-8")
    with served(tmp_path) as town:
        page.goto(town)
        frame = page.frame_locator("iframe")
        expect(frame.locator(".way-call")).to_have_attribute("href", "tel:+4975135925270")
        expect(frame.locator("header")).to_be_hidden()
        expect(frame.locator("footer")).to_be_hidden()
        assert page.context.cookies() == []
    page.close()


@pytest.mark.parametrize("language", ["ar/", "ti/"])
def test_a_page_that_is_german_says_so(page: Page, address: str, language: str) -> None:
    """Leichte Sprache in another language's frame: marked as what it is, from left to right."""
    opened(page, address, f"{language}leicht/notfall/")
    expect(page.locator(".unreviewed")).to_be_visible()
    text = page.locator(".simple")
    assert text.get_attribute("lang") == "de-simple"
    assert text.evaluate("part => getComputedStyle(part).direction") == "ltr"
