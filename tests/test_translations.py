"""`lotsenbuch translations`."""

import shutil
from pathlib import Path

import pytest

from lotsenbuch.cli import main


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Give a copy of all that is translated."""
    for name in ("docs", "locales"):
        shutil.copytree(project / name, tmp_path / name)
    return tmp_path


def row(output: str, code: str) -> list[str]:
    """Give the counts of a language."""
    return next(line for line in output.splitlines() if line.startswith(f"{code} ")).split()[-6:]


def test_nothing_is_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a language: complete, outdated, unreviewed, missing; words missing and unreviewed."""
    assert main(["translations", "--project", str(project)]) == 0
    output = capsys.readouterr().out
    assert len(output.splitlines()) == 13
    complete, outdated, unreviewed, missing, words, _ = map(int, row(output, "ti"))
    assert (outdated, missing, words) == (0, 0, 0)
    assert complete + unreviewed >= 20


def test_what_is_missing_fails(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And what needs someone is named."""
    (copy / "docs/ti/ueber.md").unlink()
    german = copy / "docs/de/wissen/notfall.md"
    german.write_text(german.read_text("utf-8") + "\nNeu.\n", "utf-8")
    assert main(["translations", "--list", "--project", str(copy)]) == 1
    output = capsys.readouterr().out
    assert row(output, "ti")[1:4:2] == ["1", "1"]
    assert "docs/ti/ueber.md: fehlt" in output
    assert "docs/ti/wissen/notfall.md: veraltet, ungeprüft" in output


def test_a_stamp_says_that_it_was_followed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For the pages that are named."""
    german = copy / "docs/de/wissen/notfall.md"
    german.write_text(german.read_text("utf-8") + "\nNeu.\n", "utf-8")
    page = str(copy / "docs/ti/wissen/notfall.md")
    assert main(["translations", "--project", str(copy), "--stamp", page]) == 0
    output = capsys.readouterr().out
    assert (row(output, "ti")[1], row(output, "ar")[1]) == ("0", "1")
    assert main(["translations", "--project", str(copy), "--stamp", str(copy / "docs/xx.md")]) == 1
    assert "keine Seite unter docs/" in capsys.readouterr().err
