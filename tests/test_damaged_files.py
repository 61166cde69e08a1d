"""Files that are damaged, missing or something else: one fault at its line with its repair, and no traceback."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import language
from lotsenbuch.portal.editions import editions
from lotsenbuch.problems import RegistryError
from lotsenbuch.settings import Settings
from tests.pseudo import pseudo
from tests.small import TODAY

OFFICES, PLAN, DROP_IN = "data/offices.yaml", "data/plan.yaml", "data/offices/hafenstadt.yaml"
SOURCES, PLACES, VILLAGES = "data/administrations-sources.csv", "data/municipalities.csv", "data/localities.csv"
PAGE, TRANSLATION = "docs/de/wissen/index.md", "docs/en/wissen/index.md"
WORDS, ARABIC, TEMPLATE = "locales/en/LC_MESSAGES/check.po", "locales/ar/LC_MESSAGES/plan.po", "locales/plan.pot"

Damage = Callable[[bytes], bytes]


def cut(content: bytes) -> bytes:
    """Leave out the end, from within a line."""
    return content[: content.rfind(b'"') - 2]


def in_conflict(content: bytes) -> bytes:
    """Do as git does where two have changed the same line."""
    first, second, rest = content.split(b"\n", 2)
    return b"\n".join((first, b"<<<<<<< HEAD", second, b"=======", second, b">>>>>>> andere", rest))


def with_nothing(content: bytes) -> bytes:
    """Put the byte 0 into the third line."""
    return content.replace(b"\n", b"\n\n\0", 1)


DAMAGED: tuple[tuple[str, Damage, str], ...] = (
    (OFFICES, lambda _: b"", ":1:1: error: Die Datei ist leer."),
    (OFFICES, lambda content: content[: content.rfind(b"]")], ": error: Das ist kein gültiges YAML"),
    (OFFICES, with_nothing, ":3:1: error: Hier steht ein Zeichen, das in keinem Text steht (U+0000)."),
    (OFFICES, lambda _: b"- a\n", ":1:1: error: Oben in der Datei müssen"),
    (OFFICES, in_conflict, ":2:1: error: Hier stehen zwei Fassungen untereinander"),
    (DROP_IN, lambda content: content + b"---\na: b\n", ": error: Das ist kein gültiges YAML"),
    (PLAN, lambda _: b"Plan\n", ":1:1: error: Hier müssen Felder stehen, nicht „Plan“."),
    (PLAN, lambda content: content + b"# \x07\n", ":79:3: error: Das ist kein gültiges YAML"),
    (PLACES, lambda content: content.decode().encode("utf-16-le"), "in Byte, das kein UTF-8 ist"),
    (PLACES, lambda content: content.decode().encode("utf-32"), ":1:1: error: Hier steht ein Zeichen"),
    (PLACES, lambda _: b"\n \n", ":1:1: error: Die Datei ist leer."),
    (SOURCES, lambda _: b"", ":1:1: error: Die Datei ist leer."),
    (SOURCES, in_conflict, ":2:1: error: Hier stehen zwei Fassungen untereinander"),
    (VILLAGES, with_nothing, ":3:1: error: Hier steht ein Zeichen"),
    (PAGE, lambda _: b"---\ntitle: a: b\n---\n", ":2:9: error: Das ist kein gültiges YAML"),
    (PAGE, lambda _: b"---\n- title\n---\n", ":2:1: error: Oben in der Seite steht etwas anderes"),
    (PAGE, lambda _: b"---\ntitle: [a]\n---\n", ":2:1: error: Oben in der Seite steht etwas anderes"),
    (PAGE, lambda content: content.decode().encode("cp1252", "replace"), ": error: Hier steht ein Byte"),
    (TRANSLATION, with_nothing, ":3:1: error: Hier steht ein Zeichen"),
    (TRANSLATION, in_conflict, ":2:1: error: Hier stehen zwei Fassungen untereinander"),
    (WORDS, cut, ": error: Was hier steht, gehört in keinen Katalog."),
    (WORDS, lambda content: content.decode().encode("utf-16"), ":1:1: error: Der Katalog lässt sich nicht als Text"),
    (ARABIC, cut, ": error: Was hier steht, gehört in keinen Katalog."),
    (ARABIC, lambda content: content.replace(b"plural=(", b"plural=((", 1), "gehört in keinen Katalog."),
    (ARABIC, lambda _: b"", ":1:1: error: In dieser Datei steht kein Wort"),
    (TEMPLATE, lambda _: b"", ":1:1: error: In dieser Datei steht kein Wort"),
)


@pytest.fixture
def here(small_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the small project, in whose folder one is, and speaks German."""
    monkeypatch.chdir(small_copy)
    monkeypatch.setenv("LC_ALL", "C")
    return small_copy


@pytest.mark.parametrize(("name", "damage", "said"), DAMAGED)
def test_damage_is_one_fault_at_its_line(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, damage: Damage, said: str
) -> None:
    """With its repair behind it; what follows from it is not told as well."""
    (here / name).write_bytes(damage((here / name).read_bytes()))
    assert main(["check"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{name}:")
    assert said in line
    assert len(line.split(". ")) > 1


@pytest.mark.parametrize(("name", "code"), [(PLAN, "en"), (PAGE, "en"), (ARABIC, "en"), (WORDS, "de")])
def test_damage_is_told_in_english_too(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, code: str
) -> None:
    """Unless it is the English words that are damaged."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (small_copy / name).write_bytes(b"\xff")
    assert main(["check", "--project", str(small_copy)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.count(pseudo("", language("en"))) == (2 if code == "en" else 0)


def a_folder(file: Path) -> None:
    """Put a folder there."""
    file.mkdir()


def a_link_to_nothing(file: Path) -> None:
    """Put a link there that leads nowhere."""
    file.symlink_to("nowhere")


def a_link_to_itself(file: Path) -> None:
    """Put a link there that leads in a circle."""
    file.symlink_to(file.name)


def a_pipe(file: Path) -> None:
    """Put something there from which one reads without end, and waits."""
    os.mkfifo(file)


def no_end(file: Path) -> None:
    """Put something there that has no end."""
    file.symlink_to("/dev/zero")


OTHERWISE = (
    (a_folder, "Hier liegt ein Ordner, wo eine Datei stehen muss."),
    (a_link_to_nothing, "Dieser Verweis führt ins Leere."),
    (a_link_to_itself, "Dieser Verweis führt im Kreis."),
    (a_pipe, "Hier liegt etwas, das keine Datei mit Text ist."),
    (no_end, "Hier liegt etwas, das keine Datei mit Text ist."),
)


@pytest.mark.parametrize("name", [OFFICES, VILLAGES, PAGE, ARABIC])
@pytest.mark.parametrize(("put", "said"), OTHERWISE)
def test_what_is_no_file_is_said(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, put: Callable[[Path], None], said: str
) -> None:
    """Also where a project may do without the file: somebody has put something there."""
    (here / name).unlink()
    put(here / name)
    assert main(["check"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{name}:1:1: error: {said} Legen Sie die Datei selbst an diese Stelle.")
    assert main(["check", name]) == 1


@pytest.mark.parametrize("name", [OFFICES, PLACES, SOURCES, PLAN])
def test_what_is_missing_is_said(small_copy: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Once, and with nothing that follows from it."""
    (small_copy / name).unlink()
    assert main(["check", "--project", str(small_copy)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{name}:1:1: error: " in line


@pytest.mark.parametrize("name", [ARABIC, WORDS])
def test_no_portal_is_made_of_words_that_cannot_be_read(small_copy: Path, name: str) -> None:
    """Nor is its build ended by a traceback: it says where."""
    knowledge = read_knowledge(small_copy, TODAY)
    (small_copy / name).write_bytes(cut((small_copy / name).read_bytes()))
    with pytest.raises(RegistryError) as error:
        editions(knowledge, small_copy, Settings())
    (problem,) = error.value.problems
    assert problem.location.file == small_copy / name
    assert problem.location.line > 1


def test_windows_files_are_read(small_copy: Path) -> None:
    """A mark of the order of bytes and both of its ends of lines, in each kind of file."""
    for name in (OFFICES, PLAN, DROP_IN, SOURCES, PLACES, VILLAGES, PAGE, TRANSLATION, WORDS, ARABIC, TEMPLATE):
        content = (small_copy / name).read_bytes()
        (small_copy / name).write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert main(["check", "--project", str(small_copy)]) == 0
    read_knowledge(small_copy, TODAY)


@pytest.mark.parametrize("content", [b"a: [1\n", b"a: \xff\n", b"&a [*a]\n", b"? [a]\n: b\n"])
def test_words_are_not_taken_from_what_cannot_be_read(
    here: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    """The catalogues stay as they are."""
    before = (here / ARABIC).read_bytes()
    (here / PLAN).write_bytes(content)
    assert main(["words"]) == 1
    assert "plan" in capsys.readouterr().err
    assert (here / ARABIC).read_bytes() == before
