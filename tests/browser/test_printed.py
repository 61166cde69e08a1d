"""A town's page on paper, set by Chromium as a browser's print dialogue does."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

Printing = Callable[[str], list[str]]
FIRST_WAYS = {
    "musterhausen": "030 23125001",
    "hafenstadt": "030 23125040",
    "lindwies": "beratung@awo-lindwies.example",
}


@pytest.fixture(params=["with scripts", "without"])
def printed(browser: Browser, small_address: str, tmp_path: Path, request: pytest.FixtureRequest) -> Printing:
    """Give what prints a page, with scripts or without, and gives the text of each of its pages."""

    def pages(path: str) -> list[str]:
        context = browser.new_context(java_script_enabled=request.param == "with scripts")
        page = context.new_page()
        page.goto(small_address + path)
        page.pdf(path=tmp_path / "page.pdf", format="A4", prefer_css_page_size=True)
        context.close()
        command: list[str | Path] = ["pdftotext", "-layout", tmp_path / "page.pdf", "-"]
        text: str = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return text.removesuffix("\f").split("\f")

    return pages


@pytest.mark.parametrize("language", ["", "ar/"])
@pytest.mark.parametrize("town", FIRST_WAYS)
def test_the_card_is_on_the_first_page(printed: Printing, town: str, language: str) -> None:
    """The first way and what to say there, in both directions."""
    first, *others = printed(f"{language}orte/{town}/")
    assert FIRST_WAYS[town] in first
    assert "Guten Tag" in first
    assert len(others) < 6
    assert all(page.strip() for page in others)


def test_what_is_folded_is_open(printed: Printing) -> None:
    """Details of offices, help in the whole state, emergencies; without lists that only a screen is for."""
    text = " ".join(printed("orte/musterhausen/"))
    for folded in ("Notruf 112", "Was sage ich am Telefon?", "Sprechstunden vor Ort"):
        assert folded in text
    for left_out in ("Quellen", "Vorgeschichte", "Andere Gemeinden im Kreis", "Stimmt etwas nicht?", "(heute)"):
        assert left_out not in text
