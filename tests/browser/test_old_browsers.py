"""The small portal in Chromium of 2018, 2020 and 2021: the finder, the search, the plan, the form, the map, paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.networks import network
from tests.browser.old_chromium import VERSIONS, OldPage, old_chromium

HARMLESS = ("'wasm-unsafe-eval'", "Refused to apply inline style")
"""What these browsers say of our Content Security Policy: a word they do not know, the style of their own lists."""


@pytest.fixture(scope="module", params=VERSIONS)
def old(request: pytest.FixtureRequest) -> Iterator[OldPage]:
    """Give a page of an old Chromium."""
    with old_chromium(request.param) as page:
        yield page


def opened(old: OldPage, address: str, width: int = 360) -> None:
    """Open an address, and forget what went wrong before."""
    old.faults.clear()
    old.goto(address, width)


def faults(old: OldPage) -> list[str]:
    """Give what went wrong in the page, without what is known to be harmless."""
    return [fault for fault in old.faults if not any(known in fault for known in HARMLESS)]


@pytest.mark.parametrize("language", ["", "fa/", "ti/"])
def test_a_place_is_found(old: OldPage, small_address: str, language: str) -> None:
    """By its name misspelt, by its postcode in the digits of the reader; the choice leads there."""
    for query in ("Mustahausen", "۰۰۱۰۱"):
        opened(old, f"{small_address}{language}")
        old.type("#place", query)
        old.until("document.querySelector('main [role=option]')")
        found = "[...document.querySelectorAll('main [role=option]')].map(option => option.dataset.ags)"
        assert "08001001" in str(old.ask(f"JSON.stringify({found})")), query
        old.ask("document.querySelector('main [role=option][data-ags=\"08001001\"]').click()")
        old.until("location.pathname.endsWith('orte/musterhausen/') && document.readyState == 'complete'")
        assert not faults(old)


LISTS = "orte,postleitzahlen,kreise,traeger"
"""The folders of the lists that stand where nothing can be searched."""


def test_the_search_that_cannot_run_says_so(old: OldPage, small_address: str) -> None:
    """Pagefind needs a younger browser: there is no field that does nothing, but a line, and the lists."""
    opened(old, f"{small_address}suche/")
    old.until("document.querySelector('[data-late-search]').offsetHeight > 20")
    assert old.ask("document.querySelector('form.search').offsetHeight") == 0
    assert "Nehmen Sie bitte die Listen" in str(old.ask("document.querySelector('main').innerText"))
    lists = "[...document.querySelectorAll('main li a[href]')].filter(link => link.offsetHeight)"
    assert old.ask(f"{lists}.slice(0, 4).map(link => link.pathname.split('/')[1]).join()") == LISTS
    assert not faults(old)


def test_the_plan_is_filled_in_and_kept(old: OldPage, small_address: str) -> None:
    """With the town's office, in two languages, saved as a file, and kept for when there is no network."""
    opened(old, f"{small_address}ar/plan/?ort=08001001")
    old.until("!document.querySelector('[data-plan-tools]').hidden")
    old.until("[...document.querySelectorAll('.plan [name]')].some(field => field.value.includes('Musterhausen'))")
    old.ask("document.querySelector('[data-choose=all]').click()")
    old.ask("location.hash = '#blatt-language'")
    old.until(
        "document.querySelector('#blatt-language').offsetHeight && !document.querySelector('#blatt-cover').offsetHeight"
    )
    old.type("[name='language.goal.words']", "B1")
    old.ask("document.querySelector('[data-plan-save]').click()")
    old.until("document.querySelector('.plan-status').textContent")
    assert old.ask("document.querySelector('[name=\"language.goal.words\"]').value") == "B1"
    old.until("!document.querySelector('[data-plan-offline]').hidden")
    assert old.ask("getComputedStyle(document.querySelector('.plan-before > [data-late]')).display") == "none"
    assert not faults(old)


def test_the_form_makes_a_proposal(old: OldPage, small_address: str) -> None:
    """From the present entry, with a number, hours and a source as people write them, to the lines of YAML."""
    opened(old, f"{small_address}beitragen/?eintrag=altweiler")
    old.until("!document.querySelector('[data-work]').hidden")
    old.ask("document.querySelector('[data-field=\"contact.phone\"] input').value = ''")
    old.ask("document.querySelector('[data-field=\"opening_hours\"] textarea').value = ''")
    said = {
        "contact.phone": "030 23125099",
        "opening_hours": "Mo-Fr 8-12 Uhr, Do auch 14-18",
        "source.publisher": "Gemeinde",
        "source.date": "März 2026",
    }
    for field, text in said.items():
        old.type(f"[data-sheet=office] [data-field='{field}'] :-webkit-any(input, textarea)", text)
    old.until("!document.querySelector('[data-lines]').hidden")
    lines = str(old.ask("document.querySelector('[data-yaml]').textContent"))
    assert "030 23125099" in lines
    assert "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00" in lines
    assert "2026-03" in lines
    old.ask("document.querySelector('[data-send=save]').click()")
    assert not faults(old)


@pytest.mark.parametrize("language", ["", "ar/"])
def test_pages_are_laid_out(old: OldPage, small_address: str, language: str) -> None:
    """Nothing sticks out on a telephone, the number is on the first screen, and the frame is mirrored."""
    for path in ("", "orte/hafenstadt/", "plan/", "suche/", "beitragen/", "zeigen/", "woerter/"):
        opened(old, f"{small_address}{language}{path}")
        assert old.ask("document.documentElement.scrollWidth - innerWidth") == 0, path
        assert not faults(old)
    opened(old, f"{small_address}{language}orte/hafenstadt/")
    box = "document.querySelector('{}').getBoundingClientRect()"
    assert old.ask(f"{box.format('.way-call bdi')}.bottom < innerHeight")
    is_before = old.ask(f"{box.format('.brand')}.left < {box.format('.languages')}.left")
    assert is_before is (language == "")
    assert old.ask("parseFloat(getComputedStyle(document.querySelector('main')).paddingLeft)") > 10  # type: ignore[operator]


def test_a_page_is_kept(old: OldPage, small_site: Path) -> None:
    """And opens without a network, with its day."""
    with network(small_site) as net:
        opened(old, f"{net.address}orte/musterhausen/")
        old.until("!document.querySelector('[data-keep]').hidden")
        old.ask("document.querySelector('[data-keep]').click()")
        old.until("document.querySelector('.tools [role=status] a')")
        net.is_down = True
        old.goto(f"{net.address}orte/musterhausen/?ort=1")
        assert "Kein Internet: Diese Seite ist vom" in str(old.ask("document.querySelector('.old-copy').textContent"))


def test_a_notice_is_made(old: OldPage, small_address: str) -> None:
    """Of what pages and the open data say; the policy of no page that is read for it becomes its own."""
    opened(old, f"{small_address}ar/aushang/?ort=08001001")
    old.until("document.querySelectorAll('.notice-sheet .code').length == 2")
    assert "030 23125001" in str(old.ask("document.querySelector('.notice-sheet').textContent"))
    assert not faults(old)


def test_the_map_shows_what_is_chosen(old: OldPage, small_address: str) -> None:
    """By styles alone; a point is hit where it stands."""
    opened(old, f"{small_address}ti/stand/", 768)
    point = "document.querySelector('.standing-map [href=\"../orte/ottersfeld/\"] path')"
    assert "stand-0" in str(old.ask(f"getComputedStyle({point}).markerStart"))
    old.ask("document.querySelector('#zeigt-r').click()")
    assert "stand-4" in str(old.ask(f"getComputedStyle({point}).markerStart"))
    old.ask(f"{point}.scrollIntoView()")
    place = (
        f"(({{left, right, top, bottom}}) => [(left + right) / 2, (top + bottom) / 2])({point}.getBoundingClientRect())"
    )
    assert old.ask(f"document.elementFromPoint(...{place}).parentNode.getAttribute('href')") == "../orte/ottersfeld/"
    old.until("document.querySelector('.standing thead button')")
    old.ask("document.querySelector('.standing thead button').click()")
    assert old.ask("document.querySelector('.standing th').getAttribute('aria-sort')") == "ascending"
    assert not faults(old)


def test_what_is_folded_is_open_on_paper(old: OldPage, small_address: str) -> None:
    """And folded again afterwards."""
    opened(old, f"{small_address}orte/musterhausen/")
    folded = "document.querySelectorAll('main details:not([open])').length"
    before = old.ask(folded)
    old.ask("dispatchEvent(new Event('beforeprint'))")
    assert old.ask(folded) == 0
    old.ask("dispatchEvent(new Event('afterprint'))")
    assert old.ask(folded) == before
