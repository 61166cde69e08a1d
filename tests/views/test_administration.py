"""What a page says of a town hall or a district's administration."""

from typing import Any

from markupsafe import Markup

from lotsenbuch.answers.ways import AdministrationWay
from lotsenbuch.views.administration import AdministrationView
from tests.records import ALTDORF, MUSTERLAND, PHONE, administration, entries, views


def card(key: str = ALTDORF.ags, code: str = "de", **fields: Any) -> AdministrationView:
    """Give what is said of an administration."""
    of = views(entries(), code=code, halls=[administration(key, **fields)])
    (way,) = of.answers[ALTDORF.ags].ways
    assert isinstance(way, AdministrationWay)
    return of.administrations.card(way)


def test_a_town_hall_says_what_it_is() -> None:
    """And by which word one asks there; the word stays German."""
    given = card(name="Rathaus Altdorf", street="Markt 1", town="Altdorf", note="Eingang im Hof")
    assert (given.key, given.name, given.note) == (ALTDORF.ags, "Rathaus Altdorf", "Eingang im Hof")
    assert given.what == "Das ist das Rathaus. Fragen Sie nach dem Integrationsmanagement."
    assert given.contact.address == "Markt 1, Altdorf"
    assert '<bdi lang="de">Integrationsmanagement</bdi>' in card(code="ar").what


def test_a_districts_administration_is_another_house() -> None:
    """Its own sentence."""
    given = card(MUSTERLAND.key, name="Landratsamt")
    assert given.what == "Das ist die Verwaltung des Kreises. Fragen Sie nach dem Integrationsmanagement."


def test_an_administration_is_as_fresh_as_what_one_calls() -> None:
    """The telephone number may be from elsewhere than the address."""
    assert card().freshness == "Veröffentlicht: 31. Januar 2026, von Statistisches Amt."
    own = card(source="faltblatt", as_of="2026-09-14")
    assert own.freshness == "Veröffentlicht: 14. September 2026, von Kreis."
    given = card(phone=PHONE, phone_source="faltblatt")
    assert given.freshness == Markup("Veröffentlicht von Kreis, ohne Datum.")


def test_an_administration_names_each_of_its_sources_once() -> None:
    """That of name and address first."""
    given = card(phone=PHONE, phone_source="faltblatt", website="https://a.example", website_source="faltblatt")
    assert [one.publisher for one in given.sources] == ["Statistisches Amt", "Kreis"]
    assert [one.publisher for one in card(note=None).sources] == ["Statistisches Amt"]
    assert card().note == ""
