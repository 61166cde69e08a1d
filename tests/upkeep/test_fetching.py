"""Pages fetched from a server on this machine that misbehaves in every way that servers do."""

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lotsenbuch.upkeep.fetching import LARGEST, MOST_REDIRECTS, Fetcher
from tests.upkeep.server import Answering, Handler, Server, fetcher, give, page


def slow(handler: Handler) -> None:
    """Give a byte now and then, for ever."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        time.sleep(0.1)


def endless(handler: Handler) -> None:
    """Give more than anyone should read."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(LARGEST // 100_000 + 50):
        handler.wfile.write(b"x" * 100_000)


def only_if_new(handler: Handler) -> None:
    """Give the page once, and then say that it has not changed."""
    if handler.headers.get("If-None-Match") == '"1"':
        give(304)(handler)
    else:
        page("<p>a<p>b", ETag='"1"')(handler)


@contextmanager
def at_most(memory: int, seconds: float = 5) -> Iterator[None]:
    """Fail if something takes more bytes of memory, or more seconds of computing."""
    tracemalloc.start()
    start = time.process_time()
    try:
        yield
        assert time.process_time() - start < seconds
        assert tracemalloc.get_traced_memory()[1] < memory
    finally:
        tracemalloc.stop()


def fetched(server: Server, folder: Path, answer: Answering) -> tuple[str, str]:
    """Give the text of a page that answers so, or why there is none."""
    server.answers["/x"] = answer
    found = fetcher(folder).fetch_all([server.url("/x")])[server.url("/x")]
    return found.text, found.trouble


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (give(403), "HTTP 403"),
        (give(429), "HTTP 429"),
        (endless, "too large"),
        (give(302, Location="/x"), "redirects"),
        (give(302, Location="file:///etc/passwd"), "no web address"),
        (give(302, Location="javascript:alert(1)"), "no web address"),
        (give(302, Location="http://[::1/"), "no web address"),
        (give(200, b"%PDF-1.7 broken", Content_Type="application/pdf"), "PDF: broken"),
        (give(200, b"no gzip", Content_Encoding="gzip"), "DecodeError"),
    ],
    ids=["refused", "too-many", "endless", "circle", "file", "script", "bracket", "pdf", "packed"],
)
def test_servers_misbehave(server: Server, tmp_path: Path, answer: Answering, why: str) -> None:
    """Each in its way; none stops the others or lasts for ever."""
    assert fetched(server, tmp_path, answer) == ("", why)


def test_a_slow_page_does_not_hold_up_the_next(server: Server, tmp_path: Path) -> None:
    """Each page has the same time."""
    server.answers = {"/slow": slow, "/quick": page("<p>da")}
    start = time.monotonic()
    pages = fetcher(tmp_path, patience=1).fetch_all([server.url("/slow"), server.url("/quick")])
    assert [page.trouble for page in pages.values()] == ["timeout", ""]
    assert time.monotonic() - start < 8


@pytest.mark.parametrize("rounds", [1, 2])
def test_a_page_that_unpacks_to_gigabytes_takes_no_memory(server: Server, tmp_path: Path, rounds: int) -> None:
    """It is given up as soon as it is too large, however often it was packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(b" " * 10_000_000) for _ in range(30)) + packer.flush()
    if rounds > 1:
        bomb = gzip.compress(bomb)
    with at_most(memory=5 * LARGEST):
        why = fetched(server, tmp_path, give(200, bomb, Content_Encoding=", ".join(["gzip"] * rounds)))
    assert why == ("", "too large")


def test_redirects_are_followed(server: Server, tmp_path: Path) -> None:
    """So many, with letters of whatever kind in their addresses."""
    for number in range(MOST_REDIRECTS - 1):
        server.answers[f"/{number}"] = give(301, Location=f"/{number + 1}")
    server.answers[f"/{MOST_REDIRECTS - 1}"] = give(308, Location="/größe".encode().decode("latin-1"))
    server.answers["/gr%C3%B6%C3%9Fe"] = page("<p>da")
    assert fetched(server, tmp_path, give(302, Location="1")) == ("da", "")
    assert fetched(server, tmp_path, give(302, Location="0")) == ("", "redirects")


ROBOTS = """\
User-agent: *
Disallow: /
User-agent: somebody
User-agent: lotsenbuch # that is us
Disallow: /*.pdf$
Disallow: /x
Allow: /x/more
"""


@pytest.mark.parametrize(
    ("path", "is_allowed"),
    [("/", True), ("/x", False), ("/x/less", False), ("/x/more", True), ("/a.pdf", False), ("/a.pdf?b", True)],
)
def test_robots_are_obeyed(server: Server, tmp_path: Path, path: str, is_allowed: bool) -> None:  # noqa: FBT001
    """What a host does not want to be read is not asked for: by its rules for us, wildcards included."""
    server.answers = {"/robots.txt": page(ROBOTS, "text/plain"), path: page("<p>da")}
    found = fetcher(tmp_path).fetch_all([server.url(path)])[server.url(path)]
    assert (found.text, found.trouble) == (("da", "") if is_allowed else ("", "robots.txt"))
    assert server.seen[path] == is_allowed


def test_rules_for_others_are_not_for_us(server: Server, tmp_path: Path) -> None:
    """Without rules for us or for all, everything is allowed."""
    server.answers["/robots.txt"] = page("User-agent: lotsenbuchleser\nUseragent: x\nDisallow: /\n", "text/plain")
    assert fetched(server, tmp_path, page("<p>da")) == ("da", "")


HOSTILE_ROBOTS = {
    "agents": "".join(f"user agent a{number}\n" for number in range(20_000)) + "allow:/a\n" * 25_000,
    "wildcards": "User-agent: *\nDisallow: /" + "*a" * 240_000 + "b\n",
    "lines": "User-agent: *\n" + "Disallow: /b\n" * 300_000 + "Disallow: /a\n",
    "breaks": "".join(f"user-agent: a{number}\u2028" for number in range(20_000)) + "allow:/a\u2028" * 20_000,
}


@pytest.mark.parametrize("kind", HOSTILE_ROBOTS)
def test_no_robots_txt_keeps_its_reader_busy(server: Server, tmp_path: Path, kind: str) -> None:
    """However many rules it has for however many programs."""
    path = "/" + "a" * 2_000
    server.answers = {"/robots.txt": page(HOSTILE_ROBOTS[kind], "text/plain"), path: page("<p>da")}
    with at_most(memory=100_000_000, seconds=15):
        found = fetcher(tmp_path, patience=60).fetch_all([server.url(path)])[server.url(path)]
    assert found.text == "da"


def test_a_host_gets_one_request_at_a_time(server: Server, tmp_path: Path) -> None:
    """However many of its pages are named, and robots.txt once."""
    waiting: list[str] = []
    most = 0

    def takes_a_while(handler: Handler) -> None:
        nonlocal most
        waiting.append(handler.path)
        most = max(most, len(waiting))
        time.sleep(0.05)
        waiting.remove(handler.path)
        page("<p>da")(handler)

    server.answers |= {f"/{number}": takes_a_while for number in range(6)}
    fetcher(tmp_path).fetch_all(server.url(f"/{number}") for number in range(6))
    assert most == 1
    assert server.seen["/robots.txt"] == 1


def test_what_has_not_changed_is_not_sent_again(server: Server, tmp_path: Path) -> None:
    """By the headers that the page came with; its text is made anew from what was kept."""
    assert fetched(server, tmp_path, only_if_new) == ("a\nb", "")
    assert fetched(server, tmp_path, only_if_new) == ("a\nb", "")
    assert server.seen["/x"] == 2


def test_what_has_changed_is_read_anew(server: Server, tmp_path: Path) -> None:
    """What is kept never stands in for what a server says today."""
    assert fetched(server, tmp_path, only_if_new) == ("a\nb", "")
    assert fetched(server, tmp_path, page("<p>neu", Last_Modified="Mon, 23 Nov 2026 08:00:00 GMT")) == ("neu", "")
    assert fetched(server, tmp_path, give(404)) == ("", "HTTP 404")
    assert fetched(server, tmp_path, give(304)) == ("neu", "")


@pytest.mark.parametrize("content", [b"", b"{}", b"null\n<p>x", b"[1]\n", b"\xff\n", b'{"ETag": 1}\n<p>x'])
def test_a_broken_cache_is_no_cache(server: Server, tmp_path: Path, content: bytes) -> None:
    """The page is asked for as if it had never been."""
    assert fetched(server, tmp_path, page("<p>da", ETag='"1"')) == ("da", "")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(content)
    assert fetched(server, tmp_path, page("<p>neu")) == ("neu", "")


HOME = "127.0.0.1:1 localhost 10.0.0.1 [::1] [::ffff:127.0.0.1] 169.254.169.254 2130706433 0.0.0.0"


@pytest.mark.parametrize("host", HOME.split())
def test_nobody_looks_around_at_home(tmp_path: Path, host: str) -> None:
    """An entry cannot make the server of a forge ask its own network, in whatever notation."""
    careful = Fetcher(tmp_path, patience=2)
    assert careful.fetch_all([f"http://{host}/"])[f"http://{host}/"].trouble == "private address"
