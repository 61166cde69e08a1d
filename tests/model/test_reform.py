"""What was said of who counsels before the reform of 2025, and what since."""

from typing import Any

import pytest

from lotsenbuch.model.reform import predates_reform, word_on_who
from lotsenbuch.model.sources import Source, newest_about
from lotsenbuch.model.vocabulary import Fact
from tests.records import office, source

PUBLISHED = tuple(
    Source.model_validate(one)
    for one in (
        source("a", date="2018", supports=["contact"]),
        source("b", date="2019", supports=["operator"]),
        source("c", date="2020", supports=["serves"]),
        source("d", date=None, supports=["serves", "spoken"]),
    )
)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ((Fact.CONTACT,), "a"),
        ((Fact.OPERATOR, Fact.SERVES), "c"),
        ((Fact.SPOKEN,), "d"),
        ((Fact.FIGURES,), None),
        (tuple(Fact), "c"),
    ],
)
def test_the_newest_source_is_one_that_supports_a_fact(facts: tuple[Fact, ...], found: str | None) -> None:
    """A dated one goes before one without a date, wherever it stands; there may be none."""
    for published in (PUBLISHED, PUBLISHED[::-1]):
        newest = newest_about(published, *facts)
        assert (newest.id if newest else None) == found


def test_the_word_on_who_counsels_is_on_operator_or_area() -> None:
    """And not a newer one on something else."""
    word = word_on_who(office("a", sources=[source("wer", date="2018"), source("n", date="2026", supports=["note"])]))
    assert word is not None
    assert word.id == "wer"
    assert word_on_who(office("a", sources=[source(supports=["note"])])) is None


@pytest.mark.parametrize(
    ("fields", "predates"),
    [
        ({"sources": [source(date="2024-12-31")]}, True),
        ({"sources": [source(date="2024")]}, True),
        ({"sources": [source(date="2025-01-01")]}, False),
        ({"sources": [source(date="2025")]}, False),
        ({"sources": [source(date=None)]}, True),
        ({"sources": [source(date="2026", supports=["contact"])]}, True),
        ({"sources": [source(date="2018"), source("b", date="2025-03", supports=["serves"])]}, False),
        ({"sources": [source(date="2018")], "verified": {"date": "2025-03-01", "by": "Stadt"}}, False),
        ({"sources": [source(date="2018")], "verified": {"date": "2024-03-01", "by": "Stadt"}}, True),
        ({"sources": [source(date="2018")], "task": "migration-counselling"}, False),
    ],
)
def test_an_entry_predates_the_reform_until_somebody_says_it_again(fields: dict[str, Any], *, predates: bool) -> None:
    """Truth rule 9: on operator or area; what has no date counts as older; other tasks are not concerned."""
    assert predates_reform(office("a", **fields)) is predates
