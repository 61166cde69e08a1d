"""Partial dates and intervals: what they begin and end with, how they sort, and what is none."""

from calendar import isleap
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lotsenbuch.model.dates import Interval, PartialDate, Precision, by_age, months_before

DAY = timedelta(days=1)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
WRITTEN = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from((4, 7, 10)))
DATES = WRITTEN.map(PartialDate)

READ_DATE: TypeAdapter[PartialDate] = TypeAdapter(PartialDate)
READ_INTERVAL: TypeAdapter[Interval] = TypeAdapter(Interval)


def fault(reader: TypeAdapter[Any], value: object) -> tuple[str, object]:
    """Give the type of the one fault of a value, and the value that it shows."""
    with pytest.raises(ValidationError) as raised:
        reader.validate_python(value)
    (found,) = raised.value.errors()
    return found["type"], found["input"]


@given(WRITTEN)
def test_a_date_says_what_was_written(text: str) -> None:
    """Read from text, written as the same text, whatever it stops at; read again it is the same date."""
    when = READ_DATE.validate_python(text)
    assert str(when) == text
    assert READ_DATE.dump_python(when, mode="json") == text
    assert READ_DATE.validate_python(when) is when
    assert when == PartialDate(text)
    assert hash(when) == hash(PartialDate(text))


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    """A day is its own first and last; a month and a year begin and end where the calendar does."""
    exact, month, year = (PartialDate(day.isoformat()[:length]) for length in (10, 7, 4))
    assert exact.first_day == exact.last_day == day
    assert (year.first_day, year.last_day) == (date(day.year, 1, 1), date(day.year, 12, 31))
    assert month.first_day == day.replace(day=1)
    assert month.last_day.month == day.month
    assert (month.last_day + DAY).day == 1
    assert [when.precision for when in (year, month, exact)] == list(Precision)


@given(st.integers(1900, 2099))
def test_february_knows_leap_years(year: int) -> None:
    """Its last day is the 29th every fourth year, and the 29th exists only then."""
    assert PartialDate(f"{year}-02").last_day.day == (29 if isleap(year) else 28)
    if not isleap(year):
        assert fault(READ_DATE, f"{year}-02-29")[0] == "partial_date"


@given(st.lists(DATES, max_size=6))
def test_dates_sort_by_their_first_day(dates: list[PartialDate]) -> None:
    """Of two that begin alike, the less precise comes first: `2025`, `2025-01`, `2025-01-01`."""
    for one, other in pairwise(sorted(dates)):
        assert (one.first_day, one.precision) <= (other.first_day, other.precision)
        assert (one == other) is (str(one) == str(other))


def test_what_has_no_date_is_older_than_all() -> None:
    """So that something dated counts as the newest."""
    assert max([None, PartialDate("1999"), None, PartialDate("1998-12-31")], key=by_age) == PartialDate("1999")
    assert max([None, None], key=by_age) is None


NO_DATES = (
    "", "25", "1899", "2100", "2025-00", "2025-13", "2025-1", "2025-01-00", "2025-01-1", "2025-04-31", "2025-02-30",
    " 2025", "2025\n", "2025-01-31T00:00", "31.01.2025", "20250131", "2025-W05", "2025/2026", "２０２５", "٢٠٢٥",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    """ISO 8601 of these centuries in plain digits, and only days that were; the fault shows the text."""
    assert fault(READ_DATE, text) == ("partial_date", text)
    with pytest.raises(ValueError, match=r"^$"):
        PartialDate(text)


@pytest.mark.parametrize("value", [2025, None, ["2025"], date(2025, 1, 31)])
def test_only_text_is_read(value: object) -> None:
    """A number is no year: the registry's scalars are text until the schema types them."""
    assert fault(READ_DATE, value) == ("string_type", value)
    assert fault(READ_INTERVAL, value) == ("string_type", value)


@given(DATES)
def test_one_date_is_an_interval(when: PartialDate) -> None:
    """It begins and ends where the date does."""
    alone = Interval(str(when))
    assert alone.dates == (when,)
    assert (alone.first_day, alone.last_day) == (when.first_day, when.last_day)


@given(DATES, DATES)
def test_an_interval_ends_after_its_beginning(one: PartialDate, other: PartialDate) -> None:
    """From the first day of one date to the last of the other; what would end before it begins is refused."""
    text = f"{one}/{other}"
    if other.last_day < one.first_day:
        assert fault(READ_INTERVAL, text) == ("interval", text)
        return
    found = READ_INTERVAL.validate_python(text)
    assert READ_INTERVAL.dump_python(found, mode="json") == str(found) == text
    assert (found.first_day, found.last_day) == (one.first_day, other.last_day)
    assert READ_INTERVAL.validate_python(found) is found


@pytest.mark.parametrize("text", ["2017/", "/2018", "2017/2018/2019", "2017-2018", "2017/18", "2017 / 2018"])
def test_half_an_interval_is_none(text: str) -> None:
    """Both ends are dates."""
    assert fault(READ_INTERVAL, text) == ("partial_date", text)


def test_intervals_sort_by_their_dates() -> None:
    """By the first, then what ends sooner; what has no second before what has one."""
    texts = ["2017", "2017/2018", "2017/2019", "2017-03", "2017-03/2017-05", "2018"]
    assert [str(interval) for interval in sorted(map(Interval, reversed(texts)))] == texts
    assert len({Interval(text) for text in [*texts, *texts]}) == len(texts)


@given(DAYS, st.integers(0, 120))
def test_months_before_a_day(day: date, months: int) -> None:
    """The same day so many months earlier, or the last of a shorter month; never one too early."""
    found = months_before(day, months)
    assert (day.year - found.year) * 12 + day.month - found.month == months
    assert found.day == day.day or (found.day < day.day and (found + DAY).day == 1)
