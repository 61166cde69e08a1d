"""The place finder and the full-text search in a real Chromium, by keyboard alone and by touch."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from tests.browser.axe import violations
from tests.browser.test_browser import opened

LANGUAGES = ("", "ar/", "uk/", "ti/")
MUSTERHAUSEN, ALTWEILER, HEIDE = "08001001", "08001002", "08001003"
DISTRICTS = 3
TYPED = {
    "": [("Mustahausen", MUSTERHAUSEN), ("altwailer", ALTWEILER), ("00103", HEIDE), ("Heide Altweiler", HEIDE)],
    "ar/": [("موسترهاوزن", MUSTERHAUSEN), ("ألتفايلر", ALTWEILER)],
    "uk/": [("Мустергаузен", MUSTERHAUSEN), ("Альтвайлер", ALTWEILER), ("Musterhousen", MUSTERHAUSEN)],
    "ti/": [("ሙስተርሃውዘን", MUSTERHAUSEN), ("ኣልትቫይለር", ALTWEILER)],
}
"""What readers type, and who should be among the first three; only Musterhausen has names in other scripts."""


def options(page: Page) -> list[str | None]:
    """Give the keys of the places that are offered."""
    return [option.get_attribute("data-ags") for option in page.locator("[role=option]").all()]


@pytest.mark.parametrize("language", TYPED)
def test_a_place_is_found_by_keyboard_alone(page: Page, small_address: str, language: str) -> None:
    """Type, go down, press Enter; Escape closes; the count is said."""
    for query, ags in TYPED[language]:
        opened(page, small_address, language)
        field = page.locator("#place")
        field.focus()
        page.keyboard.type(query)
        expect(page.locator("[role=option]").first).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        assert ags in options(page)[:3], query
        expect(page.locator("main .place-status")).to_contain_text(str(len(options(page))))
        for _ in range(options(page).index(ags) + 1):
            page.keyboard.press("ArrowDown")
        selected = page.locator("[role=option][aria-selected=true]")
        assert selected.get_attribute("data-ags") == ags
        assert field.get_attribute("aria-activedescendant") == selected.get_attribute("id")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(rf"/{language}orte/[a-z-]+/$"))


def test_escape_closes_and_arrows_go_round(page: Page, small_address: str) -> None:
    """As the pattern of the WAI-ARIA Authoring Practices says."""
    opened(page, small_address, "")
    field = page.locator("#place")
    field.focus()
    page.keyboard.type("Altweiler")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowUp")
    assert page.locator("[role=option]").last.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("[role=option]").first.get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    expect(page.locator("[role=option]")).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_be_focused()


@pytest.mark.parametrize("language", TYPED)
def test_a_village_is_said_with_its_municipality(page: Page, small_address: str, language: str) -> None:
    """For each that has one of the name; a place elsewhere is said to lie there, with the way to who counsels there."""
    opened(page, small_address, language)
    page.fill("#place", "Unterdorf")
    expect(page.locator("[role=option]")).to_have_count(2)
    for option, town in zip(page.locator("[role=option]").all(), ("Musterhausen", "Altweiler"), strict=True):
        expect(option).to_contain_text("Unterdorf")
        expect(option).to_contain_text(town)
    page.fill("#place", "Bigtown")
    expect(page.locator("[role=option]")).to_have_count(0)
    status = page.locator("main .place-status")
    expect(status).to_contain_text("Großenstadt")
    expect(status.locator("a")).to_have_attribute("href", "https://www.landesberatung.example")


def test_homonyms_stand_with_their_districts(page: Page, small_address: str) -> None:
    """Nobody chooses for the reader."""
    opened(page, small_address, "")
    page.fill("#place", "Altweiler")
    expect(page.locator("[role=option]")).to_have_count(2)
    for option in page.locator("[role=option]").all():
        expect(option).to_contain_text("Landkreis Musterland")


def test_the_very_name_opens_by_enter(page: Page, small_address: str) -> None:
    """The count is of those of the name; nobody has to choose first."""
    opened(page, small_address, "")
    page.locator("#place").press_sequentially("musterhausen")
    listed = page.locator(".place-list > [role=presentation] [role=option]")
    expect(listed).to_have_count(1)
    expect(page.locator("main .place-status")).to_have_text("Gefundene Orte: 1")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{small_address}orte/musterhausen/")


@pytest.mark.parametrize("language", TYPED)
def test_the_list_is_seen_where_one_types(browser: Browser, small_address: str, language: str) -> None:
    """On a telephone right under the field, above the button, and on the screen."""
    context = browser.new_context(viewport={"width": 360, "height": 560})
    page = context.new_page()
    opened(page, small_address, language)
    page.locator("#place").press_sequentially(TYPED[language][0][0])
    expect(page.locator("[role=option]").first).to_be_in_viewport(ratio=1)
    field, shown, button = (
        page.locator(f".hero {one}").bounding_box() for one in ("#place", ".place-list", "[type=submit]")
    )
    assert field
    assert shown
    assert button
    assert 0 <= shown["y"] - field["y"] - field["height"] < 20
    assert button["y"] >= shown["y"] + shown["height"]
    context.close()


@pytest.mark.parametrize(
    ("locale", "offered"), [("ti-ER", "ትግርኛ"), ("prs-AF", "فارسی / دری"), ("de-DE", None), ("pl", None)]
)
def test_home_speaks_to_a_foreign_browser(
    browser: Browser, small_address: str, locale: str, offered: str | None
) -> None:
    """One line, in its own language, where we speak it; it leads to the page in that language."""
    context = browser.new_context(locale=locale)
    page = context.new_page()
    opened(page, small_address, "")
    line = page.locator("main > .own-language")
    if offered is None:
        expect(line).to_have_count(0)
    else:
        expect(line).to_have_text(offered)
        line.locator("a").click()
        expect(page.locator("main > .own-language")).to_have_count(0)
        assert page.locator("html").get_attribute("lang") in {"ti", "fa"}
    context.close()


def test_the_list_of_all_places_helps_without_javascript(browser: Browser, small_address: str) -> None:
    """It says what it cannot do and where else to look; with a script alone it goes to what was typed."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, small_address, "orte/?ort=Musterhaus")
    said = page.locator("main > .wide > .unknown")
    expect(said).to_be_visible()
    expect(said.locator("a")).to_have_attribute("href", "../kreise/")
    page.set_viewport_size({"width": 360, "height": 400})
    page.locator("nav.letters a", has_text="M").click()
    expect(page.locator("#buchstabe-m")).to_be_in_viewport()
    context.close()
    page = browser.new_page(viewport={"width": 360, "height": 400})
    opened(page, small_address, "orte/?ort=Musterhaus")
    expect(page.locator("main > .wide > .unknown")).to_be_hidden()
    expect(page.locator("#buchstabe-m")).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("language", TYPED)
def test_a_place_is_found_by_touch_from_any_page(browser: Browser, small_address: str, language: str) -> None:
    """The finder in the header; what was chosen is offered again until it is forgotten."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    opened(page, small_address, f"{language}kreise/landkreis-musterland/")
    page.tap(".top-search summary")
    query, ags = TYPED[language][0]
    page.locator("#place-top").press_sequentially(query)
    page.locator(f"[role=option][data-ags='{ags}']").tap()
    page.wait_for_url(re.compile(r"/orte/[a-z-]+/$"))
    page.tap(".top-search summary")
    expect(page.locator("[role=option]")).to_have_count(1)
    assert options(page) == [ags]
    page.tap("[data-forget]")
    expect(page.locator("[role=option]")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    context.close()


@pytest.mark.parametrize("language", TYPED)
def test_nonsense_leads_to_the_lists(page: Page, small_address: str, language: str) -> None:
    """Not to an empty box, and not to a guess."""
    opened(page, small_address, language)
    page.fill("#place", "asdfgh")
    status = page.locator("main .place-status")
    expect(status.locator("a")).to_have_count(2)
    expect(page.locator("[role=option]")).to_have_count(0)
    status.locator("a").first.click()
    assert page.url == f"{small_address}{language}orte/"


def test_the_nearest_places_are_computed_here(browser: Browser, small_address: str) -> None:
    """Only when the reader asks, and nothing is sent."""
    position = {"latitude": 48.011, "longitude": 9.011}
    context = browser.new_context(geolocation=position, permissions=["geolocation"])  # type: ignore[arg-type]
    page = context.new_page()
    faults = opened(page, small_address, "")
    page.focus("#place")
    page.click("main [data-locate]")
    expect(page.locator("[role=option]").first).to_contain_text("Musterhausen")
    expect(page.locator("[role=option]").first).to_contain_text("km")
    assert not faults
    context.close()


def test_a_refused_position_is_said(browser: Browser, small_address: str) -> None:
    """In words, beside the field; Chromium itself takes between nothing and half a minute to refuse."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("navigator.geolocation.getCurrentPosition = (_, refused) => refused({ code: 1 })")
    opened(page, small_address, "")
    page.focus("#place")
    page.click("main [data-locate]")
    expect(page.locator("main .place-status")).not_to_be_empty()
    context.close()


@pytest.mark.parametrize("language", TYPED)
def test_axe_finds_nothing_in_the_open_finder(browser: Browser, small_address: str, language: str) -> None:
    """With suggestions, and with none."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    opened(page, small_address, language)
    for query in (TYPED[language][0][0], "asdfgh"):
        page.fill("#place", query)
        expect(page.locator("main .place-status")).not_to_be_empty()
        assert not violations(page)
    context.close()


def watched(page: Page) -> list[Response]:
    """Give a list that fills with what the page loads."""
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - Playwright asks for a function
    return loaded


SEARCHED = {
    "": "Caritas",
    "ar/": "Musterhausen",
    "uk/": "Caritas",
    "ti/": "Musterhausen",
    "fa/": "Hafenstadt",
    "ps/": "Lindwies",
    "so/": "Fuchsweil",
    "ku/": "Altweiler",
}
"""German data, in languages with and without a stemmer."""


@pytest.mark.parametrize("language", SEARCHED)
def test_the_text_search_by_keyboard_alone(
    context: BrowserContext, page: Page, small_address: str, language: str
) -> None:
    """German data is found in every language; results lead to their pages."""
    faults = opened(page, small_address, f"{language}suche/")
    field = page.locator("#suchwort")
    expect(field).to_be_focused()
    expect(page.locator("#auswahl-district option")).to_have_count(1 + DISTRICTS)
    page.keyboard.type(SEARCHED[language])
    first = page.locator(".results a").first
    expect(first).to_be_visible()
    expect(page.locator("form.search [role=status]")).not_to_be_empty()
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"{small_address}{language}(orte|kreise|traeger)/[a-z0-9-]+/"))
    assert not faults
    assert len(context.pages) == 1


def test_what_is_found_is_no_wider_than_the_screen(page: Page, small_address: str) -> None:
    """Its title breaks within a long word in text of 200 %."""
    page.set_viewport_size({"width": 320, "height": 740})
    opened(page, small_address, "suche/")
    page.fill("#suchwort", "Integrationsmanagement")
    expect(page.locator(".results a").first).to_be_visible()
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_text_search_finds_villages(page: Page, small_address: str) -> None:
    """In the page of their municipality, where they are folded away."""
    opened(page, small_address, "suche/")
    page.fill("#suchwort", "Muehlenau")
    expect(page.locator(".results a").first).to_have_attribute("href", re.compile("orte/musterhausen/"))


@pytest.mark.parametrize("path", ["kreise/landkreis-musterland/", "plan/", "suche/"])
def test_no_single_key_leads_away(page: Page, small_address: str, path: str) -> None:
    """Who speaks to the device or rests a hand on the keys types letters that nobody meant (WCAG 2.1.4)."""
    opened(page, small_address, path)
    page.locator("h1").click()
    for key in "/?shnjkgq.,1 ":
        page.keyboard.press(key)
    assert page.url == small_address + path


def test_nothing_of_the_index_is_loaded_before_a_word(page: Page, small_address: str) -> None:
    """To know that Pagefind answers costs Pagefind alone: an index is many times as large."""
    loaded = watched(page)
    with page.expect_response("**/pagefind/wasm*"):
        opened(page, small_address, "suche/")
    expect(page.locator("#suchwort")).to_be_focused()
    page.wait_for_timeout(500)
    assert not [response.url for response in loaded if re.search("/pagefind/(index|pages|filter)/", response.url)]


def test_words_and_filters_stand_in_the_address(page: Page, small_address: str) -> None:
    """So that going back, reloading and handing on find them; what is empty is left out."""
    opened(page, small_address, "suche/")
    expect(page.locator("#suchwort")).to_be_focused()
    page.locator("#suchwort").press_sequentially("Caritas")
    page.click("form.search summary")
    page.select_option("#auswahl-service", "Wohnung")
    page.wait_for_url(f"{small_address}suche/?q=Caritas&service=Wohnung")
    expect(page.locator(".results a", has_text="Lindwies")).to_have_count(0)  # which does not offer it
    expect(page.locator(".results a").first).to_be_visible()
    found = page.locator(".results a").all_inner_texts()
    page.locator(".results a").first.click()
    page.wait_for_url(re.compile(r"/(orte|kreise|traeger)/[a-z0-9-]+/"))
    page.go_back()
    for _ in range(2):
        expect(page.locator("#suchwort")).to_have_value("Caritas")
        expect(page.locator("#auswahl-service")).to_be_visible()
        expect(page.locator("#auswahl-service")).to_have_value("Wohnung")
        expect(page.locator(".results a")).to_have_text(found)
        page.reload()
    page.fill("#suchwort", "")
    page.select_option("#auswahl-service", "")
    page.wait_for_url(f"{small_address}suche/")


def test_a_foreign_address_asks_for_nothing_that_is_not_there(page: Page, small_address: str) -> None:
    """A filter that the page lacks, or a choice that it does not offer, is left out."""
    faults = opened(page, small_address, "suche/?q=Caritas&service=Zauberei&x=y")
    expect(page.locator(".results a").first).to_be_visible()
    page.wait_for_url(f"{small_address}suche/?q=Caritas")
    assert not faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_search_opens_by_touch(browser: Browser, small_address: str, language: str) -> None:
    """From the header of any page to a result, and nothing of it is loaded before."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    loaded = watched(page)
    faults = opened(page, small_address, f"{language}orte/musterhausen/")
    page.tap(".top-search summary")
    assert not [response.url for response in loaded if "pagefind" in response.url]
    page.tap(".top-search a[href$='suche/']")
    expect(page.locator("#suchwort")).to_be_focused()
    page.locator("#suchwort").press_sequentially(SEARCHED[language])
    page.locator(".results a").first.tap()
    page.wait_for_url(re.compile(rf"{small_address}{language}(orte|kreise|traeger)/[a-z0-9-]+/"))
    assert not faults
    context.close()


def test_filters_narrow_the_search(page: Page, small_address: str) -> None:
    """District, operator, service; also without a word."""
    opened(page, small_address, "suche/")
    page.click("form.search summary")
    page.select_option("#auswahl-operator", "Caritas Musterland")
    expect(page.locator(".results a", has_text="Musterhausen").first).to_be_visible()
    expect(page.locator(".results a", has_text="Lindwies").first).to_be_visible()
    expect(page.locator(".results")).not_to_contain_text("Fuchsweil")
    page.select_option("#auswahl-service", "Wohnung")
    expect(page.locator(".results a", has_text="Lindwies")).to_have_count(0)
    expect(page.locator(".results a", has_text="Musterhausen").first).to_be_visible()
    page.select_option("#auswahl-operator", "Stadt Hafenstadt")
    expect(page.locator("form.search [role=status]")).to_contain_text("Nichts gefunden")
    page.select_option("#auswahl-service", "")
    expect(page.locator(".results a", has_text="Hafenstadt").first).to_be_visible()
    page.fill("#suchwort", "asdfghjkl")
    expect(page.locator("form.search [role=status]")).to_contain_text("Nichts gefunden")


def test_a_question_finds_its_page_and_names_the_words_that_are_nowhere(page: Page, small_address: str) -> None:
    """People ask in sentences; where nothing is found, the search leads to counselling and to topics."""
    opened(page, small_address, "suche/")
    lead, status = page.locator("[data-lead]"), page.locator("form.search [role=status]")
    page.fill("#suchwort", "Ich suche bitte Musterhausen zauberei")
    expect(status).to_contain_text("Nicht gefunden: zauberei")
    expect(page.locator(".results a").first).to_have_attribute("href", re.compile("orte/musterhausen/"))
    expect(lead).to_be_hidden()
    page.fill("#suchwort", "zauberei")
    expect(status).to_contain_text("Nichts gefunden")
    expect(lead.get_by_role("link")).to_have_count(5)
    for path in ("../", "../wissen/", "../woerter/", "../zeigen/"):
        expect(lead.locator(f"a[href='{path}']")).to_be_visible()
    lead.locator("a[href='#ueberall']").click()
    expect(page.locator("#ueberall a[href^='https:']").first).to_be_in_viewport()
    page.fill("#suchwort", "")
    expect(lead).to_be_hidden()


KINDS = {
    "Musterhausen": ("orte/musterhausen/", "Stadt oder Gemeinde · Landkreis Musterland"),
    "Altweiler (Heide)": ("orte/altweiler-heide/", "Stadt oder Gemeinde · Landkreis Musterland"),
    "Caritas Musterland": ("traeger/caritas-musterland/", "Träger"),
    "Landkreis Musterland": ("kreise/landkreis-musterland/", "Kreis"),
    "Wohnen": ("wissen/wohnen/", "Wissen"),
    "Termin": ("woerter/#termin", "Wörterbuch"),
    "Impressum": ("impressum/", "Seite"),
}
"""What is looked for, which page leads, and what it says it is."""


@pytest.mark.parametrize("query", KINDS)
def test_a_result_says_what_it_is_and_shows_what_was_found(page: Page, small_address: str, query: str) -> None:
    """The page of that name or on that topic leads; the words are marked in what is shown, and nothing else is."""
    path, kind = KINDS[query]
    faults = opened(page, small_address, f"suche/?q={query}")
    first = page.locator(".results li").first
    expect(first.locator(".kind")).to_contain_text(kind)
    expect(first.locator("a")).to_have_attribute("href", re.compile(rf"/{re.escape(path)}$"))
    marked = {word.strip(" ()") for mark in page.locator(".results mark").all_inner_texts() for word in mark.split()}
    assert marked
    words = [word.strip("()").casefold()[:4] for word in query.split()]
    assert all(any(word in mark.casefold() for word in words) for mark in marked), marked
    first.locator("a").click()
    page.wait_for_url(f"{small_address}{path}")
    assert not faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_is_to_be_seen(browser: Browser, small_address: str, language: str) -> None:
    """On a telephone: after a word is sent, after a choice, and when an address brings both; the focus leads there."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    opened(page, small_address, f"{language}suche/")
    first, status = page.locator(".results li").first, page.locator("form.search [role=status]")
    page.fill("#suchwort", "Musterhausen")
    page.keyboard.press("Enter")
    expect(first).to_be_in_viewport(ratio=0.9)
    expect(status).to_be_focused()
    page.locator("form.search summary").tap()
    chosen = page.locator("#auswahl-kind")
    chosen.select_option(index=4)
    expect(first).to_be_in_viewport(ratio=0.9)
    chosen.evaluate("chosen => chosen.focus()")
    expect(chosen).to_be_in_viewport()
    page.reload()
    expect(first).to_be_in_viewport(ratio=0.9)
    context.close()


def test_no_filter_leaves_nothing_to_choose(page: Page, small_address: str) -> None:
    """Each has two choices at least, besides `all`."""
    opened(page, small_address, "suche/")
    page.click("form.search summary")
    offered = [choice.locator("option").count() for choice in page.locator("form.search select").all()]
    assert offered
    assert min(offered) >= 3


def test_a_district_leads_then_its_places_then_who_is_there(page: Page, small_address: str) -> None:
    """Without a word the choice alone says what comes first."""
    opened(page, small_address, "suche/?district=Landkreis Musterland")
    expect(page.locator(".results li").first).to_be_visible()
    while (more := page.locator("[data-more]")).is_visible():
        shown = page.locator(".results li").count()
        more.click()
        expect(page.locator(".results li")).not_to_have_count(shown)
    kinds = [kind.partition(" · ")[0] for kind in page.locator(".results .kind").all_inner_texts()]
    assert list(dict.fromkeys(kinds)) == ["Kreis", "Stadt oder Gemeinde", "Träger"]
    assert kinds == sorted(kinds, key=["Kreis", "Stadt oder Gemeinde", "Träger"].index)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_results(browser: Browser, small_address: str, language: str) -> None:
    """On a phone's width."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    opened(page, small_address, f"{language}suche/?q=Musterhausen")
    expect(page.locator(".results li").first).to_be_visible()
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    context.close()


def test_without_javascript_the_search_page_leads_on(browser: Browser, small_address: str) -> None:
    """It says where else to look."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, small_address, "suche/")
    expect(page.locator("form.search")).to_be_hidden()
    expect(page.locator("main .unknown")).to_be_visible()
    expect(page.locator("main a[href='../orte/']")).to_be_visible()
    context.close()
