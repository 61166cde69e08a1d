"""What an edition of the official directory says of each administration."""

from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.upkeep.official_directory import Directory, Listed, read_directory
from lotsenbuch.upkeep.official_sheet import DirectoryError
from tests.upkeep.directory import Row, association, district, municipality, workbook
from tests.upkeep.test_official_sheet import REAL

OWN = municipality("08001001", "Stadtverwaltung A", "Markt 1", "00101", "A", "stadt@a.example")

DISTRICT = district("08001", "Landratsamt M", "Kreisplatz 2", "00101", "A")


def directory(folder: Path, *rows: Row) -> Directory:
    """Read a directory of one state."""
    return read_directory(workbook(folder, rows), {"08"})


def doubts(folder: Path, *rows: Row) -> list[str]:
    """Give the rows that are not understood."""
    return list(directory(folder, *rows).doubts)


def instead(row: Row, **cells: Any) -> Row:
    """Give a row with other cells."""
    places = {"land": 0, "kind": 2, "form": 3, "ars": 5, "ags": 6, "name": 8, "street": 9, "postcode": 10, "town": 11}
    numbers = {places[name]: cell for name, cell in cells.items()}
    return tuple(numbers.get(number, cell) for number, cell in enumerate(row))


def test_the_real_edition_of_2023_is_understood() -> None:
    """All municipalities and districts of the state, no doubt about any row."""
    read = read_directory(REAL, {"08"})
    assert (read.as_of, read.has_mailboxes, read.doubts) == (PartialDate("2023-01-31"), False, ())
    assert {len(key): sum(len(other) == len(key) for other in read.listed) for key in read.listed} == {5: 44, 8: 1101}
    assert read.listed["08115003"] == Listed(
        row=15, key="08115003", name="Stadtverwaltung Böblingen", street="Marktplatz 16", postcode="71032",
        town="Böblingen", email="",
    )  # fmt: skip
    assert read.listed["08115002"].street == "Kirchplatz 5"
    assert read.listed["08115021"].association == "Verwaltungsgemeinschaft der Stadt Herrenberg"
    assert read.listed["08425"].name == "Landratsamt Alb-Donau-Kreis"


def test_an_administration_is_read(tmp_path: Path) -> None:
    """Of a district, of a municipality; with its mailbox where the edition has some."""
    read = directory(tmp_path, DISTRICT, OWN)
    assert read.has_mailboxes
    assert read.listed["08001"] == Listed(8, "08001", "Landratsamt M", "Kreisplatz 2", "00101", "A", "")
    assert read.listed["08001001"] == Listed(
        9, "08001001", "Stadtverwaltung A", "Markt 1", "00101", "A", "stadt@a.example"
    )


def test_a_municipalitys_own_address_counts(tmp_path: Path) -> None:
    """In whichever order the rows stand; without one the association's does, and is marked as such."""
    of_the_association = municipality("08001001", "Verband B", "Bweg 1", "00102", "B", ars="080015001001")
    own = municipality("08001001", "Gemeinde A", "Markt 1", "00101", "A", ars="080015001001")
    other = municipality("08001002", "Verband B", "Bweg 1", "00102", "B", ars="080015001002")
    rows = (association("080015001", "Verband B", "Bweg 1", "00102", "B"), of_the_association, own, other)
    for order in (rows, tuple(reversed(rows))):
        listed = directory(tmp_path, *order).listed
        assert set(listed) == {"08001001", "08001002"}
        assert (listed["08001001"].name, listed["08001001"].association) == ("Gemeinde A", "")
        assert (listed["08001002"].street, listed["08001002"].association) == ("Bweg 1", "Verband B")


def test_the_association_is_that_of_the_municipality(tmp_path: Path) -> None:
    """Another's name is no association of its own."""
    row = municipality("08001001", "Verband B", "Bweg 1", "00102", "B", ars="080015002001")
    read = directory(tmp_path, association("080015001", "Verband B", "Bweg 1", "00102", "B"), row)
    assert not read.listed["08001001"].association


def test_numbers_get_their_zeros_back(tmp_path: Path) -> None:
    """Where a program has taken keys and postcodes for numbers."""
    row = instead(OWN, land=8, kind=60.0, ars=80010001001, ags=8001001, postcode=101)
    listed = directory(tmp_path, row).listed["08001001"]
    assert listed.postcode == "00101"


def test_what_is_larger_or_empty_is_passed_by(tmp_path: Path) -> None:
    """The state, its regions, areas where nobody lives, other states, notes below the table."""
    assert directory(
        tmp_path,
        instead(OWN, kind=10, ars="08", ags=None),
        instead(OWN, kind=20, ars="081", ags=None),
        instead(OWN, kind=30, ars="0811", ags=None),
        instead(OWN, form="65", name=None),
        instead(OWN, form="66", name=None),
        instead(OWN, land="09", ags="9"),
        ("Quelle: Gemeindeverzeichnis",),
    ) == Directory(PartialDate("2027-01-31"), has_mailboxes=True, listed={}, doubts=())


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"street": "=HYPERLINK(A1)"}, "(Stadtverwaltung A) enthält eine Formel statt eines Wertes."),
        ({"ags": "=8001001"}, "(Stadtverwaltung A) enthält eine Formel statt eines Wertes."),
        ({"kind": 70}, "(Stadtverwaltung A) hat keine bekannte Satzart oder keinen Regionalschlüssel von deren Länge."),
        (
            {"kind": None},
            "(Stadtverwaltung A) hat keine bekannte Satzart oder keinen Regionalschlüssel von deren Länge.",
        ),
        (
            {"ars": "08001"},
            "(Stadtverwaltung A) hat keine bekannte Satzart oder keinen Regionalschlüssel von deren Länge.",
        ),
        ({"ags": None}, "(Stadtverwaltung A) hat keinen Gemeindeschlüssel mit 8 Ziffern."),
        ({"ags": "8001001"}, "(Stadtverwaltung A) hat keinen Gemeindeschlüssel mit 8 Ziffern."),
        ({"name": None}, "(08001001) nennt keinen Verwaltungssitz mit Postleitzahl und Ort."),
        ({"name": None, "ags": None}, "(ohne Namen) hat keinen Gemeindeschlüssel mit 8 Ziffern."),
        ({"postcode": "101"}, "(Stadtverwaltung A) nennt keinen Verwaltungssitz mit Postleitzahl und Ort."),
        ({"town": " "}, "(Stadtverwaltung A) nennt keinen Verwaltungssitz mit Postleitzahl und Ort."),
    ],
)
def test_a_row_that_is_not_understood_is_named(tmp_path: Path, cells: dict[str, Any], why: str) -> None:
    """With its number and name, and nothing of it is taken."""
    read = directory(tmp_path, DISTRICT, instead(OWN, **cells))
    assert read.doubts == (f"Zeile 9 {why}",)
    assert set(read.listed) == {"08001"}


def test_a_row_without_its_state_is_known_by_its_keys(tmp_path: Path) -> None:
    """By either of them."""
    assert set(directory(tmp_path, instead(OWN, land=None)).listed) == {"08001001"}
    assert set(directory(tmp_path, instead(OWN, land=None, ars="0800100010")).listed) == set()
    assert len(doubts(tmp_path, instead(OWN, land=None, ars=None))) == 1


def test_two_rows_that_contradict_each_other_are_named(tmp_path: Path) -> None:
    """The program does not choose; the same twice is no contradiction."""
    other = instead(OWN, street="Markt 2")
    assert doubts(tmp_path, OWN, other) == ["Die Zeilen 8, 9 nennen Verschiedenes für 08001001 (Stadtverwaltung A)."]
    assert directory(tmp_path, OWN, other).listed == {}
    assert set(directory(tmp_path, OWN, OWN).listed) == {"08001001"}
    assert doubts(tmp_path, DISTRICT, DISTRICT) == ["Zeile 9 (Landratsamt M) nennt einen Kreis zum zweiten Mal."]


def test_an_edition_without_a_day_is_refused(tmp_path: Path) -> None:
    """Nobody could say what is newer; nor of a day that never was."""
    for title in ("Anschriften", "Anschriften am 31.02.2027"):
        with pytest.raises(DirectoryError, match="von welchem Tag"):
            read_directory(workbook(tmp_path, [OWN], title=title, sheet="Anschriften"), {"08"})
