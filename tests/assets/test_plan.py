"""What a browser loads to fill in a plan: the offices by place."""

import json

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.assets.plan import offices_by_place
from tests.records import ALTDORF, BACHHEIM, OEHRLINGEN, PHONE, callable_by, entries, gazetteer, office


def test_offices_stand_once_and_places_name_their_numbers() -> None:
    """The easiest to reach first, then other services that counsel; letters as they are."""
    of = entries(
        office("a", name="Ämterlotsen", serves=[ALTDORF.ags, BACHHEIM.ags]),
        office("b", serves=[BACHHEIM.ags], contact=callable_by(phone=PHONE)),
        office("m", serves=[OEHRLINGEN.ags, ALTDORF.ags], task="migration-counselling"),
        office("o", serves=[OEHRLINGEN.ags], task="integration-officer"),
    )
    text = offices_by_place(of, answers_of(of, gazetteer()))
    content = json.loads(text)
    assert content["offices"] == [
        ["Ämterlotsen, Stadt", "", ""],
        ["Beratung m, Stadt", "", ""],
        ["Beratung b, Stadt", "", "030 23125000"],
    ]
    places = {"08901001": [0, 1], "08901002": [2, 0], "08901003": [1], "08902000": [], "08903001": []}
    assert content["places"] == places
    assert "Ämterlotsen" in text
    assert ": " not in text
