"""Where places lie to each other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.model.plane import Nearest, beyond, kilometres, line_around
from tests.records import ALTDORF

points = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), max_size=12)
positions = st.lists(st.tuples(st.integers(470, 500), st.integers(70, 110)), min_size=1, max_size=20)


def test_distances_are_true() -> None:
    """Stuttgart to Ulm: 72 km; from Karlsruhe to Stuttgart, mostly eastward, 62."""
    stuttgart, ulm, karlsruhe = (
        replace(ALTDORF, lat=lat, lon=lon) for lat, lon in ((48.7758, 9.1829), (48.4011, 9.9876), (49.0069, 8.4037))
    )
    assert round(kilometres(stuttgart, ulm)) == 72
    assert round(kilometres(karlsruhe, stuttgart)) == 62


@given(positions, st.integers(1, 8))
def test_the_nearest_are_those_of_all(found: list[tuple[int, int]], count: int) -> None:
    """As if each had been asked for its distance."""
    places = [replace(ALTDORF, lat=lat / 10, lon=lon / 10) for lat, lon in found]
    one, *others = places
    expected = sorted(kilometres(one, other) for other in others)[:count]
    assert [distance for distance, _ in Nearest(places).to(one, count)] == expected


@given(points)
def test_all_points_lie_within_the_line_around_them(found: list[tuple[int, int]]) -> None:
    """And every corner of it is one of them."""
    corners = line_around(found)
    assert set(corners) <= set(found)
    assert all(beyond(point, corners) < 1e-6 for point in found)


def test_a_point_beyond_the_line_is_as_far_as_its_next_side() -> None:
    """Or its next corner."""
    square = line_around([(0, 0), (2, 0), (2, 2), (0, 2), (1, 1)])
    assert square == [(0, 0), (2, 0), (2, 2), (0, 2)]
    assert [beyond(point, square) for point in ((1, 1), (1, 2), (1, 5), (5, 6))] == [0, 0, 3, 5]
    assert beyond((0, 3), line_around([(0, 0)])) == 3
    assert beyond((0, 3), []) == 0
