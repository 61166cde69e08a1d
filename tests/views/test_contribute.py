"""What the form asks."""

import re
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.languages import language
from lotsenbuch.model.vocabulary import Line, Service, Task
from lotsenbuch.views.contribute import CODES, FormChoice, FormField, FormView, form_view
from lotsenbuch.views.contribute_faults import FAULTS
from lotsenbuch.views.contribute_fields import ADMINISTRATION, LOCALITIES, OFFICE
from lotsenbuch.views.contribute_words import LINES, WORDS
from lotsenbuch.wording.domains import CHECK
from lotsenbuch.wording.vocabulary import PLACE_KINDS, SERVICES, TASKS, VOCABULARIES
from lotsenbuch.wording.words import read_words


class _Marked(NullTranslations):
    """Translates everything into a mark around it."""

    def gettext(self, message: str) -> str:
        """Mark a message."""
        return f"«{message}»"


def form() -> FormView:
    """Give the form in a language in which every word is marked."""
    return form_view(_Marked(), VOCABULARIES, {"de": "Deutsch", "ti": "Tigrinya"})


@pytest.fixture
def fields() -> dict[str, FormField]:
    """Give the fields of the form by their paths."""
    return {field.path: field for group in form().office for field in group.fields}


def test_the_form_is_worded_in_one_language() -> None:
    """Its headings and all its other words."""
    assert [group.title for group in form().office] == [f"«{title}»" for title in OFFICE]
    assert [group.title for group in form().administration] == [f"«{title}»" for title in ADMINISTRATION]
    assert [group.title for group in form().localities] == [f"«{title}»" for title in LOCALITIES]
    kinds = {f"kind:{kind}": word for kind, word in PLACE_KINDS.items()}
    assert form().words == {name: f"«{word}»" for name, word in WORDS.items()} | kinds


def test_the_form_asks_for_every_field_of_its_groups() -> None:
    """In their order."""
    view = form()
    sheets = ((view.office, OFFICE), (view.administration, ADMINISTRATION), (view.localities, LOCALITIES))
    for groups, asked in sheets:
        shown = [[field.path for field in group.fields] for group in groups]
        assert shown == [[one.path for one in group] for group in asked.values()]


def test_a_field_is_called_as_everywhere_or_as_the_form_needs_it(fields: dict[str, FormField]) -> None:
    """A hint stands where there is something to say."""
    assert fields["task"].label == "«Aufgabe»"
    assert fields["verified.date"].label == "«Wann?»"
    assert fields["contact.phone"].hint == "«Vorwahl und Nummer, zum Beispiel 0751 35925270»"
    assert fields["verified.date"].hint == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("name", "line"),
        ("contact.phone", "line"),
        ("notice.until", "date"),
        ("verified.date", "date"),
        ("contact.website", "web"),
        ("opening_hours", "hours"),
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
        ("spoken", "languages"),
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
        ("new-operator.name", True),
        ("source.publisher", True),
        ("source.date", False),
        ("verified.by", False),
    ],
)
def test_a_field_is_needed_if_every_entry_has_it(fields: dict[str, FormField], path: str, *, is_needed: bool) -> None:
    """Or if the form asks for it, as for an operator that is new; not if only what stands around it needs it."""
    assert fields[path].is_needed is is_needed


def test_choices_are_worded_as_on_the_pages_or_as_answers(fields: dict[str, FormField]) -> None:
    """All of the vocabulary, in its order; other fields have none."""
    assert fields["task"].choices == tuple(FormChoice(task.value, TASKS[task]) for task in Task)
    assert fields["contact.line"].choices == tuple(FormChoice(line.value, f"«{LINES[line]}»") for line in Line)
    assert fields["name"].choices == ()


def test_values_that_are_spelt_alike_keep_the_words_of_their_vocabularies(fields: dict[str, FormField]) -> None:
    """`counselling` is something an office offers, and somebody who answers."""
    services = {choice.value: choice.word for choice in fields["services"].choices}
    assert services == {service.value: SERVICES[service] for service in Service}
    assert services.keys() & {choice.value for choice in fields["contact.line"].choices} == {
        "counselling",
        "volunteers",
    }


@pytest.mark.parametrize("code", CODES)
def test_no_choice_stands_twice(code: str, project: Path) -> None:
    """Neither among the choices of a field, nor in two fields of a group, in no language of the form."""
    words = read_words(language(code), project / "locales")
    pages = {
        vocabulary: {value: words.text(word) for value, word in own.items()} for vocabulary, own in VOCABULARIES.items()
    }
    view = form_view(words.translations(CHECK), pages, {})
    for group in (*view.office, *view.administration, *view.localities):
        said = [choice.word for field in group.fields for choice in field.choices]
        assert len(said) == len(set(said)), group.title


def test_languages_are_ticked_by_their_names(fields: dict[str, FormField]) -> None:
    """In the order in which they are given; others are written."""
    assert fields["spoken"].choices == (FormChoice("de", "Deutsch"), FormChoice("ti", "Tigrinya"))


def test_what_the_form_says_of_a_fault_is_for_who_fills_it_in() -> None:
    """No field is called by the name that it has in the file, no value is as only the file has it."""
    for sentence in FAULTS.values():
        for word in ("coverage", "true", "personal:", "Feld „", "Anführungszeichen", "ISO", "We ", "2026-", "None"):
            assert word not in sentence


def test_a_fault_of_one_field_names_a_field_of_the_form() -> None:
    """Else nobody would ever read it."""
    paths = {
        asked.path for groups in (OFFICE, ADMINISTRATION, LOCALITIES) for group in groups.values() for asked in group
    }
    assert {kind.partition(":")[2] for kind in FAULTS} - {""} <= paths


def test_every_word_of_the_form_is_said_somewhere(project: Path) -> None:
    """On its page, by its scripts, or on its sheet."""
    rooms = (
        project / "hooks/lotsenbuch/pages/templates",
        project / "docs/assets/contribute",
        project / "hooks/lotsenbuch/paper",
    )
    files = (file for room in rooms for pattern in ("contribute*", "*.js") for file in room.glob(pattern))
    said = " ".join(file.read_text("utf-8") for file in files)
    assert not [
        name for name in WORDS if not re.search(rf"words\.{name}\b|words\['{name}'\]|words\[\"{name}\"\]", said)
    ]
