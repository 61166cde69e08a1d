"""What the card of an office says."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from lotsenbuch.languages import GERMAN
from lotsenbuch.model.offices import Office
from lotsenbuch.views.office import OfficeView
from lotsenbuch.views.operator import OperatorLine
from lotsenbuch.wording.words import Worded
from tests.records import (
    ALTDORF,
    BACHHEIM,
    MUSTERLAND,
    OEHRLINGEN,
    PHONE,
    callable_by,
    entries,
    office,
    operator,
    source,
    views,
)

FULL = office(
    "voll",
    name="Beratung Altdorf",
    operator="drk",
    partners=["awo"],
    commissioned_by=ALTDORF.ags,
    serves=[OEHRLINGEN.ags, ALTDORF.ags],
    certainty="derived",
    contact=callable_by(phone=PHONE, website="https://altdorf.example"),
    opening_hours="Mo 09:00-12:00",
    by_appointment=True,
    consultations=[{"place": "Heim", "kind": "shelter"}],
    services=["work"],
    spoken=["ti"],
    interpreting="regular",
    audiences=["ukraine", "refugees"],
    access=["step-free", "lift"],
    note={"de": "Bitte klingeln."},
    notice={"until": "2026-12-31", "text": {"de": "Wir ziehen um."}},
    history=[{"operator": "awo", "until": "2020"}],
    figures=[{"kind": "fte", "value": 2, "as_of": "2020", "source": "stadt-2025"}],
)
"""An office that says something in every field of its card."""


def card(one: Office, code: str = "de", source_links: Mapping[str, str] | None = None) -> OfficeView:
    """Give the card of an office."""
    operators = [operator("drk", "Rotes Kreuz", kind="welfare", umbrella="drk"), operator("awo", "AWO", umbrella="awo")]
    return views(entries(one, operators=operators), code=code, source_links=source_links).offices.card(one)


def test_a_card_says_whose_office_it_is() -> None:
    """The operator and its partners, each with the way to its page and what it is."""
    given = card(FULL)
    assert (given.id, given.name) == ("voll", "Beratung Altdorf")
    drk = Markup("Das Deutsche Rote Kreuz (DRK) ist eine Hilfsorganisation und keine Behörde.")
    awo = Markup("Die Arbeiterwohlfahrt (AWO) ist eine Hilfsorganisation und keine Behörde.")
    assert given.operator == OperatorLine("Rotes Kreuz", "traeger/drk/", drk)
    assert given.partners == (OperatorLine("AWO", "traeger/awo/", awo),)


def test_a_card_gives_the_ways_the_hours_and_the_offer() -> None:
    """All that the entry says of them."""
    given = card(FULL)
    assert given.contact is not None
    assert given.contact.phone is not None
    assert given.hours is not None
    assert [day.name for day in given.hours.days] == ["Montag"]
    assert given.by_appointment is True
    assert [item.place for item in given.consultations] == ["Heim"]
    assert [item.key for item in given.services] == ["work"]
    assert [item.key for item in given.spoken] == ["ti"]
    assert given.interpreting == "Dolmetscherinnen und Dolmetscher sind regelmäßig da."
    assert given.audiences == ("Geflüchtete aus der Ukraine", "alle Geflüchteten")
    assert given.access == ("ohne Stufen", "mit Aufzug")
    assert given.note == Worded("Bitte klingeln.", GERMAN)
    assert given.notice == Worded("Wir ziehen um.", GERMAN)
    assert given.notice_until == "31. Dezember 2026"


def test_a_card_tells_its_past_its_numbers_and_its_sources() -> None:
    """And how far and how fresh its word is."""
    given = card(FULL)
    assert [past.operator for past in given.history] == ["AWO"]
    assert [figure.value for figure in given.figures] == ["2"]
    assert [one.publisher for one in given.sources] == ["Stadt Altdorf"]
    assert given.basis.startswith("Quelle: Stadt Altdorf")
    assert given.freshness.startswith("Veröffentlicht: Januar 2025")


def test_a_card_lists_whom_it_serves_by_name() -> None:
    """Single municipalities, not the districts; Altdorf before Öhrlingen."""
    assert card(FULL).serves == (ALTDORF, OEHRLINGEN)
    assert card(office("kreis", serves=[MUSTERLAND.key, BACHHEIM.ags], coverage="some")).serves == (BACHHEIM,)


def test_a_card_of_an_entry_that_says_little_says_little() -> None:
    """What the entry leaves out is empty."""
    given = card(office("leer", operator="drk"))
    assert given.contact is None
    assert given.hours is None
    assert given.by_appointment is False
    assert (given.partners, given.consultations, given.services, given.spoken) == ((), (), (), ())
    assert (given.audiences, given.access, given.history, given.figures) == ((), (), (), ())
    assert (given.note, given.notice) == (None, None)
    assert (given.commissioned_by, given.notice_until, given.interpreting, given.basis) == ("", "", Markup(), Markup())


@pytest.mark.parametrize(
    ("area", "name"), [(None, ""), (ALTDORF.ags, "Altdorf"), (MUSTERLAND.key, "Landkreis Musterland")]
)
def test_who_commissions_an_office_is_named(area: str | None, name: str) -> None:
    """A municipality or a whole district."""
    assert card(office("a", commissioned_by=area)).commissioned_by == name


@pytest.mark.parametrize(
    ("task", "word", "what", "audience"),
    [
        ("integration-management", "", "", ""),
        ("integration-officer", "Integrationsbeauftragte: ", "Integrationsbeauftragte: ", ""),
        ("migration-counselling", "Migrationsberatung", "Das ist eine Migrationsberatung.", "Für Erwachsene ab 27"),
        (
            "youth-migration-service",
            "Jugend",
            "Das ist ein Jugendmigrationsdienst.",
            "Für junge Menschen von 12 bis 27",
        ),
        ("volunteer-coordination", "Koordination", "Koordination", ""),
    ],
)
def test_only_the_counselling_needs_no_word_of_its_task(task: str, word: str, what: str, audience: str) -> None:
    """Every other office says what it is, to whom it may help, and that it is free where it is."""
    given = card(office("a", task=task))
    for shown, start in ((given.task, word), (given.what, what), (given.audience, audience)):
        assert shown.startswith(start)
        assert bool(shown) is bool(start)
    assert ("Kostenlos." in given.audience) is bool(audience)


@pytest.mark.parametrize(
    ("coverage", "is_partial"), [(None, False), ("all", False), ("most", True), ("some", True), ("unknown", True)]
)
def test_who_may_not_serve_every_place_is_to_be_asked(coverage: str | None, *, is_partial: bool) -> None:
    """Whether one's own is among them."""
    serves = [MUSTERLAND.key] if coverage else [ALTDORF.ags]
    assert card(office("a", serves=serves, coverage=coverage)).is_partial is is_partial


def test_a_card_says_what_the_reform_leaves_open() -> None:
    """Truth rule 9: in plain words, with the year; not of what somebody said since."""
    assert card(office("a", sources=[source(date="2018-04")])).reform.startswith("Das ist von 2018. Seit 2025")
    assert card(office("a")).reform == ""


@pytest.mark.parametrize(
    "contact",
    [
        None,
        callable_by(website="https://altdorf.example"),
        callable_by(address={"town": "Altdorf", "street": "Markt 1"}),
    ],
)
def test_where_one_can_neither_call_nor_write_the_town_hall_is_asked(contact: dict[str, Any] | None) -> None:
    """By the one word that is known there."""
    given = card(office("a", contact=contact))
    assert given.unreachable == (
        "Telefon und E-Mail dieser Stelle kennen wir nicht. Fragen Sie im Rathaus nach dem Integrationsmanagement: "
        "Dieses Wort kennt man dort."
    )
    assert bool(given.contact) is bool(contact)


def test_where_nobody_answers_the_card_says_what_the_office_does() -> None:
    """Its name alone is German; elsewhere a line says who answers, or the task stands there."""
    assert card(office("a")).counsels == "Integrationsmanagement: persönliche Beratung für Geflüchtete"
    assert card(office("a", contact=callable_by(phone=PHONE))).counsels == ""
    assert card(office("a", task="migration-counselling")).counsels == ""


@pytest.mark.parametrize("way", [{"phone": PHONE}, {"email": "rat@altdorf.example"}])
def test_where_one_can_call_or_write_nobody_else_is_named(way: dict[str, str]) -> None:
    """Either is enough."""
    assert card(office("a", contact=callable_by(**way))).unreachable == ""


def test_the_word_for_the_counter_stays_german() -> None:
    """In every language, isolated among its letters."""
    assert '<bdi lang="de">Integrationsmanagement</bdi>' in card(office("a"), code="ti").unreachable


def test_a_card_leads_to_its_entry() -> None:
    """Where the portal names its repository."""
    links = {"a": "https://forge.example/a#L1"}
    assert card(office("a"), source_links=links).source_link == "https://forge.example/a#L1"
    assert card(office("b"), source_links=links).source_link == ""


def test_a_card_takes_no_source_for_another() -> None:
    """Who confirmed it goes before who published it."""
    confirmed = card(office("a", sources=[source()], verified={"date": "2026-03-02", "by": "Kreis"}))
    assert (confirmed.freshness, confirmed.doubt) == ("Bestätigt: 2. März 2026, von Kreis.", "")


def card_on(day: str, one: Office) -> OfficeView:
    """Give the card of an office on a day."""
    return views(entries(one).on(date.fromisoformat(day))).offices.card(one)


@pytest.mark.parametrize(
    ("until", "last_day", "next_day", "shown"),
    [
        ("2025-01", "2025-01-31", "2025-02-01", "Januar 2025"),
        ("2026", "2026-12-31", "2027-01-01", "2026"),
        ("2028-02-29", "2028-02-29", "2028-03-01", "29. Februar 2028"),
    ],
)
def test_a_notice_is_shown_until_its_last_day(until: str, last_day: str, next_day: str, shown: str) -> None:
    """What was for a time only is not there after it; the card says when that is, for pages that are read later."""
    one = office("a", notice={"until": until, "text": {"de": "Wir ziehen um."}})
    before, after = card_on(last_day, one), card_on(next_day, one)
    assert (before.notice, before.notice_until, before.notice_last_day) == (
        Worded("Wir ziehen um.", GERMAN),
        shown,
        last_day,
    )
    assert (after.notice, after.notice_until, after.notice_last_day) == (None, "", "")


@pytest.mark.parametrize(
    ("until", "last_day", "shown"),
    [
        ("2026-12", "2026-12-31", "Dezember 2026"),
        ("2027", "2027-12-31", "2027"),
        ("2028-02", "2028-02-29", "Februar 2028"),
    ],
)
def test_an_end_that_lies_ahead_is_said(until: str, last_day: str, shown: str) -> None:
    """And what is true after it."""
    given = card_on("2026-11-30", office("a", until=until))
    assert given.ends == f"Diese Stelle gibt es bis {shown}. Fragen Sie dort, wie es danach weitergeht."
    assert given.over == f"Diese Stelle gab es bis {shown}. Fragen Sie im Rathaus, wer jetzt hilft."
    assert given.last_day == last_day


def test_an_office_without_an_end_says_none() -> None:
    """It is there until somebody says otherwise."""
    given = card(office("a", from_="2018"))
    assert (given.ends, given.over, given.last_day) == (Markup(), Markup(), "")
