"""Who asks not to be written to, as a table."""

from pathlib import Path

from lotsenbuch.reading.do_not_write import FILE, read_do_not_write


def test_a_row_names_somebody_and_since_when(tmp_path: Path) -> None:
    """By the key of a place or the id of an office; why is nobody's duty. A spreadsheet may have saved it."""
    (tmp_path / FILE).write_text(
        "\ufeffkey;since;reason\n08001001;2026-05-04;\nmusterhausen;2026;am Telefon\n", "utf-8"
    )
    table = read_do_not_write(tmp_path)
    assert not table.problems
    assert [(row.key, str(row.since), row.reason) for row in table.values] == [
        ("08001001", "2026-05-04", None),
        ("musterhausen", "2026", "am Telefon"),
    ]
    assert table.named == {"08001001", "musterhausen"}


def test_where_nobody_has_asked_there_is_none(tmp_path: Path) -> None:
    """A file that is there and empty is a fault all the same."""
    assert read_do_not_write(tmp_path).rows == ()
    assert not read_do_not_write(tmp_path).problems
    (tmp_path / FILE).write_text("", "utf-8")
    assert read_do_not_write(tmp_path).problems
