"""Who answers for a municipality, at which level, and whether one can reach them."""

from datetime import date
from typing import Any

import pytest

from lotsenbuch.answers.answering import Answer, Level, answers_of, is_callable
from lotsenbuch.answers.ways import OfficeWay
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from tests.records import (
    ALTDORF,
    ALTDORF_HEIDE,
    BACHHEIM,
    HEIDE,
    MUSTERLAND,
    OEHRLINGEN,
    OTHER_PHONE,
    PHONE,
    callable_by,
    entries,
    gazetteer,
    office,
    source,
)

CALL = callable_by(phone=PHONE)
ADDRESS = {"street": "Rathausplatz 1", "town": "Altdorf"}


def answer(*offices: Office, place: Municipality = ALTDORF) -> Answer:
    """Give the answer for a municipality."""
    return answers_of(entries(*offices), gazetteer())[place.ags]


def ids(offices: tuple[Office, ...]) -> list[str]:
    """Give the ids of offices."""
    return [one.id for one in offices]


def district_wide(id_: str = "kreis", **fields: Any) -> Office:
    """Give an office for a whole district."""
    return office(id_, **{"operator": "kreis", "serves": [MUSTERLAND.key], "coverage": "all"} | fields)


def test_every_municipality_has_an_answer() -> None:
    """In the order of the gazetteer, each under its own key."""
    found = answers_of(entries(), gazetteer())
    assert list(found) == list(gazetteer().municipalities)
    assert [one.municipality.ags for one in found.values()] == list(found)


def test_an_office_for_the_town_alone_answers_at_its_level() -> None:
    """And nobody else is offered."""
    found = answer(office("stadt"))
    assert (found.level, ids(found.offices)) == (Level.MUNICIPALITY, ["stadt"])
    assert found.municipality is ALTDORF


def test_an_office_for_several_towns_answers_jointly() -> None:
    """For each of them."""
    joint = office("verband", serves=[ALTDORF.ags, BACHHEIM.ags])
    for place in (ALTDORF, BACHHEIM):
        found = answer(joint, place=place)
        assert (found.level, ids(found.offices)) == (Level.JOINT, ["verband"])


def test_one_office_of_its_own_is_enough() -> None:
    """Beside joint ones, the town still has its own."""
    joint = office("verband", serves=[ALTDORF.ags, BACHHEIM.ags])
    assert answer(joint, office("stadt")).level is Level.MUNICIPALITY
    assert answer(office("stadt"), joint).level is Level.MUNICIPALITY


def test_the_district_answers_where_nobody_is_named() -> None:
    """Its own places, and no others."""
    found = answer(district_wide(), place=OEHRLINGEN)
    assert (found.level, ids(found.offices)) == (Level.DISTRICT, ["kreis"])
    elsewhere = answer(district_wide(), place=ALTDORF_HEIDE)
    assert (elsewhere.level, elsewhere.offices) == (Level.STATE, ())


def test_whoever_is_named_goes_before_the_district() -> None:
    """Who serves the whole district does not answer where somebody is named."""
    found = answer(district_wide(), office("stadt"))
    assert (found.level, ids(found.offices)) == (Level.MUNICIPALITY, ["stadt"])


def test_an_office_for_a_town_and_its_district_is_named() -> None:
    """It counts as the town's, jointly with others, and answers once."""
    found = answer(office("kreis", serves=[MUSTERLAND.key, ALTDORF.ags], coverage="most"))
    assert (found.level, ids(found.offices)) == (Level.JOINT, ["kreis"])


def test_an_exception_is_not_answered_by_its_district() -> None:
    """But the other places are."""
    wide = district_wide(except_=[ALTDORF.ags])
    assert answer(wide).level is Level.STATE
    assert answer(wide).offices == ()
    assert ids(answer(wide, place=BACHHEIM).offices) == ["kreis"]


def test_nobody_known_leaves_the_state() -> None:
    """An answer without offices is one that nobody can call."""
    found = answer()
    assert found.level is Level.STATE
    assert not found.callable
    assert found.shown == ()


@pytest.mark.parametrize(
    ("contact", "reachable"),
    [
        ({"phone": PHONE}, True),
        ({"email": "rat@altdorf.example"}, True),
        ({"phone": PHONE, "email": "rat@altdorf.example"}, True),
        ({"website": "https://altdorf.example"}, False),
        ({"booking": "https://termine.example"}, False),
        ({"address": ADDRESS}, False),
    ],
)
def test_who_has_a_number_or_an_e_mail_can_be_reached(contact: dict[str, Any], reachable: bool) -> None:  # noqa: FBT001
    """One of the two is enough; a website or an address is not."""
    one = office("stadt", contact=callable_by(**contact))
    assert is_callable(one) is reachable
    assert answer(one).callable is reachable


def test_who_has_no_contact_cannot_be_reached() -> None:
    """Nothing is invented."""
    assert is_callable(office("stadt")) is False


def test_one_of_several_who_can_be_reached_is_enough() -> None:
    """Whoever it is."""
    assert answer(office("eine"), office("andere", contact=CALL)).callable


def test_where_nobody_can_be_reached_the_district_is_the_way_out() -> None:
    """Though another answers, and though the district excepts the place."""
    wide = district_wide(contact=CALL, except_=[ALTDORF.ags])
    found = answer(office("stadt"), wide)
    assert (ids(found.offices), ids(found.fallback)) == (["stadt"], ["kreis"])
    assert found.level is Level.MUNICIPALITY
    assert not found.callable


def test_where_somebody_can_be_reached_no_way_out_is_needed() -> None:
    """The page stays short."""
    assert answer(office("stadt", contact=CALL), district_wide(contact=CALL)).fallback == ()


def test_the_district_is_no_way_out_of_itself() -> None:
    """It stands there already, reachable or not."""
    found = answer(district_wide(), place=OEHRLINGEN)
    assert (ids(found.offices), found.fallback) == (["kreis"], ())


def test_only_the_places_own_district_is_a_way_out() -> None:
    """And only its active counselling."""
    found = answer(
        office("stadt"),
        district_wide("heide", serves=[HEIDE.key]),
        district_wide("zu", status="closed"),
        district_wide("beauftragte", task="integration-officer"),
    )
    assert found.fallback == ()


def test_who_can_be_called_comes_first() -> None:
    """Before who is stated, before who is newer."""
    found = answer(
        office("still", sources=[source(date="2026")]),
        office("derived", contact=callable_by(email="rat@altdorf.example"), certainty="derived"),
    )
    assert ids(found.offices) == ["derived", "still"]


def test_what_is_stated_comes_before_what_is_derived() -> None:
    """Before who is newer."""
    found = answer(
        office("derived", certainty="derived", sources=[source(date="2026")]),
        office("stated", sources=[source(date="2018")]),
    )
    assert ids(found.offices) == ["stated", "derived"]


def test_the_newer_comes_before_the_older() -> None:
    """By the newest of its sources; what has no date comes last; of equals the first in the file."""
    found = answer(
        office("undated", sources=[source(date=None)]),
        office("march", sources=[source(date="2025-03")]),
        office("november", sources=[source(date="2018"), source("neu", date="2025-11")]),
        office("day", sources=[source(date="2025-03-09")]),
        office("old", sources=[source(date="2019")]),
        office("old-too", sources=[source(date="2019")]),
    )
    assert ids(found.offices) == ["november", "day", "march", "old", "old-too", "undated"]


def test_several_operators_work_side_by_side() -> None:
    """All of them answer."""
    offices = (office("stadt", contact=CALL), office("caritas", operator="caritas"), office("drk", operator="drk"))
    assert set(ids(answer(*offices).offices)) == {"stadt", "caritas", "drk"}


def test_other_tasks_stand_apart() -> None:
    """They are no answer: those for the place before those for its district, task by task."""
    found = answer(
        district_wide("mbe-kreis", task="migration-counselling"),
        office("beauftragte", task="integration-officer", contact=CALL),
        office("mbe", task="migration-counselling"),
        district_wide("beauftragte-kreis", task="integration-officer"),
        district_wide("heide", task="migration-counselling", serves=[HEIDE.key]),
        office("zu", task="migration-counselling", status="closed"),
        district_wide("ausgenommen", task="youth-migration-service", except_=[ALTDORF.ags]),
    )
    assert found.level is Level.STATE
    assert found.offices == ()
    assert not found.callable
    assert ids(found.others) == ["beauftragte", "beauftragte-kreis", "mbe", "mbe-kreis"]


def test_the_answer_is_not_among_the_others() -> None:
    """Each office stands there once."""
    assert answer(office("stadt"), district_wide()).others == ()


def test_what_is_closed_does_not_answer() -> None:
    """It is history: first what was for the place, then what was for its district, but for exceptions."""
    found = answer(
        district_wide("kreis-zu", status="closed"),
        office("stadt-zu", status="closed"),
        district_wide("ausgenommen", status="closed", except_=[ALTDORF.ags]),
        office("mbe-zu", task="migration-counselling", status="closed"),
        office("stadt", contact=CALL),
    )
    assert ids(found.offices) == ["stadt"]
    assert ids(found.closed) == ["stadt-zu", "kreis-zu"]


def test_what_is_closed_makes_no_level() -> None:
    """Where only history is left, the state answers."""
    found = answer(office("stadt", status="closed"), district_wide(status="closed"))
    assert (found.level, found.fallback) == (Level.STATE, ())


def test_a_page_shows_all_its_offices() -> None:
    """Who answers, the way out, the others, the closed."""
    found = answer(
        office("stadt"),
        district_wide(contact=callable_by(phone=OTHER_PHONE)),
        office("beauftragte", task="integration-officer"),
        office("zu", status="closed"),
    )
    assert ids(found.shown) == ["stadt", "kreis", "beauftragte", "zu"]
    assert ids(found.active) == ["stadt", "kreis", "beauftragte"]


def test_who_names_both_place_and_district_stands_there_once() -> None:
    """Such as a counselling for a whole district that has its office in the town."""
    counselling = office("mbe", task="migration-counselling", serves=[ALTDORF.ags, MUSTERLAND.key])
    answer = answers_of(entries(counselling), gazetteer())[ALTDORF.ags]
    assert [other.id for other in answer.others] == ["mbe"]


def on(day: str, *offices: Office, place: Municipality = ALTDORF) -> Answer:
    """Give the answer for a municipality on a day."""
    return answers_of(entries(*offices).on(date.fromisoformat(day)), gazetteer())[place.ags]


@pytest.mark.parametrize(
    ("until", "last_day", "next_day"),
    [
        ("2026", "2026-12-31", "2027-01-01"),
        ("2026-12-31", "2026-12-31", "2027-01-01"),
        ("2026-11", "2026-11-30", "2026-12-01"),
        ("2028-02", "2028-02-29", "2028-03-01"),
    ],
)
def test_an_office_that_is_over_answers_no_more(until: str, last_day: str, next_day: str) -> None:
    """Truth rule 3: from the day after its last it is history, and the district is asked instead."""
    offices = (office("a", until=until, contact=CALL), district_wide(contact=CALL))
    before, after = on(last_day, *offices), on(next_day, *offices)
    assert (ids(before.offices), before.level, before.closed) == (["a"], Level.MUNICIPALITY, ())
    assert (ids(after.offices), after.level, ids(after.closed)) == (["kreis"], Level.DISTRICT, ["a"])
    assert "a" not in {way.office.id for way in after.ways if isinstance(way, OfficeWay)}


@pytest.mark.parametrize(
    ("from_", "day_before", "first_day"),
    [
        ("2031-01", "2030-12-31", "2031-01-01"),
        ("2027", "2026-12-31", "2027-01-01"),
        ("2028-02-29", "2028-02-28", "2028-02-29"),
        ("2028-03", "2028-02-29", "2028-03-01"),
    ],
)
@pytest.mark.parametrize("task", ["integration-management", "migration-counselling"])
def test_an_office_that_is_announced_does_not_answer_yet(
    from_: str, day_before: str, first_day: str, task: str
) -> None:
    """Truth rule 9: before its first day it is no way to anybody, whatever its task."""
    later = office("a", from_=from_, contact=CALL, task=task)
    before, after = on(day_before, later), on(first_day, later)
    assert (before.active, ids(before.announced), before.ways) == ((), ["a"], ())
    assert before.shown == (later,)
    assert (ids(after.active), after.announced) == (["a"], ())
    assert len(after.ways) == 1


def test_one_hands_over_to_another_at_the_turn_of_the_year() -> None:
    """Whoever ends answers on the last day, whoever begins on the first; nobody is missing in between."""
    offices = (office("alt", until="2026", contact=CALL), office("neu", from_="2027", contact=CALL))
    answers = [on(day, *offices) for day in ("2026-12-31", "2027-01-01")]
    assert [ids(one.offices) for one in answers] == [["alt"], ["neu"]]
    assert [ids(one.shown) for one in answers] == [["alt", "neu"], ["neu", "alt"]]
