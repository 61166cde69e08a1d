"""What municipalities are called in other languages: in Latin letters, each municipality once."""

import shutil
from pathlib import Path

import pytest

from lotsenbuch.problems import Problem
from lotsenbuch.reading.other_names import FILE
from lotsenbuch.reading.places import GazetteerReading, read_gazetteer
from tests.small import REGISTRY

TABLES = ("municipalities.csv", "districts.csv", "localities.csv", "elsewhere.csv")


def read(folder: Path, *rows: str) -> GazetteerReading:
    """Read the small gazetteer with names in other languages."""
    for name in TABLES:
        shutil.copy(REGISTRY / "data" / name, folder)
    (folder / FILE).write_text("\n".join(["ags,names", *rows, ""]), "utf-8")
    return read_gazetteer(folder)


def said(problem: Problem) -> str:
    """Give what a problem says."""
    return problem.what.text % problem.what.values


def test_a_municipality_has_its_names(tmp_path: Path) -> None:
    """In the order in which they stand; the others have none."""
    gazetteer = read(tmp_path, "08001001,Modelville|Casa Modello").gazetteer
    assert gazetteer
    names = {place.ags: place.other_language_names for place in gazetteer.municipalities.values()}
    assert names.pop("08001001") == ("Modelville", "Casa Modello")
    assert set(names.values()) == {()}


def test_without_the_table_no_place_has_names(small_copy: Path) -> None:
    """A state need not have one."""
    (small_copy / "data" / FILE).unlink()
    gazetteer = read_gazetteer(small_copy / "data").gazetteer
    assert gazetteer
    assert not any(place.other_language_names for place in gazetteer.municipalities.values())


def test_a_row_is_of_a_municipality_that_is_known(tmp_path: Path) -> None:
    """Else its names would be nobody's."""
    [problem] = read(tmp_path, "08001999,Modelville").problems
    assert said(problem) == "Den Schlüssel „08001999“ hat keine Gemeinde und kein Kreis."


def test_a_municipality_stands_once(tmp_path: Path) -> None:
    """Else one of its rows would be lost."""
    [problem] = read(tmp_path, "08001001,Modelville", "08001001,Casa Modello").problems
    assert said(problem) == "„08001001“ steht schon in Zeile 2."


@pytest.mark.parametrize("names", ["", "Мустергаузен", "Modelville|", "Modelville|Modelville"])
def test_names_are_in_latin_letters_and_differ(tmp_path: Path, names: str) -> None:
    """Those in other scripts stand with the municipality."""
    assert read(tmp_path, f"08001001,{names}").problems


def test_no_place_elsewhere_is_called_so(tmp_path: Path) -> None:
    """It would hide the municipality."""
    [problem] = read(tmp_path, "08001001,Bigtown").problems
    assert said(problem).startswith("So heißt auch ein Ort im Land")
