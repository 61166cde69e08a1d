"""Finds the texts of the data for the catalogues (an extractor for Babel)."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO

import yaml

from lotsenbuch.problems import Location, Message, Problem, RegistryError


def extract_texts(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[tuple[int, str | None, str | tuple[str, str], list[str]]]:
    """Give the texts of a YAML file with their lines: the values of the fields that the option `fields` names.

    Those that the option `contexts` names come with the field's name as their context. Raises RegistryError.
    """
    fields, contexts = (frozenset(options.get(name, "").split()) for name in ("fields", "contexts"))
    root = _composed(fileobj)
    for field, text in _texts(root, fields | contexts) if root else ():
        line, value = text.start_mark.line + 1, str(text.value).strip()
        yield (line, "pgettext", (field, value), []) if field in contexts else (line, None, value, [])


def _composed(file: IO[bytes]) -> yaml.Node | None:
    try:
        root: yaml.Node | None = yaml.compose(file.read(), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeError) as error:
        mark = getattr(error, "problem_mark", None)
        location = Location(Path(file.name), mark.line + 1 if mark else 1)
        what = Message("Die Texte dieser Datei lassen sich nicht finden.")
        raise RegistryError(
            [Problem(location, what, Message("`lotsenbuch check` sagt, was an ihr falsch ist."))]
        ) from None
    return root


def _texts(
    node: yaml.Node, fields: frozenset[str], above: tuple[yaml.Node, ...] = ()
) -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Give the texts of fields, each with its field; what holds itself is passed over, since the check refuses it."""
    if node in above:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in fields and isinstance(value, yaml.ScalarNode):
                yield key.value, value
            else:
                yield from _texts(value, fields, (*above, node))
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _texts(child, fields, (*above, node))
