"""The notice maker in a real Chromium: chosen, printed, read back; nothing is sent."""

import subprocess
from pathlib import Path

import cv2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ADDRESS

MUSTERHAUSEN, ALTWEILER = "08001001", "08001002"
SIZES = {"a4": 1, "a5": 2, "karten": 10}


def made(page: Page, address: str, size: str, languages: tuple[str, ...]) -> None:
    """Make a notice of Musterhausen."""
    page.goto(f"{address}aushang/?ort={MUSTERHAUSEN}")
    for language in languages:
        page.check(f"[name=sprache][value='{language}']")
    page.check(f"[name=groesse][value={size}]")
    expect(page.locator(f".notice-{size} > *")).to_have_count(SIZES[size])
    expect(page.locator(".notice-sheets .code").last).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_a_notice_is_one_side_of_paper(page: Page, small_address: str, tmp_path: Path, size: str) -> None:
    """In German and three other languages; nothing is cut through, and a decoder reads a code from its picture."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    made(page, small_address, size, ("ar/", "ti/", "uk/"))
    room = "[...document.querySelectorAll('.notice-sheets > *')].every(one => one.scrollHeight <= one.clientHeight + 1)"
    assert page.evaluate(room)
    page.pdf(path=tmp_path / "notice.pdf", prefer_css_page_size=True)
    command: list[str | Path] = ["pdftotext", "-layout", tmp_path / "notice.pdf", "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert text.count("\f") == 1
    assert text.count("Musterhausen: Beratung für Geflüchtete") == SIZES[size]
    assert text.count("030 23125001") == SIZES[size]
    for said in ("Hier antwortet die Beratung selbst.", "Bestätigt: 2. Juni 2025"):
        expect(page.locator(".notice-sheets > *").last).to_contain_text(said)
    assert read(tmp_path / "notice.pdf") & {f"{ADDRESS}{one}orte/musterhausen/" for one in ("", "ar/", "ti/", "uk/")}
    assert all(address.startswith(small_address) for address in asked)


def read(pdf: Path) -> set[str]:
    """Give what a decoder reads on the picture of a print."""
    picture = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "150", "-singlefile", "-png", pdf, picture], check=True)  # noqa: S607
    seen = cv2.imread(str(picture.with_suffix(".png")))
    assert seen is not None
    _, texts, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(seen)
    return set(texts)


def test_a_notice_looks_the_same_wherever_it_is_made(page: Page, small_address: str) -> None:
    """Its German runs from left to right, on an Arabic page too; what is said in Arabic runs as Arabic does."""
    page.goto(f"{small_address}ar/aushang/?ort={MUSTERHAUSEN}")
    expect(page.locator(".notice-ways")).to_have_css("direction", "ltr")
    expect(page.locator(".notice-language[lang=ar]")).to_have_css("direction", "rtl")


def test_there_are_at_most_four_languages_beside_german(page: Page, small_address: str) -> None:
    """The reader's own is chosen; with four the others cannot be."""
    page.goto(f"{small_address}ar/aushang/?ort={MUSTERHAUSEN}")
    expect(page.locator("[name=sprache]:checked")).to_have_count(1)
    for language in ("en/", "ti/", "uk/"):
        page.check(f"[name=sprache][value='{language}']")
    expect(page.locator("[name=sprache]:checked")).to_have_count(4)
    expect(page.locator("[name=sprache]:enabled")).to_have_count(4)
    page.uncheck("[name=sprache][value='en/']")
    expect(page.locator("[name=sprache]:disabled")).to_have_count(0)
    expect(page.locator(".notice-language")).to_have_count(4)
    assert page.locator(".notice-language[lang=ar]").get_attribute("dir") == "rtl"


def test_a_place_is_found_as_anywhere(page: Page, small_address: str) -> None:
    """Its option leads to no page; what predates the reform says so on a card, too (truth rule 9)."""
    page.goto(f"{small_address}aushang/")
    expect(page.locator("[data-notice-print]")).to_be_disabled()
    page.fill("#aushang-ort", "Altweiler")
    page.click(f"main [role=option][data-ags='{ALTWEILER}']")
    expect(page.locator(".notice-a4 h2")).to_have_text("Altweiler")
    page.check("[name=groesse][value=karten]")
    expect(page.locator(".notice-card").first).to_contain_text("Das ist von 2023.")
    expect(page.locator("[data-notice-print]")).to_be_enabled()


def test_what_cannot_be_loaded_is_said(page: Page, small_address: str) -> None:
    """A key that no place has."""
    page.goto(f"{small_address}aushang/?ort=99999999")
    expect(page.locator("[data-notice-line]")).to_have_text(
        "Dieser Ort ließ sich nicht laden. Versuchen Sie es noch einmal."
    )


def test_without_scripts_the_page_leads_to_printing_the_place(browser: Browser, small_address: str) -> None:
    """Whose own page is a notice, too."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{small_address}aushang/?ort={MUSTERHAUSEN}")
    expect(page.locator(".notice-choices")).to_be_hidden()
    expect(page.locator(".notice-before .late a")).to_have_attribute("href", "../orte/")
    page.close()
