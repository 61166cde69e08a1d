"""The benchmark of the build: Hugo is measured beside the portal only as long as it writes the same pages."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.portal.editions import editions
from lotsenbuch.portal.writing import Staging
from lotsenbuch.settings import Settings

Scripts = Mapping[str, Mapping[str, Any]]
"""What each script of the benchmark defines, by its name."""


@pytest.fixture(scope="module")
def scripts(project: Path) -> Scripts:
    """Give the scripts of the benchmark."""
    return {name: run_path(str(project / "benchmarks" / f"{name}.py")) for name in ("build", "export", "pages")}


@pytest.fixture(scope="module")
def sites(
    scripts: Scripts, small: Knowledge, small_project: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Give the pages of places and operators in German and Arabic: as we write them, and as Hugo does."""
    made = editions(small, small_project, Settings(), (GERMAN, language("ar")))
    folder = tmp_path_factory.mktemp("benchmark")
    own, other, peer = folder / "own", folder / "other", folder / "peer"
    for edition in made.values():
        Staging(own, in_place=True).write(scripts["pages"]["files"](edition))
    scripts["export"]["export"](peer, made)
    subprocess.run([*scripts["build"]["hugo"](peer), other], check=True)
    return own, other


def test_hugo_writes_what_we_write(scripts: Scripts, sites: tuple[Path, Path]) -> None:
    """Each page has the same tags and words in the same order, so both do the same work."""
    pieces: Callable[[Path], list[str]] = scripts["build"]["pieces"]
    own, other = sites
    pages = _pages(own)
    assert pages == _pages(other)
    assert {path.split("/")[-3] for path in pages} == {"orte", "kreise", "traeger"}
    apart = {path: _apart(pieces(own / path), pieces(other / path)) for path in sorted(pages)}
    assert not {path: where for path, where in apart.items() if where}


def test_a_page_that_hugo_writes_otherwise_is_told(scripts: Scripts, tmp_path: Path) -> None:
    """A class, an address, a word: whatever a browser would see counts, and how it is escaped does not."""
    page = tmp_path / "index.html"

    def pieces(html: str) -> list[str]:
        page.write_text(html, "utf-8")
        found: list[str] = scripts["build"]["pieces"](page)
        return found

    html = '<p class="fine"><a href="/ö?a&amp;b">Rat\n &#43; Tat</a></p>'
    assert pieces(html) == pieces('<p class="fine"><a href="/%C3%B6?a&amp;b">Rat + Tat</a></p>\n')
    for one, other in (("fine", "line"), ("/ö", "/o"), ("Rat", "Tat")):
        assert pieces(html) != pieces(html.replace(one, other))


def _pages(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def _apart(own: list[str], other: list[str]) -> str:
    """Give where two pages begin to differ, if they do."""
    if own == other:
        return ""
    n = next((n for n, (one, two) in enumerate(zip(own, other, strict=False)) if one != two), -1)
    return f"{' '.join(own[max(n - 3, 0) : n + 3])} | {' '.join(other[max(n - 3, 0) : n + 3])}"
