"""The one issue a district: what it says, in which order, and that it stays text."""

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from lotsenbuch.cli import main, running
from lotsenbuch.content import Knowledge
from lotsenbuch.upkeep.evidence import Asked, Finding
from lotsenbuch.upkeep.gaps import Gap
from lotsenbuch.upkeep.stale import Stale, stale_entries
from lotsenbuch.upkeep.weekly import MOST, NOBODY_LOOKED, weekly
from tests.records import ALTDORF, MUSTERLAND, administrations, callable_by, entries, gazetteer, office, source
from tests.small import DISTRICT, TODAY

MONTHS = 24
PLACE = gazetteer().municipalities[ALTDORF.ags]
GAP = Gap(PLACE, ("Beratung",), "030 23125000", "", "")
(OLD,) = stale_entries(
    entries(
        office("alt", name="Alte Stelle", sources=[source(date="2018")], contact=callable_by(phone="030 23125001"))
    ),
    administrations(),
    gazetteer(),
    TODAY,
    MONTHS,
)
ASKED = Asked("weg", MUSTERLAND, (ALTDORF.ags,), (), ())
FOUND = Finding(ASKED, "contact.phone", "030 23125002", ("https://altdorf.example",), {})


UNREAD = Finding(ASKED, "", "", (), {"https://altdorf.example": "unknown host"})


def text(gaps: list[Gap], old: list[Stale], found: list[Finding] | None) -> str:
    """Give the text of the one district."""
    (asking,) = weekly(gaps, old, found, MONTHS).values()
    return "\n".join(asking.lines())


def test_it_begins_with_what_harms_most() -> None:
    """Nobody to reach, then what is old, then what a source says no more; each with how many there are."""
    lines = text([GAP], [OLD], [FOUND]).splitlines()
    assert lines[0] == f"# Bitte nachfragen: {MUSTERLAND.name}"
    assert [line for line in lines if line.startswith("## ")] == [
        "## Wo niemand zu erreichen ist, der berät (1)",
        "## Was seit 24 Monaten niemand bestätigt hat (1)",
        "## Was seine Quelle nicht mehr zeigt (1)",
    ]
    assert [line for line in lines if line.startswith("- ")] == [
        f"- Altdorf ({PLACE.population:,}): Beratung. Rathaus: 030 23125000".replace(",", "."),
        "- `alt`: Alte Stelle, 2018. Zu erreichen: 030 23125001",
        "- `weg`: Telefon 030 23125002 steht nicht mehr auf https://altdorf.example. Stimmt die Angabe noch?",
    ]


@pytest.mark.parametrize(("trouble", "gone"), [("HTTP 404", 1), ("HTTP 410", 1), ("HTTP 503", 0), ("timeout", 0)])
def test_a_source_that_could_not_be_read_is_not_called_dead(trouble: str, gone: int) -> None:
    """Only a page that its server has no more shows nothing any more; the others stand in a list of their own."""
    other = replace(UNREAD, troubles={"https://altdorf.example": trouble})
    lines = text([], [], [UNREAD, other]).splitlines()
    vanished, unread = "## Was seine Quelle nicht mehr zeigt (1)", "## Welche Quellen sich nicht lesen ließen: "
    assert lines.count(vanished) == gone
    assert any(line.startswith(unread) and line.endswith(f"({2 - gone})") for line in lines)
    both = replace(UNREAD, troubles={"https://a.example": trouble, "https://b.example": "timeout"})
    assert vanished not in text([], [], [both])


def test_where_nothing_could_be_read_nothing_is_said_of_sources() -> None:
    """But that nobody has looked; a place without a contact is asked about all the same."""
    (asking,) = weekly([GAP], [], None, MONTHS).values()
    assert asking.summary.endswith(": 1 ohne Kontakt, 0 alt, Quellen nicht nachgesehen")
    lines = list(asking.lines())
    assert lines[-1] == NOBODY_LOOKED
    assert [line for line in lines if line.startswith("## ")] == ["## Wo niemand zu erreichen ist, der berät (1)"]
    assert NOBODY_LOOKED not in text([GAP], [], [UNREAD])
    assert weekly([], [], None, MONTHS) == {}


def test_a_list_of_nothing_has_no_heading_and_a_district_without_lists_no_text() -> None:
    """So its issue is closed."""
    assert text([GAP], [], []).count("## ") == 1
    assert weekly([], [], [], MONTHS) == {}


def test_what_strangers_enter_stays_text() -> None:
    """No link, picture, HTML, mention or reference to another issue, in each of the lists."""
    evil = "[x](https://evil.example) ![y](z) <b>@all #1 `q`\n/close"
    said = text(
        [replace(GAP, known=(evil,))],
        [replace(OLD, name=evil, phone="", website=evil)],
        [replace(FOUND, value=evil, pages=(evil,))],
    )
    assert not any(line.startswith("/") for line in said.splitlines())
    for mark in ("[x", "[y", "<b", "@all", "#1", "`q"):
        assert said.count(mark) == said.count(f"\\{mark}") >= 3, mark


def test_a_long_list_says_how_the_rest_is_found() -> None:
    """A forge refuses what is too long, and with it all that is new; nothing is cut within a line."""
    many = [replace(GAP, known=("x" * 1000,))] * 30
    lines = text(many, [OLD], [FOUND]).splitlines()
    assert len("\n".join(lines)) < 3 * MOST
    assert f"## Wo niemand zu erreichen ist, der berät ({len(many)})" in lines
    shown = [line for line in lines if "xxx" in line]
    assert all(line.endswith("Rathaus: 030 23125000") for line in shown)
    rest = f"- … und {len(many) - len(shown)} weitere: `lotsenbuch gaps --district {MUSTERLAND.key}`"
    assert lines[lines.index(shown[0]) + len(shown)] == rest


def test_what_has_no_district_is_in_none() -> None:
    """A service for the whole state is nobody's to ask about."""
    assert weekly([], [replace(OLD, districts=())], [], MONTHS) == {}


def test_the_command_writes_one_list_a_district_and_takes_away_those_that_are_empty(
    small_copy: Path, small: Knowledge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lotsenbuch weekly`, here without a network; files of others stay."""
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.chdir(small_copy)
    lists = small_copy / "lists"
    lists.mkdir()
    for name in ("08003.md", "notes.md"):
        (lists / name).write_text("von früher", "utf-8")
    assert main(["weekly", "--into", "lists"]) == 0
    old = stale_entries(small.entries, small.administrations, small.gazetteer, TODAY, 24)
    own = [one for one in old if one.districts[0].key == DISTRICT]
    printed = capsys.readouterr()
    assert f"{DISTRICT} Landkreis Musterland: " in printed.out
    assert printed.err.endswith("Keine einzige Quelle ließ sich lesen. Gibt es hier ein Netz?\n")
    written = (lists / f"{DISTRICT}.md").read_text("utf-8")
    assert written.startswith("# Bitte nachfragen: Landkreis Musterland\n\nDiese Liste")
    assert all(f"`{one.id}`: " in written for one in own)
    assert written.endswith(f"\n\n{NOBODY_LOOKED}\n")
    assert "Quelle nicht mehr zeigt" not in written
    assert (lists / "08003.md").read_text("utf-8").startswith("# Bitte nachfragen: Landkreis Heideland\n")
    monkeypatch.setattr(running, "weekly", lambda *_: {})
    assert main(["weekly", "--into", "lists"]) == 0
    assert sorted(file.name for file in lists.iterdir()) == ["notes.md", "unread"]
    monkeypatch.setattr("lotsenbuch.upkeep.evidence.looked_up", lambda *_: [])
    assert main(["weekly", "--into", "lists"]) == 0
    assert [file.name for file in lists.iterdir()] == ["notes.md"]


def no_network(*_: object, **__: object) -> None:
    """Find no host."""
    message = "no network in this test"
    raise socket.gaierror(message)
