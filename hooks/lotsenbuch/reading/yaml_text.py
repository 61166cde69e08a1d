"""YAML as text: every scalar as it was written, every node with its line.

YAML 1.1 would turn `0711` into 457 and `no` into false, and would keep the last of two
equal keys; nothing of that happens here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from lotsenbuch.problems import Location, Message, Problem, marked, shown
from lotsenbuch.reading.files import read_text

DEEPEST = 20
"""The most steps from the top of a file to a value: the data knows seven, and reading goes down step by step."""

PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq")
)
"""What YAML itself makes of unmarked nodes; any other tag was written there."""

NO_CHARACTER = yaml.reader.Reader.NON_PRINTABLE
"""What must not stand in YAML; the parser says that one is there, but not where."""

UNSEEN_BREAK = re.compile("[\x85\u2028\u2029]")
"""What YAML takes for the end of a line, and editors do not."""

NodePath = tuple[str | int, ...]


@dataclass(repr=False)
class Document:
    """A YAML file: its data as maps, lists and text, and the location of every node by its path."""

    file: Path
    data: Any = None
    locations: dict[NodePath, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def _last_lines(self) -> dict[NodePath, int]:
        """Give the last line on which a value begins, of every node that lies at most two steps deep."""
        found: dict[NodePath, int] = {}
        for path, location in self.locations.items():
            for depth in range(min(len(path), 2) + 1):
                found[path[:depth]] = max(found.get(path[:depth], 0), location.line)
        return found

    def last_line(self, path: NodePath) -> int:
        """Give the last line of an entry: of a node that lies at most two steps deep."""
        return self._last_lines[path]

    def location(self, path: NodePath) -> Location:
        """Give the location of a node, or of the nearest one around it that stands in the file."""
        for length in range(len(path), -1, -1):
            if found := self.locations.get(path[:length]):
                return found
        return Location(self.file)


@dataclass(frozen=True)
class EntryLocation:
    """Where an entry stands: its document and the path of its node in there."""

    document: Document
    path: NodePath

    def location(self, *fields: str | int) -> Location:
        """Give the location of one of its fields, or of the entry itself."""
        return self.document.location((*self.path, *fields))

    @property
    def last_line(self) -> int:
        """Give the line on which its last value begins."""
        return self.document.last_line(self.path)


def read_document(file: Path) -> Document:
    """Read a YAML file. What cannot be read stands among the document's problems."""
    document = Document(file)
    text = read_text(file)
    if isinstance(text, str):
        return _composed(document, text)
    document.problems.append(text)
    return document


def document_of(text: str, file: Path) -> Document:
    """Read YAML that stands in no file yet, as if it stood in this one."""
    return _composed(Document(file), text)


def _composed(document: Document, text: str) -> Document:
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        document.problems.append(_syntax_problem(document.file, text, error))
        return document
    if root is None:
        return document
    document.data = _Reading(document).value(root, ())
    return document


def _syntax_problem(file: Path, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    unseen = UNSEEN_BREAK.search(text)
    hidden = unseen if mark else NO_CHARACTER.search(text)
    location = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    if hidden:
        before = text[: hidden.start()]
        location = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    reason = getattr(error, "problem", None) or getattr(error, "reason", "") or str(error)
    repair = next((repair for part, repair in _SYNTAX_REPAIRS.items() if part in reason), _OTHER_REPAIR)
    if unseen and mark:
        reason, repair = f"U+{ord(unseen[0]):04X}", _DELETE_UNSEEN
    return Problem(
        location,
        Message("Das ist kein gültiges YAML (%(reason)s).", {"reason": reason}),
        Message(repair),
    )


_OTHER_REPAIR = marked("Vergleichen Sie die Einrückung und die Doppelpunkte mit einem Eintrag daneben.")
_DELETE_UNSEEN = marked("Löschen Sie das unsichtbare Zeichen.")
_SYNTAX_REPAIRS = {
    "cannot start any token": marked(
        "Rücken Sie mit Leerzeichen ein statt mit Tabulatoren und setzen Sie Werte, "
        "die mit einem Sonderzeichen beginnen, in Anführungszeichen."
    ),
    "mapping values are not allowed": marked("Setzen Sie einen Wert mit Doppelpunkt in Anführungszeichen."),
    "could not find expected ':'": marked(
        "Setzen Sie hinter den Namen des Feldes einen Doppelpunkt und ein Leerzeichen."
    ),
    "control characters": _DELETE_UNSEEN,
    "undefined alias": marked("Verweise mit * sind nicht erlaubt; schreiben Sie den Wert aus."),
    "unexpected end of stream": marked("Schließen Sie die Anführungszeichen."),
    "found another document": marked("Löschen Sie die Zeile „---“: Eine Datei ist ein Dokument."),
    "did not find expected ',' or": marked(
        "Setzen Sie zwischen zwei Werte ein Komma, oder schließen Sie davor die Klammer; ein Wert mit Komma oder "
        "Klammer steht in Anführungszeichen."
    ),
}


class _Reading:
    """One pass over the nodes of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: NodePath) -> Any:
        """Give a node as text, list or map, and note its location."""
        self.document.locations.setdefault(path, self._location(node))
        if id(node) in self.seen:
            self._refuse(
                node,
                Message("Verweise mit & und * sind nicht erlaubt."),
                Message("Schreiben Sie den Wert an jeder Stelle aus."),
            )
            return None
        self.seen.add(id(node))
        if len(path) > DEEPEST:
            self._refuse(
                node,
                Message("Hier sind zu viele Werte ineinander geschachtelt."),
                Message("Höchstens %(deepest)s Stufen sind erlaubt.", {"deepest": DEEPEST}),
            )
            return None
        if node.tag not in PLAIN_TAGS:
            self._refuse(
                node,
                Message("Die Marke %(tag)s ist nicht erlaubt.", {"tag": shown(node.tag)}),
                Message("Löschen Sie sie."),
            )
            if not isinstance(node, yaml.ScalarNode):
                return None
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        plain_nothing = isinstance(node, yaml.ScalarNode) and node.style is None and node.value in {"", "~", "null"}
        return None if plain_nothing else node.value

    def _items(self, node: yaml.MappingNode, path: NodePath) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(
                    key_node,
                    Message("Der Name eines Feldes muss ein Wort sein."),
                    Message("Schreiben Sie hier ein Wort mit Doppelpunkt."),
                )
                continue
            key = str(key_node.value)
            if key in keys:
                self._refuse(
                    key_node,
                    Message("Das Feld %(key)s steht hier zum zweiten Mal.", {"key": shown(key)}),
                    Message("Löschen Sie eines von beiden."),
                )
                continue
            keys.add(key)
            self.document.locations[(*path, key)] = self._location(key_node)
            yield key, self.value(value_node, (*path, key))

    def _refuse(self, node: yaml.Node, what: Message, repair: Message) -> None:
        self.document.problems.append(Problem(self._location(node), what, repair))

    def _location(self, node: yaml.Node) -> Location:
        return Location(self.document.file, node.start_mark.line + 1, node.start_mark.column + 1)
