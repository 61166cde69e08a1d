"""Dates as sources give them: a day, a month or a year, or the time between two of these."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_wrap_validator_function, str_schema, to_string_ser_schema

MONTHS_OF_A_YEAR = 12

ISO_DATE = re.compile(r"(?P<year>(19|20)[0-9]{2})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?")


class Precision(IntEnum):
    """What a date stops at."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, order=True)
class PartialDate:
    """An ISO 8601 date that may stop at the year or the month: `2025`, `2025-01`, `2025-01-31`.

    Raises `partial_date`, a ValueError, for a text that is none and for a day that never was.
    They sort as their text does: by the first day; of two that begin alike, the less precise
    comes first. Whether a date lies before a day is for its `first_day` or its `last_day` to
    say: a year ends on 31 December.
    """

    written: str

    def __post_init__(self) -> None:
        try:
            _ = self._read
        except ValueError as error:
            raise PydanticCustomError("partial_date", "") from error

    def __str__(self) -> str:
        return self.written

    @cached_property
    def _read(self) -> tuple[date, Precision]:
        found = ISO_DATE.fullmatch(self.written)
        if not found:
            raise ValueError(self.written)
        year, month, day = found.group("year", "month", "day")
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        return date(int(year), int(month or 1), int(day or 1)), precision

    @property
    def precision(self) -> Precision:
        """What it stops at."""
        return self._read[1]

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self._read[0]

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        first = self.first_day
        if self.precision is Precision.DAY:
            return first
        month = first.month if self.precision is Precision.MONTH else MONTHS_OF_A_YEAR
        return date(first.year, month, _days_of(first.year, month))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return _as_text(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"x-checked-as": "partial-date"}


@dataclass(frozen=True, order=True)
class Interval:
    """A partial date, or two of them as an ISO 8601 interval: `2017/2018`.

    Raises as `PartialDate` does, and `interval`, a ValueError too, for one that ends before it begins.
    """

    dates: tuple[PartialDate, ...] = field(init=False, repr=False)
    written: str = field(compare=False)

    def __post_init__(self) -> None:
        dates = tuple(map(PartialDate, self.written.split("/", maxsplit=1)))
        if dates[-1].last_day < dates[0].first_day:
            raise PydanticCustomError("interval", "")
        object.__setattr__(self, "dates", dates)

    def __str__(self) -> str:
        return self.written

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self.dates[0].first_day

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return self.dates[-1].last_day

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return _as_text(cls)


def by_age(when: PartialDate | None) -> tuple[bool, PartialDate | None]:
    """Give what sorts dates from the oldest to the newest, and before them what has none."""
    return when is not None, when


def months_before(day: date, months: int) -> date:
    """Give the day so many months earlier; the last of its month where that month is shorter."""
    year, month = divmod(day.year * MONTHS_OF_A_YEAR + day.month - 1 - months, MONTHS_OF_A_YEAR)
    return date(year, month + 1, min(day.day, _days_of(year, month + 1)))


def _days_of(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _as_text(kind: type[PartialDate | Interval]) -> CoreSchema:
    """Let pydantic read a type from text and write it as the text that was read."""

    def read(value: Any, text: Callable[[Any], str]) -> Any:
        return value if isinstance(value, kind) else kind(text(value))

    return no_info_wrap_validator_function(read, str_schema(), serialization=to_string_ser_schema())
