"""What of the registry the full-text search finds, without words: less than pages say, so few changes change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from lotsenbuch.answers.answering import Answer, Answers
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.values import Text, district_of
from lotsenbuch.model.vocabulary import Service, Task

Subject = TypeVar("Subject", Municipality, District, Operator)


@dataclass(frozen=True)
class FindableOffice:
    """What an office is found by; `spoken` are codes of languages, `rooms` where it comes to the people.

    By its rooms and its note one that is there for a whole Landkreis is found on the page of that, not on that of each
    municipality: they would be most of what the index holds.
    """

    name: str
    task: Task
    services: tuple[Service, ...]
    spoken: tuple[str, ...]
    rooms: tuple[str, ...]
    note: Text | None


@dataclass(frozen=True)
class Found(Generic[Subject]):
    """What a page is found by: its subject, the districts that it is of, the offices on it and who runs these."""

    subject: Subject
    districts: tuple[District, ...]
    offices: tuple[FindableOffice, ...]
    operators: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class Findable:
    """All of these, in the order of the registry."""

    municipalities: tuple[Found[Municipality], ...]
    districts: tuple[Found[District], ...]
    operators: tuple[Found[Operator], ...]


def findable_of(entries: DatedEntries, gazetteer: Gazetteer, answers: Answers) -> Findable:
    """Give what is found, given who answers; operators are found by the districts in which they have an office."""
    of = _Finding(entries)
    return Findable(
        tuple(map(of.municipality, answers.values())),
        tuple(of.found(one, (one,), entries.serving(one.key)) for one in gazetteer.districts.values()),
        tuple(of.found(one, of.districts(one, gazetteer), entries.run_by(one.id)) for one in entries.operators),
    )


@dataclass(frozen=True)
class _Finding:
    entries: DatedEntries

    def municipality(self, answer: Answer) -> Found[Municipality]:
        place, district = answer.municipality, answer.municipality.district
        found = self.found(place, (district,), answer.active)
        if district.kind is DistrictKind.STADTKREIS:
            return found
        pairs = zip(answer.active, found.offices, strict=True)
        return replace(
            found, offices=tuple(_less(one) if district.key in office.districts else one for office, one in pairs)
        )

    def found(self, subject: Subject, districts: tuple[District, ...], offices: Sequence[Office]) -> Found[Subject]:
        operators = tuple(operator.name for operator in self.entries.operators_of(offices))
        return Found(subject, districts, tuple(map(_found, offices)), operators)

    def districts(self, operator: Operator, gazetteer: Gazetteer) -> tuple[District, ...]:
        offices = self.entries.run_by(operator.id)
        keys = {district_of(key) for office in offices for key in office.serves}
        return tuple(gazetteer.districts[key] for key in sorted(keys))


def _found(office: Office) -> FindableOffice:
    return FindableOffice(
        name=office.name,
        task=office.task,
        services=office.services,
        spoken=tuple(item.language for item in office.spoken),
        rooms=tuple(consultation.place for consultation in office.consultations),
        note=office.note,
    )


def _less(one: FindableOffice) -> FindableOffice:
    """Give an office without its rooms and its note."""
    return replace(one, rooms=(), note=None)
