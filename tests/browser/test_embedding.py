"""Pages of the portal within a page of another site, in a real Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import served

SHOWN = ("orte/musterhausen/", "orte/lindwies/", "orte/quellingen/")
LANGUAGES = ("", "ar/")
WIDTHS = (320, 640)


@pytest.fixture(scope="module")
def town(small_address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give a page of another site that shows three municipalities in two languages, narrow and wide."""
    folder = tmp_path_factory.mktemp("town")
    frames = "".join(
        f'<iframe src="{small_address}{language}{path}#eingebettet" width="{width}" height="640"></iframe>'
        for path in SHOWN
        for language in LANGUAGES
        for width in WIDTHS
    )
    head = '<!doctype html><title>Stadt</title><link rel="icon" href="data:,"><h1>Stadt</h1>'
    (folder / "index.html").write_text(head + frames, "utf-8")
    with served(folder) as address:
        yield address


def frames_of(page: Page) -> list[object]:
    """Give the width of each frame's page, how far it goes beyond it, whether it can be pushed, its colours."""
    return [
        frame.evaluate(
            """() => {
                const {scrollWidth, clientWidth, scrollHeight, clientHeight} = document.documentElement;
                const {backgroundColor, color} = getComputedStyle(document.body);
                scrollTo(0, 200);
                return [scrollWidth - clientWidth, scrollHeight <= clientHeight || scrollY > 0, backgroundColor, color];
            }"""
        )
        for frame in page.frames[1:]
    ]


@pytest.mark.parametrize(
    ("scheme", "ground", "ink"),
    [("light", "rgb(250, 246, 238)", "rgb(23, 40, 45)"), ("dark", "rgb(16, 27, 30)", "rgb(237, 243, 242)")],
)
def test_a_town_shows_pages_in_its_own(browser: Browser, town: str, scheme: str, ground: str, ink: str) -> None:
    """Without the portal's frame; nothing sticks out, what is longer can be pushed, letters have their own ground."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1400, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(town)
    assert len(page.frames) == 1 + len(SHOWN) * len(LANGUAGES) * len(WIDTHS)
    for frame in page.frames[1:]:
        expect(frame.locator(".way, .lines a").first).to_be_visible()
        expect(frame.locator("header")).to_be_hidden()
        expect(frame.locator("footer")).to_be_hidden()
    assert frames_of(page) == [[0, True, ground, ink]] * len(page.frames[1:])
    assert not faults
    assert context.cookies() == []
    context.close()


def test_a_page_that_shows_another_stays_where_one_is(page: Page, small_site: Path, tmp_path: Path) -> None:
    """A frame whose address names a place within its page would push the page around it there: to itself."""
    shutil.copytree(small_site, tmp_path / "portal", copy_function=os.link)
    frame = f'<iframe src="../{SHOWN[0]}#eingebettet" height="640"></iframe>'
    (tmp_path / "portal" / "around").mkdir()
    around = f'<!doctype html><title>Portal</title><p style="height:2000px">Portal</p>{frame}<p id="unten">Unten</p>'
    (tmp_path / "portal" / "around" / "index.html").write_text(around, "utf-8")
    with served(tmp_path / "portal") as address:
        page.goto(f"{address}around/")
        expect(page.frame_locator("iframe").locator("h1")).to_be_attached()
        page.frames[1].wait_for_load_state()
        assert page.evaluate("scrollY") == 0


def test_links_leave_the_frame(page: Page, town: str, small_address: str) -> None:
    """The page that a link leads to takes the place of the town's: many hosts refuse to be shown in a frame."""
    page.goto(town)
    frame = page.frames[1]
    outward = frame.locator("a[href]:not([href^='#'])")
    assert outward.count() > 10
    expect(frame.locator("a[href]:not([href^='#']):not([target=_top])")).to_have_count(0)
    frame.locator("a[href*='woerter/'], .operator a").first.click()
    page.wait_for_url(f"{small_address}**")
    expect(page.locator("header")).to_be_visible()


def test_outside_a_frame_links_stay(page: Page, small_address: str) -> None:
    """Also where an address says that it is shown within another."""
    page.goto(f"{small_address}{SHOWN[0]}#eingebettet")
    expect(page.locator("[target]")).to_have_count(0)
