"""Which municipalities a change touches: those on whose pages the entry stands."""

from typing import Any

import pytest

from lotsenbuch.model.registry import Entries
from lotsenbuch.upkeep.changes import State, changes
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, OEHRLINGEN, PHONE, callable_by, entries, gazetteer, office
from tests.small import TODAY

WIDE = {"serves": [MUSTERLAND.key], "coverage": "all", "operator": "kreis"}


def touched(before: Entries, after: Entries, id_: str) -> list[str]:
    """Give the names of the municipalities that the change of an entry touches."""
    found = changes(State(before), State(after), gazetteer(), TODAY)
    return [place.name for change in found if change.id == id_ for place in change.touches]


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"serves": [BACHHEIM.ags]}, ["Bachheim"]),
        ({"serves": [OEHRLINGEN.ags], "task": "integration-officer"}, ["Öhrlingen"]),
        ({"serves": [OEHRLINGEN.ags, BACHHEIM.ags], "status": "closed"}, ["Bachheim", "Öhrlingen"]),
    ],
)
def test_an_office_touches_the_pages_on_which_it_stands(fields: dict[str, Any], names: list[str]) -> None:
    """As an answer, as another office, as history; by name."""
    before, after = entries(office("a", name="Alt", **fields)), entries(office("a", name="Neu", **fields))
    assert touched(before, after, "a") == names


def test_a_districts_office_touches_where_it_answers_or_is_the_way_out() -> None:
    """Not where somebody else can be called."""
    town = office("stadt", serves=[ALTDORF.ags], contact=callable_by(phone=PHONE))
    silent = office("still", serves=[BACHHEIM.ags])
    before = entries(town, silent, office("k", **WIDE, name="Alt"))
    after = entries(town, silent, office("k", **WIDE, name="Neu"))
    assert touched(before, after, "k") == ["Bachheim", "Öhrlingen"]


def test_where_an_office_was_and_where_it_is_now_are_both_touched() -> None:
    """It leaves one page and comes to another."""
    before, after = entries(office("a", serves=[ALTDORF.ags])), entries(office("a", serves=[BACHHEIM.ags]))
    assert touched(before, after, "a") == ["Altdorf", "Bachheim"]
    assert touched(before, entries(), "a") == ["Altdorf"]
    assert touched(entries(), after, "a") == ["Bachheim"]


def test_an_operator_touches_the_pages_of_its_offices_and_those_it_has_a_part_in() -> None:
    """It is named on each."""
    offices = (office("a", operator="drk", serves=[ALTDORF.ags]), office("b", partners=["drk"], serves=[BACHHEIM.ags]))
    before = entries(*offices)
    renamed = tuple(one.model_copy(update={"name": "Neuer Name"}) for one in before.operators)
    assert touched(before, Entries(renamed, offices), "drk") == ["Altdorf", "Bachheim"]
