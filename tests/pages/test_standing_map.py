"""Where the municipalities lie on the map."""

import re

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.pages.standing_map import HEIGHT, MARGIN, SIZES, Sheet, size_of
from tests.records import MUSTERLAND, municipality


def sheet(*places: tuple[str, float, float, int]) -> Sheet:
    """Give the map of some places: name, latitude, longitude, people."""
    made = [
        municipality(f"0890100{at}", name, MUSTERLAND, lat=lat, lon=lon, population=people)
        for at, (name, lat, lon, people) in enumerate(places)
    ]
    return Sheet(Gazetteer({MUSTERLAND.key: MUSTERLAND}, {place.ags: place for place in made}))


def test_north_is_up_and_east_is_right() -> None:
    """From margin to margin; a degree of longitude is shorter than one of latitude."""
    north, south, east = sheet(("N", 49, 9, 0), ("S", 48, 9, 0), ("O", 48, 10, 0)).spots.values()
    assert (north, south) == ((MARGIN, MARGIN), (MARGIN, MARGIN + HEIGHT))
    assert east[1] == south[1]
    assert 600 < east[0] - south[0] < 700


def test_every_point_lies_within_the_frame(small: Knowledge) -> None:
    """With room for its sign."""
    drawn = Sheet(small.gazetteer)
    wide, high = drawn.frame
    assert len(drawn.spots) == len(small.gazetteer.municipalities)
    assert all(MARGIN <= x <= wide - MARGIN and MARGIN <= y <= high - MARGIN for x, y in drawn.spots.values())


def test_places_at_one_point_are_drawn() -> None:
    """Nothing is divided by their distance, which is none."""
    drawn = sheet(("A", 48, 9, 0), ("B", 48, 9, 0))
    assert set(drawn.spots.values()) == {(MARGIN, MARGIN)}
    assert list(drawn.areas) == [f"M{MARGIN} {MARGIN}z"]


def test_an_area_is_around_the_places_of_a_district(small: Knowledge) -> None:
    """Each corner is one of them."""
    drawn = Sheet(small.gazetteer)
    for area, places in zip(drawn.areas, small.gazetteer.by_district.values(), strict=True):
        numbers = list(map(int, re.findall(r"\d+", area)))
        corners = set(zip(numbers[::2], numbers[1::2], strict=True))
        assert corners
        assert corners <= {drawn.spots[place.ags] for place in places}


@pytest.mark.parametrize(("people", "size"), [(0, 0), (1_999, 0), (2_000, 1), (119_999, 4), (5_000_000, len(SIZES))])
def test_more_people_make_a_larger_point(people: int, size: int) -> None:
    """In steps, since the numbers are rough."""
    assert size_of(municipality("08901009", "Ort", MUSTERLAND, population=people)) == size


def test_the_largest_are_named_and_no_name_covers_another() -> None:
    """Of two that are near to each other the larger is; a name stays within the frame."""
    places = [("Großstadt", 48.0, 9.0, 900), ("Vorort", 48.02, 9.01, 500), ("Fern am langen Bach", 49.0, 9.0, 100)]
    drawn = sheet(*places)
    assert [label.place.name for label in drawn.labels] == ["Großstadt", "Fern am langen Bach"]
    assert all(label.spot[0] > 0 and label.spot[1] > 0 for label in drawn.labels)
