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


@pytest.mark.parametrize(("width", "height"), [(360, 740), (740, 360), (768, 1024)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_read_across_a_counter(
    browser: Browser, small_address: str, language: str, width: int, height: int
) -> None:
    """As large as the screen has room for, upright and across; no word is cut, nothing must be pushed."""
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    opened(page, small_address, f"{language}zeigen/")
    for card in page.locator(".show-card").all():
        card.locator(".card-open").click()
        said = card.locator(".say-big")
        size = said.evaluate("said => parseFloat(getComputedStyle(said).fontSize)")
        assert size >= 36 if width != 740 else size >= 30
        assert said.evaluate("said => said.scrollWidth <= said.clientWidth")
        assert card.evaluate("card => card.scrollHeight <= card.clientHeight")
        card.locator(".card-close").click()
    context.close()


@pytest.mark.parametrize("way", ["button", "back", "Escape"])
def test_closing_a_card_leads_back_to_where_one_was(browser: Browser, small_address: str, way: str) -> None:
    """By the button, by the browser's own way back, by Escape: the place on the page and the focus."""
    context = browser.new_context(viewport={"width": 360, "height": 500})
    page = context.new_page()
    opened(page, small_address, "ar/zeigen/")
    opener = page.locator(".card-open").last
    opener.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 300
    opener.click()
    expect(page.locator(".show-card:target")).to_be_visible()
    if way == "button":
        page.locator(".show-card:target .card-close").click()
    elif way == "back":
        page.go_back()
    else:
        page.keyboard.press("Escape")
    expect(page.locator(".show-card:target")).to_have_count(0)
    expect(opener).to_be_focused()
    assert abs(page.evaluate("scrollY") - before) < 2
    context.close()


def test_cards_know_the_town(page: Page, small_address: str) -> None:
    """From the municipality's page, or found as anywhere: the German name stands in the German sentence."""
    opened(page, small_address, "ti/orte/musterhausen/")
    page.click("a[href*='zeigen/']")
    card = page.locator("#karte-weg .say-big")
    expect(card).to_contain_text("in Musterhausen?")
    page.fill("#mein-ort", "ሃፈንሽታት")
    page.keyboard.press("ArrowDown")
    page.locator(".card-choices [role=option]", has_text="Hafenstadt").click()
    expect(card).to_contain_text("in Hafenstadt?")
    expect(page.locator("#mein-ort")).to_have_value("Hafenstadt")
    expect(page.locator("#mein-ort")).to_be_focused()
    assert page.url.partition("?")[0] == f"{small_address}ti/zeigen/"


def test_cards_know_the_language(page: Page, small_address: str) -> None:
    """Once for all: that of the page, or another; who helps in German chooses one."""
    opened(page, small_address, "zeigen/")
    card = page.locator("#karte-termin .say-big")
    expect(card).to_contain_text("Ich spreche ………")
    page.select_option("[data-spoken-field]", "Tigrinya")
    expect(card).to_contain_text("Ich spreche Tigrinya")
    opened(page, small_address, "fa/zeigen/")
    expect(card).to_contain_text("Ich spreche Persisch (Farsi oder Dari)")
    page.select_option("[data-spoken-field]", "Paschtu")
    expect(card).to_contain_text("Ich spreche Paschtu")


def test_what_to_say_stands_beside_the_number(phone: Page, small_address: str, small: Knowledge) -> None:
    """In German, with the reader's own language below."""
    opened(phone, small_address, "ar/orte/musterhausen/")
    sentences = phone.locator(".call-help").first.locator("li")
    expect(sentences).to_have_count(len(small.cards.calls.counselling))
    expect(sentences.first.locator("bdi").first).to_contain_text("ich spreche Arabisch")
    assert sentences.first.evaluate("item => item.lastChild.textContent").strip()


@pytest.mark.parametrize("language", ["ar/", "ti/"])
def test_a_page_that_is_german_says_so(page: Page, small_address: str, language: str) -> None:
    """Leichte Sprache in another language's frame: marked as what it is, from left to right."""
    opened(page, small_address, f"{language}leicht/")
    expect(page.locator(".unreviewed")).to_be_visible()
    text = page.locator(".simple")
    assert text.get_attribute("lang") == "de-simple"
    assert text.evaluate("part => getComputedStyle(part).direction") == "ltr"
