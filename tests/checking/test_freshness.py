"""How old the words are that an entry rests on."""

from typing import Any

import pytest

from lotsenbuch.checking.freshness import check_entries_are_fresh, check_who_counsels_is_fresh
from tests.checking.found import Check, found
from tests.records import entries, office, source


def one(check: Check, **fields: Any) -> list[str]:
    """Give what a check finds in one office."""
    return found(check, entries(office("a", **fields)))


@pytest.mark.parametrize(("date", "said"), [("2022-12-31", "2022-12-31"), ("2018", "2018"), (None, "…")])
def test_what_nobody_confirmed_for_years_is_doubted(date: str | None, said: str) -> None:
    """From the end of the third year before; what has no date is old."""
    (doubt,) = one(check_entries_are_fresh, sources=[source(date=date)])
    what, repair = f"Seit {said} hat niemand den Eintrag bestätigt.", "Rufen Sie an und tragen Sie „verified“ ein."
    assert doubt == f"warning: a: {what} {repair} [id: a]"


@pytest.mark.parametrize(
    "fields",
    [
        {"sources": [source(date="2023")]},
        {"sources": [source(date="2018"), source("b", date="2023-01-01")]},
        {"sources": [source(date="2018")], "verified": {"date": "2023-01-01", "by": "Stadt"}},
        {"sources": [source(date="2018")], "status": "closed"},
    ],
)
def test_what_is_fresh_confirmed_or_closed_is_no_doubt(fields: dict[str, Any]) -> None:
    """The newest word counts."""
    assert one(check_entries_are_fresh, **fields) == []


def test_a_confirmation_that_has_grown_old_is_doubted() -> None:
    """Though a source be newer: what counts is that a human looked."""
    old = {"date": "2020-01-01", "by": "Stadt"}
    assert len(one(check_entries_are_fresh, verified=old, sources=[source(date="2026")])) == 1


def words(who: str | None, contact: str) -> list[dict[str, Any]]:
    """Give a source on who counsels and one on the contact, of two dates."""
    return [source("wer", date=who, supports=["operator"]), source("kontakt", date=contact, supports=["contact"])]


@pytest.mark.parametrize(("date", "said"), [("2024-12", "2024-12"), ("2018", "2018"), (None, "…")])
def test_a_newer_word_on_something_else_makes_nothing_fresh(date: str | None, said: str) -> None:
    """Truth rule 9: of integration management the word on who counsels must be newer than the reform."""
    what = f"Wer hier für wen da ist, sagt zuletzt eine Quelle von {said}, auch wenn anderes neuer ist."
    repair = "Fragen Sie nach; stützt eine neuere Quelle „operator“ oder „serves“, nennen Sie das dort."
    given = one(check_who_counsels_is_fresh, sources=words(date, "2026-03"))
    assert given == [f"warning: a: {what} {repair} [operator: stadt]"]


@pytest.mark.parametrize(
    "fields",
    [
        {"sources": words("2025", "2026-03")},
        {"sources": words("2018", "2026-03"), "verified": {"date": "2025-06-01", "by": "Stadt"}},
        {"sources": words("2018", "2026-03"), "status": "closed"},
        {"sources": words("2018", "2018")},
        {"sources": words("2023", "2026-03"), "task": "migration-counselling"},
    ],
)
def test_what_is_newer_confirmed_or_told_already_is_no_doubt(fields: dict[str, Any]) -> None:
    """The reform touches only integration management; what is old altogether is told once, by the other check."""
    assert one(check_who_counsels_is_fresh, **fields) == []


def test_other_tasks_grow_old_as_entries_do() -> None:
    """By the end of the third year before."""
    old = {"sources": words("2022", "2026-03"), "task": "migration-counselling"}
    assert len(one(check_who_counsels_is_fresh, **old)) == 1
