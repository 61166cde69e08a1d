"""Measures the portal of ten times as many places beside that of today, and says what breaks first, and at which size.

Both are built as `make site` builds, with the PDFs at hand, then asked: the finder in Chromium at a sixth of the speed,
the full-text search behind nginx. What grows from the one to the other is taken to grow evenly in between.
"""

import argparse
import gzip
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import brotli

from benchmarks.build import SITE_URL, BenchmarkError, Cost, measured, portal_of
from benchmarks.finder import in_a_browser
from benchmarks.multiplied import SYLLABLES, multiplied
from benchmarks.visits import visiting
from lotsenbuch.languages import GERMAN
from lotsenbuch.pages.sitemap import MOST_ADDRESSES, MOST_BYTES
from lotsenbuch.routes import API, ASSETS, FINGERPRINT, SITEMAP_PART, Api, Asset, Page
from tests.publishing.server import serving

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent

EVERY = 40
"""Of so many queries of the finder's benchmark one is typed: with ten times as many places a key takes long."""

ASKED = "Neustadt"
"""What the full-text search is asked for."""

ROUND = 1000
"""From so much on, tenths say nothing."""

GERMANY = 10_753
"""The municipalities of Germany on 31 December 2024 (Statistisches Bundesamt)."""


@dataclass(frozen=True)
class Limit:
    """A figure, and the most that it may be; none if nothing breaks there."""

    what: str
    most: float | None = None


LIMITS: Mapping[str, Limit] = {
    "places": Limit("Municipalities"),
    "pages": Limit("Pages"),
    "check": Limit("lotsenbuch check, seconds of CPU"),
    "cpu": Limit("Build, seconds of CPU"),
    "wall": Limit("Build, seconds by the clock"),
    "cpu_page": Limit("Build, milliseconds of CPU a page"),
    "wall_page": Limit("Build, milliseconds by the clock a page"),
    "memory": Limit("Build, MB in memory", 1000),
    "site": Limit("The site, MB; the most that GitHub Pages takes", 1000),
    "sitemap_bytes": Limit("The largest sitemap, MB; the most of its protocol", MOST_BYTES / 1e6),
    "sitemap_addresses": Limit("Addresses in it; likewise", MOST_ADDRESSES),
    "index": Limit("The finder's index, KB by brotli; the most of design.md", 90),
    "reading": Limit("Until the finder has read it, ms"),
    "task": Limit("The longest time for which it blocks the page meanwhile, ms", 50),
    "key": Limit("The finder's answer to a key, 99 of 100, ms", 16),
    "map": Limit("The map's page, KB by brotli; the most of a test", 60),
    "list": Limit("The list of all places, KB by brotli"),
    "all": Limit("All municipalities as JSON, KB by brotli"),
    "search": Limit("A question to the full-text search, KB"),
}
"""What is measured of each portal."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    most = len(SYLLABLES) + 1
    parser.add_argument(
        "--times", type=int, choices=range(2, most + 1), default=most, help=f"how often (default: {most})"
    )
    parser.add_argument("--languages", default="", help="build these alone, as LANGUAGES of make serve")
    given = parser.parse_args()
    if given.languages:
        os.environ["LANGUAGES"] = given.languages
    # On a disk: ten portals need 7 GB, more than most machines have left in memory.
    with TemporaryDirectory(dir=PROJECT, prefix=".scale-") as folder:
        try:
            small = figures_of(Path(folder), 1)
            large = figures_of(Path(folder), given.times)
        except BenchmarkError as error:
            sys.exit(str(error))
    _print(small, large, given.languages)


def figures_of(folder: Path, times: int) -> dict[str, float]:
    """Build a portal that is so many times as large, and give all its figures. Raises BenchmarkError."""
    project = multiplied(PROJECT, folder / f"project-{times}", times)
    lotsenbuch = str(Path(sys.executable).with_name("lotsenbuch"))
    print(f"{times} times the places: checking them", flush=True)
    checked = measured([lotsenbuch, "check", "--project", str(project)], folder)
    print(f"{times} times the places: building the portal", flush=True)
    site, cost = project / "site", portal_of(project, folder)
    print(f"{times} times the places: asking it", flush=True)
    return {"check": checked.cpu_seconds, **_of_the_build(site, cost), **_of_readers(site, folder)}


def _of_the_build(site: Path, cost: Cost) -> dict[str, float]:
    files = [file for file in site.rglob("*") if file.is_file()]
    pages = sum(file.name == "index.html" for file in files)
    maps = [gzip.decompress(file.read_bytes()) for file in site.glob(SITEMAP_PART.format(code="*"))]
    return {
        "places": sum(1 for _ in (site / API).glob(Api.MUNICIPALITY.format(ags="*"))),
        "pages": pages,
        "cpu": cost.cpu_seconds,
        "wall": cost.wall_seconds,
        "cpu_page": 1000 * cost.cpu_seconds / pages,
        "wall_page": 1000 * cost.wall_seconds / pages,
        "memory": cost.peak_megabytes,
        "site": sum(file.stat().st_size for file in files) / 1e6,
        "sitemap_bytes": max(map(len, maps)) / 1e6,
        "sitemap_addresses": max(text.count(b"<loc>") for text in maps),
    }


def _of_readers(site: Path, folder: Path) -> dict[str, float]:
    (places,) = site.glob(f"{ASSETS}{'[0-9a-f]' * FINGERPRINT}/{Path(Asset.PLACES).name}")
    finder = folder / f"finder-of-{site.parent.name}"
    shutil.copytree(PROJECT / "docs" / ASSETS / "finder", finder / "finder")
    shutil.copy(PROJECT / "docs" / ASSETS / "digits.js", finder)
    shutil.copy(places, finder / "places.json")
    (finder / "index.html").write_text("<!doctype html><title>Finder</title>", "utf-8")
    found = in_a_browser(finder, EVERY)
    with serving(site, PROJECT / "deploy") as port, visiting(port) as visits:
        page = Page.SEARCH.in_language(GERMAN)
        (quiet,), (asked,) = (visits.one_after_another(address) for address in (page, f"{page}?q={ASKED}"))
    return {
        "index": _packed(places),
        "reading": found["reading"],
        "task": found["task"],
        "key": found["p99"],
        "map": _packed(site / Page.STANDING.file_in(GERMAN)),
        "list": _packed(site / Page.PLACES.file_in(GERMAN)),
        "all": _packed(site / API / Api.MUNICIPALITIES),
        "search": (asked.moved - quiet.moved) / 1000,
    }


def _packed(file: Path) -> float:
    return len(brotli.compress(file.read_bytes(), quality=10)) / 1000


def _print(small: Mapping[str, float], large: Mapping[str, float], languages: str) -> None:
    spoken = f"in German and {languages}" if languages else "in all languages"
    print(f"\nThe portal at {SITE_URL} {spoken}, on {os.cpu_count()} processors")
    print(f"{'':<62}{'today':>12}{'larger':>12}{'ratio':>8}{'most':>10}{'breaks at':>12}")
    for name, limit in LIMITS.items():
        one, other = small[name], large[name]
        ratio = f"{other / one:8.2f}" if one else " " * 8
        most = f"{limit.most:>10,.0f}" if limit.most else " " * 10
        at = breaks_at((small["places"], one), (large["places"], other), limit.most)
        print(f"{limit.what:<62}{_written(one)}{_written(other)}{ratio}{most}{f'{at:>12,.0f}' if at else ''}")
    print(f"\nGermany has {GERMANY:,} municipalities; breaks at: so many, where there are not more than were measured.")


def _written(value: float) -> str:
    return f"{value:>12,.{0 if value >= ROUND else 1}f}"


def breaks_at(small: Sequence[float], large: Sequence[float], most: float | None) -> float | None:
    """Give at how many places a figure passes its limit, given two of places and figure; none within them.

    Where it is above the limit already, that is at those of the first.
    """
    (first, one), (last, other) = small, large
    if most is None or max(one, other) <= most:
        return None
    return first if one > most else first + (last - first) * (most - one) / (other - one)


if __name__ == "__main__":
    main()
