"""Where places lie to each other: distances, the nearest, the line around all."""

import math
from collections.abc import Iterable, Iterator, Sequence

from lotsenbuch.model.places import Municipality

KILOMETRES_A_DEGREE = 111.2
"""Of latitude; of longitude so many times the cosine of the latitude."""

FIRST_LOOK, FARTHEST = 10.0, 20_000.0
"""Within so many kilometres the nearest places are looked for first, and at most."""

CELLS_A_DEGREE = 10
NEAR_A_POLE = 89.0
"""A degree of latitude beyond which no place lies; a degree of longitude is as good as nothing there."""

Point = tuple[float, float]
"""A point of the plane, in kilometres to the east and to the north."""


def kilometres(one: Municipality, other: Municipality) -> float:
    """Give the distance of two places, exact enough within one state."""
    north = (one.lat - other.lat) * KILOMETRES_A_DEGREE
    east = (one.lon - other.lon) * KILOMETRES_A_DEGREE * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(north, east)


class Nearest:
    """Finds the nearest of some places: it looks into the cells around, of a tenth of a degree."""

    def __init__(self, places: Iterable[Municipality]) -> None:
        self._cells: dict[tuple[int, int], list[Municipality]] = {}
        for place in places:
            self._cells.setdefault((_cell(place.lat), _cell(place.lon)), []).append(place)

    def to(self, place: Municipality, count: int) -> list[tuple[float, Municipality]]:
        """Give so many other places, with their distances, the nearest first; fewer if there are no more."""
        reach = FIRST_LOOK
        found: list[tuple[float, Municipality]] = []
        while len(found) < count and reach < FARTHEST:
            found = [(far, other) for far, other in self._within(place, reach) if far <= reach]
            reach *= 2
        return sorted(found, key=lambda pair: (pair[0], pair[1].ags))[:count]

    def _within(self, place: Municipality, reach: float) -> Iterator[tuple[float, Municipality]]:
        """Give the places of all cells into which the reach goes, and perhaps of more."""
        north = reach / KILOMETRES_A_DEGREE
        farthest = math.cos(math.radians(min(abs(place.lat) + north, NEAR_A_POLE)))
        rows, columns = _cells(place.lat, north), _cells(place.lon, north / farthest)
        is_everywhere = len(rows) * len(columns) > len(self._cells)
        cells = self._cells if is_everywhere else ((row, column) for row in rows for column in columns)
        for cell in cells:
            for other in self._cells.get(cell, ()):
                if other is not place:
                    yield kilometres(place, other), other


def _cell(degrees: float) -> int:
    return math.floor(degrees * CELLS_A_DEGREE)


def _cells(degrees: float, around: float) -> range:
    return range(_cell(degrees - around), _cell(degrees + around) + 1)


def on_the_plane(places: Sequence[Municipality]) -> dict[str, Point]:
    """Give the points of places by their keys, all on one plane."""
    middle = sum(place.lat for place in places) / max(len(places), 1)
    eastward = KILOMETRES_A_DEGREE * math.cos(math.radians(middle))
    return {place.ags: (place.lon * eastward, place.lat * KILOMETRES_A_DEGREE) for place in places}


def line_around(points: Iterable[Point]) -> list[Point]:
    """Give the corners of the shortest line around points, against the clock."""
    ordered = sorted(set(points))
    return ordered if len(ordered) < len("abc") else [*_half(ordered), *_half(ordered[::-1])]


def _half(ordered: Iterable[Point]) -> list[Point]:
    line: list[Point] = []
    for point in ordered:
        while len(line) > 1 and _turn(line[-2], line[-1], point) <= 0:
            line.pop()
        line.append(point)
    return line[:-1]


def _turn(one: Point, other: Point, third: Point) -> float:
    """Say whether one turns left (above 0) or right (below) at the second of three points."""
    return (other[0] - one[0]) * (third[1] - one[1]) - (other[1] - one[1]) * (third[0] - one[0])


def beyond(point: Point, corners: Sequence[Point]) -> float:
    """Give how many kilometres a point lies outside a line around others; 0 within it."""
    sides = list(zip(corners, [*corners[1:], *corners[:1]], strict=True))
    if all(_turn(one, other, point) >= 0 for one, other in sides) and len(corners) >= len("abc"):
        return 0
    return min((_to_side(point, one, other) for one, other in sides), default=0)


def _to_side(point: Point, one: Point, other: Point) -> float:
    """Give the distance of a point from the nearest point between two."""
    length = math.dist(one, other) ** 2
    along = sum((there - here) * (where - here) for here, there, where in zip(one, other, point, strict=True))
    share = min(max(along / length, 0), 1) if length else 0
    return math.dist(point, [here + share * (there - here) for here, there in zip(one, other, strict=True)])
