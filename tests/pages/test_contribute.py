"""The page of the form, as far as it is said before a script runs."""

from dataclasses import replace

import pytest

from lotsenbuch.languages import GERMAN
from lotsenbuch.settings import Forge, Settings
from tests.conftest import Editions
from tests.pages.bodies import body_at

FORGE, MAIL = Forge("https://forge.example/repository"), "wir@lotsenbuch.example"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), ()),
        (Settings(forge=FORGE), ("forge.example/repository",)),
        (Settings(mail=MAIL), (MAIL,)),
        (Settings(forge=FORGE, mail=MAIL), (MAIL, "forge.example/repository")),
    ],
)
def test_the_form_says_where_a_proposal_goes(
    small_editions: Editions, settings: Settings, said: tuple[str, ...]
) -> None:
    """Before the ways to send it; if it goes nowhere, also before anybody has begun to write."""
    html = body_at(replace(small_editions[GERMAN], settings=settings), "beitragen/").html
    beginning, _, end = html.partition('id="vorschlag"')
    before_the_ways = end.partition("data-send")[0]
    nowhere = "Dieses Portal nimmt noch keine Vorschläge an"
    assert [nowhere in part for part in (beginning, before_the_ways)] == [not said, not said]
    assert all(place in before_the_ways for place in said)
    assert (f"mailto:{MAIL}" in beginning.partition("data-contribute hidden")[0]) == (MAIL in said)


def test_no_two_fields_share_an_address(small_editions: Editions) -> None:
    """An office and an administration have fields of the same name."""
    html = body_at(small_editions[GERMAN], "beitragen/").html
    ids = [part.partition('"')[0] for part in html.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
