"""The sheet of the official directory in an Excel file: found by its head, and read within bounds."""

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl

LARGEST, LARGEST_UNPACKED = 20_000_000, 100_000_000
"""The most bytes of a file, and of what is packed in it; the edition of 2023 has 1.4 and 13.4 million."""

MOST_PARTS, MOST_ROWS, MOST_COLUMNS = 200, 50_000, 40
"""The most files within it, rows of a sheet (2023: 13,429) and columns that are looked at."""

HEAD_ROWS = 60
"""In how many rows the head is looked for."""

KINDS = frozenset({"10", "20", "30", "40", "50", "60"})
"""The Satzarten; the first row that has one ends the head."""

COLUMNS: Mapping[str, str] = {
    "land": r"land",
    "kind": r"satzart",
    "form": r"textkennzeichen",
    "ars": r".*(\(ars\)|regionalschlüssel).*",
    "ags": r".*(\(ags\)|gemeindeschlüssel).*",
    "name": r"verwaltungssitz",
    "street": r"stra(ß|ss)e",
    "postcode": r"plz|postleitzahl",
    "town": r"ort",
    "email": r".*email.*",
}
"""What the heads of the columns say, in small letters, without spaces and hyphens."""

OPTIONAL = frozenset({"form", "email"})
"""Columns that an edition may lack: mailboxes came in later."""

NEARLY = 4
"""So many columns that are right make a sheet the one that was meant."""

TOO_LARGE = "{file} ist größer, als das Anschriftenverzeichnis je war."

DAY = re.compile(r"(\d\d)[._](\d\d)[._](\d{4})")


class DirectoryError(Exception):
    """A file that is not the official directory, or not one that may be read; says why, in German."""


@dataclass(frozen=True)
class SheetRow:
    """A row: its number as Excel counts it, and its cells by the names of `COLUMNS`, as text or numbers or nothing."""

    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A sheet that has the head of the directory: its day as ISO 8601, what columns it has, its rows below the head."""

    day: str
    columns: Mapping[str, int]
    rows: Sequence[SheetRow]

    @property
    def missing(self) -> list[str]:
        """The columns that it needs and lacks."""
        return [name for name in COLUMNS if name not in self.columns and name not in OPTIONAL]


def read_sheet(file: Path) -> Sheet:
    """Read the one visible sheet of a file that is the directory; raises DirectoryError."""
    _refuse_what_is_too_large(file)
    try:
        with warnings.catch_warnings(action="ignore"):
            sheets = list(_sheets(file))
    except DirectoryError:
        raise
    except Exception as error:  # the parsers let out whatever they meet in a broken file
        message = f"{file} ist keine Excel-Datei (.xlsx), die sich lesen lässt."
        raise DirectoryError(message) from error
    found = [sheet for sheet in sheets if not sheet.missing]
    if len(found) == 1:
        return found[0]
    nearly = next((sheet for sheet in sheets if len(sheet.columns) >= NEARLY), None)
    if nearly and not found:
        message = f"{file}: Dem Blatt fehlen Spalten des Anschriftenverzeichnisses: {', '.join(nearly.missing)}."
    else:
        count = "mehr als ein Blatt" if found else "kein sichtbares Blatt"
        message = f"{file} hat {count} mit den Spalten des Anschriftenverzeichnisses (Satzart, AGS, Verwaltungssitz …)."
    raise DirectoryError(message)


def _refuse_what_is_too_large(file: Path) -> None:
    try:
        size = file.stat().st_size
        with zipfile.ZipFile(file) as packed:
            parts = packed.infolist()
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        message = f"{file} fehlt oder ist keine Excel-Datei (.xlsx)."
        raise DirectoryError(message) from error
    if size > LARGEST or len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise DirectoryError(TOO_LARGE.format(file=file))


def _sheets(file: Path) -> Iterator[Sheet]:
    book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            rows = sheet.iter_rows(min_row=1, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
            if found := _sheet(sheet.title, _bounded(rows, file)):
                yield found
    book.close()


def _bounded(rows: Iterable[Sequence[Any]], file: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    """Give rows with their numbers; raises DirectoryError at the first that is one too many."""
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise DirectoryError(TOO_LARGE.format(file=file))
        yield number, cells


def _sheet(title: str, rows: Iterator[tuple[int, Sequence[Any]]]) -> Sheet | None:
    """Give a sheet, if one of its first rows begins a head."""
    top = list(islice(rows, HEAD_ROWS))
    start = next((index for index, (_, cells) in enumerate(top) if _kind_column(cells) is not None), None)
    if start is None:
        return None
    kind = _kind_column(top[start][1]) or 0
    below = (index for index, (_, cells) in enumerate(top) if index > start and digits(cells[kind], 2) in KINDS)
    end = next(below, start + 1)
    columns = _columns([cells for _, cells in top[start:end]])
    texts = (title, *(str(cell) for _, cells in top[:start] for cell in cells))
    return Sheet(
        day=next((f"{day[3]}-{day[2]}-{day[1]}" for day in map(DAY.search, texts) if day), ""),
        columns=columns,
        rows=[
            SheetRow(number, {name: cells[column] for name, column in columns.items()})
            for number, cells in (*top[end:], *rows)
            if any(cell is not None for cell in cells)
        ],
    )


def digits(cell: Any, width: int) -> str:
    """Give a key or a postcode with all its digits, also where a program took it for a number; else nothing."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int) and not isinstance(cell, bool) and cell >= 0:
        cell = f"{cell:0{width}d}"
    return cell.strip() if isinstance(cell, str) and re.fullmatch(rf"\d{{{width}}}", cell.strip(), re.ASCII) else ""


def text(cell: Any) -> str:
    """Give what a cell says, on one line; numbers of houses that belong together without spaces: `2-4`."""
    said = "" if cell is None else " ".join(str(cell).split())
    return re.sub(r"(?<=\d) ?[–-] ?(?=\d)", "-", said)


def _kind_column(cells: Sequence[Any]) -> int | None:
    return next((index for index, cell in enumerate(cells) if _plain(cell).startswith("satz")), None)


def _columns(head: Sequence[Sequence[Any]]) -> dict[str, int]:
    """Find the columns by their heads, which may span several rows."""
    heads = ["".join(map(_plain, cells)) for cells in zip(*head, strict=True)]
    found: dict[str, int] = {}
    for name, pattern in COLUMNS.items():
        numbers = [number for number, text in enumerate(heads) if re.fullmatch(pattern, text)]
        if len(numbers) == 1:
            found[name] = numbers[0]
    return found


def _plain(cell: Any) -> str:
    return re.sub(r"[\s\u00ad-]", "", str(cell).casefold()) if isinstance(cell, str) else ""
