"""Corrections of villages laid into their table by `lotsenbuch format`, and what `lotsenbuch diff` says of them."""

import subprocess
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import check_knowledge
from lotsenbuch.disk import DiskError
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.reading.localities import FILE, FOLDER, SOURCES, LocalityRow, read_localities
from lotsenbuch.upkeep.locality_tables import laid_in
from tests.breaking import no_replacing_after
from tests.small import TODAY

CORRECTION = """ags: "08001001"
add: [Bergheim, Mühlen-Au]
gone: [Mühlenau]
source: {id: musterhausen-2026, publisher: "Rathaus, am Telefon", date: 2026-11-20, kind: official}
"""


def corrected(project: Path, text: str = CORRECTION, name: str = "08001001") -> Path:
    """Put a correction into a project."""
    file = project / "data" / FOLDER / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def rows(project: Path) -> tuple[LocalityRow, ...]:
    """Give the villages of a project as its table and its corrections say them."""
    return read_localities(project / "data").rows


def test_a_correction_is_laid_into_the_table(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is read is the same before and after; the other rows keep their bytes, and the file is gone."""
    monkeypatch.chdir(small_copy)
    main(["format"])
    lines = (small_copy / "data" / FILE).read_text("utf-8").splitlines()
    file = corrected(small_copy)
    before = rows(small_copy)
    assert main(["format", "--check"]) == 1
    assert file.exists()
    assert main(["format"]) == 0
    assert "1 Berichtigungen sind in data/localities.csv eingefügt." in capsys.readouterr().out
    assert not file.exists()
    assert rows(small_copy) == before
    after = (small_copy / "data" / FILE).read_text("utf-8").splitlines()
    assert set(after) - set(lines) == {
        "08001001,Bergheim,high,musterhausen-2026",
        "08001001,Mühlen-Au,high,musterhausen-2026",
    }
    assert set(lines) - set(after) == {"08001001,Mühlenau,high,stops"}
    assert (small_copy / "data" / SOURCES).read_text("utf-8").splitlines()[-1].startswith("musterhausen-2026,")
    assert main(["format", "--check"]) == 0


def test_the_first_correction_makes_the_table_of_sources(small_copy: Path) -> None:
    """A project in which nobody has corrected a village has none."""
    data = small_copy / "data"
    (data / SOURCES).unlink()
    table = (data / FILE).read_text("utf-8")
    (data / FILE).write_text(table.replace("hafenstadt-2026", "other"), "utf-8")
    corrected(small_copy)
    found = laid_in(data, TODAY)
    assert found is not None
    found.write(data)
    assert len((data / SOURCES).read_text("utf-8").splitlines()) == 2
    assert not errors(check_knowledge(small_copy, TODAY))


def test_laying_in_that_is_interrupted_loses_nothing(small_copy: Path) -> None:
    """At whichever step: all is there still, and the next time it succeeds."""
    data, file = small_copy / "data", corrected(small_copy)
    expected = {(row.ags, row.name) for row in rows(small_copy)}
    for steps in range(3):
        found = laid_in(data, TODAY)
        if found is None:
            break
        with no_replacing_after(steps):
            try:
                found.write(data)
            except DiskError:
                assert file.exists()
        assert {(row.ags, row.name) for row in rows(small_copy)} == expected
    assert not file.exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bergheim", "bergheim"),
        ("Bergheim", "Unterdorf"),
        ("[Mühlenau]", "[Neustadt]"),
        ("2026-11-20", "2099-11-20"),
        ("08001001", "08001099"),
        ("musterhausen-2026", "hafenstadt-2026"),
        (CORRECTION, "- kein Eintrag"),
    ],
)
def test_a_faulty_correction_keeps_no_other_waiting(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """Each is judged for itself: the good one is laid in, the other stays where it is and is named."""
    monkeypatch.chdir(small_copy)
    bad = corrected(small_copy, CORRECTION.replace(old, new))
    good = corrected(small_copy, CORRECTION.replace("08001001", "08001005").replace("gone: [Mühlenau]\n", ""), "gut")
    good.write_text(good.read_text("utf-8").replace("musterhausen-", "ort-"), "utf-8")
    assert main(["format"]) == 1
    shown = capsys.readouterr()
    assert "1 Berichtigungen" in shown.out
    assert "08001001.yaml:" in shown.err
    assert "gut.yaml" not in shown.err
    assert (good.exists(), bad.exists()) == (False, True)


def test_two_words_on_one_municipality_stay_both(small_copy: Path) -> None:
    """Nothing is laid in until somebody has chosen."""
    corrected(small_copy)
    corrected(small_copy, CORRECTION.replace("Bergheim", "Talheim"), "zweite")
    found = laid_in(small_copy / "data", TODAY)
    assert found is not None
    assert (found.corrections, len(found.left)) == ((), 1)


def test_a_table_with_faults_takes_in_nothing(small_copy: Path) -> None:
    """What stands in it already would be lost or made worse."""
    corrected(small_copy)
    table = small_copy / "data" / FILE
    table.write_text(table.read_text("utf-8").replace(",hafenstadt-2026", ",niemand"), "utf-8")
    with pytest.raises(RegistryError):
        laid_in(small_copy / "data", TODAY)


def test_a_change_of_villages_is_named(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is new, what is no more, and whose page it is; whether it waits or is laid in already."""
    monkeypatch.chdir(small_copy)
    main(["format"])
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example"]
    for command in (["git", "init", "-qb", "main"], ["git", "add", "."], [*git, "commit", "-qm", "x"]):
        subprocess.run(command, check=True)
    corrected(small_copy)
    capsys.readouterr()
    assert main(["diff", "main"]) == 0
    waiting = capsys.readouterr().out
    assert "Musterhausen (08001001)\n  Ortsteile: Mühlenau → Bergheim, Mühlen-Au\n" in waiting
    assert "betrifft 1 Gemeinde: Musterhausen" in waiting
    main(["format"])
    capsys.readouterr()
    main(["diff", "main"])
    assert capsys.readouterr().out == waiting
