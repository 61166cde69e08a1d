"""What the integration plan says, in German and beside it in one other language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.model.plan import (
    COVER,
    LONGEST_ANSWER,
    OFFICE_FIELDS,
    Choice,
    Column,
    Field,
    FieldKind,
    Group,
    Plan,
    Sheet,
    Topic,
)
from lotsenbuch.problems import marked
from lotsenbuch.views.plan_office import PARTS
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class Said:
    """A text in German and in the other language; empty where there is none.

    `number` is its place among all words of the plan, by which a browser finds it in yet
    another language.
    """

    german: str = ""
    other: str = ""
    number: int = -1


@dataclass(frozen=True)
class ChoiceView:
    """Something to tick, perhaps with a line behind it."""

    id: str
    label: Said
    line: bool


@dataclass(frozen=True)
class ColumnView:
    """A column of a table."""

    id: str
    label: Said
    width: int
    kind: str


@dataclass(frozen=True)
class LineView:
    """A line of a table: numbered from 1, or named by its topic."""

    id: str
    label: Said


@dataclass(frozen=True)
class FieldView:
    """Something to fill in or to read; `name` is that of its answer."""

    name: str
    kind: str
    label: Said
    hint: Said
    rows: int
    choices: tuple[ChoiceView, ...]
    marks: tuple[str, ...]
    columns: tuple[ColumnView, ...]
    lines: tuple[LineView, ...]
    topics: bool


@dataclass(frozen=True)
class GroupView:
    """Fields below one heading."""

    id: str
    title: Said
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class SheetView:
    """A sheet of the plan, by its title and by what lists call it; `letterhead`: it has room for the office's own."""

    id: str
    title: Said
    name: Said
    asks: Said
    after: Said
    first: bool
    apart: bool
    letterhead: bool
    groups: tuple[GroupView, ...]


@dataclass(frozen=True)
class PlanView:
    """The whole plan.

    `printed` are the words that only its pages on paper need; `formerly` leads from the names
    that fields had in older versions to those that they have now. `office_fields` leads from the
    names of the fields that an office fills to the place of what it writes there in a `PlanOffice`;
    `longest` is how many characters a field takes.
    """

    version: str
    language: Language
    is_german: bool
    sheets: tuple[SheetView, ...]
    printed: Mapping[str, Said]
    printed_version: str
    formerly: Mapping[str, str]
    office_fields: Mapping[str, int]
    longest: int


PRINTED: Mapping[str, str] = {
    "page": marked("Seite %(page)s von %(pages)s"),
    "version": marked("Fassung %(version)s"),
    "letterhead": marked("Briefkopf oder Stempel der Beratungsstelle"),
    "one": marked("Bitte eines ankreuzen"),
    "many": marked("Mehrere sind möglich"),
    "place": marked("Ort und Datum"),
    "signature": marked("Unterschrift"),
    "date": marked("Tag, Monat, Jahr"),
    "unreviewed": marked("Übersetzt von einem Computer, noch nicht geprüft. Es gilt der deutsche Text."),
}


@dataclass(frozen=True)
class PlanViews:
    """Gives the plan in one language, German beside it."""

    words: Words
    plan: Plan

    @cached_property
    def view(self) -> PlanView:
        """Give the whole plan."""
        return PlanView(
            version=self.plan.version,
            language=self.words.language,
            is_german=self._is_german,
            sheets=tuple(map(self._sheet, self.plan.sheets)),
            printed={name: self._interface(message) for name, message in PRINTED.items()},
            printed_version=PRINTED["version"] % {"version": self.plan.version},
            formerly={old: name for name, field in self.plan.fields() for old in field.formerly},
            office_fields={name: PARTS.index(part) for name, part in OFFICE_FIELDS.items()},
            longest=LONGEST_ANSWER,
        )

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Give every word of the plan in this language, each where its number says."""
        return tuple(map(self.words.plan_text, self._numbers))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {text: number for number, text in enumerate(dict.fromkeys(self.plan.words()))}

    @cached_property
    def tips(self) -> Mapping[str, str]:
        """Give what each field asks for, by the name of its answer, in German and the other language.

        A choice is named with an equals sign (`language.now.right=open`), the others as in a
        filled-in plan.
        """
        fields = (field for sheet in self.view.sheets for group in sheet.groups for field in group.fields)
        return {name: _tip(*texts) for field in fields for name, texts in _named(field)}

    @cached_property
    def single(self) -> frozenset[str]:
        """Give the names of the fields of whose choices only one can be ticked."""
        kinds = {FieldKind.ONE, FieldKind.SCALE}
        return frozenset(name for name, field in self.plan.fields() if field.kind in kinds)

    def _said(self, german: str | None) -> Said:
        if german is None:
            return Said()
        return Said(german, "" if self._is_german else self.words.plan_text(german), self._numbers[german])

    def _interface(self, message: str) -> Said:
        return Said(message, "" if self._is_german else self.words.text(message))

    @property
    def _is_german(self) -> bool:
        return self.words.language is GERMAN

    def _sheet(self, sheet: Sheet) -> SheetView:
        return SheetView(
            id=sheet.id,
            title=self._said(sheet.title),
            name=self._said(sheet.called),
            asks=self._said(sheet.asks),
            after=self._said(sheet.after),
            first=sheet.first,
            apart=sheet.apart,
            letterhead=sheet.id == COVER,
            groups=tuple(self._group(sheet, group) for group in sheet.groups),
        )

    def _group(self, sheet: Sheet, group: Group) -> GroupView:
        prefix = f"{sheet.id}.{group.id}"
        return GroupView(group.id, self._said(group.title), tuple(self._field(prefix, field) for field in group.fields))

    def _field(self, prefix: str, field: Field) -> FieldView:
        return FieldView(
            name=f"{prefix}.{field.id}",
            kind=field.kind,
            label=self._said(field.label),
            hint=self._said(field.hint),
            rows=field.rows or 1,
            choices=tuple(map(self._choice, field.choices)),
            marks=field.marks,
            columns=tuple(map(self._column, self.plan.columns(field))),
            lines=tuple(self._lines(field)),
            topics=bool(field.topics),
        )

    def _choice(self, choice: Choice) -> ChoiceView:
        return ChoiceView(choice.id, self._said(choice.label), choice.line)

    def _column(self, column: Column) -> ColumnView:
        return ColumnView(column.id, self._said(column.label), column.width, column.kind)

    def _lines(self, field: Field) -> Iterable[LineView]:
        if field.topics:
            return (self._topic(topic) for topic in field.topics)
        return (LineView(str(number), Said()) for number in range(1, (field.rows or 0) + 1))

    def _topic(self, topic: Topic) -> LineView:
        return LineView(topic.id, self._said(topic.label))


def _named(field: FieldView) -> Iterator[tuple[str, tuple[Said, ...]]]:
    """Give every name at which a field takes an answer, with what is asked there."""
    yield field.name, (field.label,)
    for mark in field.marks:
        yield f"{field.name}={mark}", (field.label, Said(mark))
    for choice in field.choices:
        yield f"{field.name}={choice.id}", (field.label, choice.label)
        if choice.line:
            yield f"{field.name}/{choice.id}/line", (field.label, choice.label)
    for line in field.lines:
        for column in field.columns:
            row = line.label if field.topics else Said(line.id)
            yield f"{field.name}/{line.id}/{column.id}", (column.label, row)


def _tip(*texts: Said) -> str:
    german = ": ".join(text.german for text in texts)
    other = ": ".join(text.other or text.german for text in texts)
    return f"{german} · {other}" if texts[0].other else german
