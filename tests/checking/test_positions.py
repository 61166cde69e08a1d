"""Positions that cannot be, and those that are doubted."""

import math
from collections.abc import Callable, Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.checking.places import check_districts_have_their_places, check_names_tell_places_apart, check_places
from lotsenbuch.checking.positions import (
    check_no_two_places_are_at_one_point,
    check_positions_lie_among_their_own,
    check_positions_lie_by_their_association,
    check_positions_lie_by_their_postcodes,
    check_positions_lie_in_the_state,
    check_positions_lie_in_their_district,
)
from lotsenbuch.model.places import District, Gazetteer, Municipality
from lotsenbuch.problems import Location, Message, Problem
from lotsenbuch.reading.places import GazetteerReading
from tests.records import HAFENSTADT_KREIS, HEIDE, MUSTERLAND, gazetteer, municipality

FILE = Path("places.csv")
LATITUDE, LONGITUDE = 48.5, 9.5

Check = Callable[[GazetteerReading, Gazetteer], Iterator[Problem]]


def at(east: float, north: float, number: int, district: District = MUSTERLAND, **fields: Any) -> Municipality:
    """Give a place of a district, so many kilometres from a point; its postcode is its own and its district's."""
    ags = f"{district.key}{number:03}"
    return municipality(
        ags,
        fields.pop("name", f"Ort {ags}"),
        district,
        *fields.pop("postcodes", (f"{district.key[-3:]}{number:02}",)),
        lat=LATITUDE + north / 111.2,
        lon=LONGITUDE + east / 111.2 / math.cos(math.radians(LATITUDE)),
        **fields,
    )


def reading(*places: Municipality) -> GazetteerReading:
    """Give places as if they had been read, each from its line, and their districts below them."""
    districts = {place.district.key: place.district for place in places}
    municipalities = {place.ags: place for place in places}
    lines = enumerate([*municipalities, *districts], start=1)
    return GazetteerReading(
        Gazetteer(districts, municipalities), [], {key: Location(FILE, line) for line, key in lines}
    )


def found(check: Check, *places: Municipality) -> list[str]:
    """Give what a check says of places, as lines without the file."""
    read = reading(*places)
    assert read.gazetteer
    problems = check(read, read.gazetteer)
    return [problem.worded(NullTranslations()).removeprefix(f"{FILE}:") for problem in problems]


def said(what: str, line: int, number: int, district: District = MUSTERLAND) -> str:
    """Give what is said of the position of a place."""
    name = f"Ort {district.key}{number:03}"
    return f"{line}:1: error: {name}: {what} Prüfen Sie lat und lon: Breite und Länge in Grad, mit Punkt."


TWO = (at(0, 0, 1), at(5, 0, 2))


def test_a_place_lies_near_one_of_its_district() -> None:
    """Not in another part of the state; the other places of the district are near each other and sound."""
    check = check_positions_lie_in_their_district
    assert found(check, *TWO, at(5, 14.9, 3)) == []
    assert found(check, *TWO, at(5, -15.1, 3)) == [said("Der nächste Ort des Kreises ist 15 km entfernt.", 3, 3)]
    assert found(check, *TWO, at(0, 90, 3, HEIDE)) == []
    swapped = municipality("08901003", "Ort 08901003", MUSTERLAND, "90103", lat=LONGITUDE, lon=LATITUDE)
    (line,) = found(check, *TWO, swapped)
    assert line.startswith("3:1: error: Ort 08901003: Der nächste Ort des Kreises ist ")


def test_a_place_lies_near_one_of_its_postal_region() -> None:
    """Also a city that is a district of its own; one of several postcodes is enough."""
    check = check_positions_lie_by_their_postcodes
    assert found(check, *TWO, at(5, 16.9, 1, HAFENSTADT_KREIS, postcodes=("00301", "90199"))) == []
    assert found(check, *TWO, at(5, 17.1, 1, HAFENSTADT_KREIS, postcodes=("00301", "90199"))) == [
        (
            "3:1: error: Ort 08902001: Der nächste Ort mit ähnlicher Postleitzahl ist 17 km entfernt. "
            "Prüfen Sie lat und lon und die Postleitzahlen."
        )
    ]
    assert found(check, *TWO, at(5, 90, 1, HAFENSTADT_KREIS, postcodes=("00301",))) == []


def test_a_place_far_from_its_association_is_doubted() -> None:
    """Both, if there are but two; without an association nothing is."""
    check = check_positions_lie_by_their_association
    one = at(0, 0, 1, association="089015001")
    what = "Der nächste Ort des Gemeindeverbands ist 10 km entfernt. Prüfen Sie lat und lon auf einer Karte."
    assert found(check, one, at(0, 10, 2, association="089015001")) == [
        f"1:1: warning: Ort 08901001: {what}",
        f"2:1: warning: Ort 08901002: {what}",
    ]
    assert found(check, one, at(0, 9.8, 2, association="089015001")) == []
    assert found(check, one, at(0, 10, 2)) == []


AROUND = tuple(at(4 * math.cos(turn), 4 * math.sin(turn), turn + 1, HEIDE) for turn in range(6))


def test_a_place_lies_among_its_own() -> None:
    """One of the next six is of its district or its postal region."""
    check = check_positions_lie_among_their_own
    what = said("Um die Gemeinde liegen nur Orte anderer Kreise.", 7, 1)
    assert found(check, *AROUND, at(0, 0, 1)) == found(check, *AROUND, at(0, 0, 1), at(0, 20, 2)) == [what]
    assert found(check, *AROUND, at(0, 0, 1), at(3, 0, 2)) == []
    assert found(check, *AROUND, at(0, 0, 1, postcodes=("90399",)), at(3, 30, 2, postcodes=("90388",))) == []
    assert found(check, *AROUND, at(0, 0, 1, HAFENSTADT_KREIS)) == []
    assert found(check, *AROUND[:5], at(0, 0, 1)) == []


SQUARE = tuple(at(5 * (number % 5), 5 * (number // 5), number + 1) for number in range(25))


@pytest.mark.parametrize(
    ("east", "north", "kilometres"),
    [(10, 10, 0), (10, -7.9, 0), (27.9, 10, 0), (10, -8.1, 8), (28.1, 10, 8), (-8, -8, 11), (100, 0, 80)],
)
def test_a_place_lies_within_the_line_around_the_others(east: float, north: float, kilometres: int) -> None:
    """Or but a little beyond it, as the last town before a border does."""
    what = said(f"Die Gemeinde liegt {kilometres} km außerhalb aller anderen.", 26, 26)
    assert found(check_positions_lie_in_the_state, *SQUARE, at(east, north, 26)) == ([what] if kilometres else [])


def test_two_places_are_not_at_one_point() -> None:
    """Since one of them was copied; nobody can say which."""
    check = check_no_two_places_are_at_one_point
    what = "An derselben Stelle liegt eine andere Gemeinde."
    assert found(check, *TWO, at(5, 0.2, 3)) == [said(what, 2, 2), said(what, 3, 3)]
    assert found(check, *TWO, at(5, 0.4, 3)) == []


def test_places_of_one_district_have_names_of_their_own() -> None:
    """Of different ones they may be called alike."""
    check = check_names_tell_places_apart
    one, other = at(0, 0, 1, name="Altdorf"), at(5, 0, 2, name="Altdorf")
    what = "Altdorf: Im selben Kreis heißt eine andere Gemeinde ebenso: „Altdorf“. "
    repair = "Löschen Sie die Zeile, die zu viel ist, oder ergänzen Sie den Namen in Klammern."
    assert found(check, one, other) == [f"{line}:1: error: {what}{repair}" for line in (1, 2)]
    assert found(check, one, at(5, 0, 2, HEIDE, name="Altdorf")) == []


def test_a_city_that_is_a_district_is_one_place() -> None:
    """And a district has some."""
    city = at(0, 0, 1, HAFENSTADT_KREIS)
    repair = "Ein Stadtkreis hat genau eine, ein Landkreis mindestens eine: Prüfen Sie kind und Schlüssel."
    assert found(check_districts_have_their_places, city, *TWO) == []
    assert found(check_districts_have_their_places, city, at(5, 0, 2, HAFENSTADT_KREIS)) == [
        f"3:1: error: Stadtkreis Hafenstadt: Zu diesem Kreis gehören 2 Gemeinden. {repair}"
    ]
    empty = Gazetteer({HEIDE.key: HEIDE}, {})
    (problem,) = check_places(GazetteerReading(empty, [], {HEIDE.key: Location(FILE)}))
    assert problem.what.values == {"count": 0}


def test_a_place_alone_is_no_fault() -> None:
    """Nobody knows where it should be."""
    read = reading(at(400, 0, 1))
    assert check_places(read) == []


def test_what_could_not_be_read_is_told() -> None:
    """And nothing else then."""
    fault = Problem(Location(FILE, 3), Message("x"), Message("y"))
    assert check_places(GazetteerReading(None, [fault], {})) == [fault]


def test_the_districts_are_what_they_seem() -> None:
    """Two of many places, and a city."""
    assert {MUSTERLAND.key, HEIDE.key, HAFENSTADT_KREIS.key} == gazetteer().districts.keys()
