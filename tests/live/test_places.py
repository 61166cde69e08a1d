"""The real places of the state."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from lotsenbuch.answers.standing import QUESTIONS, Reach
from lotsenbuch.assets.finder import LARGEST, index
from lotsenbuch.checking.places import check_places
from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import DistrictKind, Gazetteer
from lotsenbuch.problems import errors
from lotsenbuch.reading.elsewhere import read_elsewhere
from lotsenbuch.reading.places import read_gazetteer


def test_every_district_has_its_municipalities(knowledge: Knowledge) -> None:
    """One that is a city has just that city."""
    for district in knowledge.gazetteer.districts.values():
        places = knowledge.gazetteer.by_district[district.key]
        assert places, district.name
        assert (len(places) == 1) is (district.kind is DistrictKind.STADTKREIS), district.name


def test_the_state_of_the_data_is_the_sum_of_its_districts(knowledge: Knowledge) -> None:
    """Each municipality is counted once a question, and as the page of its district counts it."""
    whole, districts = knowledge.coverage.tally, knowledge.coverage.districts.values()
    assert whole.total == len(knowledge.gazetteer.municipalities) == knowledge.coverage.municipalities
    assert whole.missing == sum(len(gaps.places) for gaps in knowledge.coverage.gaps)
    for value in (value for question in QUESTIONS for value in question):
        assert whole.of(value) == sum(district.standing.tally.of(value) for district in districts), value
    assert whole.total - whole.of(Reach.ADMINISTRATION, Reach.NOBODY) == knowledge.coverage.counselled
    assert whole.total - whole.of(Reach.NOBODY) == knowledge.coverage.reached


def test_addresses_are_unique(knowledge: Knowledge) -> None:
    """Municipalities and districts each have their own."""
    for places in (knowledge.gazetteer.municipalities, knowledge.gazetteer.districts):
        assert len({place.slug for place in places.values()}) == len(places)


def test_homonyms_know_each_other(knowledge: Knowledge) -> None:
    """There are some, and the page of each leads to all others."""
    pairs = [
        (place, other)
        for place in knowledge.gazetteer.municipalities.values()
        for other in knowledge.gazetteer.homonyms(place)
    ]
    assert pairs
    assert all(place in knowledge.gazetteer.homonyms(other) and place.slug != other.slug for place, other in pairs)


def test_every_municipality_is_found_by_its_postcode(knowledge: Knowledge) -> None:
    """Also where several share one."""
    everyone = {place.ags for places in knowledge.gazetteer.by_postcode.values() for place in places}
    assert everyone == set(knowledge.gazetteer.municipalities)


def test_places_elsewhere_lie_elsewhere(project: Path) -> None:
    """Each says in which country it lies, in Germany also in which state (by GeoNames): in none of ours."""
    regions = {row.name: row.region for row in read_elsewhere(project / "data").values}
    assert regions
    states = {name: region for name, region in regions.items() if region.startswith("DE")}
    assert not {name for name, region in states.items() if region in {"DE", "DE-BW"}}


def test_the_finders_index_is_light(knowledge: Knowledge) -> None:
    """A prepaid telephone pays for it."""
    assert len(gzip.compress(index(knowledge.gazetteer, knowledge.programme.nationwide).encode())) <= LARGEST


@pytest.mark.parametrize(
    ("ags", "lat", "lon"), [("08425073", 48.2657, 9.8309), ("08326012", 47.9639, 8.3217), ("08317047", 48.3227, 7.8997)]
)
def test_positions_that_were_wrong_would_be_doubted(project: Path, ags: str, lat: float, lon: float) -> None:
    """Where Lauterach, Donaueschingen and Hohberg once stood: ten to eighteen kilometres off."""
    reading = read_gazetteer(project / "data")
    assert reading.gazetteer
    place = replace(reading.gazetteer.municipalities[ags], lat=lat, lon=lon)
    moved = Gazetteer(reading.gazetteer.districts, {**reading.gazetteer.municipalities, ags: place})
    doubted = {problem.entry for problem in check_places(replace(reading, gazetteer=moved))}
    assert place.name in doubted
    assert place.name not in {problem.entry for problem in check_places(reading)}


def test_few_positions_are_doubted(project: Path) -> None:
    """And none is an error: what is far from its association is looked at on a map."""
    doubts = check_places(read_gazetteer(project / "data"))
    assert not errors(doubts)
    assert len(doubts) <= 10
