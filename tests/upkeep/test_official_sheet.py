"""The sheet of the official directory: found by its head, refused where it is none."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lotsenbuch.upkeep import official_sheet
from lotsenbuch.upkeep.official_sheet import COLUMNS, DirectoryError, digits, read_sheet, text
from tests.upkeep.directory import HEAD, TITLE, fill, municipality, workbook

REAL = Path(__file__).parent.parent / "data" / "anschriften-2023.xlsx"
"""The edition of 2023, cut to one state; its licence stands beside it."""

ROW = municipality("08001001", "Stadtverwaltung Musterhausen", "Rathausplatz 1", "00101", "Musterhausen", "a@b.example")


def refused(file: Path) -> str:
    """Give why a file is refused, without its path."""
    with pytest.raises(DirectoryError) as raised:
        read_sheet(file)
    return str(raised.value).replace(str(file), "FILE")


def test_the_real_edition_of_2023_is_read() -> None:
    """Its head spans three rows; mailboxes it has none."""
    sheet = read_sheet(REAL)
    assert sheet.day == "2023-01-31"
    assert set(COLUMNS) - set(sheet.columns) == {"email"}
    first = sheet.rows[0]
    assert (first.number, first.cells["kind"], first.cells["town"]) == (9, 10, "Stuttgart")


def test_the_form_of_2026_is_read(tmp_path: Path) -> None:
    """A column more, its words spread over the rows of the head; empty rows do not count as rows, but are counted."""
    sheet = read_sheet(workbook(tmp_path, [ROW, (), ROW]))
    assert sheet.day == "2027-01-31"
    assert set(sheet.columns) == set(COLUMNS)
    assert [row.number for row in sheet.rows] == [8, 10, 12]
    assert sheet.rows[0].cells == {
        "land": "08", "kind": 60, "form": "64", "ars": "080010001001", "ags": "08001001",
        "name": "Stadtverwaltung Musterhausen", "street": "Rathausplatz 1", "postcode": "00101", "town": "Musterhausen",
        "email": "a@b.example",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name", "day"),
    [
        (TITLE, "Anschriften_31_01_2027", "2027-01-31"),
        (TITLE, "Anschriften", "2027-01-31"),
        ("Anschriften, Stand: 30.09.2026", "Anschriften", "2026-09-30"),
        ("Anschriften", "Anschriften_30.09.2026", "2026-09-30"),
        ("Anschriften", "Anschriften", ""),
    ],
)
def test_the_day_is_that_of_the_sheet(tmp_path: Path, title: str, name: str, day: str) -> None:
    """In its name, else the first in its title."""
    assert read_sheet(workbook(tmp_path, [ROW], title=title, sheet=name)).day == day


def changed(folder: Path, change: Callable[[Worksheet], Any]) -> Path:
    """Give a directory whose sheet somebody has changed."""
    file = workbook(folder, [ROW])
    book = load_workbook(file)
    change(book.worksheets[1])
    book.save(file)
    return file


def test_columns_may_stand_anywhere(tmp_path: Path) -> None:
    """They are found by what their heads say."""
    sheet = read_sheet(changed(tmp_path, lambda sheet: sheet.insert_cols(1, 3)))
    assert sheet.rows[0].cells["ags"] == "08001001"


def test_merged_heads_are_read(tmp_path: Path) -> None:
    """As in the published file."""
    assert read_sheet(changed(tmp_path, lambda sheet: sheet.merge_cells("J4:J6"))).rows[0].cells["street"]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """So that whoever looks knows what has been renamed."""
    assert refused(changed(tmp_path, lambda sheet: sheet.delete_cols(11))) == (
        "FILE: Dem Blatt fehlen Spalten des Anschriftenverzeichnisses: postcode."
    )


def test_a_column_that_is_there_twice_is_none(tmp_path: Path) -> None:
    """Nobody could say which counts."""

    def doubled(sheet: Worksheet) -> None:
        sheet["O4"] = "PLZ"

    assert "postcode" in refused(changed(tmp_path, doubled))


def test_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    """Whoever opens the file would not see what is taken from it."""

    def hidden(sheet: Worksheet) -> None:
        sheet.sheet_state = "hidden"

    assert refused(changed(tmp_path, hidden)).startswith("FILE hat kein sichtbares Blatt mit den Spalten")


def test_two_sheets_with_the_head_are_one_too_many(tmp_path: Path) -> None:
    """The program does not choose."""

    def second(sheet: Worksheet) -> None:
        assert sheet.parent
        fill(sheet.parent.create_sheet("Noch eins"), [ROW])

    assert refused(changed(tmp_path, second)).startswith("FILE hat mehr als ein Blatt mit den Spalten")


def other_workbook(folder: Path) -> Path:
    """Give an Excel file about something else."""
    file = folder / "other.xlsx"
    book = Workbook()
    assert isinstance(book.active, Worksheet)
    book.active.append(("Satzung", "vom", "31.01.2026"))
    book.save(file)
    return file


def zipped(folder: Path, **parts: bytes) -> Path:
    """Give a file that is packed like an Excel file."""
    file = folder / "packed.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file


def test_what_is_no_directory_is_refused(tmp_path: Path) -> None:
    """In words, without a traceback."""
    assert refused(other_workbook(tmp_path)).startswith("FILE hat kein sichtbares Blatt mit den Spalten")
    assert refused(tmp_path / "none.xlsx") == "FILE fehlt oder ist keine Excel-Datei (.xlsx)."
    assert refused(tmp_path) == "FILE fehlt oder ist keine Excel-Datei (.xlsx)."
    text_file = tmp_path / "list.csv"
    text_file.write_text("Satzart;AGS\n", "utf-8")
    assert refused(text_file) == "FILE fehlt oder ist keine Excel-Datei (.xlsx)."
    assert refused(zipped(tmp_path, readme=b"x")) == "FILE ist keine Excel-Datei (.xlsx), die sich lesen lässt."


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is packed is counted before anything is read."""
    monkeypatch.setattr(official_sheet, "LARGEST_UNPACKED", 1_000_000)
    bomb = zipped(tmp_path, sheet=b"0" * 1_000_001)
    assert bomb.stat().st_size < 10_000
    assert refused(bomb) == "FILE ist größer, als das Anschriftenverzeichnis je war."
    assert (
        refused(zipped(tmp_path, sheet=b"0" * 1_000_000)) == "FILE ist keine Excel-Datei (.xlsx), die sich lesen lässt."
    )


@pytest.mark.parametrize(("bound", "value"), [("LARGEST", 1000), ("MOST_PARTS", 3), ("MOST_ROWS", 9)])
def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, value: int) -> None:
    """By its bytes, the files within it, its rows."""
    file = workbook(tmp_path, [ROW])
    read_sheet(file)
    monkeypatch.setattr(official_sheet, bound, value)
    assert refused(file) == "FILE ist größer, als das Anschriftenverzeichnis je war."


def test_the_bounds_leave_room_for_the_real_file() -> None:
    """The whole edition of 2023 has 1.4 MB, unpacked 13.4, in 20 parts and 13,429 rows."""
    assert official_sheet.LARGEST > 10 * 1_400_000
    assert official_sheet.LARGEST_UNPACKED > 5 * 13_400_000
    assert official_sheet.MOST_ROWS > 3 * 13_429


def with_part(file: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """Change a file within an Excel file."""
    with zipfile.ZipFile(file) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    parts[name] = change(parts[name])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(part, content)
    return file


LAUGHS = (
    b'<!DOCTYPE s [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 50) for letter in range(ord("b"), ord("j")))
    + b"]>"
)
"""Entities that stand for 50 of each other, eight times."""


@pytest.mark.parametrize("part", ["xl/worksheets/sheet2.xml", "xl/workbook.xml"])
def test_entities_are_not_expanded(tmp_path: Path, part: str) -> None:
    """A few hundred bytes would fill the memory."""

    def laughing(content: bytes) -> bytes:
        body = content.partition(b"?>")[2] if content.startswith(b"<?xml") else content
        return LAUGHS + body.replace(b"Rathausplatz 1", b"&i;").replace(b"Anschriften_31_01_2027", b"&i;")

    file = with_part(workbook(tmp_path, [ROW]), part, laughing)
    try:
        sheet = read_sheet(file)
    except DirectoryError:
        return
    assert all(len(str(cell)) < 1000 for row in sheet.rows for cell in row.cells.values())


def test_rows_that_pretend_to_be_far_down_are_refused(tmp_path: Path) -> None:
    """A row by the number of a million makes no million rows."""
    file = with_part(
        workbook(tmp_path, [ROW]),
        "xl/worksheets/sheet2.xml",
        lambda content: content.replace(b'<row r="10"', b'<row r="1048576"'),
    )
    assert refused(file) == "FILE ist größer, als das Anschriftenverzeichnis je war."


def test_a_dimension_that_lies_changes_nothing(tmp_path: Path) -> None:
    """Neither hides rows nor makes some."""
    file = with_part(
        workbook(tmp_path, [ROW]),
        "xl/worksheets/sheet2.xml",
        lambda content: content.replace(b'<dimension ref="A1:N10"', b'<dimension ref="A1:A1"'),
    )
    assert read_sheet(file).rows[0].cells["town"] == "Musterhausen"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
@example(flips=[(5497, 64)])
def test_broken_bytes_are_read_or_refused(tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    """Nothing else comes out of it."""
    content = bytearray(_sound(tmp_path))
    for position, value in flips:
        content[position % len(content)] = value
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(content)
    try:
        read_sheet(broken)
    except DirectoryError as error:
        assert str(broken) in str(error)  # noqa: PT017


def _sound(folder: Path) -> bytes:
    file = folder / "verzeichnis.xlsx"
    return (file if file.exists() else workbook(folder, [ROW])).read_bytes()


@pytest.mark.parametrize(
    ("cell", "width", "found"),
    [
        ("08001001", 8, "08001001"),
        (" 08001001 ", 8, "08001001"),
        (8001001, 8, "08001001"),
        (8001001.0, 8, "08001001"),
        (101, 5, "00101"),
        (60, 2, "60"),
        ("8001001", 8, ""),
        (8001001.5, 8, ""),
        (-1, 2, ""),
        (True, 2, ""),
        (123456, 5, ""),
        ("٠٨", 2, ""),
        ("=A1", 2, ""),
        (None, 2, ""),
    ],
)
def test_digits_are_never_lost(cell: object, width: int, found: str) -> None:
    """A key that a program took for a number has its zeros again; what is shorter as text is another key."""
    assert digits(cell, width) == found


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        ("  Am   Markt\n1 ", "Am Markt 1"),
        ("Kaiserstraße 28 - 32", "Kaiserstraße 28-32"),
        ("Kaiserstraße 28 – 32", "Kaiserstraße 28-32"),
        ("Baden - Baden", "Baden - Baden"),
        (7, "7"),
    ],
)
def test_texts_are_one_line(cell: object, said: str) -> None:
    """And numbers of houses are written alike in all editions."""
    assert text(cell) == said


def test_the_made_up_head_is_whole() -> None:
    """As wide as its rows."""
    assert {len(row) for row in HEAD} == {len(ROW)}
    assert io.BytesIO(REAL.read_bytes()).getbuffer().nbytes < official_sheet.LARGEST
