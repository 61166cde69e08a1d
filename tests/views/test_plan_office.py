"""What stands of an office at the head of a plan."""

import pytest

from lotsenbuch.views.plan_office import PlanOffice, plan_office
from tests.records import PHONE, callable_by, office, operator

ADDRESS = {"street": "Rathausplatz 1", "postcode": "00101", "town": "Altdorf"}
STADT = operator("stadt", "Stadt Altdorf")


def test_an_office_is_named_with_its_operator_its_address_and_its_number() -> None:
    """German, ready to print."""
    one = office("a", name="Beratung", contact=callable_by(phone=PHONE, address=ADDRESS))
    assert plan_office(one, STADT) == PlanOffice(
        "Beratung, Stadt Altdorf", "Rathausplatz 1, 00101 Altdorf", "030 23125000"
    )


def test_an_operator_in_the_name_is_not_said_twice() -> None:
    """It stands there already."""
    one = office("a", name="Beratung der Stadt Altdorf", contact=callable_by(phone=PHONE))
    assert plan_office(one, STADT).name == "Beratung der Stadt Altdorf"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("counselling", "030 23125000"),
        ("coordination", "030 23125000 (Koordination)"),
        ("head-office", "030 23125000 (Hauptstelle)"),
        ("switchboard", "030 23125000 (Zentrale)"),
        ("volunteers", "030 23125000 (Freiwillige)"),
    ],
)
def test_a_number_says_who_answers(line: str, said: str) -> None:
    """Truth rule 4."""
    assert plan_office(office("a", contact={"line": line, "phone": PHONE}), STADT).phone == said


def test_what_is_unknown_stays_empty() -> None:
    """Truth rule 6: nobody answers where there is no number."""
    assert plan_office(office("a", name="Beratung"), STADT) == PlanOffice("Beratung, Stadt Altdorf", "", "")
    only_address = office("a", contact={"line": "switchboard", "address": ADDRESS})
    assert plan_office(only_address, STADT).phone == ""
    assert plan_office(office("a", contact=callable_by(phone=PHONE)), STADT).address == ""
