"""The rules of the places; one function a rule."""

from collections import Counter
from collections.abc import Callable, Iterator

from lotsenbuch.checking.positions import (
    check_no_two_places_are_at_one_point,
    check_positions_lie_among_their_own,
    check_positions_lie_by_their_association,
    check_positions_lie_by_their_postcodes,
    check_positions_lie_in_the_state,
    check_positions_lie_in_their_district,
)
from lotsenbuch.model.places import DistrictKind, Gazetteer
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.places import GazetteerReading


def check_names_tell_places_apart(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Of two places of one district that are called alike nobody could say which is meant."""
    counts = Counter((place.district.key, place.name) for place in gazetteer.municipalities.values())
    for place in gazetteer.municipalities.values():
        if counts[place.district.key, place.name] > 1:
            yield Problem(
                reading.locations[place.ags],
                Message("Im selben Kreis heißt eine andere Gemeinde ebenso: %(name)s.", {"name": shown(place.name)}),
                Message("Löschen Sie die Zeile, die zu viel ist, oder ergänzen Sie den Namen in Klammern."),
                place.name,
            )


def check_districts_have_their_places(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """A Stadtkreis is one city, and no district is without a place."""
    for key, places in gazetteer.by_district.items():
        district = gazetteer.districts[key]
        if not places or (district.kind is DistrictKind.STADTKREIS and len(places) > 1):
            yield Problem(
                reading.locations[key],
                Message("Zu diesem Kreis gehören %(count)s Gemeinden.", {"count": len(places)}),
                Message("Ein Stadtkreis hat genau eine, ein Landkreis mindestens eine: Prüfen Sie kind und Schlüssel."),
                district.name,
            )


CHECKS: tuple[Callable[[GazetteerReading, Gazetteer], Iterator[Problem]], ...] = (
    check_names_tell_places_apart,
    check_districts_have_their_places,
    check_positions_lie_in_their_district,
    check_positions_lie_by_their_postcodes,
    check_positions_lie_by_their_association,
    check_positions_lie_among_their_own,
    check_positions_lie_in_the_state,
    check_no_two_places_are_at_one_point,
)


def check_places(reading: GazetteerReading) -> list[Problem]:
    """Give everything that is wrong or doubtful about the places, what could not be read included."""
    gazetteer = reading.gazetteer
    found = [problem for check in CHECKS for problem in check(reading, gazetteer)] if gazetteer else []
    return sorted([*reading.problems, *found], key=lambda problem: problem.location)
