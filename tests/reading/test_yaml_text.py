"""Reading YAML as text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.reading.files import LARGEST
from lotsenbuch.reading.yaml_text import Document, read_document


def read(folder: Path, content: str | bytes) -> Document:
    """Read a document from a file with some content."""
    file = folder / "offices.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_document(file)


def test_scalars_stay_text(tmp_path: Path) -> None:
    """YAML 1.1 would read 457, 750, false and a date here."""
    document = read(tmp_path, "phone: 0711\ntime: 12:30\nanswer: no\nday: 2025-01-31\n")
    assert document.data == {"phone": "0711", "time": "12:30", "answer": "no", "day": "2025-01-31"}
    assert not document.problems


def test_every_node_has_its_place(tmp_path: Path) -> None:
    """A map's field is placed at its key, an item of a list at its value."""
    document = read(tmp_path, "offices:\n  - id: a\n    serves: [b, c]\n")
    location = document.location(("offices", 0, "serves", 1))
    assert (location.line, location.column) == (3, 17)
    assert document.location(("offices", 0, "serves")).column == 5


def test_a_missing_node_is_placed_at_what_is_around_it(tmp_path: Path) -> None:
    """A missing field is reported at its entry."""
    document = read(tmp_path, "offices:\n  - id: a\n")
    assert document.location(("offices", 0, "contact", "phone")).line == 2


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"a: 1\na: 2\n", 2, "zum zweiten Mal"),
        (b"a: &x [1]\nb: *x\n", 1, "Verweise"),
        (b"a:\n\t- b\n", 2, "kein g"),
        (b"a: \xff\n", 1, "kein UTF-8"),
        (b"a: !!python/object:os.system [x]\n", 1, "Marke"),
        (b"a: 'open\n", 2, "kein g"),
        (b"a: b: c\n", 1, "Doppelpunkt"),
        (b"? [a, b]\n: c\n", 1, "ein Wort"),
        (b"a: \x07\n", 1, "unsichtbare"),
        ("a: b\nc: d\u2028e\nf: g\n".encode(), 2, "unsichtbare"),
        ("a: b\x85c\nf: g\n".encode(), 1, "unsichtbare"),
        (b"[" * 5000, 1, "kein g"),
        (b"[" * 900 + b"]" * 900, 1, "geschachtelt"),
    ],
)
def test_what_cannot_be_read_has_a_line_and_a_repair(tmp_path: Path, content: bytes, line: int, words: str) -> None:
    """Whatever a file holds, there is a message and never a traceback."""
    problem = read(tmp_path, content).problems[0]
    text = f"{problem.what.text % problem.what.values} {problem.repair.text}"
    assert words in text
    assert problem.location.line == line
    assert problem.repair.text


def test_a_yaml_bomb_does_not_explode(tmp_path: Path) -> None:
    """Nine levels of nine aliases would be 387 million nodes."""
    levels = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    document = read(tmp_path, "\n".join(levels))
    assert document.problems


def test_a_file_of_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    """Only its size is looked at."""
    file = tmp_path / "offices.yaml"
    with file.open("wb") as content:
        content.truncate(100_000_000)
    problem = read_document(file).problems[0]
    assert str(LARGEST) in problem.repair.text % problem.repair.values


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """As is one that may not be read."""
    assert read_document(tmp_path / "nothing.yaml").problems


@given(st.binary(max_size=400))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """The reader answers with a document for whatever it gets."""
    read(tmp_path_factory.getbasetemp(), content)


@given(st.text(max_size=400))
def test_no_text_raises(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    """The reader answers with a document for whatever it gets."""
    read(tmp_path_factory.getbasetemp(), content.encode("utf-8", "surrogatepass"))
