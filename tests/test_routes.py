"""Every address of the portal, once."""

import re
from pathlib import Path

import pytest

from lotsenbuch import routes
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.model.offices import Operator
from lotsenbuch.model.places import District, DistrictKind, Municipality
from lotsenbuch.model.vocabulary import OperatorKind
from lotsenbuch.routes import CALLED, FINGERPRINT, Asset, Fingerprints, Page, Route, Ways, ways_from

TIGRINYA = language("ti")
DISTRICT = District("08999", "Landkreis Überall", DistrictKind.LANDKREIS, "landkreis-ueberall")
PLACE = Municipality("08999001", "Ö", "oe", DISTRICT, ("99999",), 48.0, 9.0, 0, ())
WRITTEN = (
    "hooks/**/*.py",
    "hooks/**/*.html",
    "hooks/**/*.typ",
    "overrides/**/*.html",
    "docs/assets/**/*.js",
    "docs/assets/**/*.css",
)


def test_a_page_stands_in_the_folder_of_its_language() -> None:
    """German at the portal's root."""
    assert Page.PLACES.in_language(GERMAN) == "orte/"
    assert Page.PLACES.in_language(TIGRINYA) == "ti/orte/"
    assert f"{Page.PLACES}" == "orte/"


@pytest.mark.parametrize(
    ("route", "file"),
    [
        (Page.HOME, "index.html"),
        (Page.PLAN_FILES, "plan/pdf/index.html"),
        (Page.NOT_FOUND, "404.html"),
        (routes.PLAN_WORKER, "plan/offline.js"),
    ],
)
def test_a_page_is_answered_by_a_file(route: Route, file: str) -> None:
    """A folder by its index, as every web server does."""
    assert route.file_in(GERMAN) == file
    assert route.file_in(TIGRINYA) == f"ti/{file}"


def test_places_and_operators_have_pages_of_their_own() -> None:
    """Below their lists; and a municipality an address by its key."""
    operator = Operator(id="verein", name="Verein", kind=OperatorKind.ASSOCIATION)
    assert routes.municipality(PLACE) == "orte/oe/"
    assert routes.district(DISTRICT) == "kreise/landkreis-ueberall/"
    assert routes.operator(operator) == "traeger/verein/"
    assert routes.short(PLACE.ags) == "ags/08999001/"
    assert routes.municipality(PLACE).in_language(TIGRINYA) == "ti/orte/oe/"


def test_scripts_fill_in_the_slug_of_a_place() -> None:
    """And come to the same address."""
    assert routes.MUNICIPALITY.replace("{slug}", PLACE.slug) == routes.municipality(PLACE)


def test_a_pdf_names_its_language() -> None:
    """People keep it in a folder with others; the whole plan has no sheet's name in it."""
    assert routes.glossary_sheet(TIGRINYA) == "woerter/pdf/woerter-ti.pdf"
    assert routes.plan_sheet(GERMAN, "", is_fillable=False) == "plan/pdf/de/integrationsplan-de.pdf"
    assert (
        routes.plan_sheet(TIGRINYA, "ziele", is_fillable=True)
        == "plan/pdf/ti/integrationsplan-ziele-ti-zum-ausfuellen.pdf"
    )


def test_a_shared_file_may_be_of_one_language() -> None:
    """Its code stands in its name."""
    assert Asset.PLAN_WORDS.of(TIGRINYA) == "assets/plan/ti.json"
    assert Asset.FORM_RULES.of(GERMAN) == "assets/contribute/rules-de.json"


@pytest.mark.parametrize(
    ("path", "home"), [("", "./"), ("orte/", "../"), ("orte/ravensburg/", "../../"), (routes.PLAN_WORKER, "../")]
)
def test_the_ways_up_depend_on_the_depth(path: str, home: str) -> None:
    """To the language's home, and one further to the portal's root where the language has a folder."""
    assert ways_from(path, GERMAN) == Ways(home, home)
    assert ways_from(path, TIGRINYA) == Ways(home, f"{home}../")


def test_templates_call_files_by_name() -> None:
    """A name that there is not is an error, not a dead link."""
    ways = Ways("../", "../../")
    assert ways.called["asset"]("icons") == "../../assets/icons.svg"  # type: ignore[operator]
    assert (ways.called["home"], ways.called["root"]) == ("../", "../../")
    with pytest.raises(KeyError):
        ways.asset("icon")


def test_a_shared_file_that_says_something_else_has_another_address() -> None:
    """That of the code or of the finder's places; what scripts fill in, and what changes with each entry, stays."""
    known = Fingerprints("0123abcd", "4567ef01")
    assert known.address(Asset.STYLE) == "assets/0123abcd/portal.css"
    assert known.address("assets/finder/named.js") == "assets/0123abcd/finder/named.js"
    assert known.address(Asset.PLACES) == "assets/4567ef01/places.json"
    assert known.address(Asset.FORM_ENTRIES) == "assets/contribute/entries.json"
    assert Ways("../", "../", known).asset("plan_words") == "../assets/plan/{code}.json"
    assert ways_from("ar/x/", GERMAN, known).asset("icons") == "../../assets/0123abcd/icons.svg"


KNOW_FINGERPRINTS = (
    "docs/assets/keep/store.js",
    "docs/assets/keep/worker.js",
    "docs/assets/plan/offline.js",
    "deploy/portal-http.conf",
)


@pytest.mark.parametrize("file", KNOW_FINGERPRINTS)
def test_whoever_tells_a_fingerprint_knows_its_length(project: Path, file: str) -> None:
    """In the browser and on the server, where a wrong one would mean that a browser never sees a change."""
    assert f"[0-9a-f]{{{FINGERPRINT}}}" in (project / file).read_text("utf-8")


def test_every_page_has_a_name_and_an_address_of_its_own() -> None:
    """Two pages at one address would overwrite each other."""
    assert len({*Page}) == len(Page.__members__)
    assert len({*Asset}) == len(Asset.__members__)
    assert {CALLED[name] for name in ("places", "municipality", "search_index")} == {
        "orte/",
        "orte/{slug}/",
        "pagefind/",
    }


def test_pages_written_by_hand_are_there(project: Path) -> None:
    """Templates link to them by name."""
    by_hand = list(Page)[list(Page).index(Page.NOT_FOUND) + 1 :]
    for page in (Page.HOME, *by_hand):
        file = project / "docs" / "de" / page.removesuffix("/")
        assert file.with_suffix(".md").exists() or (file / "index.md").exists(), page


def test_no_address_stands_anywhere_else(project: Path) -> None:
    """Not in code, templates, scripts, style sheets: whoever moves a page does it in one place."""
    # What is left out: the folders of the scripts themselves, which import each other and are named in comments.
    folders = {f"{route.partition('/')[0]}/" for route in (*Page, *Asset, routes.SEARCH_INDEX, "ags/") if "/" in route}
    address = re.compile(rf"""(?<![\w-])(?<!docs/)(?<!"\./)({"|".join(sorted(folders))})""")
    files = [file for pattern in WRITTEN for file in project.glob(pattern) if file.name != "routes.py"]
    assert len(files) > 100
    found = {
        f"{file.relative_to(project)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if address.search(line)
    }
    assert not found


IMPORT = re.compile(r'^import .*? from "(\./|\.\./)([^"]+)";$', re.MULTILINE)


def imported(script: Path) -> set[Path]:
    """Give a script and all that it imports before it begins."""
    found, waiting = set[Path](), [script]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += [(file.parent / (up + name)).resolve() for up, name in IMPORT.findall(file.read_text("utf-8"))]
    return found


def test_the_plan_names_each_script_that_it_begins_with(project: Path) -> None:
    """No other, and none twice: what a page names is loaded, whether or not something imports it."""
    assets = project / "docs" / "assets"
    first = assets / "portal.js"
    begun = (imported(first) | imported(assets / "plan" / "form.js")) - {first}
    assert sorted(routes.PLAN_SCRIPTS) == sorted(file.relative_to(assets).as_posix() for file in begun)
    ways = Ways("../", "../../", Fingerprints("0123abcd"))
    assert ways.plan_scripts()[0] == "../../assets/0123abcd/dates.js"
