"""The form in one language: its fields as they are filled in, with words, hints and choices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.fields import all_fields, model_in, name_of, vocabulary_in
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.sources import Source, Verified
from lotsenbuch.model.vocabulary import PlaceKind
from lotsenbuch.problems import Translations
from lotsenbuch.views.contribute_fields import ADMINISTRATION, LOCALITIES, OFFICE, Asked, Groups
from lotsenbuch.views.contribute_words import CHOICES, WORDS

CODES = ("de", "en")
"""The languages of the form."""


MODELS: Mapping[str, type[BaseModel]] = {"source": Source, "verified": Verified, "new-operator": Operator}
"""What stands before the first full stop of paths that do not start in what is corrected."""

NEEDED = frozenset({"name", "new-operator.name", "new-operator.kind", "source.publisher"})
"""What the form needs when it asks for it, although no entry does."""


@dataclass(frozen=True)
class FormChoice:
    """A value of a vocabulary and its word."""

    value: str
    word: str


@dataclass(frozen=True)
class FormField:
    """A field of the form: its path, its words, how it is filled in, and its choices."""

    path: str
    label: str
    hint: str
    kind: str
    is_needed: bool
    choices: tuple[FormChoice, ...]


@dataclass(frozen=True)
class FormGroup:
    """Fields below one heading."""

    title: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class FormView:
    """The form in one language: what it asks of an office, an administration and villages, and its other words."""

    office: tuple[FormGroup, ...]
    administration: tuple[FormGroup, ...]
    localities: tuple[FormGroup, ...]
    words: Mapping[str, str]


PageWords = Mapping[type[StrEnum], Mapping[StrEnum, str]]
"""What the pages call the values of each vocabulary: two vocabularies may have values that are spelt alike."""


def form_view(words: Translations, page_words: PageWords, languages: Mapping[str, str]) -> FormView:
    """Give the form in the language of `words`; what it has no choices of its own for it words as the pages do.

    `languages` are those that can be ticked, by their codes.
    """
    own = {
        vocabulary: {value: words.gettext(word) for value, word in said.items()} for vocabulary, said in CHOICES.items()
    }
    spoken = tuple(FormChoice(code, name) for code, name in languages.items())
    making = _Making(words, {**page_words, **own}, spoken)
    return FormView(
        office=making.groups(OFFICE, Office),
        administration=making.groups(ADMINISTRATION, Correction),
        localities=making.groups(LOCALITIES, LocalityCorrection),
        words={name: words.gettext(word) for name, word in WORDS.items()}
        | {f"kind:{kind}": word for kind, word in page_words[PlaceKind].items()},
    )


@dataclass(frozen=True)
class _Making:
    """Makes the fields of the form in one language."""

    words: Translations
    choices: PageWords
    languages: tuple[FormChoice, ...]

    def groups(self, asked: Groups, model: type[BaseModel]) -> tuple[FormGroup, ...]:
        labels = {field.path: field.says.word for field in all_fields(model)}
        return tuple(
            FormGroup(self.words.gettext(title), tuple(self._field(one, model, labels) for one in group))
            for title, group in asked.items()
        )

    def _field(self, asked: Asked, model: type[BaseModel], labels: Mapping[str, str]) -> FormField:
        described = list(_described(asked.path, model))
        kind = asked.kind or _kind(described[-1])
        is_needed = asked.path.partition(".")[0] not in MODELS and all(field.is_required() for field in described)
        return FormField(
            path=asked.path,
            label=self.words.gettext(asked.label or labels[asked.path]),
            hint=self.words.gettext(asked.hint) if asked.hint else "",
            kind=kind,
            is_needed=is_needed or asked.path in NEEDED,
            choices=self.languages if kind == "languages" else self._choices(described[-1]),
        )

    def _choices(self, info: FieldInfo) -> tuple[FormChoice, ...]:
        vocabulary = vocabulary_in(info.annotation)
        if vocabulary is None:
            return ()
        return tuple(FormChoice(value.value, self.choices[vocabulary][value]) for value in vocabulary)


def _described(path: str, around: type[BaseModel]) -> Iterator[FieldInfo]:
    """Give what the model says of a field, and before it of each field around it."""
    first, _, rest = path.partition(".")
    model: type[BaseModel] | None = MODELS.get(first, around)
    for name in (rest if first in MODELS else path).split("."):
        if model is None:
            raise KeyError(path)
        field = next(info for own, info in model.model_fields.items() if name_of(own, info) == name)
        yield field
        model = model_in(field.annotation)


def _kind(info: FieldInfo) -> str:
    if vocabulary_in(info.annotation):
        return "several" if get_origin(info.annotation) is tuple else "one"
    if info.annotation is bool:
        return "yes"
    if PartialDate in {info.annotation, *get_args(info.annotation)}:
        return "date"
    return "long" if info.json_schema_extra == {"x-checked-as": "text"} else "line"
