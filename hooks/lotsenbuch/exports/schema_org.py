"""What search engines read in a page: its place or operator, and who counsels there, by schema.org, as JSON-LD.

It says in short what the page says, and names the file that says all of it. An office is called as the part of the page
is that tells of it. Services of the whole state are the same everywhere, so no page repeats them here.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from lotsenbuch.answers.ways import WayKind
from lotsenbuch.exports.lists import named_by
from lotsenbuch.exports.office_records import ConsultationRecord, ContactRecord, OfficeRecord
from lotsenbuch.exports.place_records import DistrictNameRecord, DistrictRecord, MunicipalityRecord, OperatorRecord
from lotsenbuch.exports.place_records import WayRecord as Way
from lotsenbuch.exports.record import AddressRecord, CitedRecord
from lotsenbuch.exports.recording import OpenData
from lotsenbuch.model.hours import clock, spans_of, week_of
from lotsenbuch.model.places import DistrictKind

CONTEXT = "https://schema.org"

PLACE, DISTRICT, OPERATOR = "#ort", "#kreis", "#traeger"
"""What a page is about, by its kind."""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end or change the script that it stands in; in JSON each may be written by its number."""

Node: TypeAlias = dict[str, Any]
Nodes: TypeAlias = Node | list[Node] | None


@dataclass(frozen=True)
class _About:
    """What a page tells of: places by their keys; perhaps one municipality, or one operator."""

    areas: Mapping[str, Node]
    municipality: str = ""
    operator: str = ""

    def served(self, one: OfficeRecord) -> Nodes:
        """Give for whom an office is there, as far as the page tells of them; nothing where it excepts the place."""
        if self.municipality in (one.except_ or ()):
            return None
        return _few(self.areas[key] for key in one.serves if key in self.areas)


@dataclass(frozen=True, repr=False)
class InPages:
    """Gives what stands in each page; `file` the address of a municipality's own file by its key, if known."""

    data: OpenData
    file: Callable[[str], str | None]

    def municipality(self, one: MunicipalityRecord) -> str:
        """Give a municipality, and the ways from it to offices and administrations, in the order of its page."""
        file = self.file(one.ags)
        place = _area(
            one.ags,
            one.name,
            id_=PLACE,
            containedInPlace=_district(one.district),
            additionalProperty=_typed("PropertyValue", name="level", value=one.level),
            subjectOf={"@id": file} if file else None,
        )
        about = _About({one.ags: {"@id": PLACE}, one.district.key: {"@id": DISTRICT}}, municipality=one.ags)
        offices = (self.data.offices[id_] for id_ in named_by(one))
        without_way = (office for office in offices if office.contact is None)
        return _written(place, self._ways(one.ways, about), self._services(without_way, about))

    def district(self, one: DistrictRecord) -> str:
        """Give a district, who is there for all of it, and its administration; a city's is that of its municipality."""
        city = one.municipalities if one.kind is DistrictKind.STADTKREIS else ()
        about = _About({key: {"@id": DISTRICT} for key in (one.key, *city)})
        offices = (self.data.offices[id_] for id_ in one.offices)
        ways = (one.administration,) if one.administration else ()
        return _written(_district(one), self._services(offices, about), self._ways(ways, about))

    def operator(self, one: OperatorRecord) -> str:
        """Give an operator, and its offices with the places that they are there for."""
        operator = _typed("Organization", **{"@id": OPERATOR}, name=one.name, url=one.website)
        offices = (self.data.offices[id_] for id_ in one.offices)
        return _written(operator, self._services(offices, _About(self._areas, operator=one.id)))

    @cached_property
    def _areas(self) -> Mapping[str, Node]:
        places = {one.ags: _area(one.ags, one.name) for one in self.data.municipalities}
        return places | {one.key: _area(one.key, one.name) for one in self.data.districts}

    @cached_property
    def _operators(self) -> Mapping[str, Node]:
        """Give each operator by its id, called as its own page calls it."""
        return {
            one.id: _typed("Organization", **{"@id": one.page and f"{one.page}{OPERATOR}"}, name=one.name)
            for one in self.data.operators
        }

    def _ways(self, ways: Iterable[Way], about: _About) -> Iterator[Node]:
        for way in ways:
            if way.office:
                yield self._service(self.data.offices[way.office], about)
            elif way.kind is not WayKind.STATE_SERVICE:
                yield _administration(way, about)

    def _services(self, offices: Iterable[OfficeRecord], about: _About) -> Iterator[Node]:
        return (self._service(one, about) for one in offices)

    def _service(self, one: OfficeRecord, about: _About) -> Node:
        is_own = one.operator == about.operator
        return _typed(
            "GovernmentService",
            **{"@id": f"#stelle-{one.id}"},
            name=one.name,
            serviceType=one.task,
            serviceOperator={"@id": OPERATOR} if is_own else self._operators[one.operator],
            areaServed=about.served(one),
            availableChannel=_few(_channels(one)),
            hoursAvailable=_hours(one.opening_hours),
            subjectOf=_said(one),
        )


def _channels(one: OfficeRecord) -> Iterator[Node]:
    """Give how to reach an office, in which languages, and where it comes to the people."""
    languages = [spoken.language for spoken in one.spoken or ()] or None
    contact = _reached(one.contact) if one.contact else {}
    if contact or languages:
        yield _typed("ServiceChannel", availableLanguage=languages, **contact)
    for held in one.consultations or ():
        yield _typed("ServiceChannel", serviceLocation=_consultation(held))


def _reached(contact: ContactRecord) -> Node:
    """Give how one reaches who answers, and what sort of line that is."""
    line = _typed(
        "ContactPoint",
        contactType=contact.role,
        name=contact.department,
        telephone=contact.dial,
        email=contact.email,
    )
    house = _typed("Place", address=_address(contact.address)) if contact.address else None
    return {"servicePhone": line, "serviceUrl": contact.website or contact.booking, "serviceLocation": house}


def _consultation(held: ConsultationRecord) -> Node:
    hours = _hours(held.opening_hours)
    return _typed("Place", name=held.place, address=_address(held.address), openingHoursSpecification=hours)


def _hours(opening_hours: str | None) -> Nodes:
    return _few(_spans(opening_hours)) if opening_hours else None


def _spans(opening_hours: str) -> Iterator[Node]:
    """Give each span with its days; what is named without a time is closed."""
    kind, week = "OpeningHoursSpecification", week_of(opening_hours)
    for span, days in spans_of(week).items():
        yield _typed(kind, dayOfWeek=[DAYS[day] for day in days], opens=clock(span.start), closes=clock(span.end))
    if week.closed_on_holidays:
        yield _typed(kind, dayOfWeek="PublicHolidays")


def _administration(way: Way, about: _About) -> Node:
    """Give a town hall or a district's administration, which are there for what the page is about."""
    own = DISTRICT if way.kind is WayKind.DISTRICT_ADMINISTRATION or not about.municipality else PLACE
    return _typed(
        "GovernmentOffice",
        name=way.name,
        areaServed={"@id": own},
        telephone=way.dial,
        email=way.email,
        url=way.website,
        address=_address(way.address),
        subjectOf=_cited(way.cited) if way.cited else None,
    )


def _said(one: OfficeRecord) -> Node:
    """Give who says it and when, as the page does: who confirmed it, else who published it."""
    if one.verified:
        by = _typed("Organization", name=one.verified.by)
        return _typed("WebPage", lastReviewed=one.verified.date, reviewedBy=by)
    return _cited(next(source for source in one.sources if source.id == one.age.source))


def _cited(source: CitedRecord) -> Node:
    publisher = _typed("Organization", name=source.publisher)
    return _typed("CreativeWork", publisher=publisher, datePublished=source.date)


def _address(address: AddressRecord | None) -> Node | None:
    if address is None:
        return None
    return _typed(
        "PostalAddress", streetAddress=address.street, postalCode=address.postcode, addressLocality=address.town
    )


def _district(one: DistrictNameRecord) -> Node:
    return _area(one.key, one.name, id_=DISTRICT)


def _area(key: str, name: str, id_: str | None = None, **more: Any) -> Node:
    return _typed("AdministrativeArea", **{"@id": id_}, identifier=key, name=name, **more)


def _few(nodes: Iterable[Node]) -> Nodes:
    """Give things as JSON-LD says them shortest: one stands alone, and none is absent."""
    found = list(nodes)
    return found if len(found) > 1 else next(iter(found), None)


def _typed(kind: str, **said: Any) -> Node:
    """Give a thing of a type: what is not known is absent."""
    return {"@type": kind} | {key: value for key, value in said.items() if value is not None}


def _written(about: Node, *more: Iterable[Node]) -> str:
    """Give JSON-LD that may stand in a page."""
    graph = [about, *(node for nodes in more for node in nodes)]
    content = {"@context": CONTEXT, "@graph": graph}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)
