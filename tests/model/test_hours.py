"""Opening hours as a week: what it says is what was written, as OpenStreetMap's own reader understands it."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours, State

from lotsenbuch.model.hours import DAYS, Span, lies_in_the_night, replaced_by, rules_of, tidy, week_of

MONDAY = datetime(2026, 1, 5)  # noqa: DTZ001 - doors know no time zone
HOLIDAYS = "; PH off"

times = st.integers(0, 24 * 60 - 1)
spans = st.tuples(times, times).filter(lambda span: span[0] < span[1])
nights = st.tuples(times, times).filter(lambda span: span[0] > span[1])
days = st.one_of(
    st.sampled_from(DAYS),
    st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).filter(lambda pair: pair[0] != pair[1]).map("-".join),
)
lists_of_days = st.lists(days, min_size=1, max_size=3)


def clock(minutes: int) -> str:
    """Give a time as a door says it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


@st.composite
def rules(draw: st.DrawFn, span: st.SearchStrategy[tuple[int, int]] = spans) -> str:
    """Give a rule: days and the times of these."""
    said = [f"{clock(start)}-{clock(end)}" for start, end in draw(st.lists(span, min_size=1, max_size=3))]
    return f"{','.join(draw(lists_of_days))} {','.join(said)}"


@st.composite
def hours(draw: st.DrawFn, span: st.SearchStrategy[tuple[int, int]] = spans) -> str:
    """Give rules, each beside those before it or in their place, and perhaps that holidays are closed."""
    said = draw(rules(span))
    for rule in draw(
        st.lists(st.one_of(rules(span), lists_of_days.map(lambda list_: f"{','.join(list_)} off")), max_size=3)
    ):
        said += draw(st.sampled_from(["; "] if rule.endswith("off") else ["; ", ", "])) + rule
    return said + draw(st.sampled_from(["", HOLIDAYS]))


def open_minutes(text: str) -> list[set[int]]:
    """Give the minutes of each day of a week that another reader of the notation calls open."""
    found: list[set[int]] = [set() for _ in DAYS]
    for start, end, state, _ in OpeningHours(text).intervals(MONDAY, MONDAY + timedelta(days=7)):
        day = start
        while day < end and state is State.OPEN:
            midnight = datetime.combine(day.date(), time()) + timedelta(days=1)
            begin, until = (
                int((when - day.replace(hour=0, minute=0)).total_seconds()) // 60 for when in (day, min(end, midnight))
            )
            found[(day - MONDAY).days] |= set(range(begin, until))
            day = midnight
    return found


def shown_minutes(text: str) -> list[set[int]]:
    """Give the minutes of each day that a page calls open."""
    return [{minute for span in spans for minute in range(span.start, span.end)} for spans in week_of(text).days]


@given(hours())
def test_a_week_says_what_was_written(text: str) -> None:
    """Minute for minute, as another reader of the notation understands it; tidied up it is the same."""
    assert shown_minutes(text) == open_minutes(text)
    assert week_of(tidy(text)) == week_of(text)
    assert tidy(tidy(text)) == tidy(text)
    assert week_of(text).closed_on_holidays == text.endswith(HOLIDAYS)


@given(rules(nights))
def test_a_span_over_midnight_goes_on_in_the_next_day(text: str) -> None:
    """From Sunday on Monday, too; and it is doubted."""
    assert shown_minutes(text) == open_minutes(f"{text}")
    assert lies_in_the_night(rules_of(text))


@given(hours(), st.data())
def test_blanks_and_dashes_change_nothing(text: str, data: st.DataObject) -> None:
    """Nor do hours of one digit: whoever pastes from a letter says the same."""
    blank = st.sampled_from(["", " ", "\u00a0", "  "])
    loose = "".join(data.draw(blank) + sign + data.draw(blank) if sign in ",;" else sign for sign in text)
    loose = loose.replace("-", data.draw(st.sampled_from(["-", " - ", "–", " – "]))).replace(" 0", " ")
    assert tidy(loose) == tidy(text)


def test_a_later_rule_takes_the_place_of_a_day() -> None:
    """As OpenStreetMap's syntax says: Thursday is open in the afternoon only; that is doubted."""
    text = "Mo-Fr 09:00-12:00; Th 14:00-18:00; PH off"
    assert week_of(text).days[0] == (Span(540, 720),)
    assert week_of(text).days[3] == (Span(840, 1080),)
    assert replaced_by(rules_of(text)) == (frozenset(), frozenset({3}), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr 09:00-12:00, Th 14:00-18:00",
        "Mo-Fr 09:00-12:00; Th 09:00-12:00,14:00-18:00",
        "Mo-Fr 09:00-12:00; Th 08:00-18:00",
        "Mo-We,Fr 09:00-12:00; Th 14:00-18:00",
        "Mo-Fr 09:00-12:00; Th off; PH off",
        "Mo 09:00-12:00; Mo 09:00-12:00",
    ],
)
def test_what_takes_nothing_away_is_not_doubted(text: str) -> None:
    """A comma, a day that stands once, a day that is named again with all its times, a day that is closed."""
    assert not any(replaced_by(rules_of(text)))


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("Mo 05:00-09:00", False),
        ("Mo 04:59-09:00", True),
        ("Mo 18:00-24:00", False),
        ("Mo 18:00-00:00", True),
        ("Fr 22:00-02:00", True),
        ("24/7", False),
        ("Mo-Su 00:00-24:00; PH off", False),
    ],
)
def test_times_of_the_night_are_doubted(text: str, *, is_doubted: bool) -> None:
    """Over midnight or before five; not what is open round the clock."""
    assert lies_in_the_night(rules_of(text)) is is_doubted
