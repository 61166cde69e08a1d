"""What the model says of its fields: their word, their example, the fact they belong to, what they hold."""

import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lotsenbuch.model.vocabulary import Fact


@dataclass(frozen=True)
class Says:
    """What stands in the annotation of a field for those who fill it in.

    `word` is what clerks call it, a message of the catalogue `check`; `fact` what a source must support when
    the field changes, where no field around it says so; `example` a value as it would stand in the file, of a
    town that does not exist and with a number that nobody has; `form` how it is written, where example and
    vocabulary leave that open. Example and form stand at the head of `data/offices.yaml`, in German.
    """

    word: str
    fact: Fact | None = None
    example: str = field(default="", kw_only=True)
    form: str = field(default="", kw_only=True)


@dataclass(frozen=True)
class ModelField:
    """A field of a model: its path from the entry by the names in YAML, its type, and what it says."""

    path: str
    info: FieldInfo
    says: Says

    @property
    def name(self) -> str:
        """Its name in YAML."""
        return self.path.rpartition(".")[2]


def name_of(name: str, info: FieldInfo) -> str:
    """Give the name in YAML of a model's field: `from` where Python must say `from_`."""
    return info.alias or name


def fields_in(model: type[BaseModel], around: str = "") -> Iterator[ModelField]:
    """Give the fields of a model that say something, in order; `around` is the path of the field that holds it."""
    for name, info in model.model_fields.items():
        for says in info.metadata:
            if isinstance(says, Says):
                yield ModelField(f"{around}.{name_of(name, info)}".lstrip("."), info, says)


def all_fields(model: type[BaseModel], around: str = "") -> Iterator[ModelField]:
    """Give the fields of a model and, after each, those of the model that it holds."""
    for own in fields_in(model, around):
        yield own
        if inner := model_in(own.info.annotation):
            yield from all_fields(inner, own.path)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Give the model that the values of a field belong to, if they are maps."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Annotated, Union, types.UnionType, tuple, list}:
        return next(filter(None, map(model_in, get_args(annotation))), None)
    return None


def vocabulary_in(annotation: Any) -> type[StrEnum] | None:
    """Give the vocabulary that the values of a field are taken from, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return next(filter(None, map(vocabulary_in, get_args(annotation))), None)
