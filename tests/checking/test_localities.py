"""The rules of villages and of corrections of them."""

from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.checking import localities as rules
from lotsenbuch.checking.localities import CHECKS, check_localities
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.places import Certainty
from lotsenbuch.reading.corrections import CorrectionsReading, ReadCorrection
from lotsenbuch.reading.localities import LocalitiesReading, LocalityRow
from lotsenbuch.reading.tables import Table, TableRow
from lotsenbuch.reading.yaml_text import Document, EntryLocation
from tests.checking.test_administrations import TODAY
from tests.records import ALTDORF, administration_source, gazetteer

SOURCE = {"id": "rathaus-2026", "publisher": "Rathaus", "date": "2026-05-04", "kind": "official"}
ROWS = (("Oberdorf", "high", "stops"), ("Zell-Au", "medium", "both"), ("Hinterdorf", "low", "verzeichnis"))


def said(*corrections: dict[str, Any], rows: tuple[tuple[str, str, str], ...] = ROWS) -> list[str]:
    """Give what is wrong with villages of one place, and corrections of these in files `0.yaml` and so on."""
    lines = tuple(
        TableRow(line, LocalityRow(ags=ALTDORF.ags, name=name, certainty=Certainty(certainty), source=source))
        for line, (name, certainty, source) in enumerate(rows, start=2)
    )
    source = administration_source()
    reading = LocalitiesReading(
        Table(Path("localities.csv"), lines),
        Table(Path("localities-sources.csv"), (TableRow(2, source),), named=frozenset({source.id})),
        CorrectionsReading(
            tuple(
                ReadCorrection(
                    LocalityCorrection.model_validate({"ags": ALTDORF.ags, "source": SOURCE} | fields),
                    EntryLocation(Document(Path(f"{number}.yaml")), ()),
                )
                for number, fields in enumerate(corrections)
            )
        ),
    )
    return [problem.worded(NullTranslations()) for problem in check_localities(reading, gazetteer(), TODAY)]


def test_every_rule_is_asked() -> None:
    """None is forgotten in the list."""
    written = {name for name in vars(rules) if name.startswith("check_")} - {"check_localities"}
    assert {check.__name__ for check in CHECKS} == written


def test_good_corrections_are_sound() -> None:
    """What is missing, what does not belong there, what is spelt otherwise, and what was doubtful until now."""
    assert said() == []
    assert said({"add": ["Neudorf", "Hinterdorf"], "gone": ["Oberdorf"]}) == []
    assert said({"add": ["Zell Au"], "gone": ["Zell-Au"]}) == []


@pytest.mark.parametrize(
    ("correction", "told"),
    [
        ({"add": ["Oberdorf"]}, "Das Dorf „Oberdorf“ steht schon bei dieser Gemeinde."),
        ({"add": ["Zell au"]}, "Das Dorf „Zell au“ steht schon bei dieser Gemeinde."),
        ({"add": ["Neudorf", "NEUDORF"]}, "Das Dorf „NEUDORF“ steht schon bei dieser Gemeinde."),
        ({"gone": ["Unterdorf"]}, "Unter der Gemeinde steht kein Dorf mit dem Namen „Unterdorf“."),
        ({}, "Die Datei nennt kein Dorf."),
        ({"ags": "08999999", "add": ["Neudorf"]}, "Den Schlüssel „08999999“ hat keine Gemeinde."),
        ({"add": ["Neudorf"], "source": SOURCE | {"date": "2027"}}, "2027"),
        ({"add": ["Neudorf"], "source": SOURCE | {"id": "verzeichnis"}}, "hat schon eine andere Quelle."),
    ],
)
def test_what_a_correction_cannot_mean_is_told(correction: dict[str, Any], told: str) -> None:
    """At its file, under the key of the municipality."""
    (line,) = said(correction)
    assert line.startswith(f"0.yaml:1:1: error: {correction.get('ags', ALTDORF.ags)}: ")
    assert told in line


def test_one_municipality_has_one_correction() -> None:
    """Both files are named: none of the two words is lost."""
    (line,) = said({"add": ["Neudorf"]}, {"gone": ["Oberdorf"]})
    assert line.startswith("1.yaml:1:1: error: 08901001: „08901001“ wird auch in 0.yaml berichtigt.")


def test_a_village_names_a_list_or_a_source() -> None:
    """Truth rule 1: somebody must have said it."""
    (line,) = said(rows=(*ROWS, ("Neudorf", "high", "hoerensagen")))
    assert "Die Quelle „hoerensagen“ steht nicht in localities-sources.csv." in line
    assert line.startswith("localities.csv:5:1: error: Neudorf: ")
