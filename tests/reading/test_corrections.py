"""Corrections of tables, read from their files."""

from pathlib import Path

from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.reading.corrections import read_corrections

GOOD = """keys: ["08901001"]
phone: 030 23125519
source: {id: a, publisher: Rathaus, date: 2026-05, kind: official}
"""

VILLAGES = """ags: "08901001"
add: [Altdorf]
source: {id: a, publisher: Rathaus, date: 2026-05, kind: official}
"""


def written(folder: Path, **files: str) -> Path:
    """Write files into a folder of corrections; an underscore stands for the full stop, which no name may have here."""
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")
    return folder


def test_each_file_is_a_correction(tmp_path: Path) -> None:
    """Every scalar is text, as everywhere."""
    (found,) = read_corrections(written(tmp_path, a_yaml=GOOD), Correction).corrections
    assert (found.value.keys, found.value.phone) == (("08901001",), "030 23125519")
    assert found.file == tmp_path / "a.yaml"
    assert read_corrections(tmp_path / "nowhere", Correction).corrections == ()


def test_each_table_has_its_kind(tmp_path: Path) -> None:
    """Each has a folder of its own; a file of the one kind says nothing in that of the other."""
    (found,) = read_corrections(written(tmp_path, a_yaml=VILLAGES), LocalityCorrection).corrections
    assert (found.value.about, found.value.add, found.value.gone) == (("08901001",), ("Altdorf",), ())
    assert read_corrections(tmp_path, Correction).problems


def test_faults_are_told_at_their_line(tmp_path: Path) -> None:
    """One of each kind, under the name of the file; the good one beside them is read."""
    broken = GOOD.replace("030 23125519", "0711")
    folder = written(tmp_path, a_yaml=GOOD, b_yaml=broken, c_yaml="", d_yaml="- a: [", e_yaml="x")
    found = read_corrections(folder, Correction)
    assert [(one.location.file.name, one.location.line) for one in found.problems] == [
        ("b.yaml", 2),
        ("c.yaml", 1),
        ("d.yaml", 2),
        ("e.yaml", 1),
    ]
    assert found.problems[0].entry == "b"
    assert len(found.corrections) == 1
