"""The head of `data/offices.yaml`: an entry as a commented template, made from the model."""

from collections.abc import Iterator

from pydantic import BaseModel

from lotsenbuch.model.fields import ModelField, fields_in, model_in, vocabulary_in
from lotsenbuch.model.offices import Office

HEAD = """\
# yaml-language-server: $schema=schema/offices.schema.json
#
# Wer in den Gemeinden Baden-Württembergs Geflüchtete berät. So sieht ein Eintrag aus; was mit *
# bezeichnet ist, muss dastehen, alles andere nur, wenn es bekannt ist. Jede Angabe braucht eine
# Quelle. `make check` sagt, was falsch ist und wie man es behebt; CONTRIBUTING.md, wie man es ohne
# git berichtigt. `lotsenbuch format` hält die Form, diesen Kopf eingeschlossen.
#
"""

WIDTH = 38
"""How far the examples reach before their explanation."""


def head() -> str:
    """Give the head of the file."""
    return HEAD + "".join(f"# {line}".rstrip() + "\n" for line in _lines(Office, "", "  - "))


def _lines(model: type[BaseModel], around: str, indent: str) -> Iterator[str]:
    """Give the lines of a model's fields; a field without an example of its own is opened up."""
    for field in fields_in(model, around):
        example = f"{indent}{field.name}: {field.says.example}".rstrip()
        about = f"# {_about(field)}"
        if len(example) < WIDTH:
            yield f"{example.ljust(WIDTH)} {about}"
        else:
            yield f"{indent}{about}"
            yield example
        inner = model_in(field.info.annotation)
        if inner and not field.says.example:
            yield from _lines(inner, field.path, " " * (len(indent) + 2))
        indent = " " * len(indent)


def _about(field: ModelField) -> str:
    vocabulary = vocabulary_in(field.info.annotation)
    values = " · ".join(vocabulary) if vocabulary else ""
    said = ": ".join(filter(None, (field.says.word, field.says.form, values)))
    return f"* {said}" if field.info.is_required() else said
