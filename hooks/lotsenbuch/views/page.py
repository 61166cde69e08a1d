"""What pages of every kind have: a head, and links to places."""

from dataclasses import dataclass

from lotsenbuch import routes
from lotsenbuch.model.offices import Operator
from lotsenbuch.model.places import District, Municipality

BERATUNG = "Integrationsmanagement"
"""The word to say at a German counter; it stays German in every language."""


@dataclass(frozen=True)
class PageHead:
    """What a page says of itself to browsers and search engines; plain text."""

    path: str
    title: str
    description: str


@dataclass(frozen=True)
class PlaceLink:
    """A place or an operator in a list; `more` tells it from others of its name."""

    name: str
    path: str
    more: str = ""


def municipality_link(place: Municipality, more: str = "") -> PlaceLink:
    """Give the link to a municipality's page."""
    return PlaceLink(place.name, routes.municipality(place), more)


def district_link(district: District) -> PlaceLink:
    """Give the link to a district's page."""
    return PlaceLink(district.name, routes.district(district))


def operator_link(operator: Operator) -> PlaceLink:
    """Give the link to an operator's page."""
    return PlaceLink(operator.name, routes.operator(operator))
