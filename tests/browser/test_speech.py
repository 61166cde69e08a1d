"""A page read aloud, in a real Chromium with voices that only note what they are told to say."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_browser import until

TOWN = "ar/orte/musterhausen/"
LOCAL = {"ar": {"lang": "ar-SA", "localService": True}, "de": {"lang": "de_DE", "localService": True}}


def with_voices(page: Page, *voices: dict[str, object]) -> None:
    """Give a browser some voices, which it knows a moment after the page has loaded."""
    page.add_init_script(
        """
        window.said = []; window.cancelled = 0; let voices = [];
        window.SpeechSynthesisUtterance = function (text) { this.text = text; };
        Object.defineProperty(window, "speechSynthesis", {value: {
            getVoices: () => voices, speak: (it) => window.said.push(it), cancel: () => (window.cancelled += 1)}});
        addEventListener("load", () => setTimeout(() => {
            voices = VOICES;
            if (speechSynthesis.onvoiceschanged) speechSynthesis.onvoiceschanged();
        }, 50));
        """.replace("VOICES", json.dumps(voices))
    )


def said(page: Page) -> list[tuple[str, str]]:
    """Give the language and the text of each piece that was to be said."""
    return [(lang, text) for lang, text in page.evaluate("window.said.map(it => [it.lang, it.text.trim()])")]


def test_names_are_read_by_a_german_voice(page: Page, small_address: str) -> None:
    """What is marked as German; the rest by a voice of the page's language; no button is read, nothing folded."""
    with_voices(page, LOCAL["de"], LOCAL["ar"])
    page.goto(small_address + TOWN)
    page.click(".read-aloud")
    pieces = said(page)
    assert pieces[0] == ("de_DE", "Musterhausen")
    assert ("de_DE", "Guten Tag, ich spreche Arabisch.") in pieces
    assert {"ar-SA", "de_DE"} == {lang for lang, _ in pieces}
    assert all(len(text) < 400 for _, text in pieces)
    texts = " ".join(text for _, text in pieces)
    assert "030 23125001" in texts
    assert "Bestand" not in texts
    for button in page.locator("main button:visible").all():
        assert button.inner_text() not in texts


@pytest.mark.parametrize("ending", ["button", "Escape", "leaving"])
def test_it_stops(page: Page, small_address: str, ending: str) -> None:
    """By its button, by Escape, and when one leaves; then it can begin again."""
    with_voices(page, *LOCAL.values())
    page.goto(small_address + TOWN)
    button = page.locator(".read-aloud")
    label = button.inner_text()
    button.click()
    expect(button).not_to_have_text(label)
    if ending == "button":
        button.click()
    elif ending == "Escape":
        page.keyboard.press("Escape")
    else:
        page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(button).to_have_text(label)
    assert page.evaluate("window.cancelled") == 1


def test_when_all_is_said_the_button_begins_anew(page: Page, small_address: str) -> None:
    """After the last piece."""
    with_voices(page, LOCAL["ar"])
    page.goto(small_address + TOWN)
    label = page.locator(".read-aloud").inner_text()
    page.click(".read-aloud")
    assert {lang for lang, _ in said(page)} == {"ar-SA"}
    page.evaluate("window.said[window.said.length - 1].onend()")
    expect(page.locator(".read-aloud")).to_have_text(label)


@pytest.mark.parametrize("voice", [{"lang": "ar-SA", "localService": False}, LOCAL["de"]])
def test_without_a_voice_of_the_device_there_is_no_button(
    page: Page, small_address: str, voice: dict[str, object]
) -> None:
    """A voice of a server would be told what somebody reads; one of another language helps nobody."""
    with_voices(page, voice)
    page.goto(small_address + TOWN)
    until(page, "speechSynthesis.onvoiceschanged && speechSynthesis.getVoices().length")
    expect(page.locator(".read-aloud")).to_have_count(0)
