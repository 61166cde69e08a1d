"""The places: how they are read, ordered and told apart."""

import shutil
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


def changed(folder: Path, line: int, good: str, bad: str, file: str = "municipalities.csv") -> GazetteerReading:
    """Read the tables after a change of one line, counted from 1."""
    for table in (REGISTRY / "data").glob("*.csv"):
        shutil.copy(table, folder)
    lines = (folder / file).read_text("utf-8").splitlines()
    assert good in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(good, bad, 1)
    (folder / file).write_text("\n".join(lines), "utf-8")
    reading = read_gazetteer(folder)
    assert (reading.gazetteer is None) is bool(reading.problems)
    return reading


def told(folder: Path, line: int, good: str, bad: str, file: str = "municipalities.csv") -> list[str]:
    """Give what is said after a change of a line, without the folder."""
    problems = changed(folder, line, good, bad, file).problems
    return [problem.worded(NullTranslations()).removeprefix(f"{folder}/") for problem in problems]


def test_sound_tables_have_no_problem(tmp_path: Path) -> None:
    """So that the lines below are those that were broken."""
    assert told(tmp_path, 2, "Musterhausen", "Musterhausen") == []


BREACHES = {
    "a position in words": ("48.0200", "nord"),
    "a position with a comma": (",48.0200,", ',"48,0200",'),
    "a position in another notation": ("48.0200", "4.802e1"),
    "a position that is a whole number": ("48.0200", "48"),
    "a position on no map": ("48.0200", "148.0200"),
    "a position on the other side of the earth": ("9.0200", "189.0200"),
    "no position": ("48.0200", ""),
    "an address with capitals": ("altweiler,", "Altweiler!,"),
    "no name": ("Altweiler", ""),
    "a name of blanks": ("Altweiler", "\u200b"),
    "a name of dashes": ("Altweiler", "–"),
    "a postcode too short": (",00103,", ",0103,"),
    "no postcode": (",00103,", ",,"),
    "a postcode of another script": (",00103,", ",٠٠١٠٣,"),
    "postcodes with a comma": (",00103,", ',"00103, 00104",'),
    "two blanks between postcodes": (",00103,", ",00103  00104,"),
    "a postcode twice": (",00103,", ",00103 00103,"),
    "a population below nothing": (",2300,", ",-2300,"),
    "a population with a point": (",2300,", ",2.300,"),
    "a population with a blank": (",2300,", ",2 300,"),
    "a population with a fraction": (",2300,", ",2300.5,"),
    "a population in another script": (",2300,", ",٢٣٠٠,"),
    "an association too short": ("080015001", "08001500"),
    "no source of the position": (",made-up,", ",,"),
    "a name in Latin letters": (",2300,", ",2300,Altweiler"),
    "an empty name in another script": (",2300,", ",2300,Алтвайлер||ألتفايلر"),
    "a name in another script twice": (",2300,", ",2300,Алтвайлер|Алтвайлер"),
}
"""What can be wrong in the line of Altweiler, which is sound."""


@pytest.mark.parametrize("breach", BREACHES)
def test_a_broken_line_is_reported_with_its_number(tmp_path: Path, breach: str) -> None:
    """Once, with the key of its place."""
    (line,) = told(tmp_path, 3, *BREACHES[breach])
    assert line.startswith("municipalities.csv:3:1: error: 08001002: ")


DISTRICT_BREACHES = {
    "no name": ("Stadtkreis Hafenstadt", ""),
    "a name of blanks": ("Stadtkreis Hafenstadt", "\u00ad"),
    "a key too short": ("08002", "8002"),
    "another kind": (",stadtkreis,", ",kreisfrei,"),
    "an address with blanks": ("stadtkreis-hafenstadt", "stadtkreis hafenstadt"),
}
"""What can be wrong in the line of a district."""


@pytest.mark.parametrize("breach", DISTRICT_BREACHES)
def test_a_broken_line_of_a_district_is_reported_with_its_number(tmp_path: Path, breach: str) -> None:
    """And nothing is said of its places, which are sound."""
    (line,) = told(tmp_path, 3, *DISTRICT_BREACHES[breach], file="districts.csv")
    assert line.startswith("districts.csv:3:1: error: ")


@pytest.mark.parametrize(
    ("good", "bad", "value", "field"),
    [
        ("08002", "08001", "08001", "key"),
        ("Stadtkreis Hafenstadt", "Landkreis Musterland", "Landkreis Musterland", "name"),
        ("stadtkreis-hafenstadt", "landkreis-musterland", "landkreis-musterland", "slug"),
    ],
)
def test_districts_are_told_apart(tmp_path: Path, good: str, bad: str, value: str, field: str) -> None:
    """By their keys, names and addresses."""
    first, *_ = told(tmp_path, 3, good, bad, file="districts.csv")
    assert first.startswith("districts.csv:3:1: error: ")
    assert first.endswith(
        f"„{value}“ steht schon in Zeile 2. Löschen Sie eine der beiden, oder geben Sie ihr Eigenes: {field}."
    )


@pytest.mark.parametrize(
    ("good", "bad", "field"), [("08001002", "08001001", "ags"), ("altweiler", "musterhausen", "slug")]
)
def test_municipalities_are_told_apart(tmp_path: Path, good: str, bad: str, field: str) -> None:
    """By their keys and addresses; each for itself."""
    assert told(tmp_path, 3, good, bad) == [
        (
            f"municipalities.csv:3:1: error: Altweiler: „{bad}“ steht schon in Zeile 2. "
            f"Löschen Sie eine der beiden, oder geben Sie ihr Eigenes: {field}."
        )
    ]


@pytest.mark.parametrize(
    ("good", "bad", "key"),
    [
        ("08001002", "08002002", "08002002"),
        (",08001,", ",08002,", "08001002"),
        (",08001,", ",08999,", "08001002"),
        (",080015001,", ",080025001,", "08001002"),
    ],
)
def test_a_key_begins_with_that_of_its_district(tmp_path: Path, good: str, bad: str, key: str) -> None:
    """Whichever of the two is wrong, or that of its association."""
    assert told(tmp_path, 3, good, bad) == [
        (
            f"municipalities.csv:3:1: error: Altweiler: Der Schlüssel „{key}“ passt nicht zum Kreis. "
            "Er beginnt mit dem Schlüssel des Kreises aus districts.csv, ebenso der des Verbands."
        )
    ]


def test_a_key_without_a_district_is_told_with_the_others(tmp_path: Path) -> None:
    """A district that is missing is told by each of its places, one that cannot be read by itself."""
    shutil.copy(REGISTRY / "data" / "municipalities.csv", tmp_path)
    districts = (REGISTRY / "data" / "districts.csv").read_text("utf-8").splitlines()
    (tmp_path / "districts.csv").write_text("\n".join(districts[:2]), "utf-8")
    assert [problem.location.line for problem in read_gazetteer(tmp_path).problems] == [10, 11, 12, 13]
    (tmp_path / "districts.csv").write_text("\n".join(["Key,Name", *districts[1:]]), "utf-8")
    assert [problem.location.file.name for problem in read_gazetteer(tmp_path).problems] == ["districts.csv"]


def test_where_each_place_stands_is_known(tmp_path: Path) -> None:
    """For whoever finds fault with it later; an association only some have."""
    reading = changed(tmp_path, 2, "Musterhausen", "Musterhausen")
    assert reading.gazetteer
    assert reading.locations["08001001"] == Location(tmp_path / "municipalities.csv", 2)
    assert reading.locations["08001"] == Location(tmp_path / "districts.csv", 2)
    assert set(reading.locations) == {*reading.gazetteer.municipalities, *reading.gazetteer.districts}
    associations = {place.association for place in reading.gazetteer.municipalities.values()}
    assert associations == {"", "080015001"}


def test_missing_files_are_reported(tmp_path: Path) -> None:
    """Without a traceback."""
    assert len(read_gazetteer(tmp_path).problems) == 2


def test_no_place_of_the_state_is_told_to_be_elsewhere(small_copy: Path) -> None:
    """By whichever of its names."""
    file = small_copy / "data" / "elsewhere.csv"
    text = file.read_text("utf-8")
    for good, bad in (("Nachbarn,FR", "Lindwies,FR"), ("Bigtown", "Lindwies")):
        file.write_text(text.replace(good, bad), "utf-8")
        (problem,) = read_gazetteer(small_copy / "data").problems
        assert problem.what.values == {"value": "„Lindwies“"}
