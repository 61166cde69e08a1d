"""An official directory of places that do not exist, in the form of 2026: mailboxes behind the town."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

TITLE = "Anschriften der Gemeinde- und Stadtverwaltungen in Deutschland am 31.01.2027 mit Bevölkerung am 31.12.2025"

HEAD: tuple[tuple[Any, ...], ...] = (
    (
        "Land", None, "Satz-", "Textkennzeichen", None, "Amtlicher\nRegional-\nschlüssel (ARS)", "Amtlicher",
        "Gemeinde/Stadt", "Verwaltungssitz", "Straße", "PLZ", "Ort", "E-Mail", "Bevölkerung",
    ),
    (None, None, "art", None, None, None, "Gemeinde-schlüssel", None, None, None, None, None, None, "insgesamt"),
    (None, None, None, None, None, None, "(AGS)", None, None, None, None, None, None, "am 31.12.2025"),
)  # fmt: skip
"""The head, over three rows; two of its columns are put together from them."""

WAYS = 4
"""Street, postcode, town and mailbox."""

Row = tuple[Any, ...]


def district(key: str, name: str, *address: str | None) -> Row:
    """Give the row of a district: street, postcode, town, perhaps a mailbox."""
    return (*_start(40, "44"), key, None, *_end(name, address))


def association(ars: str, name: str, *address: str | None) -> Row:
    """Give the row of an association of municipalities."""
    return (*_start(50, "56"), ars, None, *_end(name, address))


def municipality(key: str, name: str, *address: str | None, ars: str = "") -> Row:
    """Give the row of a municipality; one that belongs to no association, if the test does not say otherwise."""
    return (*_start(60, "64"), ars or f"{key[:5]}0{key[5:]}{key[5:]}", key, *_end(name, address))


def _start(kind: int, form: str) -> Row:
    return ("08", "Musterstaat", kind, form, "Form")


def _end(name: str, address: tuple[str | None, ...]) -> Row:
    nothing = (None,) * (WAYS - len(address))
    return (name, name, *address, *nothing, 1)


def workbook(folder: Path, rows: Iterable[Row], *, title: str = TITLE, sheet: str = "Anschriften_31_01_2027") -> Path:
    """Write a directory, with the sheets that stand before it."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Erläuterungen"
    for row in (("Satzart:",), (40, "Kreis"), (60, "Gemeinde")):
        first.append(row)
    fill(book.create_sheet(sheet), rows, title)
    file = folder / "verzeichnis.xlsx"
    book.save(file)
    return file


def fill(sheet: Worksheet, rows: Iterable[Row], title: str = TITLE) -> None:
    """Write the table into a sheet: title, head, rows, notes."""
    sheet.append(("Zurück zum Inhalt",))
    sheet.append((title,))
    sheet.append(())
    for row in (*HEAD, (), *rows, (), ("1) Gerundet.",)):
        sheet.append(row)
