"""The tables, as a spreadsheet on a German machine and as a program reads them."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from lotsenbuch.content import Knowledge
from lotsenbuch.exports.tables import cell
from tests.exports.data import read


def rows(text: str) -> list[dict[str, str]]:
    """Give the rows of a table as Python's `csv` reads them, apostrophes taken off as its page says."""
    assert text.startswith("\ufeff")
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    return [{key: value.removeprefix("'") for key, value in row.items()} for row in table]


def test_a_row_is_an_office(open_files: dict[str, str]) -> None:
    """All that are in the JSON, in its order, with who answers, and who says so."""
    listed = read(open_files, "offices.json")["offices"]
    table = rows(open_files["offices.csv"])
    assert [row["id"] for row in table] == [one["id"] for one in listed]
    for row, one in zip(table, listed, strict=True):
        contact = one.get("contact", {})
        assert row["role"] == contact.get("role", "")
        assert row["email"] == contact.get("email", "")
        assert _digits(row["phone"]) == _digits(contact.get("dial", ""))
        assert row["serves"].split() == one["serves"]
        assert row["contact_date"] == one["facts"].get("contact", {}).get("date", "")
        assert row["verified_date"] == one.get("verified", {}).get("date", "")


def test_a_row_is_a_municipality(open_files: dict[str, str], small: Knowledge) -> None:
    """Each of them, with the way to try first and the offices that answer."""
    table = rows(open_files["municipalities.csv"])
    assert [row["ags"] for row in table] == list(small.answers)
    for row, answer in zip(table, small.answers.values(), strict=True):
        first = answer.ways[0]
        assert (row["way"], row["email"], row["website"]) == (first.kind, first.email or "", first.website or "")
        assert (row["level"], row["reached"]) == (answer.level, str(answer.is_reached).lower())
        assert row["offices"].split() == [office.id for office in answer.offices]
        assert row["postcodes"].split() == list(answer.municipality.postcodes)
        assert float(row["lat"].replace(",", ".")) == answer.municipality.lat


def test_zeros_and_telephone_numbers_stay(open_files: dict[str, str]) -> None:
    """A key is text to a spreadsheet, and so is a telephone number: its groups are no number."""
    line = next(line for line in open_files["municipalities.csv"].split("\r\n") if "Musterhausen" in line)
    assert line.startswith("'08001001;Musterhausen;'08001;")
    assert ";030 23125001;" in line
    assert cell("70173") == "70173"
    assert cell("00101") == "'00101"
    assert cell("2025-01") == "'2025-01"
    assert cell("2025-01-31") == "2025-01-31"
    assert cell(48.7823) == "48,7823"
    assert cell(None) == cell(()) == ""
    assert cell(["08001001", "08001002"]) == "08001001 08001002"


TEXTS = st.text(st.one_of(st.sampled_from("=+-@\t\r\n;'\"0123456789., /:e"), st.characters(codec="utf-8")), max_size=12)


@given(TEXTS)
@example("=cmd|' /C calc'!A0")
@example("@SUM(1)")
@example("\t=1")
@example("+49 711")
def test_no_text_becomes_a_formula_or_a_number_and_each_can_be_read_back(text: str) -> None:
    """Whatever somebody enters; the apostrophe comes off again, and nothing else has changed."""
    line = io.StringIO()
    csv.writer(line, delimiter=";", lineterminator="\r\n").writerow([cell(text), "end"])
    (row,) = csv.reader(io.StringIO(line.getvalue(), newline=""), delimiter=";")
    assert row[1] == "end"
    assert row[0].removeprefix("'") == text
    assert not re.match("[=+\\-@\t\r\n]", row[0])
    assert not re.fullmatch(r"0[0-9]+|[0-9]{16,}|[0-9]{1,4}[-./][0-9]{1,4}|[0-9]+[eE][0-9]+", row[0])


def test_pandas_reads_them(open_folder: Path, small: Knowledge) -> None:
    """As a data scientist does: also one who does not think of zeros has keys as texts and degrees as numbers."""
    told = {"sep": ";", "decimal": ",", "encoding": "utf-8-sig"}
    naive = pd.read_csv(open_folder / "municipalities.csv", **told)
    assert naive["lat"].tolist() == [place.lat for place in small.gazetteer.municipalities.values()]
    assert naive["ags"].str.removeprefix("'").tolist() == list(small.answers)
    assert naive["reached"].tolist() == [answer.is_reached for answer in small.answers.values()]
    texts = pd.read_csv(open_folder / "offices.csv", **told, dtype=str, keep_default_na=False)
    texts = texts.apply(lambda column: column.str.removeprefix("'"))
    assert texts.to_dict("records") == rows((open_folder / "offices.csv").read_bytes().decode())


def _digits(phone: str) -> Any:
    return re.sub("^(\\+49|0)", "", re.sub("[^0-9+]", "", phone))
