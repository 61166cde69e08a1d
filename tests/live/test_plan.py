"""The real integration plan."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.model.plan import FieldKind
from lotsenbuch.paper.letters import letters
from lotsenbuch.wording.words import read_words

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


def test_the_plan_has_the_sheets_of_a_talk(knowledge: Knowledge) -> None:
    """From the cover to the review, and the short form apart."""
    plan = knowledge.plan
    ids = [sheet.id for sheet in plan.sheets]
    assert ids[0] == "cover"
    assert {"language", "work", "recognition", "housing", "school", "agreement", "review"} < set(ids)
    assert [sheet.id for sheet in plan.sheets if sheet.apart] == ["short"]
    assert [sheet.id for sheet in plan.sheets if sheet.first] == ["cover", "short"]


@EVERY_LANGUAGE
def test_counsellors_find_the_sheets_by_the_names_that_their_page_gives_them(
    knowledge: Knowledge, project: Path, language: Language
) -> None:
    """Letter by letter as in the list, the chooser and the table of PDFs; so is the part that ends the plan."""
    words = read_words(language, project / "locales")
    page = (project / "docs" / language.code / "plan" / "fuer-beratende.md").read_text("utf-8")
    names = {sheet.id: words.plan_text(sheet.called) for sheet in knowledge.plan.sheets}
    assert len(set(names.values())) == len(names)
    closing = next(group for sheet in knowledge.plan.sheets for group in sheet.groups if group.id == "closing")
    for name in (
        *(names[id_] for id_ in ("cover", "short", "start", "review", "agreement")),
        words.plan_text(closing.title),
    ):
        assert any(f"{mark}{name}" in page for mark in ("„", "“", "«", "«\u00a0", "«\u202f", "« ")), name


@EVERY_LANGUAGE
def test_whatever_the_plan_says_can_be_typed_into_it(knowledge: Knowledge, project: Path, language: Language) -> None:
    """The font that a fillable plan brings has every letter of its own language, and of German."""
    words = read_words(language, project / "locales")
    known = {chr(character) for character in letters(language.script).characters}
    for text in knowledge.plan.words():
        assert set(words.plan_text(text)) | set(text) <= known, text


@pytest.mark.parametrize("sheet", ["language", "work", "recognition", "housing", "school", "further"])
def test_each_topic_says_where_one_stands_the_goal_the_steps_and_who_helps(knowledge: Knowledge, sheet: str) -> None:
    """And which services take over afterwards."""
    topic = next(each for each in knowledge.plan.sheets if each.id == sheet)
    assert topic.after
    assert [group.id for group in topic.groups][-3:] == ["goal", "steps", "helpers"]
    assert len(topic.groups) > 3
    assert topic.groups[-2].fields[0].kind is FieldKind.STEPS


def test_every_answer_has_a_name_of_its_own(knowledge: Knowledge) -> None:
    """Filled-in plans hang on them."""
    names = [name for name, _ in knowledge.plan.fields()]
    assert len(names) == len(set(names))
    former = [old for _, field in knowledge.plan.fields() for old in field.formerly]
    assert not set(former) & set(names)
