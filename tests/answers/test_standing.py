"""How much is known of a municipality."""

from datetime import date
from itertools import chain
from typing import Any

import pytest

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.standing import (
    AGES,
    QUESTIONS,
    Age,
    Asked,
    Confirmation,
    Reach,
    Standing,
    Tally,
    Who,
    standing_of,
)
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.model.offices import Office
from lotsenbuch.model.reform import REFORM
from tests.records import (
    ALTDORF,
    BACHHEIM,
    MUSTERLAND,
    PHONE,
    administration,
    administrations,
    callable_by,
    entries,
    gazetteer,
    office,
    source,
)

CALL = callable_by(phone=PHONE)
MBE = {"task": "migration-counselling", "serves": [MUSTERLAND.key], "coverage": "all"}


def standing(*offices: Office, everyone: Everyone | None = None) -> Standing:
    """Give how much is known of Altdorf."""
    nobody = Everyone(administrations(), ())
    return standing_of(answers_of(entries(*offices), gazetteer(), everyone or nobody)[ALTDORF.ags])


@pytest.mark.parametrize(
    ("offices", "who"),
    [
        ([office("eine")], Who.OWN),
        ([office("eine", serves=[ALTDORF.ags, BACHHEIM.ags])], Who.JOINT),
        ([office("eine", serves=[MUSTERLAND.key], coverage="all")], Who.DISTRICT),
        ([office("eine", **MBE)], Who.SERVICES),
        ([office("eine", task="volunteer-coordination")], Who.TOWN_HALL),
        ([], Who.TOWN_HALL),
    ],
)
def test_who_answers(offices: list[Office], who: Who) -> None:
    """An office of the place, a joint one, the district's; without integration management another, else the hall."""
    assert standing(*offices).who is who


@pytest.mark.parametrize(
    ("offices", "reach"),
    [
        ([office("eine", contact=CALL)], Reach.PHONE),
        ([office("eine", contact=callable_by(email="post@altdorf.example"))], Reach.MAIL),
        ([office("eine"), office("mbe", **MBE, contact=CALL)], Reach.ANOTHER),
        ([office("eine"), office("kreis", serves=[MUSTERLAND.key], coverage="all", contact=CALL)], Reach.ANOTHER),
        ([office("eine", contact=callable_by(website="https://altdorf.example"))], Reach.NOBODY),
    ],
)
def test_how_one_reaches_them(offices: list[Office], reach: Reach) -> None:
    """Who counsels, by telephone or mail; else whoever else counsels; a website is neither."""
    assert standing(*offices).reach is reach


def test_the_town_hall_is_reached_where_nobody_counsels() -> None:
    """It must know who does."""
    known = administrations(administration(ALTDORF.ags, phone=PHONE))
    assert standing(office("eine"), everyone=Everyone(known, ())).reach is Reach.ADMINISTRATION


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ("2025", Age.REFORMED),
        ("2024-12-31", Age.LATE),
        ("2022", Age.LATE),
        ("2021", Age.EARLIER),
        ("2019-01", Age.EARLIER),
        ("2018", Age.EARLY),
        (None, Age.UNDATED),
    ],
)
def test_the_age_is_counted_from_the_reform(written: str | None, age: Age) -> None:
    """A year counts from its end, and what has no date has no age."""
    assert standing(office("eine", sources=[source(date=written)])).age is age


def test_no_day_that_passes_changes_an_age() -> None:
    """The first days are those of years, the newest that of the reform, each before the one before."""
    days = list(AGES.values())
    assert days == sorted(days, reverse=True)
    assert days[0] == REFORM
    assert days[-1] == date.min
    assert set(Age) - set(AGES) == {Age.UNDATED}


def test_a_newer_word_on_something_else_makes_nothing_fresh() -> None:
    """Truth rule 9: who counsels was said in 2018, whatever was said of the contact since."""
    who = source("bericht", date="2018", supports=["operator", "serves"])
    contact = source("netz", date="2025-10", supports=["contact"])
    found = standing(office("eine", contact=CALL, sources=[who, contact]))
    assert (str(found.newest), found.age) == ("2018", Age.EARLY)


def test_the_newest_of_several_offices_counts() -> None:
    """Each by its own entry; undated before dated. Where no office answers, the other services do."""
    dates = ("2019", "2025-03", None)
    old, new, none = (office(f"stelle-{at}", sources=[source(date=when)]) for at, when in enumerate(dates))
    assert str(standing(old, new, none).newest) == "2025-03"
    assert standing(office("mbe", **MBE, sources=[source(date="2023")])).age is Age.LATE


def test_a_confirmation_is_a_humans() -> None:
    """The newest of those who answer; those of others do not count."""
    one = office("eine", verified={"date": "2025-02", "by": "Stadt"})
    other = office("andere", verified={"date": "2025-06-01", "by": "Stadt"})
    found = standing(one, other)
    assert (str(found.confirmed), found.confirmation) == ("2025-06-01", Confirmation.CONFIRMED)
    mbe = office("mbe", **MBE, verified={"date": "2026", "by": "Caritas"})
    assert standing(office("eine"), mbe).confirmation is Confirmation.UNCONFIRMED


@pytest.mark.parametrize(
    ("offices", "asked"),
    [
        ([], (Asked.OFFICE, None)),
        ([office("kreis", serves=[MUSTERLAND.key], coverage="all", contact=CALL)], (Asked.OFFICE, None)),
        ([office("eine")], (Asked.CONTACT, "eine")),
        ([office("still"), office("eine", contact=CALL)], (Asked.CONFIRMATION, "eine")),
        ([office("eine", contact=CALL, verified={"date": "2026", "by": "Stadt"})], None),
    ],
)
def test_what_is_asked(offices: list[Office], asked: Any) -> None:
    """First who counsels, then how one reaches them, then whether it is still right; and about whom."""
    ask = standing(*offices).ask
    assert (ask and (ask.asked, ask.office)) == asked
    assert ask is None or ask.place == ALTDORF


def test_values_of_different_questions_are_told_apart() -> None:
    """They are counted together."""
    values = [str(value) for value in chain.from_iterable(QUESTIONS)]
    assert len(set(values)) == len(values)


def test_a_tally_counts_each_value() -> None:
    """Each municipality once a question; a sum of some of them is what a district's page says."""
    tally = Tally((standing(), standing(office("eine", contact=CALL)), standing(office("eine"))))
    assert all(sum(tally.of(value) for value in question) == tally.total == 3 for question in QUESTIONS)
    assert (tally.of(Who.OWN), tally.of(Who.OWN, Who.TOWN_HALL)) == (2, 3)
    assert (tally.named, tally.callable, tally.missing) == (2, 1, 2)
    assert (tally.share(3), Tally(()).share(0)) == (1, 0)
