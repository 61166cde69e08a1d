"""Leichte Sprache: each rule that is measured."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.simple_language import check_simple
from lotsenbuch.reading.pages import read_written


def said(folder: Path, text: str) -> list[str]:
    """Give what the check says of a page with a text."""
    file = folder / "de" / "x.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: Das ist gut.\ndescription: Das auch.\nsimple: true\n---\n\n{text}\n", "utf-8")
    found = check_simple(read_written(folder).german["x.md"])
    return [problem.worded(NullTranslations()).partition("x.md:")[2] for problem in found]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Das ist ein Satz mit sehr vielen Wörtern, und er hört gar nicht auf.", "14 Wörter"),
        ("Die Anschlussunterbringung.", "„Anschlussunterbringung“ ist lang"),
        ("Das Haus des Vaters.", "Genitiv"),
        ("Sie könnten kommen.", "Möglichkeitsform"),
        ("Der Brief wird geschrieben.", "Passiv"),
        ("Zum Beispiel z. B. hier.", "Abkürzung"),
        ("Das BAMF.", "Abkürzung"),
        ("Ein Amt (hier).", "Zeichen"),
        ("- Ein Punkt; noch einer.", "Zeichen"),
    ],
)
def test_each_rule_can_fail(tmp_path: Path, text: str, word: str) -> None:
    """At its line, with a repair."""
    faults = said(tmp_path, f"# Gut\n\nGut.\n\n{text}")
    assert any(word in fault for fault in faults), faults
    assert all(fault.startswith("11:1: error: ") for fault in faults)


@pytest.mark.parametrize(
    "text",
    [
        "Sie dürfen [Ihren Berater](../x/) fragen.",
        "![Bild: ein Telefon (rot); alt](bild:phone)",
        "Das wird gut.  \nSie werden sehen: Das geht.",
        "Das ist **wichtig**. Die Leute wechseln sich ab. Dann rufen Sie an. Sagen Sie dort Ihren Namen.",
    ],
)
def test_what_is_easy_passes(tmp_path: Path, text: str) -> None:
    """Several short sentences, links, pictures."""
    assert said(tmp_path, text) == []
