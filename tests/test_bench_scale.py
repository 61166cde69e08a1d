"""The benchmark of many places: what it builds is a sound project, so the figures are those of a real one."""

import csv
from pathlib import Path

import pytest

from benchmarks.multiplied import State, multiplied, states
from benchmarks.scale import breaks_at
from lotsenbuch.content import check_project, read_knowledge
from lotsenbuch.problems import errors
from tests.small import TODAY


@pytest.fixture(scope="module")
def twofold(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the small project twice over."""
    return multiplied(small_project, tmp_path_factory.mktemp("scale") / "twofold", 2)


def test_a_project_twice_as_large_is_sound(twofold: Path) -> None:
    """`lotsenbuch check` finds nothing that would stop a build."""
    assert not errors(check_project(twofold, TODAY))


def test_everything_is_there_twice_and_nothing_is_shared(small_project: Path, twofold: Path) -> None:
    """Municipalities, districts, villages, administrations, offices: each answers for its own places alone."""
    one, two = read_knowledge(small_project, TODAY), read_knowledge(twofold, TODAY)
    first = list(one.answers.values())
    others = list(two.answers.values())[len(first) :]
    assert len(others) == len(first) == len(two.gazetteer.municipalities) - len(one.gazetteer.municipalities)
    assert len(two.gazetteer.districts) == 2 * len(one.gazetteer.districts)
    assert [answer.level for answer in others if answer.municipality.name != "Vorderhafenstadt"] == [
        answer.level for answer in first if answer.municipality.name != "Hafenstadt"
    ]
    offices = {office.id for answer in first for office in answer.shown}
    assert offices.isdisjoint(office.id for answer in others for office in answer.shown)
    codes = {code for answer in first for code in answer.municipality.postcodes}
    assert codes.isdisjoint(code for answer in others for code in answer.municipality.postcodes)


def test_a_state_has_its_own_keys_names_and_numbers() -> None:
    """And everybody's stay everybody's."""
    (first, second) = states(["79312", "79098"], 2)
    assert (first.key("08316011"), first.name("Emmendingen"), first.phone("07641 0")) == (
        "08316011", "Emmendingen", "07641 0",
    )  # fmt: skip
    assert (second.key("08316011"), second.key("083165001"), second.key("")) == ("21316011", "213165001", "")
    assert second.name("Bad Krozingen") == "Bad Vorderkrozingen"
    assert second.id("emmendingen") == "emmendingen-21"
    assert second.postcode("79312")[3:] == "12"
    assert second.postcode("79312")[:3] != second.postcode("79098")[:3]
    assert (second.phone("07641 4-99"), second.phone("115")) == ("07641 4-90", "115")
    assert second.mail("rat@emmendingen.example") == "rat@x-21.emmendingen.example"
    assert State(6, {}).moved("48.0", "8.0") == ("51.0000", "12.0000")


def test_no_row_is_lost(small_project: Path, twofold: Path) -> None:
    """In each table that grows, and its columns are those that it had."""
    for name in ("municipalities.csv", "districts.csv", "localities.csv", "administrations.csv"):
        before, after = (
            list(csv.reader((folder / "data" / name).open(encoding="utf-8"))) for folder in (small_project, twofold)
        )
        assert after[: len(before)] == before
        assert len(after) == 2 * len(before) - 1


@pytest.mark.parametrize(
    ("small", "large", "most", "at"),
    [((100, 20), (1000, 200), 110, 550), ((100, 95), (1000, 900), 90, 100), ((100, 5), (1000, 6), 16, None)],
)
def test_what_breaks_is_named_with_its_size(
    small: tuple[int, int], large: tuple[int, int], most: float, at: float
) -> None:
    """Between both, today already, or not at all."""
    assert breaks_at(small, large, most) == at
    assert breaks_at(small, large, None) is None
