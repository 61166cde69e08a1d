"""What a page written by hand must have, and a translation in common with its German text."""

from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.checking.pages import check_written, numbers
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.reading.pages import WrittenPage, WrittenPages

HEAD = {"title": "Titel", "description": "Worum es geht"}
ENGLISH = language("en")


def page(text: str, of: str = "de", path: str = "x.md", **meta: Any) -> WrittenPage:
    """Give a page with all that it must have, as far as the test does not say otherwise."""
    return WrittenPage(Path("docs") / of / path, language(of), path, HEAD | meta, text)


def said(*pages: WrittenPage) -> list[str]:
    """Give what is wrong with pages, but for those that other languages lack."""
    written = WrittenPages({(one.language.code, one.path): one for one in pages})
    problems = check_written(written, frozenset({"duldung"}), frozenset({"gesetz"}))
    worded = [problem.worded(NullTranslations()) for problem in problems]
    return [line for line in worded if "noch nicht übersetzt" not in line]


def translated(german: str, english: str) -> list[str]:
    """Give what is wrong with a translation, without where it is and that it must be the same."""
    source = page(german)
    lines = said(source, page(english, "en", german=source.hash))
    end = " Es muss dasselbe dastehen wie auf der deutschen Seite."
    assert all(line.startswith("docs/en/x.md:1:1: error: en: ") and line.endswith(end) for line in lines)
    return [line.partition(": en: ")[2].removesuffix(end) for line in lines]


def test_a_sound_page_has_no_fault() -> None:
    """With words and sources that there are, and links to elsewhere."""
    text = "[Duldung](wort:duldung) [](quelle:gesetz) [Amt](https://amt.example) [hier](../y/)"
    assert said(page(text)) == []


@pytest.mark.parametrize("nothing", ["", " ", "\u200b", "–"])
@pytest.mark.parametrize("field", ["title", "description"])
def test_a_page_has_a_title_and_a_description(field: str, nothing: str) -> None:
    """And none of them is empty."""
    assert said(page("", **{field: nothing})) == [
        (
            f"docs/de/x.md:1:1: error: de: Oben in der Seite fehlt „{field}“. "
            "Schreiben Sie es zwischen die beiden Striche am Anfang."
        )
    ]


@pytest.mark.parametrize("target", ["wort:gesetz", "quelle:duldung", "wort:", "wort:a:duldung"])
def test_words_and_sources_that_a_page_names_are_there(target: str) -> None:
    """Each among its own kind."""
    assert said(page(f"[x]({target})")) == [
        (
            f"docs/de/x.md:1:1: error: de: „{target}“ gibt es nicht. "
            "Begriffe stehen in data/glossary.yaml, Quellen in data/programme.yaml."
        )
    ]


@pytest.mark.parametrize(
    ("link", "is_sound"),
    [
        ("[116 117](tel:116117)", True),
        ("[Rufen Sie 112 an](tel:112)", True),
        ("[١١٢](tel:112)", True),
        ("[030 23125000](tel:+493023125000)", True),
        ("[Anrufen](tel:+493023125000)", True),
        ("[116 117](tel:116016)", False),
        ("[030 23125000](tel:+493023125001)", False),
        ("[030 23125000](tel:030)", False),
        ("[Anrufen](tel:Amt)", False),
    ],
)
def test_a_link_calls_the_number_that_it_shows(link: str, *, is_sound: bool) -> None:
    """In whatever digits; one that shows none calls one that there is."""
    (shown, _, number) = link[1:-1].partition("](tel:")
    what = f"docs/de/x.md:1:1: error: de: „{shown}“ wählt „{number}“."
    repair = "Schreiben Sie hinter tel: dieselbe Nummer, ohne Leerzeichen: tel:116117."
    assert said(page(link)) == ([] if is_sound else [f"{what} {repair}"])


def test_a_translation_of_no_german_page_is_a_fault() -> None:
    """German is the source text."""
    assert said(page("One", "en")) == [
        (
            "docs/en/x.md:1:1: error: en: Diese Seite gibt es auf Deutsch nicht. "
            "Legen Sie sie zuerst unter docs/de/ an, oder löschen Sie sie."
        )
    ]


def test_a_page_that_is_not_translated_is_a_doubt_where_it_should_stand() -> None:
    """In each language that lacks it, in the same folder; Leichte Sprache is German only."""
    german = page("Eins", path="wissen/tief/x.md")
    written = {("de", german.path): german, ("de", "leicht.md"): page("Leicht", path="leicht.md", simple="true")}
    problems = list(check_written(WrittenPages(written), frozenset(), frozenset()))
    assert [problem.location.file.parts[1] for problem in problems] == [one.code for one in LANGUAGES[1:]]
    assert problems[0].worded(NullTranslations()) == (
        "docs/en/wissen/tief/x.md:1:1: warning: en: Diese Seite ist noch nicht übersetzt. "
        "Übersetzen Sie docs/de/wissen/tief/x.md; bis dahin steht hier der deutsche Text."
    )


def test_an_old_translation_is_a_doubt_and_not_compared() -> None:
    """Its faults are those of an older text."""
    assert said(page("Eins 1"), page("One", "en", german="0123456789ab")) == [
        (
            "docs/en/x.md:1:1: warning: en: Der deutsche Text hat sich seit dieser Übersetzung geändert. "
            "Übertragen Sie die Änderung; `lotsenbuch translations --stamp` schreibt sich den Stand auf."
        )
    ]


@pytest.mark.parametrize(
    ("german", "english", "faults"),
    [
        ("Rufen Sie 115 an.", "Call 115.", []),
        ("Rufen Sie 115 an.", "Call.", ["Es fehlt: Zahl „115“."]),
        ("Rufen Sie an.", "Call 115.", ["Es ist zu viel: Zahl „115“."]),
        ("115 oder 110", "112", ["Es fehlt: Zahl „110“.", "Es ist zu viel: Zahl „112“.", "Es fehlt: Zahl „115“."]),
        ("[Amt](a.md)", "[Office](b.md)", ["Es fehlt: Verweis „a.md“.", "Es ist zu viel: Verweis „b.md“."]),
        ("[A](a.md) [B](a.md)", "[A](a.md)", ["Es fehlt: Verweis „a.md“."]),
        ("⟦figures⟧", "", ["Es fehlt: Block „⟦figures⟧“."]),
        ("# A { #a }", "# A", ["Es fehlt: Sprungmarke „a“."]),
        ("`make`", "`made`", ["Es ist zu viel: Code „made“.", "Es fehlt: Code „make“."]),
        (
            "# A\n\n## B\n",
            "# A\n\n### B\n",
            ["Es fehlt: Überschrift „## (1)“.", "Es ist zu viel: Überschrift „### (1)“."],
        ),
        ("# A\n# B\n", "# A\n", ["Es ist zu viel: Überschrift „# (1)“.", "Es fehlt: Überschrift „# (2)“."]),
    ],
)
def test_a_translation_keeps_what_must_be_the_same(german: str, english: str, faults: list[str]) -> None:
    """Links, numbers, blocks, anchors, code, headings: what lacks and what is too much."""
    assert translated(german, english) == faults


def test_german_is_not_compared_with_itself() -> None:
    """It is the source text, whatever it says of where it was made from."""
    assert said(page("Eins 1", german="0123456789ab")) == []
    assert GERMAN.code == "de"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[116](tel:117)[8](x)", "116 8"),
        ("# 5 { #weg-7 } 6", "5 6"),
        ("zweimal 3 und 3", "3"),
        ("1.101 und 1.10", "1 10 1101"),
        ("1,101 towns", "1101"),
        ("1\u202f101 communes", "1101"),
        ("۱٬۱۰۱", "1101"),
        ("١٬١٠١", "1101"),
        ("[116 117](tel:116117)", "116117"),
        ("112, 110", "110 112"),
        ("26. November 2026", "2026 26"),
        ("2025, 2026", "2025 2026"),
    ],
)
def test_numbers_are_read_in_every_notation(text: str, found: str) -> None:
    """Whatever digits and separators a language uses; not in the targets of links and in anchors; each once."""
    assert sorted(numbers(text).elements()) == found.split()
