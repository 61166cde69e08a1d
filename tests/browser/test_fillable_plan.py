"""The fillable plans in the readers of Chromium and Firefox: ticked, filled in, seen as it was typed."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, BrowserType, Page

from tests.browser.pdf_readers import A4, chromium_with_reader, in_chromiums, in_firefoxs, printed_by_firefoxs, settled

GOLDEN = Path(__file__).parent.parent / "golden" / "plan"
DARK = 170
"""What is darker than this belongs to a letter."""

NAME, BORN = "cover/client/given-name", "cover/client/born"
TYPED = {
    "ar": "أحمد السلام، 12 ب",
    "fa": "می‌خواهم بنویسم",
    "ps": "ټول ښه ځای ډېر ګل",
    "ti": "ትግርኛ ቋንቋ",
    "uk": "Олена Їжак",
    "ru": "Алёна Щукина",
    "tr": "Şeyma Çağlı",
}


@pytest.fixture(scope="module")
def chromium(browser_type: BrowserType, browser_type_launch_args: dict[str, object]) -> Iterator[Browser]:
    """Give the Chromium that has a reader of its own, which that without windows lacks."""
    with chromium_with_reader(browser_type, browser_type_launch_args) as started:
        yield started


def sheet_file(site: Path, code: str, sheet: str = "deckblatt") -> str:
    """Give the path of a fillable sheet in a portal."""
    path = f"plan/pdf/{code}/integrationsplan-{sheet}-{code}-zum-ausfuellen.pdf"
    assert (site / path).exists()
    return path


def is_alike(one: Image.Image, other: Image.Image) -> bool:
    """Say whether two pictures of a field show the same, but for the edges of letters."""
    apart = ImageChops.difference(one, other)
    return one.size == other.size and ImageStat.Stat(apart).mean[0] < 1.5


@pytest.mark.parametrize("code", TYPED)
def test_letters_are_seen_in_chromiums_reader_as_they_were_typed(
    chromium: Browser, small_address: str, small_site: Path, code: str
) -> None:
    """Each script as its reader writes it: Arabic letters joined, from right to left. Look at the pictures."""
    path = sheet_file(small_site, code)
    with in_chromiums(chromium, small_address + path, pikepdf.open(small_site / path)) as at:
        empty = at.seen(NAME)
        at.type(NAME, TYPED[code])
        seen = at.seen(NAME)
    assert not is_alike(seen, empty)
    golden = GOLDEN / f"typed-{code}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        seen.save(golden, optimize=True)
    assert is_alike(seen, Image.open(golden))


@pytest.mark.parametrize("date", ["03.2022", "2015", "Sommer 2022", "31.2.22", "02/2022", "vor 3 Jahren"])
def test_a_date_stays_as_it_was_typed_in_chromiums_reader(
    chromium: Browser, small_address: str, small_site: Path, date: str
) -> None:
    """A month, a year, a season, a day that there is not: as in the field above, which has nothing to do with dates."""
    path = sheet_file(small_site, "de")
    with in_chromiums(chromium, small_address + path, pikepdf.open(small_site / path)) as at:
        at.type(NAME, date)
        at.type(BORN, date)
        name, born = at.seen(NAME), at.seen(BORN)
    assert pieces(born) == pieces(name) > 0
    assert abs(written_width(born) - written_width(name)) <= 1


def written_width(picture: Image.Image) -> int:
    """Give how wide the dark part of a picture is."""
    box = picture.point(lambda grey: 255 if grey < DARK else 0).getbbox()
    assert box is not None
    return box[2] - box[0]


def test_a_box_is_ticked_in_chromiums_reader(chromium: Browser, small_address: str, small_site: Path) -> None:
    """Its own reader opens the file, and a box where the file says that one is takes a tick."""
    path = sheet_file(small_site, "ar", "sprache")
    with in_chromiums(chromium, small_address + path, pikepdf.open(small_site / path)) as at:
        before = settled(at.page)
        at.click("language/now/courses=general")
        at.page.mouse.move(5, 5)
        after = settled(at.page, unlike=before)
    box = ImageChops.difference(before, after).point(lambda grey: 255 if grey > 90 else 0).getbbox()
    assert box is not None, "nothing was ticked"
    width, height = box[2] - box[0], box[3] - box[1]
    assert 4 <= width <= 30
    assert 4 <= height <= 30


@pytest.mark.parametrize("code", ["de", "ar", "ti"])
def test_a_fillable_pdf_is_filled_in_firefoxs_reader(page: Page, small_site: Path, code: str) -> None:
    """Text, a tick, one of several; saved, and there for the next who opens it."""
    reader = in_firefoxs(page, (small_site / sheet_file(small_site, code, "sprache")).read_bytes())
    course = reader.locator("input[name='language/now/courses=general']")
    course.check()
    reader.locator("section[title*='Ich darf'] input[type=radio]").check()
    tip = reader.locator("section:has(> input[name='language/now/courses=general'])").get_attribute("title")
    assert "Grundkurs" in (tip or "")
    goal = reader.locator("textarea[name='language/goal/words']")
    goal.fill("B1 bis zum Sommer")
    goal.press("Tab")
    content = reader.evaluate("pdf.saveDocument().then(bytes => Array.from(bytes))")
    document = pikepdf.open(BytesIO(bytes(content)))
    found = {str(field.T): field for field in document.Root.AcroForm.Fields}
    assert str(found["language/goal/words"].V) == "B1 bis zum Sommer"
    assert found["language/now/courses=general"].V == "/Yes"
    assert found["language/now/right"].V == "/may"
    assert "/V" not in found["language/now/level"] or found["language/now/level"].V == "/Off"


@pytest.mark.parametrize("code", ["ar", "ps", "ti", "uk"])
def test_letters_and_dates_are_printed_by_firefoxs_reader_as_they_were_typed(
    page: Page, small_site: Path, code: str
) -> None:
    """By a font of the browser, which joins Arabic letters: not drawn one by one, from the left, by our own."""
    file = small_site / sheet_file(small_site, code)
    reader = in_firefoxs(page, file.read_bytes())
    for name, text in ((NAME, TYPED[code]), (BORN, "03.2022")):
        field = reader.locator(f"[name='{name}']")
        field.fill(text)
        field.press("Tab")
        assert field.input_value() == text
    with pikepdf.open(file) as pdf:
        rect = next(widget.Rect for widget in pdf.pages[0].Annots if widget.get("/T") == NAME)
        left, bottom, right, top = (float(side) for side in rect)
    box = [round(side * 4) for side in (left, A4 - top, right, A4 - bottom - 3)]
    printed = printed_by_firefoxs(reader).crop((box[0], box[1], box[2], box[3]))
    assert abs(pieces(printed) - pieces(as_html(page, TYPED[code]))) <= 1
    content = reader.evaluate("pdf.saveDocument().then(bytes => Array.from(bytes))")
    with pikepdf.open(BytesIO(bytes(content))) as pdf:
        values = {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}
    assert (values[NAME], values[BORN]) == (TYPED[code], "03.2022")


def as_html(page: Page, text: str) -> Image.Image:
    """Give a picture of a text as the browser sets it."""
    page.set_content("<p style='font: 60px sans-serif; margin: 20px'><span></span></p>")
    page.locator("span").evaluate("(span, text) => (span.textContent = text)", text)
    return Image.open(BytesIO(page.locator("p").screenshot())).convert("L")


def pieces(picture: Image.Image) -> int:
    """Count the pieces of a line that no white column divides: a word whose letters join is one or few."""
    dark = picture.point(lambda grey: 255 if grey < DARK else 0)
    columns = [dark.crop((x, 0, x + 1, dark.height)).getbbox() is not None for x in range(dark.width)]
    return sum(now and not before for before, now in zip([False, *columns], columns, strict=False))
