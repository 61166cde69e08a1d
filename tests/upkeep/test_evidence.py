"""Sources looked up: by a server on this machine that misbehaves in every way that servers do."""

import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from gettext import NullTranslations
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pikepdf
import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.registry import Entries
from lotsenbuch.upkeep.evidence import addresses, as_markdown, as_text, asked, findings
from lotsenbuch.upkeep.fetching import LARGEST, Fetcher
from tests.small import entries_from, registry

WORDS = NullTranslations()
CONTACT = (
    "contact: {line: counselling, phone: 0751 35925270, email: rat@stadt.de, "
    "address: {street: Obere Marktstraße 1, town: Ravensburg}}"
)
HTML = "text/html; charset=utf-8"
GOOD = """<!doctype html><meta charset="utf-8"><title>x</title><script>var n = "0751 1111111"</script>
<p>Tel.: (07 51) 3 59 25 - 270<br>rat(at)stadt.de<br>Obere Marktstr. 1</p>"""


class _Server(BaseHTTPRequestHandler):
    """Answers by path; counts what is asked, and how many requests run at once."""

    answers: dict[str, Callable[["_Server"], None]]
    seen: Counter[str]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        kind = type(self)
        kind.seen[self.path] += 1
        with suppress(BrokenPipeError, ConnectionResetError):
            self.answers.get(self.path, not_found)(self)


def give(status: int, content: bytes = b"", **headers: str) -> Callable[[_Server], None]:
    """Give an answer."""

    def answer(server: _Server) -> None:
        server.send_response(status)
        for name, value in headers.items():
            server.send_header(name.replace("_", "-"), value)
        server.send_header("Content-Length", str(len(content)))
        server.end_headers()
        server.wfile.write(content)

    return answer


not_found = give(404)


def page(text: str, kind: str = HTML, encoding: str = "utf-8") -> Callable[[_Server], None]:
    """Give a page."""
    return give(200, text.encode(encoding), Content_Type=kind)


def slow(server: _Server) -> None:
    """Give a byte now and then, for ever."""
    server.send_response(200)
    server.end_headers()
    for _ in range(100):
        server.wfile.write(b" ")
        server.wfile.flush()
        time.sleep(0.1)


def endless(server: _Server) -> None:
    """Give more than anyone should read."""
    server.send_response(200)
    server.end_headers()
    for _ in range(LARGEST // 100_000 + 50):
        server.wfile.write(b"x" * 100_000)


def only_if_new(server: _Server) -> None:
    """Give the page once, and then say that it has not changed."""
    if server.headers.get("If-None-Match") == '"1"':
        give(304)(server)
    else:
        give(200, GOOD.encode(), Content_Type=HTML, ETag='"1"')(server)


@pytest.fixture
def server() -> Iterator[type[_Server]]:
    """Give a server of its own; `address` is where it answers."""
    kind = type("Server", (_Server,), {"answers": {}, "seen": Counter()})
    http = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    http.block_on_close = False  # some answers take their time
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    kind.address = f"http://127.0.0.1:{http.server_port}"  # type: ignore[attr-defined]
    yield kind
    http.shutdown()
    http.server_close()
    thread.join()


def fetcher(folder: Path) -> Fetcher:
    """Give a fetcher without much patience."""
    return Fetcher(folder / "cache", patience=1.5, pause=0, allows_private=True)


def trouble(server: type[_Server], folder: Path, answer: Callable[[_Server], None]) -> str:
    """Give what goes wrong when a page answers so."""
    server.answers["/x"] = answer
    url = f"{server.address}/x"  # type: ignore[attr-defined]
    return fetcher(folder).fetch_all([url])[url].trouble


def entries_with(folder: Path, *urls: str) -> Entries:
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


def said(server: type[_Server], folder: Path, small: Knowledge, *paths: str) -> list[str]:
    """Give what is found about the small registry."""
    entries = entries_with(folder, *(f"{server.address}{path}" for path in paths))  # type: ignore[attr-defined]
    offices = asked(entries)
    urls = [url for office in offices for url in addresses(office)]
    pages = fetcher(folder).fetch_all(urls)
    return list(as_text(list(findings(offices, pages, small.gazetteer)), WORDS))


def test_contacts_are_found_in_whatever_notation(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """Brackets, spaces, dashes, (at), Str.: all of it still stands there."""
    server.answers["/"] = page(GOOD)
    assert said(server, tmp_path, small, "/") == []
    links = '<a href="tel:+4975135925270">Anruf</a><a href="mailto:rat@stadt.de?subject=x">Mail</a>'
    server.answers["/links"] = page(f"{links} Obere Marktstrasse 1")
    assert said(server, tmp_path, small, "/links") == []


def test_what_has_vanished_is_a_hint(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """Field by field; a number in a script does not count."""
    hidden = "<script>0751 35925270</script>"
    server.answers["/"] = page(f"{hidden}<p>Telefon 0751 999999, rat@stadt.de, Marktstraße 12</p>")
    lines = said(server, tmp_path, small, "/")
    assert len(lines) == 2
    assert lines[0].startswith("beratung: Telefon 0751 35925270 steht nicht mehr auf http://127.0.0.1")
    assert lines[1].startswith("beratung: Straße Obere Marktstraße 1 steht nicht mehr auf ")


def test_one_source_that_shows_it_is_enough(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """Even if another says nothing and a third cannot be read."""
    server.answers |= {"/a": page("<p>nichts</p>"), "/b": page(GOOD), "/c": give(500)}
    assert said(server, tmp_path, small, "/a", "/b", "/c") == []


def test_unreadable_sources_are_named(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """With why; that is no word against the contact."""
    (line,) = said(server, tmp_path, small, "/gone")
    assert line.startswith("beratung: Keine Quelle ließ sich lesen: http://127.0.0.1")
    assert line.endswith("/gone (HTTP 404).")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (give(403), "HTTP 403"),
        (give(429), "HTTP 429"),
        (slow, "timeout"),
        (endless, "too large"),
        (give(302, Location="/x"), "redirects"),
        (give(302, Location="file:///etc/passwd"), "no web address"),
        (give(302, Location="javascript:alert(1)"), "no web address"),
        (give(200, b"%PDF-1.7 broken", Content_Type="application/pdf"), "PDF: broken"),
    ],
    ids=["robots-refused", "too-many", "slow", "endless", "circle", "file", "script", "pdf"],
)
def test_servers_misbehave(server: type[_Server], tmp_path: Path, answer: Callable[[_Server], None], why: str) -> None:
    """Each in its way; none stops the others or lasts for ever."""
    start = time.monotonic()
    assert trouble(server, tmp_path, answer) == why
    assert time.monotonic() - start < 5


def test_robots_are_obeyed(server: type[_Server], tmp_path: Path) -> None:
    """What a host does not want to be read is not asked for."""
    server.answers["/robots.txt"] = page("User-agent: *\nDisallow: /x\n", "text/plain")
    assert trouble(server, tmp_path, page(GOOD)) == "robots.txt"
    assert server.seen["/x"] == 0


def test_a_host_gets_one_request_at_a_time(server: type[_Server], tmp_path: Path) -> None:
    """However many of its pages are named, and robots.txt once."""
    waiting: list[str] = []
    most = 0

    def takes_a_while(own: _Server) -> None:
        nonlocal most
        waiting.append(own.path)
        most = max(most, len(waiting))
        time.sleep(0.05)
        waiting.remove(own.path)
        page(GOOD)(own)

    server.answers |= {f"/{number}": takes_a_while for number in range(6)}
    fetcher(tmp_path).fetch_all(f"{server.address}/{number}" for number in range(6))  # type: ignore[attr-defined]
    assert most == 1
    assert server.seen["/robots.txt"] == 1


def test_what_has_not_changed_is_not_sent_again(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """By the headers that the page came with."""
    server.answers["/"] = only_if_new
    assert said(server, tmp_path, small, "/") == []
    assert said(server, tmp_path, small, "/") == []
    assert server.seen["/"] == 2


ENCODINGS = (
    ("text/html", "iso-8859-1", '<meta charset="iso-8859-1">'),
    ("text/html; charset=iso-8859-1", "utf-8", '<meta charset="utf-8">'),
    ("text/html; charset=no-such", "utf-8", ""),
    ("text/html", "cp1252", ""),
)
"""What the header says, how the page is really written, and what it says of itself."""


def test_wrong_encodings_are_seen_through(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """What the page says of itself, then the header, then what fits."""
    for number, (kind, encoding, head) in enumerate(ENCODINGS):
        text = f"<html>{head}<p>0751 35925270 rat@stadt.de Obere Marktstraße 1</p>"
        server.answers[f"/{number}"] = page(text, kind, encoding)
        assert said(server, tmp_path, small, f"/{number}") == [], (kind, encoding)


def test_a_pdf_is_read(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """As many town halls publish theirs."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(400, 200))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    content = b"BT /F 12 Tf 20 100 Td (0751 35925270 rat@stadt.de Obere Marktstr. 1) Tj ET"
    pdf.pages[0].Contents = pdf.make_stream(content)
    file = tmp_path / "x.pdf"
    pdf.save(file)
    server.answers["/"] = give(200, file.read_bytes(), Content_Type="application/pdf")
    assert said(server, tmp_path, small, "/") == []


def test_nobody_looks_around_at_home(tmp_path: Path) -> None:
    """An entry cannot make the server of a forge ask its own network."""
    careful = Fetcher(tmp_path, patience=2)
    hosts = ("127.0.0.1:1", "localhost", "10.0.0.1", "[::1]", "169.254.169.254")
    for url in (f"http://{host}/" for host in hosts):
        assert careful.fetch_all([url])[url].trouble == "private address"


def test_a_district_gets_one_list(server: type[_Server], tmp_path: Path, small: Knowledge) -> None:
    """With a box to tick for each, and nothing in it that a forge would take for more."""
    entries = entries_with(tmp_path, f"{server.address}/gone")  # type: ignore[attr-defined]
    offices = asked(entries)
    pages = fetcher(tmp_path).fetch_all(addresses(offices[0]))
    lists = as_markdown(list(findings(offices, pages, small.gazetteer)), WORDS)
    ((district, text),) = lists.items()
    assert district.name == "Landkreis Musterland"
    assert text.startswith("## Bitte nachfragen: Landkreis Musterland\n\n- [ ] `beratung`: ")


def test_the_command_writes_lists_and_changes_nothing(server: type[_Server], small_copy: Path) -> None:
    """`lotsenbuch evidence`, over a registry whose only source is a page of ours."""
    (small_copy / "data" / "offices" / "hafenstadt.yaml").unlink()
    server.answers["/"] = page("<p>nichts</p>")
    file = small_copy / "data" / "offices.yaml"
    source = "{id: stadt-2025, publisher: Stadt,"
    file.write_text(registry(CONTACT).replace(source, f"{source} url: {server.address}/,"), "utf-8")  # type: ignore[attr-defined]
    before = file.read_bytes()
    programme = small_copy / "data" / "programme.yaml"
    assert programme.exists()
    result = subprocess.run(
        [Path(sys.executable).with_name("lotsenbuch"), "evidence", "--allow-private", "--into", "lists"],
        cwd=small_copy, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "1/1 127.0.0.1" in result.stderr, "progress is shown"
    assert result.stdout.count("steht nicht mehr auf") == 3
    assert (small_copy / "lists" / "08001.md").exists()
    assert file.read_bytes() == before
