"""The types of single values, and what every map of the data has in common."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

import phonenumbers
from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its stubs leave it out
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, EmailStr, Field, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

SHORT, LONG = 300, 2000
"""The most characters that a line and a passage of text may have."""

DISTRICT_DIGITS, MUNICIPALITY_DIGITS = 5, 8
"""The digits of an official key (Amtlicher Gemeindeschlüssel)."""

PARTIAL_DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def _harmless(text: str) -> str:
    for letter in text:
        if unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cs", "Cn"} and letter not in "\n\u200c\u00ad":
            raise PydanticCustomError("hidden_character", "", {"character": f"U+{ord(letter):04X}"})
    return unicodedata.normalize("NFC", text.strip())


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("line_break", "")
    return text


def _real_date(text: str) -> str:
    if not PARTIAL_DATE.fullmatch(text):
        raise PydanticCustomError("partial_date", "")
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2025") :])
    except ValueError as error:
        raise PydanticCustomError("partial_date", "") from error
    return text


def _interval(text: str) -> str:
    first, slash, last = text.partition("/")
    _real_date(first)
    if slash and _real_date(last) < first:
        raise PydanticCustomError("interval", "")
    return text


def _phone(text: str) -> str:
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException as error:
        raise PydanticCustomError("phone", "") from error
    if not phonenumbers.is_valid_number(number):
        raise PydanticCustomError("phone", "")
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        port_is_a_number = parts.port is None or parts.port > 0
    except ValueError as error:
        raise PydanticCustomError("web_address", "") from error
    host = parts.hostname or ""
    if (
        parts.scheme not in {"http", "https"}
        or not port_is_a_number
        or parts.username is not None
        or not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)
        or re.search(r"[\s<>\"'`\\]", text)
    ):
        raise PydanticCustomError("web_address", "")
    return text


def _mail_address(text: str) -> str:
    if not text.isascii():
        raise PydanticCustomError("mail_address", "")
    return text


def _opening_hours(text: str) -> str:
    try:
        OpeningHours(text)
    except ParserError as error:
        raise PydanticCustomError("opening_hours", "") from error
    return text


def _yes_or_no(value: object) -> object:
    if value not in {"true", "false", True, False}:
        raise PydanticCustomError("yes_or_no", "")
    return value in {"true", True}


def _checked_as(kind: str) -> FieldInfo:
    """Say in the JSON Schema how a text is checked, for whoever checks by it: the form in the browser."""
    info: FieldInfo = Field(json_schema_extra={"x-checked-as": kind})
    return info


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
MunicipalityKey = Annotated[str, StringConstraints(pattern=r"^\d{8}$")]
DistrictKey = Annotated[str, StringConstraints(pattern=r"^\d{5}$")]
AreaKey = Annotated[str, StringConstraints(pattern=r"^(\d{5}|\d{8})$")]
"""A municipality by its 8 digits or a whole district by its 5."""

ShortText = Annotated[
    str,
    StringConstraints(min_length=1, max_length=SHORT),
    AfterValidator(_harmless),
    AfterValidator(_one_line),
    _checked_as("line"),
]
LongText = Annotated[
    str, StringConstraints(min_length=1, max_length=LONG), AfterValidator(_harmless), _checked_as("text")
]
PartialDate = Annotated[str, AfterValidator(_real_date), _checked_as("partial-date")]
"""An ISO 8601 date that may stop at the year or the month: `2025`, `2025-01`, `2025-01-31`."""

Interval = Annotated[str, AfterValidator(_interval)]
"""A partial date, or two of them as an ISO 8601 interval: `2017/2018`."""

Phone = Annotated[str, StringConstraints(max_length=40), AfterValidator(_phone), _checked_as("phone")]
WebAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_web_address), _checked_as("web-address")]
MailAddress = Annotated[EmailStr, AfterValidator(_mail_address), _checked_as("mail-address")]
Hours = Annotated[str, StringConstraints(max_length=SHORT), AfterValidator(_opening_hours), _checked_as("hours")]
"""Opening hours in OpenStreetMap's syntax."""

Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language by its ISO 639 code, as CLDR names it."""


class Entry(BaseModel):
    """A map of the registry: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def as_written(self) -> dict[str, Any]:
        """Give the entry as its file says it: plain values, without what the file leaves out."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class Text(Entry):
    """Free text by language; German is required, since it is what the office itself said."""

    de: LongText
    en: LongText | None = None
    uk: LongText | None = None
    ru: LongText | None = None
    ar: LongText | None = None
    fa: LongText | None = None
    ps: LongText | None = None
    ku: LongText | None = None
    tr: LongText | None = None
    fr: LongText | None = None
    ti: LongText | None = None
    so: LongText | None = None
    es: LongText | None = None
