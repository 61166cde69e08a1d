"""What the checks say of dates, on each side of the day on which it changes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.checking.dates import (
    check_confirmations_lie_in_the_past,
    check_history_lies_in_the_past,
    check_notices_still_hold,
    check_periods_are_not_reversed,
    check_what_is_announced_is_meant,
    check_what_is_over_is_closed,
    check_what_was_said_lies_in_the_past,
    lies_ahead,
)
from lotsenbuch.checking.freshness import check_entries_are_fresh
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.checking.subject import Subject
from lotsenbuch.content import Knowledge
from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.problems import Problem, Severity, errors
from tests.checking.found import Check
from tests.small import CALL, reading_from, registry

DAY = timedelta(days=1)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
WRITTEN = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from((4, 7, 10)))


def on(day: str, folder: Path, text: str) -> Subject:
    """Give a registry as it is checked on a day; the places do not matter here."""
    return Subject(reading_from(folder, text), Gazetteer({}, {}), date.fromisoformat(day))


def found(check: Check, folder: Path, text: str, day: str = "2026-11-30") -> list[tuple[Severity, int]]:
    """Give what a check finds in a registry on a day: how bad it is, and in which line."""
    return [(problem.severity, problem.location.line) for problem in check(on(day, folder, text))]


BOUNDARIES = [
    ("2026", "2026-12-31", "2027-01-01"),
    ("2026-11", "2026-11-30", "2026-12-01"),
    ("2026-02", "2026-02-28", "2026-03-01"),
    ("2028-02", "2028-02-29", "2028-03-01"),
    ("2028-02-28", "2028-02-28", "2028-02-29"),
    ("2028-02-29", "2028-02-29", "2028-03-01"),
    ("2026-12-31", "2026-12-31", "2027-01-01"),
    ("2026-11-23", "2026-11-23", "2026-11-24"),
]
"""Dates, their last day and the day after."""


@pytest.mark.parametrize(("until", "last_day", "next_day"), BOUNDARIES)
def test_an_office_is_there_until_its_last_day_is_over(
    tmp_path: Path, until: str, last_day: str, next_day: str
) -> None:
    """A year ends on 31 December, a month on its own last day; then there is a warning, which stops nothing."""
    text = registry(f"until: {until}", CALL)
    assert found(check_what_is_over_is_closed, tmp_path, text, last_day) == []
    assert found(check_what_is_over_is_closed, tmp_path, text, next_day) == [(Severity.WARNING, 13)]


@pytest.mark.parametrize(("until", "last_day", "next_day"), BOUNDARIES)
def test_a_notice_holds_until_its_last_day_is_over(tmp_path: Path, until: str, last_day: str, next_day: str) -> None:
    """As an office."""
    text = registry(f"notice: {{until: {until}, text: {{de: Wir ziehen um.}}}}")
    assert found(check_notices_still_hold, tmp_path, text, last_day) == []
    assert found(check_notices_still_hold, tmp_path, text, next_day) == [(Severity.WARNING, 13)]


@pytest.mark.parametrize(
    ("from_", "day_before", "first_day"),
    [
        ("2031-01", "2030-12-31", "2031-01-01"),
        ("2027", "2026-12-31", "2027-01-01"),
        ("2028-03", "2028-02-29", "2028-03-01"),
        ("2028-02-29", "2028-02-28", "2028-02-29"),
    ],
)
def test_an_office_is_announced_until_its_first_day(
    tmp_path: Path, from_: str, day_before: str, first_day: str
) -> None:
    """Whoever mistypes a year is told that the office is hidden."""
    text = registry(f"from: {from_}")
    assert found(check_what_is_announced_is_meant, tmp_path, text, day_before) == [(Severity.WARNING, 13)]
    assert found(check_what_is_announced_is_meant, tmp_path, text, first_day) == []


@pytest.mark.parametrize(
    ("lines", "reversed_"),
    [
        ("from: 2018\nuntil: 2017", True),
        ("from: 2018-06\nuntil: 2018-05-31", True),
        ("from: 2028-03-01\nuntil: 2028-02-29", True),
        ("from: 2018-06\nuntil: 2018", False),
        ("from: 2018\nuntil: 2018-01-01", False),
        ("from: 2018-06-15\nuntil: 2018-06-15", False),
        ("from: 2018-06-15\nuntil: 2018-06", False),
        ("history: [{from: 2018, until: 2017}]", True),
        ("history: [{from: 2016, until: 2017}, {from: 2018-02, until: 2018-01}]", True),
        ("history: [{from: 2018, until: 2018}]", False),
    ],
)
def test_nothing_ends_before_it_begins(tmp_path: Path, lines: str, *, reversed_: bool) -> None:
    """However exact the two dates are: a month may end in its year, and a year on its first day."""
    assert bool(found(check_periods_are_not_reversed, tmp_path, registry(lines))) is reversed_


A_SOURCE = 'sources: [{{id: a, publisher: b, date: "{}", kind: press, supports: [operator]}}]'
A_FIGURE = "figures: [{{kind: fte, value: 1, as_of: {}, source: a}}]"
SAID = {
    "source": (check_what_was_said_lies_in_the_past, A_SOURCE),
    "figure": (check_what_was_said_lies_in_the_past, A_FIGURE),
    "second end": (check_what_was_said_lies_in_the_past, A_FIGURE.replace("{}", "2019/{}")),
    "past end": (check_history_lies_in_the_past, "history: [{{until: {}}}]"),
    "past beginning": (check_history_lies_in_the_past, "history: [{{from: {}}}]"),
    "closed end": (check_history_lies_in_the_past, "status: closed\nuntil: {}"),
    "closed beginning": (check_history_lies_in_the_past, "status: closed\nfrom: {}"),
    "confirmation": (check_confirmations_lie_in_the_past, "verified: {{date: {}, by: Stadt}}"),
}


@pytest.mark.parametrize("what", SAID)
@pytest.mark.parametrize(
    ("today", "good", "bad"),
    [
        ("2026-11-30", ("2026-11-30", "2026-12-01"), ("2026-12-02", "2027-01-01")),
        ("2026-12-30", ("2026-12-30", "2026-12-31"), ("2027-01-01", "2031-01-01")),
        ("2026-12-31", ("2027-01-01",), ("2027-01-02",)),
        ("2028-02-27", ("2028-02-28",), ("2028-02-29", "2028-03-01")),
        ("2028-02-28", ("2028-02-29",), ("2028-03-01",)),
    ],
)
def test_nothing_is_said_of_a_day_to_come(
    tmp_path: Path, what: str, today: str, good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    """What begins today somewhere on earth may have been typed there."""
    check, line = SAID[what]
    base = registry().replace("    sources:", "    before:") if what == "source" else registry()
    text = base if what != "source" else base[: base.index("    before:")]
    for day, faults in (*((day, 0) for day in good), *((day, 1) for day in bad)):
        lines = "".join(f"    {part}\n" for part in line.format(day).splitlines())
        assert len(found(check, tmp_path, text + lines, today)) == faults, day


@pytest.mark.parametrize("what", [name for name in SAID if name != "confirmation"])
def test_the_month_and_the_year_of_today_are_no_future(tmp_path: Path, what: str) -> None:
    """A source of 2026 has been there in November, although the year goes on; one of next month has not."""
    check, line = SAID[what]
    base = registry()
    text = base[: base.index("    sources:")] if what == "source" else base
    for day, faults in (("2026", 0), ("2026-11", 0), ("2026-12", 1), ("2027", 1)):
        lines = "".join(f"    {part}\n" for part in line.format(day).splitlines())
        assert len(found(check, tmp_path, text + lines, "2026-11-15")) == faults, day


@pytest.mark.parametrize("day", ["2025", "2025-01"])
def test_a_confirmation_names_a_day(tmp_path: Path, day: str) -> None:
    """A month or a year is none."""
    text = registry(f"verified: {{date: {day}, by: Stadt}}")
    assert found(check_confirmations_lie_in_the_past, tmp_path, text) == [(Severity.ERROR, 13)]


@given(WRITTEN, WRITTEN, DAYS)
def test_what_lies_ahead_comes(one: str, other: str, today: date) -> None:
    """No date becomes one of the future because a day passed; and what has begun today never is one."""
    dates: list[PartialDate | Interval] = [PartialDate(one)]
    dates += [Interval(f"{one}/{other}")] if PartialDate(other).last_day >= PartialDate(one).first_day else []
    for when in dates:
        assert lies_ahead(when, today) >= lies_ahead(when, today + DAY)
        begins = PartialDate(other if isinstance(when, Interval) else one).first_day
        assert lies_ahead(when, today) is (begins - today > DAY)


def test_no_good_registry_goes_bad_because_a_day_passed(small: Knowledge, tmp_path: Path) -> None:
    """On either side of each boundary of five years: what stops a build is the same on all days."""
    lines = ("from: 2026-12-24", "until: 2028-02-29", "notice: {until: 2027, text: {de: Wir ziehen um.}}", CALL)
    text = registry(*lines, "history: [{from: 2016, until: 2026-11}]", "verified: {date: 2026-11-23, by: Stadt}")
    reading = reading_from(tmp_path, text)
    said: set[frozenset[str]] = set()
    for day in boundaries(date(2026, 11, 23)):
        problems = check_entries(reading, small.gazetteer, day)
        assert not errors(problems), day
        said.add(frozenset(problem.what.text for problem in problems))
    assert len(said) > 3  # the clock has moved: announced, there, without its notice, over


def boundaries(today: date) -> list[date]:
    """Give a day, and of five years the first and the last days of each month and the days beside the 29th February."""
    firsts = [date(today.year + months // 12, months % 12 + 1, 1) for months in range(60)]
    beside = [date(2028, 2, 28), date(2028, 2, 29)]
    return sorted({today, *(day for first in firsts for day in (first, first - DAY) if day >= today), *beside})


@pytest.mark.parametrize(
    ("source", "today", "warnings"),
    [
        ("2023", "2026-01-01", 0),
        ("2023-01-01", "2026-12-31", 0),
        ("2022-12-31", "2025-12-31", 0),
        ("2022-12-31", "2026-01-01", 1),
        ("2022", "2026-01-01", 1),
    ],
)
def test_an_entry_is_fresh_for_three_years(tmp_path: Path, source: str, today: str, warnings: int) -> None:
    """Counted by the years of the calendar, from its newest date."""
    text = registry().replace("2025-01", source)
    assert len(list(check_entries_are_fresh(on(today, tmp_path, text)))) == warnings


def test_what_has_no_date_is_not_fresh(tmp_path: Path) -> None:
    """Nobody knows how old it is; a confirmation of today makes it fresh."""
    text = registry().replace("date: 2025-01, ", "")
    assert list(check_entries_are_fresh(on("2026-11-23", tmp_path, text)))
    confirmed = text + "    verified: {date: 2026-11-23, by: Stadt}\n"
    assert not list(check_entries_are_fresh(on("2026-11-23", tmp_path, confirmed)))


def test_what_is_over_needs_nobody_to_confirm_it(tmp_path: Path) -> None:
    """Neither a closed office nor one whose last day has passed."""
    text = registry("until: 2021").replace("2025-01", "2020")

    def about(day: str) -> list[Problem]:
        return list(check_entries_are_fresh(on(day, tmp_path, text)))

    assert about("2026-11-23") == []
    assert list(check_entries_are_fresh(on("2026-11-23", tmp_path, text.replace("2021", "2026"))))
