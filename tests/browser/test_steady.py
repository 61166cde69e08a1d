"""What a script shows has its room before: nothing that one reads or is about to touch moves away."""

import re
from time import sleep

import pytest
from playwright.sync_api import Browser, Route, expect

MOVED = """() => new Promise((done) => {
  let moved = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value)));
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 500);
})"""

LEAST = 0.05
"""What moves by less is not seen as moving; from 0.1 on Lighthouse counts it as a fault."""


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("plan/", "[data-plan-setup]"),
        ("ar/plan/", "[data-plan-setup]"),
        ("suche/", "form.search"),
        ("", ".own-language"),
    ],
)
def test_nothing_moves_when_the_script_comes_late(browser: Browser, small_address: str, path: str, shown: str) -> None:
    """On a telephone that speaks Tigrinya, half a second after the page was painted."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, locale="ti-ER")
    page = context.new_page()
    page.route(re.compile(r"/portal\.js$"), _late)
    page.goto(f"{small_address}{path}")
    expect(page.locator(shown)).to_be_visible()
    assert page.evaluate(MOVED) < LEAST
    context.close()


def _late(route: Route) -> None:
    sleep(0.5)
    route.continue_()
