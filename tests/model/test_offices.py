"""The types of the registry."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.model.sources import Figure
from lotsenbuch.model.values import Text


def contact(**fields: Any) -> Contact:
    """Give a contact of the counselling with some fields."""
    return Contact.model_validate({"line": "counselling", **fields})


@pytest.mark.parametrize("number", ["030 23125000", "(069) 90009-399", "+49 221 4710123", "040/66969123"])
def test_numbers_as_offices_write_them_are_accepted(number: str) -> None:
    """The registry keeps a number as its office writes it."""
    assert contact(phone=number).phone == number


@pytest.mark.parametrize("number", ["0751", "12345", "call us", "030 23125000 oder 12", "٠٧٥١٣", "0900"])
def test_what_no_telephone_dials_is_refused(number: str) -> None:
    """A wrong number harms."""
    with pytest.raises(ValidationError):
        contact(phone=number)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://аррӏе.com",
        "https://user:pass@example.org/",
        "https://example.org/<script>",
        "//example.org",
        "www.muster.example",
        "https://localhost/",
        "https://example.org:x/",
        "https://exa mple.org",
    ],
)
def test_addresses_that_could_deceive_are_refused(address: str) -> None:
    """Only http(s), only plain host names, nothing that could leave an attribute."""
    with pytest.raises(ValidationError):
        contact(website=address)


@pytest.mark.parametrize("letter", ["\u202e", "\u200b", "\u2066", "\x07", "\x00", "\ufeff"])
def test_hidden_characters_are_refused(letter: str) -> None:
    """Right-to-left overrides and zero-width characters turn a text into another."""
    with pytest.raises(ValidationError):
        Text.model_validate({"de": f"Beratung{letter}stelle"})


def test_persian_keeps_its_joiner() -> None:
    """The zero-width non-joiner belongs to Persian spelling."""
    assert Text.model_validate({"de": "x", "fa": "می\u200cشود"}).model_dump()["fa"] == "می\u200cشود"


def test_text_needs_german() -> None:
    """German is what the office itself said."""
    with pytest.raises(ValidationError):
        Text.model_validate({"en": "counselling"})


def test_a_contact_says_something() -> None:
    """A contact without any way is none."""
    with pytest.raises(ValidationError):
        contact()


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "viele"])
def test_figures_are_numbers(value: str) -> None:
    """Nothing else can be counted."""
    with pytest.raises(ValidationError):
        Figure.model_validate({"kind": "fte", "value": value, "as_of": "2018", "source": "q"})


def test_a_language_may_stand_alone() -> None:
    """`spoken: [de]` is short for `spoken: [{language: de}]`."""
    office = Office.model_validate(
        {
            "id": "a",
            "name": "A",
            "task": "integration-management",
            "operator": "b",
            "serves": ["08001001"],
            "spoken": ["de", {"language": "ti"}],
            "sources": [{"id": "q", "publisher": "P", "kind": "press", "supports": ["operator"]}],
        }
    )
    assert [spoken.language for spoken in office.spoken] == ["de", "ti"]


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_whatever_stands_there_is_accepted_or_refused(value: Any) -> None:
    """Nothing raises anything but a validation error."""
    for model in (Contact, Office, Text):
        with suppress(ValidationError):
            model.model_validate(value)
