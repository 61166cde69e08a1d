"""What a browser loads to fill in the plan: its words in another language, the offices by place."""

import json
from dataclasses import astuple

from lotsenbuch.answers.answering import Answers
from lotsenbuch.model.registry import Entries
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_office import plan_office


def vocabulary(views: PlanViews) -> str:
    """Give every word of the plan in one language as JSON: a list in the order of their numbers."""
    return json.dumps(views.vocabulary, ensure_ascii=False, separators=(",", ":"))


def offices_by_place(entries: Entries, answers: Answers) -> str:
    """Give who counsels in each municipality as JSON.

    `offices` is a list of names, addresses and telephone numbers; `places` leads from the key
    of a municipality to the numbers of its offices in that list: integration management, the
    easiest to reach first, then the other services that counsel.
    """
    asked = {office.id: office for answer in answers.values() for office in answer.counsellors}
    numbers = {id_: number for number, id_ in enumerate(asked)}
    heads = (plan_office(office, entries.operator_by_id[office.operator]) for office in asked.values())
    content = {
        "offices": [astuple(head) for head in heads],
        "places": {ags: [numbers[office.id] for office in answer.counsellors] for ags, answer in answers.items()},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
