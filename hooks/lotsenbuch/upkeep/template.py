"""The head of `data/offices.yaml`: an entry as a commented template, made from the model."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from pydantic import BaseModel

from lotsenbuch.model.fields import model_in, vocabulary_in
from lotsenbuch.model.offices import Contact, Office
from lotsenbuch.wording.fields import FIELDS

HEAD = """\
# yaml-language-server: $schema=schema/offices.schema.json
#
# Wer in den Gemeinden Baden-Württembergs Geflüchtete berät. So sieht ein Eintrag aus; was mit *
# bezeichnet ist, muss dastehen, alles andere nur, wenn es bekannt ist. Jede Angabe braucht eine
# Quelle. `make check` sagt, was falsch ist und wie man es behebt; CONTRIBUTING.md, wie man es ohne
# git berichtigt. `lotsenbuch format` hält die Form, diesen Kopf eingeschlossen.
#
"""

EXAMPLES: Mapping[str, str] = {
    "id": "musterhausen-stadt",
    "name": "Integrationsmanagement Musterhausen",
    "task": "integration-management",
    "operator": "stadt-musterhausen",
    "partners": "[kreis-musterhausen]",
    "commissioned_by": '"08000001"',
    "serves": '["08000001"]',
    "except": '["08000002"]',
    "coverage": "all",
    "certainty": "stated",
    "from": "2018",
    "until": "2024-12-31",
    "contact.line": "counselling",
    "contact.department": "Stabsstelle Integration",
    "contact.phone": "030 23125000",
    "contact.email": "rat@musterhausen.example",
    "contact.website": "https://www.musterhausen.example",
    "contact.address": '{street: Rathausplatz 1, postcode: "12345", town: Musterhausen}',
    "contact.booking": "https://termine.musterhausen.example",
    "contact.personal": "true",
    "opening_hours": "Mo-Fr 09:00-12:00; We 14:00-17:00; PH off",
    "by_appointment": "true",
    "consultations": "[{place: Rathaus, kind: town-hall, opening_hours: We 14:00-17:00}]",
    "services": "[counselling, language]",
    "spoken": "[{language: de}, {language: ti, note: {de: donnerstags}}]",
    "interpreting": "on-request",
    "audiences": "[follow-up-accommodation, ukraine]",
    "access": "[step-free]",
    "note": "{de: Bitte klingeln Sie.}",
    "notice": "{until: 2026-12-31, text: {de: Wir ziehen um.}}",
    "history": "[{operator: verein-musterhausen, from: 2018, until: 2024-12, change: withdrew}]",
    "figures": "[{kind: fte, value: 5.5, as_of: 2018-04, source: stadt-2025}]",
    "sources": "[{id: stadt-2025, publisher: Stadt Musterhausen, date: 2025-01, kind: official, supports: [contact]}]",
    "verified": "{date: 2026-03-02, by: Stadt Musterhausen}",
    "status": "active",
}
"""An example for each field, as it would stand in the file: of a town that does not exist, with a number nobody has."""

FORMS: Mapping[str, str] = {
    "id": "kleine Wörter mit Bindestrich; bleibt für immer",
    "operator": "Kennung aus der Liste operators",
    "partners": "Kennungen aus der Liste operators",
    "commissioned_by": "Schlüssel aus municipalities.csv oder districts.csv",
    "serves": "8 Ziffern für eine Gemeinde, 5 für einen ganzen Kreis",
    "except": "Gemeinden des Kreises, die nicht dazugehören",
    "from": "Jahr, Jahr-Monat oder Jahr-Monat-Tag",
    "until": "beendet einen Eintrag",
    "contact.personal": "nur, wenn die Stelle es selbst so veröffentlicht",
    "opening_hours": "Schreibweise von OpenStreetMap; jede Woche gleich",
    "spoken": "Kürzel nach ISO 639",
    "note": "Deutsch muss sein, andere Sprachen dürfen",
    "sources": "mindestens eine; kind: official, press, document",
    "verified": "nur ein Mensch, der nachgefragt hat",
}
"""The form of a field, where its example and its values do not say it."""

WIDTH = 38
"""How far the examples reach before their explanation."""


def head() -> str:
    """Give the head of the file."""
    return HEAD + "".join(f"# {line}".rstrip() + "\n" for line in _fields(Office, ""))


def _fields(model: type[BaseModel], prefix: str) -> Iterator[str]:
    indent = "  - " if not prefix else " " * 6
    for name, field in model.model_fields.items():
        own = field.alias or name
        path = f"{prefix}{own}"
        needed = "* " if field.is_required() else ""
        values = vocabulary_in(field.annotation)
        said = [FIELDS[path], *([FORMS[path]] if path in FORMS else []), *([_listed(values)] if values else [])]
        about = f"# {needed}{': '.join(said)}"
        inner = model_in(field.annotation)
        if inner is Contact:
            yield f"{indent}{own}:".ljust(WIDTH) + f" {about}"
            yield from _fields(Contact, f"{own}.")
        else:
            example = f"{indent}{own}: {EXAMPLES[path]}"
            if len(example) >= WIDTH:
                yield f"{indent}{about}"
                yield example
            else:
                yield f"{example.ljust(WIDTH)} {about}"
        indent = " " * len(indent)


def _listed(vocabulary: type[StrEnum]) -> str:
    return " · ".join(value.value for value in vocabulary)
