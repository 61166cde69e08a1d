"""Measures what readers get: Lighthouse's points for a telephone, and the bytes that a visit moves.

The built portal is served by an nginx of our own with the configuration of `deploy/`, so it must have been built with
`COMPRESS=1`; with `LOTSENBUCH_URL`, its pages name their address, as they do online.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.build import BenchmarkError
from benchmarks.visits import municipalities, visiting
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.routes import Page
from tests.conftest import CHROMIUM, program
from tests.publishing.server import ServerError, serving

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
LIGHTHOUSE = HERE / "lighthouse" / "node_modules" / ".bin" / "lighthouse"

MEASURED = (GERMAN, language("ar"))
PAGES: Mapping[str, str] = {
    "home": Page.HOME,
    "municipality": f"{Page.PLACES}ravensburg/",
    "district": f"{Page.DISTRICTS}landkreis-ravensburg/",
    "plan": Page.PLAN,
    "search": Page.SEARCH,
    "map": Page.STANDING,
}
"""What is measured, in each of these languages."""

POINTS: Mapping[str, int] = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""Lighthouse's categories, and how many points of a hundred each page should have."""

TIMES: Mapping[str, str] = {
    "blocked": "total-blocking-time",
    "first": "first-contentful-paint",
    "largest": "largest-contentful-paint",
    "usable": "interactive",
}
"""What is measured in milliseconds, and what Lighthouse calls it."""

MOVED, SHIFTED = "total-byte-weight", "cumulative-layout-shift"
GOOD = 0.9
"""The share of a measure's points from which on Lighthouse shows it in green."""

AIMS = {"first": 60_000, "further": 8_000, "plan": 150_000}
"""The most bytes that a visit should move."""

USABLE = 2_000
"""After so many milliseconds at most, one can use the plan."""

INTEGREAT = (
    "Integreat's own budget: a script is warned of above 2.1 MiB, not compressed (MAX_BUNDLE_SIZE in\n"
    "web/vite.config.ts of digitalfabrik/integreat-app at 9240aaab, 21 August 2026). Its configuration states no\n"
    "other: no bytes over the wire, no time, no points."
)


@dataclass(frozen=True)
class Figures:
    """What a page has: points by category, milliseconds by what is measured, how far it shifts, bytes over the wire."""

    points: Mapping[str, float]
    times: Mapping[str, float]
    shifted: float
    moved: float
    faults: frozenset[str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "site", nargs="?", type=Path, default=PROJECT / "site", help="the built portal (default: site/)"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often; medians are printed (default: 5)")
    parser.add_argument("--only", choices=PAGES, action="append", help="measure this page alone")
    given = parser.parse_args()
    try:
        _need(given.site)
        with serving(given.site, PROJECT / "deploy") as port:
            _print_points(f"http://127.0.0.1:{port}/", given.runs, given.only or list(PAGES))
            _print_visits(given.site, port)
    except (BenchmarkError, ServerError) as error:
        sys.exit(str(error))


def _need(site: Path) -> None:
    """Raise BenchmarkError if the portal was not built as it goes online."""
    home = site / Page.HOME.file_in(GERMAN)
    if not home.with_name("index.html.br").exists():
        message = f"{site} is not what a server sends: LOTSENBUCH_URL=https://lotsenbuch.example/ make site COMPRESS=1"
        raise BenchmarkError(message)
    if 'rel="canonical"' not in home.read_text("utf-8"):
        print(f"{site} was built without LOTSENBUCH_URL: nothing is said of addresses for search engines.")


def _print_points(address: str, runs: int, pages: Sequence[str]) -> None:
    print(f"Lighthouse for a telephone, medians of {runs}; ! where the aim is missed", flush=True)
    heads = (*POINTS, *(f"{name}, ms" for name in TIMES), "shifted", "moved, KB")
    print(f"{'':<20}{''.join(f'{head:>15}' for head in heads)}")
    aims = "".join(f"{least:>14} " for least in POINTS.values())
    print(f"{'aim':<20}{aims}")
    lost: dict[str, frozenset[str]] = {}
    for name in pages:
        for own in MEASURED:
            page = f"{own.code} {name}"
            at = f"{address}{own.prefix}{PAGES[name]}"
            figures = middle([figures_of(report(at)) for _ in range(runs)])
            print(f"{page:<20}{_row(figures, USABLE if name == 'plan' else None)}", flush=True)
            lost[page] = figures.faults
    print("\nWhat costs points:")
    for fault in sorted({fault for faults in lost.values() for fault in faults}):
        print(f"  {fault}: {', '.join(page for page, faults in lost.items() if fault in faults)}")


def _row(figures: Figures, usable: int | None) -> str:
    points = (f"{figures.points[name]:>14.0f}{_mark(figures.points[name] < least)}" for name, least in POINTS.items())
    times = dict(figures.times)
    late = usable is not None and times["usable"] > usable
    written = (f"{value:>14,.0f}{_mark(late and name == 'usable')}" for name, value in times.items())
    return f"{''.join(points)}{''.join(written)}{figures.shifted:>14.2f} {figures.moved / 1000:>14.1f} "


def _mark(missed: bool) -> str:  # noqa: FBT001 - it is all that is asked
    return "!" if missed else " "


def report(address: str) -> Mapping[str, Any]:
    """Give what Lighthouse says of a page. Raises BenchmarkError."""
    command = (
        *(str(LIGHTHOUSE), address, "--output=json", "--quiet", "--no-enable-error-reporting"),
        *(f"--only-categories={','.join(POINTS)}", "--chrome-flags=--headless --no-sandbox --disable-quic"),
    )
    path = program("chromium-headless-shell", *CHROMIUM)
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": path}, capture_output=True, text=True, check=False)
    if done.returncode:
        message = f"Lighthouse has failed at {address}:\n{done.stderr}"
        raise BenchmarkError(message)
    said: Mapping[str, Any] = json.loads(done.stdout)
    return said


def figures_of(said: Mapping[str, Any]) -> Figures:
    """Give the figures of one report. Raises BenchmarkError if the page did not load."""
    if problem := said.get("runtimeError"):
        raise BenchmarkError(problem["message"])
    audits, categories = said["audits"], said["categories"]
    return Figures(
        {name: 100 * categories[name]["score"] for name in POINTS},
        {name: audits[audit]["numericValue"] for name, audit in TIMES.items()},
        audits[SHIFTED]["numericValue"],
        audits[MOVED]["numericValue"],
        frozenset(_faults(categories, audits)),
    )


def _faults(categories: Mapping[str, Any], audits: Mapping[str, Any]) -> Iterator[str]:
    """Give what cost a page points, as Lighthouse calls it."""
    for name in POINTS:
        for part in categories[name]["auditRefs"]:
            score = audits[part["id"]]["score"]
            if part["weight"] and score is not None and score < (GOOD if name == "performance" else 1):
                yield part["id"]


def middle(all_figures: Sequence[Figures]) -> Figures:
    """Give the median of each figure, and what most of them call a fault."""
    named = {fault for figures in all_figures for fault in figures.faults}
    return Figures(
        {name: median(figures.points[name] for figures in all_figures) for name in POINTS},
        {name: median(figures.times[name] for figures in all_figures) for name in TIMES},
        median(figures.shifted for figures in all_figures),
        median(figures.moved for figures in all_figures),
        frozenset(fault for fault in named if median(fault in figures.faults for figures in all_figures) > 0),
    )


def _print_visits(site: Path, port: int) -> None:
    print("\nBytes over the wire, headers and all, in KB (aim)", flush=True)
    with visiting(port) as visits:
        for own in MEASURED:
            ordered = municipalities(site, own)
            half = len(ordered) // 2
            for name, (one, another) in {"heaviest": ordered[:2], "middling": ordered[half : half + 2]}.items():
                first, further = visits.one_after_another(one, another)
                _print_visit(f"{own.code} a municipality's page first of all, {name}", first.moved, AIMS["first"])
                _print_visit(f"{own.code} a municipality's page after another, {name}", further.moved, AIMS["further"])
            (plan,) = visits.one_after_another(f"{own.prefix}{Page.PLAN}")
            _print_visit(f"{own.code} the plan's page in all", plan.moved, AIMS["plan"])
        largest = max(first.largest_script, plan.largest_script) / 1000
    print(f"\n{INTEGREAT}\nOurs: the largest script of these pages has {largest:.1f} KB.")


def _print_visit(what: str, moved: int, aim: int) -> None:
    print(f"{what:<64}{moved / 1000:>8.1f}{_mark(moved > aim)} ({aim / 1000:.0f})", flush=True)


if __name__ == "__main__":
    main()
