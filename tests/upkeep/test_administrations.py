"""`lotsenbuch administrations`: an edition of the official directory beside the small project's town halls."""

from datetime import date
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import read_knowledge
from lotsenbuch.model.administrations import Administrations
from lotsenbuch.problems import RegistryError
from lotsenbuch.reading.administrations import FILE, SOURCES, read_administrations
from lotsenbuch.upkeep.administrations import as_text, update_from, write
from tests.small import TODAY
from tests.upkeep.directory import Row, association, district, municipality, workbook
from tests.upkeep.test_official_sheet import REAL

NEXT_YEAR = date(2027, 3, 1)

ROWS: tuple[Row, ...] = (
    district("08001", "Landratsamt Musterland", "Kreisplatz 2", "00101", "Musterhausen", "post@musterland.example"),
    municipality("08001001", "Stadtverwaltung Musterhausen", "Rathausplatz 9", "00101", "Musterhausen"),
    association("080015001", "Verband Altweiler", "Dorfstraße 3", "00103", "Altweiler"),
    municipality("08001002", "Verband Altweiler", "Dorfstraße 3", "00103", "Altweiler", ars="080015001002"),
    municipality("08001003", "Verband Altweiler", "Dorfstraße 3", "00103", "Altweiler", ars="080015001003"),
    municipality("08001004", "Gemeindeverwaltung Fuchsweil", "Am Bau 5", "00104", "Fuchsweil", "e.fuchs@fuchs.example"),
    municipality("08001005", "Gemeindeverwaltung Öhrlingen", "Hauptstraße 8", "05201", "Öhrlingen"),
    municipality("08001006", "Rathaus Quellingen", "Quellgasse 1", "05203", "Quellingen", "rathaus@quell.example"),
    municipality("08001007", "Gemeindeverwaltung Zwiebelbach", "=A1", "05203", "Zwiebelbach"),
    district("08002", "Stadtverwaltung Hafenstadt", "Kai 1", "05301", "Hafenstadt"),
    municipality("08002000", "Stadtverwaltung Hafenstadt", "Kai 2", "05301", "Hafenstadt"),
    municipality("08009009", "Gemeindeverwaltung Neudorf", "Ring 1", "05304", "Neudorf"),
)
"""Lindwies is missing, a formula stands in Zwiebelbach's row, and nobody knows Neudorf."""


def told(folder: Path, project: Path, today: date = NEXT_YEAR) -> list[str]:
    """Give what the edition changes, as lines."""
    return list(as_text(update_from(workbook(folder, ROWS), project / "data", today), written=False))


def read(project: Path) -> Administrations:
    """Give the project's administrations."""
    return read_administrations(project / "data").administrations()


EXPECTED = """
08001 Landratsamt Musterland
  E-Mail: – → post@musterland.example
08001001 Stadtverwaltung Musterhausen
  Straße: Rathausplatz 1 → Rathausplatz 9
08001002 Gemeindeverwaltung Altweiler
  Anschrift nicht übernommen, die eines Verbands: Verband Altweiler, Dorfstraße 3, 00103 Altweiler
08001003 Rathaus Altweiler (Heide)
  Straße: – → Dorfstraße 3
  Postleitzahl: – → 00103
  Ort: – → Altweiler
  Hinweis: Eigene Anschrift nicht bekannt: Gemeindeverwaltungsverband Altweiler, Sitz in Altweiler → Anschrift: Verband Altweiler, Sitz in Altweiler
08001004 Gemeindeverwaltung Fuchsweil
  E-Mail e.fuchs@fuchs.example nicht übernommen: womöglich das einer einzelnen Person
08001005 Gemeindeverwaltung Öhrlingen
  Straße: Hauptstraße 7 → Hauptstraße 8
08001006 Rathaus Quellingen
  E-Mail: – → rathaus@quell.example
  Hinweis: Anschrift: Verwaltungsgemeinschaft der Gemeinde Quellingen, Sitz in Quellingen → –
08002 Stadtverwaltung Hafenstadt
  Straße: Kai 1 → Kai 2
08002000 Stadtverwaltung Hafenstadt
  Straße: Kai 1 → Kai 2
Nicht im Verzeichnis:
  08001007 Gemeindeverwaltung Zwiebelbach
  08001008 Gemeindeverwaltung Lindwies
  08003 Landratsamt Heideland
  08003001 Rathaus Moorhausen
  08003002 Rathaus Nebelbach
  08003003 Rathaus Ottersfeld
Nicht verstanden:
  Zeile 16 (Gemeindeverwaltung Zwiebelbach) enthält eine Formel statt eines Wertes.
  Zeile 19 (Gemeindeverwaltung Neudorf): 08009009 steht nicht in municipalities.csv oder districts.csv.
Verzeichnis vom 2027-01-31: 7 Verwaltungen ändern sich, 1 werden bestätigt, 2 Angaben bleiben, 2 Zeilen sind nicht verstanden.
Nichts ist geschrieben; das tut --write.
""".strip()  # noqa: E501


def test_what_changes_is_told(tmp_path: Path, small_project: Path) -> None:
    """Field by field, what was not taken with its reason, what nobody understands with its row; nothing is written."""
    before = (small_project / "data" / FILE).read_bytes()
    assert told(tmp_path, small_project) == EXPECTED.splitlines()
    assert (small_project / "data" / FILE).read_bytes() == before


def test_what_changes_is_written(tmp_path: Path, small_copy: Path) -> None:
    """Both tables, which are sound again; then there is nothing more to change."""
    data = small_copy / "data"
    write(update_from(workbook(tmp_path, ROWS), data, NEXT_YEAR), data)
    found = read_knowledge(small_copy, NEXT_YEAR).administrations
    hall = found.by_key["08001001"]
    assert (hall.street, hall.source, str(hall.as_of)) == ("Rathausplatz 9", "destatis-2027", "2027-01-31")
    assert (hall.phone, hall.phone_source, hall.email_source) == ("030 23125510", "broschuere", "netz-2026")
    source = found.sources["destatis-2027"]
    assert source.title == "Anschriften der Gemeinde- und Stadtverwaltungen in Deutschland am 31.01.2027"
    assert (str(source.date), source.kind) == ("2027-01-31", "official")
    assert (source.url or "").startswith("https://www.statistikportal.de/")
    assert not list(data.glob("*.new"))
    lines = told(tmp_path, small_copy)
    assert "0 Verwaltungen ändern sich, 0 werden bestätigt" in lines[-2]
    assert not [line for line in lines if "→" in line]


def test_untouched_rows_keep_their_bytes(tmp_path: Path, small_copy: Path) -> None:
    """A difference in git shows what has changed and nothing else."""
    data = small_copy / "data"
    before = (data / FILE).read_text("utf-8").splitlines()
    write(update_from(workbook(tmp_path, ROWS), data, NEXT_YEAR), data)
    after = (data / FILE).read_text("utf-8").splitlines()
    assert [line[:8] for line in before if line not in after] == [
        "08001,La", "08001001", "08001003", "08001004", "08001005", "08001006", "08002,St", "08002000",
    ]  # fmt: skip
    assert (data / SOURCES).read_text("utf-8").splitlines()[-1].startswith("destatis-2027,")


def test_a_source_that_nothing_names_is_not_entered(tmp_path: Path, small_copy: Path) -> None:
    """An old edition changes nothing, not even the table of sources."""
    data = small_copy / "data"
    before = [(data / name).read_bytes() for name in (FILE, SOURCES)]
    old = workbook(tmp_path, ROWS, sheet="Anschriften_31_01_2019")
    update = update_from(old, data, TODAY)
    write(update, data)
    assert [(data / name).read_bytes() for name in (FILE, SOURCES)] == before
    assert list(as_text(update, written=True))[-1] == "Geschrieben: data/administrations.csv."


@pytest.mark.parametrize(
    ("known", "id_"),
    [
        ("", "destatis-2027"),
        ("destatis-2027,,Amt,,2027-01-31,official\n", "destatis-2027"),
        ("destatis-2027-a,,Amt,,2027-01-31,official\n", "destatis-2027-a"),
        ("destatis-2027,,Amt,,2027-01-02,official\n", "destatis-2027-01-31"),
    ],
)
def test_an_edition_is_one_source(tmp_path: Path, small_copy: Path, known: str, id_: str) -> None:
    """The one that stands in the table; a second edition of a year gets a name of its own."""
    sources = small_copy / "data" / SOURCES
    sources.write_text(sources.read_text("utf-8") + known, "utf-8")
    update = update_from(workbook(tmp_path, ROWS), small_copy / "data", NEXT_YEAR)
    assert update.edition.source.id == id_
    assert [source.id for source in update.sources].count(id_) == 1


def test_tables_with_faults_are_not_written_anew(tmp_path: Path, small_copy: Path) -> None:
    """They would lose what could not be read; nor is anything worked out without the places."""
    file = small_copy / "data" / FILE
    sound = file.read_text("utf-8")
    file.write_text(sound.replace("00103", "103"), "utf-8")
    with pytest.raises(RegistryError):
        told(tmp_path, small_copy)
    file.write_text(sound, "utf-8")
    (small_copy / "data" / "districts.csv").unlink()
    with pytest.raises(RegistryError):
        told(tmp_path, small_copy)


def test_the_command_shows_and_writes(
    tmp_path: Path, small_copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both by the same file; what is none is refused in one line."""
    monkeypatch.chdir(small_copy)
    file = workbook(tmp_path, ROWS, title="Anschriften am 30.06.2026", sheet="Anschriften")
    assert main(["administrations", str(file)]) == 0
    assert capsys.readouterr().out.endswith("Nichts ist geschrieben; das tut --write.\n")
    assert read(small_copy).by_key["08001001"].street == "Rathausplatz 1"
    assert main(["administrations", str(file), "--write"]) == 0
    assert capsys.readouterr().out.endswith("Geschrieben: data/administrations.csv.\n")
    assert read(small_copy).by_key["08001001"].street == "Rathausplatz 9"
    assert main(["check"]) == 0
    capsys.readouterr()
    assert main(["administrations", "data/offices.yaml"]) == 1
    assert capsys.readouterr().err == "data/offices.yaml fehlt oder ist keine Excel-Datei (.xlsx).\n"


def test_the_real_edition_is_of_other_places(small_project: Path) -> None:
    """All is told and nothing is changed: the small project lies in a state of the same number."""
    update = update_from(REAL, small_project / "data", TODAY)
    assert len(update.doubts) == 1145
    assert len(update.missing) == len(update.renewed) == 15
    assert all(one.before == one.after for one in update.renewed)
