"""Opening hours as a week."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.model.hours import Span, week_of


def test_a_later_rule_replaces_a_day() -> None:
    """As OpenStreetMap's syntax says: Thursday is open in the afternoon only."""
    week = week_of("Mo-Fr 09:00-12:00; Th 14:00-18:00; PH off")
    assert week is not None
    assert week.days[0] == (Span(540, 720),)
    assert week.days[3] == (Span(840, 1080),)
    assert week.days[5:] == ((), ())
    assert week.closed_on_holidays


def test_a_day_may_have_several_spans() -> None:
    """Morning and afternoon."""
    week = week_of("Tu 08:00-12:00,14:00-17:00")
    assert week is not None
    assert week.days[1] == (Span(480, 720), Span(840, 1020))
    assert not week.closed_on_holidays


def test_a_span_over_midnight_is_split() -> None:
    """The part after midnight belongs to the next day."""
    week = week_of("Fr 22:00-02:00")
    assert week is not None
    assert week.days[4] == (Span(1320, 1440),)
    assert week.days[5] == (Span(0, 120),)


@pytest.mark.parametrize("hours", ["We[1] 14:00-16:00", "Jan-Mar: Mo 09:00-12:00", "week 01-53/2 Mo 09:00-12:00"])
def test_weeks_that_differ_are_none(hours: str) -> None:
    """They cannot be shown as one week."""
    assert week_of(hours) is None


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(0, 22), st.integers(1, 59))
def test_a_plain_week_is_read_back(days: set[int], hour: int, minute: int) -> None:
    """What is written for some days stands on just these."""
    names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    week = week_of(f"{','.join(names[day] for day in sorted(days))} {hour:02}:00-{hour + 1:02}:{minute:02}")
    assert week is not None
    spans = (Span(hour * 60, (hour + 1) * 60 + minute),)
    assert [bool(spans_) for spans_ in week.days] == [day in days for day in range(7)]
    assert all(week.days[day] == spans for day in days)
