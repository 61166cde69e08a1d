"""The lists of places and operators."""

from markupsafe import Markup

from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.vocabulary import OperatorKind
from lotsenbuch.views.lists import ListGroup, ListViews, OperatorGroup, PostcodeRegion, Postcodes
from lotsenbuch.views.page import PlaceLink
from tests.records import MUSTERLAND, entries, municipality, operator, views, words

ALTDORF = PlaceLink("Altdorf", "orte/altdorf/", "Landkreis Musterland")
ALTDORF_HEIDE = PlaceLink("Altdorf (Heide)", "orte/altdorf-heide/", "Heidekreis")
BACHHEIM = PlaceLink("Bachheim", "orte/bachheim/", "Landkreis Musterland")
HAFENSTADT = PlaceLink("Hafenstadt", "orte/hafenstadt/", "Stadtkreis Hafenstadt")
OEHRLINGEN = PlaceLink("Öhrlingen", "orte/oehrlingen/", "Landkreis Musterland")


def lists(**kinds: str) -> ListViews:
    """Give the lists of a registry of operators, by their ids and kinds."""
    return views(entries(operators=[operator(id_, kind=kind) for id_, kind in kinds.items()])).lists


def test_places_stand_under_their_first_letters() -> None:
    """With their districts; Ö under O."""
    assert lists().a_to_z() == (
        ListGroup("A", "buchstabe-a", (ALTDORF, ALTDORF_HEIDE)),
        ListGroup("B", "buchstabe-b", (BACHHEIM,)),
        ListGroup("H", "buchstabe-h", (HAFENSTADT,)),
        ListGroup("O", "buchstabe-o", (OEHRLINGEN,)),
    )


def test_places_stand_under_each_of_their_postcodes() -> None:
    """Those that share one together; in groups of their first two digits."""
    assert lists().by_postcode() == (
        PostcodeRegion(
            "00",
            "plz-00",
            (
                Postcodes(("00101",), (ALTDORF,)),
                Postcodes(("00102",), (ALTDORF, BACHHEIM)),
                Postcodes(("00201",), (OEHRLINGEN,)),
                Postcodes(("00301",), (HAFENSTADT,)),
                Postcodes(("00401",), (ALTDORF_HEIDE,)),
            ),
        ),
    )


def of(*places: Municipality) -> ListViews:
    """Give the lists of some places."""
    known = Gazetteer({MUSTERLAND.key: MUSTERLAND}, {place.ags: place for place in places})
    return ListViews(words(), entries(), known)


def test_a_town_with_many_postcodes_is_one_line() -> None:
    """Where the first of them stands; a postcode that it shares is a line of its own."""
    town = municipality("08001001", "Hafen", MUSTERLAND, "00101", "00102", "00109")
    (region,) = of(town, municipality("08001002", "Heide", MUSTERLAND, "00102")).by_postcode()
    assert [(found.codes, [place.name for place in found.places]) for found in region.postcodes] == [
        (("00101", "00109"), ["Hafen"]),
        (("00102",), ["Hafen", "Heide"]),
    ]


def test_a_letter_with_many_places_is_parted_by_its_second() -> None:
    """So that who misspells a name has a short list to look through."""
    names = ["Ahn", *(f"B{second}{third}" for second in "ae" for third in "bcdefghijkl")]
    places = [municipality(f"08001{number:03}", name, MUSTERLAND, "00101") for number, name in enumerate(names, 1)]
    few, many = of(*places).a_to_z()
    assert (few.heading, len(few.places), few.parts) == ("A", 1, ())
    assert (many.heading, many.places) == ("B", ())
    assert [(part.heading, part.anchor, len(part.places)) for part in many.parts] == [
        ("Ba", "buchstabe-ba", 11),
        ("Be", "buchstabe-be", 11),
    ]


def test_districts_stand_by_name() -> None:
    """Not by their keys."""
    assert lists().districts() == (
        PlaceLink("Heidekreis", "kreise/heidekreis/"),
        PlaceLink("Landkreis Musterland", "kreise/landkreis-musterland/"),
        PlaceLink("Stadtkreis Hafenstadt", "kreise/stadtkreis-hafenstadt/"),
    )


def test_operators_stand_by_what_they_are_and_by_name() -> None:
    """The welfare organisations first; no heading without an operator."""
    assert lists(zett="welfare", kreis="district", awo="welfare").operators() == (
        OperatorGroup(
            Markup("Hilfsorganisationen"), (PlaceLink("Awo", "traeger/awo/"), PlaceLink("Zett", "traeger/zett/"))
        ),
        OperatorGroup(Markup("Landkreise"), (PlaceLink("Kreis", "traeger/kreis/"),)),
    )


def test_every_kind_of_operator_has_its_place() -> None:
    """After the welfare organisations in the order of the vocabulary."""
    kinds = [kind for kind in OperatorKind if kind is not OperatorKind.WELFARE]
    groups = lists(**{kind.value: kind.value for kind in OperatorKind}).operators()
    assert [group.operators[0].path for group in groups] == [
        "traeger/welfare/",
        *(f"traeger/{kind.value}/" for kind in kinds),
    ]


def test_small_letters_do_not_part_operators() -> None:
    """`awo` stands between `AWO` and `Caritas`."""
    of = views(entries(operators=[operator("c", "caritas"), operator("b", "BRK"), operator("a", "awo")]))
    assert [one.name for one in of.lists.operators()[0].operators] == ["awo", "BRK", "caritas"]
