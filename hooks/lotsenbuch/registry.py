"""The registry: YAML files in, checked objects out, every fault with its place."""

import difflib
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.vocabulary import Certainty, Status, Task
from lotsenbuch.problems import Message, Place, Problem, marked, shown
from lotsenbuch.source import Document, NodePath, read_document

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, repr=False)
class Entries:
    """The operators and offices that could be read, where each stands, and what is wrong.

    `named` are the ids that the files name, those of unreadable entries included: so that a
    fault in an operator is not reported again at each of its offices.
    """

    operators: tuple[Operator, ...] = ()
    offices: tuple[Office, ...] = ()
    places: Mapping[tuple[str, str], "Entry"] = field(default_factory=dict)
    named: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def operator_by_id(self) -> Mapping[str, Operator]:
        """Give the operators by their ids."""
        return {operator.id: operator for operator in self.operators}

    @cached_property
    def offices_by_key(self) -> Mapping[str, tuple[Office, ...]]:
        """Give the offices that name each municipality or district in `serves`."""
        found: dict[str, list[Office]] = {}
        for office in self.offices:
            for key in office.serves:
                found.setdefault(key, []).append(office)
        return {key: tuple(offices) for key, offices in found.items()}

    def naming(self, ags: str, task: Task, status: Status = Status.ACTIVE) -> tuple[Office, ...]:
        """Give the offices that name a municipality itself for a task."""
        return tuple(
            office for office in self.offices_by_key.get(ags, ()) if office.task is task and office.status is status
        )

    def district_wide(
        self, ags: str, task: Task, status: Status = Status.ACTIVE, *, despite_exceptions: bool = False
    ) -> tuple[Office, ...]:
        """Give the offices that serve a municipality's whole district and do not except it."""
        return tuple(
            office
            for office in self.offices_by_key.get(ags[:5], ())
            if office.task is task and office.status is status and (despite_exceptions or ags not in office.except_)
        )

    def answering(self, ags: str, task: Task) -> tuple[Office, ...]:
        """Resolve a municipality and a task: the offices that name it, else those of its district."""
        offices = self.naming(ags, task) or self.district_wide(ags, task)
        return tuple(sorted(offices, key=_reachability))


@dataclass(frozen=True)
class Entry:
    """Where an entry stands: its document and the path of its node in there."""

    document: Document
    path: NodePath

    def place(self, *fields: str | int) -> Place:
        """Give the place of one of its fields, or of the entry itself."""
        return self.document.place((*self.path, *fields))

    @property
    def last_line(self) -> int:
        """Give the line on which its last value begins."""
        return self.document.last_line(self.path)


def _reachability(office: Office) -> tuple[bool, bool, str]:
    """Sort who can be called before who cannot, what is stated before what is derived, the newer first."""
    contact = office.contact
    reachable = contact is not None and bool(contact.phone or contact.email)
    return not reachable, office.certainty is Certainty.DERIVED, _descending(office.newest_source)


def _descending(date: str) -> str:
    return "".join(chr(ord("9") - int(digit)) if digit.isdigit() else digit for digit in date.ljust(10, "0"))


def registry_files(data: Path) -> tuple[Path, list[Path]]:
    """Give the file of the registry and the drop-ins beside it."""
    return data / "offices.yaml", sorted((data / "offices").glob("*.yaml"))


def read_entries(data: Path, more: Sequence[Path] = ()) -> Entries:
    """Read `offices.yaml`, the drop-ins beside it and more of these; what could not be read is in `problems`."""
    main, drop_ins = registry_files(data)
    known = {file.resolve() for file in (*data.glob("*.yaml"), *drop_ins)}
    drop_ins += [file for file in more if file.resolve() not in known]
    return entries_of([read_document(main)], map(read_document, drop_ins))


def entries_of(documents: Iterable[Document], drop_ins: Iterable[Document] = ()) -> Entries:
    """Give the entries of documents; an entry of a drop-in replaces that of the same id before it."""
    reading = _Reading()
    for document in documents:
        reading.read(document, replacing=False)
    for document in drop_ins:
        reading.read(document, replacing=True)
    return reading.entries()


class _Reading:
    """Collects entries over several documents."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], tuple[Entry, Operator | Office | None]] = {}
        self.problems: list[Problem] = []

    def read(self, document: Document, *, replacing: bool) -> None:
        self.problems += document.problems
        if document.data is None:
            if not document.problems:
                self.problems.append(_empty(document))
            return
        data = document.data
        if replacing and isinstance(data, dict) and "id" in data:
            self._one(Entry(document, ()), Office, "offices", data, replacing=True)
            return
        if not isinstance(data, dict):
            self.problems.append(
                Problem(
                    document.place(()),
                    Message("Oben in der Datei müssen die Felder „operators“ und „offices“ stehen."),
                    Message("Schreiben Sie „offices:“ und darunter die Liste der Einträge."),
                )
            )
            return
        for key in data.keys() - {"operators", "offices"}:
            self.problems.append(_unknown_field(document.place((key,)), "", key, ["operators", "offices"]))
        for key, kind in (("operators", Operator), ("offices", Office)):
            self._list(document, kind, key, data.get(key), replacing=replacing)

    def _list(
        self, document: Document, kind: type[Operator | Office], key: str, items: Any, *, replacing: bool
    ) -> None:
        if items is None:
            return
        if not isinstance(items, list):
            self.problems.append(
                Problem(
                    document.place((key,)),
                    Message("Unter %(key)s muss eine Liste stehen.", {"key": shown(key)}),
                    Message("Beginnen Sie jeden Eintrag mit „- id: …“."),
                )
            )
            return
        for index, item in enumerate(items):
            self._one(Entry(document, (key, index)), kind, key, item, replacing=replacing)

    def _one(self, entry: Entry, kind: type[Operator | Office], key: str, item: Any, *, replacing: bool) -> None:
        name = item["id"] if isinstance(item, dict) and isinstance(item.get("id"), str) else ""
        try:
            value = kind.model_validate(item)
        except ValidationError as error:
            value = None
            self.problems += problems_of(error, kind, entry, name)
        earlier = self.found.get((key, name))
        if name and earlier and not (replacing and earlier[0].document is not entry.document):
            self.problems.append(
                Problem(
                    entry.place("id"),
                    Message(
                        "Die Kennung %(id)s gibt es schon in Zeile %(line)s.",
                        {"id": shown(name), "line": earlier[0].place().line},
                    ),
                    Message("Geben Sie diesem Eintrag eine eigene Kennung."),
                    name,
                )
            )
            return
        if name:
            self.found[key, name] = entry, value

    def entries(self) -> Entries:
        values = [value for _, value in self.found.values() if value is not None]
        return Entries(
            operators=tuple(value for value in values if isinstance(value, Operator)),
            offices=tuple(value for value in values if isinstance(value, Office)),
            places={key: entry for key, (entry, value) in self.found.items() if value is not None},
            named=frozenset(self.found),
            problems=tuple(self.problems),
        )


def read_whole(file: Path, model: type[Model]) -> tuple[Model | None, Document, list[Problem]]:
    """Read a file that is one value: that value, the document it stands in, and what is wrong with it."""
    document = read_document(file)
    problems = list(document.problems)
    if document.data is None and not problems:
        problems.append(_empty(document))
    if problems:
        return None, document, problems
    try:
        return model.model_validate(document.data), document, []
    except ValidationError as error:
        return None, document, problems_of(error, model, Entry(document, ()), "")


def _empty(document: Document) -> Problem:
    return Problem(
        Place(document.file),
        Message("Die Datei ist leer."),
        Message("Holen Sie ihren letzten Stand zurück oder löschen Sie sie."),
    )


def _unknown_field(place: Place, entry: str, field: str, allowed: Sequence[str]) -> Problem:
    return Problem(
        place,
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


def problems_of(error: ValidationError, model: type[BaseModel], entry: Entry, name: str) -> list[Problem]:
    """Give what pydantic found wrong with an entry as problems at their places."""
    return [_problem_of(details, model, entry, name) for details in error.errors(include_url=False)]


def _problem_of(details: ErrorDetails, model: type[BaseModel], entry: Entry, name: str) -> Problem:
    location = tuple(details["loc"])
    place = entry.place(*location)
    field = next((step for step in reversed(location) if isinstance(step, str)), "")
    allowed = _fields_around(model, location)
    if details["type"] == "extra_forbidden":
        return _unknown_field(place, name, field, allowed)
    context = details.get("ctx", {})
    values = {**context, "field": shown(field), "value": shown(details["input"])}
    if details["type"] == "enum":
        words = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ",").split(",")]
        return Problem(
            place,
            Message("%(value)s ist bei %(field)s nicht vorgesehen.", values),
            _did_you_mean(str(details["input"]), words),
            name,
        )
    what, repair = FAULTS.get(details["type"], _OTHER_FAULT)
    return Problem(place, Message(what, values), Message(repair, values), name)


def _fields_around(model: type[BaseModel], location: NodePath) -> list[str]:
    """Give the fields that the map at a location may have, by the names they bear in YAML."""
    for step in location[:-1]:
        if isinstance(step, int):
            continue
        named = {field.alias or key: field for key, field in model.model_fields.items()}
        inner = model_in(named[step].annotation) if step in named else None
        if inner is None:
            return []
        model = inner
    return [field.alias or key for key, field in model.model_fields.items()]


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Give the model that the values of a field belong to, if they are maps."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Annotated, Union, types.UnionType, tuple, list}:
        return next(filter(None, map(model_in, get_args(annotation))), None)
    return None


def vocabulary_in(annotation: Any) -> type[StrEnum] | None:
    """Give the vocabulary that the values of a field are taken from, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return next(filter(None, map(vocabulary_in, get_args(annotation))), None)


_NO_FIELDS = (
    marked("Bei %(field)s müssen Felder stehen, nicht %(value)s."),
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
FAULTS: dict[str, tuple[str, str]] = {
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
    "string_too_short": (
        marked("Das Feld %(field)s ist leer."),
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
            "Kreisschlüssel und Postleitzahlen 5, in Anführungszeichen."
        ),
    ),
    "hidden_character": (
        marked("In %(field)s steht ein unsichtbares Zeichen (%(character)s)."),
        marked("Löschen Sie den Text und tippen Sie ihn neu."),
    ),
    "line_break": (
        marked("Der Text bei %(field)s hat einen Zeilenumbruch."),
        marked("Schreiben Sie ihn in eine Zeile."),
    ),
    "partial_date": (
        marked("%(value)s ist bei %(field)s kein Datum."),
        marked("Schreiben Sie das Jahr, Jahr-Monat oder Jahr-Monat-Tag: 2025, 2025-01, 2025-01-31."),
    ),
    "interval": (
        marked("%(value)s endet vor seinem Anfang."),
        marked("Schreiben Sie den früheren Zeitpunkt zuerst: 2017/2018."),
    ),
    "phone": (
        marked("%(value)s ist keine gültige Telefonnummer."),
        marked("Schreiben Sie Vorwahl und Nummer: 0751 35925270."),
    ),
    "web_address": (
        marked("%(value)s ist keine Internetadresse."),
        marked(
            "Schreiben Sie sie mit https:// am Anfang und ohne Leerzeichen oder Umlaute: https://www.ravensburg.de."
        ),
    ),
    "value_error": (
        marked("%(value)s ist keine E-Mail-Adresse."),
        marked("Schreiben Sie sie mit @ und ohne Leerzeichen: integration@beispiel.de."),
    ),
    "mail_address": (
        marked("%(value)s hat Zeichen, die in keiner E-Mail-Adresse stehen sollen."),
        marked("Schreiben Sie sie ohne Umlaute und fremde Buchstaben."),
    ),
    "opening_hours": (
        marked("%(value)s ist keine Angabe von Öffnungszeiten."),
        marked("Schreiben Sie Tage und Uhrzeiten wie „Mo-Fr 09:00-12:00; We 14:00-17:00“."),
    ),
    "yes_or_no": (marked("%(value)s ist bei %(field)s weder ja noch nein."), marked("Schreiben Sie true oder false.")),
    "empty_contact": (
        marked("Der Kontakt nennt keinen Weg."),
        marked("Tragen Sie Telefon, E-Mail, Internetseite oder Adresse ein oder löschen Sie ihn."),
    ),
    "float_parsing": (
        marked("%(value)s ist bei %(field)s keine Zahl."),
        marked("Schreiben Sie Ziffern mit Punkt: 5.5."),
    ),
    "float_type": (marked("%(value)s ist bei %(field)s keine Zahl."), marked("Schreiben Sie Ziffern mit Punkt: 5.5.")),
    "finite_number": (
        marked("%(value)s ist bei %(field)s keine Zahl."),
        marked("Schreiben Sie Ziffern mit Punkt: 5.5."),
    ),
    "greater_than_equal": (
        marked("%(value)s ist bei %(field)s zu klein."),
        marked("Schreiben Sie %(ge)s oder mehr."),
    ),
    "less_than_equal": (
        marked("%(value)s ist bei %(field)s zu groß."),
        marked("Schreiben Sie %(le)s oder weniger."),
    ),
    "int_parsing": (
        marked("%(value)s ist bei %(field)s keine ganze Zahl."),
        marked("Schreiben Sie nur Ziffern: 5."),
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
