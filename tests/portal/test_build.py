"""The portal of the small project: what is there, and that it holds together."""

import gzip
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import brotli
import pytest
import yaml

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from tests.conftest import ADDRESS, build, built, page_file
from tests.portal.looking import (
    Pages,
    broken_links,
    for_the_sitemap,
    ids_twice,
    in_the_sitemap,
    invalid,
    kinds,
    loading_from_elsewhere,
    of_language,
    pages,
    titles_twice,
    whole,
    without_head,
    without_page,
)
from tests.pseudo import REVIEWED, pseudo

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)
TOWN = "orte/musterhausen/"


@EVERY_LANGUAGE
def test_every_place_has_its_page_in_every_language(small_site: Path, small: Knowledge, own: Language) -> None:
    """Municipalities, districts, operators; there is always someone to turn to."""
    assert not without_page(pages(small_site), small, own)


@EVERY_LANGUAGE
def test_a_page_is_in_its_language(small_site: Path, own: Language) -> None:
    """From the frame to the body, in the direction of its script."""
    for path, text in of_language(pages(small_site), own):
        assert f'<html lang="{own.code}" dir="{own.direction}">' in text, path
        assert pseudo("Zum Inhalt springen", own) in text, path
    assert pseudo("Hier bekommen Sie Hilfe bei", own) in pages(small_site)[f"{own.prefix}{TOWN}"]


def test_every_link_leads_somewhere(small_site: Path) -> None:
    """Over the whole portal: pages, files and the places within pages."""
    checked, broken = broken_links(small_site, pages(small_site))
    assert checked > len(pages(small_site))
    assert not broken, broken[:10]


def test_no_page_has_an_id_twice(small_site: Path) -> None:
    """A label or a link would lead to the wrong one."""
    assert not ids_twice(pages(small_site))


def test_nothing_is_loaded_from_another_host(small_site: Path) -> None:
    """What leads elsewhere is only ever a link to tap; and a policy on every page says so."""
    assert not loading_from_elsewhere(pages(small_site))


def test_every_page_has_its_own_head(small_site: Path) -> None:
    """A title and a description a page, canonical addresses."""
    assert not without_head(pages(small_site))
    for own in LANGUAGES:
        assert not titles_twice(pages(small_site), own)


def test_the_sitemap_names_every_page(small_site: Path) -> None:
    """Once, and no other."""
    named = in_the_sitemap(small_site)
    assert len(named) == len(set(named))
    assert set(named) == for_the_sitemap(pages(small_site))


def test_keys_lead_to_their_municipality(small_site: Path, small: Knowledge) -> None:
    """`/ags/08001001/` is short enough for a QR code."""
    for municipality in small.gazetteer.municipalities.values():
        text = pages(small_site)[f"ags/{municipality.ags}/"]
        assert f'url=../../orte/{municipality.slug}/"' in text


def test_every_kind_of_page_is_valid(small_site: Path, small: Knowledge, small_project: Path, project: Path) -> None:
    """By the Nu checker, in three languages."""
    paths = kinds(small, small_project)
    assert len([path for path in paths if path.startswith("orte/")]) > 5
    files = [page_file(small_site, f"{prefix}{path}") for prefix in ("", "ar/", "ti/") for path in paths]
    assert not invalid(files, project)


@pytest.mark.parametrize(
    ("look", "bad"),
    [
        (lambda site, found: broken_links(site, found)[1], '<a href="../nirgendwo/">'),
        (lambda site, found: broken_links(site, found)[1], '<a href="../#nirgendwo">'),
        (lambda _, found: ids_twice(found), '<p id="inhalt">'),
        (lambda _, found: loading_from_elsewhere(found), '<img src="https://x.example/x.png">'),
        (lambda _, found: loading_from_elsewhere(found), '<p onclick="x">'),
        (lambda _, found: loading_from_elsewhere(found), "<script>x</script>"),
        (lambda _, found: loading_from_elsewhere(found), '<p style="x">'),
    ],
)
def test_the_looks_can_fail(small_site: Path, look: Callable[[Path, Pages], list[str]], bad: str) -> None:
    """Each finds what somebody put into the body of one page."""
    found = dict(pages(small_site))
    assert not look(small_site, found)
    found[TOWN] = found[TOWN].replace("</main>", f"{bad}</main>")
    (wrong,) = look(small_site, found)
    assert wrong.startswith(TOWN)


def test_the_looks_at_a_head_can_fail(small_site: Path) -> None:
    """A page without its policy, its description, its title, its place in the sitemap."""
    found = dict(pages(small_site))
    found[TOWN] = found[TOWN].replace("default-src 'self'", "default-src *")
    found["orte/"] = found["orte/"].replace('<meta name="description"', '<meta name="keywords"')
    found["kreise/"] = found["kreise/"].replace("<title>Alle Kreise", "<title>Alle Träger")
    found["neu/"] = "<html>"
    assert set(loading_from_elsewhere(found)) == {TOWN, "neu/"}
    assert set(without_head(found)) == {"orte/", "neu/"}
    assert "" in titles_twice(found, GERMAN)
    assert any(title.startswith("Alle Träger") for title in titles_twice(found, GERMAN))
    assert for_the_sitemap(found) - set(in_the_sitemap(small_site)) == {"neu/"}


def test_a_translation_says_how_far_one_can_rely_on_it(small_site: Path) -> None:
    """Truth rule 11: made by a computer, older than the German text, not there yet; nothing where somebody read it."""
    unread = "Diese Übersetzung hat ein Computer gemacht."
    outdated = "Der deutsche Text hat sich seitdem geändert."
    missing = "Diese Seite ist noch nicht übersetzt."
    for code, path, said in (
        ("de", "", set()),
        ("en", "", set()),
        ("en", "wissen/", {unread}),
        ("ar", "", {unread}),
        ("ar", "wissen/", {unread, outdated}),
        ("ar", "ueber/", {missing}),
        ("ar", TOWN, {unread}),
        ("ti", TOWN, set()),
    ):
        own = language(code)
        text = pages(small_site)[f"{own.prefix}{path}"]
        found = {sentence for sentence in (unread, outdated, missing) if pseudo(sentence[:-1], own) in text}
        assert found == said, (code, path)
    assert "ti" in REVIEWED


def test_a_missing_page_shows_german(small_site: Path) -> None:
    """Marked as such within the other language's frame; Leichte Sprache as what it is."""
    assert '<div lang="de" dir="ltr"><h1' in pages(small_site)["ar/ueber/"]
    assert '<div class="simple" lang="de-simple" dir="ltr">' in pages(small_site)["ar/leicht/"]
    assert '<div class="simple" lang="de-simple" dir="ltr">' in pages(small_site)["leicht/"]


def test_german_pages_tell_machines_who_counsels(small_site: Path, small: Knowledge) -> None:
    """Those of places and operators, once each: what is in it is German, so other languages are spared the weight."""
    telling = {path for path, text in pages(small_site).items() if '<script type="application/ld+json">' in text}
    gazetteer = small.gazetteer
    places = {f"orte/{one.slug}/" for one in gazetteer.municipalities.values()}
    districts = {f"kreise/{one.slug}/" for one in gazetteer.districts.values()}
    assert telling == places | districts | {f"traeger/{one.id}/" for one in small.entries.operators}
    assert pages(small_site)[TOWN].count("<script") == 2


def test_pages_written_by_hand_are_filled_in(small_site: Path) -> None:
    """Words, sources, pictures, blocks."""
    text = pages(small_site)["wissen/"]
    assert '<a class="term" href="#wort-termin" id="bei-termin" lang="de">Termin</a>' in text
    assert 'role="img" aria-label="Ein Telefon"' in text
    assert "https://www.sorgentelefon.example/wir" in text
    assert "Verein Musterlotsen" in pages(small_site)["impressum/"]
    assert "70.000.000" in pages(small_site)["ueber/"]
    assert not [path for path, page in whole(pages(small_site)) if "⟦" in page or "wort:" in page or "quelle:" in page]


def test_two_builds_give_the_same_bytes(small_site: Path, small_copy: Path, tmp_path: Path) -> None:
    """Whoever builds it again gets the same portal; also without anything kept from before."""
    shutil.rmtree(small_copy / ".cache", ignore_errors=True)
    again = built(tmp_path / "again", small_copy)
    first = {file.relative_to(small_site): file for file in small_site.rglob("*") if file.is_file()}
    second = {file.relative_to(again): file for file in again.rglob("*") if file.is_file()}
    assert first.keys() == second.keys()
    different = [path for path, file in first.items() if file.read_bytes() != second[path].read_bytes()]
    assert not different


@pytest.mark.parametrize(
    ("file", "good", "bad", "said"),
    [
        ("data/offices.yaml", "phone: 030 23125001", "phone: 0751", "keine gültige Telefonnummer"),
        ("data/programme.yaml", "milestones:", "milestone:", "milestones"),
        ("docs/de/ueber.md", "⟦figures⟧", "⟦zahlen⟧", "docs/de/ueber.md:14:1: error: „zahlen“ gibt es nicht."),
        ("mkdocs.yml", "locale: es", "locale: sq", "andere Sprachen als in hooks/lotsenbuch/languages.py: es, sq."),
        ("mkdocs.yml", "plugins:\n  - i18n:", "plugins: []\nextra:\n  i18n:", "Unter „plugins“ fehlt „i18n“"),
        ("overrides/home.html", "{% block content %}", "{% block content %}{{ 1 // 0 }}", "ZeroDivisionError"),
    ],
)
def test_a_failing_build_leaves_the_old_site(small_copy: Path, file: str, good: str, bad: str, said: str) -> None:
    """Whether the data or the code is at fault; and nothing half-built stays behind."""
    (small_copy / "site").mkdir()
    (small_copy / "site" / "index.html").write_text("the last good site")
    text = (small_copy / file).read_text("utf-8")
    assert good in text
    (small_copy / file).write_text(text.replace(good, bad), "utf-8")
    result = build(small_copy / "site", small_copy, LANGUAGES="de")
    assert result.returncode != 0
    assert said in result.stderr
    assert (small_copy / "site" / "index.html").read_text() == "the last good site"
    assert not (small_copy / ".site-new").exists()


def test_a_build_replaces_the_old_site(small_copy: Path, tmp_path: Path) -> None:
    """And puts nothing beside it."""
    site = tmp_path / "portal" / "site"
    site.mkdir(parents=True)
    (site / "old.html").write_text("old")
    built(site, small_copy, LANGUAGES="de")
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / TOWN / "index.html").exists()
    assert not (site / "old.html").exists()


def test_what_a_server_sends_is_made_if_asked_for(small_site: Path, small_copy: Path, tmp_path: Path) -> None:
    """`make site COMPRESS=1`: also of the pages that MkDocs writes; else nothing stands beside a page."""
    result = build(tmp_path / "site", small_copy, LOTSENBUCH_URL=ADDRESS, LANGUAGES="de", COMPRESS="1")
    assert result.returncode == 0, result.stderr
    for path in ("ueber/index.html", f"{TOWN}index.html", "api/v1/offices.json"):
        text = (tmp_path / "site" / path).read_bytes()
        assert brotli.decompress((tmp_path / "site" / f"{path}.br").read_bytes()) == text
        assert gzip.decompress((tmp_path / "site" / f"{path}.gz").read_bytes()) == text
    forms = [*small_site.rglob("*.br"), *small_site.rglob("*.gz")]
    assert {form.parent.name for form in forms} == {"sitemap"}
    assert not [form for form in forms if form.with_suffix("").exists()]


def test_mkdocs_builds_the_languages_of_the_core(project: Path) -> None:
    """In the same order and by the same names."""
    text = (project / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    (plugin,) = yaml.safe_load(text)["plugins"]
    languages = [(item["locale"], item["name"]) for item in plugin["i18n"]["languages"]]
    assert languages == [(own.code, own.name) for own in LANGUAGES]


def test_without_an_address_no_page_names_one(small_copy: Path, tmp_path: Path, project: Path) -> None:
    """Nothing is told to search engines or offered to copy; what is missing before it goes online is one line."""
    unset = dict.fromkeys(("LOTSENBUCH_URL", "LOTSENBUCH_MAIL", "LOTSENBUCH_REPOSITORY"), "")
    result = build(tmp_path / "site", small_copy, **unset, LANGUAGES="ar", LC_ALL="C.UTF-8")
    assert result.returncode == 0, result.stderr
    (warning,) = (line for line in result.stderr.splitlines() if "online geht" in line)
    assert warning.startswith("Warnung: ")
    assert "fehlt noch: die Adresse (LOTSENBUCH_URL); wohin Vorschläge gehen" in warning
    assert warning.endswith("Mehr sagt `lotsenbuch ready`.")
    assert not (tmp_path / "site" / "sitemap.xml").exists()
    assert (tmp_path / "site" / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    for path, html in pages(tmp_path / "site").items():
        assert 'rel="canonical"' not in html, path
        assert "og:" not in html, path
    written = (project / "hooks", project / "overrides", project / "docs" / "assets")
    sources = (small_copy / "data", small_copy / "docs", *written)
    named = {host for folder in sources for file in folder.rglob("*") if file.is_file() for host in hosts_in(file)}
    built = [file for file in (tmp_path / "site").rglob("*") if file.suffix in TEXTS and "pagefind" not in file.parts]
    assert len(built) > 200
    assert {host: file.name for file in built for host in hosts_in(file) if host not in named} == {}


TEXTS = {
    ".html", ".json", ".jsonld", ".geojson", ".csv", ".atom", ".txt", ".vcf", ".js", ".css", ".svg", ".webmanifest",
}  # fmt: skip
"""What a portal is written in, but for PDFs and the search's own program."""


def hosts_in(file: Path) -> set[bytes]:
    """Give the hosts of all addresses in a file."""
    return set(re.findall(rb"https?:\\?/\\?/([A-Za-z0-9.-]+)", file.read_bytes()))


def test_with_an_address_every_page_names_its_own(small_site: Path) -> None:
    """The canonical one; those of the other languages stand in the sitemap."""
    found = pages(small_site)
    for own in LANGUAGES:
        html = found[f"{own.prefix}{TOWN}"]
        assert f'<link rel="canonical" href="{ADDRESS}{own.prefix}{TOWN}">' in html


@pytest.mark.parametrize("room", [10_000, 40_000])
def test_a_full_disk_leaves_the_old_site(small_copy: Path, room: int) -> None:
    """Wherever it is full first; one sentence says so, and nothing half-built stays behind."""
    (small_copy / "site").mkdir()
    (small_copy / "site" / "index.html").write_text("the last good site")
    limited = f"ulimit -f {room // 1024}; trap '' XFSZ; exec {Path(sys.executable).with_name('mkdocs')} build"
    result = subprocess.run(
        ["bash", "-c", limited],  # noqa: S607
        cwd=small_copy,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "Das Portal ist nicht gebaut: so groß darf hier keine Datei sein" in result.stderr
    assert "Traceback" not in result.stderr
    assert (small_copy / "site" / "index.html").read_text() == "the last good site"
    assert not (small_copy / ".site-new").exists()


def test_two_builds_at_once_build_one_after_the_other(small_copy: Path) -> None:
    """The second says that it waits; a killed one lets it in, and what that left does not come into the site."""
    command = [Path(sys.executable).with_name("mkdocs"), "build"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "LOTSENBUCH_URL": ADDRESS, "LANGUAGES": "de"}
    run = partial(subprocess.Popen, command, cwd=small_copy, env=environment, stderr=subprocess.PIPE, text=True)
    with run() as killed:
        while not (small_copy / ".site-new" / "index.html").exists():
            assert killed.poll() is None
            time.sleep(0.01)
        killed.send_signal(signal.SIGSTOP)
        with run() as waiting:
            assert waiting.stderr is not None
            assert "Dieser wartet, bis er fertig ist." in waiting.stderr.readline()
            (small_copy / ".site-new" / "halb.html").write_text("half-built")
            killed.kill()
            assert waiting.wait() == 0, waiting.stderr.read()
    assert not (small_copy / ".site-new").exists()
    assert not (small_copy / "site" / "halb.html").exists()
    assert (small_copy / "site" / TOWN / "index.html").exists()


def test_after_a_change_the_portal_is_what_a_whole_build_gives(small_copy: Path, tmp_path: Path) -> None:
    """All of it, pages written by hand included; no file is touched that says the same."""
    site, whole, file = tmp_path / "site", tmp_path / "whole", small_copy / "data" / "offices.yaml"
    built(site, small_copy, LANGUAGES="en")
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in site.rglob("*.html")}
    file.write_text(file.read_text("utf-8").replace("030 23125001", "030 23125777"), "utf-8")
    built(site, small_copy, LANGUAGES="en")
    changed = {path for path, (_, content) in before.items() if path.read_bytes() != content}
    assert site / TOWN / "index.html" in changed
    assert changed == {path for path, (when, _) in before.items() if path.stat().st_mtime_ns != when}
    built(whole, small_copy, LANGUAGES="en")
    found, right = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (site, whole)
    )
    assert {path for path in found.keys() | right.keys() if found.get(path) != right.get(path)} == set()
