"""What has grown old, and the letters that ask about it."""

import csv
from pathlib import Path
from urllib.parse import unquote

from lotsenbuch.content import Knowledge
from lotsenbuch.model.administrations import Administrations
from lotsenbuch.upkeep.stale import Stale, as_csv, as_mails, as_text, stale_entries
from tests.small import CALL, TODAY, entries_from, registry

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
    for source, verified, months, is_old in AGES:
        confirmed = [f"verified: {{date: {verified}, by: Stadt}}"] if verified else []
        text = registry(*confirmed).replace("2025-01", source)
        assert bool(old(tmp_path, small, text, months)) is is_old, (source, verified, months)


def test_closed_offices_are_asked_nothing(tmp_path: Path, small: Knowledge) -> None:
    """They are history."""
    assert not old(tmp_path, small, registry("status: closed").replace("2025-01", "2018-01"))


def test_the_list_goes_district_by_district(small: Knowledge) -> None:
    """A heading each, the oldest first; who has no contact says so."""
    lines = list(as_text(of_all(small, 24)))
    assert lines[:2] == [
        "Landkreis Musterland",
        "  –           musterhausen-ehrenamt: Ehrenamtsbüro Musterhausen, 030 23125003",
    ]
    assert "  2024-03-05  fuchsweil: Beratung Fuchsweil, –" in lines
    assert [line for line in lines if not line.startswith("  ")] == ["Landkreis Musterland"]
    younger = list(as_text(of_all(small, 12)))
    assert [line for line in younger if not line.startswith("  ")] == ["Landkreis Musterland", "Stadtkreis Hafenstadt"]


def test_a_spreadsheet_takes_nothing_for_a_formula(tmp_path: Path, small: Knowledge) -> None:
    """A name that begins like one is kept as text."""
    text = registry(CONTACT).replace("name: Beratung", 'name: "=1+1"').replace("2025-01", "2018-01")
    rows = list(csv.reader(as_csv(old(tmp_path, small, text)).splitlines()))
    assert rows[0][:3] == ["Kreis", "Kennung", "Name"]
    assert rows[1][:5] == ["Landkreis Musterland", "beratung", "'=1+1", "2018-01", "nein"]


def test_a_letter_quotes_the_entry(tmp_path: Path, small: Knowledge) -> None:
    """And leads to its page."""
    text = registry(CONTACT).replace("2025-01", "2018-01")
    (mail,) = as_mails(old(tmp_path, small, text), "https://lotsenbuch.example/")
    assert mail.startswith("mailto:rat@stadt.example?subject=Lotsenbuch")
    letter = unquote(mail)
    assert "Landkreis Musterland" in letter
    assert "Telefon: 030 23125000" in letter
    assert "https://lotsenbuch.example/ags/08001001/" in letter


def test_who_has_no_address_gets_no_letter(tmp_path: Path, small: Knowledge) -> None:
    """Nothing is invented."""
    text = registry(CALL).replace("2025-01", "2018-01")
    assert not list(as_mails(old(tmp_path, small, text), "https://x.example/"))
