"""What has ended is told with its dates, never as a way to reach someone."""

from typing import Any

import pytest
from markupsafe import Markup

from lotsenbuch.languages import GERMAN
from lotsenbuch.model.offices import Past
from lotsenbuch.views.contact import ContactViews
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.offer import interpreting, services
from lotsenbuch.views.sources import SourceViews
from lotsenbuch.wording.words import Worded
from tests.records import gazetteer, office, operator, words

WORDS = words()
CONTACTS, SOURCES = ContactViews(WORDS, gazetteer()), SourceViews(WORDS)
HISTORY = HistoryViews(WORDS, {"drk": operator("drk", "Rotes Kreuz")}, CONTACTS, SOURCES)


def past(**fields: Any) -> Past:
    """Give something past."""
    return Past.model_validate(fields)


def test_a_closed_office_is_told_with_all_but_its_contact() -> None:
    """Truth rule 3."""
    closed = office(
        "zu",
        operator="drk",
        status="closed",
        from_="2016",
        until="2024-12",
        note={"de": "Sechs Jahre lang."},
        services=["work"],
        interpreting="regular",
        consultations=[{"place": "Rathaus", "kind": "town-hall"}],
        figures=[{"kind": "clients", "value": 549, "as_of": "2019", "source": "stadt-2025"}],
    )
    assert HISTORY.closed(closed) == PastView(
        name="Beratung zu",
        operator="Rotes Kreuz",
        operator_path="traeger/drk/",
        period="von 2016 bis Dezember 2024",
        change=Markup(),
        note=Worded("Sechs Jahre lang.", GERMAN),
        services=services(WORDS, closed),
        consultations=(CONTACTS.consultation(closed.consultations[0]),),
        figures=SOURCES.figures(closed),
        interpreting=interpreting(WORDS, closed),
        sources=SOURCES.sources(closed),
    )


def test_what_a_card_tells_of_the_past_names_the_operator() -> None:
    """Under the card's own name."""
    given = HISTORY.past(past(operator="drk", until="2024", change="withdrew", note={"de": "Danke."}))
    assert given == PastView(
        name="",
        operator="Rotes Kreuz",
        operator_path="traeger/drk/",
        period="bis 2024",
        change=Markup("Der Träger hat die Aufgabe abgegeben."),
        note=Worded("Danke.", GERMAN),
    )


def test_a_past_without_an_operator_names_none() -> None:
    """Nor a change that is not known."""
    assert HISTORY.past(past(note={"de": "Umbau"})) == PastView("", "", "", "", Markup(), Worded("Umbau", GERMAN))


def test_what_an_operators_page_tells_of_the_past_names_the_office() -> None:
    """The operator is the page's own."""
    one = office("stadt", note={"de": "von heute"})
    given = HISTORY.ended(one, past(operator="drk", until="2024-06-30", change="closed", note={"de": "Danke."}))
    assert given == PastView(
        name="Beratung stadt",
        operator="",
        operator_path="",
        period="bis 30. Juni 2024",
        change=Markup("Die Stelle wurde geschlossen."),
        note=Worded("Danke.", GERMAN),
    )


@pytest.mark.parametrize(
    ("dates", "period"),
    [
        ({"from": "2018", "until": "2024-12"}, "von 2018 bis Dezember 2024"),
        ({"until": "2024-12-31"}, "bis 31. Dezember 2024"),
        ({"from": "2018-03"}, "März 2018–"),
        ({}, ""),
    ],
)
def test_a_period_may_be_open(dates: dict[str, str], period: str) -> None:
    """At either end, or unknown."""
    assert HISTORY.past(past(**dates)).period == period
    assert HISTORY.ended(office("a"), past(**dates)).period == period
    assert HISTORY.closed(office("a", operator="drk", **dates)).period == period
