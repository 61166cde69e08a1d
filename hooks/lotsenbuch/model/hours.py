"""Opening hours as a week: what a page can show in any language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache

from opening_hours import OpeningHours, State

MONDAY = datetime(2026, 1, 5)  # noqa: DTZ001 - doors know no time zone
"""A Monday to count from; which one does not matter where every week is alike."""

WEEKS = 57
"""Longer than a year, so that every rule about months, weeks or single days shows itself."""


@dataclass(frozen=True, order=True)
class Span:
    """A span of a day, in minutes after midnight."""

    start: int
    end: int


@dataclass(frozen=True)
class Week:
    """The spans of each day from Monday to Sunday, and whether public holidays are said to be closed."""

    days: tuple[tuple[Span, ...], ...]
    closed_on_holidays: bool


@cache
def week_of(opening_hours: str) -> Week | None:
    """Give the week that valid opening hours describe, or None where the weeks differ."""
    weeks = [_days(opening_hours, MONDAY + timedelta(weeks=number)) for number in range(WEEKS)]
    if any(week != weeks[0] for week in weeks):
        return None
    return Week(weeks[0], bool(re.search(r"\bPH\b[^;]*\b(off|closed)\b", opening_hours)))


def _days(opening_hours: str, monday: datetime) -> tuple[tuple[Span, ...], ...]:
    days: list[list[Span]] = [[] for _ in range(7)]
    for start, end in _open(OpeningHours(opening_hours).intervals(monday, monday + timedelta(days=7))):
        day = start
        while day < end:
            midnight = datetime.combine(day.date(), time()) + timedelta(days=1)
            until = min(end, midnight)
            minutes = 1440 if until == midnight else until.hour * 60 + until.minute
            days[(day - monday).days].append(Span(day.hour * 60 + day.minute, minutes))
            day = midnight
    return tuple(tuple(spans) for spans in days)


def _open(intervals: Iterable[tuple[datetime, datetime, State, str]]) -> Iterable[tuple[datetime, datetime]]:
    return ((start, end) for start, end, state, _ in intervals if state is State.OPEN)
