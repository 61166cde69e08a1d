"""What is true of the whole state: the types of `data/programme.yaml`."""

from enum import StrEnum

from pydantic import field_validator

from lotsenbuch.model.dates import Interval
from lotsenbuch.model.sources import Source, whole_where_counted
from lotsenbuch.model.values import (
    Count,
    Distinct,
    Entry,
    Flag,
    Id,
    MunicipalityKey,
    Number,
    Phone,
    ShortText,
    Text,
    WebAddress,
)
from lotsenbuch.model.vocabulary import Fact, FigureKind


class StateService(Entry):
    """A service that answers in the whole state or country."""

    id: Id
    name: ShortText
    emergency: Flag = False
    audience: Text | None = None
    offer: Text
    phone: Phone | None = None
    website: WebAddress | None = None
    sources: Distinct[Source] = ()


class Milestone(Entry):
    """A dated fact about the programme."""

    date: Interval
    text: Text
    source: Id


class MunicipalFigure(Entry):
    """A dated number about a municipality that no source connects with an operator."""

    municipality: MunicipalityKey
    kind: FigureKind
    value: Number
    as_of: Interval
    source: Id

    _whole = field_validator("value")(whole_where_counted)


class ProgrammeFigureKind(StrEnum):
    """What a number of the programme counts."""

    EUROS_A_YEAR = "euros-a-year"
    COUNSELLORS = "counsellors"


class ProgrammeFigure(Entry):
    """A dated number about the programme; the text says how it is meant."""

    date: Interval
    kind: ProgrammeFigureKind
    value: Count
    text: Text
    source: Id


class ProgrammeSource(Source):
    """A source of the programme's facts; what it supports is said where it is named."""

    supports: Distinct[Fact] = ()


class Programme(Entry):
    """All of `data/programme.yaml`: what is true of the whole state."""

    services: Distinct[StateService]
    milestones: Distinct[Milestone]
    figures: Distinct[ProgrammeFigure] = ()
    municipal_figures: Distinct[MunicipalFigure] = ()
    sources: Distinct[ProgrammeSource]

    @property
    def nationwide(self) -> str:
        """Give the website of the first service that has one and is no emergency call, or nothing."""
        return next((service.website for service in self.services if service.website and not service.emergency), "")

    @property
    def all_sources(self) -> dict[str, Source]:
        """Give every source by its id, those of the services included."""
        of_services = (source for service in self.services for source in service.sources)
        return {source.id: source for source in (*of_services, *self.sources)}
