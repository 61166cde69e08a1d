"""The list of everything that is written."""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import material
import pytest

from lotsenbuch import routes
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.editions import Portal
from lotsenbuch.portal.files import files, outputs
from lotsenbuch.portal.lasting import lasting
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import Asset, Page
from lotsenbuch.views.plan_files import plan_files
from lotsenbuch.views.search import SearchEntry
from tests.conftest import PROJECT, Editions

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"
ARABIC = language("ar")
CODES = (GERMAN, language("en"), ARABIC)


def made_for(small: Knowledge, languages: tuple[Language, ...]) -> tuple[File, ...]:
    """Give files in the place of the PDFs, a thousand bytes each."""
    sheets = (file.path for own in languages for file in plan_files(own, small.plan))
    return tuple(File(path, b"x" * 1000) for path in (*sheets, *map(routes.glossary_sheet, languages)))


@pytest.fixture(scope="module")
def portal(small: Knowledge, small_editions: Editions) -> Portal:
    """Give the small portal in three languages, whose frame is the plainest, and one page written by hand."""
    made = made_for(small, tuple(small_editions))
    sizes = {file.path: len(file.content) for file in made}
    kept = lasting(small, PROJECT / "docs", ICONS)
    found = Portal(small, {own: replace(small_editions[own], sizes=sizes) for own in CODES}, made, kept)
    for own in CODES:
        found.shells[own] = Shell(f"{own.code}|⟦title⟧|⟦path⟧|⟦home⟧|⟦root⟧|⟦body⟧")
    return found


@pytest.fixture(scope="module")
def written(portal: Portal) -> Mapping[str, str | bytes]:
    """Give all files by their paths, of which none stands there twice."""
    listed = [file for part in files(portal) for file in part.files]
    assert [path for path, count in Counter(file.path for file in listed).items() if count > 1] == []
    return {file.path: file.content for file in listed}


def test_each_page_stands_in_the_frame_of_its_language(written: Mapping[str, str | bytes]) -> None:
    """In its folder, with the ways from there."""
    german, arabic = str(written["orte/musterhausen/index.html"]), str(written["ar/orte/musterhausen/index.html"])
    assert german.split("|", maxsplit=1)[0] == "de"
    assert german.split("|")[2:5] == ["orte/musterhausen/", "../../", "../../"]
    assert arabic.split("|", maxsplit=1)[0] == "ar"
    assert arabic.split("|")[2:5] == ["orte/musterhausen/", "../../", "../../../"]


def test_one_page_for_missing_addresses_speaks_all_languages(written: Mapping[str, str | bytes]) -> None:
    """That at the root, which many servers know alone; the others speak their own."""
    assert "data-not-found" in str(written["404.html"])
    assert 'data-language="ar"' in str(written["404.html"])
    assert 'data-language="de"' not in str(written["404.html"])
    assert "data-not-found" not in str(written["ar/404.html"])
    assert str(written["ar/404.html"]).split("|")[2:5] == ["", "/ar/", "/"]


def test_what_was_made_before_is_listed_too(portal: Portal, written: Mapping[str, str | bytes]) -> None:
    """The PDFs, whose sizes pages say."""
    assert portal.made
    assert all(written[file.path] == file.content for file in portal.made)
    assert "PDF <bdi>1 kB</bdi>" in str(written["plan/pdf/index.html"])


def test_scripts_find_what_they_load(portal: Portal, written: Mapping[str, str | bytes]) -> None:
    """In each language the words of the plan and its worker; the rules of the form in those that it speaks."""
    for own in CODES:
        assert isinstance(json.loads(written[Asset.PLAN_WORDS.of(own)]), list)
    assert written["plan/offline.js"] == 'importScripts("../assets/plan/offline.js");\n'
    assert written["ar/plan/offline.js"] == 'importScripts("../../assets/plan/offline.js");\n'
    assert {path for path in written if "rules-" in path} == {
        "assets/contribute/rules-de.json",
        "assets/contribute/rules-en.json",
    }
    assert str(written[portal.lasting.fingerprints.address(Asset.ICONS)]).startswith("<svg")


def test_what_is_made_of_the_content_alone_is_a_list(small: Knowledge, written: Mapping[str, str | bytes]) -> None:
    """Offices for the plan, entries and names for the form are JSON that something is in."""
    listed = {file.path: file.content for file in outputs(small)}
    loaded = (Asset.PLAN_OFFICES, Asset.FORM_ENTRIES, Asset.FORM_PLACES)
    assert all(json.loads(listed[path]) for path in loaded)
    assert all(content and written[path] == content for path, content in listed.items())


def test_what_can_be_kept_is_listed(portal: Portal, small: Knowledge, written: Mapping[str, str | bytes]) -> None:
    """For each language the frame, and of each district its page and its places, by path, hash and size.

    They are those written.
    """
    for own in CODES:
        frame = json.loads(written[Asset.KEPT_FRAME.of(own)])["files"]
        paths = [path for path, *_ in frame]
        shared = map(portal.lasting.fingerprints.address, (Asset.STYLE, Asset.SCRIPT, Asset.ICONS, Asset.PLACES))
        assert {*shared, Page.KEPT.in_language(own)} <= set(paths)
        assert len(set(paths)) == len(paths)
        places = []
        for district in small.gazetteer.districts.values():
            own_page, *others = json.loads(written[routes.kept_places(district, own)])["files"]
            assert own_page[0] == routes.district(district).in_language(own)
            places += others
        pages = [routes.municipality(place).in_language(own) for place in small.gazetteer.municipalities.values()]
        assert sorted(path for path, *_ in places) == sorted(pages)
        for path, digest, size in (*frame, *places):
            file = f"{path}index.html" if path.endswith("/") else path
            content = written[file]
            content = content.encode() if isinstance(content, str) else content
            assert hashlib.sha256(content).hexdigest().startswith(digest)
            assert len(content) == size


def test_a_changed_worker_is_another_address(portal: Portal, written: Mapping[str, str | bytes]) -> None:
    """Since browsers of before 2019 do not look into what a worker imports."""
    known = portal.lasting.fingerprints.code
    assert written[routes.WORKER] == f'importScripts("assets/{known}/keep/worker.js");\n'


def test_each_language_has_a_search_index_of_its_own(written: Mapping[str, str | bytes]) -> None:
    """Pagefind's script and what it reads; without Pagefind's own interface."""
    for folder in ("pagefind/", "ar/pagefind/"):
        names = {path.removeprefix(folder) for path in written if path.startswith(folder)}
        assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= names
        assert any(name.startswith("index/") for name in names)
        assert any(name.startswith("pages/") for name in names)
        assert not any("ui" in name for name in names)


def test_the_sitemap_names_pages_made_and_written(portal: Portal, written: Mapping[str, str | bytes]) -> None:
    """In German's order: those by hand first, each once; where it stands is told to search engines."""
    part = routes.SITEMAP_PART.format(code="de")
    assert f"<loc>https://lotsenbuch.example/{part}</loc>" in str(written[routes.SITEMAP])
    text = gzip.decompress(written[part]).decode()  # type: ignore[arg-type]
    by_hand = sorted(map(routes.written, portal.content.written.german))
    assert text.index("<loc>https://lotsenbuch.example/</loc>") < text.index("<loc>https://lotsenbuch.example/orte/")
    assert all(text.count(f"<loc>https://lotsenbuch.example/{path}</loc>") == 1 for path in (*by_hand, Page.PLAN))
    assert "Sitemap: https://lotsenbuch.example/sitemap.xml\n" in str(written[routes.ROBOTS])


def test_each_municipality_has_a_short_address(small: Knowledge, written: Mapping[str, str | bytes]) -> None:
    """In German only, from which other languages are a tap away."""
    for place in small.gazetteer.municipalities.values():
        assert f"url=../../orte/{place.slug}/" in str(written[f"ags/{place.ags}/index.html"])
    assert not any(path.startswith("ar/ags/") for path in written)


def test_a_page_written_by_hand_is_found_where_it_is_written(portal: Portal) -> None:
    """A page that is missing in a language stands there in German, and the search of that language leaves it out."""
    for own, is_missing in ((GERMAN, False), (ARABIC, True)):
        page = portal.written(own, "impressum.md")
        assert (page.route, page.edition, page.state.is_missing) == ("impressum/", portal.editions[own], is_missing)
        assert page.source is portal.editions[GERMAN]
        portal.remember(page, SearchEntry(page.route, "Impressum", "", (), {}))
    home = portal.written(ARABIC, "index.md")
    assert (home.route, home.source, home.state.is_missing) == ("", portal.editions[ARABIC], False)
    assert list(portal.searched[GERMAN]) == ["impressum/"]
    assert ARABIC not in portal.searched
