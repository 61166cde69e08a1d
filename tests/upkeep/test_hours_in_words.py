"""Hours as town halls write them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.model.hours import week_of
from lotsenbuch.model.values import NOTATIONS
from lotsenbuch.upkeep.hours_in_words import hours_of, worded
from tests.corpus import FOLDER

WRITTEN = json.loads((FOLDER / "written" / "hours.json").read_text("utf-8"))

MORE = {
    "Mo-Fr 08:00-12:00; PH off": ["Mo - Fr 8 bis 12 Uhr, Feiertage geschlossen"],
    "Mo,We 09:00-12:30": ["Montag: 9.00 - 12.30 Uhr\nMittwoch: 9.00 - 12.30 Uhr"],
}


def test_what_is_read_is_read_as_the_form_reads_it() -> None:
    """Less is read here, but nothing otherwise; most of what people write is."""
    read = {text: hours for hours, texts in (*WRITTEN["read"].items(), *MORE.items()) for text in texts}
    found = {text: hours_of(text) for text in read}
    assert not {text: hours for text, hours in found.items() if hours not in {"", read[text]}}
    assert sum(map(bool, found.values())) > len(found) * 3 // 4


def test_what_the_form_does_not_understand_is_not_read() -> None:
    """Nothing is picked out of what says more."""
    assert not [text for texts in WRITTEN["refused"].values() for text in texts if hours_of(text)]


@pytest.mark.parametrize(
    "hours", ["Mo-Th 09:00-12:00,14:00-16:00; PH off", "24/7", "Fr-Mo 10:00-11:00", "We 14:00-17:00"]
)
def test_hours_on_a_door_are_read_again(hours: str) -> None:
    """So that what a letter says is known when it comes back."""
    assert week_of(hours_of(worded(hours))) == week_of(hours)


@given(st.text(alphabet="MoDiFr 0123456789-–:.,;uhrbisund\n", max_size=60))
def test_whatever_is_read_is_good(text: str) -> None:
    """In the registry's notation, or nothing."""
    assert not hours_of(text) or not NOTATIONS["hours"].fault(hours_of(text))
