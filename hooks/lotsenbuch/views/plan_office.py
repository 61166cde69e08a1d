"""What stands of an office at the head of an integration plan."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.vocabulary import Line
from lotsenbuch.views import links

LINES: Mapping[Line, str] = {
    Line.COORDINATION: "Koordination",
    Line.HEAD_OFFICE: "Hauptstelle",
    Line.SWITCHBOARD: "Zentrale",
    Line.VOLUNTEERS: "Freiwillige",
}
"""Who answers where it is not the counselling itself; German, as all that an office writes into a plan."""


@dataclass(frozen=True)
class PlanOffice:
    """An office as it stands at the head of a plan: German, empty where unknown."""

    name: str
    address: str
    phone: str


PARTS = tuple(part.name for part in fields(PlanOffice))
"""What a plan says of an office, in the order in which a browser gets it."""


def plan_office(office: Office, operator: Operator) -> PlanOffice:
    """Give an office for the head of a plan; its number says who answers there."""
    contact = office.contact
    name = office.name if operator.name in office.name else f"{office.name}, {operator.name}"
    if contact is None:
        return PlanOffice(name, "", "")
    number = links.phone(contact.phone).shown if contact.phone else ""
    answers = f" ({LINES[contact.line]})" if number and contact.line in LINES else ""
    return PlanOffice(name, links.address_line(contact.address) if contact.address else "", number + answers)
