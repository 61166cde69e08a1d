"""The entries of the registry, wherever they were read from: who employs counsellors, and where they counsel."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lotsenbuch.model.offices import Office, Operator, Phase


@dataclass(frozen=True, repr=False)
class Entries:
    """Operators and offices, in the order of their files."""

    operators: tuple[Operator, ...] = ()
    offices: tuple[Office, ...] = ()

    @cached_property
    def operator_by_id(self) -> Mapping[str, Operator]:
        """The operators by their ids."""
        return {operator.id: operator for operator in self.operators}

    @cached_property
    def offices_by_area(self) -> Mapping[str, tuple[Office, ...]]:
        """The offices that name a municipality or a whole district in `serves`, by its key."""
        return _grouped((key, office) for office in self.offices for key in office.serves)

    @cached_property
    def offices_by_operator(self) -> Mapping[str, tuple[Office, ...]]:
        """The offices that an operator runs or has a part in, by its id."""
        named = ((id_, office) for office in self.offices for id_ in dict.fromkeys((office.operator, *office.partners)))
        return _grouped(named)

    def operators_of(self, offices: Iterable[Office]) -> tuple[Operator, ...]:
        """Give who runs some offices: each operator once, in the order of the offices."""
        return tuple(self.operator_by_id[id_] for id_ in dict.fromkeys(office.operator for office in offices))

    def on(self, day: date) -> "DatedEntries":
        """Give them as they stand on a day."""
        return DatedEntries(self.operators, self.offices, day=day)


@dataclass(frozen=True, repr=False)
class DatedEntries(Entries):
    """Operators and offices as they stand on a day: who is there then, who is over, who is only announced."""

    day: date = field(kw_only=True)

    def serving(self, key: str, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        """Give the offices that name a municipality or a whole district and stand so on the day."""
        return self._standing(self.offices_by_area.get(key, ()), phase)

    def run_by(self, id_: str, phase: Phase = Phase.OPEN) -> tuple[Office, ...]:
        """Give the offices that an operator runs or has a part in and that stand so on the day."""
        return self._standing(self.offices_by_operator.get(id_, ()), phase)

    def _standing(self, offices: Iterable[Office], phase: Phase) -> tuple[Office, ...]:
        return tuple(office for office in offices if office.phase(self.day) is phase)


def _grouped(named: Iterable[tuple[str, Office]]) -> Mapping[str, tuple[Office, ...]]:
    groups: dict[str, list[Office]] = {}
    for key, office in named:
        groups.setdefault(key, []).append(office)
    return {key: tuple(offices) for key, offices in groups.items()}
