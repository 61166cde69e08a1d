"""How much is known of a municipality, without words: who answers, who is reached, since when, who confirmed it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain

from lotsenbuch.answers.answering import Answer, Level, is_callable
from lotsenbuch.model.dates import PartialDate, by_age
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.reform import REFORM, age_of


class Who(StrEnum):
    """Who answers: an office of the place alone, a joint one, its district's; else another service; else its hall."""

    OWN = "own"
    JOINT = "joint"
    DISTRICT = "district"
    SERVICES = "services"
    TOWN_HALL = "town-hall"


class Reach(StrEnum):
    """How one reaches who counsels: by telephone, by mail alone; else whom one reaches instead, if anybody."""

    PHONE = "phone"
    MAIL = "mail"
    ANOTHER = "another"
    ADMINISTRATION = "administration"
    NOBODY = "nobody"


class Age(StrEnum):
    """Since when the newest word on who answers is known: since the reform, or how long before it."""

    REFORMED = "reformed"
    LATE = "late"
    EARLIER = "earlier"
    EARLY = "early"
    UNDATED = "undated"


class Confirmation(StrEnum):
    """Whether a human has confirmed an entry of who answers."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


Value = Who | Reach | Age | Confirmation

QUESTIONS: tuple[type[Who | Reach | Age | Confirmation], ...] = (Who, Reach, Age, Confirmation)
"""What is asked of each municipality; the values of each from the best to the worst, no two alike."""

AGES: Mapping[Age, date] = {
    Age.REFORMED: REFORM,
    Age.LATE: REFORM.replace(year=REFORM.year - 3),
    Age.EARLIER: REFORM.replace(year=REFORM.year - 6),
    Age.EARLY: date.min,
}
"""The first day of each. They are counted from the reform and not from today, so no day that passes changes one."""


class Asked(StrEnum):
    """What one can add who knows a place: who counsels there, how one reaches them, that an entry is still right."""

    OFFICE = "office"
    CONTACT = "contact"
    CONFIRMATION = "confirmation"


@dataclass(frozen=True, repr=False)
class Ask:
    """What is asked of a place, about an office, by its id, or, where none is known, about the place."""

    asked: Asked
    place: Municipality
    office: str | None


def ask_of(offices: Sequence[Office], place: Municipality) -> Ask | None:
    """Give what is asked about offices that should be there for a place; none if all is known."""
    if not offices:
        return Ask(Asked.OFFICE, place, None)
    if not any(map(is_callable, offices)):
        return Ask(Asked.CONTACT, place, offices[0].id)
    return None if any(office.verified for office in offices) else Ask(Asked.CONFIRMATION, place, offices[0].id)


@dataclass(frozen=True, repr=False)
class Standing:
    """How much is known of a municipality, and no more: the page that shows it stays as it is if a contact changes.

    `newest` is the date of the newest word on those who answer, each office by the age of its own entry, so a newer
    word on something else makes nothing fresh; `confirmed` is the newest confirmation of one of them.
    """

    place: Municipality
    who: Who
    reach: Reach
    newest: PartialDate | None
    confirmed: PartialDate | None
    ask: Ask | None

    @property
    def age(self) -> Age:
        """Say since when the newest word is known."""
        if self.newest is None:
            return Age.UNDATED
        return next(age for age, first in AGES.items() if self.newest.last_day >= first)

    @property
    def confirmation(self) -> Confirmation:
        """Say whether a human has confirmed an entry."""
        return Confirmation.CONFIRMED if self.confirmed else Confirmation.UNCONFIRMED

    @property
    def values(self) -> tuple[Value, ...]:
        """Give what is said to each question."""
        return self.who, self.reach, self.age, self.confirmation


def standing_of(answer: Answer) -> Standing:
    """Give how much is known of a municipality, given its answer."""
    offices = answer.offices or answer.counsellors
    return Standing(
        place=answer.municipality,
        who=_who(answer),
        reach=_reach(answer),
        newest=_newest(age_of(office).date for office in offices),
        confirmed=_newest(office.verified.date for office in offices if office.verified),
        ask=ask_of(answer.offices if answer.is_named else (), answer.municipality),
    )


def _newest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    return max(dates, key=by_age, default=None)


def _who(answer: Answer) -> Who:
    if answer.level is Level.STATE:
        return Who.SERVICES if answer.counsellors else Who.TOWN_HALL
    return {Level.MUNICIPALITY: Who.OWN, Level.JOINT: Who.JOINT, Level.DISTRICT: Who.DISTRICT}[answer.level]


def _reach(answer: Answer) -> Reach:
    if answer.callable:
        has_phone = any(office.contact and office.contact.phone for office in answer.offices)
        return Reach.PHONE if has_phone else Reach.MAIL
    if answer.is_counselled:
        return Reach.ANOTHER
    return Reach.ADMINISTRATION if answer.is_reached else Reach.NOBODY


@dataclass(frozen=True, repr=False)
class Tally:
    """How many of some municipalities stand how."""

    standings: tuple[Standing, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.standings)

    @cached_property
    def _counts(self) -> Counter[Value]:
        return Counter(chain.from_iterable(standing.values for standing in self.standings))

    def of(self, *values: Value) -> int:
        """Give of how many one of some values of a question is said."""
        return sum(self._counts[value] for value in values)

    def share(self, count: int) -> float:
        """Give which share of them so many are, from 0 to 1."""
        return count / self.total if self.total else 0.0

    @property
    def named(self) -> int:
        """For how many of them an office is known that names them."""
        return self.of(Who.OWN, Who.JOINT)

    @property
    def callable(self) -> int:
        """In how many of them one can call or write to who counsels."""
        return self.of(Reach.PHONE, Reach.MAIL)

    @property
    def missing(self) -> int:
        """In how many of them one cannot."""
        return self.total - self.callable
