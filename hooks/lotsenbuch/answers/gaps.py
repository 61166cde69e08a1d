"""Where nobody who counsels can be called or written to, where most people wait for it first."""

from collections.abc import Iterable
from dataclasses import dataclass

from lotsenbuch.answers.answering import Answer
from lotsenbuch.model.places import District, Municipality


@dataclass(frozen=True, repr=False)
class DistrictGaps:
    """The municipalities of a district whose counselling has neither telephone nor mailbox, the largest first."""

    district: District
    places: tuple[Municipality, ...]

    @property
    def people(self) -> int:
        """How many people live there, roughly."""
        return sum(place.population for place in self.places)


def gaps_of(answers: Iterable[Answer]) -> list[DistrictGaps]:
    """Give the gaps, the district with the most people in them first."""
    found: dict[District, list[Municipality]] = {}
    for answer in answers:
        if not answer.callable:
            found.setdefault(answer.municipality.district, []).append(answer.municipality)
    own = [DistrictGaps(district, tuple(sorted(some, key=_by_size))) for district, some in found.items()]
    return sorted(own, key=lambda gaps: (-gaps.people, gaps.district.key))


def _by_size(place: Municipality) -> tuple[int, str]:
    return -place.population, place.ags
