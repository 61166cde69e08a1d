"""The list of page kinds."""

from collections import Counter

from lotsenbuch import routes
from lotsenbuch.languages import GERMAN
from lotsenbuch.pages.kinds import CALLED, KINDS, Single
from tests.conftest import Editions


def test_no_two_pages_have_the_same_address(small_editions: Editions) -> None:
    """One would overwrite the other."""
    counts = Counter(route for kind in KINDS for route in kind.routes(small_editions[GERMAN]))
    assert [route for route, count in counts.items() if count > 1] == []


def test_a_kind_takes_no_name_away_from_another() -> None:
    """Where a kind brings a name, it is new; so templates call every page of the routes by its own."""
    names = [kind.name for kind in KINDS if isinstance(kind, Single) and kind.name]
    assert len(CALLED) == len(routes.CALLED) + len(names)
    assert {name: CALLED[name] for name in routes.CALLED} == dict(routes.CALLED)
