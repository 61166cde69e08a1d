"""The pages written by hand: their translations say the same, and say how far one can rely on them."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.pages import check_written, numbers
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.problems import Severity
from lotsenbuch.reading.pages import PageState, read_written
from lotsenbuch.upkeep.translations import stamped

ENGLISH = language("en")


def page(docs: Path, code: str, text: str, **meta: str) -> None:
    """Write a page."""
    file = docs / code / "x.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    front = "".join(f"{name}: {value}\n" for name, value in ({"title": "T", "description": "D"} | meta).items())
    file.write_text(f"---\n{front}---\n\n{text}\n", "utf-8")


def said(docs: Path) -> str:
    """Give what the check says of pages, but for the languages that they do not have."""
    problems = check_written(read_written(docs), frozenset({"duldung"}), frozenset({"gesetz"}))
    there = [problem for problem in problems if problem.location.file.exists()]
    return "\n".join(problem.worded(NullTranslations()) for problem in there)


def current(docs: Path) -> str:
    """Give the hash of the German page."""
    return read_written(docs).german["x.md"].hash


def test_a_translation_says_the_same(tmp_path: Path) -> None:
    """A link, a number or a heading that differs is named."""
    page(tmp_path, "de", "# A\n\n[Duldung](wort:duldung) [](quelle:gesetz) 1.101 Orte, [112](tel:112) ⟦x⟧ `y`")
    page(
        tmp_path, "en", "# A\n\n[toleration](wort:duldung) [](quelle:gesetz) 1,101 towns, [112](tel:112) ⟦x⟧ `y`",
        german=current(tmp_path),
    )  # fmt: skip
    assert said(tmp_path) == ""
    page(tmp_path, "en", "## A\n\n[](quelle:gesetz) 1,011 towns, [110](tel:110) `z`", german=current(tmp_path))
    faults = said(tmp_path)
    for lost in (
        "Verweis „wort:duldung“",
        "Zahl „1101“",
        "Zahl „112“",
        "Block „⟦x⟧“",
        "Code „y“",
        "Überschrift „# (1)“",
    ):
        assert f"Es fehlt: {lost}" in faults
    assert "Es ist zu viel: Verweis „tel:110“" in faults


def test_names_that_there_are_not_are_found(tmp_path: Path) -> None:
    """Words of the glossary, sources, a title."""
    page(tmp_path, "de", "[x](wort:dulding) [](quelle:gesetzbuch)", title="")
    faults = said(tmp_path)
    for name in ("„wort:dulding“", "„quelle:gesetzbuch“", "„title“"):
        assert name in faults
    page(tmp_path, "en", "x")
    (tmp_path / "de" / "x.md").unlink()
    assert "Diese Seite gibt es auf Deutsch nicht." in said(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.101 Orte", "1101"),
        ("1,101 towns", "1101"),
        ("1\u202f101 communes", "1101"),
        ("۱٬۱۰۱", "1101"),
        ("١٬١٠١", "1101"),
        ("[116 117](tel:116117)", "116117"),
        ("112, 110", "112 110"),
        ("26. November 2026", "26 2026"),
        ("2025, 2026", "2025 2026"),
    ],
)
def test_numbers_are_read_in_every_notation(text: str, expected: str) -> None:
    """Whatever digits and separators a language uses."""
    assert sorted(numbers(text).elements()) == sorted(expected.split())


def test_a_translation_grows_old(tmp_path: Path) -> None:
    """When the German text changes after it; a stamp says that somebody has followed."""
    page(tmp_path, "de", "Eins")
    page(tmp_path, "en", "One", german=current(tmp_path), reviewer="Jane")
    assert read_written(tmp_path).state(ENGLISH, "x.md") == PageState()
    assert read_written(tmp_path).state(language("ar"), "x.md") == PageState(is_missing=True)
    page(tmp_path, "de", "Zwei")
    written = read_written(tmp_path)
    assert written.state(ENGLISH, "x.md") == PageState(is_outdated=True)
    assert "seit dieser Übersetzung geändert" in said(tmp_path)
    translated = written.pages["en", "x.md"]
    translated.file.write_text(stamped(translated, written.german["x.md"]), "utf-8")
    assert read_written(tmp_path).state(ENGLISH, "x.md") == PageState()
    assert read_written(tmp_path).pages["en", "x.md"].text.strip() == "One"


def test_who_has_not_been_read_by_a_native_says_so(tmp_path: Path) -> None:
    """Truth rule 9."""
    page(tmp_path, "de", "Eins")
    page(tmp_path, "en", "One", german=current(tmp_path))
    assert read_written(tmp_path).state(ENGLISH, "x.md") == PageState(is_unreviewed=True)
    assert read_written(tmp_path).state(GERMAN, "x.md") == PageState()


def test_a_missing_page_stops_nothing(tmp_path: Path) -> None:
    """It is a warning: the page shows German meanwhile."""
    page(tmp_path, "de", "Eins")
    problems = list(check_written(read_written(tmp_path), frozenset(), frozenset()))
    assert len(problems) == len(LANGUAGES) - 1
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_leichte_sprache_needs_no_translation(tmp_path: Path) -> None:
    """It is German; in other languages the page says so."""
    page(tmp_path, "de", "Eins", simple="true")
    written = read_written(tmp_path)
    assert not written.states(ENGLISH)
    assert written.state(ENGLISH, "x.md") == PageState(is_missing=True, is_simple=True)
