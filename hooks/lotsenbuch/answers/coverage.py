"""How far the registry reaches: in each district and for each operator, as numbers and lists without language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotsenbuch.answers.answering import COUNSELLING, Answer, Answers, is_callable
from lotsenbuch.answers.gaps import DistrictGaps, gaps_of
from lotsenbuch.answers.standing import Ask, Standing, Tally, ask_of, standing_of
from lotsenbuch.answers.ways import AdministrationWay, WayKind
from lotsenbuch.model.offices import Office, Operator, Past, Phase
from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality, sort_key
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.vocabulary import Task

TASKS = list(Task)


@dataclass(frozen=True, repr=False)
class DistrictStanding:
    """How much is known of a district: `tally` counts how its municipalities stand.

    `ask` is what is asked of the whole district; where nobody is known for it, of its largest municipality.
    """

    district: District
    tally: Tally
    ask: Ask | None


@dataclass(frozen=True, repr=False)
class DistrictCoverage:
    """A district: the answers for its municipalities by name, and its offices that answer, whatever their task.

    `wide` serve the whole district, who counsels there first; `own` serve the one municipality of a Stadtkreis, which
    people look for under either name; `announced` are those of both that are to come. `administration` is the way to
    that of the district, `standing` says how the municipalities stand.
    """

    district: District
    answers: tuple[Answer, ...]
    wide: tuple[Office, ...]
    own: tuple[Office, ...]
    announced: tuple[Office, ...]
    administration: AdministrationWay | None
    standing: DistrictStanding


@dataclass(frozen=True, repr=False)
class Ended:
    """What an operator no longer does at an office."""

    office: Office
    past: Past


@dataclass(frozen=True, repr=False)
class OperatorCoverage:
    """An operator: its offices that answer and the places that these serve, by name; those to come; what has ended.

    An office counts for each operator that runs it or has a part in it.
    """

    operator: Operator
    offices: tuple[Office, ...]
    districts: tuple[District, ...]
    municipalities: tuple[Municipality, ...]
    announced: tuple[Office, ...]
    closed: tuple[Office, ...]
    ended: tuple[Ended, ...]


@dataclass(frozen=True, repr=False)
class Coverage:
    """How far the registry reaches: by the key of a district, by the id of an operator, and over all.

    `standings` say by a municipality's key how much is known of it, `tally` counts them. In `reached` of them one can
    call or write to somebody who is responsible or must know who is, in `counselled` to a service that counsels;
    `gaps` are where one can do neither with who counsels.
    """

    districts: Mapping[str, DistrictCoverage]
    operators: Mapping[str, OperatorCoverage]
    standings: Mapping[str, Standing]
    tally: Tally
    gaps: Sequence[DistrictGaps]
    municipalities: int
    reached: int
    counselled: int

    @property
    def league(self) -> list[DistrictStanding]:
        """The districts by the share of municipalities in which one reaches who counsels, then by who is named."""
        return sorted((one.standing for one in self.districts.values()), key=_rank)


def coverage_of(entries: DatedEntries, gazetteer: Gazetteer, answers: Answers) -> Coverage:
    """Work out how far the registry reaches, given who answers for every municipality."""
    standings = {ags: standing_of(answer) for ags, answer in answers.items()}
    ended = _ended(entries)
    return Coverage(
        {
            key: _district(entries, district, [answers[place.ags] for place in gazetteer.by_district[key]], standings)
            for key, district in gazetteer.districts.items()
        },
        {operator.id: _operator(entries, gazetteer, operator, ended) for operator in entries.operators},
        standings,
        Tally(tuple(standings.values())),
        gaps_of(answers.values()),
        municipalities=len(answers),
        reached=sum(answer.is_reached for answer in answers.values()),
        counselled=sum(answer.is_counselled for answer in answers.values()),
    )


def _rank(one: DistrictStanding) -> tuple[float, float, str]:
    tally = one.tally
    return -tally.share(tally.callable), -tally.share(tally.named), one.district.key


def _size(place: Municipality) -> int:
    return place.population


def _district(
    entries: DatedEntries, district: District, answers: Sequence[Answer], standings: Mapping[str, Standing]
) -> DistrictCoverage:
    places = [answer.municipality for answer in answers]
    is_city = district.kind is DistrictKind.STADTKREIS
    keys = (district.key, *(place.ags for place in places if is_city))
    wide = tuple(sorted(entries.serving(district.key), key=_by_task))
    own = tuple(office for key in keys[1:] for office in entries.serving(key))
    counselling = [office for office in (*wide, *own) if office.task is COUNSELLING]
    tally = Tally(tuple(standings[place.ags] for place in places))
    ask = ask_of(counselling, max(places, key=_size)) if places else None
    return DistrictCoverage(
        district=district,
        answers=tuple(answers),
        wide=wide,
        own=own,
        announced=tuple(office for key in keys for office in entries.serving(key, Phase.AHEAD)),
        administration=_administration(answers, is_city=is_city),
        standing=DistrictStanding(district, tally, ask),
    )


def _administration(of_places: Iterable[Answer], *, is_city: bool) -> AdministrationWay | None:
    """Give the way to a district's administration, which every municipality has; a city's is its town hall."""
    kind = WayKind.TOWN_HALL if is_city else WayKind.DISTRICT_ADMINISTRATION
    ways = (way for answer in of_places for way in answer.ways if way.kind is kind)
    return next((way for way in ways if isinstance(way, AdministrationWay)), None)


def _by_task(office: Office) -> tuple[int, bool]:
    return TASKS.index(office.task), not is_callable(office)


def _ended(entries: DatedEntries) -> Mapping[str, Sequence[Ended]]:
    """Give what each operator no longer does, by its id."""
    found: dict[str, list[Ended]] = {}
    for office in entries.offices:
        for past in office.history:
            if past.operator:
                found.setdefault(past.operator, []).append(Ended(office, past))
    return found


def _operator(
    entries: DatedEntries, gazetteer: Gazetteer, operator: Operator, ended: Mapping[str, Sequence[Ended]]
) -> OperatorCoverage:
    offices = entries.run_by(operator.id)
    districts = {gazetteer.districts[key] for office in offices for key in office.districts}
    municipalities = {gazetteer.municipalities[key] for office in offices for key in office.municipalities}
    return OperatorCoverage(
        operator=operator,
        offices=offices,
        districts=tuple(sorted(districts, key=lambda district: district.name)),
        municipalities=tuple(sorted(municipalities, key=sort_key)),
        announced=entries.run_by(operator.id, Phase.AHEAD),
        closed=entries.run_by(operator.id, Phase.OVER),
        ended=tuple(ended.get(operator.id, ())),
    )
