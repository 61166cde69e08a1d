"""What the plan says in two languages, and what it knows of offices."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.views.plan import PRINTED, LineView, PlanViews, Said
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


def said(views: PlanViews, german: str) -> Said:
    """Give a text of the small plan as its view should say it: both languages, and its number."""
    number = list(dict.fromkeys(views.plan.words())).index(german)
    return Said(german, pseudo(german, views.words.language), number)


def test_a_sheet_says_what_it_asks_and_who_takes_over(small: Knowledge, small_project: Path) -> None:
    """By its id; the cover has room for a letterhead, a short one stands apart."""
    own = views(small, small_project, "fr")
    cover, german, short = own.view.sheets
    assert german.id == "language"
    assert german.title == said(own, "Deutsch lernen")
    assert german.asks == said(own, "Die Beratung fragt nach Kursen.")
    assert german.after == said(own, "Danach hilft die Volkshochschule.")
    assert cover.after == Said()
    assert [sheet.letterhead for sheet in own.view.sheets] == [True, False, False]
    assert (german.apart, short.apart) == (False, True)
    assert [group.id for group in cover.groups] == ["client", "office", "consent"]
    assert cover.groups[0].title == said(own, "Wer ich bin")


def test_a_field_says_how_it_is_filled_in(small: Knowledge, small_project: Path) -> None:
    """Its kind, its hint, its rows; what it offers to tick, with a line where one is to be written."""
    own = views(small, small_project, "fr")
    fields = {field.name: field for sheet in own.view.sheets for group in sheet.groups for field in group.fields}
    born = fields["cover.client.born"]
    assert (born.kind, born.rows, born.choices, born.lines) == ("date", 1, (), ())
    assert (born.label, born.hint) == (said(own, "Geburtstag"), said(own, "Tag und Monat genügen."))
    assert fields["cover.office.name"].hint == Said()
    assert fields["language.goal.words"].rows == 2
    assert fields["language.now.level"].marks == ("A1", "A2", "B1")
    assert [(one.id, one.label, one.line) for one in fields["language.now.courses"].choices] == [
        ("general", said(own, "Grundkurs"), False),
        ("other", said(own, "anderer Kurs"), True),
    ]


def test_a_table_has_numbered_lines_or_topics(small: Knowledge, small_project: Path) -> None:
    """From 1; its columns have a width and a kind, those of the steps are the same on every sheet."""
    own = views(small, small_project, "fr")
    fields = {field.name: field for sheet in own.view.sheets for group in sheet.groups for field in group.fields}
    family, goals, steps = (fields[f"language.{name}"] for name in ("now.family", "goal.goals", "steps.steps"))
    assert family.lines == (LineView("1", Said()), LineView("2", Said()))
    assert goals.lines == (
        LineView("read", said(own, "Briefe lesen")),
        LineView("talk", said(own, "Beim Arzt sprechen")),
    )
    assert (family.topics, goals.topics) == (False, True)
    assert [(one.id, one.label, one.width, one.kind) for one in family.columns] == [
        ("who", said(own, "Name"), 5, "line"),
        ("since", said(own, "Seit wann?"), 3, "date"),
    ]
    assert [one.id for one in steps.columns] == ["what", "until", "done"]


def test_a_plan_knows_its_version_and_its_former_names(small: Knowledge, small_project: Path) -> None:
    """The words of paper stand in both languages, in German alone only once."""
    view = views(small, small_project, "fr").view
    assert (view.version, view.printed_version, view.is_german) == ("2026-11", "Fassung 2026-11", False)
    assert view.language is language("fr")
    assert view.formerly == {"cover.client.name": "cover.client.given-name"}
    assert set(view.printed) == set(PRINTED)
    assert view.printed["date"] == Said("Tag, Monat, Jahr", pseudo("Tag, Monat, Jahr", language("fr")))
    assert views(small, small_project, "de").view.printed["date"] == Said("Tag, Monat, Jahr")


def test_of_some_fields_only_one_choice_can_be_ticked(small: Knowledge, small_project: Path) -> None:
    """Those that ask for one and the scales."""
    assert views(small, small_project, "de").single == {"language.now.right", "language.now.level"}


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
