"""The index of the place finder."""

import json

from lotsenbuch.assets.finder import index
from lotsenbuch.model.places import Certainty, Elsewhere, Gazetteer, Locality
from tests.records import ALTDORF, HEIDE, MUSTERLAND, gazetteer, municipality

VILLAGES = (Locality("Au", Certainty.MEDIUM), Locality("Eck", Certainty.LOW))
"""The second is doubtful."""

ELSEWHERE = (Elsewhere("Weitweg", ("Faraway", "Далеко"), is_heard=True), Elsewhere("Fern", (), is_heard=False))


def test_places_stand_from_the_largest_to_the_smallest() -> None:
    """Of equals by their keys; each with the number of its district."""
    content = json.loads(index(gazetteer(), ""))
    assert content["districts"] == ["Landkreis Musterland", "Stadtkreis Hafenstadt", "Heidekreis"]
    assert [(place[0], place[3]) for place in content["places"]] == [
        ("08902000", 1),
        ("08901001", 0),
        ("08901002", 0),
        ("08901003", 0),
        ("08903001", 2),
    ]


def test_a_place_is_a_list_that_the_browser_reads() -> None:
    """Key, name, address, district, postcodes, position to three digits, other names, villages."""
    named = {"other_script_names": ("Ё", "آ"), "other_language_names": ("Deserta",), "localities": VILLAGES}
    fields = {"slug": "oe", "lat": 48.12345, "lon": 9.98765, **named}
    place = municipality("08903002", "Öd", HEIDE, "00401", "00402", **fields)
    text = index(
        Gazetteer({"08901": MUSTERLAND, "08903": HEIDE}, {place.ags: place}, ELSEWHERE), "https://weit.example"
    )
    assert json.loads(text)["places"] == [
        ["08903002", "Öd", "oe", 1, "00401 00402", 48.123, 9.988, "Ё|آ|Deserta", "Au|~Eck"]
    ]
    assert "Öd" in text
    assert ALTDORF.name not in text
    assert ", " not in text


def test_who_lives_elsewhere_is_led_to_those_who_counsel_there() -> None:
    """The names of a place elsewhere stand together; one that is not known by its sound stands behind a tilde."""
    content = json.loads(index(Gazetteer({}, {}, ELSEWHERE), "https://weit.example"))
    assert content["elsewhere"] == ["Weitweg|Faraway|Далеко", "~Fern"]
    assert content["nationwide"] == "https://weit.example"
