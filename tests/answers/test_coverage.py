"""How far the registry reaches: in each district, for each operator."""

import pytest

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import Coverage, coverage_of
from lotsenbuch.answers.standing import Asked, Reach
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.model.offices import Office
from tests.records import (
    ALTDORF,
    ALTDORF_HEIDE,
    BACHHEIM,
    HAFENSTADT,
    HAFENSTADT_KREIS,
    HEIDE,
    MUSTERLAND,
    OEHRLINGEN,
    PHONE,
    administration,
    administrations,
    callable_by,
    entries,
    gazetteer,
    office,
    operator,
)

CALL = callable_by(phone=PHONE)


def coverage(*offices: Office) -> Coverage:
    """Give how far a registry reaches; `drk` is an operator of it even if no office names it."""
    of = entries(*offices, operators=[operator("drk")])
    return coverage_of(of, gazetteer(), answers_of(of, gazetteer()))


def ids(offices: tuple[Office, ...]) -> list[str]:
    """Give the ids of offices."""
    return [one.id for one in offices]


def test_a_district_counts_its_municipalities() -> None:
    """Those that somebody is named for, those where one can call, and those where one cannot."""
    found = (
        coverage(
            office("kreis", serves=[MUSTERLAND.key], coverage="some", contact=CALL),
            office("stadt", serves=[ALTDORF.ags]),
            office("verband", serves=[BACHHEIM.ags, HAFENSTADT.ags], contact=CALL),
        )
        .districts[MUSTERLAND.key]
        .standing.tally
    )
    assert (found.total, found.named, found.callable, found.missing) == (3, 2, 2, 1)


@pytest.mark.parametrize(
    ("serves", "counts"),
    [([ALTDORF.ags], (3, 1, 1, 2)), ([MUSTERLAND.key], (3, 0, 3, 0)), ([HEIDE.key], (3, 0, 0, 3))],
)
def test_named_is_who_is_named_and_callable_who_can_be_called(
    serves: list[str], counts: tuple[int, int, int, int]
) -> None:
    """A district's office names nobody, and still can be called for all."""
    found = coverage(office("eine", serves=serves, contact=CALL)).districts[MUSTERLAND.key].standing.tally
    assert (found.total, found.named, found.callable, found.missing) == counts


def test_a_district_lists_the_answers_for_its_municipalities_by_name() -> None:
    """Ö stands with O."""
    found = coverage().districts[MUSTERLAND.key]
    assert found.district is MUSTERLAND
    assert [answer.municipality for answer in found.answers] == [ALTDORF, BACHHEIM, OEHRLINGEN]


def test_every_district_has_its_coverage() -> None:
    """By its key."""
    assert {key: one.district.key for key, one in coverage().districts.items()} == {
        key: key for key in gazetteer().districts
    }


def test_a_district_has_the_active_offices_for_all_of_it() -> None:
    """Whatever their task, but not those of single municipalities."""
    found = coverage(
        office("kreis", serves=[MUSTERLAND.key], coverage="all"),
        office("mbe", serves=[MUSTERLAND.key], coverage="all", task="migration-counselling"),
        office("zu", serves=[MUSTERLAND.key], coverage="all", status="closed"),
        office("stadt"),
        office("heide", serves=[HEIDE.key], coverage="all"),
    ).districts[MUSTERLAND.key]
    assert ids(found.wide) == ["kreis", "mbe"]
    assert found.own == ()


def test_a_city_that_is_a_district_shows_the_citys_offices() -> None:
    """People look for it under either name; the closed ones stay out."""
    found = coverage(
        office("stadt", serves=[HAFENSTADT.ags]),
        office("zu", serves=[HAFENSTADT.ags], status="closed"),
        office("kreis", serves=[HAFENSTADT_KREIS.key], coverage="all"),
    ).districts[HAFENSTADT_KREIS.key]
    assert (ids(found.wide), ids(found.own)) == (["kreis"], ["stadt"])


def test_an_operator_has_the_offices_it_runs_or_has_a_part_in() -> None:
    """The active ones apart from the closed."""
    found = coverage(
        office("eine", operator="drk"),
        office("andere", operator="stadt", partners=["drk"]),
        office("zu", operator="drk", status="closed"),
        office("fremde", operator="stadt"),
    ).operators["drk"]
    assert found.operator.id == "drk"
    assert (ids(found.offices), ids(found.closed)) == (["eine", "andere"], ["zu"])


def test_an_operator_of_no_office_has_nothing() -> None:
    """But it is there."""
    found = coverage().operators["drk"]
    assert (found.offices, found.districts, found.municipalities, found.closed, found.ended) == ((), (), (), (), ())


def test_an_operators_places_are_those_of_its_active_offices() -> None:
    """Each once and by name, not those of a closed one."""
    found = coverage(
        office("eine", operator="drk", serves=[OEHRLINGEN.ags, ALTDORF.ags]),
        office("andere", operator="drk", serves=[ALTDORF.ags, BACHHEIM.ags, MUSTERLAND.key, HEIDE.key], coverage="all"),
        office("zu", operator="drk", serves=[HAFENSTADT.ags, HAFENSTADT_KREIS.key], coverage="all", status="closed"),
    ).operators["drk"]
    assert found.municipalities == (ALTDORF, BACHHEIM, OEHRLINGEN)
    assert found.districts == (HEIDE, MUSTERLAND)


def test_what_an_operator_has_ended_names_the_office() -> None:
    """Whoever runs that office now."""
    past = {"operator": "drk", "until": "2024"}
    found = coverage(office("stadt", history=[{"operator": "awo"}, past, {"note": {"de": "Umbau"}}])).operators["drk"]
    ((ended),) = found.ended
    assert (ended.office.id, ended.past.operator, str(ended.past.until)) == ("stadt", "drk", "2024")


def test_all_municipalities_are_counted() -> None:
    """How many there are, in how many one reaches somebody, in how many a service that counsels."""
    found = coverage(
        office("stadt", contact=CALL),
        office("mbe", serves=[HEIDE.key], coverage="some", task="migration-counselling", contact=CALL),
        office(
            "beauftragte", serves=[BACHHEIM.ags], task="integration-officer", contact=CALL | {"line": "coordination"}
        ),
        office("still", serves=[OEHRLINGEN.ags]),
    )
    assert (found.municipalities, found.reached, found.counselled) == (5, 3, 2)


def test_a_district_has_its_administration() -> None:
    """A city's is its town hall; where none is known there is none."""
    places = gazetteer()
    known = administrations(administration(MUSTERLAND.key), administration(HAFENSTADT.ags))
    answers = answers_of(entries(), places, Everyone(known, ()))
    found = coverage_of(entries(), places, answers).districts
    ways = {key: one.administration and one.administration.administration.key for key, one in found.items()}
    assert ways == {MUSTERLAND.key: MUSTERLAND.key, HAFENSTADT_KREIS.key: HAFENSTADT.ags, HEIDE.key: None}


def test_who_counsels_in_a_district_comes_before_the_others() -> None:
    """By task, and of one task whom one can call."""
    found = coverage(
        office("mbe", serves=[MUSTERLAND.key], coverage="all", task="migration-counselling", contact=CALL),
        office("still", serves=[MUSTERLAND.key], coverage="all"),
        office("kreis", serves=[MUSTERLAND.key], coverage="all", contact=CALL),
    ).districts[MUSTERLAND.key]
    assert ids(found.wide) == ["kreis", "still", "mbe"]


def test_what_is_announced_is_no_coverage() -> None:
    """Of a district, of the one place of a city, of an operator; and what is over is none any more."""
    later = office("bald", from_="2099", contact=CALL, operator="drk")
    wide = office("kreisweit", from_="2099", serves=[MUSTERLAND.key], coverage="all", operator="drk")
    city = office("stadt", from_="2099", serves=[HAFENSTADT.ags], operator="drk")
    over = office("vorbei", until="2025", contact=CALL, operator="drk")
    found = coverage(later, wide, city, over)
    district, operator_ = found.districts[MUSTERLAND.key], found.operators["drk"]
    assert (ids(district.announced), district.wide, district.standing.tally.named) == (["kreisweit"], (), 0)
    assert ids(found.districts[HAFENSTADT_KREIS.key].announced) == ["stadt"]
    assert (operator_.offices, operator_.municipalities, operator_.districts) == ((), (), ())
    assert (ids(operator_.announced), ids(operator_.closed)) == (["bald", "kreisweit", "stadt"], ["vorbei"])


def test_the_whole_is_counted_as_its_districts_are() -> None:
    """What the page on the state of the data says is the sum of what the pages of districts say."""
    found = coverage(
        office("kreis", serves=[MUSTERLAND.key], coverage="some", contact=CALL),
        office("stadt", serves=[ALTDORF.ags]),
        office("hafen", serves=[HAFENSTADT.ags], contact=CALL),
    )
    of = [district.standing.tally for district in found.districts.values()]
    assert found.tally.total == sum(one.total for one in of) == found.municipalities
    assert (found.tally.named, found.tally.callable) == (sum(one.named for one in of), sum(one.callable for one in of))
    assert [len(gaps.places) for gaps in found.gaps] == [1, 1]
    assert found.standings[ALTDORF.ags].reach is not Reach.PHONE


def test_the_league_has_those_first_in_which_most_is_reached() -> None:
    """By share, not by number; then by who is named, then by key."""
    found = coverage(
        office("bach", serves=[BACHHEIM.ags], contact=CALL),
        office("altdorf"),
        office("hafen", serves=[HAFENSTADT.ags], contact=CALL),
    )
    assert [one.district for one in found.league] == [HAFENSTADT_KREIS, MUSTERLAND, HEIDE]
    assert [one.district for one in coverage(office("altdorf")).league] == [MUSTERLAND, HAFENSTADT_KREIS, HEIDE]


def test_a_district_asks_for_its_own_office_first() -> None:
    """Whose contact helps many places at once; a city's is the town's; without any its largest place is named."""
    found = coverage(
        office("kreis", serves=[MUSTERLAND.key], coverage="all"),
        office("mbe", serves=[MUSTERLAND.key], coverage="all", task="migration-counselling", contact=CALL),
        office("hafen", serves=[HAFENSTADT.ags], contact=CALL),
    ).districts
    asks = [found[key].standing.ask for key in (MUSTERLAND.key, HAFENSTADT_KREIS.key, HEIDE.key)]
    assert [ask and (ask.asked, ask.office) for ask in asks] == [
        (Asked.CONTACT, "kreis"),
        (Asked.CONFIRMATION, "hafen"),
        (Asked.OFFICE, None),
    ]
    assert asks[2] is not None
    assert asks[2].place == ALTDORF_HEIDE
