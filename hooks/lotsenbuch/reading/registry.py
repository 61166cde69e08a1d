"""The registry: YAML files in, checked objects out, every fault with its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lotsenbuch.model.dates import by_age
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Certainty, Status, Task
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.faults import empty, problems_of, unknown_field
from lotsenbuch.reading.yaml_text import Document, Entry, read_document

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
            for office in self.offices_by_key.get(district_of(ags), ())
            if office.task is task and office.status is status and (despite_exceptions or ags not in office.except_)
        )

    def answering(self, ags: str, task: Task) -> tuple[Office, ...]:
        """Resolve a municipality and a task: the offices that name it, else those of its district."""
        offices = self.naming(ags, task) or self.district_wide(ags, task)
        newest_first = sorted(offices, key=lambda office: by_age(office.newest_source), reverse=True)
        return tuple(sorted(newest_first, key=_reachability))


def _reachability(office: Office) -> tuple[bool, bool]:
    """Sort who can be called before who cannot, and what is stated before what is derived."""
    contact = office.contact
    reachable = contact is not None and bool(contact.phone or contact.email)
    return not reachable, office.certainty is Certainty.DERIVED


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
                self.problems.append(empty(document))
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
            self.problems.append(unknown_field(document.place((key,)), "", key, ["operators", "offices"]))
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
        problems.append(empty(document))
    if problems:
        return None, document, problems
    try:
        return model.model_validate(document.data), document, []
    except ValidationError as error:
        return None, document, problems_of(error, model, Entry(document, ()), "")
