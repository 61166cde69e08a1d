"""Finds the texts of the data for the catalogues `entries` and `plan` (extractors for Babel)."""

from collections.abc import Collection, Iterator, Mapping
from typing import IO

import yaml


def extract_entries(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],  # noqa: ARG001
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Give every German text of a YAML file with its line."""
    root = yaml.compose(fileobj.read().decode("utf-8"), Loader=yaml.CSafeLoader)
    for text in _german(root) if root else ():
        yield text.start_mark.line + 1, None, str(text.value).strip(), []


PLAN_TEXTS = frozenset({"title", "asks", "after", "label", "hint"})
"""The fields of `plan.yaml` whose values are words of the plan."""


def extract_plan(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],  # noqa: ARG001
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Give every text of the plan with its line."""
    root = yaml.compose(fileobj.read().decode("utf-8"), Loader=yaml.CSafeLoader)
    for text in _texts_of_plan(root) if root else ():
        yield text.start_mark.line + 1, None, str(text.value), []


def _texts_of_plan(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.ScalarNode):
                yield from (value,) if key.value in PLAN_TEXTS else ()
            else:
                yield from _texts_of_plan(value)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts_of_plan(child)


def _german(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "de" and isinstance(value, yaml.ScalarNode):
                yield value
            else:
                yield from _german(value)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _german(child)
