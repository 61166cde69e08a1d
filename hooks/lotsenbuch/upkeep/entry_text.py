"""An entry of the registry as text: its fields in the order of the model, each with its comments.

An entry is split into items (fields, and members of lists), which are put into order and joined to lines.
A value stays as it was written, unless it is a key, which wants quotation marks, or goes over several lines.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import yaml
from pydantic import BaseModel

from lotsenbuch.model.fields import model_in, name_of
from lotsenbuch.upkeep.yaml_comments import Comment, Comments

STEP = "  "
"""How far fields are set in below what holds them: two blanks, as everywhere in the registry."""

QUOTED = frozenset({"serves", "except", "commissioned_by", "postcode"})
"""The fields whose values are keys: in quotation marks, so that no program takes them for numbers."""

NOTHING = frozenset({"", "~", "null"})
"""How YAML writes that there is no value."""

DASH = "-"
"""What leads a member of a list, as its name leads a field."""

BLOCKS = frozenset("|>")
"""How a text in a block begins."""

BLOCK_SIGNS = "|>+-123456789"
"""What may stand at its head: besides these, how it ends and how far it is set in."""

KEEPS_EMPTY_LINES = re.compile(r"[|>][1-9]?\+")
"""The head of a block whose text ends in empty lines: those that follow an entry would become part of it."""

ESCAPES = {0x7F: "\\x7f", 0x85: "\\N", 0x2028: "\\L", 0x2029: "\\P", 0xFEFF: "\\ufeff"}
"""What JSON leaves as it is, and YAML does not allow or takes for the end of a line."""

Part = TypeVar("Part")


@dataclass(frozen=True)
class Kind:
    """What a field holds: maps with the fields of a model, where one is known, or keys."""

    model: type[BaseModel] | None = None
    is_key: bool = False

    def of_field(self, name: str) -> "Kind":
        """Give what a field of these maps holds."""
        fields = self.model.model_fields if self.model else {}
        known = next((field for own, field in fields.items() if name_of(own, field) == name), None)
        return Kind(model_in(known.annotation) if known else None, name in QUOTED)

    def in_order(self, named: Iterable[tuple[str, Part]]) -> list[Part]:
        """Bring fields into the order of the model; those that it does not know stay behind, as they were."""
        fields = self.model.model_fields if self.model else {}
        order = {name_of(own, field): number for number, (own, field) in enumerate(fields.items())}
        return [part for _, part in sorted(named, key=lambda pair: order.get(pair[0], len(order)))]


@dataclass(frozen=True)
class Item:
    """A field or a member of a list: what leads it, the comments above and beside, and what it holds.

    That is either lines of text, the first of which stands behind the lead, or further items.
    """

    lead: str
    above: tuple[str, ...]
    beside: str = ""
    value: tuple[str, ...] = ()
    items: tuple["Item", ...] = ()


def entry_lines(node: yaml.Node, text: str, comments: Comments, model: type[BaseModel]) -> list[str]:
    """Give the lines of an entry as a member of a list, with the comments above it; takes these and its own."""
    return list(_joined(_Splitting(text, comments).member(node, Kind(model), node.start_mark.column)))


@dataclass(frozen=True)
class _Splitting:
    """Goes through the nodes of a text in the order in which they stand there."""

    text: str
    comments: Comments

    def member(self, node: yaml.Node, kind: Kind, column: int) -> Item:
        """Give a member of a list whose dash stands in a column."""
        first = node.start_mark.index
        item = Item(DASH, _texts(self.comments.before(first)))
        if _holds_lines(node):
            return replace(item, items=self._items(node, kind))
        return self._with_value(item, node, kind, column, first)

    def field(self, key: yaml.Node, node: yaml.Node, kind: Kind) -> Item:
        """Give a field of a map."""
        item = Item(f"{self._source(key)}:", _texts(self.comments.before(key.start_mark.index)))
        behind = key.end_mark.index
        if _holds_lines(node):
            return replace(item, beside=_beside(self.comments.beside(behind)), items=self._items(node, kind))
        return self._with_value(item, node, kind, key.start_mark.column, behind)

    def _items(self, node: yaml.Node, kind: Kind) -> tuple[Item, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.member(member, kind, node.start_mark.column) for member in node.value)
        named = [(key.value, self.field(key, value, kind.of_field(key.value))) for key, value in node.value]
        return tuple(kind.in_order(named))

    def _with_value(self, item: Item, node: yaml.Node, kind: Kind, column: int, behind: int) -> Item:
        """Give an item with its value; without one, a comment may stand right behind the lead."""
        end = node.end_mark.index if self._source(node) else behind
        above = (*item.above, *_texts(self.comments.before(end)))
        if isinstance(node, yaml.ScalarNode) and node.style in BLOCKS:
            block = _block(self._source(node), column)
            if not KEEPS_EMPTY_LINES.match(block[0]):
                return replace(item, above=above, value=block)
            note = block[0].lstrip(BLOCK_SIGNS).strip()
            return replace(item, above=above, value=(_quoted(node.value),), beside=f" {note}" if note else "")
        value = self._inline(node, kind)
        return replace(item, above=above, value=(value,), beside=_beside(self.comments.beside(end)))

    def _inline(self, node: yaml.Node, kind: Kind) -> str:
        """Give a value on one line."""
        if isinstance(node, yaml.SequenceNode):
            return f"[{', '.join(self._inline(member, kind) for member in node.value)}]"
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, kind)
        named = [(key.value, self._pair(key, value, kind.of_field(key.value))) for key, value in node.value]
        return f"{{{', '.join(kind.in_order(named))}}}"

    def _pair(self, key: yaml.Node, value: yaml.Node, kind: Kind) -> str:
        return f"{self._source(key)}: {self._inline(value, kind)}"

    def _scalar(self, node: yaml.ScalarNode, kind: Kind) -> str:
        """Give text as it was written, in quotation marks where it is a key or went over several lines."""
        source = self._source(node)
        is_nothing = not node.style and node.value in NOTHING
        if "\n" in source or (kind.is_key and node.style != '"' and not is_nothing):
            return _quoted(node.value)
        return source

    def _source(self, node: yaml.Node) -> str:
        return self.text[node.start_mark.index : node.end_mark.index]


def _holds_lines(node: yaml.Node) -> bool:
    """Say whether a node is a map or list with a line for each of its parts."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _block(source: str, column: int) -> tuple[str, ...]:
    """Give the lines of a text in a block, set in by nothing; its field or dash stands in a column."""
    head, *lines = source.removesuffix("\n").split("\n")
    rest = head.lstrip(BLOCK_SIGNS)
    signs = head.removesuffix(rest)
    depth = signs.strip("|>+-")
    while lines and "+" not in signs and not lines[-1].strip(" "):
        lines.pop()
    filled = [line for line in lines if line.strip(" ")]
    indent = column + int(depth) if depth else min(len(line) - len(line.lstrip(" ")) for line in filled[:1] or [""])
    # They will be set in by one step.
    signs = signs.replace(depth, str(len(STEP))) if depth else signs
    return (signs + rest.rstrip(), *(line[indent:] for line in lines))


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).translate(ESCAPES)


def _texts(comments: Iterable[Comment]) -> tuple[str, ...]:
    return tuple(comment.text for comment in comments)


def _beside(comment: Comment | None) -> str:
    """Give a comment with the blanks before it, by which it stands below another; those of a tab stand nowhere."""
    return (comment.blanks.replace("\t", "") or " ") + comment.text if comment else ""


def _joined(item: Item) -> Iterator[str]:
    """Give the lines of an item."""
    yield from item.above
    inner = [line for within in item.items for line in _joined(within)]
    if not inner:
        first, *inner = item.value
        yield (f"{item.lead} {first}" if first else item.lead) + item.beside
    elif item.lead != DASH:
        yield item.lead + item.beside
    else:
        # A comment above the first field would stand between the dash and the field.
        above = next(number for number, line in enumerate(inner) if not line.startswith("#"))
        yield from inner[:above]
        yield f"{DASH} {inner[above]}"
        inner = inner[above + 1 :]
    yield from (f"{STEP}{line}" if line else "" for line in inner)
