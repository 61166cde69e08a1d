"""The ways from a municipality to people: contacts in the order in which one should try them, without words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lotsenbuch.model.administrations import Administration, Administrations
from lotsenbuch.model.administrations import Way as Taken
from lotsenbuch.model.contact import Address, Contact
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import DistrictKind, Municipality
from lotsenbuch.model.programme import StateService
from lotsenbuch.model.reform import predates_reform
from lotsenbuch.model.sources import Source, newest_about
from lotsenbuch.model.vocabulary import Certainty, Coverage, Fact, Line, Task


class WayKind(StrEnum):
    """What a way leads to, in the order of the design: who counsels, who coordinates it, who must know who does.

    The first five are of an office that is named for the place or shared by several; a `district-office` does the
    same for the whole district.
    """

    COUNSELLING = "counselling"
    COORDINATION = "coordination"
    HEAD_OFFICE = "head-office"
    SWITCHBOARD = "switchboard"
    DISTRICT_OFFICE = "district-office"
    OFFICER = "officer"
    MBE = "mbe"
    JMD = "jmd"
    TOWN_HALL = "town-hall"
    DISTRICT_ADMINISTRATION = "district-administration"
    VOLUNTEERS = "volunteers"
    STATE_SERVICE = "state-service"


MANAGEMENT = frozenset(
    {WayKind.COUNSELLING, WayKind.COORDINATION, WayKind.HEAD_OFFICE, WayKind.SWITCHBOARD, WayKind.DISTRICT_OFFICE}
)
"""The kinds that lead to integration management itself."""

COUNSELLORS = MANAGEMENT | {WayKind.MBE, WayKind.JMD}
"""The kinds that lead to a service that counsels."""

ANSWERABLE = COUNSELLORS | {WayKind.OFFICER, WayKind.TOWN_HALL, WayKind.DISTRICT_ADMINISTRATION}
"""The kinds that lead to somebody who is responsible or must know who is."""

TASKS: Mapping[Task, WayKind] = {
    Task.INTEGRATION_OFFICER: WayKind.OFFICER,
    Task.MIGRATION_COUNSELLING: WayKind.MBE,
    Task.YOUTH_MIGRATION_SERVICE: WayKind.JMD,
    Task.VOLUNTEER_COORDINATION: WayKind.VOLUNTEERS,
}

LINES: Mapping[Line, WayKind] = {
    Line.COUNSELLING: WayKind.COUNSELLING,
    Line.COORDINATION: WayKind.COORDINATION,
    Line.HEAD_OFFICE: WayKind.HEAD_OFFICE,
    Line.SWITCHBOARD: WayKind.SWITCHBOARD,
    Line.VOLUNTEERS: WayKind.VOLUNTEERS,
}


@dataclass(frozen=True, repr=False, kw_only=True)
class Way:
    """A way to somebody: what it is, how to take it, and the newest source that supports it; perhaps none is needed."""

    kind: WayKind
    phone: str | None
    email: str | None = None
    website: str | None
    address: Address | None = None
    source: Source | None

    @property
    def is_callable(self) -> bool:
        """Say whether one can call or write; else there is a website or an address alone."""
        return bool(self.phone or self.email)

    @cached_property
    def rank(self) -> tuple[object, ...]:
        """What sorts ways: who can be called or written to comes before who has a website or an address alone."""
        order = KINDS if self.is_callable else WITHOUT_CALL
        return not self.is_callable, order.index(self.kind)


@dataclass(frozen=True, repr=False, kw_only=True)
class OfficeWay(Way):
    """A way to an office, who answers there, and whether that one is named for the place, not only for its district."""

    office: Office
    line: Line
    is_for_the_place: bool

    @cached_property
    def rank(self) -> tuple[object, ...]:
        """The same; of the ways to offices of one kind, what is closer, surer and newer comes first."""
        office = self.office
        return (
            *super().rank,
            not self.is_for_the_place,
            predates_reform(office),
            ANSWERERS.index(self.line),
            office.certainty is Certainty.DERIVED,
            COVERAGES.index(office.coverage),
            -_day(self.source),
        )


@dataclass(frozen=True, repr=False, kw_only=True)
class AdministrationWay(Way):
    """A way to a town hall or to the administration of a district, and of when it is, if that is known."""

    administration: Administration
    source: Source
    as_of: PartialDate | None


@dataclass(frozen=True, repr=False, kw_only=True)
class ServiceWay(Way):
    """A way to a service of the whole state."""

    service: StateService


@dataclass(frozen=True)
class Everyone:
    """Who can be asked in every place besides the offices: its administrations, and services of the whole state."""

    administrations: Administrations
    services: Sequence[StateService]


NOBODY = Everyone(Administrations({}, {}), ())


class Ways:
    """Gives the ways from municipalities, each made once: most of them lead from many."""

    def __init__(self, everyone: Everyone) -> None:
        self._known = everyone.administrations
        self._services = [_to_service(service) for service in everyone.services if not service.emergency]
        self._to_offices: dict[tuple[str, bool], OfficeWay] = {}
        self._to_administrations: dict[str, AdministrationWay] = {}

    def of(self, place: Municipality, offices: Iterable[Office]) -> tuple[Way, ...]:
        """Give those to some offices and to everyone else, the one to try first before the others.

        Equal ones stay in the order of their files.
        """
        found: list[Way] = [self._to_office(office, office.contact, place) for office in offices if office.contact]
        found += self._to_those_of(place)
        return tuple(sorted((*found, *self._services), key=lambda way: way.rank))

    def _to_office(self, office: Office, contact: Contact, place: Municipality) -> OfficeWay:
        key = office.id, place.ags in office.serves
        if key not in self._to_offices:
            self._to_offices[key] = _to_office(office, contact, is_named=key[1])
        return self._to_offices[key]

    def _to_those_of(self, place: Municipality) -> Iterator[AdministrationWay]:
        """Give the ways to the town hall and to the district's administration; a city's are one."""
        yield from self._to_administration(WayKind.TOWN_HALL, place.ags)
        if place.district.kind is not DistrictKind.STADTKREIS:
            yield from self._to_administration(WayKind.DISTRICT_ADMINISTRATION, place.district.key)

    def _to_administration(self, kind: WayKind, key: str) -> Iterator[AdministrationWay]:
        if key not in self._to_administrations and (one := self._known.by_key.get(key)):
            self._to_administrations[key] = _to_administration(kind, one, self._known)
        if key in self._to_administrations:
            yield self._to_administrations[key]


def _to_office(office: Office, contact: Contact, *, is_named: bool) -> OfficeWay:
    return OfficeWay(
        kind=_kind(office.task, contact.line, is_named=is_named),
        phone=contact.phone,
        email=contact.email,
        website=contact.website or contact.booking,
        address=contact.address,
        source=newest_about(office.sources, Fact.CONTACT),
        office=office,
        line=contact.line,
        is_for_the_place=is_named,
    )


def _kind(task: Task, line: Line, *, is_named: bool) -> WayKind:
    if task in TASKS:
        return TASKS[task]
    return LINES[line] if is_named or line is Line.VOLUNTEERS else WayKind.DISTRICT_OFFICE


def _to_administration(kind: WayKind, one: Administration, known: Administrations) -> AdministrationWay:
    taken: Taken | None = "phone" if one.phone else "email" if one.email else None
    return AdministrationWay(
        kind=kind,
        phone=one.phone,
        email=one.email,
        website=one.website,
        address=one.address,
        source=known.source_of(one, taken),
        administration=one,
        as_of=known.date_of(one, taken),
    )


def _to_service(service: StateService) -> ServiceWay:
    source = next(iter(service.sources), None)
    kind = WayKind.STATE_SERVICE
    return ServiceWay(kind=kind, phone=service.phone, website=service.website, source=source, service=service)


UNREACHED = (WayKind.COUNSELLING, WayKind.COORDINATION, WayKind.HEAD_OFFICE, WayKind.SWITCHBOARD, WayKind.TOWN_HALL)
"""What comes first of those who have a website or an address alone: the place's own, where one can go too, then the
services of the whole state, whose websites lead on to telephone numbers."""

KINDS = list(WayKind)
WITHOUT_CALL = list(dict.fromkeys((*UNREACHED, WayKind.STATE_SERVICE, *WayKind)))
ANSWERERS, COVERAGES = list(Line), [None, *Coverage]
"""In the order in which they are tried: who is there for all comes before one of whom that is not known."""


def _day(source: Source | None) -> int:
    """Give the number of a source's last day; 0 without one."""
    return source.date.last_day.toordinal() if source and source.date else 0
