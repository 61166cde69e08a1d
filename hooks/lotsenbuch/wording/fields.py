"""What clerks call the fields of the registry: one word for each, by its path from the entry."""

from collections.abc import Mapping

from lotsenbuch.model.fields import all_fields
from lotsenbuch.model.offices import Office, Operator

FIELDS: Mapping[str, str] = {field.path: field.says.word for model in (Operator, Office) for field in all_fields(model)}
"""The German words of fields, of operators and offices, by their paths."""


def word_of(path: str) -> str:
    """Give the word of a field, or of the nearest field around it that has one."""
    while path not in FIELDS and "." in path:
        path = path.rpartition(".")[0]
    return FIELDS.get(path, path)
