"""Turns entries and answers into records: nothing is added, and what is not known stays out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lotsenbuch.answers.answering import Answer, Answers
from lotsenbuch.answers.coverage import Coverage, DistrictCoverage
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay, ServiceWay, Way
from lotsenbuch.exports.office_records import (
    ConsultationRecord,
    ContactRecord,
    NoticeRecord,
    OfficeRecord,
    SourceRecord,
    SpokenRecord,
    StatedRecord,
)
from lotsenbuch.exports.place_records import (
    DistrictNameRecord,
    DistrictRecord,
    MunicipalityRecord,
    OperatorRecord,
    PositionRecord,
    WayRecord,
)
from lotsenbuch.exports.record import AddressRecord, CitedRecord, VerifiedRecord
from lotsenbuch.model.administrations import WAYS, Administration, Administrations
from lotsenbuch.model.contact import Address, Consultation, Contact
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office, Operator, Phase
from lotsenbuch.model.phones import dialled
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.model.reform import age_of, predates_reform
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.sources import Source, newest_about
from lotsenbuch.model.values import Text
from lotsenbuch.model.vocabulary import Fact, Umbrella


@dataclass(frozen=True)
class Pages:
    """The addresses of the pages about things and about the open data, with the host; without a host there are none."""

    municipality: Callable[[Municipality], str | None]
    district: Callable[[District], str | None]
    operator: Callable[[Operator], str | None]
    data: str | None = None


SAID = [fact for fact in Fact if fact not in {Fact.FIGURES, Fact.HISTORY}]
"""The facts of an office that are given away; its numbers and its past are for its page."""

NOWHERE = Pages(lambda _: None, lambda _: None, lambda _: None)


@dataclass(frozen=True, repr=False)
class OpenData:
    """All that is given away, as records; `day` decides which notices hold and which offices are there."""

    entries: DatedEntries
    administrations: Administrations
    answers: Answers
    coverage: Coverage
    pages: Pages = NOWHERE
    _ways: dict[int, WayRecord] = field(default_factory=dict)

    @cached_property
    def offices(self) -> Mapping[str, OfficeRecord]:
        """The offices that are there today, by their ids, in the order of the registry."""
        day = self.entries.day
        return {one.id: self._office(one) for one in self.entries.offices if one.phase(day) is Phase.OPEN}

    @cached_property
    def operators(self) -> tuple[OperatorRecord, ...]:
        """Everybody who employs counsellors, in the order of the registry."""
        return tuple(map(self._operator, self.entries.operators))

    @cached_property
    def districts(self) -> tuple[DistrictRecord, ...]:
        """All districts by their keys."""
        return tuple(map(self._district, self.coverage.districts.values()))

    @cached_property
    def municipalities(self) -> tuple[MunicipalityRecord, ...]:
        """All municipalities by their keys."""
        return tuple(map(self._municipality, self.answers.values()))

    @cached_property
    def date(self) -> str | None:
        """The date of the newest source or confirmation; none if nothing is dated."""
        words = [one.verified.date for one in self.entries.offices if one.verified]
        sources = (source for one in self.entries.offices for source in one.sources)
        of_sources = (source.date for source in (*sources, *self.administrations.sources.values()))
        dates = [date for date in (*words, *of_sources) if date]
        return str(max(dates, key=lambda date: (date.last_day, date))) if dates else None

    def _office(self, office: Office) -> OfficeRecord:
        day, notice = self.entries.day, office.notice
        return OfficeRecord(
            id=office.id,
            name=office.name,
            task=office.task,
            operator=office.operator,
            partners=office.partners or None,
            commissioned_by=office.commissioned_by,
            serves=office.serves,
            except_=office.except_ or None,
            coverage=office.coverage,
            certainty=office.certainty,
            since=_date(office.from_),
            until=_date(office.until),
            contact=_contact(office.contact) if office.contact else None,
            opening_hours=office.opening_hours,
            by_appointment=office.by_appointment or None,
            consultations=tuple(map(_consultation, office.consultations)) or None,
            services=office.services or None,
            spoken=tuple(SpokenRecord(language=one.language, note=_texts(one.note)) for one in office.spoken) or None,
            interpreting=office.interpreting,
            audiences=office.audiences or None,
            access=office.access or None,
            note=_texts(office.note),
            notice=_notice(notice.until, notice.text) if notice and notice.holds(day) else None,
            sources=tuple(map(_source, office.sources)),
            facts=dict(_stated(office)),
            verified=_verified(office),
            age=_of(age_of(office)),
            before_reform=predates_reform(office) or None,
        )

    def _operator(self, operator: Operator) -> OperatorRecord:
        return OperatorRecord(
            id=operator.id,
            name=operator.name,
            kind=operator.kind,
            umbrella=None if operator.umbrella is Umbrella.NONE else operator.umbrella,
            website=operator.website,
            offices=_ids(self.coverage.operators[operator.id].offices),
            page=self.pages.operator(operator),
        )

    def _district(self, known: DistrictCoverage) -> DistrictRecord:
        return DistrictRecord(
            **_name(known.district),
            municipalities=tuple(sorted(answer.municipality.ags for answer in known.answers)),
            offices=_ids((*known.wide, *known.own)),
            named=known.standing.tally.named,
            reachable=known.standing.tally.callable,
            administration=self._once(known.administration) if known.administration else None,
            page=self.pages.district(known.district),
        )

    def _municipality(self, answer: Answer) -> MunicipalityRecord:
        place = answer.municipality
        return MunicipalityRecord(
            ags=place.ags,
            name=place.name,
            district=DistrictNameRecord(**_name(place.district)),
            association=place.association or None,
            postcodes=place.postcodes,
            position=PositionRecord(lat=place.lat, lon=place.lon),
            level=answer.level,
            reached=answer.is_reached,
            counselled=answer.is_counselled,
            offices=_ids(answer.offices),
            fallback=_ids(answer.fallback) or None,
            others=_ids(answer.others) or None,
            ways=tuple(map(self._once, answer.ways)),
            page=self.pages.municipality(place),
        )

    def _once(self, way: Way) -> WayRecord:
        """Give a way: the answers hold the same for all municipalities from which it leads."""
        return self._ways.get(id(way)) or self._ways.setdefault(id(way), self._way(way))

    def _way(self, way: Way) -> WayRecord:
        own = way if isinstance(way, OfficeWay) else None
        return WayRecord(
            kind=way.kind,
            name=_name_of(way),
            office=own.office.id if own else None,
            role=own.line if own else None,
            for_the_place=own.is_for_the_place if own else None,
            callable=way.is_callable,
            phone=way.phone,
            dial=dialled(way.phone) if way.phone else None,
            email=way.email,
            website=way.website,
            address=_address(way.address),
            verified=_verified(own.office) if own else None,
            before_reform=(own is not None and predates_reform(own.office)) or None,
            stated=self._cited(way),
        )

    def _cited(self, way: Way) -> Mapping[str, CitedRecord]:
        return dict(self._cited_parts(way.administration) if isinstance(way, AdministrationWay) else _cited_wholes(way))

    def _cited_parts(self, one: Administration) -> Iterator[tuple[str, CitedRecord]]:
        """Give the source of each part of an administration that is known; where one can only look, of its name."""
        known = self.administrations
        if one.address or not (one.phone or one.email):
            yield "address" if one.address else "entry", _citation(known.source_of(one), known.date_of(one))
        for part in WAYS:
            if getattr(one, part):
                yield part, _citation(known.source_of(one, part), known.date_of(one, part))


def _cited_wholes(way: Way) -> Iterator[tuple[str, CitedRecord]]:
    """Give the source of a contact, and that whose age is the entry's, if it is another."""
    age = age_of(way.office) if isinstance(way, OfficeWay) else None
    if age and age != way.source:
        yield "entry", _citation(age, age.date)
    if way.source:
        yield "contact", _citation(way.source, way.source.date)


def _name(district: District) -> dict[str, Any]:
    return {"key": district.key, "name": district.name, "kind": district.kind}


def _name_of(way: Way) -> str:
    if isinstance(way, OfficeWay):
        return way.office.name
    if isinstance(way, AdministrationWay):
        return way.administration.name
    if isinstance(way, ServiceWay):
        return way.service.name
    raise TypeError(way)


def _ids(offices: tuple[Office, ...]) -> tuple[str, ...]:
    return tuple(office.id for office in offices)


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _texts(text: Text | None) -> dict[str, str] | None:
    return text.model_dump(exclude_none=True) if text else None


def _notice(until: PartialDate, text: Text) -> NoticeRecord:
    return NoticeRecord(until=str(until), text=text.model_dump(exclude_none=True))


def _address(address: Address | None) -> AddressRecord | None:
    return AddressRecord(**address.model_dump()) if address else None


def _contact(contact: Contact) -> ContactRecord:
    return ContactRecord(
        role=contact.line,
        department=contact.department,
        phone=contact.phone,
        dial=dialled(contact.phone) if contact.phone else None,
        email=contact.email,
        website=contact.website,
        booking=contact.booking,
        address=_address(contact.address),
    )


def _consultation(one: Consultation) -> ConsultationRecord:
    return ConsultationRecord(
        place=one.place,
        kind=one.kind,
        address=_address(one.address),
        opening_hours=one.opening_hours,
        by_appointment=one.by_appointment or None,
        serves=one.serves or None,
        note=_texts(one.note),
    )


def _citation(source: Source, date: PartialDate | None) -> CitedRecord:
    return CitedRecord(
        publisher=source.publisher, title=source.title, url=source.url, date=_date(date), kind=source.kind
    )


def _source(source: Source) -> SourceRecord:
    return SourceRecord(id=source.id, supports=source.supports, **_citation(source, source.date).model_dump())


def _stated(office: Office) -> Iterator[tuple[Fact, StatedRecord]]:
    for fact in SAID:
        if source := newest_about(office.sources, fact):
            yield fact, _of(source)


def _verified(office: Office) -> VerifiedRecord | None:
    said = office.verified
    return VerifiedRecord(date=str(said.date), by=said.by) if said else None


def _of(source: Source) -> StatedRecord:
    return StatedRecord(source=source.id, date=_date(source.date))
