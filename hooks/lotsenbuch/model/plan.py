"""The integration plan: the types of `data/plan.yaml`, and of a plan that someone has filled in."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field as Described
from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.values import Count, Distinct, Entry, Flag, Id, LongText, ShortText


class FieldKind(StrEnum):
    """How a field of the plan is filled in."""

    TEXT = "text"
    LINE = "line"
    LINES = "lines"
    DATE = "date"
    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    TABLE = "table"
    GOALS = "goals"
    STEPS = "steps"
    SIGNATURE = "signature"


class CellKind(StrEnum):
    """How a cell of a table is filled in."""

    LINE = "line"
    DATE = "date"
    TICK = "tick"


COVER = "cover"
"""The sheet whose head has room for the counselling office's own letterhead."""

OFFICE_FIELDS: Mapping[str, str] = {
    f"{COVER}.office.name": "name",
    f"{COVER}.office.address": "address",
    f"{COVER}.office.phone": "phone",
    "short.who.office": "name",
}
"""The fields that a browser fills in, by their names, and what of the office that counsels is written there."""

NEEDS = {
    FieldKind.LINES: {"rows"},
    FieldKind.ONE: {"choices"},
    FieldKind.MANY: {"choices"},
    FieldKind.SCALE: {"marks"},
    FieldKind.TABLE: {"rows", "columns"},
    FieldKind.GOALS: {"topics", "columns"},
    FieldKind.STEPS: {"rows"},
}
"""What a field of each kind must have, and no other may."""

Rows = Annotated[Count, Described(ge=1, le=20)]


class Choice(Entry):
    """Something to tick; with `line`, a line to write on follows."""

    id: Id
    label: ShortText
    line: Flag = False


class Topic(Entry):
    """A row of a table of goals."""

    id: Id
    label: ShortText


class Column(Entry):
    """A column of a table; `width` counts parts of the table's width."""

    id: Id
    label: ShortText
    width: Annotated[Count, Described(ge=1, le=20)] = 5
    kind: CellKind = CellKind.LINE


class Field(Entry):
    """Something to fill in or to read; `formerly` are ids that it had in older versions of the plan."""

    id: Id
    kind: FieldKind
    label: LongText
    hint: ShortText | None = None
    rows: Rows | None = None
    choices: tuple[Choice, ...] = ()
    marks: tuple[Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4)], ...] = ()
    columns: tuple[Column, ...] = ()
    topics: tuple[Topic, ...] = ()
    formerly: Distinct[ShortText] = ()

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        given = {name for name in ("rows", "choices", "marks", "columns", "topics") if getattr(self, name)}
        needed = NEEDS.get(self.kind, set())
        if given != needed:
            context = {"kind": self.kind.value, "needed": ", ".join(sorted(needed)) or "–"}
            raise PydanticCustomError("plan_field", "", context)
        _once(self.choices, self.columns, self.topics)
        return self


class Group(Entry):
    """Fields below one heading."""

    id: Id
    title: ShortText
    fields: Annotated[tuple[Field, ...], Described(min_length=1)]

    @model_validator(mode="after")
    def _names_each_field_once(self) -> Self:
        _once(self.fields)
        return self


class Sheet(Entry):
    """A sheet: what the counselling asks, the groups, and who takes over.

    `name` is what lists and sentences call it where that is not its title; `first`, it belongs to the
    first talk; `apart`, it is no part of the whole plan.
    """

    id: Id
    slug: Id
    title: ShortText
    name: ShortText | None = None
    asks: LongText
    after: LongText | None = None
    first: Flag = False
    apart: Flag = False
    groups: Annotated[tuple[Group, ...], Described(min_length=1)]

    @property
    def called(self) -> str:
        """Give what lists and sentences call the sheet."""
        return self.name or self.title

    @model_validator(mode="after")
    def _names_each_group_once(self) -> Self:
        _once(self.groups)
        return self


class Plan(Entry):
    """All of `data/plan.yaml`: the sheets in the order of a talk, and the columns of the steps on each."""

    version: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]
    steps: Annotated[tuple[Column, ...], Described(min_length=1)]
    sheets: Annotated[tuple[Sheet, ...], Described(min_length=1)]

    @model_validator(mode="after")
    def _names_each_sheet_once(self) -> Self:
        _once(self.sheets, self.steps)
        slugs = [sheet.slug for sheet in self.sheets]
        if len(slugs) > len(set(slugs)):
            raise PydanticCustomError("twice", "", {"id": next(slug for slug in slugs if slugs.count(slug) > 1)})
        return self

    def columns(self, field: Field) -> tuple[Column, ...]:
        """Give the columns of a field: those of the steps are the same on every sheet."""
        return self.steps if field.kind is FieldKind.STEPS else field.columns

    def fields(self) -> Iterator[tuple[str, Field]]:
        """Give every field by its name in a filled-in plan: `language.goal.words`."""
        for sheet in self.sheets:
            for group in sheet.groups:
                for field in group.fields:
                    yield f"{sheet.id}.{group.id}.{field.id}", field

    def words(self) -> Iterator[str]:
        """Give every German text of the plan, in the order in which it is read."""
        yield from (column.label for column in self.steps)
        for sheet in self.sheets:
            yield from filter(None, (sheet.title, sheet.name, sheet.asks, sheet.after))
            for group in sheet.groups:
                yield group.title
                for field in group.fields:
                    yield from filter(None, (field.label, field.hint))
                    parts: tuple[Choice | Column | Topic, ...] = (*field.choices, *field.columns, *field.topics)
                    yield from (part.label for part in parts)


def _once(*lists: tuple[Choice | Topic | Column | Field | Group | Sheet, ...]) -> None:
    for items in lists:
        ids = [item.id for item in items]
        if len(ids) > len(set(ids)):
            raise PydanticCustomError("twice", "", {"id": next(id_ for id_ in ids if ids.count(id_) > 1)})


LONGEST_ANSWER = 20_000
"""How much can be written into one field: more than five pages."""

Answer = Annotated[str, StringConstraints(max_length=LONGEST_ANSWER)]


class FilledPlan(Entry):
    """A plan that someone has filled in, as the browser saves it to a file.

    `format_version` counts changes of this form; `plan_version` names the version of the plan.
    An answer's name is that of its field (`language.goal.words`); below it stand a row and a
    column in tables (`language.steps.steps/2/who`, counted from 1) and `choice/line` for what is
    written behind a choice. Its value is text, or the ids of what is ticked.
    """

    format: Literal["lotsenbuch-integrationsplan"]
    format_version: Literal[1]
    plan_version: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]
    language: Annotated[str, StringConstraints(pattern=r"^([a-z]{2})?$")] = ""
    municipality: Annotated[str, StringConstraints(pattern=r"^(\d{8})?$")] = ""
    saved: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    sheets: tuple[Id, ...]
    answers: dict[Annotated[str, StringConstraints(max_length=200)], Answer | tuple[Id, ...]]
