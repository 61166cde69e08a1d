"""Tables as spreadsheets leave them: read, or refused with few words."""

import codecs
from gettext import NullTranslations
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, StringConstraints

from lotsenbuch.reading.files import LARGEST
from lotsenbuch.reading.tables import MANY, Table, read_table


class Plant(BaseModel):
    """A row of the tests."""

    key: Annotated[str, StringConstraints(pattern=r"^0\d$")]
    name: str
    colour: str | None = None


HEAD = "key,name,colour\n"


def table(folder: Path, content: str | bytes) -> Table[Plant]:
    """Read a table."""
    file = folder / "plants.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(file, Plant)


def rows(folder: Path, content: str | bytes) -> list[tuple[int, str, str, str | None]]:
    """Give the rows of a sound table, with their lines."""
    read = table(folder, content)
    assert not read.problems
    return [(row.line, row.value.key, row.value.name, row.value.colour) for row in read.rows]


def faults(folder: Path, content: str | bytes) -> list[tuple[int, str]]:
    """Give what is wrong with a table, and the line."""
    return [(one.location.line, one.what.text % one.what.values) for one in table(folder, content).problems]


TWO = [(2, "01", "Rose", "rot"), (3, "02", "Farn", None)]


@pytest.mark.parametrize(
    "content",
    [
        HEAD + "01,Rose,rot\n02,Farn,\n",
        HEAD + "01,Rose,rot\n02,Farn",
        HEAD + " 01 , Rose,rot \n02,Farn,  \n",
        "\ufeff" + HEAD + "01,Rose,rot\n02,Farn,\n",
        "key;name;colour\r\n01;Rose;rot\r\n02;Farn;\r\n",
        "key\tname\tcolour\n01\tRose\trot\n02\tFarn\t\n",
        "key\tname\tcolour\r\n01\tRose\trot\r\n02\tFarn\t\r\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "key;name;colour\n01;Rose;rot\n02;Farn;\n".encode("utf-16-be"),
        "colour,key,name\nrot,01,Rose\n,02,Farn\n",
        "key,name,colour,,\n01,Rose,rot,,\n02,Farn,,,\n",
        'key,name,colour\n"01","Rose","rot"\n"02","Farn",""\n',
        HEAD + "01,Rose,rot\n02,Farn,\n\n,,\n",
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, content: str | bytes) -> None:
    """Byte order marks, semicolons, tabs, empty columns and lines, any order of columns; an empty cell is nothing."""
    assert rows(tmp_path, content) == TWO


def test_a_line_that_tells_excel_the_separator_is_no_head(tmp_path: Path) -> None:
    """And counts as a line all the same."""
    found = table(tmp_path, "sep=;\r\nkey;name;colour\r\n01;Rose;rot\r\n")
    assert ([row.line for row in found.rows], found.problems) == ([3], ())


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    """Also behind empty ones and a text that runs over two; a line separator within a text ends none."""
    content = HEAD + '\n01,"Rose\nund mehr",rot\n02,Farn\u2028,\n'
    assert rows(tmp_path, content) == [(3, "01", "Rose\nund mehr", "rot"), (5, "02", "Farn", None)]
    assert rows(tmp_path, "\nkey;name;colour\n01;Rose;rot\n") == [(3, "01", "Rose", "rot")]


def test_a_separator_within_a_text_is_part_of_it(tmp_path: Path) -> None:
    """Where it is quoted."""
    assert rows(tmp_path, HEAD + '01,"Rose, alt; schön",rot\n') == [(2, "01", "Rose, alt; schön", "rot")]


def test_every_fault_is_told_at_its_line(tmp_path: Path) -> None:
    """With the row's first column as its name; sound rows are read, and the first columns of all are known."""
    read = table(tmp_path, HEAD + "1,Rose,rot\n02,,\n03,Farn,\n")
    assert [(one.location.line, one.entry, one.what.text % one.what.values) for one in read.problems] == [
        (2, "1", "„1“ hat bei „key“ nicht die richtige Form."),
        (3, "02", "Es fehlt das Feld „name“."),
    ]
    assert [row.value.key for row in read.rows] == ["03"]
    assert read.named == {"1", "02", "03"}
    assert [read.location(row).line for row in read.rows] == [4]
    assert [value.name for value in read.values] == ["Farn"]


@pytest.mark.parametrize(
    ("head", "wrong"),
    [
        ("key,name", "colour"),
        ("key,name,color", "color, colour"),
        ("key,name,colour,colour", "colour"),
        ("key,name,colour,note", "note"),
        ("Rose", "Rose, colour, key, name"),
    ],
)
def test_a_wrong_head_is_one_fault(tmp_path: Path, head: str, wrong: str) -> None:
    """However many rows stand below it; nothing is said of what may be missing then."""
    read = table(tmp_path, head + "\n01,Rose,rot\n" * 50)
    (fault,) = read.problems
    assert fault.what.text % fault.what.values == f"Der Kopf der Tabelle stimmt nicht: „{wrong}“."
    assert fault.repair.text % fault.repair.values == "Er lautet: key,name,colour."
    assert not read.is_whole
    assert [line for line, _ in faults(tmp_path, "")] == [1]
    assert table(tmp_path, HEAD).is_whole


def test_a_fault_of_every_row_is_told_once(tmp_path: Path) -> None:
    """A program has taken the keys for numbers; where fewer rows have it, each tells its own."""
    lost = "".join(f"{number},Rose,rot\n" for number in range(1, MANY + 1))
    once = [
        (2, "„1“ hat bei „key“ nicht die richtige Form."),
        (3, f"Dasselbe steht in {MANY - 1} weiteren Zeilen."),
    ]
    assert faults(tmp_path, HEAD + lost) == once
    assert "Null am Anfang der Schlüssel" in table(tmp_path, HEAD + lost).problems[1].repair.text
    assert faults(tmp_path, HEAD + lost + "04,Rose,rot\n") == once
    assert faults(tmp_path, HEAD + "04,,rot\n" + lost.replace("1,", "09,", 1)) == [
        (2, "Es fehlt das Feld „name“."),
        *((number + 2, f"„{number}“ hat bei „key“ nicht die richtige Form.") for number in range(2, MANY + 1)),
    ]


def test_a_row_that_is_too_long_is_a_fault(tmp_path: Path) -> None:
    """Since a text with a separator lacks its quotation marks."""
    (fault,) = table(tmp_path, HEAD + "01,Rose, alt,rot\n02,Farn,,,\n").problems
    assert fault.worded(NullTranslations()) == (
        f"{tmp_path / 'plants.csv'}:2:1: error: 01: Die Zeile hat mehr Felder als der Kopf: 4. "
        "Setzen Sie einen Text, in dem ein Trennzeichen steht, in Anführungszeichen."
    )


def test_a_quotation_mark_that_is_not_closed_is_found(tmp_path: Path) -> None:
    """Where it opens; the rows before it are read."""
    read = table(tmp_path, HEAD + '01,Rose,rot\n02,"Farn,\n03,Moos,\n')
    assert [problem.worded(NullTranslations()) for problem in read.problems] == [
        (
            f"{tmp_path / 'plants.csv'}:3:1: error: Ab hier ist die Tabelle nicht zu lesen. "
            "Suchen Sie in dieser Zeile ein Anführungszeichen, das nicht geschlossen wird."
        )
    ]
    assert len(read.rows) == 1


@pytest.mark.parametrize(
    "content", ["key,name,colour\n01,Grün,\n02,Grün,\n".encode("cp1252"), HEAD.encode("utf-8") + b"\xff", b"\xff\xfek"]
)
def test_other_encodings_are_refused(tmp_path: Path, content: bytes) -> None:
    """With what to do about it in a spreadsheet."""
    (fault,) = table(tmp_path, content).problems
    assert fault.what.text == "Hier steht ein Byte, das kein UTF-8 ist: %(byte)s."
    assert "CSV UTF-8" in fault.repair.text
    assert not table(tmp_path, content).is_whole


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """Without a traceback."""
    read = read_table(tmp_path / "none.csv", Plant)
    assert (len(read.problems), read.is_whole, read.rows) == (1, False, ())


def test_an_endless_file_is_not_read(tmp_path: Path) -> None:
    """One that is as long as it may be is."""
    assert faults(tmp_path, HEAD + "\n" * (LARGEST - len(HEAD) + 1)) == [
        (1, f"Die Datei ist mit {LARGEST + 1} Bytes zu groß.")
    ]
    assert rows(tmp_path, HEAD + "\n" * (LARGEST - len(HEAD))) == []


def test_some_fields_are_no_columns(tmp_path: Path) -> None:
    """What is said elsewhere."""
    file = tmp_path / "plants.csv"
    file.write_text("key,name\n01,Rose\n", "utf-8")
    assert not read_table(file, Plant, without=("colour",)).problems
    file.write_text(HEAD, "utf-8")
    assert read_table(file, Plant, without=("colour",)).problems


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.one_of(st.binary(max_size=200), st.text('key,name;colour\t"\r\n01 =', max_size=200).map(HEAD.__add__)))
def test_no_content_gives_a_traceback(tmp_path: Path, content: str | bytes) -> None:
    """Whatever stands there is read or refused, at lines that there are."""
    read = table(tmp_path, content)
    lines = (content if isinstance(content, bytes) else content.encode()).count(b"\n") + content.count(
        b"\r" if isinstance(content, bytes) else "\r"  # type: ignore[arg-type]
    )
    assert all(1 <= one.location.line <= lines + 1 for one in read.problems)
