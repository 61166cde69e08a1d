"""A town's page on paper, set by Chromium as a browser's print dialogue does: a notice on one side of A4."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import pytest
from playwright.sync_api import Browser

from lotsenbuch.content import Knowledge
from tests.conftest import ADDRESS

FIRST_WAYS = {
    "musterhausen": "030 23125001",
    "hafenstadt": "030 23125040",
    "lindwies": "awo-lindwies",
}
DOTS = 100
"""An inch on the picture of a print: as few as a bad camera sees."""


@dataclass(frozen=True)
class Print:
    """A page as PDF."""

    file: Path

    @property
    def pages(self) -> list[str]:
        """Give the text of each side of paper."""
        command: list[str | Path] = ["pdftotext", "-layout", self.file, "-"]
        text: str = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return text.removesuffix("\f").split("\f")

    @property
    def code(self) -> str:
        """Give what a decoder reads on the picture of the first side."""
        picture = self.file.with_suffix("")
        subprocess.run(
            ["pdftoppm", "-r", str(DOTS), "-f", "1", "-singlefile", "-png", self.file, picture],  # noqa: S607
            check=True,
        )
        seen = cv2.imread(str(picture.with_suffix(".png")))
        assert seen is not None
        return cv2.QRCodeDetector().detectAndDecode(seen)[0]


Printing = Callable[..., Print]


@pytest.fixture
def printed(browser: Browser, small_address: str, tmp_path: Path) -> Printing:
    """Give what prints a page, with scripts or without."""

    def of(path: str, *, scripts: bool = True, width: int = 1280) -> Print:
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 740})
        page = context.new_page()
        page.goto(small_address + path)
        page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        context.close()
        return Print(tmp_path / "page.pdf")

    return of


def test_every_kind_of_answer_is_one_side(printed: Printing, small: Knowledge) -> None:
    """With its name, who can be asked first, the emergency numbers and its own address, in both directions.

    Each answer in one language, the longest page in all three.
    """
    answers = list(small.answers.values())
    asked = [(answer, ("", "ar/", "ti/")[at % 3]) for at, answer in enumerate(answers)]
    for answer, language in (*asked, (answers[0], "ar/"), (answers[0], "ti/")):
        slug = answer.municipality.slug
        (side,) = printed(f"{language}orte/{slug}/", scripts=False).pages
        assert answer.municipality.name in side
        assert "112" in side
        assert f"orte/{slug}/" in side.replace("\n", "")
        assert not answer.ways[0].phone or answer.ways[0].phone in side


@pytest.mark.parametrize(("town", "scripts"), [("musterhausen", True), ("hafenstadt", False), ("lindwies", True)])
def test_the_first_way_stands_there_whole(printed: Printing, town: str, scripts: bool) -> None:  # noqa: FBT001
    """The number or the mailbox, what to say, the hours, how fresh that is; also from the width of a telephone."""
    (side,) = printed(f"orte/{town}/", scripts=scripts, width=360).pages
    assert FIRST_WAYS[town] in side.replace("\n", "")
    if town == "musterhausen":
        for said in ("Guten Tag", "Öffnungszeiten", "09:00–12:00", "Brunnengasse 1", "Bestätigt: 2. Juni 2025"):
            assert said in side


def test_what_a_reader_of_paper_cannot_use_is_left_out(printed: Printing) -> None:
    """Links onward, sources, what to write in an e-mail that opens by a touch, buttons."""
    (side,) = printed("orte/musterhausen/").pages
    for left_out in (
        "Quellen",
        "Vorgeschichte",
        "Andere Gemeinden im Kreis",
        "Stimmt etwas nicht?",
        "(heute)",
        "Teilen",
    ):
        assert left_out not in side


@pytest.mark.parametrize("language", ["", "ar/", "ti/"])
def test_the_code_leads_to_the_page(printed: Printing, language: str) -> None:
    """To that of the reader's language, read from a picture of the print."""
    path = f"{language}orte/altweiler-heide/"
    assert printed(path).code == f"{ADDRESS}{path}"


HIDDEN = """parts => parts.filter(part => {
  const box = part.getBoundingClientRect(), paper = part.closest(".office-first, .rest").getBoundingClientRect();
  return box.bottom > paper.bottom + 1 && box.left < paper.right && box.right > paper.left;
}).map(part => part.textContent)"""


@pytest.mark.parametrize("language", ["", "ar/", "ti/"])
def test_what_stands_on_a_notice_is_not_cut(
    browser: Browser, small_address: str, small: Knowledge, language: str
) -> None:
    """By which ways and when to ask who is first, and the ways in the rows below: what has no room is not there."""
    page = browser.new_page(viewport={"width": 703, "height": 1000})
    page.emulate_media(media="print")
    for municipality in small.gazetteer.municipalities.values():
        page.goto(f"{small_address}{language}orte/{municipality.slug}/")
        parts = page.locator(".office-first .way, .office-first > .hours > div, .row > h3, .row .lines > li")
        assert parts.count(), municipality.name
        assert parts.evaluate_all(HIDDEN) == [], municipality.name
    page.close()
