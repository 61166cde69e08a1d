"""The canonical layout of `data/offices.yaml`; drop-ins are merged into it.

Each entry is laid out by itself: its fields in the order of the model, keys and postcodes in
quotation marks, its comments kept. The head of the file is the template of an entry; comments
between the entries stay.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from lotsenbuch.model.fields import model_in
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.values import district_of
from lotsenbuch.reading.yaml_text import document_of, read_document
from lotsenbuch.upkeep.template import head

INDENT = 4
"""How far the fields of an entry are set in."""

QUOTED = frozenset({"serves", "except", "commissioned_by", "postcode"})
"""The fields whose values are keys: in quotation marks, so that no program takes them for numbers."""

KEYS = re.compile(rf"\b((?:{'|'.join(sorted(QUOTED))}):\s*)(\[[^\]#]*\]|[^\s,}}#]+)")
BARE = re.compile(r"(?<![\w\"'])\d+(?![\w\"'])")


class LayoutError(Exception):
    """The files cannot be laid out; says why."""


@dataclass(frozen=True)
class Block:
    """An entry as text, with the lines of comment above it, and what decides where it stands."""

    kind: str
    id: str
    above: tuple[str, ...]
    text: str
    district: str = ""


def laid_out(main: Path, drop_ins: Sequence[Path]) -> str:
    """Give the text of `offices.yaml` in its canonical layout with the drop-ins merged.

    Raises LayoutError if a file is no YAML, or if anything but the layout would change.
    """
    blocks = _blocks(main)
    for file in drop_ins:
        for block in _blocks(file):
            blocks = _merged(blocks, block)
    text = head() + "".join(_section(kind, blocks) for kind in ("operators", "offices"))
    _refuse_loss(main, drop_ins, text)
    return text


def _section(kind: str, blocks: Iterable[Block]) -> str:
    own = [block for block in blocks if block.kind == kind]
    if not own:
        return ""
    between = "\n" if kind == "offices" else ""
    entries = between.join("".join(f"{line}\n" for line in block.above) + block.text for block in own)
    return f"\n{kind}:\n{entries}"


def _merged(blocks: Sequence[Block], new: Block) -> list[Block]:
    """Put an entry in the place of that with its id, else behind the last one of its district or before its letter."""
    for number, block in enumerate(blocks):
        if (block.kind, block.id) == (new.kind, new.id):
            return [*blocks[:number], replace(new, above=(*block.above, *new.above)), *blocks[number + 1 :]]
    behind = [number for number, block in enumerate(blocks) if block.kind == new.kind and _rank(block) <= _rank(new)]
    at = behind[-1] + 1 if behind else 0
    return [*blocks[:at], new, *blocks[at:]]


def _rank(block: Block) -> str:
    return block.district or block.id


def _blocks(file: Path) -> list[Block]:
    """Give the entries of a file; the comment at its head is not theirs."""
    try:
        text = file.read_text("utf-8-sig")
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{file}: {error}"
        raise LayoutError(message) from error
    lines = text.splitlines()
    if not isinstance(root, yaml.MappingNode):
        message = f"{file}: keine Einträge"
        raise LayoutError(message)
    if any(key.value == "id" for key, _ in root.value):
        return [_block("offices", root, (), text, 0)]
    blocks, last = [], root.start_mark.line
    for key, items in root.value:
        for node in items.value if isinstance(items, yaml.SequenceNode) else ():
            first = node.start_mark.line
            above = [line for line in lines[last:first] if line.lstrip().startswith("#")]
            blocks.append(_block(key.value, node, above, text, node.start_mark.column))
            last = _last_line(node) + 1
        last = max(last, key.start_mark.line + 1)
    return blocks


def _last_line(node: yaml.Node) -> int:
    """Give the last line that a node fills; a block's own end mark lies behind the comments below it."""
    children: Iterator[yaml.Node]
    if isinstance(node, yaml.MappingNode):
        children = (part for pair in node.value for part in pair)
    elif isinstance(node, yaml.SequenceNode):
        children = iter(node.value)
    else:
        in_block = isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}
        return int(node.end_mark.line) - in_block
    if node.flow_style:
        return int(node.end_mark.line)
    return max((_last_line(child) for child in children), default=int(node.start_mark.line))


def _block(kind: str, node: yaml.Node, above: Iterable[str], text: str, column: int) -> Block:
    if not isinstance(node, yaml.MappingNode):
        message = f"Zeile {node.start_mark.line + 1}: Hier muss ein Eintrag mit Feldern stehen."
        raise LayoutError(message)
    model = Operator if kind == "operators" else Office
    lines = text.splitlines()
    if node.flow_style:
        own = lines[node.start_mark.line : _last_line(node) + 1]
        body = _laid("\n".join([own[0][column:], *own[1:]]), model)
    else:
        body = _fields(node, lines, column, model)
    laid = [f"  - {body[0]}", *(f"{' ' * INDENT}{line}".rstrip() for line in body[1:])]
    data = _values(node)
    serves = data.get("serves")
    first = serves.value[0].value if isinstance(serves, yaml.SequenceNode) and serves.value else ""
    id_ = data["id"].value if "id" in data else ""
    comment = tuple(f"  {line.strip()}" for line in above)
    return Block(kind, str(id_), comment, "\n".join(laid) + "\n", district_of(str(first)))


def _values(node: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {str(key.value): value for key, value in node.value}


def _fields(node: yaml.MappingNode, lines: Sequence[str], column: int, model: type[BaseModel]) -> list[str]:
    """Give the lines of an entry, its fields in order, each with the comments above it."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    found: dict[str, list[str]] = {}
    last = node.start_mark.line
    for key, value in node.value:
        first, end = key.start_mark.line, _last_line(value)
        comments = [line.strip() for line in lines[last:first] if line.lstrip().startswith("#")]
        own = [line[column:] if line[:column].isspace() else line for line in lines[first : end + 1]]
        own[0] = lines[first][key.start_mark.column :]
        found[str(key.value)] = [*comments, *_laid("\n".join(own), model)]
        last = end + 1
    order = sorted(found, key=lambda name: names.index(name) if name in names else len(names))
    # A comment at the head of an entry would stand between its dash and its first field.
    head = [line for line in found[order[0]] if line.startswith("#")]
    body = [line for name in order for line in found[name]]
    return [*body[len(head) :][:1], *head, *body[len(head) + 1 :]]


def _laid(text: str, model: type[BaseModel]) -> list[str]:
    """Give a map, or one field of it, in its canonical layout, line by line."""
    quoted = KEYS.sub(lambda found: found[1] + BARE.sub(r'"\g<0>"', found[2]), text)
    value = _round_trip().load(f"{quoted}\n")
    _order(value, model)
    target = io.StringIO()
    _round_trip().dump(value, target)
    return [line.rstrip() for line in target.getvalue().splitlines() if line.strip()]


def _round_trip() -> YAML:
    yaml_ = YAML()
    yaml_.preserve_quotes = True
    yaml_.width = 1_000_000
    yaml_.indent(mapping=2, sequence=4, offset=2)
    return yaml_


def _order(value: Any, model: type[BaseModel]) -> None:
    """Bring the fields of a map, and of the maps in it, into the order of the model."""
    if isinstance(value, CommentedSeq):
        for item in value:
            _order(item, model)
    if not isinstance(value, CommentedMap):
        return
    fields: Mapping[str, Any] = {field.alias or name: field for name, field in model.model_fields.items()}
    for name in (*(name for name in fields if name in value), *(name for name in value if name not in fields)):
        value.move_to_end(name)
    for name, item in value.items():
        if name in QUOTED:
            value[name] = _quoted(item)
        elif (inner := model_in(fields[name].annotation) if name in fields else None) is not None:
            _order(item, inner)


def _quoted(value: Any) -> Any:
    if isinstance(value, CommentedSeq):
        for number, item in enumerate(value):
            value[number] = _quoted(item)
        return value
    return DoubleQuotedScalarString(str(value)) if isinstance(value, str) else value


def _refuse_loss(main: Path, drop_ins: Sequence[Path], text: str) -> None:
    """Refuse a layout that says anything else than the files before: entries by id, in any order."""
    before: dict[tuple[str, str], Any] = {}
    for file in (main, *drop_ins):
        before |= _entries(read_document(file).data)
    after = _entries(document_of(text, main).data)
    if before != after:
        different = {key[1] for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        message = f"Der Inhalt hätte sich geändert: {', '.join(sorted(different))}. Es wurde nichts geschrieben."
        raise LayoutError(message)


def _entries(data: Any) -> dict[tuple[str, str], Any]:
    if isinstance(data, dict) and "id" in data:
        return {("offices", data["id"]): data}
    return {
        (kind, item["id"]): item
        for kind in ("operators", "offices")
        for item in (data or {}).get(kind) or ()
        if isinstance(item, dict)
    }
