"""Every address of the portal, counted from a language's home."""

from lotsenbuch.model.offices import Operator
from lotsenbuch.model.places import District, Municipality


def municipality_path(municipality: Municipality) -> str:
    """Give a municipality's page, counted from a language's home."""
    return f"orte/{municipality.slug}/"


def district_path(district: District) -> str:
    """Give a district's page, counted from a language's home."""
    return f"kreise/{district.slug}/"


def operator_path(operator: Operator) -> str:
    """Give an operator's page, counted from a language's home."""
    return f"traeger/{operator.id}/"
