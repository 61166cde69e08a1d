"""Finds the texts of the data for the catalogues (an extractor for Babel)."""

from collections.abc import Collection, Iterator, Mapping
from typing import IO

import yaml


def extract_texts(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[tuple[int, str | None, str | tuple[str, str], list[str]]]:
    """Give the texts of a YAML file with their lines: the values of the fields that the option `fields` names.

    Those that the option `contexts` names come with the field's name as their context.
    """
    fields, contexts = (frozenset(options.get(name, "").split()) for name in ("fields", "contexts"))
    root = yaml.compose(fileobj.read(), Loader=yaml.CSafeLoader)
    for field, text in _texts(root, fields | contexts) if root else ():
        line, value = text.start_mark.line + 1, str(text.value).strip()
        yield (line, "pgettext", (field, value), []) if field in contexts else (line, None, value, [])


def _texts(node: yaml.Node, fields: frozenset[str]) -> Iterator[tuple[str, yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in fields and isinstance(value, yaml.ScalarNode):
                yield key.value, value
            else:
                yield from _texts(value, fields)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child, fields)
