"""What a field of a model holds: its model or its vocabulary."""

import types
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


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
