"""What the page on the state of the data says."""

import pytest

from lotsenbuch.answers.standing import QUESTIONS, Age, Ask, Asked, Confirmation, Reach, Who
from lotsenbuch.languages import language
from lotsenbuch.model.offices import Office
from lotsenbuch.views.standing import (
    MOST_PLACES,
    StandingViews,
    Translated,
    class_of,
    query_of,
)
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, PHONE, callable_by, entries, office, views

CALL = callable_by(phone=PHONE)


def standing(*offices: Office, code: str = "de") -> StandingViews:
    """Give what is said of some offices."""
    return views(entries(*offices), code=code).standing


def test_it_begins_as_the_page_of_a_district_does() -> None:
    """With the same sentence, over all of them."""
    known = standing(office("eine", contact=CALL)).page().known
    assert known == (
        "Von 5 Gemeinden kennen wir bei 1, wer dort berät, und bei 1 ein Telefon oder eine E-Mail-Adresse."
    )


def test_each_question_says_of_how_many_what_is_known() -> None:
    """In words, with a share where it is a whole percent; the age with what the reform makes of it."""
    who, _, age, confirmation = standing(office("eine")).page().questions
    first, *_, last = who.values
    assert (first.word, first.count, first.share) == ("eine Stelle für diesen Ort allein", "1 Gemeinde", "20\xa0%")
    assert (last.class_, last.count) == ("w4", "4 Gemeinden")
    assert [value.share for value in who.values] == ["20\xa0%", "", "", "", "80\xa0%"]
    assert age.note is not None
    assert age.note.startswith("Seit 2025 entscheidet der Kreis, wer berät")
    assert (who.note, confirmation.note) == (None, None)


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (Age.REFORMED, "seit 2025"),
        (Age.LATE, "2022–2024"),
        (Age.EARLIER, "2019–2021"),
        (Age.EARLY, "vor 2019"),
        (Age.UNDATED, "ohne Datum"),
    ],
)
def test_ages_are_said_in_years(age: Age, said: str) -> None:
    """Which follow each other without a gap."""
    assert standing().said(age) == said


def test_german_words_are_isolated_among_other_letters() -> None:
    """Those that stand on doors."""
    assert '<bdi lang="de">' in standing(code="ar").said(Who.TOWN_HALL)


def test_classes_tell_values_apart() -> None:
    """A letter for each question, a number for each value, 0 the best."""
    classes = [class_of(value) for question in QUESTIONS for value in question]
    assert len(set(classes)) == len(classes)
    assert [class_of(value) for value in (Who.OWN, Reach.NOBODY, Age.LATE, Confirmation.UNCONFIRMED)] == [
        "w0", "r4", "a1", "c1",
    ]  # fmt: skip


def test_the_form_is_told_what_is_asked() -> None:
    """Of a place that lacks an office, of an office that lacks a contact, or of one to confirm."""
    assert query_of(Ask(Asked.OFFICE, ALTDORF, None)) == f"ort={ALTDORF.ags}"
    assert query_of(Ask(Asked.CONTACT, ALTDORF, "eine")) == "eintrag=eine"
    assert query_of(Ask(Asked.CONFIRMATION, ALTDORF, "eine")) == "eintrag=eine&stimmt=ja"


def test_districts_are_compared_by_numbers_and_shares() -> None:
    """How many are named, reached, known since the reform, confirmed; and what is asked of the district."""
    page = standing(office("eine", contact=CALL, verified={"date": "2026", "by": "Stadt"})).page()
    (row,) = (row for row in page.league if row.district.name == MUSTERLAND.name)
    assert page.league[0] is row
    assert row.total == "3"
    assert [(share.count, share.share, share.percent) for share in row.shares] == [("1", 0.333, "33\xa0%")] * 4
    assert row.ask is not None
    assert (row.ask.word, row.ask.query) == ("Stelle ergänzen", f"ort={ALTDORF.ags}")
    assert len(page.shares) == len(row.shares)


def test_what_is_missing_most_leads_to_the_form() -> None:
    """By district, as `lotsenbuch gaps` has it; the largest places of each, no more than a few."""
    found = standing(office("eine"), office("bach", serves=[BACHHEIM.ags], contact=CALL)).page().gaps
    assert [(gaps.district.name, gaps.count) for gaps in found][:2] == [
        ("Stadtkreis Hafenstadt", "1 Gemeinde"),
        ("Landkreis Musterland", "2 Gemeinden"),
    ]
    first, second = found[1].rows
    assert first.ask is not None
    assert (first.place.name, first.ask.word, first.ask.query) == ("Altdorf", "Kontakt ergänzen", "eintrag=eine")
    assert second.ask is not None
    assert second.ask.word == "Stelle ergänzen"
    assert len(found[1].rows) <= MOST_PLACES


def test_a_language_is_as_far_as_natives_have_read() -> None:
    """Pages and sentences, each of how many."""
    (row,) = standing().translated([Translated(language("ti"), pages=20, read_pages=3, texts=1600, read_texts=0)])
    assert (row.language.code, row.pages, row.texts) == ("ti", "3 von 20", "0 von 1.600")
