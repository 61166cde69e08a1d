"""Where the municipalities lie on a map without tiles: points and the areas of districts, in units of the map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.plane import line_around, on_the_plane

HEIGHT, MARGIN = 1000, 24

SIZES = (2_000, 5_000, 15_000, 40_000, 120_000)
"""From so many people on, a point is one size larger."""

MOST_LABELS = 8
"""So many of the largest municipalities are named, as far as their names do not cover each other."""

LETTER, LINE, ABOVE = 16, 34, 22
"""How wide a letter of a name is, how high a line, and how far above its point it stands, roughly."""

Spot = tuple[int, int]
"""A point of the map, to the right and down."""


@dataclass(frozen=True)
class Label:
    """The name of a large municipality, above its point."""

    place: Municipality
    spot: Spot

    def covers(self, other: "Label") -> bool:
        """Say whether it stands over another."""
        wide = LETTER * (len(self.place.name) + len(other.place.name)) / 2
        return abs(self.spot[0] - other.spot[0]) < wide and abs(self.spot[1] - other.spot[1]) < LINE


def size_of(place: Municipality) -> int:
    """Give how large a municipality's point is, from 0."""
    return sum(place.population >= people for people in SIZES)


class Sheet:
    """The map of a gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Where each municipality lies, by its key."""
        points = on_the_plane(list(self._gazetteer.municipalities.values()))
        west, north = min(x for x, _ in points.values()), max(y for _, y in points.values())
        scale = HEIGHT / (north - min(y for _, y in points.values()) or 1)
        return {
            ags: (MARGIN + round((x - west) * scale), MARGIN + round((north - y) * scale))
            for ags, (x, y) in points.items()
        }

    @cached_property
    def frame(self) -> Spot:
        """How wide and how high it is."""
        return max(x for x, _ in self.spots.values()) + MARGIN, max(y for _, y in self.spots.values()) + MARGIN

    @property
    def areas(self) -> Iterable[str]:
        """The lines around the municipalities of each district, as paths."""
        for places in self._gazetteer.by_district.values():
            corners = line_around(self.spots[place.ags] for place in places)
            yield f"M{' '.join(f'{x:.0f} {y:.0f}' for x, y in corners)}z"

    @property
    def labels(self) -> Iterable[Label]:
        """The names of the largest municipalities, none over another."""
        named: list[Label] = []
        for place in sorted(self._gazetteer.municipalities.values(), key=lambda place: (-place.population, place.ags)):
            x, y = self.spots[place.ags]
            half = LETTER * len(place.name) // 2
            label = Label(place, (min(max(x, half), max(self.frame[0] - half, half)), max(y - ABOVE, LINE)))
            if not any(map(label.covers, named)):
                named.append(label)
            if len(named) == MOST_LABELS:
                break
        return named
