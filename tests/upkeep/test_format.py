"""What `lotsenbuch format` does to the files of people: nothing is lost, whoever is killed and whatever is full."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.reading.registry import read_registry
from tests.breaking import killed_at, with_room_for
from tests.small import OFFICE, OPERATOR

ADDED = {
    "neu": "# vom Verein\nid: neu\nname: Neue Beratung # so heißt sie\n",
    "beratung": "# berichtigt\nid: beratung\nname: Anderer Name\n",
    "zuletzt": "id: zuletzt\nname: Letzte Beratung\n",
}
"""Drop-ins by their ids; they say as much as the layout needs."""

WRITTEN = ("Neue Beratung", "# so heißt sie", "# vom Verein", "# berichtigt", "Anderer Name", "Letzte Beratung")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a registry with drop-ins."""
    found = tmp_path / "data"
    (found / "offices").mkdir(parents=True)
    again(found)
    return found


def again(data: Path) -> None:
    """Write what people have written."""
    (data / "offices.yaml").write_text(f"{OPERATOR}\noffices:{OFFICE}", "utf-8")
    for id_, text in ADDED.items():
        (data / "offices" / f"{id_}.yaml").write_text(text, "utf-8")


def formatted(data: Path) -> int:
    """Lay it out; give the exit status."""
    return main(["format", "--project", str(data.parent)])


def stands(data: Path) -> str:
    """Give all that stands in files that are read."""
    return "".join(file.read_text("utf-8") for file in sorted((*data.glob("*.yaml"), *data.glob("offices/*.yaml"))))


def names(data: Path) -> Iterator[str]:
    """Give the files of the data."""
    return (file.name for file in data.rglob("*") if file.is_file())


def test_whoever_is_killed_loses_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At each step everything is there that people wrote; the next time it is as if nobody had been killed."""
    formatted(data)
    whole = (data / "offices.yaml").read_text("utf-8")
    capsys.readouterr()
    for step in count(1):
        again(data)
        was_killed = killed_at(step, lambda: formatted(data))
        assert all(words in stands(data) for words in WRITTEN), step
        assert formatted(data) == 0
        assert (data / "offices.yaml").read_text("utf-8") == whole, step
        assert list(names(data)) == ["offices.yaml"]
        if not was_killed:
            break
    assert step > len(ADDED) + 2


@pytest.mark.parametrize("size", [0, 100, 3000])
@pytest.mark.parametrize("is_deadly", [True, False])
def test_on_a_full_disk_nothing_is_lost(
    data: Path, capfd: pytest.CaptureFixture[str], size: int, *, is_deadly: bool
) -> None:
    """All is as it was, and the command says so, where there is room for that."""
    before = stands(data)
    assert bool(with_room_for(size, lambda: formatted(data), is_deadly=is_deadly)) is is_deadly
    assert stands(data) == before
    if not is_deadly:
        assert sorted(names(data)) == sorted(["offices.yaml", *(f"{id_}.yaml" for id_ in ADDED)])
    if size > 1000 and not is_deadly:
        said = f"{data / 'offices.yaml'} ist nicht geschrieben: so groß darf hier keine Datei sein. Was dort stand,"
        assert said in capfd.readouterr().err


def test_two_at_once_lose_nothing(data: Path) -> None:
    """One waits for the other; both end well, and each entry stands there once."""
    for id_ in (f"stelle-{number}" for number in range(200)):
        (data / "offices" / f"{id_}.yaml").write_text(f"id: {id_}\nname: Beratung\n", "utf-8")
    arguments = (sys.executable, "-c", "from lotsenbuch.cli import main; raise SystemExit(main())", "format")
    runs = [subprocess.Popen([*arguments, "--project", str(data.parent)]) for _ in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert list(names(data)) == ["offices.yaml"]
    ids = [key for _, key in read_registry(data).named if key.startswith("stelle-")]
    text = (data / "offices.yaml").read_text("utf-8")
    assert len(ids) == 200
    assert all(text.count(f"- id: {id_}\n") == 1 for id_ in ids)


def test_what_is_left_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its line; the others are merged, and the status says that something is to do."""
    (data / "offices" / "kaputt.yaml").write_text("id: kaputt\nname: [\n", "utf-8")
    assert formatted(data) == 1
    shown = capsys.readouterr()
    assert f"{data / 'offices' / 'kaputt.yaml'}:3:1: error: Das ist kein gültiges YAML" in shown.err
    assert "3 Dateien sind eingefügt" in shown.out
    assert sorted(names(data)) == ["kaputt.yaml", "offices.yaml"]
    assert formatted(data) == 1
    assert "Sonst steht alles, wie es soll." in capsys.readouterr().out
