"""What a person types, touches and presses before a script or what it loads has arrived: nothing of it is lost."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

MUSTERHAUSEN = "08001001"


def held(page: Page, files: str) -> Callable[[], None]:
    """Hold back files, as a slow network does; give what lets them through, those too that are asked for later."""
    waiting: list[Route] = []
    is_open = False

    def hold(route: Route) -> None:
        if is_open:
            route.continue_()
        else:
            waiting.append(route)

    def released() -> None:
        nonlocal is_open
        is_open = True
        while waiting:
            waiting.pop().continue_()

    page.route(files, hold)
    return released


def opened_early(page: Page, address: str, files: str = "**/assets/*/portal.js") -> Callable[[], None]:
    """Open a page whose script is held back; give what lets it through."""
    released = held(page, files)
    page.goto(address, wait_until="commit")
    return released


@pytest.mark.parametrize("query", ["Mustahausen", "٠٠١٠١", "۰۰۱۰۱", "００１０１"])
def test_what_was_typed_is_searched(page: Page, small_address: str, query: str) -> None:
    """Without another key; the digits of any script are digits."""
    released = opened_early(page, f"{small_address}ar/")
    page.locator("#place").press_sequentially(query)
    released()
    expect(page.locator(f"[role=option][data-ags='{MUSTERHAUSEN}']")).to_be_visible()


def test_a_field_that_was_touched_is_ready(page: Page, small_address: str) -> None:
    """What hangs on its focus is there: the position, and the index is fetched."""
    released = opened_early(page, small_address)
    page.locator("#place").click()
    with page.expect_response("**/assets/*/places.json"):
        released()
    expect(page.locator("main [data-locate]")).to_be_visible()


@pytest.mark.parametrize("files", ["**/assets/*/places.json", "**/finder/places.js"])
def test_enter_waits_for_the_index(page: Page, small_address: str, files: str) -> None:
    """It leads to the only place that is meant, as it would have a moment later."""
    released = held(page, files)
    # On a busy machine, its three seconds would be over.
    page.add_init_script("const wait = setTimeout; window.setTimeout = (act, ms) => wait(act, ms === 3000 ? 1e9 : ms);")
    page.goto(small_address)
    expect(page.locator("#place")).to_have_attribute("role", "combobox")
    page.locator("#place").press_sequentially("Mustahausen")
    page.keyboard.press("Enter")
    expect(page.locator("main .place-status")).to_contain_text("geladen")
    released()
    page.wait_for_url(f"{small_address}orte/musterhausen/")


@pytest.mark.parametrize("language", ["", "ar/"])
def test_nobody_waits_longer_than_three_seconds(page: Page, small_address: str, language: str) -> None:
    """Then the list of all places comes, at the letter of what was typed, which is kept."""
    held(page, "**/assets/*/places.json")
    page.goto(f"{small_address}{language}")
    expect(page.locator("#place")).to_have_attribute("role", "combobox")
    page.locator("#place").press_sequentially("Mustahausen")
    pressed = time.monotonic()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/{language}orte/\?ort=Mustahausen$"))
    assert time.monotonic() - pressed > 2.9
    expect(page.locator("#buchstabe-m")).to_be_in_viewport()


def test_without_its_index_the_form_leads_to_the_list(page: Page, small_address: str) -> None:
    """And says that there are no suggestions."""
    page.route("**/assets/*/places.json", lambda route: route.abort())
    page.goto(small_address)
    page.locator("#place").press_sequentially("Mustahausen")
    expect(page.locator("main .place-form [data-late]")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/orte/\?ort=Mustahausen$"))


def test_enter_waits_for_the_text_search(page: Page, small_address: str) -> None:
    """Words and filters of the moment are searched when Pagefind is there."""
    released = held(page, "**/pagefind/pagefind.js")
    page.goto(f"{small_address}suche/")
    expect(page.locator("#suchwort")).to_be_focused()
    page.locator("#suchwort").press_sequentially("Caritas")
    page.keyboard.press("Enter")
    released()
    expect(page.locator(".results a").first).to_be_visible()


def test_a_search_that_cannot_be_loaded_makes_room_for_the_lists(page: Page, small_address: str) -> None:
    """There is no field that does nothing."""
    page.route("**/pagefind/wasm*", lambda route: route.abort())
    page.goto(f"{small_address}suche/")
    expect(page.locator("form.search")).to_be_hidden()
    expect(page.locator("[data-late-search]")).to_be_visible()


def test_a_town_typed_early_stands_on_the_cards(page: Page, small_address: str) -> None:
    """Also if the address names another, which comes later."""
    released = held(page, "**/contribute/places.json")
    page.goto(f"{small_address}zeigen/?ort={MUSTERHAUSEN}")
    field = page.locator("#mein-ort")
    field.fill("Fuchsweil")
    released()
    page.locator("[data-cards] [role=option]").first.click()
    expect(page.locator("[data-town]").first).to_have_text("Fuchsweil")
    expect(field).to_have_value("Fuchsweil")


@pytest.mark.browser_context_args(service_workers="block")  # which would have the script at hand, and hold back nothing
def test_what_was_written_in_the_plan_stays(page: Page, small_address: str) -> None:
    """Beside a draft of this device, and newer than it; on a sheet that was not asked for, too."""
    page.goto(f"{small_address}plan/")
    page.click(".plan-more summary")
    page.check("[data-plan-keep]")
    page.fill("[name='cover.client.born']", "1990")
    expect(page.locator(".plan-status")).to_contain_text("bleibt auf diesem Gerät")
    page.on("dialog", lambda dialog: dialog.accept())
    released = opened_early(page, f"{small_address}plan/")
    page.fill("[name='language.goal.words']", "B2")
    released()
    expect(page.locator("[name='cover.client.born']")).to_have_value("1990")
    expect(page.locator("[name='language.goal.words']")).to_have_value("B2")
    expect(page.locator("[data-plan-tools]")).to_be_visible()
    expect(page.locator("[name='language.goal.words']")).to_be_visible()
