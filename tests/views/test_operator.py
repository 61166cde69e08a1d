"""What is said of an operator."""

from markupsafe import Markup

from lotsenbuch.model.offices import Office
from lotsenbuch.views.operator import OperatorLine, OperatorView, operator_line
from lotsenbuch.views.page import PageHead
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
    assert views(entries()).operators.head(DRK) == PageHead(
        "traeger/drk/", "Träger: Rotes Kreuz", "Wo dieser Träger Geflüchtete berät: Rotes Kreuz."
    )
    given = page()
    assert (given.name, given.explanation) == ("Rotes Kreuz", "Eine Hilfsorganisation und keine Behörde.")
    assert (given.website, given.website_host) == ("https://www.drk.example/rat", "drk.example")


def test_an_operator_may_have_no_website() -> None:
    """Then nothing leads there."""
    of = views(entries(office("a")))
    given = of.operators.page(of.coverage.operators["stadt"])
    assert (given.website, given.website_host) == ("", "")


def test_an_operators_page_shows_its_offices_by_their_places() -> None:
    """Those of a district before those of municipalities, those of a partner too."""
    one = office("a", partners=["drk"], serves=[BACHHEIM.ags])
    other = office("b", operator="drk", serves=[MUSTERLAND.key], coverage="some")
    third = office("c", operator="drk", serves=[ALTDORF.ags])
    assert page(one, other, third, office("d")).offices == (other, third, one)


def test_an_operators_page_leads_to_the_others_of_its_umbrella() -> None:
    """Who looks for the Caritas of another town has come to the wrong one of many; without an umbrella nobody."""
    known = [operator(id_, umbrella="caritas") for id_ in ("c-b", "c-a", "c-c")]
    of = views(entries(operators=[*known, operator("awo", umbrella="awo"), operator("stadt")]))
    found = {id_: of.operators.page(of.coverage.operators[id_]).siblings for id_ in ("c-b", "awo", "stadt")}
    assert [one.path for one in found["c-b"]] == ["traeger/c-a/", "traeger/c-c/"]
    assert found["awo"] == found["stadt"] == ()


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
