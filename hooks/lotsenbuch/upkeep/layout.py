"""The canonical layout of `data/offices.yaml`; drop-ins are merged into it.

The head of the file is the template of an entry, made anew; each entry is laid out by itself; all
comments are kept. It is not one round trip of the whole file through a YAML library: these tie a comment
to what stands before it, so that a comment above a field would go with the field before when both change
places, and one above an entry would belong to the entry before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from lotsenbuch.disk import contents, replace_as_read
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.values import district_of
from lotsenbuch.problems import Location, Message, Problem, RegistryError
from lotsenbuch.reading.files import text_of
from lotsenbuch.reading.registry import registry_files, twice_added
from lotsenbuch.reading.yaml_text import Document, NodePath, document_of, read_document
from lotsenbuch.upkeep.entry_text import STEP, entry_lines
from lotsenbuch.upkeep.template import head
from lotsenbuch.upkeep.yaml_comments import Comments

MODELS: Mapping[str, type[BaseModel]] = {"operators": Operator, "offices": Office}
"""The lists of the registry in their order, and what they hold."""

EDITOR_LINE = re.compile(r"# yaml-language-server:.*\n")
"""The first line of a file, if it tells editors the schema: it has no meaning for entries that move elsewhere."""

TEMPLATE = re.compile(rf"{EDITOR_LINE.pattern}(?:#.*\n)*")
"""The head of `offices.yaml`: the template of an entry, up to an empty line."""


class LayoutError(RegistryError):
    """The files cannot be laid out; carries every problem found."""


@dataclass(frozen=True)
class Block:
    """An entry as lines, with those of comment above and below it, and what decides where it stands."""

    kind: str
    id: str
    rank: str
    above: tuple[str, ...]
    lines: tuple[str, ...]
    below: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Give the entry as it stands in the file."""
        return "".join(f"{STEP}{line}\n" if line else "\n" for line in (*self.above, *self.lines, *self.below))


@dataclass(frozen=True)
class Layout:
    """The registry as it should stand: its file, the text of this, and the drop-ins that the text holds, too.

    `left` says of the other drop-ins why they stay as they are. `before` is what the files said when they were read.
    """

    file: Path
    text: str
    drop_ins: Sequence[Path] = ()
    left: Sequence[Problem] = ()
    before: Mapping[Path, bytes] = field(default_factory=dict)

    @property
    def stands(self) -> bool:
        """Say whether the registry stands so already, but for the drop-ins that are left."""
        return not self.drop_ins and self.before[self.file] == self.text.encode()

    def write(self) -> None:
        """Put it in the place of what stands there, drop-ins included; raises DiskError, and then all is as it was.

        What somebody has changed since it was read is neither replaced nor deleted.
        """
        replace_as_read({self.file: self.text.encode()}, self.drop_ins, self.before)


def layout_of(data: Path) -> Layout:
    """Give the canonical layout of a registry; raises LayoutError if `offices.yaml` itself has none."""
    return laid_out(*registry_files(data))


def laid_out(main: Path, drop_ins: Sequence[Path]) -> Layout:
    """Give `offices.yaml` in its canonical layout with the drop-ins merged, as far as these can be laid out.

    Raises LayoutError if the file is no list of entries, or if anything but the layout would change.
    """
    before = contents((main, *drop_ins))
    blocks = _split(main, TEMPLATE)
    split, left = _split_all(drop_ins)
    for block in (block for own in split.values() for block in own):
        blocks = _merged(blocks, block)
    text = head() + "".join(_section(kind, [block for block in blocks if block.kind == kind]) for kind in MODELS)
    return Layout(main, text, tuple(split), left, before)


def _split_all(drop_ins: Sequence[Path]) -> tuple[dict[Path, list[Block]], list[Problem]]:
    """Give the entries of each drop-in, and why others have to stay: of two with one entry, both."""
    found: dict[Path, list[Block]] = {}
    left: list[Problem] = []
    for file in drop_ins:
        try:
            found[file] = _split(file, EDITOR_LINE)
        except LayoutError as error:
            left += error.problems
    holders: dict[tuple[str, str], list[Path]] = {}
    for file, blocks in found.items():
        for key in dict.fromkeys((block.kind, block.id) for block in blocks):
            holders.setdefault(key, []).append(file)
    for (_, id_), files in holders.items():
        for file in files[1:]:
            left.append(twice_added(Location(file), files[0], id_))
    several = {file for files in holders.values() if len(files) > 1 for file in files}
    return {file: blocks for file, blocks in found.items() if file not in several}, left


def _section(kind: str, blocks: Sequence[Block]) -> str:
    between = "\n" if kind == "offices" else ""
    return f"\n{kind}:\n{between.join(block.text for block in blocks)}" if blocks else ""


def _merged(blocks: Sequence[Block], new: Block) -> list[Block]:
    """Put an entry in the place of that with its id, else behind the last one of its district or before its letter."""
    for number, old in enumerate(blocks):
        if (old.kind, old.id) == (new.kind, new.id):
            above, below = _joined(old.above, new.above), _joined(old.below, new.below)
            return [*blocks[:number], replace(new, above=above, below=below), *blocks[number + 1 :]]
    behind = [number for number, block in enumerate(blocks) if block.kind == new.kind and block.rank <= new.rank]
    at = behind[-1] + 1 if behind else 0
    return [*blocks[:at], new, *blocks[at:]]


def _joined(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Give comments together, each once: a drop-in that was not deleted comes a second time."""
    return (*old, *(comment for comment in new if comment not in old))


def _split(file: Path, made: re.Pattern[str]) -> list[Block]:
    """Give the entries of a file, each with the comments above it, the last of a list with those below it.

    The comments that `made` finds at the head of the file are left out.
    """
    document = read_document(file)
    if problems := document.problems or list(_faults(document)):
        raise LayoutError(problems)
    text = text_of(file)
    root: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    comments = Comments(text, root)
    if found := made.match(text):
        comments.before(found.end())
    blocks: list[Block] = []
    above: tuple[str, ...] = ()
    for kind, first, nodes in _lists(root, len(text)):
        waiting = tuple(comment.text for comment in comments.before(first))
        if blocks:
            blocks[-1] = replace(blocks[-1], below=(*blocks[-1].below, *waiting))
        else:
            above += waiting
        for number, node in enumerate(nodes):
            path = (kind, number) if kind in document.data else ()
            blocks.append(_block(document, kind, path, (*above, *entry_lines(node, text, comments, MODELS[kind]))))
            above = ()
    return blocks


def _lists(root: yaml.MappingNode, end: int) -> Iterator[tuple[str, int, Sequence[yaml.Node]]]:
    """Give the lists of a file: what each holds, where it begins, its entries; a file may also be one entry."""
    if any(key.value == "id" for key, _ in root.value):
        yield "offices", root.start_mark.index, [root]
    else:
        for key, items in root.value:
            yield key.value, key.start_mark.index, items.value if isinstance(items, yaml.SequenceNode) else ()
    yield "offices", end, ()


def _block(document: Document, kind: str, path: NodePath, lines: Sequence[str]) -> Block:
    """Give an entry, unless its lines say anything else than it does."""
    data = reduce(lambda found, step: found[step], path, document.data)
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    serves = data.get("serves")
    district = district_of(str(serves[0])) if isinstance(serves, list) and serves else ""
    block = Block(kind, data["id"], district or data["id"], tuple(lines[:first]), tuple(lines[first:]))
    if document_of(f"{kind}:\n{block.text}\n", document.file).data != {kind: [data]}:
        raise LayoutError([Problem(document.location(path), *_CHANGED, block.id)])
    return block


def _faults(document: Document) -> Iterator[Problem]:
    """Find what keeps a file from being taken apart; all else is left to the checks."""
    data: Any = document.data
    entries: dict[NodePath, Any] = {}
    if isinstance(data, dict) and "id" in data:
        entries = {(): data}
    elif isinstance(data, dict):
        for kind, items in data.items():
            if kind in MODELS and isinstance(items, list):
                entries |= {(kind, number): entry for number, entry in enumerate(items)}
            elif kind not in MODELS or items is not None:
                yield Problem(document.location((kind,)), *_NO_LISTS)
    if not entries:
        yield Problem(document.location(()), *_NO_LISTS)
    for path, entry in entries.items():
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            yield Problem(document.location(path), *_NO_ENTRY)


_NO_LISTS = (
    Message("Oben in der Datei müssen die Felder „operators“ und „offices“ stehen."),
    Message("Schreiben Sie „offices:“ und darunter die Liste der Einträge."),
)
_NO_ENTRY = (
    Message("Hier muss ein Eintrag mit einer Kennung stehen."),
    Message("Beginnen Sie jeden Eintrag mit „- id: …“."),
)
_CHANGED = (
    Message("Beim Ordnen hätte sich geändert, was hier steht; es wurde nichts geschrieben."),
    Message("Schreiben Sie den Eintrag einfacher, zum Beispiel jeden Text in eine Zeile."),
)
