"""What a browser loads to fill in a plan: the offices by place."""

import json

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.assets.plan import offices_by_place
from tests.records import ALTDORF, BACHHEIM, PHONE, callable_by, entries, gazetteer, office


def test_offices_stand_once_and_places_name_their_numbers() -> None:
    """The easiest to reach first, as on the place's page; nobody where nobody is known; letters as they are."""
    of = entries(
        office("a", name="Ämterlotsen", serves=[ALTDORF.ags, BACHHEIM.ags]),
        office("b", serves=[BACHHEIM.ags], contact=callable_by(phone=PHONE)),
    )
    text = offices_by_place(of, answers_of(of, gazetteer()))
    content = json.loads(text)
    assert content["offices"] == [["Ämterlotsen, Stadt", "", ""], ["Beratung b, Stadt", "", "030 23125000"]]
    assert content["places"] == {"08901001": [0], "08901002": [1, 0], "08901003": [], "08902000": [], "08903001": []}
    assert "Ämterlotsen" in text
    assert ": " not in text
