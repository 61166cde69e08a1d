"""Sources looked up: what still stands on their pages, in whatever notation, and what has vanished."""

import socket
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lotsenbuch.cli import main
from lotsenbuch.content import Knowledge
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.upkeep.evidence import Asked, as_text, asked, findings, stands
from lotsenbuch.upkeep.page_text import text_of
from tests.records import (
    ALTDORF,
    BACHHEIM,
    MUSTERLAND,
    OEHRLINGEN,
    administration,
    administration_source,
    administrations,
    gazetteer,
)
from tests.small import TODAY, entries_from, registry
from tests.upkeep.server import HTML, Server, fetcher, give, page

WORDS = NullTranslations()
CONTACT = (
    "contact: {line: counselling, phone: 0751 35925270, email: rat@stadt.de, "
    "address: {street: Obere Marktstraße 1, town: Ravensburg}}"
)
GOOD = """<!doctype html><meta charset="utf-8"><title>x</title><script>var n = "0751 1111111"</script>
<p>Tel.: (07 51) 3 59 25 - 270<br>rat(at)stadt.de<br>Obere Marktstr. 1</p>"""


HOST = "quelle.example"
"""Where sources stand: an entry may not name this machine."""


@pytest.fixture
def server(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Give a server of its own, which has that name."""
    found = socket.getaddrinfo

    def known(host: str, *more: Any, **named: Any) -> Any:
        return found("127.0.0.1" if host == HOST else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    server.host = HOST
    return server


def entries_with(folder: Path, *urls: str) -> DatedEntries:
    """Give a registry whose office names pages as sources of its contact."""
    text = registry(CONTACT)
    source = "{id: stadt-2025, publisher: Stadt,"
    first, *more = [f"{source} url: {url}," for url in urls]
    text = text.replace(source, first)
    extra = "".join(
        f"      - {{id: s{number}, publisher: Stadt, url: {url}, kind: official, supports: [contact]}}\n"
        for number, url in enumerate(urls[1:])
    )
    assert len(more) == len(urls) - 1
    start = text.index("    contact:")
    return entries_from(folder, text[:start] + extra + text[start:])


def said(server: Server, folder: Path, small: Knowledge, *paths: str) -> list[str]:
    """Give what is found about the small registry."""
    entries = entries_with(folder, *(server.url(path) for path in paths))
    of = asked_of(entries, small)
    pages = fetcher(folder).fetch_all([url for one in of for url in one.urls])
    return list(as_text(list(findings(of, pages)), WORDS))


def asked_of(entries: DatedEntries, small: Knowledge) -> tuple[Asked, ...]:
    """Give what can be looked up of entries."""
    return asked(entries, administrations(), small.gazetteer)


def test_contacts_are_found_in_whatever_notation(server: Server, tmp_path: Path, small: Knowledge) -> None:
    """Brackets, spaces, dashes, (at), Str.: all of it still stands there."""
    server.answers["/"] = page(GOOD)
    assert said(server, tmp_path, small, "/") == []
    links = '<a href="tel:+4975135925270">Anruf</a><a href="mailto:rat@stadt.de?subject=x">Mail</a>'
    server.answers["/links"] = page(f"{links} Obere Marktstrasse 1")
    assert said(server, tmp_path, small, "/links") == []


def test_what_has_vanished_is_a_hint(server: Server, tmp_path: Path, small: Knowledge) -> None:
    """Field by field; a number in a script does not count."""
    hidden = "<script>0751 35925270</script>"
    server.answers["/"] = page(f"{hidden}<p>Telefon 0751 999999, rat@stadt.de, Marktstraße 12</p>")
    lines = said(server, tmp_path, small, "/")
    assert len(lines) == 2
    assert lines[0].startswith("beratung: Telefon 0751 35925270 steht nicht mehr auf http://quelle.example")
    assert lines[1].startswith("beratung: Straße Obere Marktstraße 1 steht nicht mehr auf ")


def test_one_source_that_shows_it_is_enough(server: Server, tmp_path: Path, small: Knowledge) -> None:
    """Even if another says nothing and a third cannot be read."""
    server.answers |= {"/a": page("<p>nichts</p>"), "/b": page(GOOD), "/c": give(500)}
    assert said(server, tmp_path, small, "/a", "/b", "/c") == []


def test_unreadable_sources_are_named(server: Server, tmp_path: Path, small: Knowledge) -> None:
    """With why; that is no word against the contact."""
    (line,) = said(server, tmp_path, small, "/gone")
    assert line.startswith("beratung: Keine Quelle ließ sich lesen: http://quelle.example")
    assert line.endswith("/gone (HTTP 404).")


def test_the_command_says_it_and_changes_nothing(
    server: Server, small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lotsenbuch evidence`, over a registry whose only source is a page of ours."""
    (small_copy / "data" / "offices" / "hafenstadt.yaml").unlink()
    server.answers["/"] = page("<p>nichts</p>")
    file = small_copy / "data" / "offices.yaml"
    source = "{id: stadt-2025, publisher: Stadt,"
    file.write_text(registry(CONTACT).replace(source, f"{source} url: {server.url()},"), "utf-8")
    before = file.read_bytes()
    programme = small_copy / "data" / "programme.yaml"
    assert programme.exists()
    monkeypatch.chdir(small_copy)
    assert main(["evidence", "--allow-private"]) == 0
    shown = capsys.readouterr()
    assert "/2 quelle.example" in shown.err, "progress is shown"
    assert shown.out.count("steht nicht mehr auf") == 3
    assert file.read_bytes() == before


def test_ways_to_administrations_are_looked_up_where_they_came_from() -> None:
    """By the page that a way names for itself; not 115, nor a website, nor what stands in the table of all."""
    page = administration_source("seite", url="https://altdorf.example/kontakt")
    rows = (
        administration(phone="030 23125000", phone_source="seite", email="post@altdorf.example"),
        administration(BACHHEIM.ags, phone="115", phone_source="seite"),
        administration(OEHRLINGEN.ags, website="https://oehrlingen.example", website_source="seite"),
    )
    known = administrations(*rows)
    places = gazetteer()
    with_page = replace(known, sources={**known.sources, page.id: page})
    (one,) = asked(DatedEntries(day=TODAY), with_page, places)
    assert (one.id, one.keys, one.district) == (ALTDORF.ags, (ALTDORF.ags,), MUSTERLAND)
    assert one.claims == (("contact.phone", "030 23125000"),)
    assert one.urls == ("https://altdorf.example/kontakt",)


def shows(path: str, value: str, html: str) -> bool:
    """Say whether a value of a contact stands on a page."""
    return stands(path, value, text_of(html.encode(), HTML))


PHONE = "contact.phone"
NOTATIONS = """\
07141/910-2000
07141 9102000
07141 910 - 2000
(07141) 910-2000
(0 71 41) 9 10-20 00
0 71 41 / 9 10 - 20 00
07141.910.2000
07141/910&shy;2000
07141 <b>910</b>-<span>2000</span>
07141&nbsp;910&thinsp;2000
07141 – 910‑2000
+49 (0)7141 910 2000
+49 (0) 71 41 / 910-2000
+49 7141 910-2000
+49-7141-9102000
0049 7141 9102000
Telefon:07141 910-2000, Fax 910-2001
07141 910-2000 07141 910-2001
07141 910-2000/-2001
07141 910-2000 71638 Ludwigsburg
Zimmer 12 07141 910-2000
24 h: 07141 910-2000.
DE02 1203 0000 0000 2020 51 07141 910-2000
<a href="tel:+49-7141-9102000">Anruf</a>
<a href="tel:07141%20910%202000">Anruf</a> 1000 Menschen
"""


@pytest.mark.parametrize("line", NOTATIONS.splitlines())
def test_a_number_stands_in_whatever_notation(line: str) -> None:
    """As German authorities write it, and beside other numbers."""
    assert shows(PHONE, "07141 9102000", f"<p>{line}</p>")


OTHERS = """\
Fax 07141 9 / 10 Jahre / 2000 Menschen
07141 910-200
07141 910-20001
07141 910-2000-1
07141 910-2000 1
7141 910-2000
207141910200055
1-07141 910-2000
0 07141 910-2000 55 66
+41 (0)7141 910-2000
+49 7142 910-2000
DE12 6005 0714 1910 2000 55
DE12600507141910200055
<p>07141</p><p>910-2000
07141<br>910-2000
<table><tr><td>07141<td>910-2000</table>
<ul><li>07141 910<li>2000</ul>
07141 910, 2000
07141 910 oder 2000
<script>07141 910-2000</script>
"""


@pytest.mark.parametrize("line", OTHERS.splitlines())
def test_what_only_has_its_digits_is_another_number(line: str) -> None:
    """They belong to a longer number, or to several things that stand beside each other."""
    assert not shows(PHONE, "07141 9102000", f"<div>{line}</div>")


AREAS = st.sampled_from(["7141", "751", "711", "6221", "7154"])
SUBSCRIBERS = st.from_regex(r"[1-9][0-9]{4,7}", fullmatch=True)
DIGITS = st.from_regex(r"[0-9]{1,6}", fullmatch=True)
GAPS = st.sampled_from(["", " ", "-", " - ", "\u00a0", "‑", ".", "<i></i>", "<!-- -->", "\n   "])
BREAKS = st.sampled_from(
    ["</p><p>", "<br>", "<td>", "<li>", "<div></div>", " Jahre ", ", ", ": ", " Uhr / ", "<hr>", "&bull;"]
)


@given(AREAS, st.lists(GAPS, min_size=9, max_size=9), SUBSCRIBERS, st.data())
def test_any_usual_notation_stands(area: str, gaps: list[str], subscriber: str, data: st.DataObject) -> None:
    """Whatever code leads, and wherever it is parted."""
    code = data.draw(st.sampled_from(["0{}", "(0{})", "+49 {}", "+49 (0){}", "+49 (0) {}", "0049 {}", "0049 (0){}"]))
    parting = data.draw(st.sampled_from([" ", "/", " / ", "-", " – ", "<b></b>/"]))
    written = code.format(area) + parting + "".join(map("".join, zip(subscriber, gaps, strict=False)))
    assert shows(PHONE, f"0{area} {subscriber}", f"<p>Tel. {written.strip()}<p>Mo-Fr 9-12 Uhr")


@given(AREAS, SUBSCRIBERS, BREAKS, st.data())
def test_digits_in_several_places_are_no_number(area: str, subscriber: str, parting: str, data: st.DataObject) -> None:
    """Blocks, cells, members of lists, or words between them: what stood there once is gone."""
    digits = f"0{area}{subscriber}"
    cuts = sorted(data.draw(st.sets(st.integers(1, len(digits) - 1), min_size=1, max_size=3)))
    pieces = [digits[first:last] for first, last in zip([0, *cuts], [*cuts, len(digits)], strict=True)]
    assert not shows(PHONE, f"0{area} {subscriber}", f"<table><tr><td>{parting.join(pieces)}")


@given(AREAS, SUBSCRIBERS, DIGITS | st.just(""), DIGITS | st.just(""), st.sampled_from(["", "-"]))
def test_digits_amid_others_are_no_number(area: str, subscriber: str, before: str, after: str, mark: str) -> None:
    """A longer number is another one."""
    assume((before or after) and not before.endswith("0049"))
    inner = f"0{area} {subscriber}"
    around = f"{before}{mark if before else ''}{inner}{mark if after else ''}{after}"
    assert not shows(PHONE, inner, f"<p>Tel. {around} und mehr")


@pytest.mark.parametrize(
    ("value", "line", "is_shown"),
    [
        ("+41 44 6681800", "+41 44 668 18 00", True),
        ("+41 44 6681800", "0041 (0)44 668 18 00", True),
        ("+41 44 6681800", "044 668 18 00", False),
        ("116117", "Tel. 116 117", True),
        ("116117", "Tel. 0116 117", False),
    ],
)
def test_numbers_of_other_kinds_are_found_too(value: str, line: str, is_shown: bool) -> None:  # noqa: FBT001
    """Those of another country by its code alone; those without an area by themselves."""
    assert shows(PHONE, value, line) == is_shown


@pytest.mark.parametrize(
    ("line", "is_shown"),
    [
        ("E-Mail:Rat@Stadt.de.", True),
        ("rat [at] stadt (dot) de", True),
        ("rat@stadt.de/beirat@stadt.de", True),
        ("beirat@stadt.de", False),
        ("dein-rat@stadt.de", False),
        ("rat@stadt.dev", False),
        ("rat@stadt.de.example", False),
        ("rat@<br>stadt.de", False),
    ],
)
def test_a_mail_address_is_no_part_of_another(line: str, is_shown: bool) -> None:  # noqa: FBT001
    """Nor does it go on in the next line."""
    assert shows("contact.email", "rat@stadt.de", f"<p>{line}") == is_shown


@pytest.mark.parametrize(
    ("line", "is_shown"),
    [
        ("Rathaus, Obere Marktstr. 1, Ravensburg", True),
        ("OBERE MARKTSTRASSE 1", True),
        ("Obere Markt-Straße 1", True),
        ("Obere Marktstraße 1<br>2 Menschen", True),
        ("Obere Marktstraße 12", False),
        ("Obere Marktstraße 1a", False),
        ("Obere Marktstraße 1 b", False),
        ("Obere Marktstraße <br>1", False),
        ("Vorobere Marktstraße 1", False),
        ("Marktstraße 1", False),
    ],
)
def test_a_street_stands_with_its_own_number(line: str, is_shown: bool) -> None:  # noqa: FBT001
    """One that begins alike is another house."""
    assert shows("contact.address.street", "Obere Marktstraße 1", f"<p>{line}") == is_shown


@pytest.mark.parametrize(
    "written",
    ["0751 82-252", "(0751) 82-252", "0751/82-252", "+49 (0)751 82252", "0049 751 82252", "+49 751 82-252"],
)
@pytest.mark.parametrize("on_the_page", ["0751 82-252", "(07 51) 8 22 52", "+49 751 82252", "0049 (0) 751/82252"])
def test_a_number_stands_there_however_it_is_written(written: str, on_the_page: str) -> None:
    """In the registry and on the page, each its own way."""
    assert stands("contact.phone", written, f"Telefon {on_the_page}, Fax 0751 82-999")
    assert not stands("contact.phone", written, f"Telefon {on_the_page}5, Fax 0751 82-999")


def test_numbers_of_three_digits_are_not_looked_for(tmp_path: Path, small: Knowledge) -> None:
    """115 stands on many a page for something else; 116 016 is long enough."""
    for number, expected in (("115", []), ("116 016", [("contact.phone", "116 016")])):
        text = registry(CONTACT.replace("0751 35925270", f'"{number}"'))
        text = text.replace("publisher: Stadt,", "publisher: Stadt, url: https://stadt.example,")
        (one,) = asked_of(entries_from(tmp_path, text), small)
        assert [claim for claim in one.claims if claim[0] == "contact.phone"] == expected
