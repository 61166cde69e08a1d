"""Who answers for the places of the small project."""

from pathlib import Path

import pytest

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.content import Knowledge
from lotsenbuch.model.vocabulary import Task
from tests.small import MUSTERHAUSEN, OFFICE, OPERATOR, entries_from, place

COUNSELLING = Task.INTEGRATION_MANAGEMENT


def answering(knowledge: Knowledge, slug: str) -> list[str]:
    """Give the ids of the offices that answer for a municipality."""
    return [office.id for office in knowledge.answers[place(knowledge, slug).ags].offices]


def test_a_municipality_is_answered_by_the_office_that_names_it(small: Knowledge) -> None:
    """And not by the district too."""
    assert answering(small, "musterhausen") == ["musterhausen"]


def test_an_ended_office_does_not_answer(small: Knowledge) -> None:
    """Zwiebelbach's own office has closed: the district answers, the office is found among what has ended."""
    assert answering(small, "zwiebelbach") == ["musterland"]
    closed = small.answers[place(small, "zwiebelbach").ags].closed
    assert "zwiebelbach-frueher" in [office.id for office in closed]


def test_a_joint_office_answers_for_each_of_its_municipalities(small: Knowledge) -> None:
    """The same for both."""
    assert answering(small, "altweiler") == answering(small, "altweiler-heide") == ["altweiler"]


def test_the_district_answers_where_nobody_else_does(small: Knowledge) -> None:
    """For the places that no active office names."""
    assert answering(small, "oehrlingen") == ["musterland"]


def test_an_exception_is_not_answered_by_the_district(small: Knowledge) -> None:
    """Nobody answers for Quellingen, but its district can be asked; what the former district said holds too."""
    answer = small.answers[place(small, "quellingen").ags]
    assert not answer.offices
    assert [office.id for office in answer.fallback] == ["musterland"]
    assert not answer.closed


def test_other_tasks_are_not_the_counselling(small: Knowledge) -> None:
    """An officer plans and connects; the counselling is someone else's."""
    answer = small.answers[place(small, "musterhausen").ags]
    assert [office.task for office in answer.offices] == [COUNSELLING]
    assert [(office.id, office.task) for office in answer.others] == [
        ("musterhausen-beauftragte", Task.INTEGRATION_OFFICER),
        ("erwachsene", Task.MIGRATION_COUNSELLING),
        ("jugend", Task.YOUTH_MIGRATION_SERVICE),
        ("musterhausen-ehrenamt", Task.VOLUNTEER_COORDINATION),
    ]


def test_who_can_be_called_comes_first_then_what_is_stated_then_the_newer(small: Knowledge) -> None:
    """Lindwies: by telephone; by e-mail, but derived; only by an address, though its source is the newest."""
    assert answering(small, "lindwies") == ["lindwies-caritas", "lindwies-awo", "lindwies-johanniter"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("date: 2025-01", "date: 2025-02"),
        ("date: 2024", "date: 2024-01"),
        ("date: 2025-01", "date: 2025-01-02"),
    ],
)
def test_of_two_alike_the_newer_leads(tmp_path: Path, small: Knowledge, first: str, second: str) -> None:
    """By the dates of their sources, however exact they are."""
    newer = OFFICE.replace("beratung", "zweite").replace("date: 2025-01", second)
    entries = entries_from(tmp_path, f"{OPERATOR}\noffices:{OFFICE.replace('date: 2025-01', first)}{newer}")
    assert [office.id for office in answers_of(entries, small.gazetteer)[MUSTERHAUSEN].offices] == [
        "zweite",
        "beratung",
    ]
