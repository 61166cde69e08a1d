"""What the registry says: the types of `data/offices.yaml`.

Every scalar arrives as text, as it was written; the annotations here give it its type.
The vocabularies (`StrEnum`) are the only place where their words are listed: the JSON
Schema, the catalogues and the pages are made from them or tested against them.
"""

import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import Annotated, Self
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
    model_validator,
)
from pydantic_core import PydanticCustomError

SHORT, LONG = 300, 2000
"""The most characters that a line and a passage of text may have."""

DISTRICT_DIGITS, MUNICIPALITY_DIGITS = 5, 8
"""The digits of an official key (Amtlicher Gemeindeschlüssel)."""

PARTIAL_DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class OperatorKind(StrEnum):
    """What sort of body employs the counsellors."""

    STATE = "state"
    DISTRICT = "district"
    MUNICIPALITY = "municipality"
    WELFARE = "welfare"
    ASSOCIATION = "association"
    COMPANY = "company"


class Umbrella(StrEnum):
    """The welfare association that an operator belongs to."""

    CARITAS = "caritas"
    DIAKONIE = "diakonie"
    DRK = "drk"
    AWO = "awo"
    PARITAET = "paritaet"
    MALTESER = "malteser"
    JOHANNITER = "johanniter"
    IB = "ib"
    NONE = "none"


class Task(StrEnum):
    """What an office is there for."""

    INTEGRATION_MANAGEMENT = "integration-management"
    INTEGRATION_OFFICER = "integration-officer"
    MIGRATION_COUNSELLING = "migration-counselling"
    YOUTH_MIGRATION_SERVICE = "youth-migration-service"
    VOLUNTEER_COORDINATION = "volunteer-coordination"


class Certainty(StrEnum):
    """Whether the sources name the places served, or a wider statement was laid over them."""

    STATED = "stated"
    DERIVED = "derived"


class Coverage(StrEnum):
    """For how many of a district's municipalities an office does its task."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    UNKNOWN = "unknown"


class Line(StrEnum):
    """Who answers at a contact."""

    COUNSELLING = "counselling"
    COORDINATION = "coordination"
    HEAD_OFFICE = "head-office"
    SWITCHBOARD = "switchboard"
    VOLUNTEERS = "volunteers"


class PlaceKind(StrEnum):
    """Where a consultation is held."""

    TOWN_HALL = "town-hall"
    SHELTER = "shelter"
    OFFICE = "office"
    OTHER = "other"


class Service(StrEnum):
    """What an office helps with."""

    COUNSELLING = "counselling"
    LANGUAGE = "language"
    WORK = "work"
    RECOGNITION = "recognition"
    HOUSING = "housing"
    SCHOOL = "school"
    HEALTH = "health"
    OUTREACH = "outreach"
    VOLUNTEERS = "volunteers"
    RETURN = "return"


class Interpreting(StrEnum):
    """Whether interpreters help; an office that says nothing of it has no value here."""

    NONE = "none"
    AVAILABLE = "available"
    ON_REQUEST = "on-request"
    REGULAR = "regular"


class Audience(StrEnum):
    """Whom an office counsels."""

    FOLLOW_UP_ACCOMMODATION = "follow-up-accommodation"
    UKRAINE = "ukraine"
    RECOGNISED = "recognised"
    PRIVATE_HOUSING = "private-housing"
    REFUGEES = "refugees"
    IMMIGRANTS = "immigrants"


class Access(StrEnum):
    """How an office can be reached by everyone."""

    STEP_FREE = "step-free"
    LIFT = "lift"
    ACCESSIBLE_TOILET = "accessible-toilet"
    REMOTE = "remote"


class Change(StrEnum):
    """Why something ended."""

    WITHDREW = "withdrew"
    HANDED_OVER = "handed-over"
    TO_DISTRICT = "to-district"
    CONTRACT_ENDED = "contract-ended"
    FUNDING_ENDED = "funding-ended"
    CLOSED = "closed"


class FigureKind(StrEnum):
    """What a figure counts: full-time posts, people, euros, municipalities."""

    FTE = "fte"
    MANAGERS = "managers"
    CLIENTS = "clients"
    FUNDING = "funding"
    MUNICIPALITIES = "municipalities"
    TALKS = "talks"


class SourceKind(StrEnum):
    """Who speaks in a source: an authority or the operator itself, the press, a document."""

    OFFICIAL = "official"
    PRESS = "press"
    DOCUMENT = "document"


class Fact(StrEnum):
    """The facts that a source can support."""

    OPERATOR = "operator"
    SERVES = "serves"
    CONTACT = "contact"
    OPENING_HOURS = "opening_hours"
    CONSULTATIONS = "consultations"
    SERVICES = "services"
    SPOKEN = "spoken"
    FIGURES = "figures"
    HISTORY = "history"
    NOTE = "note"


class Status(StrEnum):
    """Whether an office still answers."""

    ACTIVE = "active"
    CLOSED = "closed"


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
]
LongText = Annotated[str, StringConstraints(min_length=1, max_length=LONG), AfterValidator(_harmless)]
PartialDate = Annotated[str, AfterValidator(_real_date)]
"""An ISO 8601 date that may stop at the year or the month: `2025`, `2025-01`, `2025-01-31`."""

Interval = Annotated[str, AfterValidator(_interval)]
"""A partial date, or two of them as an ISO 8601 interval: `2017/2018`."""

Phone = Annotated[str, StringConstraints(max_length=40), AfterValidator(_phone)]
WebAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_web_address)]
MailAddress = Annotated[EmailStr, AfterValidator(_mail_address)]
Hours = Annotated[str, StringConstraints(max_length=SHORT), AfterValidator(_opening_hours)]
"""Opening hours in OpenStreetMap's syntax."""

Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language by its ISO 639 code, as CLDR names it."""


class Entry(BaseModel):
    """A map of the registry: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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


class Operator(Entry):
    """A Träger: who employs the counsellors."""

    id: Id
    name: ShortText
    kind: OperatorKind
    umbrella: Umbrella = Umbrella.NONE
    website: WebAddress | None = None


class Address(Entry):
    """A postal address as the sources give it; what they do not say stays absent."""

    street: ShortText | None = None
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{5}$")] | None = None
    town: ShortText


class Contact(Entry):
    """How to reach an office, and who it is that answers there."""

    line: Line
    department: ShortText | None = None
    phone: Phone | None = None
    email: MailAddress | None = None
    website: WebAddress | None = None
    address: Address | None = None
    booking: WebAddress | None = None
    personal: Flag = False

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.phone, self.email, self.website, self.address, self.booking)):
            raise PydanticCustomError("empty_contact", "")
        return self


class Consultation(Entry):
    """Where and when an office comes to the people."""

    place: ShortText
    kind: PlaceKind
    address: Address | None = None
    opening_hours: Hours | None = None
    by_appointment: Flag = False
    serves: tuple[MunicipalityKey, ...] = ()
    note: Text | None = None


class Spoken(Entry):
    """A language that the staff speak, and when, if not always."""

    language: LanguageTag
    note: Text | None = None


class Notice(Entry):
    """Something temporary: closed, moved."""

    until: PartialDate
    text: Text


class Past(Entry):
    """Something that was so and has ended; never offered as a contact."""

    operator: Id | None = None
    from_: PartialDate | None = Field(None, alias="from")
    until: PartialDate | None = None
    change: Change | None = None
    note: Text | None = None


class Figure(Entry):
    """A dated number and the source that gives it; euros for `funding`."""

    kind: FigureKind
    value: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    as_of: Interval
    source: Id
    note: Text | None = None


class Source(Entry):
    """Where facts were published, by whom, when, and which facts they are."""

    id: Id
    title: ShortText | None = None
    publisher: ShortText
    url: WebAddress | None = None
    date: PartialDate | None = None
    kind: SourceKind
    supports: Annotated[tuple[Fact, ...], Field(min_length=1)]


class Verified(Entry):
    """The day on which a human last confirmed an entry, and who that was."""

    date: PartialDate
    by: ShortText


class Office(Entry):
    """A Beratungsstelle: where an operator counsels, and whom it serves."""

    id: Id
    name: ShortText
    task: Task
    operator: Id
    partners: tuple[Id, ...] = ()
    commissioned_by: AreaKey | None = None
    serves: Annotated[tuple[AreaKey, ...], Field(min_length=1)]
    except_: tuple[MunicipalityKey, ...] = Field((), alias="except")
    coverage: Coverage | None = None
    certainty: Certainty = Certainty.STATED
    from_: PartialDate | None = Field(None, alias="from")
    until: PartialDate | None = None
    contact: Contact | None = None
    opening_hours: Hours | None = None
    by_appointment: Flag = False
    consultations: tuple[Consultation, ...] = ()
    services: tuple[Service, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    interpreting: Interpreting | None = None
    audiences: tuple[Audience, ...] = ()
    access: tuple[Access, ...] = ()
    note: Text | None = None
    notice: Notice | None = None
    history: tuple[Past, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    verified: Verified | None = None
    status: Status = Status.ACTIVE

    @model_validator(mode="before")
    @classmethod
    def _plain_languages(cls, office: object) -> object:
        """Read `spoken: [de]` as `spoken: [{language: de}]`."""
        if isinstance(office, dict) and isinstance(spoken := office.get("spoken"), list):
            full = [{"language": item} if isinstance(item, str) else item for item in spoken]
            return {**office, "spoken": full}
        return office

    @property
    def districts(self) -> tuple[str, ...]:
        """The keys of the whole districts that the office serves."""
        return tuple(key for key in self.serves if len(key) == DISTRICT_DIGITS)

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The keys of the single municipalities that the office serves by name."""
        return tuple(key for key in self.serves if len(key) == MUNICIPALITY_DIGITS)


class Registry(Entry):
    """All of `data/offices.yaml`, the drop-ins under `data/offices/` included."""

    operators: tuple[Operator, ...] = ()
    offices: tuple[Office, ...] = ()


class StateService(Entry):
    """A service that answers in the whole state or country."""

    id: Id
    name: ShortText
    task: Task | None = None
    emergency: Flag = False
    audience: Text | None = None
    offer: Text
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9 ]{3,20}$")] | None = None
    website: WebAddress | None = None
    sources: tuple[Source, ...] = ()


class Milestone(Entry):
    """A dated fact about the programme."""

    date: Interval
    text: Text
    source: Id


class MunicipalFigure(Entry):
    """A dated number about a municipality that no source connects with an operator."""

    municipality: MunicipalityKey
    kind: FigureKind
    value: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    as_of: Interval
    source: Id


class ProgrammeSource(Source):
    """A source of the programme's facts; what it supports is said where it is named."""

    supports: tuple[Fact, ...] = ()


class Programme(Entry):
    """All of `data/programme.yaml`: what is true of the whole state."""

    services: tuple[StateService, ...]
    milestones: tuple[Milestone, ...]
    municipal_figures: tuple[MunicipalFigure, ...] = ()
    sources: tuple[ProgrammeSource, ...]
