"""Whether entries on the same places agree about who is there."""

from typing import Any

import pytest

from lotsenbuch.checking.areas import check_most_names_its_exceptions, check_offices_of_one_place_know_each_other
from tests.checking.found import found
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, entries, office

WIDE: dict[str, Any] = {"serves": [MUSTERLAND.key], "coverage": "most"}


def test_most_without_exceptions_is_doubted() -> None:
    """Truth rule 5: those that it does not serve would be misled."""
    assert found(check_most_names_its_exceptions, entries(office("a", **WIDE))) == [
        (
            "warning: a: Der Eintrag gilt für die meisten Gemeinden; für welche nicht, steht nirgends. "
            "Nennen Sie diese unter „except“, oder nehmen Sie some oder unknown. [coverage: most]"
        )
    ]


@pytest.mark.parametrize(
    "fields", [{"except_": [ALTDORF.ags]}, {"coverage": "all"}, {"coverage": "some"}, {"status": "closed"}]
)
def test_exceptions_that_are_named_are_no_doubt(fields: dict[str, Any]) -> None:
    """Nor is what says less, or has ended."""
    assert found(check_most_names_its_exceptions, entries(office("a", **WIDE | fields))) == []


def test_two_operators_of_one_place_must_know_each_other() -> None:
    """Told once, of the later entry, although they share two places."""
    both = {"serves": [ALTDORF.ags, BACHHEIM.ags]}
    given = found(
        check_offices_of_one_place_know_each_other, entries(office("a", **both), office("b", operator="drk", **both))
    )
    assert given == [
        (
            "warning: b: Für „08901001“ steht auch „a“, von einem anderen Träger. Nennen Sie den anderen Träger unter "
            "„partners“, oder schließen Sie, was geendet hat. [serves:]"
        )
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"partners": ["stadt"]},
        {"operator": "stadt"},
        {"serves": [BACHHEIM.ags]},
        {"serves": [MUSTERLAND.key], "coverage": "all"},
        {"status": "closed"},
        {"task": "migration-counselling"},
    ],
)
def test_partners_and_those_of_another_place_or_task_are_no_doubt(fields: dict[str, Any]) -> None:
    """One that names the other is enough; a district's office is that of another area."""
    other = office("b", **{"operator": "drk"} | fields)
    assert found(check_offices_of_one_place_know_each_other, entries(office("a"), other)) == []
    assert found(check_offices_of_one_place_know_each_other, entries(other, office("a"))) == []
