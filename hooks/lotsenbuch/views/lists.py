"""The lists: places by letter and by postcode, districts, operators."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from lotsenbuch.model.places import Gazetteer, Municipality, sort_key
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.vocabulary import OperatorKind
from lotsenbuch.views.page import PlaceLink, district_link, municipality_link, operator_link
from lotsenbuch.wording.vocabulary import OPERATOR_GROUPS
from lotsenbuch.wording.words import Words

MANY = 20
"""A letter with more places than these is parted by its second."""

REGION_DIGITS = 2
"""So many digits of a postcode make a heading of the list."""


@dataclass(frozen=True)
class ListGroup:
    """A part of a list: its heading, its anchor, its places, or the parts that these fall into if they are many."""

    heading: str
    anchor: str
    places: tuple[PlaceLink, ...] = ()
    parts: tuple["ListGroup", ...] = ()


@dataclass(frozen=True)
class Postcodes:
    """The postcodes of a region that the same municipalities have; a large town has many of its own."""

    codes: tuple[str, ...]
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class PostcodeRegion:
    """The postcodes that begin alike."""

    digits: str
    anchor: str
    postcodes: tuple[Postcodes, ...]


@dataclass(frozen=True)
class OperatorGroup:
    """Operators of one kind."""

    heading: Markup
    operators: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class ListViews:
    """Gives the lists in one language."""

    words: Words
    entries: Entries
    gazetteer: Gazetteer

    def a_to_z(self) -> tuple[ListGroup, ...]:
        """Give all municipalities by their first letters."""
        places = sorted(self.gazetteer.municipalities.values(), key=sort_key)
        return tuple(_parted(group) for group in _by_beginning(places, 1))

    def by_postcode(self) -> tuple[PostcodeRegion, ...]:
        """Give all postcodes with the municipalities that share them, in groups of their first digits."""
        regions = groupby(self.gazetteer.by_postcode.items(), key=lambda found: found[0][:REGION_DIGITS])
        return tuple(PostcodeRegion(digits, f"plz-{digits}", _joined(found)) for digits, found in regions)

    def districts(self) -> tuple[PlaceLink, ...]:
        """Give all districts by name."""
        return tuple(map(district_link, sorted(self.gazetteer.districts.values(), key=lambda district: district.name)))

    def operators(self) -> tuple[OperatorGroup, ...]:
        """Give all operators by what they are, the welfare organisations first, and by name."""
        kinds = sorted(OperatorKind, key=lambda kind: kind is not OperatorKind.WELFARE)
        groups = (OperatorGroup(self.words.html(OPERATOR_GROUPS[kind]), self._of_kind(kind)) for kind in kinds)
        return tuple(group for group in groups if group.operators)

    def _of_kind(self, kind: OperatorKind) -> tuple[PlaceLink, ...]:
        operators = sorted(self.entries.operators, key=lambda operator: operator.name.casefold())
        return tuple(operator_link(operator) for operator in operators if operator.kind is kind)


def _by_beginning(places: Iterable[Municipality], letters: int) -> Iterator[list[Municipality]]:
    for _, group in groupby(places, key=lambda place: sort_key(place)[0][:letters]):
        yield list(group)


def _parted(places: list[Municipality]) -> ListGroup:
    """Give the places of one first letter, by the first two if they are many."""
    whole = _group(places, 1)
    if len(places) <= MANY:
        return whole
    return replace(whole, places=(), parts=tuple(_group(part, 2) for part in _by_beginning(places, 2)))


def _group(places: list[Municipality], letters: int) -> ListGroup:
    beginning = sort_key(places[0])[0][:letters]
    return ListGroup(beginning.capitalize(), f"buchstabe-{beginning}", tuple(map(_with_district, places)))


def _joined(found: Iterable[tuple[str, tuple[Municipality, ...]]]) -> tuple[Postcodes, ...]:
    """Give postcodes with their places, those with the same places as one, where the first of them stands."""
    codes: dict[tuple[Municipality, ...], list[str]] = {}
    for code, places in found:
        codes.setdefault(places, []).append(code)
    return tuple(Postcodes(tuple(own), tuple(map(_with_district, places))) for places, own in codes.items())


def _with_district(place: Municipality) -> PlaceLink:
    return municipality_link(place, place.district.name)
