"""What is looked at is noted, whoever looks, and a value is known by all that it says."""

from dataclasses import dataclass
from enum import StrEnum

import pytest

from lotsenbuch.answers.watching import Contents, Once, Watch, watched
from tests.records import entries, office, operator

OFFICES = entries(
    office("eine", operator="drk"), office("andere", operator="awo"), operators=[operator("drk"), operator("awo")]
)


def test_what_is_asked_for_by_a_key_is_a_look_at_that_alone() -> None:
    """Through methods, too: these see what everybody sees."""
    watch = Watch()
    seen = watched(OFFICES, "entries", watch)
    with watch.noting() as looks:
        assert [one.id for one in seen.operators_of(OFFICES.offices[:1])] == ["drk"]
    assert looks == {("entries", "operator_by_id", "drk")}
    with watch.noting() as looks:
        assert seen.serving("08901001") == OFFICES.offices
    assert looks == {("entries", "offices_by_area", "08901001"), ("entries", "day")}


def test_everything_else_is_a_look_at_all_of_it() -> None:
    """An attribute, a mapping that is gone through, one that is counted."""
    watch = Watch()
    seen = watched(OFFICES, "entries", watch)
    with watch.noting() as looks:
        assert seen.offices == OFFICES.offices
    assert looks == {("entries", "offices")}
    for all_of_it in (len, list, lambda by_id: list(by_id.values()), lambda by_id: list(by_id.items())):
        with watch.noting() as looks:
            all_of_it(seen.operator_by_id)
        assert looks == {("entries", "operator_by_id")}


def test_a_key_that_is_not_there_is_looked_at_all_the_same() -> None:
    """As soon as it is there, something else is seen."""
    watch = Watch()
    links = watched({"eine": "#1"}, "links", watch)
    with watch.noting() as looks:
        assert links.get("neue", "") == ""
        assert "andere" not in links
    assert looks == {("links", "neue"), ("links", "andere")}
    contents = [Contents({"links": known}) for known in ({"eine": "#1"}, {"eine": "#2"}, {"neue": "#3"})]
    seen = [one.seen(("links", "neue")) for one in contents]
    assert seen[0] == seen[1] != seen[2]


def test_who_is_around_looks_at_the_same() -> None:
    """And only once what is noted within is done."""
    watch = Watch()
    with watch.noting() as outer:
        with watch.noting() as inner:
            watch.look(("a",))
        watch.look(("b",))
    assert (inner, outer) == ({("a",)}, {("a",), ("b",)})


def test_what_is_kept_was_looked_at_by_all_who_get_it() -> None:
    """It is made once, and each page on which it stands changes with what it was made from."""
    watch, made = Watch(), []
    once = Once[str, int](watch)

    def make() -> int:
        watch.look(("a",))
        made.append(1)
        return 7

    for _ in range(2):
        with watch.noting() as looks:
            assert once.of("x", make) == 7
        assert looks == {("a",)}
    assert len(made) == 1


class Colour(StrEnum):
    """Something that is no text, though it equals one."""

    RED = "red"


@dataclass(frozen=True)
class Box:
    """Something with fields."""

    holds: object


@dataclass(frozen=True)
class Crate(Box):
    """Another with the same."""


DIFFERENT = (
    None, True, 1, 1.0, "1", b"1", "red", Colour.RED, (), ("",), ("", ""), ("a", "b"), ("ab",), (("a",), "b"),
    frozenset({"a"}), {"a": "b"}, {"b": "a"}, Box("a"), Crate("a"), Box(Box("a")), Box(("a",)), office("eine"),
    office("eine", note={"de": "Klingeln"}), operator("eine"),
)  # fmt: skip


def test_different_values_are_known_by_different_things() -> None:
    """By their type and all that they say, whatever stands beside what."""
    contents = Contents({})
    assert len({contents.of(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_the_same_is_known_by_the_same() -> None:
    """Whoever made it, in whatever order a set or the fields of an entry come."""
    assert Contents({}).of(office("eine", services=["work"])) == Contents({}).of(office("eine", services=["work"]))
    assert Contents({}).of({"a", "b", "c"}) == Contents({}).of({"c", "b", "a"})


def test_of_what_nobody_knows_the_content_nothing_is_said() -> None:
    """Better no build than an old page."""
    with pytest.raises(TypeError, match="what a object is made of"):
        Contents({}).of(object())
