"""The whole portal, built once: what is there, and that it holds together."""

import gzip
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import pytest
import yaml

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.pages.sitemap import MOST_ADDRESSES, MOST_BYTES
from tests.conftest import build, page_file

BASE = "https://lotsenbuch.example/"
KINDS = (
    "", "ueber/", "suche/", "orte/", "postleitzahlen/", "kreise/", "traeger/", "orte/ravensburg/", "orte/ludwigsburg/",
    "orte/feldberg-schwarzwald/", "orte/weingarten-baden/", "kreise/landkreis-ravensburg/", "kreise/stadtkreis-ulm/",
    "traeger/landkreis-ravensburg/", "traeger/drk-kreisverband-ravensburg/", "404.html", "plan/", "plan/pdf/",
    "plan/fuer-sie/", "beitragen/", "wissen/", "wissen/arbeit/", "wissen/notfall/", "woerter/", "zeigen/", "gemeinden/",
    "barrierefreiheit/", "leicht/",
)  # fmt: skip
"""A page of every kind, and the unusual ones."""


@cache
def pages(site: Path) -> dict[str, str]:
    """Give the text of every page by its path."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in sorted(site.rglob("*.html"))
    }


def of_language(site: Path, language: Language) -> Iterator[tuple[str, str]]:
    """Give the pages of a language."""
    prefixes = tuple(other.prefix for other in LANGUAGES if other is not GERMAN)
    for path, text in pages(site).items():
        if path.startswith(language.prefix) if language is not GERMAN else not path.startswith((*prefixes, "ags/")):
            yield path, text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_place_has_its_page_in_every_language(site: Path, knowledge: Knowledge, language: Language) -> None:
    """1,101 municipalities, 44 districts, every operator; and none is empty."""
    own = dict(of_language(site, language))
    for folder, places in (
        ("orte", knowledge.gazetteer.municipalities.values()),
        ("kreise", knowledge.gazetteer.districts.values()),
    ):
        for place in places:
            text = own[f"{language.prefix}{folder}/{place.slug}/"]
            assert f">{place.name}<" in text
            assert 'class="way' in text, "there is always someone to turn to"
    assert all(f"{language.prefix}traeger/{operator.id}/" in own for operator in knowledge.entries.operators)


def test_every_link_leads_somewhere(site: Path) -> None:
    """Over the whole site: pages, files and the places within pages."""
    texts = pages(site)
    anchors = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in texts.items()}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    checked: set[str] = set()
    broken: Counter[str] = Counter()
    for path, text in texts.items():
        for href in set(re.findall(r'(?:href|src|action)="([^"]*)"', text)):
            if re.match(r"(https?|mailto|tel|geo):", href) and not href.startswith(BASE):
                continue
            target, _, anchor = unquote(urljoin(f"{BASE}{path}", href.replace("&amp;", "&"))).partition("#")
            if (known := f"{target}#{anchor}") in checked:
                continue
            checked.add(known)
            inside = target.removeprefix(BASE).partition("?")[0]
            exists = inside in texts if inside.endswith("/") or not inside else inside in files
            if inside.endswith(".svg") and inside not in anchors:
                anchors[inside] = set(re.findall(r' id="([^"]+)"', (site / inside).read_text("utf-8")))
            if not exists or (anchor and anchor not in anchors[inside]):
                broken[f"{path}: {href}"] += 1
    assert len(checked) > 18_000
    assert not broken, broken.most_common(10)


def test_no_page_has_an_id_twice(site: Path) -> None:
    """A label or a link would lead to the wrong one."""
    for path, text in pages(site).items():
        twice = [id_ for id_, count in Counter(re.findall(r' id="([^"]+)"', text)).items() if count > 1]
        assert not twice, path


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    """What leads elsewhere is only ever a link to tap; and a policy on every page says so."""
    for path, text in pages(site).items():
        if path.startswith("ags/"):
            continue
        assert "default-src 'none'" in text, path
        loaded = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|script|img|use)[^>]*(?:href|src)="([^"]+)"', text)
        assert loaded
        assert not [href for href in loaded if re.match(r"(https?:)?//", href)], path
        assert "<style" not in text
        assert ' style="' not in text
        assert not re.search(r" on[a-z]+=", text)


def test_every_page_has_its_own_head(site: Path) -> None:
    """A title and a description a page, canonical and alternate addresses that exist."""
    for language in (GERMAN, *LANGUAGES[4:5]):
        titles = Counter(
            re.search(r"<title>(.*?)</title>", text)[1]  # type: ignore[index]
            for path, text in of_language(site, language)
            if not path.endswith("404.html")
        )
        assert not [title for title, count in titles.items() if count > 1]
    for path, text in pages(site).items():
        if path.startswith("ags/") or path.endswith("404.html"):
            continue
        assert re.search(r'<meta name="description" content="[^"]{20,}">', text), path
        assert f'<link rel="canonical" href="{BASE}{path}">' in text
        assert len(re.findall(r'<link rel="alternate" hreflang="', text)) == len(LANGUAGES) + 1


def test_the_sitemap_names_every_page(site: Path) -> None:
    """And no other; within the limits of the protocol."""
    file = site / "sitemap.xml"
    assert file.stat().st_size < MOST_BYTES
    addresses = [url[0].text or "" for url in ET.parse(file).getroot()]  # noqa: S314
    assert len(addresses) < MOST_ADDRESSES
    expected = {path for path in pages(site) if not path.startswith("ags/") and not path.endswith("404.html")}
    assert {address.removeprefix(BASE) for address in addresses} == expected


def test_keys_lead_to_their_municipality(site: Path) -> None:
    """`/ags/08436064/` is short enough for a QR code."""
    assert 'url=../../orte/ravensburg/"' in (site / "ags/08436064/index.html").read_text("utf-8")


MARKED = re.compile(
    r"<(bdi|code|script|style|title|option)\b[^>]*>.*?</\1>|<(span|a|p|strong)\b[^>]* lang=\"[^>]*>.*?</\2>",
    re.DOTALL,
)
KEPT = re.compile(r"Flucht und Integration|Büro für Integration und Migration|\([^)]*\)|“[^”]*”|«[^»]*»|\"[^\"]*\"")
"""Where a German office term stands beside its translation, and names of departments."""

GERMAN_WORDS = re.compile(r"\b(und|für|nicht|Sie|wird|werden|eine|oder|Gemeinden|Beratung|von|aus)\b")
ENGLISH_WORDS = re.compile(r"\b(the|and|with|this|your|from|office|click|search|home)\b", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES[1:], ids=lambda language: language.code)
def test_no_other_language_is_left_over(site: Path, language: Language) -> None:
    """Names and addresses are marked as German; everything else is in the page's language."""
    found: Counter[str] = Counter()
    for _, text in of_language(site, language):
        if 'lang="de-simple" dir="ltr">' in text:
            continue  # Leichte Sprache is German, in every language's frame
        body = MARKED.sub(" ", text[text.index("<body") :])
        for piece in set(re.split(r"<[^>]*>", body)):
            if language.is_latin:
                piece = KEPT.sub(" ", piece)  # noqa: PLW2901
                found.update(GERMAN_WORDS.findall(piece))
                found.update(ENGLISH_WORDS.findall(piece) if language.code != "en" else ())
            else:
                found.update(re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", piece.replace("&nbsp;", "").replace("&amp;", "")))
    assert not found, found.most_common(20)


def test_every_kind_of_page_is_valid(site: Path, project: Path) -> None:
    """By the Nu checker, in three languages."""
    files = [page_file(site, f"{prefix}{path}") for prefix in ("", "ar/", "ti/") for path in KINDS]
    checker = project / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    result = subprocess.run(
        ["java", "-jar", checker, "--errors-only", *files],  # noqa: S607
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr[:3000]


def test_every_page_says_what_it_may_load(site: Path) -> None:
    """A content security policy before anything else; nothing but our own, and no script within a page."""
    for path, text in pages(site).items():
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        assert policy, path
        assert policy[1].startswith("default-src 'none'"), path
        assert "unsafe-inline" not in policy[1]
        assert "http" not in policy[1]
        assert policy.start() < min(text.index(tag) for tag in ("<script", "<link", "<body") if tag in text), path
        assert not re.search(r"<script(?![^>]* src=)|\son[a-z]+=|style=\"", text), path


def test_pages_are_light(site: Path) -> None:
    """A first visit moves at most 100 KB compressed, a further one at most 12 KB."""
    places = [path for path in pages(site) if re.search(r"orte/[^/]+/$", path)]
    heaviest = sorted(places, key=lambda path: len(pages(site)[path]))[-40:]
    weights = {path: len(gzip.compress(pages(site)[path].encode())) for path in heaviest}
    assert max(weights.values()) <= 12_000, max(weights, key=lambda path: weights[path])
    shared = sum(
        len(gzip.compress((site / "assets" / name).read_bytes()))
        for name in ("portal.css", "portal.js", "icons.svg", "logo.svg")
    )
    assert shared + max(weights.values()) <= 100_000


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Whoever builds it again gets the same portal."""
    again = tmp_path / "again"
    assert build(again).returncode == 0
    first = {file.relative_to(site): file for file in site.rglob("*") if file.is_file()}
    second = {file.relative_to(again): file for file in again.rglob("*") if file.is_file()}
    assert first.keys() == second.keys()
    different = [path for path, file in first.items() if file.read_bytes() != second[path].read_bytes()]
    assert not different


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Give a copy of the project with a site that was built before."""
    target = tmp_path / "project"
    left_out = shutil.ignore_patterns(".git", ".venv", "node_modules", "site", ".*_cache", "__pycache__")
    shutil.copytree(project, target, ignore=left_out)
    (target / "site").mkdir()
    (target / "site" / "index.html").write_text("the last good site")
    return target


@pytest.mark.parametrize(
    ("file", "good", "bad", "said"),
    [
        ("data/offices.yaml", "phone: 0751 35925270", "phone: 0751", "keine gültige Telefonnummer"),
        ("data/programme.yaml", "milestones:", "milestone:", "milestones"),
        ("overrides/home.html", "{% block content %}", "{% block content %}{{ 1 // 0 }}", "ZeroDivisionError"),
    ],
)
def test_a_failing_build_leaves_the_old_site(copy: Path, file: str, good: str, bad: str, said: str) -> None:
    """Whether the data or the code is at fault; and nothing half-built stays behind."""
    text = (copy / file).read_text("utf-8")
    assert good in text
    (copy / file).write_text(text.replace(good, bad), "utf-8")
    result = build(copy / "site", copy)
    assert result.returncode != 0
    assert said in result.stderr
    assert (copy / "site" / "index.html").read_text() == "the last good site"
    assert not (copy / ".site-new").exists()


def test_a_build_replaces_the_old_site(site: Path) -> None:
    """And puts nothing beside it."""
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").exists()


def test_mkdocs_builds_the_languages_of_the_core(project: Path) -> None:
    """In the same order and by the same names."""
    text = (project / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    (plugin,) = yaml.safe_load(text)["plugins"]
    languages = [(item["locale"], item["name"]) for item in plugin["i18n"]["languages"]]
    assert languages == [(language.code, language.name) for language in LANGUAGES]
