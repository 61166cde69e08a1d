"""Positions that cannot be, and those that are doubted."""

from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from lotsenbuch.checking.places import check_places, kilometres
from lotsenbuch.model.places import DistrictKind, Gazetteer, Municipality
from lotsenbuch.problems import Location, Message, Problem
from lotsenbuch.reading.places import GazetteerReading
from tests.records import ALTDORF, BACHHEIM, HAFENSTADT, MUSTERLAND, OEHRLINGEN, gazetteer

FILE = Path("municipalities.csv")


def reading(*places: Municipality) -> GazetteerReading:
    """Give places as if they had been read, each from its line; those that are not named stand where they stood."""
    known = gazetteer()
    changed = Gazetteer(known.districts, {**known.municipalities, **{place.ags: place for place in places}})
    return GazetteerReading(
        changed, [], {ags: Location(FILE, line) for line, ags in enumerate(changed.municipalities, start=2)}
    )


def found(*places: Municipality) -> list[str]:
    """Give what is said of places, as lines."""
    return [problem.worded(NullTranslations()) for problem in check_places(reading(*places))]


def moved(place: Municipality, kilometres_north: float, **fields: Any) -> Municipality:
    """Give a place elsewhere."""
    return replace(place, lat=place.lat + kilometres_north / 111.2, **fields)


def test_distances_are_true() -> None:
    """Stuttgart to Ulm: 72 km; from Karlsruhe to Stuttgart, mostly eastward, 62."""
    stuttgart, ulm, karlsruhe = (
        replace(ALTDORF, lat=lat, lon=lon) for lat, lon in ((48.7758, 9.1829), (48.4011, 9.9876), (49.0069, 8.4037))
    )
    assert round(kilometres(stuttgart, ulm)) == 72
    assert round(kilometres(karlsruhe, stuttgart)) == 62


def test_places_beside_each_other_are_sound() -> None:
    """As far apart as they may be, too."""
    assert found() == []
    assert found(moved(OEHRLINGEN, 24.9)) == []


def test_a_place_lies_near_one_of_its_district() -> None:
    """Not in another part of the state; the other places of the district are near each other and sound."""
    assert found(moved(OEHRLINGEN, -25.2)) == [
        (
            f"{FILE}:4:1: error: Öhrlingen: Der nächste Ort des Kreises ist 25 km entfernt. "
            "Prüfen Sie lat und lon: Breite und Länge in Grad, mit Punkt."
        )
    ]
    swapped = replace(OEHRLINGEN, lat=OEHRLINGEN.lon, lon=OEHRLINGEN.lat)
    (line,) = found(swapped)
    assert line.startswith(f"{FILE}:4:1: error: Öhrlingen: ")


def test_a_place_lies_near_one_of_its_postal_region() -> None:
    """Also a city that is a district of its own."""
    neighbour = replace(HAFENSTADT, postcodes=("00109", "00301"))
    assert found(neighbour) == []
    assert found(moved(neighbour, 40)) == [
        (
            f"{FILE}:5:1: error: Hafenstadt: Der nächste Ort mit ähnlicher Postleitzahl ist 40 km entfernt. "
            "Prüfen Sie lat und lon und die Postleitzahlen."
        )
    ]


def test_a_place_without_neighbours_is_no_fault() -> None:
    """Nobody knows where it should be."""
    assert found(moved(HAFENSTADT, 400)) == []
    alone = Gazetteer({MUSTERLAND.key: MUSTERLAND}, {ALTDORF.ags: ALTDORF})
    assert check_places(GazetteerReading(alone, [], {})) == []


def test_a_place_far_from_its_association_is_doubted() -> None:
    """Both, if there are but two; without an association nothing is."""
    one, other = replace(ALTDORF, association="089015001"), moved(BACHHEIM, 10, association="089015001")
    what = "Der nächste Ort des Gemeindeverbands ist 10 km entfernt. Prüfen Sie lat und lon auf einer Karte."
    assert found(one, other) == [f"{FILE}:2:1: warning: Altdorf: {what}", f"{FILE}:3:1: warning: Bachheim: {what}"]
    assert found(one, moved(BACHHEIM, 9.8, association="089015001")) == []
    assert found(ALTDORF, moved(BACHHEIM, 10)) == []


def test_what_could_not_be_read_is_told() -> None:
    """And nothing else then."""
    fault = Problem(Location(FILE, 3), Message("x"), Message("y"))
    assert check_places(GazetteerReading(None, [fault], {})) == [fault]


def test_the_cases_are_what_they_seem() -> None:
    """Three places of a district side by side, and a city."""
    assert ALTDORF.district == BACHHEIM.district == OEHRLINGEN.district
    assert HAFENSTADT.district.kind is DistrictKind.STADTKREIS
