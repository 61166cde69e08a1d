"""The types of single values, and what every map of the data has in common."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, create_model
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.hours import HOURS, tidy, week_of
from lotsenbuch.model.notations import (
    COUNT,
    DEGREES,
    EMPTY,
    FIGURE,
    HIDDEN,
    HIDDEN_IN_TEXT,
    LINE,
    MAIL_ADDRESS,
    POSTCODE,
    STREET,
    TEXT,
    VILLAGE,
    WEB_ADDRESS,
    Notation,
)
from lotsenbuch.model.phones import PHONE

Item = TypeVar("Item")

SHORT, LONG = 300, 2000
"""The most characters that a line and a passage of text may have."""

NOTATIONS: Mapping[str, Notation] = {
    "line": LINE,
    "text": TEXT,
    "phone": PHONE,
    "web-address": WEB_ADDRESS,
    "mail-address": MAIL_ADDRESS,
    "hours": HOURS,
    "street": STREET,
    "postcode": POSTCODE,
    "figure": FIGURE,
    "count": COUNT,
    "degrees": DEGREES,
    "village": VILLAGE,
}
"""How each kind of value is written, by the name that the JSON Schema has for it in `x-checked-as`."""


def _refuse(fault: str, value: str = "", **values: object) -> None:
    hidden = re.search(HIDDEN_IN_TEXT[0], value) or re.search(HIDDEN[0], value)
    character = f"U+{ord(hidden[0]):04X}" if hidden else ""
    raise PydanticCustomError(fault, "", {"character": character, **values})


def _judged(kind: str) -> AfterValidator:
    """Refuse a text that is not written as its kind is."""

    def judge(text: str) -> str:
        if fault := NOTATIONS[kind].fault(text):
            _refuse(fault, text)
        return text

    return AfterValidator(judge)


def _number(kind: str) -> BeforeValidator:
    """Refuse a number that is not written as its kind is."""

    def judge(value: object) -> object:
        if isinstance(value, str) and (fault := EMPTY if not value.strip() else NOTATIONS[kind].fault(value.strip())):
            _refuse(fault, value)
        return value

    return BeforeValidator(judge)


def _composed(text: str) -> str:
    """Give a text in which a letter and its marks are one sign, however it was typed."""
    return unicodedata.normalize("NFC", text)


def _mailbox(address: str) -> str:
    """Give a mail address with its host in small letters; of the rest only the host knows what is alike."""
    box, _, host = address.partition("@")
    return f"{box}@{host.lower()}"


def _ever_open(hours: str) -> str:
    if not any(week_of(hours).days):
        _refuse("opening_hours")
    return tidy(hours)


def _each_once(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse a list that says something twice; entries are known by their id or their language, if they have one."""
    seen = set()
    for at, item in enumerate(items):
        name = getattr(item, "id", getattr(item, "language", item))
        if name in seen:
            _refuse("listed_twice", at=at)
        seen.add(name)
    return items


def _yes_or_no(value: object) -> object:
    if not isinstance(value, str | bool) or value not in {"true", "false", True, False}:
        raise PydanticCustomError("yes_or_no", "")
    return value in {"true", True}


def _text(longest: int) -> StringConstraints:
    """Say of a text that it has so many characters at most, and at least one but for blanks around it."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


def _checked_as(kind: str, **more: str) -> FieldInfo:
    """Say in the JSON Schema how a text is checked, for whoever checks by it: the form in the browser.

    `more` is for editors, which know the words of JSON Schema only.
    """
    info: FieldInfo = Field(json_schema_extra={"x-checked-as": kind, **more})
    return info


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
MunicipalityKey = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]
DistrictKey = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
AreaKey = Annotated[str, StringConstraints(pattern=r"^([0-9]{5}|[0-9]{8})$")]
"""A municipality by its 8 digits or a whole district by its 5."""

ShortText = Annotated[str, _text(SHORT), _judged("line"), AfterValidator(_composed), _checked_as("line")]
LongText = Annotated[str, _text(LONG), _judged("text"), AfterValidator(_composed), _checked_as("text")]
Phone = Annotated[str, _text(40), _judged("phone"), _checked_as("phone")]
WebAddress = Annotated[str, _text(500), _judged("web-address"), _checked_as("web-address")]
MailAddress = Annotated[
    str, _text(254), _judged("mail-address"), AfterValidator(_mailbox), _checked_as("mail-address", format="email")
]
VillageName = Annotated[str, _text(60), _judged("village"), AfterValidator(_composed), _checked_as("village")]
Street = Annotated[str, _text(SHORT), _judged("street"), AfterValidator(_composed), _checked_as("street")]
Postcode = Annotated[str, _text(20), _judged("postcode"), _checked_as("postcode", pattern="^[0-9]{5}$")]
Hours = Annotated[str, _text(SHORT), _judged("hours"), AfterValidator(_ever_open), _checked_as("hours")]
"""Opening hours in that part of OpenStreetMap's syntax which a page can show."""

Number = Annotated[float, _number("figure"), Field(ge=0, allow_inf_nan=False)]
Count = Annotated[int, _number("count"), Field(ge=0)]
Degrees = Annotated[float, _number("degrees")]

Distinct = Annotated[tuple[Item, ...], AfterValidator(_each_once), Field(json_schema_extra={"uniqueItems": True})]
"""A list that says nothing twice."""

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
