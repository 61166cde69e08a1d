"""The real integration plan."""

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.plan import FieldKind


def test_the_plan_has_the_sheets_of_a_talk(knowledge: Knowledge) -> None:
    """From the cover to the review, and the short form apart."""
    plan = knowledge.plan
    ids = [sheet.id for sheet in plan.sheets]
    assert ids[0] == "cover"
    assert {"language", "work", "recognition", "housing", "school", "agreement", "review"} < set(ids)
    assert [sheet.id for sheet in plan.sheets if sheet.apart] == ["short"]


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
