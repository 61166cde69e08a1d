"""What a browser loads to fill in the plan: its words in another language, the offices by place."""

import json
from dataclasses import astuple

from lotsenbuch.model.vocabulary import Task
from lotsenbuch.views.office import OfficeViews
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_office import plan_office


def vocabulary(views: PlanViews) -> str:
    """Give every word of the plan in one language as JSON: a list in the order of their numbers."""
    return json.dumps(views.vocabulary, ensure_ascii=False, separators=(",", ":"))


def offices_by_place(views: OfficeViews) -> str:
    """Give who counsels in each municipality as JSON.

    `offices` is a list of names, addresses and telephone numbers; `places` leads from the key
    of a municipality to the numbers of its offices in that list, the easiest to reach first.
    """
    entries = views.entries
    numbers: dict[str, int] = {}
    offices: list[tuple[str, ...]] = []
    places: dict[str, list[int]] = {}
    for municipality in views.gazetteer.municipalities.values():
        answering = entries.answering(municipality.ags, Task.INTEGRATION_MANAGEMENT)
        for office in answering:
            if office.id not in numbers:
                numbers[office.id] = len(offices)
                offices.append(astuple(plan_office(office, entries.operator_by_id[office.operator])))
        places[municipality.ags] = [numbers[office.id] for office in answering]
    return json.dumps({"offices": offices, "places": places}, ensure_ascii=False, separators=(",", ":"))
