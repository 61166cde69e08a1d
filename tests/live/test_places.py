"""The real places of the state."""

import gzip

from lotsenbuch.assets.finder import LARGEST, index
from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import DistrictKind


def test_every_district_has_its_municipalities(knowledge: Knowledge) -> None:
    """One that is a city has just that city."""
    for district in knowledge.gazetteer.districts.values():
        places = knowledge.gazetteer.by_district[district.key]
        assert places, district.name
        assert (len(places) == 1) is (district.kind is DistrictKind.STADTKREIS), district.name


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


def test_the_finders_index_is_light(knowledge: Knowledge) -> None:
    """A prepaid telephone pays for it."""
    assert len(gzip.compress(index(knowledge.gazetteer).encode())) <= LARGEST
