"""What the plan says in two languages, and what it knows of offices."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_office import plan_office
from lotsenbuch.wording.words import read_words
from tests.pseudo import pseudo
from tests.small import OFFICE, entries_from, registry


def views(small: Knowledge, small_project: Path, code: str) -> PlanViews:
    """Give the plan in a language."""
    return PlanViews(read_words(language(code), small_project / "locales"), small.plan)


def test_german_alone_has_no_other_language(small: Knowledge, small_project: Path) -> None:
    """On the page in German alone nothing stands twice."""
    view = views(small, small_project, "de").view
    assert view.is_german
    assert {sheet.title.other for sheet in view.sheets} == {""}


def test_each_text_stands_at_its_number(small: Knowledge, small_project: Path) -> None:
    """So a browser can put in yet another language; numbers are the same in all."""
    arabic, tigrinya = (views(small, small_project, code) for code in ("ar", "ti"))
    for one, other in zip(arabic.view.sheets, tigrinya.view.sheets, strict=True):
        assert one.title.number == other.title.number
        assert arabic.vocabulary[one.title.number] == one.title.other
        assert tigrinya.vocabulary[one.title.number] == other.title.other
    assert len(arabic.vocabulary) == len(set(small.plan.words()))


def test_a_tip_says_what_is_asked_in_both_languages(small: Knowledge, small_project: Path) -> None:
    """A choice with its question, a cell with its column and its row."""
    tips = views(small, small_project, "en").tips
    question, choice = "Darf ich in einen Kurs?", "Das ist noch offen"
    said = f"{pseudo(question, language('en'))}: {pseudo(choice, language('en'))}"
    assert tips["language.now.right=open"] == f"{question}: {choice} · {said}"
    assert tips["language.steps.steps/2/until"].startswith("Bis wann?: 2 · ")
    assert tips["language.goal.goals/read/how"].startswith("Wie?: Briefe lesen · ")
    assert views(small, small_project, GERMAN.code).tips["cover.client.born"] == "Geburtstag"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("counselling", "030 23125000"),
        ("switchboard", "030 23125000 (Zentrale)"),
        ("volunteers", "030 23125000 (Freiwillige)"),
    ],
)
def test_the_number_of_an_office_says_who_answers(tmp_path: Path, line: str, shown: str) -> None:
    """Truth rule 4: a switchboard is not the counselling."""
    office, operator = one_office(tmp_path, f"contact: {{line: {line}, phone: 030 23125000}}")
    assert plan_office(office, operator).phone == shown


def test_what_is_unknown_of_an_office_stays_empty(tmp_path: Path) -> None:
    """Truth rule 6."""
    office, operator = one_office(tmp_path)
    head = plan_office(office, operator)
    assert head.name == "Beratung, Stadt Musterhausen"
    assert head.address == head.phone == ""


def one_office(folder: Path, *lines: str) -> tuple[Office, Operator]:
    """Give the office of a small registry, and who runs it."""
    assert "beratung" in OFFICE
    entries = entries_from(folder, registry(*lines))
    (office,) = entries.offices
    return office, entries.operator_by_id[office.operator]
