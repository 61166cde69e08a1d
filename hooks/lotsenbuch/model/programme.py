"""What is true of the whole state: the types of `data/programme.yaml`."""

from typing import Annotated

from pydantic import Field, StringConstraints

from lotsenbuch.model.offices import Source
from lotsenbuch.model.values import Entry, Flag, Id, Interval, MunicipalityKey, ShortText, Text, WebAddress
from lotsenbuch.model.vocabulary import Fact, FigureKind, Task


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
