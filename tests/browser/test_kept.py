"""Pages that a reader keeps, in a real Chromium: shown without a network, with their day; else the server's page."""

import os
import re
import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.networks import Network, network
from tests.browser.test_browser import until

TOWN, OTHER, DISTRICT, LIST = "orte/musterhausen/", "orte/lindwies/", "kreise/landkreis-musterland/", "behalten/"
TODAY = f"{date.today():%-d.%-m.%Y}"  # noqa: DTZ011
NEW = '<!doctype html><html lang="de"><title>Neu</title><body><main id="inhalt"><h1>Neu vom Server</h1></main>'
COPIES = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(one => one.keys()))))"
KEPT = f"{COPIES}.then(all => [].concat(...all).map(({{url}}) => url))"
WORKERS = "navigator.serviceWorker.getRegistrations().then(all => all.map(({scope}) => scope))"


@pytest.fixture
def net(small_site: Path) -> Iterator[Network]:
    """Give the small portal behind a network of its own, and so with a storage of its own."""
    with network(small_site) as it:
        yield it


def keep(page: Page, net: Network, path: str = TOWN) -> None:
    """Keep a page as a reader does."""
    page.goto(net.address + path)
    page.click("[data-keep]")
    expect(page.locator(".tools [role=status]")).to_contain_text("Behalten: 2 von 2")


def test_nothing_is_kept_unasked(page: Page, net: Network) -> None:
    """By whoever only reads: no copy, no worker; the control says what it does before anything is loaded."""
    for path in ("", TOWN, DISTRICT, LIST, "ar/orte/musterhausen/"):
        page.goto(net.address + path)
        page.wait_for_load_state("networkidle")
    assert page.evaluate(KEPT) == []
    assert page.evaluate(WORKERS) == []
    assert not [path for path in net.asked if path.startswith("assets/keep/de")]


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_kept_page_opens_without_a_network(page: Page, net: Network, language: str) -> None:
    """Whole, with its look, its finder, and a line that says from which day it is; else it is the server's."""
    path = f"{language}{TOWN}"
    page.goto(net.address + path)
    page.click("[data-keep]")
    expect(page.locator(".tools [role=status] a")).to_be_visible()
    page.goto(net.address + path)
    expect(page.locator(".old-copy")).to_have_count(0)
    net.is_down = True
    page.goto(f"{net.address}{path}?ort=1#inhalt")
    expect(page.locator(".old-copy")).to_contain_text(TODAY)
    expect(page.locator(".old-copy bdi")).to_have_text(TODAY)
    expect(page.locator(".way-call bdi")).to_have_text("030 23125001")
    assert page.locator(".office-first").evaluate("card => getComputedStyle(card).borderTopStyle") == "solid"
    page.click(".top-search summary")
    expect(page.locator(".top-search input")).to_be_focused()
    page.keyboard.type("Lindw")
    expect(page.locator("[role=option]").first).to_be_visible(timeout=15_000)
    net.is_down = False
    net.instead[path] = NEW
    page.goto(net.address + path)
    expect(page.locator("h1")).to_have_text("Neu vom Server")
    expect(page.locator(".old-copy")).to_have_count(0)


def test_what_the_browser_has_at_hand_is_no_network(page: Page, net: Network) -> None:
    """A host lets pages be kept for an hour; without a network the line about the day stands there at once."""
    net.caching = "max-age=3600"
    keep(page, net)
    page.goto(net.address + TOWN)
    expect(page.locator(".old-copy")).to_have_count(0)
    net.is_down = True
    page.goto(net.address + TOWN)
    expect(page.locator(".old-copy bdi")).to_have_text(TODAY)


def test_what_was_seen_later_is_what_is_kept(page: Page, net: Network) -> None:
    """A visit renews the copy, which keeps its line."""
    keep(page, net)
    net.instead[TOWN] = NEW
    page.goto(net.address + TOWN)
    until(page, f"caches.match({net.address + TOWN!r}).then(one => one.text()).then(it => /Neu/.test(it))")
    net.is_down = True
    page.goto(net.address + TOWN)
    expect(page.locator("h1")).to_have_text("Neu vom Server")
    expect(page.locator(".old-copy bdi")).to_have_text(TODAY)


def test_a_page_that_is_not_kept_leads_to_those_that_are(page: Page, net: Network) -> None:
    """Without a network; with one it is there as ever."""
    keep(page, net)
    page.goto(net.address + OTHER)
    expect(page.locator("h1")).to_have_text("Lindwies")
    net.is_down = True
    page.goto(net.address + OTHER)
    assert page.url.split("#")[0] == net.address + LIST
    expect(page.locator(".not-kept")).to_contain_text("öffnet sich nur mit Internet")
    page.goto(net.address + LIST)
    expect(page.locator(".not-kept")).to_be_hidden()
    page.click("main ul a")
    expect(page.locator(".old-copy")).to_be_visible()


def test_a_page_of_another_language_says_which(page: Page, net: Network) -> None:
    """By its language's name for itself; one of the reader's own says its day alone."""
    keep(page, net)
    for address, said in ((LIST, TODAY), (f"en/{LIST}", f"Deutsch {TODAY}")):
        page.goto(net.address + address)
        expect(page.locator("main ul .fine")).to_have_text([said, said])
    expect(page.locator("main ul .fine bdi").first).to_have_attribute("lang", "de")


def test_the_network_has_three_seconds(page: Page, net: Network) -> None:
    """Then the copy comes, with its line; what belongs to it does not wait three seconds more each."""
    keep(page, net)
    net.delay = 30
    begun = time.monotonic()
    page.goto(net.address + TOWN, wait_until="domcontentloaded")
    assert 2.5 < time.monotonic() - begun < 9
    expect(page.locator(".old-copy")).to_be_visible()


def test_a_district_is_kept_whole(page: Page, net: Network) -> None:
    """Its size is said before, then how far it is; each page can be deleted, and all."""
    page.goto(net.address + DISTRICT)
    control, line = page.locator("[data-keep]"), page.locator(".tools [role=status]")
    control.click()
    expect(line).to_have_text(re.compile(r"Das sind 9 Seiten, \d\.\d MB auf diesem Gerät\."))
    assert page.evaluate(KEPT) == []
    control.click()
    expect(line).to_contain_text("Behalten: 9 von 9.")
    line.locator("a").click()
    rows = page.locator("main ul li")
    expect(rows).to_have_count(9)
    expect(page.locator("main [role=status]")).to_contain_text("Behaltene Seiten: 9, ")
    expect(rows.first).to_contain_text(TODAY)
    rows.first.locator("button").click()
    expect(rows).to_have_count(8)
    expect(page.locator("main [role=status]")).to_be_focused()
    page.click("[data-forget-all]")
    expect(page.locator("main [role=status]")).to_have_text("Dieses Gerät hat keine Seite behalten.")
    assert page.evaluate(KEPT) == []
    assert page.evaluate(WORKERS) == []


def test_with_the_last_page_goes_the_rest(page: Page, net: Network) -> None:
    """The frame is only there for the pages."""
    keep(page, net)
    page.goto(net.address + LIST)
    for left in (1, 0):
        page.click("main li button")
        expect(page.locator("main li")).to_have_count(left)
    expect(page.locator("main [role=status]")).to_have_text("Dieses Gerät hat keine Seite behalten.")
    assert page.evaluate(KEPT) == []
    assert page.evaluate(WORKERS) == []


def fill(page: Page, net: Network) -> None:
    """Leave the portal no room on the device."""
    quota = {"origin": net.address.rstrip("/"), "quotaSize": 1}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)


def test_a_full_device_says_so(page: Page, net: Network) -> None:
    """And the portal is as reachable as before."""
    page.goto(net.address + TOWN)
    fill(page, net)
    page.click("[data-keep]")
    expect(page.locator(".tools [role=status]")).to_have_text(
        "Auf diesem Gerät ist nicht genug Platz. Behalten: 0 von 2."
    )
    for path in (TOWN, OTHER):
        page.goto(net.address + path)
        expect(page.locator("h1")).to_have_count(1)


def test_a_full_device_shows_what_the_server_has(page: Page, net: Network) -> None:
    """A copy that cannot be renewed stays, with its day, and never stands in for the server's page."""
    keep(page, net)
    page.goto(net.address + TOWN)
    fill(page, net)
    net.instead[TOWN] = NEW + "x" * 100_000
    for _ in range(2):
        page.goto(net.address + TOWN)
        expect(page.locator("h1")).to_have_text("Neu vom Server")
    net.is_down = True
    page.goto(net.address + TOWN)
    expect(page.locator("h1")).to_have_text("Musterhausen")
    expect(page.locator(".old-copy")).to_be_visible()


@pytest.mark.parametrize("refusing", ["caches.open = caches.has = refuse", "navigator.serviceWorker.register = refuse"])
def test_a_browser_that_refuses_says_so(page: Page, net: Network, refusing: str) -> None:
    """The page stays as it is."""
    page.add_init_script(f"const refuse = () => Promise.reject(new DOMException('no', 'SecurityError')); {refusing}")
    page.goto(net.address + TOWN)
    page.click("[data-keep]")
    expect(page.locator(".tools [role=status]")).to_have_text("Dieser Browser behält keine Seiten.")
    expect(page.locator(".way-call")).to_be_visible()


def test_below_workers_all_is_as_before(page: Page, net: Network) -> None:
    """No control that does nothing; the list says that there is none."""
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(net.address + TOWN)
    expect(page.locator("[data-message]")).to_be_visible()
    expect(page.locator("[data-keep]")).to_be_hidden()
    page.goto(net.address + LIST)
    expect(page.locator("[data-kept-list]")).to_be_hidden()
    expect(page.locator("main .late")).to_contain_text("Dieser Browser behält keine Seiten.")


def test_an_update_that_fails_leaves_the_copy(page: Page, net: Network) -> None:
    """Whoever keeps a page again while the network goes has the copy of before."""
    keep(page, net)
    net.is_down = True
    page.click("[data-keep]")
    expect(page.locator(".tools [role=status]")).to_contain_text("Nicht alles kam an.")
    page.goto(net.address + TOWN)
    expect(page.locator(".old-copy bdi")).to_have_text(TODAY)


OLD_WORKER = """
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const old = caches.match(event.request).then((copy) => copy || fetch(event.request));
  if (event.request.mode === "navigate") event.respondWith(old);
});
"""


def test_an_older_worker_gives_way(page: Page, net: Network) -> None:
    """Even one that always gave its copy: the next visit has the server's page, and what it kept is gone."""
    net.instead["worker.js"] = OLD_WORKER
    page.goto(net.address + TOWN)
    page.evaluate(
        """async (address) => {
            const cache = await caches.open(`lotsenbuch-kept-0:${new URL(address).pathname}`);
            await cache.put(location.href, new Response("<h1>Alt</h1>", {headers: {"content-type": "text/html"}}));
            await navigator.serviceWorker.register(`${address}worker.js`, {scope: address});
            await navigator.serviceWorker.ready;
        }""",
        net.address,
    )
    page.goto(net.address + TOWN)
    expect(page.locator("h1")).to_have_text("Alt")
    del net.instead["worker.js"]
    page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())")
    until(page, "caches.keys().then(names => !names.length)")
    page.goto(net.address + TOWN)
    expect(page.locator("h1")).to_have_text("Musterhausen")


def test_two_tabs_do_not_stand_in_each_others_way(context: BrowserContext, net: Network) -> None:
    """What one deletes the other no longer lists once it is looked at; keeping in both is keeping once."""
    one, other = context.new_page(), context.new_page()
    keep(one, net)
    keep(other, net)
    for page in (one, other):
        page.goto(net.address + LIST)
        expect(page.locator("main ul li")).to_have_count(2)
    one.click("[data-forget-all]")
    expect(one.locator("main ul li")).to_have_count(0)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.locator("main ul li")).to_have_count(0)
    other.goto(net.address + TOWN)
    expect(other.locator("h1")).to_have_text("Musterhausen")
    keep(other, net)


def of_another_day(site: Path, folder: Path) -> Path:
    """Give a copy of a site whose scripts and styles say something else, so that they stand at another address."""
    newer = shutil.copytree(site, folder / "newer", copy_function=os.link)
    (style,) = newer.glob("assets/*/portal.css")
    style.parent.rename(style.parent.with_name("0123abcd"))
    for path in (f"{TOWN}index.html", "worker.js"):
        text = (newer / path).read_text("utf-8").replace(style.parent.name, "0123abcd")
        (newer / path).unlink()
        (newer / path).write_text(text, "utf-8")
    return newer


def test_a_page_kept_before_the_scripts_changed_still_opens(page: Page, small_site: Path, tmp_path: Path) -> None:
    """The newer page finds the copies of before, also of what it has not loaded since; no file is kept twice."""
    served = tmp_path / "served"
    served.symlink_to(small_site)
    with network(served) as net:
        keep(page, net)
        served.unlink()
        served.symlink_to(of_another_day(small_site, tmp_path))
        page.goto(net.address + TOWN)
        expect(page.locator("link[rel=stylesheet]")).to_have_attribute("href", re.compile("/0123abcd/"))
        until(page, f"caches.match({net.address + TOWN!r}).then(it => it.text()).then(it => /0123/.test(it))")
        net.is_down = True
        page.goto(net.address + TOWN)
        expect(page.locator("link[rel=stylesheet]")).to_have_attribute("href", re.compile("/0123abcd/"))
        assert page.locator(".office-first").evaluate("card => getComputedStyle(card).borderTopStyle") == "solid"
        page.click(".top-search summary")
        expect(page.locator(".top-search input")).to_be_focused()
        page.keyboard.type("Lindw")
        expect(page.locator("[role=option]").first).to_be_visible(timeout=15_000)
        assert not [address for address in page.evaluate(KEPT) if re.search("/assets/[0-9a-f]{8}/", address)]


def test_a_portal_below_a_path_keeps_its_own(page: Page, small_site: Path) -> None:
    """Its worker serves no other page of the host, and its copies have a name of their own."""
    with network(small_site, "/stadt/lotse/") as net:
        keep(page, net)
        assert page.evaluate(WORKERS) == [net.address]
        assert page.evaluate("caches.keys()") == ["lotsenbuch-kept-1:/stadt/lotse/"]
        net.is_down = True
        page.goto(net.address + TOWN)
        expect(page.locator(".old-copy bdi")).to_have_text(TODAY)
