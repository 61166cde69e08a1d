"""What the open data says of offices, and who says it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from lotsenbuch.exports.record import AddressRecord, CitedRecord, DateText, Record, Texts, VerifiedRecord
from lotsenbuch.model.vocabulary import (
    Access,
    Audience,
    Certainty,
    Coverage,
    Fact,
    Interpreting,
    Line,
    PlaceKind,
    Service,
    Task,
)


class SourceRecord(CitedRecord):
    """A source of an entry, and which of its facts it supports."""

    id: str
    """Its name within the entry."""
    supports: tuple[Fact, ...]
    """The facts that it supports; of one that no source supports, the registry only reports that it is said."""


class StatedRecord(Record):
    """The newest source of a fact."""

    source: str
    """Its name among `sources`."""
    date: DateText | None = None
    """Of when it is."""


class ContactRecord(Record):
    """How to reach an office, and who answers there."""

    role: Line
    """Who answers: who counsels, who coordinates that, a head office, a switchboard, volunteers."""
    department: str | None = None
    """The department to ask for."""
    phone: str | None = None
    """The telephone number as it is published."""
    dial: str | None = None
    """The same as a telephone dials it, from abroad too (E.164); 115 and the like as they are."""
    email: str | None = None
    """The mailbox."""
    website: str | None = None
    """The website."""
    booking: str | None = None
    """Where one makes an appointment."""
    address: AddressRecord | None = None
    """The postal address."""


class ConsultationRecord(Record):
    """Where and when an office comes to the people."""

    place: str
    """What the place is called."""
    kind: PlaceKind
    """What it is."""
    address: AddressRecord | None = None
    """Its postal address."""
    opening_hours: str | None = None
    """In OpenStreetMap's notation."""
    by_appointment: bool | None = None
    """True where one needs an appointment; else that is not known."""
    serves: tuple[str, ...] | None = None
    """The municipalities (AGS) that it is for, if not for all of the office."""
    note: Texts | None = None
    """What else is said of it."""


class SpokenRecord(Record):
    """A language that the staff speak."""

    language: str
    """ISO 639."""
    note: Texts | None = None
    """When, if not always."""


class NoticeRecord(Record):
    """Something temporary."""

    until: DateText
    """Its last day."""
    text: Texts
    """What is so until then."""


class OfficeRecord(Record):
    """An office that is there today: who runs it, what for, for whom, how to reach it, and who says so.

    Those that have ended or are only announced are left out.
    """

    id: str
    """Stays the same for ever."""
    name: str
    """What it calls itself, in German."""
    task: Task
    """What it is there for."""
    operator: str
    """Who employs the counsellors: an id among the operators."""
    partners: tuple[str, ...] | None = None
    """Who else has a part in it: ids among the operators."""
    commissioned_by: str | None = None
    """For whom: the key of a municipality (8 digits) or a district (5)."""
    serves: tuple[str, ...]
    """For whom it is there: municipalities by 8 digits, whole districts by 5."""
    except_: Annotated[tuple[str, ...] | None, Field(serialization_alias="except")] = None
    """The municipalities of its district that it is not there for."""
    coverage: Coverage | None = None
    """For how many municipalities of its district it does its task."""
    certainty: Certainty
    """Whether sources name the places served, or a wider statement was laid over them."""
    since: DateText | None = None
    """When it began."""
    until: DateText | None = None
    """Its last day, where the end is known."""
    contact: ContactRecord | None = None
    """How to reach it."""
    opening_hours: str | None = None
    """In OpenStreetMap's notation."""
    by_appointment: bool | None = None
    """True where one needs an appointment; else that is not known."""
    consultations: tuple[ConsultationRecord, ...] | None = None
    """Where it comes to the people."""
    services: tuple[Service, ...] | None = None
    """What it helps with."""
    spoken: tuple[SpokenRecord, ...] | None = None
    """What the staff speak."""
    interpreting: Interpreting | None = None
    """Whether interpreters help."""
    audiences: tuple[Audience, ...] | None = None
    """Whom it counsels."""
    access: tuple[Access, ...] | None = None
    """How everyone can reach it."""
    note: Texts | None = None
    """What else is said of it."""
    notice: NoticeRecord | None = None
    """What is so for a time."""
    sources: tuple[SourceRecord, ...]
    """Who says all this."""
    facts: Mapping[Fact, StatedRecord]
    """The newest source of each fact that has one."""
    verified: VerifiedRecord | None = None
    """When a human asked; absent where nobody did."""
    age: StatedRecord
    """The source whose age is that of all this: a newer word on something else makes it no younger."""
    before_reform: bool | None = None
    """True where nobody has said since the reform of 2025 that it still counsels there: say so, and to ask again."""
