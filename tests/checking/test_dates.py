"""What the checks say of dates, on each side of the day on which it changes."""

from datetime import date
from pathlib import Path

import pytest

from lotsenbuch.checking.freshness import check_entries_are_fresh
from lotsenbuch.checking.subject import Subject
from lotsenbuch.checking.truth import (
    check_confirmations_lie_in_the_past,
    check_what_has_ended_has_no_contact,
)
from lotsenbuch.model.places import Gazetteer
from tests.small import reading_from, registry


def on(day: str, folder: Path, text: str) -> Subject:
    """Give a registry as it is checked on a day; the places do not matter here."""
    return Subject(reading_from(folder, text), Gazetteer({}, {}), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("until", "last_day", "next_day"),
    [
        ("2026", "2026-12-31", "2027-01-01"),
        ("2026-11", "2026-11-30", "2026-12-01"),
        ("2026-02", "2026-02-28", "2026-03-01"),
        ("2028-02", "2028-02-29", "2028-03-01"),
        ("2026-12-31", "2026-12-31", "2027-01-01"),
        ("2026-11-23", "2026-11-23", "2026-11-24"),
    ],
)
def test_an_office_is_open_until_its_last_day_is_over(tmp_path: Path, until: str, last_day: str, next_day: str) -> None:
    """A year ends on 31 December, a month on its own last day."""
    text = registry(f"until: {until}")
    assert not list(check_what_has_ended_has_no_contact(on(last_day, tmp_path, text)))
    (problem,) = check_what_has_ended_has_no_contact(on(next_day, tmp_path, text))
    assert str(problem.what.values["until"]) == until


@pytest.mark.parametrize(
    ("day", "faults"),
    [("2026-11-22", 0), ("2026-11-23", 0), ("2026-11-24", 1), ("2025", 1), ("2025-01", 1)],
)
def test_a_confirmation_names_a_day_that_has_been(tmp_path: Path, day: str, faults: int) -> None:
    """Today is one; a day that lies ahead is none, and neither is a month or a year."""
    text = registry(f"verified: {{date: {day}, by: Stadt}}")
    assert len(list(check_confirmations_lie_in_the_past(on("2026-11-23", tmp_path, text)))) == faults


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
