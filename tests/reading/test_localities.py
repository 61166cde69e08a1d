"""The villages: how they are read, and what is wrong with them."""

import shutil
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import Certainty, Locality
from lotsenbuch.reading.places import read_gazetteer
from tests.small import REGISTRY, place


def told(folder: Path, row: str) -> list[str]:
    """Give what is said of a row that is written behind the others, without the folder."""
    for table in (REGISTRY / "data").glob("*.csv"):
        shutil.copy(table, folder)
    with (folder / "localities.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    return [
        problem.worded(NullTranslations()).removeprefix(f"{folder}/") for problem in read_gazetteer(folder).problems
    ]


def test_a_municipality_has_its_villages(small: Knowledge) -> None:
    """In the order of the table; one name may belong to several, and some have none."""
    unterdorf = Locality("Unterdorf", Certainty.MEDIUM)
    assert place(small, "musterhausen").localities == (Locality("Mühlenau", Certainty.HIGH), unterdorf)
    assert place(small, "altweiler").localities == (Locality("Unterdorf", Certainty.HIGH),)
    assert place(small, "nebelbach").localities == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "08001001,Mühlenau,high,stops",
            "Mühlenau: „Mühlenau“ steht schon in Zeile 2. Behalten Sie eine der beiden Zeilen.",
        ),
        (
            "08009009,Nirgends,high,stops",
            (
                "Nirgends: Den Schlüssel „08009009“ hat keine Gemeinde und kein Kreis. "
                "Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."
            ),
        ),
    ],
)
def test_a_village_stands_once_and_in_a_known_place(tmp_path: Path, row: str, said: str) -> None:
    """Each fault is told at its line."""
    assert told(tmp_path, row) == [f"localities.csv:7:1: error: {said}"]


@pytest.mark.parametrize("row", ["08001001,Neu\u202e,high,stops", "08001001,Neu,sure,stops", "08001001,Neu,high,heard"])
def test_a_village_has_a_harmless_name_a_certainty_and_a_source(tmp_path: Path, row: str) -> None:
    """Out of those that are known."""
    assert len(told(tmp_path, row)) == 1


def test_a_state_without_the_table_has_no_villages(tmp_path: Path) -> None:
    """It is found by its municipalities all the same."""
    for name in ("municipalities.csv", "districts.csv"):
        shutil.copy(REGISTRY / "data" / name, tmp_path)
    gazetteer = read_gazetteer(tmp_path).gazetteer
    assert gazetteer
    assert not any(place.localities for place in gazetteer.municipalities.values())
