"""The benchmark of what readers get: what Lighthouse says is read right, and no byte is forgotten."""

from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from benchmarks.build import BenchmarkError
from benchmarks.visits import Visits, Wire, municipalities
from benchmarks.web import figures_of, middle
from lotsenbuch.languages import language
from tests.conftest import served


def said(performance: float, blocked: float, **faults: float) -> Mapping[str, Any]:
    """Give a report of Lighthouse: its points for performance, how long it was blocked, audits with their points."""
    times = {"first-contentful-paint": 900.0, "largest-contentful-paint": 1200.0, "interactive": 1500.0}
    numbers = times | {"total-blocking-time": blocked, "total-byte-weight": 20_000, "cumulative-layout-shift": 0.02}
    audits = {name: {"score": 1, "numericValue": number} for name, number in numbers.items()}
    audits |= {name: {"score": score, "numericValue": 0} for name, score in faults.items()}
    parts = [{"id": name, "weight": 1} for name in faults]
    categories = {name: {"score": 1, "auditRefs": parts} for name in ("accessibility", "best-practices", "seo")}
    return {
        "audits": audits,
        "categories": categories | {"performance": {"score": performance, "auditRefs": []}},
    }


def test_points_times_and_bytes_are_read_from_a_report() -> None:
    """Points of a hundred, milliseconds, bytes, and what cost points."""
    figures = figures_of(said(0.97, 310, canonical=0, label=1))
    assert figures.points == {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
    assert figures.times == {"blocked": 310, "first": 900, "largest": 1200, "usable": 1500}
    assert (figures.shifted, figures.moved) == (0.02, 20_000)
    assert figures.faults == {"canonical"}


def test_a_page_that_did_not_load_is_no_figure() -> None:
    """Lighthouse gives a report all the same."""
    with pytest.raises(BenchmarkError, match="did not answer"):
        figures_of({"runtimeError": {"message": "The page did not answer"}})


def test_the_median_of_all_runs_counts() -> None:
    """Of each figure by itself; a fault counts if most have it."""
    runs = [said(0.9, 500, label=0), said(1, 100, canonical=0), said(0.98, 200, canonical=0)]
    figures = middle([figures_of(run) for run in runs])
    assert figures.points["performance"] == 98
    assert figures.times["blocked"] == 200
    assert figures.faults == {"canonical"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give two pages with a style that is shared, and a script."""
    (tmp_path / "style.css").write_text("p { color: red }" * 100)
    for name, script in {"one": "", "two": '<script src="../script.js"></script>'}.items():
        (tmp_path / name).mkdir()
        links = '<link rel="icon" href="data:,"><link rel="stylesheet" href="../style.css">'
        (tmp_path / name / "index.html").write_text(f"<!doctype html>{links}{script}<p>{name}")
    (tmp_path / "script.js").write_text("document.title = 'two';")
    return tmp_path


def test_every_byte_of_the_server_counts(site: Path) -> None:
    """Its headers too."""
    with served(site) as address:
        wire = Wire(urlsplit(address).port or 0)
        Thread(target=wire.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        with urlopen(f"{wire.address}style.css") as answer:  # noqa: S310
            size = len(answer.read())
            headers = sum(len(f"{name}: {value}\r\n") for name, value in answer.getheaders())
        assert wire.moved == size + headers + len("HTTP/1.0 200 OK\r\n\r\n")
        wire.shutdown()
        wire.server_close()


def test_a_further_visit_moves_what_is_new_alone(site: Path, browser: Browser) -> None:
    """The style is at hand; each first visit begins with nothing."""
    with served(site) as address:
        wire = Wire(urlsplit(address).port or 0)
        Thread(target=wire.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        visits = Visits(browser, wire)
        first, further = visits.one_after_another("one/", "two/")
        (again,) = visits.one_after_another("one/")
        wire.shutdown()
        wire.server_close()
    assert first == again
    assert 1600 < first.moved < 2600
    assert further.moved < 1600
    assert (first.largest_script, further.largest_script) == (0, len("document.title = 'two';"))


def test_the_heaviest_page_comes_first(tmp_path: Path) -> None:
    """By what a server sends of it."""
    for name, size in {"bonn": 5, "ulm": 9, "aalen": 5}.items():
        (tmp_path / "ar" / "orte" / name).mkdir(parents=True)
        (tmp_path / "ar" / "orte" / name / "index.html").touch()
        (tmp_path / "ar" / "orte" / name / "index.html.br").write_bytes(b"x" * size)
    assert municipalities(tmp_path, language("ar")) == ["ar/orte/ulm/", "ar/orte/aalen/", "ar/orte/bonn/"]
