"""The ways from a municipality to people: contacts in the order in which one should try them, without words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, repr=False, kw_only=True)
class OfficeWay(Way):
    """A way to an office, who answers there, and whether that one is named for the place, not only for its district."""

    office: Office
    line: Line
    is_for_the_place: bool


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


def ways_of(place: Municipality, offices: Iterable[Office], everyone: Everyone) -> tuple[Way, ...]:
    """Give the ways of a municipality to some offices and to everyone else, the one to try first before the others.

    Who can be called or written to comes before who has a website or an address alone.
    """
    found: list[Way] = [_to_office(office, office.contact, place) for office in offices if office.contact]
    found += _to_administrations(place, everyone.administrations)
    found += map(_to_service, (service for service in everyone.services if not service.emergency))
    return tuple(sorted(found, key=_rank))


def _to_office(office: Office, contact: Contact, place: Municipality) -> OfficeWay:
    is_named = place.ags in office.serves
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


def _to_administrations(place: Municipality, known: Administrations) -> Iterator[AdministrationWay]:
    """Give the ways to the town hall and to the district's administration; a city's are one."""
    if hall := known.by_key.get(place.ags):
        yield _to_administration(WayKind.TOWN_HALL, hall, known)
    of_district = known.by_key.get(place.district.key)
    if of_district and place.district.kind is not DistrictKind.STADTKREIS:
        yield _to_administration(WayKind.DISTRICT_ADMINISTRATION, of_district, known)


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


def _rank(way: Way) -> tuple[object, ...]:
    """Give what sorts ways; equal ones stay in the order of their files."""
    order = KINDS if way.is_callable else WITHOUT_CALL
    return not way.is_callable, order.index(way.kind), *(_doubts(way) if isinstance(way, OfficeWay) else ())


def _doubts(way: OfficeWay) -> tuple[object, ...]:
    """Give what sorts the ways to offices of one kind: what is closer, surer and newer comes first."""
    office = way.office
    return (
        not way.is_for_the_place,
        predates_reform(office),
        ANSWERERS.index(way.line),
        office.certainty is Certainty.DERIVED,
        COVERAGES.index(office.coverage),
        -_day(way.source),
    )


def _day(source: Source | None) -> int:
    """Give the number of a source's last day; 0 without one."""
    return source.date.last_day.toordinal() if source and source.date else 0
