"""What the registry knows, some page shows: no field of it is asked of contributors for nothing."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from lotsenbuch.model.fields import model_in
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.values import Entry
from tests.records import ALTDORF, BACHHEIM, PHONE, entries, office, operator, programme, source, views

NOT_SHOWN = {
    "Contact.personal": "lets a check pass",
    "StateService.id": "tells the entries of the file apart",
}
"""Fields that no page shows, and why they are there."""

TEXT = {"de": "Text"}
SOURCE = source(title="Titel", url="https://altdorf.example")
ADDRESS = {"street": "Markt 1", "postcode": "00101", "town": "Altdorf"}
FULL = {
    "name": "Beratung",
    "operator": "drk",
    "partners": ["awo"],
    "commissioned_by": ALTDORF.ags,
    "serves": [ALTDORF.ags, BACHHEIM.ags],
    "except_": [],
    "certainty": "derived",
    "from_": "2018",
    "contact": {
        "line": "counselling",
        "department": "Amt",
        "phone": PHONE,
        "email": "rat@altdorf.example",
        "website": "https://altdorf.example",
        "booking": "https://termine.example",
        "address": ADDRESS,
    },
    "opening_hours": "Mo 09:00-10:00",
    "consultations": [
        {
            "place": "Heim",
            "kind": "shelter",
            "address": ADDRESS,
            "opening_hours": "Mo 09:00-10:00",
            "serves": [ALTDORF.ags],
            "note": TEXT,
        }
    ],
    "services": ["work"],
    "spoken": [{"language": "ti", "note": TEXT}],
    "interpreting": "regular",
    "audiences": ["ukraine"],
    "access": ["lift"],
    "note": TEXT,
    "notice": {"until": "2030", "text": TEXT},
    "history": [{"operator": "drk", "from": "2018", "until": "2020", "change": "withdrew", "note": TEXT}],
    "figures": [{"kind": "fte", "value": 1, "as_of": "2020", "source": "stadt-2025", "note": TEXT}],
    "sources": [SOURCE],
}
STATE = {
    "services": [
        {
            "id": "a",
            "name": "Dienst",
            "audience": TEXT,
            "offer": TEXT,
            "phone": "112",
            "website": "https://dienst.example",
            "sources": [SOURCE],
        }
    ],
    "milestones": [{"date": "2017", "text": TEXT, "source": "stadt-2025"}],
    "figures": [{"date": "2017", "kind": "counsellors", "value": 1, "text": TEXT, "source": "stadt-2025"}],
    "municipal_figures": [
        {"municipality": ALTDORF.ags, "kind": "fte", "value": 1, "as_of": "2017", "source": "stadt-2025"}
    ],
    "sources": [SOURCE],
}


def fields_of(model: type[BaseModel]) -> Iterator[str]:
    """Give every field of a model and of those within it, by the models' names."""
    for name, field in model.model_fields.items():
        yield f"{model.__name__}.{name}"
        inner = model_in(field.annotation)
        if inner and issubclass(inner, Entry) and "de" not in inner.model_fields:
            yield from fields_of(inner)


def made() -> None:
    """Make everything that pages say of one full office, as it is and as it will once have been."""
    confirmed = office("b", **FULL | {"verified": {"date": "2026-03-02", "by": "Stadt"}})
    closed = office("c", **FULL | {"contact": None, "until": "2020", "status": "closed"})
    wide = office("d", serves=["08901"], coverage="all")
    operators = [operator("drk", website="https://drk.example", umbrella="drk"), operator("awo")]
    of = views(entries(office("a", **FULL), confirmed, closed, wide, operators=operators), programme(**STATE))
    for one in of.entries.offices:
        of.offices.card(one)
    for answer in of.answers.values():
        of.municipalities.page(answer)
    for coverage in of.coverage.operators.values():
        of.operators.page(coverage)
    _ = of.lists.operators(), of.search.known, of.programme.services(), of.programme.milestones(), of.programme.charts()


def test_every_field_is_read_for_some_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or it stands in a list with a reason."""
    read: set[str] = set()

    def watched(self: Entry, name: str) -> Any:
        read.update(f"{kind.__name__}.{name}" for kind in type(self).__mro__)
        return BaseModel.__getattribute__(self, name)

    monkeypatch.setattr(Entry, "__getattribute__", watched)
    made()
    known = {field for model in (Office, Operator, Programme) for field in fields_of(model)}
    assert known - read - NOT_SHOWN.keys() == set()
    assert NOT_SHOWN.keys() <= known - read
