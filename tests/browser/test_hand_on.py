"""A town's page handed on, in a real Chromium: shared, as a link, as a message; nothing is sent."""

from playwright.sync_api import BrowserContext, Page, expect

TOWN = "orte/musterhausen/"
SHARING = """
Object.defineProperty(Navigator.prototype, "share", {configurable: true, value: async (it) => { window.shared = it; }});
Object.defineProperty(Navigator.prototype, "clipboard", {value: {writeText: async (it) => { window.copied = it; }}});
"""


def test_the_system_shares(page: Page, small_address: str) -> None:
    """Where it has a sheet for it; then there is no button that copies the link."""
    page.add_init_script(SHARING)
    page.goto(f"{small_address}{TOWN}?ort=1#inhalt")
    page.click("[data-share]")
    shared = page.evaluate("window.shared")
    assert shared["title"] == "Musterhausen: Beratung für Geflüchtete"
    assert shared["url"] == small_address + TOWN
    assert "030 23125001" in shared["text"]
    expect(page.locator("[data-copy-link]")).to_be_hidden()


def test_without_it_the_link_is_copied(page: Page, small_address: str) -> None:
    """And shown, so that one can take it by hand."""
    page.add_init_script(SHARING + "delete Navigator.prototype.share;")
    page.goto(f"{small_address}{TOWN}#inhalt")
    expect(page.locator("[data-share]")).to_be_hidden()
    page.click("[data-copy-link]")
    assert page.evaluate("window.copied") == small_address + TOWN
    expect(page.locator(".hand-on > [role=status]")).to_have_text("Kopiert:")
    expect(page.locator(".message")).to_have_text(small_address + TOWN)


def test_a_message_has_three_lines(context: BrowserContext, small_address: str) -> None:
    """What it is about in the reader's language, the German name with the number, the link in that language."""
    for language, path, line in (
        ("", TOWN, "Integrationsmanagement Musterhausen: 030 23125001"),
        ("ar/", TOWN, "Integrationsmanagement Musterhausen: 030 23125001"),
        ("", "orte/lindwies/", "AWO-Beratung Lindwies: beratung@awo-lindwies.example"),
        ("", "orte/ottersfeld/", "Rathaus Ottersfeld: ottersfeld.example"),
    ):
        page = context.new_page()
        page.add_init_script(SHARING)
        page.goto(small_address + language + path)
        page.click("[data-message]")
        about, name, link = page.evaluate("window.copied").split("\n")
        assert about == page.title().removesuffix(" – Lotsenbuch")
        assert name == line
        assert link == small_address + language + path
        page.close()


def test_without_scripts_there_is_no_button(context: BrowserContext, small_address: str) -> None:
    """The code, the address and the contacts are there all the same."""
    page = context.browser.new_page(java_script_enabled=False)  # type: ignore[union-attr]
    page.goto(small_address + TOWN)
    expect(page.locator(".hand-on button:visible")).to_have_count(0)
    expect(page.locator(".code")).to_be_visible()
    expect(page.locator(".hand-on a[href$='kontakt.vcf']")).to_be_visible()
    page.close()
