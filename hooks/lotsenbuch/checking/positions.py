"""The rules of the places' positions; one function a rule.

A position that has got into another part of the state, another country or the sea lies far from places that are known
to be near it, or among strangers. One that is wrong by a few kilometres within the town's own area none of these rules
finds.
"""

from collections.abc import Callable, Collection, Iterator

from lotsenbuch.model.places import DistrictKind, Gazetteer, Municipality
from lotsenbuch.model.plane import Nearest, beyond, kilometres, line_around, on_the_plane
from lotsenbuch.problems import Message, Problem, Severity
from lotsenbuch.reading.places import GazetteerReading

FAR_IN_A_DISTRICT, FAR_IN_A_REGION = 15.0, 17.0
"""So many kilometres no place is away from the next of its district (the most is 13) or its postal region (16)."""

FAR_IN_AN_ASSOCIATION = 9.9
"""So many kilometres few places are away from the next of their association."""

FAR_OUTSIDE = 8.0
"""So many kilometres no place lies beyond the line around all others; the most is 7."""

NEAREST = 6
"""Among so many of the next places one is always of the same district, association or postal region."""

SAME_POINT = 0.3
"""So many kilometres no two places are from each other; the least is 0.7."""

REGION_DIGITS = 3
"""The first digits of a postcode, which neighbours have in common."""

Groups = Callable[[Municipality], Collection[str]]
"""The groups that a place belongs to; it lies near some other place of one of them."""


def check_positions_lie_in_their_district(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The next place of the district, if it has another, is not far."""
    for place, distance in _distances(gazetteer, lambda place: (place.district.key,)):
        if distance > FAR_IN_A_DISTRICT:
            yield _misplaced(
                reading, place, Message("Der nächste Ort des Kreises ist %(km)s km entfernt.", {"km": round(distance)})
            )


def check_positions_lie_by_their_postcodes(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The next place whose postcode begins alike is not far."""
    for place, distance in _distances(gazetteer, _regions):
        if distance > FAR_IN_A_REGION:
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


def check_positions_lie_among_their_own(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Some of the next places are of the same district or postal region; a Stadtkreis may lie within another."""
    nearest = Nearest(gazetteer.municipalities.values())
    for place in gazetteer.municipalities.values():
        around = [other for _, other in nearest.to(place, NEAREST)]
        is_strange = len(around) == NEAREST and not any(_belong_together(place, other) for other in around)
        if is_strange and place.district.kind is not DistrictKind.STADTKREIS:
            yield _misplaced(reading, place, Message("Um die Gemeinde liegen nur Orte anderer Kreise."))


def check_positions_lie_in_the_state(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """No place lies far beyond the line around all others."""
    points = on_the_plane(tuple(gazetteer.municipalities.values()))
    corners = set(line_around(points.values()))
    for ags, point in points.items():
        if point in corners:
            distance = beyond(point, line_around(other for key, other in points.items() if key != ags))
            if distance > FAR_OUTSIDE:
                what = Message("Die Gemeinde liegt %(km)s km außerhalb aller anderen.", {"km": round(distance)})
                yield _misplaced(reading, gazetteer.municipalities[ags], what)


def check_no_two_places_are_at_one_point(reading: GazetteerReading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """A position was copied from another row."""
    nearest = Nearest(gazetteer.municipalities.values())
    for place in gazetteer.municipalities.values():
        if any(distance < SAME_POINT for distance, _ in nearest.to(place, 1)):
            yield _misplaced(reading, place, Message("An derselben Stelle liegt eine andere Gemeinde."))


def _misplaced(reading: GazetteerReading, place: Municipality, what: Message) -> Problem:
    repair = Message("Prüfen Sie lat und lon: Breite und Länge in Grad, mit Punkt.")
    return Problem(reading.locations[place.ags], what, repair, place.name)


def _regions(place: Municipality) -> Collection[str]:
    return {code[:REGION_DIGITS] for code in place.postcodes}


def _belong_together(one: Municipality, other: Municipality) -> bool:
    """Say whether places share a district, and with it an association, or a postal region."""
    return one.district is other.district or not set(_regions(one)).isdisjoint(_regions(other))


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
