"""Pages that are read after days have passed, in a real Chromium: what has ended since the build does not show."""

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

TOWN, LINES = "orte/musterhausen/", "orte/lindwies/"


def at(page: Page, address: str, when: str) -> None:
    """Open a page at a time of the reader's clock."""
    page.clock.install(time=datetime.fromisoformat(when))
    page.goto(address)


@pytest.mark.parametrize(("when", "shows"), [("2099-12-31T23:30", True), ("2100-01-01T00:30", False)])
@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_notice_goes_with_its_last_day(
    page: Page, small_address: str, when: str, language: str, *, shows: bool
) -> None:
    """Whenever the portal was built; nothing else goes with it."""
    at(page, f"{small_address}{language}{TOWN}", when)
    expect(page.locator("#stelle-musterhausen [data-until]")).to_have_count(int(shows))
    expect(page.locator("#stelle-musterhausen .ways")).to_have_count(1)


def test_an_office_goes_with_its_last_day(page: Page, small_address: str) -> None:
    """Truth rule 3: nothing leads there any more, in the line and in what unfolds; the page says what is true now."""
    at(page, f"{small_address}{LINES}", "2099-12-31T23:30")
    office = page.locator("#stelle-lindwies-caritas")
    expect(office.locator("a[href^='tel:']")).to_have_count(1)
    expect(office.get_by_text("Diese Stelle gibt es bis Dezember 2099.")).to_be_visible()
    expect(office.get_by_text("Diese Stelle gab es bis Dezember 2099.")).to_be_hidden()
    page.clock.set_system_time(datetime.fromisoformat("2100-01-01T00:30"))
    page.reload()
    expect(office.locator("a[href^='tel:'], a[href^='mailto:'], .ways, .lines, .line, .call-help")).to_have_count(0)
    expect(office.get_by_text("Diese Stelle gibt es bis")).to_have_count(0)
    expect(office.get_by_text("Diese Stelle gab es bis Dezember 2099.")).to_be_visible()
    expect(page.locator("#stelle-lindwies-awo a[href^='mailto:']")).not_to_have_count(0)


def test_a_page_that_stays_open_follows_the_calendar(page: Page, small_address: str) -> None:
    """Whoever comes back to it on another day sees that day's hours marked, and no others."""
    at(page, f"{small_address}{TOWN}", "2099-12-29T12:00")  # a Tuesday
    marked = page.locator("#stelle-musterhausen > .hours [aria-current]")
    expect(marked).to_have_attribute("data-day", "1")
    page.clock.set_system_time(datetime.fromisoformat("2099-12-30T08:00"))
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    expect(marked).to_have_attribute("data-day", "2")
    expect(page.locator("#stelle-musterhausen > .hours .today")).to_have_count(1)
    page.clock.set_system_time(datetime.fromisoformat("2100-01-01T08:00"))  # a Friday: no hours
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    expect(marked).to_have_count(0)
    expect(page.locator("#stelle-musterhausen > .hours .today")).to_have_count(0)
    expect(page.locator("#stelle-musterhausen [data-until]")).to_have_count(0)
