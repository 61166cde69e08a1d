"""Corrections of administrations laid into the tables: by `lotsenbuch format`, and by `lotsenbuch administrations`."""

import subprocess
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import check_knowledge, read_knowledge
from lotsenbuch.disk import DiskError
from lotsenbuch.model.administrations import Administration
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.reading.administrations import FILE, SOURCES, read_administrations
from lotsenbuch.upkeep.administration_tables import laid_in
from lotsenbuch.upkeep.administrations import as_text, update_from, write
from lotsenbuch.upkeep.history import state_at
from tests.breaking import no_replacing_after
from tests.small import TODAY
from tests.upkeep.directory import workbook
from tests.upkeep.test_administrations import NEXT_YEAR, ROWS

CORRECTION = """keys: ["08001001"]
street: Rathausplatz 7
postcode: "00101"
town: Musterhausen
phone: 030 23125519
source: {id: musterhausen-2026, publisher: "Rathaus, am Telefon", date: 2026-11-20, kind: official}
"""


def corrected(project: Path, text: str = CORRECTION, name: str = "08001001") -> Path:
    """Put a correction into a project."""
    file = project / "data" / "administrations" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def hall(project: Path) -> Administration:
    """Give the town hall that the correction is about."""
    return read_administrations(project / "data").administrations().by_key["08001001"]


def test_a_correction_is_laid_into_the_table(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is read is the same before and after; the other rows keep their bytes, and the file is gone."""
    monkeypatch.chdir(small_copy)
    table = small_copy / "data" / FILE
    rows = table.read_text("utf-8").splitlines()
    main(["format"])
    file = corrected(small_copy)
    before = hall(small_copy)
    assert before.street == "Rathausplatz 7"
    assert main(["format", "--check"]) == 1
    assert file.exists()
    assert main(["format"]) == 0
    assert "1 Berichtigungen" in capsys.readouterr().out
    assert not file.exists()
    assert hall(small_copy) == before
    assert len(set(table.read_text("utf-8").splitlines()) - set(rows)) == 1
    assert (small_copy / "data" / SOURCES).read_text("utf-8").splitlines()[-1].startswith("musterhausen-2026,")
    assert main(["format", "--check"]) == 0


def test_laying_in_that_is_interrupted_loses_nothing(small_copy: Path) -> None:
    """At whichever step: all is there still, and the next time it succeeds."""
    data, expected = small_copy / "data", None
    for steps in range(4):
        file = corrected(small_copy)
        expected = expected or hall(small_copy)
        found = laid_in(data, TODAY)
        assert found is not None
        with no_replacing_after(steps):
            try:
                found.write(data)
            except DiskError:
                assert file.exists()
        assert hall(small_copy) == expected
        assert not errors(check_knowledge(small_copy, TODAY))


def test_two_words_on_one_administration_stay_both(small_copy: Path) -> None:
    """Nothing is laid in until somebody has chosen; two that say the same at two keys of one city are no rivals."""
    files = [corrected(small_copy), corrected(small_copy, CORRECTION.replace("5519", "5520"), "zweite")]
    found = laid_in(small_copy / "data", TODAY)
    assert found is not None
    assert (found.corrections, len(found.left)) == ((), 1)
    for file in files:
        file.unlink()
    for key in ("08002", "08002000"):
        corrected(small_copy, CORRECTION.replace("08001001", key).replace("00101", "05301"), key)
    found = laid_in(small_copy / "data", TODAY)
    assert found is not None
    assert (len(found.corrections), found.left) == (2, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("030 23125519", "030"),
        ("2026-11-20", "2099-11-20"),
        ("08001001", "08001099"),
        ("musterhausen-2026", "verzeichnis-2026"),
        ("town: Musterhausen\n", "gone: [town]\n"),
        (CORRECTION, "- kein Eintrag"),
        (CORRECTION, ""),
        (CORRECTION, "\0"),
    ],
)
def test_a_faulty_correction_keeps_no_other_waiting(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """Each is judged for itself: the good one is laid in, the other stays where it is and is named."""
    monkeypatch.chdir(small_copy)
    main(["format"])
    capsys.readouterr()
    bad = corrected(small_copy, CORRECTION.replace(old, new))
    good = corrected(small_copy, CORRECTION.replace("08001001", "08001005").replace("musterhausen-", "ort-"), "gut")
    before = bad.read_bytes()
    assert main(["format"]) == 1
    shown = capsys.readouterr()
    assert "1 Berichtigungen" in shown.out
    assert "08001001.yaml:" in shown.err
    assert "gut.yaml" not in shown.err
    assert (good.exists(), bad.read_bytes()) == (False, before)
    assert read_administrations(small_copy / "data").administrations().by_key["08001005"].phone == "030 23125519"
    assert main(["format"]) == 1
    assert "Sonst steht alles, wie es soll." in capsys.readouterr().out


def test_tables_with_faults_take_in_nothing(small_copy: Path) -> None:
    """What stands in them already would be lost or made worse."""
    corrected(small_copy)
    table = small_copy / "data" / FILE
    table.write_text(table.read_text("utf-8").replace("030 23125510", "030"), "utf-8")
    with pytest.raises(RegistryError):
        laid_in(small_copy / "data", TODAY)


def test_a_newer_word_outlives_an_older_edition(tmp_path: Path, small_copy: Path) -> None:
    """`lotsenbuch administrations` keeps it, says so, and lays it in when it writes; an edition after it wins."""
    file = corrected(small_copy, CORRECTION.replace("2026-11-20", "2027-02-20"))
    data = small_copy / "data"
    update = update_from(workbook(tmp_path, ROWS), data, NEXT_YEAR)
    lines = list(as_text(update, written=False))
    said = "  Anschrift bleibt, hier von 2027-02-20; im Verzeichnis: Rathausplatz 9, 00101 Musterhausen"
    assert lines[lines.index("08001001 Stadtverwaltung Musterhausen") + 1] == said
    assert "1 Berichtigungen aus data/administrations/ gehören dazu." in lines
    assert file.exists()
    write(update, data)
    assert not file.exists()
    assert (hall(small_copy).street, hall(small_copy).phone) == ("Rathausplatz 7", "030 23125519")
    read_knowledge(small_copy, NEXT_YEAR)


def test_an_earlier_state_has_its_corrections(small_copy: Path) -> None:
    """So `lotsenbuch diff` tells what somebody says, and not that a file was laid in."""
    corrected(small_copy)
    for command in (
        ["init", "-q"],
        ["add", "data"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *command], cwd=small_copy, check=True)  # noqa: S607
    assert state_at("HEAD", small_copy).administrations.by_key["08001001"] == hall(small_copy)


def test_a_correction_is_checked_by_its_name(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lotsenbuch check FILE` takes it for what it is and not for an office."""
    monkeypatch.chdir(small_copy)
    file = corrected(small_copy)
    assert main(["check", str(file)]) == 0
    file.write_text(CORRECTION.replace("030 23125519", "030"), "utf-8")
    assert main(["check", str(file)]) == 1
    assert "08001001.yaml:5:1: error: 08001001: „030“ ist keine gültige Telefonnummer." in capsys.readouterr().err


def test_faults_of_administrations_block_no_office(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands elsewhere is laid out all the same; they are named, and stay."""
    monkeypatch.chdir(small_copy)
    files = [corrected(small_copy), corrected(small_copy, CORRECTION.replace("5519", "5520"), "zweite")]
    drop_in = small_copy / "data" / "offices" / "hafenstadt.yaml"
    assert drop_in.exists()
    assert main(["format"]) == 1
    shown = capsys.readouterr()
    assert "1 Dateien sind eingefügt" in shown.out
    assert "error: " in shown.err
    assert not drop_in.exists()
    assert all(file.exists() for file in files)
