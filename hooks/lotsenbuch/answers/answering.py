"""Who answers for a municipality: worked out once, without words, for all pages, files and commands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lotsenbuch.answers.ways import ANSWERABLE, COUNSELLORS, NOBODY, Everyone, Way, WayKind, Ways
from lotsenbuch.model.dates import by_age
from lotsenbuch.model.offices import Office, Phase
from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.reform import predates_reform
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.vocabulary import Certainty, Task

COUNSELLING = Task.INTEGRATION_MANAGEMENT
"""The task that the portal is about: who does it answers."""


SERVICES = frozenset({Task.MIGRATION_COUNSELLING, Task.YOUTH_MIGRATION_SERVICE})
"""The tasks of those who counsel too, in programmes of the federation."""


class Level(StrEnum):
    """At which level a municipality is answered; `state`, if neither an office of its own nor its district does."""

    MUNICIPALITY = "municipality"
    JOINT = "joint"
    DISTRICT = "district"
    STATE = "state"


@dataclass(frozen=True, repr=False)
class Answer:
    """What a municipality is answered.

    `offices` counsel there, the easiest to reach first; `callable` says whether one can call or
    write to any of them. If not, or if what is known of one of them predates the reform, `fallback`
    are those of its district. `others` have another task. `announced` are to come, whatever their task; `closed`
    answered once. `ways` lead to all of them but these two, and to administrations and services besides; the
    first is the one to try first.
    """

    municipality: Municipality
    level: Level
    offices: tuple[Office, ...]
    fallback: tuple[Office, ...]
    others: tuple[Office, ...]
    announced: tuple[Office, ...]
    closed: tuple[Office, ...]
    callable: bool
    ways: tuple[Way, ...]

    @property
    def is_reached(self) -> bool:
        """Say whether one can call or write to somebody who is responsible or must know who is."""
        return self.calls(ANSWERABLE)

    @property
    def is_counselled(self) -> bool:
        """Say whether one can call or write to a service that counsels, for the place or some of its district."""
        return self.calls(COUNSELLORS)

    def calls(self, kinds: Collection[WayKind]) -> bool:
        """Say whether one of the ways of these kinds is one to call or write."""
        return any(way.is_callable and way.kind in kinds for way in self.ways)

    @property
    def is_named(self) -> bool:
        """Say whether an office is known that names the place, not only its district."""
        return self.level in {Level.MUNICIPALITY, Level.JOINT}

    @property
    def counsellors(self) -> tuple[Office, ...]:
        """The offices that counsel for the place: integration management, then the services for all who have come."""
        return (*self.offices, *(office for office in self.others if office.task in SERVICES))

    @property
    def active(self) -> tuple[Office, ...]:
        """All offices on the municipality's page that are there today."""
        return (*self.offices, *self.fallback, *self.others)

    @property
    def shown(self) -> tuple[Office, ...]:
        """All offices on the municipality's page."""
        return (*self.active, *self.announced, *self.closed)


Answers = Mapping[str, Answer]
"""The answer for each municipality, by its key, in the order of the gazetteer."""


def answers_of(entries: DatedEntries, gazetteer: Gazetteer, everyone: Everyone = NOBODY) -> Answers:
    """Work out who answers for every municipality on a day; `everyone` can be asked besides its offices."""
    ways = Ways(everyone)
    return {ags: _Resolution(entries, place, ways).answer() for ags, place in gazetteer.municipalities.items()}


def is_callable(office: Office) -> bool:
    """Say whether one can call or write to an office."""
    return office.contact is not None and bool(office.contact.phone or office.contact.email)


@dataclass(frozen=True)
class _Resolution:
    """Finds the offices of one municipality: those that name it, else those of its district."""

    entries: DatedEntries
    place: Municipality
    ways: Ways

    def answer(self) -> Answer:
        named = self._naming(COUNSELLING)
        offices = _easiest_first(named or self._district_wide(COUNSELLING))
        can_call = any(map(is_callable, offices))
        fallback = self._fallback(offices) if not can_call or any(map(predates_reform, offices)) else ()
        others = tuple(office for task in Task if task is not COUNSELLING for office in self._doing(task))
        return Answer(
            municipality=self.place,
            level=self._level(named, offices),
            offices=offices,
            fallback=fallback,
            others=others,
            announced=tuple(office for task in Task for office in self._doing(task, Phase.AHEAD)),
            closed=self._doing(COUNSELLING, Phase.OVER),
            callable=can_call,
            ways=self.ways.of(self.place, (*offices, *fallback, *others)),
        )

    def _fallback(self, offices: tuple[Office, ...]) -> tuple[Office, ...]:
        """Give the offices of the district that do not answer already."""
        return tuple(office for office in self._of_the_district(COUNSELLING) if office not in offices)

    def _level(self, named: tuple[Office, ...], offices: tuple[Office, ...]) -> Level:
        if named:
            alone = any(office.serves == (self.place.ags,) for office in named)
            return Level.MUNICIPALITY if alone else Level.JOINT
        return Level.DISTRICT if offices else Level.STATE

    def _doing(self, task: Task, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        """Give all offices of a task: those that name the municipality before those of its district."""
        named = self._naming(task, phase)
        return (*named, *(office for office in self._district_wide(task, phase) if office not in named))

    def _naming(self, task: Task, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        return self._serving(self.place.ags, task, phase)

    def _district_wide(self, task: Task, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        """Give the offices that serve the whole district and do not except the municipality."""
        return tuple(office for office in self._of_the_district(task, phase) if self.place.ags not in office.except_)

    def _of_the_district(self, task: Task, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        """Give the offices that serve the whole district, even if they except the municipality."""
        return self._serving(self.place.district.key, task, phase)

    def _serving(self, key: str, task: Task, phase: Phase) -> tuple[Office, ...]:
        return tuple(office for office in self.entries.serving(key, phase) if office.task is task)


def _easiest_first(offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """Sort who can be called before who cannot, what is stated before what is derived, the newer first."""
    newest_first = sorted(offices, key=lambda office: by_age(office.newest_source), reverse=True)
    return tuple(sorted(newest_first, key=_doubts))


def _doubts(office: Office) -> tuple[bool, bool]:
    return not is_callable(office), office.certainty is Certainty.DERIVED
