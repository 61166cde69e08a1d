"""The places: how they are read, ordered and told apart."""

import shutil
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.problems import Location
from lotsenbuch.reading.places import GazetteerReading, read_gazetteer
from tests.small import DISTRICT, REGISTRY, place


def test_a_place_is_read_as_it_stands_there(small: Knowledge) -> None:
    """With all its postcodes and names; what is unknown of it is nothing."""
    musterhausen = place(small, "musterhausen")
    assert (musterhausen.ags, musterhausen.name) == ("08001001", "Musterhausen")
    assert musterhausen.district is small.gazetteer.districts[DISTRICT]
    assert musterhausen.postcodes == ("00101", "00102")
    assert musterhausen.other_script_names == ("Мустергаузен", "موسترهاوزن", "ሙስተርሃውዘን")
    assert (musterhausen.lat, musterhausen.lon, musterhausen.population) == (48.01, 9.01, 12000)
    quellingen = place(small, "quellingen")
    assert (quellingen.population, quellingen.other_script_names) == (0, ())


def test_umlauts_sort_as_their_letters(small: Knowledge) -> None:
    """As in a German telephone book: Öhrlingen stands between M and Q."""
    names = [place.name for place in small.gazetteer.by_district[DISTRICT]]
    assert names == [
        "Altweiler", "Altweiler (Heide)", "Fuchsweil", "Lindwies", "Musterhausen", "Öhrlingen", "Quellingen",
        "Zwiebelbach",
    ]  # fmt: skip


def test_homonyms_are_told_apart(small: Knowledge) -> None:
    """Whatever stands in brackets behind the name: the page of each leads to the other."""
    one, other = (place(small, slug) for slug in ("altweiler", "altweiler-heide"))
    assert small.gazetteer.homonyms(one) == (other,)
    assert small.gazetteer.homonyms(other) == (one,)
    assert small.gazetteer.homonyms(place(small, "lindwies")) == ()


def test_a_shared_postcode_has_all_its_municipalities(small: Knowledge) -> None:
    """Never a guess; in the order of the postcodes."""
    found = {code: [place.slug for place in places] for code, places in small.gazetteer.by_postcode.items()}
    assert found["00103"] == ["altweiler", "altweiler-heide"]
    assert found["05203"] == ["quellingen", "zwiebelbach"]
    assert found["00101"] == found["00102"] == ["musterhausen"]
    assert list(found) == sorted(found)


BREACHES: dict[str, Callable[[list[str]], None]] = {
    "2": lambda lines: lines.__setitem__(1, lines[1].replace("48.0100", "nord")),
    "3": lambda lines: lines.__setitem__(2, lines[2].replace("altweiler,", "Altweiler!,")),
    "4": lambda lines: lines.__setitem__(3, lines[2]),
    "5": lambda lines: lines.__setitem__(4, lines[4].replace("08001", "08999", 1)),
    "6": lambda lines: lines.__setitem__(5, lines[5].replace("05201", "5201")),
}
"""Changes of a table's lines that break one of them, by its number."""


def changed(folder: Path, *changes: Callable[[list[str]], None]) -> GazetteerReading:
    """Read the tables after some changes of one of them."""
    for file in (REGISTRY / "data").glob("*.csv"):
        shutil.copy(file, folder)
    lines = (folder / "municipalities.csv").read_text("utf-8").splitlines()
    for change in changes:
        change(lines)
    (folder / "municipalities.csv").write_text("\n".join(lines), "utf-8")
    reading = read_gazetteer(folder)
    assert (reading.gazetteer is None) is bool(reading.problems)
    return reading


def broken(folder: Path, *numbers: str) -> list[int]:
    """Give the lines that are reported after some changes."""
    return [problem.location.line for problem in changed(folder, *map(BREACHES.__getitem__, numbers)).problems]


def told(folder: Path, line: int, good: str, bad: str) -> list[str]:
    """Give what is said after a change of a line, without the folder."""
    problems = changed(folder, lambda lines: lines.__setitem__(line - 1, lines[line - 1].replace(good, bad))).problems
    return [problem.worded(NullTranslations()).removeprefix(f"{folder}/") for problem in problems]


def test_sound_tables_have_no_problem(tmp_path: Path) -> None:
    """So that the lines below are those that were broken."""
    assert broken(tmp_path) == []


@pytest.mark.parametrize("number", BREACHES)
def test_a_broken_line_is_reported_with_its_number(tmp_path: Path, number: str) -> None:
    """A position, an address, a key that stands twice, a district, a postcode."""
    assert broken(tmp_path, number) == [int(number)]


def test_every_broken_line_is_reported(tmp_path: Path) -> None:
    """Not only the first."""
    assert broken(tmp_path, "2", "5", "6") == [2, 5, 6]


def test_keys_and_addresses_are_unique(tmp_path: Path) -> None:
    """Each for itself, and what stands below a fault is read all the same."""
    fault = (
        "municipalities.csv:3:1: error: {name}: Den Schlüssel oder die Adresse gibt es schon. "
        "Geben Sie der Gemeinde eigene; hängen Sie an die Adresse den Namen des Kreises."
    )
    assert told(tmp_path, 3, "altweiler", "musterhausen") == [fault.format(name="Altweiler")]
    assert told(tmp_path, 3, "08001002", "08001001") == [fault.format(name="Altweiler")]


@pytest.mark.parametrize(
    ("good", "bad", "key"), [("08001002", "08002002", "08002002"), (",08001,", ",08002,", "08001002")]
)
def test_a_key_begins_with_that_of_its_district(tmp_path: Path, good: str, bad: str, key: str) -> None:
    """Whichever of the two is wrong."""
    assert told(tmp_path, 3, good, bad) == [
        (
            f"municipalities.csv:3:1: error: Altweiler: Der Schlüssel „{key}“ passt nicht zum Kreis. "
            "Er beginnt mit dem Schlüssel des Kreises aus districts.csv."
        )
    ]
    assert broken(tmp_path, "5", "6") == [5, 6]


def test_where_each_place_stands_is_known(tmp_path: Path) -> None:
    """For whoever finds fault with it later; an association only some have."""
    reading = changed(tmp_path)
    assert reading.gazetteer
    assert reading.locations["08001001"] == Location(tmp_path / "municipalities.csv", 2)
    assert set(reading.locations) == set(reading.gazetteer.municipalities)
    associations = {place.association for place in reading.gazetteer.municipalities.values()}
    assert associations == {"", "080015001"}


def test_missing_files_are_reported(tmp_path: Path) -> None:
    """Without a traceback."""
    assert len(read_gazetteer(tmp_path).problems) == 2
