"""What the model says of its fields, and what is made of it: words, facts, the template at the head of the registry."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import pytest
import yaml
from pydantic import BaseModel, Field

from lotsenbuch.model.contact import Contact
from lotsenbuch.model.fields import ModelField, Says, all_fields, fields_in, model_in, name_of, vocabulary_in
from lotsenbuch.model.offices import Office, Operator, Registry
from lotsenbuch.model.values import Entry, Text
from lotsenbuch.model.vocabulary import Fact

NEEDS_NO_SOURCE = {
    "id": "made when the entry is, and means nothing by itself",
    "sources": "they are the sources",
    "verified": "the word of whoever confirms it",
}
"""Fields that no source has to support, and why."""


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a model and all that stand in it; free text aside, whose fields are languages."""
    yield model
    for info in model.model_fields.values():
        inner = model_in(info.annotation)
        if inner not in {None, Text}:
            yield from models_in(inner)


@pytest.mark.parametrize("model", sorted({*models_in(Registry)} - {Registry}, key=str))
def test_every_field_has_a_word(model: type[BaseModel]) -> None:
    """What a clerk reads in a fault, a change or the form is no name of a field."""
    words = {own.name: own.says.word for own in fields_in(model)}
    assert list(words) == [name_of(name, info) for name, info in model.model_fields.items()]
    assert all(word and word != name for name, word in words.items())


def test_every_field_of_an_office_belongs_to_a_fact() -> None:
    """So that whoever changes it can name a source; the fields within go with the one around them."""
    without = {own.path for own in fields_in(Office) if own.says.fact is None}
    assert without == set(NEEDS_NO_SOURCE)
    assert {own.says.fact for own in fields_in(Office)} - {None} == set(Fact)
    assert not [own.path for own in all_fields(Office) if "." in own.path and own.says.fact]


@pytest.mark.parametrize("own", [own for own in all_fields(Office) if own.says.example], ids=lambda own: own.path)
def test_every_example_is_valid(own: ModelField) -> None:
    """An example that stands at the head of the registry may be copied: read as the file is, its field takes it."""
    value = yaml.load(own.says.example, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only
    model, name = (Contact, own.name) if own.path.startswith("contact.") else (Office, own.path)
    example = {**EXAMPLES[model], name: value}
    assert model.model_validate(example).as_written()[name] is not None
    with pytest.raises(ValueError, match=name):
        model.model_validate({**example, name: {"no": "value"}})


def example_of(model: type[Entry]) -> dict[str, object]:
    """Give the examples of what a model needs, as a file says them."""
    return {
        own.name: yaml.load(own.says.example, Loader=yaml.BaseLoader)  # noqa: S506
        for own in fields_in(model)
        if own.info.is_required() or own.name == "phone"  # without a way, a contact is none
    }


EXAMPLES: dict[type[Entry], dict[str, object]] = {model: example_of(model) for model in (Office, Contact)}


def test_every_field_of_an_office_has_an_example() -> None:
    """Or its own fields have: whoever adds a field says how it looks."""
    bare = {own.path for own in fields_in(Office) if not own.says.example}
    assert bare == {"contact"}
    assert all(own.says.example for own in fields_in(Contact))


class Colour(StrEnum):
    """A vocabulary."""

    RED = "red"


class Inner(Entry):
    """A map in a map."""

    colour: Annotated[Colour | None, Says("Farbe")] = None
    silent: str = ""


class Outer(Entry):
    """A map."""

    from_: Annotated[tuple[Inner, ...], Field(max_length=3), Says("Von", Fact.NOTE, example="[]")] = Field(
        (), alias="from"
    )
    plain: Annotated[Inner | None, Says("Schlicht")] = None


def test_fields_are_found_below_each_other() -> None:
    """By their names in YAML, in order; what says nothing is left out."""
    assert [own.path for own in all_fields(Outer)] == ["from", "from.colour", "plain", "plain.colour"]
    assert [own.path for own in fields_in(Inner, "from")] == ["from.colour"]
    first = next(fields_in(Outer))
    assert (first.name, first.says) == ("from", Says("Von", Fact.NOTE, example="[]"))


def test_what_a_field_says_does_not_change_its_schema() -> None:
    """The schema tells editors what is allowed; words and examples are not in it."""

    class Silent(Entry):
        """A map in a map."""

        colour: Colour | None = None
        silent: str = ""

    said, plain = Inner.model_json_schema(), Silent.model_json_schema()
    assert said["properties"] == plain["properties"]


def test_operators_have_fields_of_their_own() -> None:
    """Where operator and office share a path, they share its word."""
    words = {own.path: own.says.word for own in all_fields(Office)}
    assert all(words.get(own.path, own.says.word) == own.says.word for own in all_fields(Operator))


def test_types_are_found_through_what_wraps_them() -> None:
    """Lists, alternatives and annotations."""
    assert model_in(tuple[Annotated[Inner, "x"], ...] | None) is Inner
    assert model_in(str | None) is None
    assert vocabulary_in(tuple[Colour, ...] | None) is Colour
    assert vocabulary_in(str) is None
