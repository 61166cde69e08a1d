"""The real portal in a real Chromium: what real places and the words of each language must not break."""

import gzip
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from tests.browser.test_browser import UNFOLD, opened
from tests.browser.test_finder import options, watched
from tests.conftest import served
from tests.portal.looking import BASE, kinds

pytestmark = pytest.mark.built

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)

RAVENSBURG, STUTTGART, BINGEN = "08436064", "08111000", "08437008"
TYPED = {
    "": [("Rafensb", RAVENSBURG), ("shtutgart", STUTTGART), ("88212", RAVENSBURG)],
    "ar/": [("شتوتغارت", STUTTGART), ("رافنسبورغ", RAVENSBURG), ("بينغن", BINGEN)],
    "uk/": [("Равенсбург", RAVENSBURG), ("Бінген", BINGEN), ("Ravensbourg", RAVENSBURG)],
    "ti/": [("ሽቱትጋርት", STUTTGART), ("ራቨንስቡርግ", RAVENSBURG), ("ቢንገን", BINGEN)],
}
"""What readers type, and who should be among the first three."""


@pytest.mark.parametrize("language", TYPED)
def test_a_place_is_found(page: Page, address: str, language: str) -> None:
    """By sound, in each script, also where no such name is listed; one key leads to its page."""
    for query, ags in TYPED[language]:
        opened(page, address, language)
        page.locator("#place").focus()
        page.keyboard.type(query)
        expect(page.locator("[role=option]").first).to_be_visible()
        assert ags in options(page)[:3], query
        for _ in range(options(page).index(ags) + 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(rf"/{language}orte/[a-z-]+/$"))


def test_those_who_only_may_be_meant_stand_apart(page: Page, address: str) -> None:
    """Below those of the very name, under words that say so; the count is of those of the name."""
    opened(page, address, "")
    page.fill("#place", "Singen")
    named = page.locator(".place-list > [role=presentation] [role=option]")
    others = page.get_by_role("group", name="Meinten Sie …?").get_by_role("option")
    expect(others.first).to_be_visible()
    expect(named).not_to_have_count(0)
    assert all("Singen" in option.inner_text() for option in named.all())
    expect(page.locator("main .place-status")).to_have_text(f"Gefundene Orte: {named.count()}")


@pytest.fixture(scope="module")
def real_kinds(knowledge: Knowledge, project: Path) -> tuple[str, ...]:
    """Give a page of every kind of the real portal."""
    return kinds(knowledge, project)


WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""How far a page scrolls sideways."""

WIDE_THEN_EMPTY = f"(() => {{ const wide = {WIDE}; document.body.remove(); return wide; }})()"
"""The same; then the page goes, which nobody has to lay out for the next width any more."""

TORN = """[...document.querySelectorAll("main *, header *")]
    .filter(box => [...box.childNodes].some(part => part.nodeType === 3 && part.data.trim()))
    .filter(box => [...box.children].some(part => !part.matches("i, .visually-hidden")))
    .filter(box => /flex|grid/.test(getComputedStyle(box).display))
    .map(box => box.outerHTML.slice(0, 200))"""
"""What tears a text into columns: a box of columns that holds text itself, beside a name in it, say."""

TOP = "document.querySelector('main').getBoundingClientRect().top"
"""Where the page's own part begins."""

TWICE = "html { font-size: 225% }"
"""Text at 200 %, of the size that it has otherwise."""


@pytest.fixture(scope="session")
def still(browser_type: BrowserType, browser_type_launch_args: Mapping[str, Any]) -> Iterator[Browser]:
    """Give a Chromium for pages that nobody touches: it draws where it lays out, which takes a third less.

    Scrolling and workers do not get along with that.
    """
    arguments = [*browser_type_launch_args["args"], "--disable-threaded-compositing"]
    with browser_type.launch(**{**browser_type_launch_args, "args": arguments}) as browser:
        yield browser


@EVERY_LANGUAGE
def test_nothing_sticks_out(still: Browser, address: str, real_kinds: tuple[str, ...], own: Language) -> None:
    """No page scrolls sideways, however long its words are, nor is a text torn into columns.

    320 pixels are 640 at 200 % zoom; and with text at 200 % the first screen holds the page's own beginning, too.
    """
    context = still.new_context(viewport={"width": 320, "height": 740}, bypass_csp=True)
    page = context.new_page()
    for path in real_kinds:
        opened(page, address, own.prefix + path)
        assert page.evaluate(f"{UNFOLD}; [{WIDE}, {TORN}]") == [0, []], path
        page.set_viewport_size({"width": 360, "height": 740})
        page.add_style_tag(content=TWICE)
        wide, top = page.evaluate(f"[{WIDE}, {TOP}]")
        assert (wide, top < 520) == (0, True), f"{path} at 200 %"
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.evaluate(WIDE_THEN_EMPTY) == 0, f"{path} at 200 % on a desk"
        page.set_viewport_size({"width": 320, "height": 740})
    context.close()


SMALL = """[...document.querySelectorAll(".show-card")].map(card => {
    location.hash = card.querySelector(".card-open").hash;
    const said = card.querySelector(".say-big");
    const size = parseFloat(getComputedStyle(said).fontSize);
    const isCut = card.scrollHeight > card.clientHeight;
    return size >= 36 && !isCut ? "" : `${size} ${isCut} ${said.innerText}`;
})"""
"""What each card lacks once it is open, in a page's order: nothing where it is large and whole."""


@EVERY_LANGUAGE
def test_every_card_is_read_across_a_counter(browser: Browser, address: str, own: Language) -> None:
    """At least 36 pixels on a small telephone, and nothing of it must be pushed."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    opened(page, address, f"{own.prefix}zeigen/")
    page.add_style_tag(content=".say-big { font-family: Arial, 'Liberation Sans', sans-serif }")
    lacking = page.evaluate(SMALL)
    assert len(lacking) >= 10
    assert not any(lacking), [lack for lack in lacking if lack]
    context.close()


def test_the_header_is_one_line_on_a_phone(still: Browser, address: str) -> None:
    """However long a language's name for itself is: what people came for should start high up.

    In letters as wide as those of telephones; DejaVu, which many a server has instead, is a tenth wider.
    """
    context = still.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    for own in LANGUAGES:
        opened(page, address, f"{own.prefix}wissen/")
        page.add_style_tag(content="body { font-family: Arial, 'Liberation Sans', sans-serif }")
        box = page.locator(".top").bounding_box()
        assert box is not None
        assert box["height"] < 72, own.code
    context.close()


def test_a_first_visit_is_light(browser: Browser, address: str, knowledge: Knowledge) -> None:
    """At most 60 KB compressed; the finder's index waits until its field is touched."""
    largest = max(knowledge.gazetteer.municipalities.values(), key=lambda place: place.population)
    context = browser.new_context()
    page = context.new_page()
    loaded = watched(page)
    opened(page, address, f"ar/orte/{largest.slug}/")
    page.wait_for_load_state("networkidle")
    assert not [response.url for response in loaded if "places.json" in response.url or "pagefind" in response.url]
    assert sum(len(gzip.compress(response.body())) for response in loaded) <= 60_000
    with page.expect_response(re.compile("places.json")) as index:
        page.click(".top-search summary")  # which puts the focus into the field
    assert len(gzip.compress(index.value.body())) <= 90_000
    context.close()


def test_a_town_shows_the_portal_in_its_own_page(
    browser: Browser, address: str, knowledge: Knowledge, tmp_path: Path
) -> None:
    """By the lines that the page for municipalities gives: without the portal's frame."""
    page = browser.new_page()
    assert not opened(page, address, "gemeinden/")
    snippet = page.locator(".snippet").inner_text().replace(BASE, address)
    own = page.frame_locator(".embedded")
    shown = own.locator("h1").inner_text()
    assert shown in {place.name for place in knowledge.gazetteer.municipalities.values()}
    expect(own.locator("header")).to_be_hidden()
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Stadt</title>{snippet}", "utf-8")
    with served(tmp_path) as town:
        page.goto(town)
        frame = page.frame_locator("iframe")
        expect(frame.locator("h1")).to_have_text(shown)
        expect(frame.locator(".way").first).to_be_visible()
        expect(frame.locator("header")).to_be_hidden()
        expect(frame.locator("footer")).to_be_hidden()
        assert page.context.cookies() == []
    page.close()
