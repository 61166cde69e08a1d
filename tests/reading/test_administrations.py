"""The two tables of the administrations."""

from pathlib import Path

from lotsenbuch.model.administrations import Administration
from lotsenbuch.reading.administrations import FILE, SOURCES, read_administrations

HEAD = ",".join(Administration.model_fields)


def written(folder: Path, rows: str, sources: str) -> Path:
    """Write both tables into a folder."""
    (folder / FILE).write_text(f"{HEAD}\n{rows}", "utf-8")
    (folder / SOURCES).write_text(f"id,title,publisher,url,date,kind\n{sources}", "utf-8")
    return folder


def test_both_tables_are_read(tmp_path: Path) -> None:
    """By keys and ids; of two rows with one key the first counts."""
    rows = "08901001,Rathaus,,,,115,,,v,2026-01-31,,,,\n08901001,Anderes,,,,,,,v,2026,,,,\n08901,Amt,,,,,,,v,2026,,,,\n"
    reading = read_administrations(written(tmp_path, rows, "v,,Amt,,2026-01-31,official\n"))
    found = reading.administrations()
    assert reading.problems == []
    assert [(one.key, one.name) for one in found.by_key.values()] == [("08901001", "Rathaus"), ("08901", "Amt")]
    assert found.sources["v"].publisher == "Amt"
    assert [row.line for row in reading.table.rows] == [2, 3, 4]


def test_faults_of_both_tables_are_told(tmp_path: Path) -> None:
    """Each in its file."""
    reading = read_administrations(written(tmp_path, "08901001,,,,,,,,v,2026,,,,\n", "V,,Amt,,,official\n"))
    assert [(one.location.file.name, one.location.line) for one in reading.problems] == [(FILE, 2), (SOURCES, 2)]
    assert reading.table.named == {"08901001"}
    assert reading.sources.named == {"V"}


def test_missing_tables_are_told(tmp_path: Path) -> None:
    """One problem each."""
    assert len(read_administrations(tmp_path).problems) == 2
