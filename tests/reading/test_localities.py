"""The villages: how they are read, and what is wrong with them."""

import shutil
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import Certainty, Locality
from lotsenbuch.reading.localities import FOLDER
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


@pytest.mark.parametrize(
    "row", ["08001001,Neu\u202e,high,stops", "08001001,Neu,sure,stops", "08001001,Neu,high,Heard it"]
)
def test_a_village_has_a_harmless_name_a_certainty_and_a_source(tmp_path: Path, row: str) -> None:
    """Whether the source is known is checked with the places."""
    assert len(told(tmp_path, row)) == 1


def corrected(folder: Path, text: str) -> Path:
    """Put a correction into a copy of the small project; give its data."""
    (folder / "data" / FOLDER).mkdir()
    (folder / "data" / FOLDER / "08001001.yaml").write_text(text, "utf-8")
    return folder / "data"


def test_a_correction_is_read_as_if_it_stood_in_the_table(small_copy: Path) -> None:
    """What is missing is there, what does not belong there is not; who names a village is sure of it."""
    data = corrected(
        small_copy,
        'ags: "08001001"\nadd: [Bergheim, Unterdorf]\ngone: [Mühlenau]\n'
        "source: {id: musterhausen-2026, publisher: Rathaus, date: 2026-05, kind: official}\n",
    )
    reading = read_gazetteer(data)
    assert reading.problems == []
    assert reading.gazetteer
    names = ("Bergheim", "Unterdorf")
    assert reading.gazetteer.municipalities["08001001"].localities == tuple(
        Locality(name, Certainty.HIGH) for name in names
    )
    assert reading.localities.known_sources.keys() == {"hafenstadt-2026", "musterhausen-2026"}


def test_a_faulty_correction_takes_no_village_away(small_copy: Path) -> None:
    """It is told by itself, and the places stand as they stood."""
    reading = read_gazetteer(corrected(small_copy, "ags: 1\n"))
    assert reading.gazetteer
    assert reading.problems == []
    assert [one.location.file.name for one in reading.localities.corrected.problems] == ["08001001.yaml"] * 2
    assert reading.gazetteer.municipalities["08001001"].villages == ("Mühlenau", "Unterdorf")


def test_a_state_without_the_table_has_no_villages(tmp_path: Path) -> None:
    """It is found by its municipalities all the same."""
    for name in ("municipalities.csv", "districts.csv"):
        shutil.copy(REGISTRY / "data" / name, tmp_path)
    gazetteer = read_gazetteer(tmp_path).gazetteer
    assert gazetteer
    assert not any(place.localities for place in gazetteer.municipalities.values())
