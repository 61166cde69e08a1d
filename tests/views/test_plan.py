"""What the plan says in two languages, and what it knows of offices."""

from dataclasses import astuple
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_office import PlanOffice, plan_office
from lotsenbuch.wording.words import read_words
from tests.small import OFFICE, entries_from, registry


def views(knowledge: Knowledge, project: Path, code: str) -> PlanViews:
    """Give the plan in a language."""
    return PlanViews(read_words(language(code), project / "locales"), knowledge.plan)


def test_german_alone_has_no_other_language(knowledge: Knowledge, project: Path) -> None:
    """On the page in German alone nothing stands twice."""
    view = views(knowledge, project, "de").view
    assert view.is_german
    assert {sheet.title.other for sheet in view.sheets} == {""}


def test_each_text_stands_at_its_number(knowledge: Knowledge, project: Path) -> None:
    """So a browser can put in yet another language; numbers are the same in all."""
    arabic, tigrinya = (views(knowledge, project, code) for code in ("ar", "ti"))
    for one, other in zip(arabic.view.sheets, tigrinya.view.sheets, strict=True):
        assert one.title.number == other.title.number
        assert arabic.vocabulary[one.title.number] == one.title.other
        assert tigrinya.vocabulary[one.title.number] == other.title.other
    assert len(arabic.vocabulary) == len(set(knowledge.plan.words()))


def test_a_tip_says_what_is_asked_in_both_languages(knowledge: Knowledge, project: Path) -> None:
    """A choice with its question, a cell with its column and its row."""
    tips = views(knowledge, project, "en").tips
    assert tips["language.now.right=open"].startswith("Darf oder muss ich in den Integrationskurs?: Das ist noch nicht")
    assert " · " in tips["language.now.right=open"]
    assert tips["work.steps.steps/3/who"].startswith("Wer macht es?: 3 · ")
    assert views(knowledge, project, GERMAN.code).tips["cover.client.born"] == "Geburtsdatum"


@pytest.mark.parametrize(
    ("line", "shown"), [("counselling", "0751 35925270"), ("switchboard", "0751 35925270 (Zentrale)")]
)
def test_the_number_of_an_office_says_who_answers(tmp_path: Path, line: str, shown: str) -> None:
    """Truth rule 4: a switchboard is not the counselling."""
    office, operator = one_office(tmp_path, f"contact: {{line: {line}, phone: 0751 35925270}}")
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


def test_an_office_fills_its_fields(knowledge: Knowledge, project: Path) -> None:
    """A browser gets an office as a list; the page says which of its items goes into which field."""
    office = astuple(PlanOffice(name="Beratung", address="Platz 1", phone="0751 1"))
    filled = {name: office[at] for name, at in views(knowledge, project, "de").view.office_fields.items()}
    assert filled == {
        "cover.office.name": "Beratung",
        "cover.office.address": "Platz 1",
        "cover.office.phone": "0751 1",
        "short.who.office": "Beratung",
    }
    assert [sheet.id for sheet in views(knowledge, project, "de").view.sheets if sheet.letterhead] == ["cover"]
