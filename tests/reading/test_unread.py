"""Files that are passed over because of their name or place are named, each with the name by which it would be read."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.problems import errors
from lotsenbuch.reading.registry import read_registry
from lotsenbuch.reading.unread import unread_data, unread_pages
from tests.small import OFFICE, OPERATOR


def placed(folder: Path, *names: str) -> Path:
    """Give a folder in which files stand."""
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("id: a\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "repair"),
    [
        ("offices/neu.yml", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.YAML", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.Yml", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.txt", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.yaml.txt", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.yaml~", "Nennen Sie sie „neu.yaml“"),
        ("offices/#neu.yaml#", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.yaml.bak", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.yaml ", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.yaml (1)", "Nennen Sie sie „neu.yaml“"),
        ("offices/.neu.yaml", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu", "Nennen Sie sie „neu.yaml“"),
        ("offices/neu.md", "Nennen Sie sie „neu.yaml“"),
        ("offices/2026/neu.yaml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("offices/neu.yaml/neu.yaml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("administrations/08001001.yml", "Nennen Sie sie „08001001.yaml“"),
        ("administrations/2026/08001001.yaml", "Legen Sie sie als „08001001.yaml“ in den Ordner „administrations“"),
        ("office/neu.yaml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("Offices/neu.yml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("neu.yaml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("neu.yml", "Legen Sie sie als „neu.yaml“ in den Ordner „offices“"),
        ("offices.yml", "Nennen Sie sie „offices.yaml“"),
        ("Offices.yaml", "Nennen Sie sie „offices.yaml“"),
        ("offices.yaml~", "Nennen Sie sie „offices.yaml“"),
        ("publisher.yml", "Nennen Sie sie „publisher.yaml“"),
        ("programme.yaml.txt", "Nennen Sie sie „programme.yaml“"),
        ("municipalities.CSV", "Nennen Sie sie „municipalities.csv“"),
        ("administrations (1).csv", "Nennen Sie sie „administrations.csv“"),
        (
            "municipalities.xlsx",
            "Speichern Sie als Text in den Ordner „data“, was darin steht",
        ),
        ("verwaltungen.csv", "Gelesen werden municipalities.csv, "),
        ("neu/orte.ods", "Gelesen werden municipalities.csv, "),
        ("offices/neu.docx", "Speichern Sie als Text in den Ordner „offices“, was darin steht, als „neu.yaml“"),
        ("offices/neu.json", "Speichern Sie als Text in den Ordner „offices“, was darin steht, als „neu.yaml“"),
        ("offices/neu,yaml", "Nennen Sie sie „neu.yaml“"),
        ("tabellen/districts.csv", "Legen Sie sie als „districts.csv“ in den Ordner „data“"),
    ],
)
def test_a_file_that_is_passed_over_is_named(tmp_path: Path, name: str, repair: str) -> None:
    """As an error, with the repair; nobody shall think that it counts."""
    (problem,) = errors(unread_data(placed(tmp_path / "data", "offices.yaml", "offices/a.yaml", name)))
    assert problem.location.file == tmp_path / "data" / name
    said = problem.worded(NullTranslations())
    assert "Diese Datei wird nicht gelesen." in said
    assert repair in said


def test_what_is_read_or_nobody_wrote_is_not_named(tmp_path: Path) -> None:
    """Spaces are no fault; systems and editors leave files of their own, and a folder may be explained."""
    names = ("offices.yaml", "municipalities.csv", "offices/neue stelle.yaml", "LICENSE.md", "schema/a.json")
    trash = ("offices/.gitkeep", "offices/.DS_Store", "offices/._neu.yaml", "offices/.neu.yaml.swp")
    others = (".offices.yaml.new", "offices/README.md", "notizen.txt", "administrations/08001001.yaml")
    assert not list(unread_data(placed(tmp_path, *names, *trash, *others)))


def test_a_hidden_drop_in_is_not_read(tmp_path: Path) -> None:
    """It is named instead: half of it may be there, or nobody sees it."""
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices.yaml").write_text(f"{OPERATOR}\noffices: []\n", "utf-8")
    (tmp_path / "offices" / ".beratung.yaml").write_text(f"offices:{OFFICE}", "utf-8")
    assert not read_registry(tmp_path).entries.offices
    assert len(list(unread_data(tmp_path))) == 1


@pytest.mark.parametrize("name", ["neu.MD", "neu.markdown", "neu.mkd", "neu.md~", "neu.md.txt", "wissen/neu.md.bak"])
def test_a_page_that_is_passed_over_is_named(tmp_path: Path, name: str) -> None:
    """In every language; pictures beside pages are none."""
    assert not list(unread_pages(placed(tmp_path / "good", "de/neu.md", "assets/neu.md.txt", "ar/wissen/index.md")))
    for language in ("de", "ar"):
        docs = placed(tmp_path / language, f"{language}/index.md", f"{language}/bild.svg", f"{language}/{name}")
        (problem,) = errors(unread_pages(docs))
        assert problem.location.file == docs / language / name
        assert "„neu.md“" in problem.worded(NullTranslations())


@pytest.mark.parametrize("name", ["neu.md", "deutsch/neu.md", "DE/neu.md", "xx/wissen/neu.md"])
def test_a_page_of_no_language_is_named(tmp_path: Path, name: str) -> None:
    """It would stand in no menu and have no sisters."""
    (problem,) = unread_pages(placed(tmp_path / "docs", "de/index.md", name))
    assert problem.location.file == tmp_path / "docs" / name
    assert "Legen Sie sie als „neu.md“ in den Ordner „de“" in problem.worded(NullTranslations())
