"""Entries by what they are looked up by."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Phase
from lotsenbuch.model.registry import Entries
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, entries, office, operator

WRITTEN = st.builds(
    lambda day, length: day.isoformat()[:length],
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from((4, 7, 10)),
)
"""Dates as they are written."""


def test_entries_may_be_none() -> None:
    """An empty registry is one."""
    assert (Entries().operators, Entries().offices) == ((), ())


def test_operators_are_found_by_their_ids() -> None:
    """Each under its own."""
    drk, awo = operator("drk"), operator("awo")
    assert entries(operators=[drk, awo]).operator_by_id == {"drk": drk, "awo": awo}


def test_offices_are_found_by_each_area_that_they_serve() -> None:
    """A municipality or a district; in the order of the file."""
    one = office("eine", serves=[ALTDORF.ags, BACHHEIM.ags])
    other = office("andere", serves=[MUSTERLAND.key, ALTDORF.ags], coverage="all", except_=["08901003"])
    assert entries(one, other).offices_by_area == {
        ALTDORF.ags: (one, other),
        BACHHEIM.ags: (one,),
        MUSTERLAND.key: (other,),
    }


def test_offices_are_found_by_each_operator_that_has_a_part() -> None:
    """Once each, though it be named twice; an operator of the past has none."""
    one = office("eine", operator="drk", partners=["awo", "drk"], history=[{"operator": "ib"}])
    other = office("andere", operator="awo")
    assert entries(one, other).offices_by_operator == {"drk": (one,), "awo": (one, other)}


def test_who_runs_offices_is_named_once() -> None:
    """In the order of the offices; partners do not run them."""
    offices = (office("a", operator="drk"), office("b", operator="awo", partners=["ib"]), office("c", operator="drk"))
    assert [one.id for one in entries(*offices).operators_of(offices)] == ["drk", "awo"]


def test_an_unknown_operator_is_missed() -> None:
    """The checks find it before a page asks."""
    with pytest.raises(KeyError):
        Entries().operators_of([office("a")])


@given(st.dates(), st.none() | WRITTEN, st.none() | WRITTEN, st.sampled_from(("active", "closed")))
def test_an_office_stands_in_one_phase(day: date, from_: str | None, until: str | None, status: str) -> None:
    """From its first day to its last it is there; before it is announced; after it, and when it is closed, over."""
    one = office("a", from_=from_, until=until, status=status)
    has_begun = from_ is None or PartialDate(from_).first_day <= day
    is_over = status == "closed" or (until is not None and PartialDate(until).last_day < day)
    assert one.phase(day) is (Phase.OVER if is_over else Phase.OPEN if has_begun else Phase.AHEAD)
    of = entries(one).on(day)
    for phase in Phase:
        found = (one,) if phase is one.phase(day) else ()
        assert of.serving(ALTDORF.ags, phase) == of.run_by("stadt", phase) == found
    assert of.serving(ALTDORF.ags) == of.serving(ALTDORF.ags, Phase.OPEN)
    assert of.serving(BACHHEIM.ags) == of.run_by("drk") == ()
