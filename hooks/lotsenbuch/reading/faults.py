"""What pydantic found wrong with a value, in words, with the place and the repair."""

import difflib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lotsenbuch.model.fields import model_in, name_of
from lotsenbuch.problems import Location, Message, Problem, marked, shown
from lotsenbuch.reading.notation_faults import NOTATION_FAULTS
from lotsenbuch.reading.yaml_text import NodePath


class Located(Protocol):
    """An entry of a file that knows where it stands, in YAML or in a table."""

    def location(self, *fields: str | int) -> Location:
        """Give the location of one of its fields, or of the entry itself."""
        ...


def empty(file: Path) -> Problem:
    """Give the problem of a file in which nothing stands."""
    return Problem(
        Location(file),
        Message("Die Datei ist leer."),
        Message("Holen Sie ihren letzten Stand zurück oder löschen Sie sie."),
    )


def unknown_field(location: Location, entry: str, field: str, allowed: Sequence[str]) -> Problem:
    """Give the problem of a field that its map does not have, with the nearest of those that it may have."""
    return Problem(
        location,
        Message("Das Feld %(field)s gibt es hier nicht.", {"field": shown(field)}),
        _did_you_mean(field, allowed),
        entry,
    )


def _did_you_mean(word: str, allowed: Sequence[str]) -> Message:
    near = difflib.get_close_matches(word.casefold()[:80], allowed, n=1, cutoff=0.6)
    if near:
        return Message(
            "Meinten Sie %(near)s? Erlaubt sind: %(allowed)s.",
            {"near": shown(near[0]), "allowed": ", ".join(allowed)},
        )
    return Message("Erlaubt sind: %(allowed)s.", {"allowed": ", ".join(allowed)})


def problems_of(error: ValidationError, model: type[BaseModel], entry: Located, name: str) -> list[Problem]:
    """Give what pydantic found wrong with an entry as problems at their locations."""
    found = error.errors(include_url=False)
    paths = {details["loc"][:length] for details in found for length in range(len(details["loc"]))}
    return [
        _problem_of(details, model, entry, name)
        for details in found
        if not (details["type"] == "too_short" and details["loc"] in paths)  # it counts good items only
    ]


def _problem_of(details: ErrorDetails, model: type[BaseModel], entry: Located, name: str) -> Problem:
    path, value = tuple(details["loc"]), details["input"]
    if details["type"] == "listed_twice":
        value = _named(value[details["ctx"]["at"]])
        path = (*path, details["ctx"]["at"])
    location = entry.location(*path)
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    allowed = _fields_around(model, path)
    if details["type"] == "extra_forbidden":
        found = unknown_field(location, name, field, allowed)
        return found if value not in (None, "") else replace(found, repair=Message(_COMMA))
    context = details.get("ctx", {})
    values = {**context, "field": shown(field), "value": shown(value)}
    if details["type"] == "enum":
        words = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ",").split(",")]
        return Problem(
            location,
            Message("%(value)s ist bei %(field)s nicht vorgesehen.", values),
            _did_you_mean(str(details["input"]), words),
            name,
        )
    what, repair = FAULTS.get(details["type"], _OTHER_FAULT)
    if details["type"] == "model_type" and not path:
        what, repair = _NO_FIELDS_AT_ALL
    return Problem(location, Message(what, values), Message(repair, values), name)


def _named(item: object) -> object:
    """Give what a member of a list is called, if it is a map: by its id, its language or its kind."""
    return item.get("id") or item.get("language") or item.get("kind") or item if isinstance(item, dict) else item


def _fields_around(model: type[BaseModel], path: NodePath) -> list[str]:
    """Give the fields that the map around a node may have, by the names they bear in YAML."""
    for step in path[:-1]:
        if isinstance(step, int):
            continue
        named = {name_of(key, field): field for key, field in model.model_fields.items()}
        inner = model_in(named[step].annotation) if step in named else None
        if inner is None:
            return []
        model = inner
    return [name_of(key, field) for key, field in model.model_fields.items()]


_NO_FIELDS = (
    marked("Bei %(field)s müssen Felder stehen, nicht %(value)s."),
    marked("Schreiben Sie „Name: Wert“, ein Feld je Zeile und eingerückt."),
)


_COMMA = marked(
    "Hinter dem Namen steht kein Wert. Ein Text mit Komma steht in Anführungszeichen; "
    "Bruchteile haben einen Punkt: 5.5."
)


_NO_FIELDS_AT_ALL = (
    marked("Hier müssen Felder stehen, nicht %(value)s."),
    marked("Schreiben Sie „Name: Wert“, ein Feld je Zeile und eingerückt."),
)


_NO_LIST = (
    marked("Bei %(field)s muss eine Liste stehen, nicht %(value)s."),
    marked("Schreiben Sie [eckige Klammern] oder ein „- “ vor jeden Wert."),
)


_OTHER_FAULT = (
    marked("Bei %(field)s steht etwas Unerlaubtes: %(value)s."),
    marked("Vergleichen Sie das Feld mit einem Eintrag daneben."),
)


FAULTS: dict[str, tuple[str, str]] = NOTATION_FAULTS | {
    "missing": (marked("Es fehlt das Feld %(field)s."), marked("Tragen Sie es nach.")),
    "model_type": _NO_FIELDS,
    "dict_type": _NO_FIELDS,
    "tuple_type": _NO_LIST,
    "list_type": _NO_LIST,
    "too_short": (
        marked("Die Liste %(field)s ist leer."),
        marked("Tragen Sie mindestens einen Wert ein oder löschen Sie das Feld."),
    ),
    "string_type": (
        marked("Bei %(field)s muss ein Text stehen, nicht %(value)s."),
        marked("Löschen Sie das Feld, wenn der Wert nicht bekannt ist."),
    ),
    "string_too_long": (
        marked("Der Text bei %(field)s ist zu lang: %(value)s."),
        marked("Kürzen Sie ihn auf höchstens %(max_length)s Zeichen."),
    ),
    "string_pattern_mismatch": (
        marked("%(value)s hat bei %(field)s nicht die richtige Form."),
        marked(
            "Kennungen sind kleine Wörter ohne Umlaute mit Bindestrich; Gemeindeschlüssel haben 8 Ziffern, "
            "Kreisschlüssel 5, in Anführungszeichen."
        ),
    ),
    "partial_date": (
        marked("%(value)s ist bei %(field)s kein Datum."),
        marked("Schreiben Sie das Jahr, Jahr-Monat oder Jahr-Monat-Tag: 2025, 2025-01, 2025-01-31."),
    ),
    "interval": (
        marked("%(value)s endet vor seinem Anfang."),
        marked("Schreiben Sie den früheren Zeitpunkt zuerst: 2017/2018."),
    ),
    "yes_or_no": (marked("%(value)s ist bei %(field)s weder ja noch nein."), marked("Schreiben Sie true oder false.")),
    "empty_contact": (
        marked("Der Kontakt nennt keinen Weg."),
        marked("Tragen Sie Telefon, E-Mail, Internetseite oder Adresse ein oder löschen Sie ihn."),
    ),
    "greater_than_equal": (
        marked("%(value)s ist bei %(field)s zu klein."),
        marked("Schreiben Sie %(ge)s oder mehr."),
    ),
    "less_than_equal": (
        marked("%(value)s ist bei %(field)s zu groß."),
        marked("Schreiben Sie %(le)s oder weniger."),
    ),
    "plan_field": (
        marked("Ein Feld der Art %(kind)s braucht genau dies: %(needed)s."),
        marked("Ergänzen Sie, was fehlt, und löschen Sie, was nicht dazugehört."),
    ),
    "twice": (
        marked("Die Kennung %(id)s steht hier zweimal."),
        marked("Geben Sie einem von beiden eine eigene Kennung."),
    ),
    "unknown_term": (
        marked("Den Begriff %(id)s gibt es nicht."),
        marked("Nennen Sie unter „see“ die Kennung eines Begriffs, der hier steht."),
    ),
}
