"""What has grown old."""

import csv
from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.model.administrations import Administrations
from lotsenbuch.model.offices import Office
from lotsenbuch.upkeep.stale import Stale, as_csv, as_text, stale_entries
from tests.records import (
    ALTDORF,
    MUSTERLAND,
    PHONE,
    administration,
    administrations,
    callable_by,
    entries,
    gazetteer,
    office,
    source,
)
from tests.small import TODAY, entries_from, registry

CONTACT = "contact: {line: counselling, phone: 030 23125000, email: rat@stadt.example}"


def old(folder: Path, small: Knowledge, text: str, months: int = 24) -> list[Stale]:
    """Give what is old in a registry."""
    return stale_entries(entries_from(folder, text), Administrations({}, {}), small.gazetteer, TODAY, months)


def of_all(small: Knowledge, months: int) -> list[Stale]:
    """Give what is old in the small project, its administrations included."""
    return stale_entries(small.entries, small.administrations, small.gazetteer, TODAY, months)


AGES = (
    ("2025-01", "", 12, True),
    ("2025-01", "", 24, False),
    ("2024", "", 22, True),
    ("2024", "", 23, False),
    ("2018-01", "2026-03-02", 24, False),
    ("2026-01", "2020-03-02", 24, True),
)
"""The date of the source, that of the confirmation, the months, and whether that is old."""


def test_age_counts_from_the_last_confirmation(tmp_path: Path, small: Knowledge) -> None:
    """Else from the newest source; a year counts from its end."""
    for published, verified, months, is_old in AGES:
        confirmed = [f"verified: {{date: {verified}, by: Stadt}}"] if verified else []
        text = registry(*confirmed).replace("2025-01", published)
        assert bool(old(tmp_path, small, text, months)) is is_old, (published, verified, months)


def test_closed_offices_are_asked_nothing(tmp_path: Path, small: Knowledge) -> None:
    """They are history."""
    assert not old(tmp_path, small, registry("status: closed").replace("2025-01", "2018-01"))


def test_the_list_goes_district_by_district(small: Knowledge) -> None:
    """A heading each, the oldest first; who has no contact says so; administrations among them."""
    lines = list(as_text(of_all(small, 24)))
    assert lines[:4] == [
        "Landkreis Musterland",
        "  –           musterhausen-ehrenamt: Ehrenamtsbüro Musterhausen, 030 23125003",
        "  –           musterland: Integrationsmanagement im Landkreis, 030 23125030",
        "  –           jugend: Jugendmigrationsdienst Musterland, –",
    ]
    assert "  2024-03-05  fuchsweil: Beratung Fuchsweil, –" in lines
    assert "  –           08001007: Gemeindeverwaltung Zwiebelbach, 030 23125530" in lines
    assert not any("08001003" in line for line in lines), "its table is of this year"
    assert [line for line in lines if not line.startswith("  ")] == ["Landkreis Musterland", "Stadtkreis Hafenstadt"]


def dated(who: str, contact: str) -> Office:
    """Give an office whose words on who counsels and on how to reach it are of two dates."""
    published = [source("wer", date=who, supports=["serves"]), source("n", date=contact, supports=["contact"])]
    return office("a", contact=callable_by(phone=PHONE), sources=published)


def test_a_newer_word_on_one_thing_makes_nothing_else_fresh() -> None:
    """Truth rule 9: the older of the two counts, and both are in the table."""
    for who, contact, counts in (("2018", "2026-03", "2018"), ("2026-03", "2018", "2018")):
        (one,) = stale_entries(entries(dated(who, contact)), administrations(), gazetteer(), TODAY, 24)
        assert (str(one.newest), str(one.on_who), str(one.on_contact)) == (counts, who, contact)
        assert next(csv.DictReader(as_csv([one]).splitlines()))["Stand Kontakt"] == contact
    assert not stale_entries(entries(dated("2026-02", "2026-03")), administrations(), gazetteer(), TODAY, 24)


def test_without_a_contact_there_is_no_word_on_it() -> None:
    """Who counsels alone counts."""
    assert not stale_entries(
        entries(office("a", sources=[source(date="2026", supports=["operator"])])),
        administrations(),
        gazetteer(),
        TODAY,
        24,
    )


def test_an_administration_is_as_old_as_the_oldest_of_its_ways() -> None:
    """Its telephone number may be from a leaflet without a date."""
    fresh = administration(email="rathaus@altdorf.example")
    assert not stale_entries(entries(), administrations(fresh), gazetteer(), TODAY, 24)
    old = administration(email="rathaus@altdorf.example", phone=PHONE, phone_source="faltblatt")
    of_district = administration(MUSTERLAND.key, email="post@musterland.example", as_of="2023-01-31")
    found = stale_entries(entries(), administrations(old, of_district), gazetteer(), TODAY, 24)
    assert [(one.id, one.newest and str(one.newest)) for one in found] == [
        (ALTDORF.ags, None),
        (MUSTERLAND.key, "2023-01-31"),
    ]


def test_a_spreadsheet_takes_nothing_for_a_formula(tmp_path: Path, small: Knowledge) -> None:
    """A name that begins like one is kept as text."""
    text = registry(CONTACT).replace("name: Beratung", 'name: "=1+1"').replace("2025-01", "2018-01")
    rows = list(csv.reader(as_csv(old(tmp_path, small, text)).splitlines()))
    assert rows[0][:3] == ["Kreis", "Kennung", "Name"]
    assert rows[1][:5] == ["Landkreis Musterland", "beratung", "'=1+1", "2018-01", "nein"]
