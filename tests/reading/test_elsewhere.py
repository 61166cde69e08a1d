"""The places that are not in the state: none is called as one that is, without saying where it lies."""

import shutil
from pathlib import Path

import pytest

from lotsenbuch.reading.elsewhere import FILE
from lotsenbuch.reading.places import read_gazetteer
from tests.small import REGISTRY

TABLES = ("municipalities.csv", "districts.csv", "localities.csv", FILE)


def told(folder: Path, row: str) -> list[str]:
    """Give what is said of a row more."""
    for name in TABLES:
        shutil.copy(REGISTRY / "data" / name, folder)
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    return [f"{one.what.text % one.what.values} {one.repair.text}" for one in read_gazetteer(folder).problems]


@pytest.mark.parametrize("row", ["Musterhausen,DE-HH,yes,", "Unterdorf,CH,no,", "Weit,DE-HH,yes,Musterhausen"])
def test_a_namesake_says_where_it_lies(tmp_path: Path, row: str) -> None:
    """Else its reader would be told that the place of the state is not there."""
    [said] = told(tmp_path, row)
    assert said.startswith("So heißt auch ein Ort im Land")
    assert said.endswith("Münster (Westfalen).")


@pytest.mark.parametrize(
    "row", ["Musterhausen (Weitweg),DE-HH,yes,", "Unterdorf (Weitweg),CH,no,Unterdorf", "Weit,DE,yes,Fern"]
)
def test_what_says_where_it_lies_is_none(tmp_path: Path, row: str) -> None:
    """It may be found by a village's name beside the village."""
    assert not told(tmp_path, row)


def test_a_place_stands_once(tmp_path: Path) -> None:
    """Both have the same name."""
    [said] = told(tmp_path, "Weit,DE-HH,yes,\nWeit,DE-HH,yes,")
    assert "steht schon in Zeile" in said


@pytest.mark.parametrize("row", ["Weit,de,yes,", "Weit,Hamburg,yes,", "Weit,DE-HH,,", "Weit,DE-HH,maybe,"])
def test_a_row_says_where_a_place_lies_and_how_it_is_known(tmp_path: Path, row: str) -> None:
    """The country and the state by ISO 3166, and whether a place is known misspelt: yes or no."""
    assert len(told(tmp_path, row)) == 1
