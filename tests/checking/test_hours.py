"""Opening hours that are read in another way than they are meant."""

from typing import Any

import pytest

from lotsenbuch.checking.hours import check_no_time_lies_in_the_night, check_no_time_takes_the_place_of_another
from tests.checking.found import Check, found
from tests.records import entries, office

PLACE = {"place": "Heim", "kind": "shelter"}


def in_office(check: Check, hours: str) -> list[str]:
    """Give what a check finds in the hours of an office, and again in those of its consultations."""
    visits: list[dict[str, Any]] = [PLACE, {**PLACE, "opening_hours": hours}]
    once, again = (
        found(check, entries(office("a", **fields))) for fields in ({"opening_hours": hours}, {"consultations": visits})
    )
    assert once == again, "a consultation is judged otherwise"
    return once


def test_a_time_that_takes_the_place_of_another_is_doubted() -> None:
    """Whoever writes it mostly means both."""
    hours = "Mo-Fr 09:00-12:00; We 14:00-17:00"
    assert in_office(check_no_time_takes_the_place_of_another, hours) == [
        (
            f"warning: a: In „{hours}“ ersetzt eine Zeit eine andere desselben Tages. Zusätzlich gemeint? Komma statt "
            "Semikolon: Mo-Fr 09:00-12:00, We 14:00-17:00. Sonst jeden Tag nur einmal. "
            f"[opening_hours: {hours}]"
        )
    ]


@pytest.mark.parametrize(
    "hours",
    ["Mo-Fr 09:00-12:00, We 14:00-17:00", "Mo-Fr 09:00-12:00; We off", "Mo,Tu 09:00-12:00; We 14:00-17:00; PH off"],
)
def test_what_says_both_is_not(hours: str) -> None:
    """A comma, a day that is closed, days that stand once."""
    assert in_office(check_no_time_takes_the_place_of_another, hours) == []


def test_a_time_in_the_night_is_doubted() -> None:
    """Nobody counsels then."""
    hours = "Mo 09:00-12:00, Fr 22:00-02:00"
    assert in_office(check_no_time_lies_in_the_night, hours) == [
        (
            f"warning: a: In „{hours}“ liegt eine Zeit in der Nacht. Prüfen Sie Anfang und Ende; nachmittags um zwei "
            f"ist 14:00. [opening_hours: {hours}]"
        )
    ]
    assert in_office(check_no_time_lies_in_the_night, "Mo 09:00-20:00") == []
