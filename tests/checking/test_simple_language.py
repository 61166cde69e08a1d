"""Leichte Sprache: each rule by its sentence, each line that is read and each that is not."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.simple_language import Line, check_simple, lines
from lotsenbuch.languages import GERMAN
from lotsenbuch.reading.pages import WrittenPage


def page(folder: Path, content: str) -> WrittenPage:
    """Give a page in Leichte Sprache."""
    file = folder / "x.md"
    file.write_text(content, "utf-8")
    return WrittenPage(file, GERMAN, "x.md", {}, content)


def said(folder: Path, text: str) -> list[str]:
    """Give what is said of a text, without its file."""
    problems = check_simple(page(folder, text))
    return [problem.worded(NullTranslations()).partition("x.md:")[2] for problem in problems]


TWELVE = "Wir sind da und Sie und er und so ist es gut."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            f"Ja. Nun {TWELVE}",
            f"Der Satz hat 13 Wörter: „Nun {TWELVE}“. Teilen Sie ihn: höchstens 12 Wörter.",
        ),
        (
            "Das ist eine Sprachschulungen.",
            "Das Wort „Sprachschulungen“ ist lang. Trennen Sie es mit Bindestrich, oder nehmen Sie ein kürzeres.",
        ),
        ("Das Haus des Vaters.", "Das ist Genitiv: „des“. Schreiben Sie „von“."),
        ("Sie könnten kommen.", "Das ist eine Möglichkeitsform: „könnten“. Schreiben Sie, was ist."),
        ("Der Brief wird geschrieben.", "Das ist Passiv: „wird“. Schreiben Sie, wer etwas tut."),
        ("Zum Beispiel: usw. und so.", "Das ist eine Abkürzung: „usw.“. Schreiben Sie das Wort aus."),
        (
            "Ein Amt (hier).",
            "Dieses Zeichen ist schwer zu lesen: „(“. Nehmen Sie Punkt, Doppelpunkt, Frage oder Komma.",
        ),
    ],
)
def test_each_rule_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path, text: str, what: str) -> None:
    """At its line; nothing else is wrong there."""
    assert said(tmp_path, f"Gut.\n\n{text}\n") == [f"3:1: error: Leichte Sprache: {what}"]


@pytest.mark.parametrize(
    "text",
    [
        "Sie dürfen [Ihren Berater](../x/) fragen.",
        "![Bild: ein Telefon (rot); alt](bild:phone)",
        "Das wird gut.  \nSie werden sehen: Das geht.",
        "Das ist **wichtig**. Die Leute wechseln sich ab. Dann rufen Sie an. Sagen Sie dort Ihren Namen.",
        "Das Amt heißt BA.",
    ],
)
def test_what_is_easy_passes(tmp_path: Path, text: str) -> None:
    """Several short sentences, links, pictures, the future."""
    assert said(tmp_path, text) == []


@pytest.mark.parametrize("text", ["Das BAMF.", "Zum Beispiel z. B. hier.", "- Ein Punkt; noch einer."])
def test_abbreviations_and_signs_are_found_in_every_form(tmp_path: Path, text: str) -> None:
    """In capitals, with spaces, in a list."""
    assert len(said(tmp_path, text)) == 1


@pytest.mark.parametrize(
    "text", [TWELVE, "Sprachschulunge.", "Integrationsmanagement.", "Eine Anschluss-Unterbringung.", ""]
)
def test_what_just_keeps_a_rule_passes(tmp_path: Path, text: str) -> None:
    """Twelve words, fifteen letters, a word that offices write in one."""
    assert said(tmp_path, text) == []


def test_title_and_description_are_read_and_the_rest_of_the_head_is_not(tmp_path: Path) -> None:
    """Each at its line; a colon may stand in them."""
    head = "---\ntitle: Rat: so geht es\nreviewer: Erika\ndescription:  Kurz \nsimple: true\n---\n"
    assert list(lines(page(tmp_path, f"{head}Text\n"))) == [
        Line(2, "Rat: so geht es"),
        Line(4, "Kurz"),
        Line(7, "Text"),
    ]


def test_a_page_without_a_head_is_read_from_its_first_line(tmp_path: Path) -> None:
    """An empty one has none; a rule further down is no head."""
    assert list(lines(page(tmp_path, "title: Nein\n---\nText"))) == [
        Line(1, "title: Nein"),
        Line(2, "---"),
        Line(3, "Text"),
    ]
    assert list(lines(page(tmp_path, ""))) == []


def test_a_head_may_be_empty(tmp_path: Path) -> None:
    """Two rules, and the text begins."""
    assert list(lines(page(tmp_path, "---\n---\nText\n---\n"))) == [Line(3, "Text"), Line(4, "---")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Ein Titel { #anker }", ["Ein Titel"]),
        ("- ein Punkt", ["ein Punkt"]),
        ("  * ein Punkt", ["ein Punkt"]),
        ("12. der zwölfte", ["der zwölfte"]),
        ("Rufen Sie [das Amt](tel:115){ .call } **bald** an.", ["Rufen Sie das Amt bald an."]),
        ("![Bild: ein Haus](bild:house)", []),
        ("⟦programme⟧", []),
        ("   ", []),
    ],
)
def test_a_line_is_read_without_its_marks(tmp_path: Path, written: str, read: list[str]) -> None:
    """Links by their words; pictures and blocks not at all."""
    assert [line.text for line in lines(page(tmp_path, written))] == read


def test_umlauts_are_letters(tmp_path: Path) -> None:
    """Whatever the computer's own encoding is."""
    assert [line.text for line in lines(page(tmp_path, "Grüße\n"))] == ["Grüße"]
