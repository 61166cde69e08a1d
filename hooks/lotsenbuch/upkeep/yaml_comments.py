"""The comments of a YAML text, which no parser gives: in the order in which they stand, each taken once."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

COMMENT = re.compile(r"(?P<blanks>[ \t]*)(?P<sign>#)[^\n\x85\u2028\u2029]*")
"""A comment, where no value stands: up to what YAML takes for the end of a line."""

LINE_END = re.compile(r"[\n\x85\u2028\u2029]")


@dataclass(frozen=True)
class Comment:
    """A comment: where its sign stands, its text, the blanks before it, and whether it has a line of its own."""

    index: int
    text: str
    blanks: str
    is_alone: bool


class Comments:
    """The comments of a text that nobody has taken yet. Whoever takes them goes through the text from its beginning."""

    def __init__(self, text: str, root: yaml.Node) -> None:
        self._text = text
        self._left = deque(_found(text, root))

    def before(self, index: int) -> tuple[Comment, ...]:
        """Take those that stand before a place."""
        taken = []
        while self._left and self._left[0].index < index:
            taken.append(self._left.popleft())
        return tuple(taken)

    def beside(self, index: int) -> Comment | None:
        """Take the one that stands behind a place on the same line, if there is one."""
        if not self._left or self._left[0].is_alone or LINE_END.search(self._text, index, self._left[0].index):
            return None
        return self._left.popleft()


def _found(text: str, root: yaml.Node) -> Iterator[Comment]:
    """Find a sign between two values: all others of these signs are part of a value."""
    last = 0
    for first, end in (*_values(root), (len(text), len(text))):
        for found in COMMENT.finditer(text, last, first):
            before = text[found.start() - 1 : found.start()] if found.start() else ""
            is_alone = not before or LINE_END.match(before) is not None
            yield Comment(found.start("sign"), found[0].strip(), found["blanks"], is_alone)
        last = end


def _values(node: yaml.Node) -> Iterator[tuple[int, int]]:
    """Give where each scalar begins and ends."""
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for part in pair:
                yield from _values(part)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _values(part)
    else:
        yield node.start_mark.index, node.end_mark.index
