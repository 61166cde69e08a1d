"""The types of single values, and what every map of the data has in common."""

import re
import unicodedata
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias
from urllib.parse import urlsplit

import phonenumbers
from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its stubs leave it out
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    EmailStr,
    Field,
    StringConstraints,
    create_model,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from lotsenbuch.languages import GERMAN, LANGUAGES

SHORT, LONG = 300, 2000
"""The most characters that a line and a passage of text may have."""

AUTHORITIES = "115"
"""The number at which several cities answer for all their offices, and the only one that they publish."""


def _harmless(text: str) -> str:
    for letter in text:
        if unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cs", "Cn"} and letter not in "\n\u200c\u00ad":
            raise PydanticCustomError("hidden_character", "", {"character": f"U+{ord(letter):04X}"})
    return unicodedata.normalize("NFC", text.strip())


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("line_break", "")
    return text


def _phone(text: str) -> str:
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException as error:
        raise PydanticCustomError("phone", "") from error
    if not phonenumbers.is_valid_number(number):
        raise PydanticCustomError("phone", "")
    return text


def _authority_phone(text: str) -> str:
    return text if text == AUTHORITIES else _phone(text)


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
    if not isinstance(value, str | bool) or value not in {"true", "false", True, False}:
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
Phone = Annotated[
    str, StringConstraints(max_length=40), AfterValidator(_harmless), AfterValidator(_phone), _checked_as("phone")
]
AuthorityPhone = Annotated[
    str, StringConstraints(max_length=40), AfterValidator(_harmless), AfterValidator(_authority_phone)
]
"""A telephone number of an administration, `115` included."""

WebAddress = Annotated[
    str,
    StringConstraints(max_length=500),
    AfterValidator(_harmless),
    AfterValidator(_web_address),
    _checked_as("web-address"),
]
MailAddress = Annotated[EmailStr, AfterValidator(_mail_address), _checked_as("mail-address")]
Hours = Annotated[str, StringConstraints(max_length=SHORT), AfterValidator(_opening_hours), _checked_as("hours")]
"""Opening hours in OpenStreetMap's syntax."""

Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language by its ISO 639 code, as CLDR names it."""

DISTRICT_DIGITS = 5
"""The digits of a district's official key (Amtlicher Gemeindeschlüssel); its municipalities' keys begin with it."""


def district_of(key: str) -> str:
    """Give the key of the district that a municipality lies in; of a district's key, itself."""
    return key[:DISTRICT_DIGITS]


def is_district(key: str) -> bool:
    """Say whether a key is that of a whole district."""
    return len(key) == DISTRICT_DIGITS


class Entry(BaseModel):
    """A map of the registry: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def as_written(self) -> dict[str, Any]:
        """Give the entry as its file says it: plain values, without what the file leaves out."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class _German(Entry):
    """Free text by language; German is required, since it is what the office itself said."""

    de: LongText


if TYPE_CHECKING:
    Text: TypeAlias = _German
else:
    Text = create_model(
        "Text",
        __base__=_German,
        __doc__=_German.__doc__,
        __module__=__name__,
        **{other.code: (LongText | None, None) for other in LANGUAGES if other is not GERMAN},
    )
