"""The rules of the places' positions; one function a rule.

A position that has got into another part of the state, another country or the sea lies far from places that are known
to be near it. One that is wrong by a few kilometres within the town's own area none of these rules finds.
"""

import math
from collections.abc import Callable, Collection, Iterator

from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.problems import Message, Problem, Severity
from lotsenbuch.reading.places import GazetteerReading

KILOMETRES_A_DEGREE = 111.2
"""Of latitude; of longitude so many times the cosine of the latitude."""

FAR = 25.0
"""So many kilometres no place is away from the next of its district or its postal region; the most is 16."""

FAR_IN_AN_ASSOCIATION = 9.9
"""So many kilometres few places are away from the next of their association."""

REGION_DIGITS = 3
"""The first digits of a postcode, which neighbours have in common."""

Groups = Callable[[Municipality], Collection[str]]
"""The groups that a place belongs to; it lies near some other place of one of them."""


def check_positions_lie_in_their_district(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The next place of the district, if it has another, is not far."""
    for place, distance in _distances(gazetteer, lambda place: (place.district.key,)):
        if distance > FAR:
            yield Problem(
                reading.locations[place.ags],
                Message("Der nächste Ort des Kreises ist %(km)s km entfernt.", {"km": round(distance)}),
                Message("Prüfen Sie lat und lon: Breite und Länge in Grad, mit Punkt."),
                place.name,
            )


def check_positions_lie_by_their_postcodes(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The next place whose postcode begins alike is not far."""
    for place, distance in _distances(gazetteer, lambda place: {code[:REGION_DIGITS] for code in place.postcodes}):
        if distance > FAR:
            yield Problem(
                reading.locations[place.ags],
                Message("Der nächste Ort mit ähnlicher Postleitzahl ist %(km)s km entfernt.", {"km": round(distance)}),
                Message("Prüfen Sie lat und lon und die Postleitzahlen."),
                place.name,
            )


def check_positions_lie_by_their_association(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The municipalities of an association are neighbours: the next of them is seldom far."""
    for place, distance in _distances(gazetteer, lambda place: (place.association,) if place.association else ()):
        if distance > FAR_IN_AN_ASSOCIATION:
            yield Problem(
                reading.locations[place.ags],
                Message("Der nächste Ort des Gemeindeverbands ist %(km)s km entfernt.", {"km": round(distance)}),
                Message("Prüfen Sie lat und lon auf einer Karte."),
                place.name,
                Severity.WARNING,
            )


CHECKS: tuple[Callable[[GazetteerReading, Gazetteer], Iterator[Problem]], ...] = (
    check_positions_lie_in_their_district,
    check_positions_lie_by_their_postcodes,
    check_positions_lie_by_their_association,
)


def check_places(reading: GazetteerReading) -> list[Problem]:
    """Give everything that is wrong or doubtful about the places, what could not be read included."""
    gazetteer = reading.gazetteer
    found = [problem for check in CHECKS for problem in check(reading, gazetteer)] if gazetteer else []
    return sorted([*reading.problems, *found], key=lambda problem: problem.location)


def _distances(gazetteer: Gazetteer, groups: Groups) -> Iterator[tuple[Municipality, float]]:
    """Give the places that share a group with another, and how many kilometres the nearest such is away."""
    members: dict[str, list[Municipality]] = {}
    for place in gazetteer.municipalities.values():
        for group in groups(place):
            members.setdefault(group, []).append(place)
    for place in gazetteer.municipalities.values():
        others = (other for group in groups(place) for other in members[group] if other is not place)
        nearest = min((kilometres(place, other) for other in others), default=None)
        if nearest is not None:
            yield place, nearest


def kilometres(one: Municipality, other: Municipality) -> float:
    """Give the distance of two places, exact enough within one state."""
    north = (one.lat - other.lat) * KILOMETRES_A_DEGREE
    east = (one.lon - other.lon) * KILOMETRES_A_DEGREE * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(north, east)
