"""The rules of `data/plan.yaml`."""

from collections.abc import Iterator

from lotsenbuch.model.plan import OFFICE_FIELDS, FieldKind, Plan
from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.yaml_text import Document


def check_plan(plan: Plan, document: Document) -> Iterator[Problem]:
    """What a browser knows of the office has its lines to be written on."""
    fields = dict(plan.fields())
    for name in OFFICE_FIELDS:
        field = fields.get(name)
        if field is None or field.kind not in {FieldKind.LINE, FieldKind.LINES}:
            yield Problem(
                _nearest(plan, document, name),
                Message(
                    "Es fehlt die Zeile %(field)s, in die der Browser schreibt, wer berät.", {"field": shown(name)}
                ),
                Message("Geben Sie Blatt, Gruppe und Feld diese Kennungen, oder ändern Sie model/plan.py mit."),
            )


def _nearest(plan: Plan, document: Document, name: str) -> Location:
    """Give where the sheet or group stands in which a field should stand, as near as there is one."""
    sheet_id, group_id, _ = name.split(".")
    for number, sheet in enumerate(plan.sheets):
        if sheet.id == sheet_id:
            groups = [group.id for group in sheet.groups]
            inner = ("groups", groups.index(group_id)) if group_id in groups else ()
            return document.location(("sheets", number, *inner))
    return document.location(("sheets",))
