"""The state of the data in a real Chromium: the choice, the points, the tables, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import opened

MARKER = "point => getComputedStyle(point).markerStart.replace(/\\W/g, '')"
POINT = ".standing-map [href='../orte/{}/'] path"
QUESTIONS = ("w", "r", "a", "c")


@pytest.mark.parametrize("has_script", [True, False])
def test_the_choice_changes_signs_and_numbers(browser: Browser, small_address: str, *, has_script: bool) -> None:
    """Each class has a sign of its own, on the map and in the legend, of which one is shown; no script is needed."""
    context = browser.new_context(java_script_enabled=has_script)
    page = context.new_page()
    page.goto(f"{small_address}stand/")
    for letter in QUESTIONS:
        page.check(f"#zeigt-{letter}")
        assert [page.locator(f".legend-{other}").is_visible() for other in QUESTIONS] == [
            other == letter for other in QUESTIONS
        ]
        signs = [sign.evaluate(MARKER) for sign in page.locator(f".legend-{letter} path").all()]
        assert len(set(signs)) == len(signs) == (2 if letter == "c" else 5)
        assert "none" not in signs
    page.check("#zeigt-r")
    assert page.locator(POINT.format("musterhausen")).evaluate(MARKER) == "urlstand0"
    assert page.locator(POINT.format("ottersfeld")).evaluate(MARKER) == "urlstand4"
    context.close()


def test_signs_differ_in_shape_where_colours_do_not(browser: Browser, small_address: str) -> None:
    """With the colours that a reader has chosen for all pages, all signs have one."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    opened(page, small_address, "stand/")
    signs = page.locator("marker > g").all()
    colours = {
        sign.evaluate(
            "sign => { const {fill, stroke} = getComputedStyle(sign); return fill == 'none' ? stroke : fill }"
        )
        for sign in signs
    }
    assert len(colours) == 1
    assert len({sign.inner_html() for sign in signs}) == len(signs) == 5
    context.close()


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_point_leads_to_its_municipality(page: Page, small_address: str, language: str) -> None:
    """And a mouse that is over it is told which it is."""
    opened(page, small_address, f"{language}stand/")
    point = page.locator(POINT.format("lindwies"))
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".standing-map a > title")).to_have_text("Lindwies")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(f"{small_address}{language}orte/lindwies/")


def column(page: Page, table: str, number: int) -> list[str]:
    """Give what stands in a column of a table."""
    return [cell.inner_text() for cell in page.locator(f"{table} tbody tr > :nth-child({number})").all()]


def test_tables_sort(page: Page, small_address: str) -> None:
    """By name, number, share, date and value, up and down; equal ones stay as they were."""
    opened(page, small_address, "stand/")
    districts = "[aria-labelledby=vergleich] table"
    page.click(f"{districts} th:nth-child(3) button")
    assert column(page, districts, 3) == ["8", "3", "1"]
    expect(page.locator(f"{districts} th:nth-child(3)")).to_have_attribute("aria-sort", "descending")
    page.click(f"{districts} th:nth-child(3) button")
    assert column(page, districts, 3) == ["1", "3", "8"]
    page.click(f"{districts} th:nth-child(5) button")
    assert [re.sub(r"\D.*", "", text) for text in column(page, districts, 5)] == ["1", "6", "0"]
    expect(page.locator(f"{districts} th[aria-sort]")).to_have_count(1)
    places = "[aria-labelledby=alle-gemeinden] table"
    page.click("#alle-gemeinden ~ details summary")
    page.click(f"{places} th:nth-child(4) button")
    assert column(page, places, 1)[:2] == ["Hafenstadt", "Musterhausen"]
    page.click(f"{places} th:nth-child(5) button")
    assert len(set(column(page, places, 5))) == 5
    assert column(page, places, 5)[-1] == "nur das Rathaus"
    page.click(f"{places} th:nth-child(7) button")
    dated = [text for text in column(page, places, 7) if text != "ohne Datum"]
    assert (dated[0], dated[-1]) == ("März 2018", "Oktober 2025")
    page.click(f"{places} th:nth-child(1) button")
    assert column(page, places, 1)[:3] == ["Altweiler", "Altweiler (Heide)", "Fuchsweil"]


def test_the_keyboard_has_the_tables(page: Page, small_address: str) -> None:
    """One stop for the choice, none on the map; a table can be pushed, sorted and left by keys alone."""
    opened(page, small_address, "stand/")
    expect(page.locator("thead button").first).to_be_attached()
    page.focus("#zeigt-w")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#zeigt-r")).to_be_checked()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#alle-gemeinden"
    page.focus("[aria-labelledby=vergleich] thead button")
    page.keyboard.press("Enter")
    expect(page.locator("[aria-labelledby=vergleich] th").first).to_have_attribute("aria-sort", "ascending")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"


def test_without_a_script_nothing_promises_to_sort(browser: Browser, small_address: str) -> None:
    """Headings are text, the order is sensible, the table opens."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small_address}stand/")
    expect(page.locator(".standing button")).to_have_count(0)
    expect(page.locator("[data-sorts]")).to_be_hidden()
    page.click("#alle-gemeinden ~ details summary")
    expect(page.locator("[aria-labelledby=alle-gemeinden] tbody tr").first).to_be_visible()
    context.close()
