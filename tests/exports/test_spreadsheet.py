"""The tables as somebody sees them who opens them in a spreadsheet on a German machine."""

import csv
import io
import re
import subprocess
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lotsenbuch.exports.tables import BYTE_ORDER_MARK, cell

SEMICOLONS, QUOTES, UTF_8, FIRST_LINE, GERMAN = 59, 34, 76, 1, 1031

HOSTILE = (
    "=1+1", "+49 711 1", "-1", "@SUM(1)", "\t=1", '=HYPERLINK("http://x.example")', "=cmd|' /C calc'!A0", "＝1+1",
    "'=1", "00101", "08001001", "0711 1", "1/2", "1.2", "1.2.", "3-4", "2025-01", "12:30", "1e5", "1,5", "WAHR",
    "1234567890123456789", 'Öhrlingen; "Straße"', "zwei\nZeilen", "115", "2025-01-31", "1-2", "1.10.", "5 %", "Jan 25",
    "1. Mai 2025", "Mai 2025", "1. Mai", "Mai 25", "3 €", "12:30 Uhr", "€ 3", "#1", "(1)", "1 1/2", " 0711",
    "1'000", "1 000 000",
)  # fmt: skip
"""What a spreadsheet would run, or change into a number or a date, if it could."""


@pytest.fixture(scope="module")
def sheets(open_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sequence[Sequence[Any]]]:
    """Give the cells of each table after LibreOffice has opened it as a German one opens a table, and saved it."""
    folder = tmp_path_factory.mktemp("sheets")
    table = io.StringIO()
    csv.writer(table, delimiter=";", lineterminator="\r\n").writerows([cell(text)] for text in HOSTILE)
    (folder / "hostile.csv").write_bytes(f"{BYTE_ORDER_MARK}{table.getvalue()}".encode())
    files = [folder / "hostile.csv", open_folder / "offices.csv", open_folder / "municipalities.csv"]
    told = f"CSV:{SEMICOLONS},{QUOTES},{UTF_8},{FIRST_LINE},,{GERMAN},false,true"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = (profile, "--headless", f"--infilter={told}", "--convert-to", "xlsx", "--outdir")
    subprocess.run(["soffice", *options, folder, *files], capture_output=True, check=True)  # noqa: S607
    return {file.stem: list(load_workbook(folder / f"{file.stem}.xlsx").worksheets[0].rows) for file in files}


def test_what_is_hostile_is_text(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> None:
    """Nothing is run, and nothing becomes something else: each cell shows what was entered."""
    assert [_shown(row[0]).removeprefix("'") for row in sheets["hostile"]] == list(HOSTILE)


@pytest.mark.parametrize("name", ["offices", "municipalities"])
def test_each_cell_shows_what_stands_in_the_file(
    open_files: dict[str, str], sheets: Mapping[str, Sequence[Sequence[Any]]], name: str
) -> None:
    """Umlauts, postcodes and keys with their zeros, telephone numbers; and degrees are numbers."""
    text = open_files[f"{name}.csv"].removeprefix(BYTE_ORDER_MARK)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert [[_shown(one) for one in row] for row in sheets[name]] == lines
    values = {head: [row[number].value for row in sheets[name][1:]] for number, head in enumerate(lines[0])}
    assert all(isinstance(value, str) for value in values["phone"] if value not in {None, 115})
    assert re.search("Öhrlingen|für Erwachsene", " ".join(values["name"]))
    assert all(re.fullmatch("'0[0-9]{7}", key) for key in values.get("ags", ()))
    assert all(isinstance(value, float | int) for value in values.get("lat", ()))


def _shown(found: Any) -> str:
    """Give what a German spreadsheet shows in a cell; never a formula's result."""
    assert found.data_type != "f"
    value = found.value
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else str(value)
