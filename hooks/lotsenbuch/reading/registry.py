"""The registry: YAML files in, checked objects out, every fault at its location."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.registry import Entries
from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.faults import empty, problems_of, unknown_field
from lotsenbuch.reading.unread import DROP_INS, is_drop_in
from lotsenbuch.reading.yaml_text import Document, EntryLocation, read_document

Model = TypeVar("Model", bound=BaseModel)

EntryKey = tuple[str, str]
"""The list that an entry stands in, `operators` or `offices`, and its id."""

KINDS: Mapping[str, type[Operator | Office]] = {"operators": Operator, "offices": Office}
"""The two lists of the registry and what stands in them."""


@dataclass(frozen=True)
class SourceLines:
    """Where an entry stands: its file, counted from the project's folder, and its first and last line."""

    file: str
    first: int
    last: int


@dataclass(frozen=True, repr=False)
class RegistryReading:
    """The entries that could be read, the location of each by its list and id, and what is wrong.

    `named` are the lists and ids that the files name, those of unreadable entries included: so
    that a fault in an operator is not reported again at each of its offices. `is_whole` says whether each file could be
    taken apart, so that whoever misses an operator can say so.
    """

    entries: Entries = field(default_factory=Entries)
    locations: Mapping[EntryKey, EntryLocation] = field(default_factory=dict)
    named: frozenset[EntryKey] = frozenset()
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True

    def office_lines(self, project: Path) -> Mapping[str, SourceLines]:
        """Give where each office stands, by its id."""
        paths: dict[Path, str] = {}
        found = {}
        for office in self.entries.offices:
            entry = self.locations["offices", office.id]
            start = entry.location()
            if start.file not in paths:
                paths[start.file] = start.file.resolve().relative_to(project.resolve()).as_posix()
            found[office.id] = SourceLines(paths[start.file], start.line, entry.last_line)
        return found


def registry_files(data: Path) -> tuple[Path, list[Path]]:
    """Give the file of the registry and the drop-ins beside it."""
    return data / "offices.yaml", sorted(filter(is_drop_in, (data / DROP_INS).glob("*.yaml")))


def read_registry(data: Path, more: Sequence[Path] = ()) -> RegistryReading:
    """Read `offices.yaml`, the drop-ins beside it, and more of these, which come after them.

    What could not be read is in `problems`.
    """
    main, drop_ins = registry_files(data)
    known = set(map(os.path.realpath, (*data.glob("*.yaml"), *drop_ins)))
    others = (file for file in more if os.path.realpath(file) not in known)
    return registry_of([read_document(main)], map(read_document, drop_ins), map(read_document, others))


def registry_of(documents: Iterable[Document], *drop_ins: Iterable[Document]) -> RegistryReading:
    """Read the entries of documents; an entry of drop-ins replaces that of the same id in what comes before them all.

    Of two drop-ins beside each other none replaces the other: neither knew of it.
    """
    collected = _Collection()
    for layer, of_layer in enumerate((documents, *drop_ins)):
        for document in of_layer:
            collected.read(document, layer)
    return collected.reading()


class _Collection:
    """Collects entries over several documents."""

    def __init__(self) -> None:
        self.found: dict[EntryKey, tuple[EntryLocation, Operator | Office | None]] = {}
        self.layers: dict[EntryKey, int] = {}
        self.problems: list[Problem] = []
        self.is_whole = True

    def read(self, document: Document, layer: int) -> None:
        """Collect a document: the two lists, or, as a drop-in of a layer above the first, also one office alone."""
        data = document.data
        self.problems += document.problems
        self.is_whole &= isinstance(data, dict)
        if data is None and document.problems:
            return
        if data is None:
            self.problems.append(empty(document.file))
        elif not isinstance(data, dict):
            self.problems.append(_no_lists(document))
        elif layer and "id" in data:
            self._one(EntryLocation(document, ()), "offices", data, layer)
        else:
            self._lists(document, data, layer)

    def _lists(self, document: Document, data: Mapping[str, Any], layer: int) -> None:
        for key in data.keys() - KINDS.keys():
            self.problems.append(unknown_field(document.location((key,)), "", key, list(KINDS)))
        for key in KINDS:
            items = data.get(key)
            if isinstance(items, list):
                for index, item in enumerate(items):
                    self._one(EntryLocation(document, (key, index)), key, item, layer)
            elif items is not None:
                self.problems.append(_no_list(document, key))

    def _one(self, entry: EntryLocation, key: str, item: Any, layer: int) -> None:
        name = item["id"] if isinstance(item, dict) and isinstance(item.get("id"), str) else ""
        value: Operator | Office | None = None
        try:
            value = KINDS[key].model_validate(item)
        except ValidationError as error:
            self.problems += problems_of(error, KINDS[key], entry, name)
        earlier, _ = self.found.get((key, name), (None, None))
        if earlier and self.layers[key, name] == layer:
            self.problems.append(_twice(entry, earlier, name))
        elif name:
            self.found[key, name], self.layers[key, name] = (entry, value), layer

    def reading(self) -> RegistryReading:
        """Give what has been collected."""
        values = [value for _, value in self.found.values() if value is not None]
        return RegistryReading(
            entries=Entries(
                operators=tuple(value for value in values if isinstance(value, Operator)),
                offices=tuple(value for value in values if isinstance(value, Office)),
            ),
            locations={key: entry for key, (entry, value) in self.found.items() if value is not None},
            named=frozenset(self.found),
            problems=tuple(self.problems),
            is_whole=self.is_whole,
        )


def _no_lists(document: Document) -> Problem:
    return Problem(
        document.location(()),
        Message("Oben in der Datei müssen die Felder „operators“ und „offices“ stehen."),
        Message("Schreiben Sie „offices:“ und darunter die Liste der Einträge."),
    )


def _no_list(document: Document, key: str) -> Problem:
    return Problem(
        document.location((key,)),
        Message("Unter %(key)s muss eine Liste stehen.", {"key": shown(key)}),
        Message("Beginnen Sie jeden Eintrag mit „- id: …“."),
    )


def _twice(entry: EntryLocation, earlier: EntryLocation, name: str) -> Problem:
    if earlier.document is not entry.document:
        return twice_added(entry.location("id"), earlier.location().file, name)
    return Problem(
        entry.location("id"),
        Message(
            "Die Kennung %(id)s gibt es schon in Zeile %(line)s.",
            {"id": shown(name), "line": earlier.location().line},
        ),
        Message("Geben Sie diesem Eintrag eine eigene Kennung."),
        name,
    )


def twice_added(location: Location, other: Path, name: str) -> Problem:
    """Give the problem of a contribution to an entry to which another file contributes, too."""
    return Problem(
        location,
        Message("Die Kennung %(id)s steht auch in %(file)s.", {"id": shown(name), "file": other}),
        Message("Fassen Sie beide Dateien zu einer zusammen."),
        name,
    )


def read_whole(file: Path, model: type[Model]) -> tuple[Model | None, Document, list[Problem]]:
    """Read a file that is one value: that value, the document it stands in, and what is wrong with it."""
    document = read_document(file)
    problems = list(document.problems)
    if document.data is None and not problems:
        problems.append(empty(document.file))
    if problems:
        return None, document, problems
    try:
        return model.model_validate(document.data), document, []
    except ValidationError as error:
        return None, document, problems_of(error, model, EntryLocation(document, ()), "")
