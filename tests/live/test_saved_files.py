"""The real files as other programs save them: read as they are, or refused in few words."""

import codecs
import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.problems import Problem
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.yaml_text import read_document

FEW = 10
"""So many faults a person reads at most before the first is mended."""


def of_excel(text: str, **how: str) -> str:
    """Give a table with another separator and the ends of lines that Windows writes."""
    target = io.StringIO()
    csv.writer(target, lineterminator="\r\n", **how).writerows(csv.reader(io.StringIO(text)))  # type: ignore[arg-type]
    return target.getvalue()


def with_commas(text: str) -> str:
    """Give a table whose points a German program has taken for those between thousands."""
    rows = list(csv.reader(io.StringIO(text)))
    turned = [[cell.replace(".", ",") if cell.replace(".", "").isdigit() else cell for cell in row] for row in rows]
    return "\n".join(";".join(row) for row in turned)


def without_zeros(text: str) -> str:
    """Give a table whose keys a program has taken for numbers."""
    return "\n".join(line.removeprefix("0") for line in text.splitlines())


READ: dict[str, Callable[[str], bytes]] = {
    "CSV UTF-8": lambda text: codecs.BOM_UTF8 + of_excel(text, delimiter=";").encode(),
    "Unicode text": lambda text: of_excel(text, delimiter="\t").encode("utf-16"),
    "quoted": lambda text: of_excel(text, delimiter=",", quoting=csv.QUOTE_ALL).encode(),  # type: ignore[arg-type]
}
"""What a spreadsheet makes of a table without changing what it says."""

REFUSED: dict[str, Callable[[str], bytes]] = {
    "CSV of Windows": lambda text: of_excel(text, delimiter=";").encode("cp1252", "replace"),
    "commas": lambda text: with_commas(text).encode(),
    "numbers": lambda text: without_zeros(text).encode(),
    "another head": lambda text: text.replace("name", "Name", 1).encode(),
    "no table": lambda _: b"PK\x03\x04" + bytes(range(256)) * 100,
    "empty": lambda _: b"",
}
"""What a program makes of it that cannot be read."""

TABLES = ("administrations.csv", "administrations-sources.csv", "districts.csv", "municipalities.csv")


def problems_of(project: Path, folder: Path, name: str, saved: Callable[[str], bytes]) -> list[Problem]:
    """Give what is wrong with the tables when one of them has been saved."""
    for table in TABLES:
        shutil.copy(project / "data" / table, folder)
    (folder / name).write_bytes(saved((project / "data" / name).read_text("utf-8")))
    return [*read_gazetteer(folder).problems, *read_administrations(folder).problems]


@pytest.mark.parametrize("saved", READ)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_says_the_same_is_read(project: Path, tmp_path: Path, name: str, saved: str) -> None:
    """Whatever stands between its cells and before its first."""
    assert problems_of(project, tmp_path, name, READ[saved]) == []


@pytest.mark.parametrize("saved", REFUSED)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_was_spoilt_is_refused_in_few_words(project: Path, tmp_path: Path, name: str, saved: str) -> None:
    """Never a fault for each of its thousand rows."""
    problems = problems_of(project, tmp_path, name, REFUSED[saved])
    assert len(problems) <= FEW, problems


FILES = sorted(path.name for path in (Path(__file__).parents[2] / "data").glob("*.yaml"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_says_the_same_is_read(project: Path, tmp_path: Path, name: str) -> None:
    """With a byte order mark, the ends of lines that Windows writes, or in UTF-16."""
    text = (project / "data" / name).read_text("utf-8")
    known = read_document(project / "data" / name).data
    for content in ("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r\n").encode("utf-16")):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        read = read_document(tmp_path / name)
        assert not read.problems
        assert read.data == known


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_encoding_is_one_fault(project: Path, tmp_path: Path, name: str) -> None:
    """At the first letter that was lost; where all are English, such as the names of a publisher may be, none is."""
    text = (project / "data" / name).read_text("utf-8") + "# Für Bad Säckingen\n"
    (tmp_path / name).write_bytes(text.encode("cp1252", "replace"))
    (problem,) = read_document(tmp_path / name).problems
    first = next(line for line, said in enumerate(text.split("\n"), start=1) if not said.isascii())
    assert problem.location.line == first
