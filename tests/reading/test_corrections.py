"""Corrections of administrations, read from their files."""

from pathlib import Path

from lotsenbuch.reading.corrections import FOLDER, read_corrections

GOOD = """keys: ["08901001"]
phone: 030 23125519
source: {id: a, publisher: Rathaus, date: 2026-05, kind: official}
"""


def written(data: Path, **files: str) -> Path:
    """Write files into the folder of the corrections; two underscores stand for what no name may have here."""
    for name, text in files.items():
        file = data / FOLDER / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return data


def test_each_file_is_a_correction(tmp_path: Path) -> None:
    """Every scalar is text, as everywhere."""
    (found,) = read_corrections(written(tmp_path, a_yaml=GOOD)).corrections
    assert (found.value.keys, found.value.phone) == (("08901001",), "030 23125519")
    assert found.file == tmp_path / FOLDER / "a.yaml"
    assert read_corrections(tmp_path / "nowhere").corrections == ()


def test_faults_are_told_at_their_line(tmp_path: Path) -> None:
    """One of each kind, under the name of the file; the good one beside them is read."""
    broken = GOOD.replace("030 23125519", "0711")
    found = read_corrections(written(tmp_path, a_yaml=GOOD, b_yaml=broken, c_yaml="", d_yaml="- a: [", e_yaml="x"))
    assert [(one.location.file.name, one.location.line) for one in found.problems] == [
        ("b.yaml", 2),
        ("c.yaml", 1),
        ("d.yaml", 2),
        ("e.yaml", 1),
    ]
    assert found.problems[0].entry == "b"
    assert len(found.corrections) == 1
