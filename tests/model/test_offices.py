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
from lotsenbuch.model.vocabulary import FigureKind


def contact(**fields: Any) -> Contact:
    """Give a contact of the counselling with some fields."""
    return Contact.model_validate({"line": "counselling", **fields})


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


@pytest.mark.parametrize("kind", FigureKind)
def test_only_posts_and_money_have_fractions(kind: FigureKind) -> None:
    """People, talks and places are counted whole."""
    said = {"kind": kind, "as_of": "2018", "source": "q"}
    assert Figure.model_validate(said | {"value": "5"}).value == 5
    if kind is FigureKind.FTE or kind.is_money:
        assert Figure.model_validate(said | {"value": "5.5"}).value == 5.5
    else:
        with pytest.raises(ValidationError, match="figure_whole"):
            Figure.model_validate(said | {"value": "5.5"})


SOURCE: dict[str, Any] = {"id": "q", "publisher": "P", "kind": "press", "supports": ["operator"]}
OFFICE: dict[str, Any] = {
    "id": "a",
    "name": "A",
    "task": "integration-management",
    "operator": "b",
    "serves": ["08001001"],
    "sources": [SOURCE],
}
FIGURE = {"kind": "fte", "value": "1", "as_of": "2018", "source": "q"}
PLACE = {"place": "Rathaus", "kind": "town-hall"}


@pytest.mark.parametrize(
    ("path", "items"),
    [
        ("services", ["counselling", "counselling"]),
        ("audiences", ["ukraine", "refugees", "ukraine"]),
        ("access", ["lift", "lift"]),
        ("partners", ["c", "c"]),
        ("serves", ["08001001", "08001", "08001001"]),
        ("except", ["08001001", "08001001"]),
        ("spoken", ["de", "ti", "de"]),
        ("spoken", ["de", {"language": "de", "note": {"de": "donnerstags"}}]),
        ("consultations", [PLACE, PLACE]),
        ("history", [{"operator": "b", "until": "2020"}, {"operator": "b", "until": "2020"}]),
        ("figures", [FIGURE, FIGURE | {"kind": "managers"}, FIGURE]),
        ("sources.0.supports", ["operator", "contact", "operator"]),
        ("consultations.0.serves", ["08001001", "08001001"]),
    ],
)
def test_a_list_says_nothing_twice(path: str, items: list[Any]) -> None:
    """Whatever stands in it; where something does, is known."""
    entry: dict[str, Any] = {**OFFICE, "sources": [dict(SOURCE)], "consultations": [dict(PLACE)]}
    *around, last = path.split(".")
    part = entry[around[0]][0] if around else entry
    Office.model_validate(entry)
    part[last] = items
    with pytest.raises(ValidationError) as caught:
        Office.model_validate(entry)
    fault, *_ = caught.value.errors()
    assert (fault["type"], fault["ctx"]["at"]) == ("listed_twice", len(items) - 1)
    part[last] = items[1:]
    Office.model_validate(entry)


def test_a_language_may_stand_alone() -> None:
    """`spoken: [de]` is short for `spoken: [{language: de}]`."""
    office = Office.model_validate(OFFICE | {"spoken": ["de", {"language": "ti"}]})
    assert [spoken.language for spoken in office.spoken] == ["de", "ti"]


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_whatever_stands_there_is_accepted_or_refused(value: Any) -> None:
    """Nothing raises anything but a validation error."""
    for model in (Contact, Office, Text):
        with suppress(ValidationError):
            model.model_validate(value)
