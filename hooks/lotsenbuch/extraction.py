"""Finds the texts of the data for the catalogues (an extractor for Babel)."""

from collections.abc import Collection, Iterator, Mapping
from typing import IO

import yaml


def extract_texts(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Give the texts of a YAML file with their lines: the values of the fields that the option `fields` names."""
    fields = frozenset(options["fields"].split())
    root = yaml.compose(fileobj.read().decode("utf-8"), Loader=yaml.CSafeLoader)
    for text in _texts(root, fields) if root else ():
        yield text.start_mark.line + 1, None, str(text.value).strip(), []


def _texts(node: yaml.Node, fields: frozenset[str]) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in fields and isinstance(value, yaml.ScalarNode):
                yield value
            else:
                yield from _texts(value, fields)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child, fields)
