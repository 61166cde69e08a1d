"""The open data by the Human Services Data Specification 3.1 (Open Referral): services and organizations, as pages.

Things that belong together are laid into each other, as its chapter on serialization asks. Ids are made of our keys.
Texts are German. What HSDS has no field for stands in `x-lotsenbuch`. Hours are of the place, since no offset from UTC
is right all year. An address that lacks what HSDS requires of one is left out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import uuid5

from lotsenbuch.exports.changes import OURS
from lotsenbuch.exports.office_records import ConsultationRecord, OfficeRecord
from lotsenbuch.exports.record import AddressRecord
from lotsenbuch.exports.recording import OpenData
from lotsenbuch.model.hours import DAYS, clock, spans_of, week_of
from lotsenbuch.model.values import is_district

STATE, COUNTRY = "Baden-Württemberg", "DE"


@dataclass(frozen=True, repr=False)
class HumanServices:
    """All offices as services, all operators as organizations."""

    data: OpenData

    def services(self) -> str:
        """Give a page of all services, each with its organization."""
        return _page([self._service(one) for one in self.data.offices.values()])

    def organizations(self) -> str:
        """Give a page of all organizations."""
        return _page(list(self._organizations.values()))

    @cached_property
    def _organizations(self) -> Mapping[str, dict[str, Any]]:
        """Give each organization by our id; HSDS requires a description, so its sort stands there."""
        return {
            one.id: _known(
                id=_id("organization", one.id),
                name=one.name,
                description=f"{one.name} ({one.kind})",
                website=one.website,
                uri=one.page,
            )
            for one in self.data.operators
        }

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The names of all municipalities and districts by their keys."""
        places = {one.ags: one.name for one in self.data.municipalities}
        return places | {one.key: one.name for one in self.data.districts}

    def _service(self, one: OfficeRecord) -> dict[str, Any]:
        organization, contact = self._organizations[one.operator], one.contact
        return _known(
            id=_id("service", one.id),
            organization_id=organization["id"],
            name=one.name,
            status="active",
            url=contact.website if contact else None,
            email=contact.email if contact else None,
            interpretation_services=one.interpreting,
            additional_urls=_booking(one),
            alert=one.notice.text["de"] if one.notice else None,
            assured_date=one.verified.date if one.verified else None,
            phones=_phones(one),
            schedules=_schedules(one.id, one.opening_hours),
            service_areas=[self._area(one, key) for key in one.serves],
            service_at_locations=[*_house(one), *self._consultations(one)] or None,
            languages=_languages(one),
            organization=organization,
            contacts=_contacts(one),
            **{"x-lotsenbuch": _besides(one)},
        )

    def _area(self, one: OfficeRecord, key: str) -> dict[str, Any]:
        """Give a municipality or a whole district, and which of its municipalities are excepted."""
        excepted = ", ".join(self._names[other] for other in one.except_ or () if is_district(key))
        return _known(
            id=_id("service_area", one.id, key),
            name=self._names[key],
            description=f"ohne {excepted}" if excepted else None,
            uri=f"urn:de:ags:{key}",
        )

    def _consultations(self, one: OfficeRecord) -> Iterable[dict[str, Any]]:
        for number, held in enumerate(one.consultations or ()):
            yield self._consultation(one, held, f"{one.id}/{number}")

    def _consultation(self, one: OfficeRecord, held: ConsultationRecord, name: str) -> dict[str, Any]:
        location = {"id": _id("location", name), "location_type": "physical", "name": held.place}
        areas = [
            {"id": _id("service_area", name, key), "name": self._names[key], "uri": f"urn:de:ags:{key}"}
            for key in held.serves or ()
        ]
        return _known(
            id=_id("service_at_location", name),
            service_id=_id("service", one.id),
            location_id=location["id"],
            description=held.note["de"] if held.note else None,
            location=location | _addresses(name, held.address),
            schedules=_schedules(name, held.opening_hours),
            service_areas=areas or None,
        )


def _house(one: OfficeRecord) -> Iterable[dict[str, Any]]:
    """Give where the office itself is, if its whole address is known."""
    addresses = _addresses(one.id, one.contact.address if one.contact else None)
    if addresses:
        location = {"id": _id("location", one.id), "location_type": "physical", "name": one.name, **addresses}
        yield {
            "id": _id("service_at_location", one.id),
            "service_id": _id("service", one.id),
            "location_id": location["id"],
            "location": location,
        }


def _addresses(name: str, address: AddressRecord | None) -> dict[str, Any]:
    if address is None or not (address.street and address.postcode):
        return {}
    full = {
        "id": _id("address", name),
        "address_1": address.street,
        "city": address.town,
        "state_province": STATE,
        "postal_code": address.postcode,
        "country": COUNTRY,
        "address_type": "physical",
    }
    return {"addresses": [full]}


def _phones(one: OfficeRecord) -> list[dict[str, Any]] | None:
    if one.contact is None or one.contact.dial is None:
        return None
    return [{"id": _id("phone", one.id), "number": one.contact.dial, "type": "voice"}]


def _booking(one: OfficeRecord) -> list[dict[str, Any]] | None:
    """Give where one makes an appointment."""
    if one.contact is None or one.contact.booking is None:
        return None
    return [{"id": _id("url", one.id), "label": "booking", "url": one.contact.booking}]


def _contacts(one: OfficeRecord) -> list[dict[str, Any]] | None:
    """Give who answers: HSDS has the department, and the role in the place of a title."""
    if one.contact is None:
        return None
    contact = one.contact
    return [_known(id=_id("contact", one.id), title=contact.role, department=contact.department, email=contact.email)]


def _languages(one: OfficeRecord) -> list[dict[str, Any]] | None:
    return [
        _known(
            id=_id("language", one.id, spoken.language),
            code=spoken.language,
            note=spoken.note["de"] if spoken.note else None,
        )
        for spoken in one.spoken or ()
    ] or None


def _schedules(name: str, opening_hours: str | None) -> list[dict[str, Any]] | None:
    """Give a schedule for each span, with the days on which it is the same."""
    if opening_hours is None:
        return None
    return [
        {
            "id": _id("schedule", name, str(span.start), str(span.end)),
            "freq": "WEEKLY",
            "wkst": "MO",
            "byday": ",".join(DAYS[day].upper() for day in days),
            "opens_at": clock(span.start),
            "closes_at": clock(span.end),
            "description": opening_hours,
        }
        for span, days in spans_of(week_of(opening_hours)).items()
    ]


def _besides(one: OfficeRecord) -> dict[str, Any]:
    """Give what HSDS has no field for: the key, the task, how sure it is, who says so, the texts in all languages."""
    said = {"id", "task", "partners", "commissioned_by", "coverage", "certainty", "since", "until", "by_appointment"}
    more = {"services", "audiences", "access", "note", "notice", "sources", "facts", "verified"}
    more |= {"age", "before_reform"}
    return one.model_dump(mode="json", by_alias=True, exclude_none=True, include=said | more)


def _page(contents: Sequence[dict[str, Any]]) -> str:
    """Give the one page that holds everything, as HSDS's interface words it."""
    page = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")) + "\n"


def _id(kind: str, *key: str) -> str:
    return str(uuid5(OURS, "/".join(("hsds", kind, *key))))


def _known(**content: Any) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value is not None}
