"""What a change of the registry means for people: field by field, and how many municipalities it touches."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.ways import AdministrationWay, Everyone
from lotsenbuch.model.administrations import Administration, Administrations
from lotsenbuch.model.fields import Says, all_fields
from lotsenbuch.model.offices import Office, word_of
from lotsenbuch.model.places import Certainty, Gazetteer, Municipality
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.values import Entry
from lotsenbuch.reading.localities import LocalityRow, localities_of

SINGLE_MAPS = frozenset({"contact", "address", "verified", "notice", "note", "text"})
"""Fields that hold one map, whose parts are compared by themselves."""


ADMINISTRATIONS, LOCALITIES = "administrations", "localities"


class Villages(Entry):
    """The villages of a municipality, as a change of them is told."""

    names: Annotated[tuple[str, ...], Says("Ortsteile")] = ()


FIELDS: Mapping[str, Mapping[str, str]] = {
    kind: {field.path: field.says.word for field in all_fields(model)}
    for kind, model in ((ADMINISTRATIONS, Administration), (LOCALITIES, Villages))
}
"""What clerks call the columns of tables; messages of `check`."""


@dataclass(frozen=True)
class Difference:
    """A field that changed: its path from the entry, and what it says before and after; none where it says nothing."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Change:
    """An entry that changed, came or went, and the municipalities on whose pages it stands before or after."""

    kind: str
    id: str
    name: str
    is_new: bool
    is_gone: bool
    differences: tuple[Difference, ...]
    touches: tuple[Municipality, ...]

    def word_of(self, path: str) -> str:
        """Give what clerks call a field of the entry, by its path; a message of `check`."""
        return FIELDS[self.kind][path] if self.kind in FIELDS else word_of(path)

    @property
    def only_verified(self) -> bool:
        """Say whether somebody confirmed the entry and changed nothing."""
        fields = {difference.path.partition(".")[0] for difference in self.differences}
        return not (self.is_new or self.is_gone) and fields == {"verified"}


@dataclass(frozen=True, repr=False)
class State:
    """What a project says at one time: the entries of its registry, its administrations, and its villages.

    Of villages those that are not doubtful, by the key of their municipality.
    """

    entries: Entries
    administrations: Administrations = field(default_factory=lambda: Administrations({}, {}))
    villages: Mapping[str, Villages] = field(default_factory=dict)

    @property
    def by_kind(self) -> Mapping[str, Mapping[str, Entry]]:
        """Everything by kind and id, offices first."""
        return {
            "offices": {office.id: office for office in self.entries.offices},
            "operators": {operator.id: operator for operator in self.entries.operators},
            ADMINISTRATIONS: self.administrations.by_key,
            LOCALITIES: self.villages,
        }


def villages_of(rows: Iterable[LocalityRow]) -> dict[str, Villages]:
    """Give the villages of each municipality that has some, by its key."""
    return {
        ags: Villages(names=tuple(one.name for one in own if one.certainty is not Certainty.LOW))
        for ags, own in localities_of(rows).items()
    }


def changes(before: State, after: State, gazetteer: Gazetteer, today: date) -> Iterator[Change]:
    """Give every entry that two states do not share, offices first, and the pages that it is on today."""
    pages = [_pages(state, gazetteer, today) for state in (before, after)]
    for kind, new in after.by_kind.items():
        old = before.by_kind[kind]
        for id_ in sorted(old.keys() | new.keys()):
            one, other = old.get(id_), new.get(id_)
            if one == other:
                continue
            touched = pages[0].get((kind, id_), {}) | pages[1].get((kind, id_), {})
            shown = other or one
            said, says = ({} if entry is None else entry.as_written() for entry in (one, other))
            yield Change(
                kind=kind,
                id=id_,
                name=gazetteer.municipalities[id_].name if kind == LOCALITIES else str(getattr(shown, "name", "")),
                is_new=one is None,
                is_gone=other is None,
                differences=tuple(_differences(said, says, "")),
                touches=tuple(sorted(touched.values(), key=lambda place: place.name)),
            )


def unchanged(before: State, after: State) -> frozenset[str]:
    """Give the ids of the entries that say the same in both states, whatever has this id."""
    changed: set[str] = set()
    known: set[str] = set()
    for kind, new in after.by_kind.items():
        known |= new.keys()
        changed |= {id_ for id_, item in new.items() if before.by_kind[kind].get(id_) != item}
    return frozenset(known - changed)


def _pages(state: State, gazetteer: Gazetteer, today: date) -> Mapping[tuple[str, str], dict[str, Municipality]]:
    """Give, for each entry, the municipalities whose pages show it."""
    found: dict[tuple[str, str], dict[str, Municipality]] = {}
    for ags, place in gazetteer.municipalities.items():
        found[LOCALITIES, ags] = {ags: place}
    for ags, answer in answers_of(state.entries.on(today), gazetteer, Everyone(state.administrations, ())).items():
        administrations = (way.administration for way in answer.ways if isinstance(way, AdministrationWay))
        shown = [(ADMINISTRATIONS, one.key) for one in administrations]
        for office in answer.shown:
            shown += (("offices", office.id), *_operators(office))
        for key in shown:
            found.setdefault(key, {})[ags] = answer.municipality
    return found


def _operators(office: Office) -> Iterator[tuple[str, str]]:
    yield from (("operators", id_) for id_ in (office.operator, *office.partners))


def _differences(one: Mapping[str, Any], other: Mapping[str, Any], prefix: str) -> Iterator[Difference]:
    for name in dict.fromkeys((*one, *other)):
        before, after, path = one.get(name), other.get(name), f"{prefix}{name}"
        if before == after:
            continue
        if name in SINGLE_MAPS and isinstance(before or after, dict):
            yield from _differences(before or {}, after or {}, f"{path}.")
        elif isinstance(before or after, list):
            gone = [item for item in before or () if item not in (after or ())]
            new = [item for item in after or () if item not in (before or ())]
            yield Difference(path, _shown(gone), _shown(new))
        else:
            yield Difference(path, _shown(before), _shown(after))


def _shown(value: Any) -> str | None:
    """Give a value on one line: lists by commas, maps by what they say."""
    if value is None or value == []:
        return None
    if isinstance(value, list):
        return ", ".join(str(_shown(item)) for item in value)
    if isinstance(value, dict):
        return " · ".join(str(_shown(item)) for item in value.values() if item not in (None, [], {}))
    return str(value)
