"""The check of the catalogues."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.checking.catalogues import check_catalogues
from lotsenbuch.languages import language
from lotsenbuch.problems import Problem, Severity
from lotsenbuch.wording.domains import DOMAINS
from tests.pseudo import pseudo

GERMAN_TEXT = "Diese Stelle ist für %(place)s da."


def test_complete_catalogues_have_no_problem(small_project: Path) -> None:
    """Whether somebody has read them or not."""
    assert not list(check_catalogues(small_project / "locales"))


def broken(folder: Path, code: str, domain: str, change: Callable[[str], str]) -> list[Problem]:
    """Give what is found after a change of one catalogue."""
    file = next(one for one in DOMAINS if one.name == domain).file(folder / "locales", language(code))
    text = file.read_text("utf-8")
    changed = change(text)
    assert changed != text
    file.write_text(changed, "utf-8")
    return list(check_catalogues(folder / "locales"))


def said(problem: Problem) -> str:
    """Give what is wrong, in German."""
    return problem.what.text % problem.what.values


def test_a_missing_word_is_found(small_copy: Path) -> None:
    """In the language that lacks it."""
    (problem,) = broken(small_copy, "uk", "lotsenbuch", lambda text: text.replace('msgid "heute"', 'msgid "gestern"'))
    assert said(problem) == "Es fehlt die Übersetzung von „heute“."
    assert (problem.entry, problem.severity) == ("uk", Severity.ERROR)


def test_an_empty_word_is_missing(small_copy: Path) -> None:
    """A message that stands there without its translation."""
    word = pseudo("heute", language("uk"))
    (problem,) = broken(small_copy, "uk", "lotsenbuch", lambda text: text.replace(f'msgstr "{word}"', 'msgstr ""'))
    assert "„heute“" in said(problem)


def test_a_wrong_placeholder_is_found(small_copy: Path) -> None:
    """A page would show it, or stop the build."""
    text = pseudo(GERMAN_TEXT, language("tr"))
    wrong = text.replace("%(place)s", "%(palace)s")
    (problem,) = broken(small_copy, "tr", "lotsenbuch", lambda po: po.replace(f'msgstr "{text}"', f'msgstr "{wrong}"'))
    assert "Platzhalter" in said(problem)
    assert "%(palace)s" in said(problem)
    assert problem.location.line > 1


@pytest.mark.parametrize("form", [0, 1, 2])
def test_every_plural_form_is_needed(small_copy: Path, form: int) -> None:
    """Ukrainian has three."""
    empty = f'msgstr[{form}] ""\n'

    def emptied(text: str) -> str:
        lines = text.splitlines(keepends=True)
        at = next(at for at, line in enumerate(lines) if line.startswith(f"msgstr[{form}]"))
        return "".join([*lines[:at], empty, *lines[at + 1 :]])

    (problem,) = broken(small_copy, "uk", "lotsenbuch", emptied)
    assert "Es fehlt die Übersetzung" in said(problem)


def test_free_text_may_wait(small_copy: Path) -> None:
    """Until somebody translates it, it shows in German: a doubt, no fault."""
    (problem,) = broken(small_copy, "so", "entries", lambda text: text.replace('msgid "donnerstags"', 'msgid "x"'))
    assert problem.severity is Severity.WARNING
