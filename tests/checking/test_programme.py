"""The rules of `data/programme.yaml`."""

from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.checking.programme import check_programme
from lotsenbuch.model.programme import Programme
from lotsenbuch.reading.yaml_text import document_of
from tests.checking.found import TODAY, stripped
from tests.records import ALTDORF, MUSTERLAND, dumped, gazetteer, source

KNOWN = {"services": [], "milestones": [], "sources": [source("land")]}
FACT: dict[str, Any] = {"date": "2018", "text": {"de": "Ja"}, "source": "land"}
FIGURE = FACT | {"kind": "counsellors", "value": 3}
MUNICIPAL = {"municipality": ALTDORF.ags, "kind": "funding", "value": 9, "as_of": "2018", "source": "land"}


def found(**fields: Any) -> list[str]:
    """Give what is wrong in a programme, and in brackets the line at which it is."""
    text = dumped(KNOWN | fields)
    document = document_of(text, Path("programme.yaml"))
    lines = text.splitlines()
    problems = check_programme(Programme.model_validate(document.data), document, gazetteer(), TODAY)
    return [
        f"{problem.severity}: {problem.what.worded(NullTranslations())} {problem.repair.worded(NullTranslations())} "
        f"[{stripped(lines[problem.location.line - 1])}]"
        for problem in problems
    ]


def test_a_sound_programme_has_no_problem() -> None:
    """Whether it says much or little."""
    assert found() == []
    assert found(milestones=[FACT], figures=[FIGURE], municipal_figures=[MUNICIPAL]) == []


DATED: dict[str, Callable[[str], list[dict[str, Any]]]] = {
    "milestones": lambda day: [FACT | {"date": day}],
    "figures": lambda day: [FIGURE | {"date": day}],
    "municipal_figures": lambda day: [MUNICIPAL | {"as_of": day}],
    "sources": lambda day: [source("land", date=day.partition("/")[2] or day)],
    "services": lambda day: [
        {"id": "mbe", "name": "MBE", "offer": {"de": "Rat"}, "sources": [source(date=day.partition("/")[2] or day)]}
    ],
}
"""Facts of a day, by their lists."""


@pytest.mark.parametrize("name", DATED)
def test_no_fact_is_of_a_day_to_come(name: str) -> None:
    """Truth rule 9: what is planned is no fact; today it may be tomorrow elsewhere on earth."""
    for day in ("2026-06-15", "2026-06-16", "2026", "2025/2026"):
        assert found(**{name: DATED[name](day)}) == [], day
    for day in ("2026-06-17", "2027", "2026-07", "2025/2027"):
        (line,) = found(**{name: DATED[name](day)})
        assert "liegt in der Zukunft. Nennen Sie den Tag" in line, day


@pytest.mark.parametrize(
    ("name", "fact"), [("milestones", FACT), ("figures", FIGURE), ("municipal_figures", MUNICIPAL)]
)
def test_every_fact_names_a_known_source(name: str, fact: dict[str, Any]) -> None:
    """The second of two at its own line."""
    assert found(**{name: [fact, fact | {"source": "bund"}]}) == [
        (
            "error: Die Quelle „bund“ steht nicht unter „sources“. "
            "Tragen Sie die Quelle ein oder berichtigen Sie die Kennung. [source: bund]"
        )
    ]


@pytest.mark.parametrize("key", ["08999999", f"{MUSTERLAND.key}999"])
def test_a_municipal_figure_names_a_municipality(key: str) -> None:
    """One that there is."""
    assert found(municipal_figures=[MUNICIPAL, MUNICIPAL | {"municipality": key}]) == [
        (
            f"error: Den Schlüssel „{key}“ hat keine Gemeinde und kein Kreis. "
            f"Die Schlüssel stehen in data/municipalities.csv und data/districts.csv. [municipality: {key}]"
        )
    ]


def test_an_id_leads_to_one_source() -> None:
    """Those of the services and those of the facts are named alike."""
    service = {"id": "mbe", "name": "MBE", "offer": {"de": "Rat"}, "sources": [source("land"), source("bund")]}
    other = service | {"id": "jmd", "sources": [source("bund")]}
    what = "error: Die Quelle „{}“ steht hier zweimal. Geben Sie jeder Quelle eine eigene Kennung. [id: {}]"
    assert found(services=[service, other]) == [what.format("bund", "bund"), what.format("land", "land")]
    assert found(services=[service], sources=[]) == []
