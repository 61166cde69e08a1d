"""Telephone numbers: what a telephone dials and what a page shows; which are taken says the corpus."""

import pytest

from lotsenbuch.model.phones import dialled, is_special, written


@pytest.mark.parametrize(
    ("number", "dials", "shows"),
    [
        ("030 23125000", "+493023125000", "030 23125000"),
        ("(030) 23125-000", "+493023125000", "030 23125000"),
        ("+49 (0)30 23125000", "+493023125000", "030 23125000"),
        ("0049 30/23125000", "+493023125000", "030 23125000"),
        ("0041 61 2652525", "+41612652525", "+41 61 265 25 25"),
        ("+43 5572 501-0", "+4355725010", "+43 5572 5010"),
        ("115", "115", "115"),
        ("116 117", "116117", "116 117"),
        ("116016", "116016", "116 016"),
    ],
)
def test_a_number_is_dialled_from_abroad_and_shown_as_at_home(number: str, dials: str, shows: str) -> None:
    """Special numbers have no area code; those of the neighbours keep their country's."""
    assert (dialled(number), written(number)) == (dials, shows)
    assert is_special(number) is not dials.startswith("+")


@pytest.mark.parametrize("number", ["110", "112", "115", "116 000", "116-123"])
def test_special_numbers_are_known(number: str) -> None:
    """However they are grouped."""
    assert is_special(number)


@pytest.mark.parametrize("number", ["0110", "113", "1161234", "0711 115", "+49 116117"])
def test_others_are_not_special(number: str) -> None:
    """Also where one stands within them."""
    assert not is_special(number)
