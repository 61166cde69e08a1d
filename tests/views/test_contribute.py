"""What the form asks."""

from enum import StrEnum
from gettext import NullTranslations

import pytest

from lotsenbuch.model.vocabulary import Line, Task
from lotsenbuch.views.contribute import GROUPS, WORDS, FormChoice, FormField, FormView, form_view
from lotsenbuch.wording.vocabulary import VOCABULARIES

CHOICES: dict[StrEnum, str] = {value: word for words in VOCABULARIES.values() for value, word in words.items()}


class _Marked(NullTranslations):
    """Translates everything into a mark around it."""

    def gettext(self, message: str) -> str:
        """Mark a message."""
        return f"«{message}»"


def form() -> FormView:
    """Give the form in a language in which every word is marked."""
    return form_view(_Marked(), CHOICES)


@pytest.fixture
def fields() -> dict[str, FormField]:
    """Give the fields of the form by their paths."""
    return {field.path: field for group in form().groups for field in group.fields}


def test_the_form_is_worded_in_one_language() -> None:
    """Its headings and all its other words."""
    assert [group.title for group in form().groups] == [f"«{title}»" for title in GROUPS]
    assert form().words == {name: f"«{word}»" for name, word in WORDS.items()}


def test_the_form_asks_for_every_field_of_its_groups() -> None:
    """In their order."""
    assert [[field.path for field in group.fields] for group in form().groups] == [
        [asked.path for asked in group] for group in GROUPS.values()
    ]


def test_a_field_is_called_as_everywhere_or_as_the_form_needs_it(fields: dict[str, FormField]) -> None:
    """A hint stands where there is something to say."""
    assert fields["name"].label == "«Name»"
    assert fields["verified.date"].label == "«Wann?»"
    assert fields["contact.line"].hint == "«Wer geht ans Telefon?»"
    assert fields["verified.date"].hint == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("name", "line"),
        ("contact.phone", "line"),
        ("notice.until", "line"),
        ("task", "one"),
        ("operator", "one"),
        ("contact.line", "one"),
        ("source.kind", "one"),
        ("new-operator.kind", "one"),
        ("services", "several"),
        ("access", "several"),
        ("by_appointment", "yes"),
        ("note.de", "long"),
        ("notice.text.de", "long"),
        ("serves", "places"),
        ("spoken", "list"),
    ],
)
def test_a_field_is_filled_in_by_its_type(fields: dict[str, FormField], path: str, kind: str) -> None:
    """Or as the form says, where the type does not say enough."""
    assert fields[path].kind == kind


@pytest.mark.parametrize(
    ("path", "is_needed"),
    [
        ("name", True),
        ("task", True),
        ("serves", True),
        ("coverage", False),
        ("contact.line", False),
        ("note.de", False),
        ("new-operator.name", False),
        ("source.publisher", False),
        ("verified.by", False),
    ],
)
def test_a_field_is_needed_if_every_entry_has_it(fields: dict[str, FormField], path: str, *, is_needed: bool) -> None:
    """Not if only what stands around it needs it, nor for a part that may be left out."""
    assert fields[path].is_needed is is_needed


def test_choices_are_worded_as_on_the_pages(fields: dict[str, FormField]) -> None:
    """All of the vocabulary, in its order; other fields have none."""
    assert fields["task"].choices == tuple(FormChoice(task.value, CHOICES[task]) for task in Task)
    assert [choice.value for choice in fields["contact.line"].choices] == [line.value for line in Line]
    assert fields["name"].choices == ()
