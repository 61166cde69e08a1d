"""How far the registry reaches: in each district and for each operator, as numbers and lists without language."""

from collections.abc import Mapping
from dataclasses import dataclass

from lotsenbuch.answers.answering import Answer, Answers, Level
from lotsenbuch.model.offices import Office, Operator, Past
from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality, sort_key
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.vocabulary import Status


@dataclass(frozen=True, repr=False)
class DistrictCoverage:
    """A district: the answers for its municipalities by name, and its offices that answer, whatever their task.

    `wide` serve the whole district; `own` serve the one municipality of a Stadtkreis, which
    people look for under either name.
    """

    district: District
    answers: tuple[Answer, ...]
    wide: tuple[Office, ...]
    own: tuple[Office, ...]

    @property
    def total(self) -> int:
        """How many municipalities the district has."""
        return len(self.answers)

    @property
    def named(self) -> int:
        """For how many of them an office is known that names them."""
        return sum(answer.level in {Level.MUNICIPALITY, Level.JOINT} for answer in self.answers)

    @property
    def callable(self) -> int:
        """In how many of them one can call or write to who counsels."""
        return sum(answer.callable for answer in self.answers)

    @property
    def missing(self) -> int:
        """In how many of them one cannot."""
        return self.total - self.callable


@dataclass(frozen=True, repr=False)
class Ended:
    """What an operator no longer does at an office."""

    office: Office
    past: Past


@dataclass(frozen=True, repr=False)
class OperatorCoverage:
    """An operator: its offices that answer and the places that these serve, by name; the closed ones; what has ended.

    An office counts for each operator that runs it or has a part in it.
    """

    operator: Operator
    offices: tuple[Office, ...]
    districts: tuple[District, ...]
    municipalities: tuple[Municipality, ...]
    closed: tuple[Office, ...]
    ended: tuple[Ended, ...]


@dataclass(frozen=True, repr=False)
class Coverage:
    """How far the registry reaches: by the key of a district, by the id of an operator."""

    districts: Mapping[str, DistrictCoverage]
    operators: Mapping[str, OperatorCoverage]


def coverage_of(entries: Entries, gazetteer: Gazetteer, answers: Answers) -> Coverage:
    """Work out how far the registry reaches, given who answers for every municipality."""
    return Coverage(
        {key: _district(entries, gazetteer, answers, district) for key, district in gazetteer.districts.items()},
        {operator.id: _operator(entries, gazetteer, operator) for operator in entries.operators},
    )


def _district(entries: Entries, gazetteer: Gazetteer, answers: Answers, district: District) -> DistrictCoverage:
    places = gazetteer.by_district[district.key]
    is_city = district.kind is DistrictKind.STADTKREIS
    return DistrictCoverage(
        district=district,
        answers=tuple(answers[place.ags] for place in places),
        wide=_active_in(entries, district.key),
        own=tuple(office for place in places if is_city for office in _active_in(entries, place.ags)),
    )


def _active_in(entries: Entries, key: str) -> tuple[Office, ...]:
    return tuple(office for office in entries.offices_by_area.get(key, ()) if office.status is Status.ACTIVE)


def _operator(entries: Entries, gazetteer: Gazetteer, operator: Operator) -> OperatorCoverage:
    offices = entries.offices_by_operator.get(operator.id, ())
    active = tuple(office for office in offices if office.status is Status.ACTIVE)
    districts = {gazetteer.districts[key] for office in active for key in office.districts}
    municipalities = {gazetteer.municipalities[key] for office in active for key in office.municipalities}
    return OperatorCoverage(
        operator=operator,
        offices=active,
        districts=tuple(sorted(districts, key=lambda district: district.name)),
        municipalities=tuple(sorted(municipalities, key=sort_key)),
        closed=tuple(office for office in offices if office.status is Status.CLOSED),
        ended=tuple(
            Ended(office, past) for office in entries.offices for past in office.history if past.operator == operator.id
        ),
    )
