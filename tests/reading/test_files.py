"""The text of a file, whatever program has saved it."""

import codecs
from pathlib import Path

import pytest

from lotsenbuch.problems import Problem
from lotsenbuch.reading.files import LARGEST, read_text, text_of

TEXT = "Größe\nمی\n"


def saved(folder: Path, content: bytes) -> Path:
    """Write a file."""
    file = folder / "x.txt"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_a_text_is_the_same_however_it_was_saved(tmp_path: Path, content: bytes) -> None:
    """In either encoding of Unicode, with any ends of lines."""
    file = saved(tmp_path, content)
    assert read_text(file) == text_of(file) == TEXT


@pytest.mark.parametrize(
    ("content", "line", "column"), [("Gruß\n".encode("cp1252"), 1, 4), (b"Gru\nGr\xfc\xdfe", 2, 3), (b"\xff", 1, 1)]
)
def test_another_encoding_is_told_where_it_shows(tmp_path: Path, content: bytes, line: int, column: int) -> None:
    """At the first byte that is none of Unicode's."""
    problem = read_text(saved(tmp_path, content))
    assert isinstance(problem, Problem)
    assert (problem.location.line, problem.location.column) == (line, column)
    assert "kein UTF-8" in problem.what.text


def test_what_is_missing_or_endless_is_told(tmp_path: Path) -> None:
    """Without a traceback; what is as long as it may be is read."""
    missing = read_text(tmp_path / "none.txt")
    assert isinstance(missing, Problem)
    assert len(str(read_text(saved(tmp_path, b"x" * LARGEST)))) == LARGEST
    endless = read_text(saved(tmp_path, b"x" * (LARGEST + 1)))
    assert isinstance(endless, Problem)
    assert endless.what.values == {"size": LARGEST + 1}
