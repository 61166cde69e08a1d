"""The lists: places by letter and by postcode, districts, operators."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from lotsenbuch.model.places import Gazetteer, Municipality, sort_key
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.vocabulary import OperatorKind
from lotsenbuch.views.page import PlaceLink, district_link, municipality_link, operator_link
from lotsenbuch.wording.vocabulary import OPERATOR_GROUPS
from lotsenbuch.wording.words import Words

REGION_DIGITS = 2
"""So many digits of a postcode make a heading of the list."""


@dataclass(frozen=True)
class ListGroup:
    """A part of a list: its heading, its anchor, its places."""

    heading: str
    anchor: str
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class Postcode:
    """A postcode and the municipalities that share it."""

    code: str
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class PostcodeRegion:
    """The postcodes that begin alike."""

    digits: str
    anchor: str
    postcodes: tuple[Postcode, ...]


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
        return tuple(
            ListGroup(letter.upper(), f"buchstabe-{letter}", tuple(map(_with_district, group)))
            for letter, group in groupby(places, key=lambda place: sort_key(place)[0][0])
        )

    def by_postcode(self) -> tuple[PostcodeRegion, ...]:
        """Give all postcodes with the municipalities that share them, in groups of their first digits."""
        found = (
            Postcode(code, tuple(map(_with_district, places))) for code, places in self.gazetteer.by_postcode.items()
        )
        return tuple(
            PostcodeRegion(digits, f"plz-{digits}", tuple(group))
            for digits, group in groupby(found, key=lambda postcode: postcode.code[:REGION_DIGITS])
        )

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


def _with_district(place: Municipality) -> PlaceLink:
    return municipality_link(place, place.district.name)
