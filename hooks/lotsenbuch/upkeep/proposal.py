"""A proposal: a project beside an earlier revision of itself, as those see it who judge the change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotsenbuch.content import check_knowledge
from lotsenbuch.problems import Problem, RegistryError, errors
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.localities import read_localities
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.registry import read_registry
from lotsenbuch.upkeep.changes import Change, State, changes, unchanged, villages_of
from lotsenbuch.upkeep.history import state_at


@dataclass(frozen=True)
class Proposal:
    """What a project says otherwise than a revision did, and what is wrong with it now."""

    changes: Sequence[Change]
    faults: Sequence[Problem]


def proposal_since(revision: str, project: Path, today: date) -> Proposal:
    """Compare a project with a revision of itself; raises RevisionError, and RegistryError if it has no places.

    An entry that cannot be read any more is at fault and not gone.
    """
    data = project / "data"
    faults = errors(check_knowledge(project, today))
    gazetteer = read_gazetteer(data).gazetteer
    if gazetteer is None:
        raise RegistryError(faults)
    unreadable = {fault.entry for fault in faults}
    found = changes(state_at(revision, project), _state(data), gazetteer, today)
    return Proposal([change for change in found if not (change.is_gone and change.id in unreadable)], faults)


def blocking(faults: Sequence[Problem], revision: str, project: Path) -> list[Problem]:
    """Give the faults that stop a proposal: all but those in entries that say what they said; raises RevisionError."""
    same = unchanged(state_at(revision, project), _state(project / "data"))
    return [fault for fault in faults if fault.entry not in same]


def _state(data: Path) -> State:
    entries, halls = read_registry(data).entries, read_administrations(data).administrations()
    return State(entries, halls, villages_of(read_localities(data).rows))
