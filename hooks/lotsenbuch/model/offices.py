"""Operators and offices: the types of `data/offices.yaml`."""

from itertools import filterfalse
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.values import (
    AreaKey,
    Entry,
    Flag,
    Hours,
    Id,
    LanguageTag,
    MailAddress,
    MunicipalityKey,
    Phone,
    ShortText,
    Text,
    WebAddress,
    is_district,
)
from lotsenbuch.model.vocabulary import (
    Access,
    Audience,
    Certainty,
    Change,
    Coverage,
    Fact,
    FigureKind,
    Interpreting,
    Line,
    OperatorKind,
    PlaceKind,
    Service,
    SourceKind,
    Status,
    Task,
    Umbrella,
)


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
        return tuple(filter(is_district, self.serves))

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The keys of the single municipalities that the office serves by name."""
        return tuple(filterfalse(is_district, self.serves))

    @property
    def newest_source(self) -> PartialDate | None:
        """The date of its newest source; none if none is dated."""
        return max((source.date for source in self.sources if source.date), default=None)

    @property
    def last_confirmed(self) -> PartialDate | None:
        """The day on which a human confirmed it, else the date of its newest source; perhaps none."""
        return self.verified.date if self.verified else self.newest_source


class Registry(Entry):
    """All of `data/offices.yaml`, the drop-ins under `data/offices/` included."""

    operators: tuple[Operator, ...] = ()
    offices: tuple[Office, ...] = ()
