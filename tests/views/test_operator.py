"""What is said of an operator."""

from markupsafe import Markup

from lotsenbuch.model.offices import Office
from lotsenbuch.views.operator import OperatorLine, OperatorView, operator_line
from lotsenbuch.views.page import PageHead, PlaceLink
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, entries, office, operator, views, words

DRK = operator("drk", "Rotes Kreuz", kind="welfare", website="https://www.drk.example/rat")


def page(*offices: Office) -> OperatorView:
    """Give what the page of the Red Cross says."""
    of = views(entries(*offices, operators=[DRK, operator("stadt", "Stadt")]))
    return of.operators.page(of.coverage.operators["drk"])


def test_a_line_names_an_operator_and_what_it_is() -> None:
    """With the way to its page."""
    explanation = Markup("Eine Hilfsorganisation und keine Behörde.")
    assert operator_line(words(), DRK) == OperatorLine("Rotes Kreuz", "traeger/drk/", explanation)


def test_an_operators_page_says_who_it_is() -> None:
    """And where to read more."""
    given = page()
    assert given.head == PageHead(
        "traeger/drk/", "Träger: Rotes Kreuz", "Wo dieser Träger Geflüchtete berät: Rotes Kreuz."
    )
    assert (given.name, given.explanation) == ("Rotes Kreuz", "Eine Hilfsorganisation und keine Behörde.")
    assert (given.website, given.website_host) == ("https://www.drk.example/rat", "drk.example")


def test_an_operator_may_have_no_website() -> None:
    """Then nothing leads there."""
    of = views(entries(office("a")))
    given = of.operators.page(of.coverage.operators["stadt"])
    assert (given.website, given.website_host) == ("", "")


def test_an_operators_page_shows_its_offices_and_their_places() -> None:
    """Districts before municipalities, those of a partner too."""
    one = office("a", operator="drk", serves=[BACHHEIM.ags, MUSTERLAND.key], coverage="some")
    other = office("b", partners=["drk"], serves=[ALTDORF.ags])
    given = page(one, other, office("c"))
    assert given.offices == (one, other)
    assert given.places == (
        PlaceLink("Landkreis Musterland", "kreise/landkreis-musterland/"),
        PlaceLink("Altdorf", "orte/altdorf/"),
        PlaceLink("Bachheim", "orte/bachheim/"),
    )


def test_an_operators_page_tells_what_it_no_longer_does() -> None:
    """Its closed offices, then what others have taken over from it."""
    closed = office("zu", operator="drk", status="closed", until="2020", services=["work"])
    taken = office("stadt", history=[{"operator": "drk", "until": "2024", "change": "withdrew"}])
    past = page(taken, closed).past
    assert [(item.name, item.operator, item.period) for item in past] == [
        ("Beratung zu", "Rotes Kreuz", "bis 2020"),
        ("Beratung stadt", "", "bis 2024"),
    ]
    assert [bool(item.services) for item in past] == [True, False]
    assert page(taken, closed).offices == ()
