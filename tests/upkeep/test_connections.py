"""Connections: the address that was judged is the one that is asked, and every answer ends."""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, repeat
from pathlib import Path

import pytest

from lotsenbuch.upkeep.fetching import Fetcher
from tests.upkeep.server import Server, give, page, serving

PUBLIC, HOME = "127.0.0.2", "127.0.0.1"
"""Two addresses of this machine; in these tests the first counts as one of the internet."""

Resolver = Callable[..., list[tuple[object, ...]]]


@pytest.fixture
def _one_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    judged = property(lambda address: str(address) == PUBLIC)
    monkeypatch.setattr(ipaddress.IPv4Address, "is_global", judged)


def resolve(monkeypatch: pytest.MonkeyPatch, *answers: tuple[str, ...]) -> list[str]:
    """Let the resolver give these addresses, one answer after the other, the last for ever; give who asked it."""
    asked: list[str] = []
    coming = chain(answers, repeat(answers[-1]))

    def getaddrinfo(host: str, port: int | None, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(coming)]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@contextmanager
def two_servers() -> Iterator[tuple[Server, Server]]:
    """Serve on one port of both addresses: in the internet, and at home."""
    with serving(HOME) as home, serving(PUBLIC, home.port) as public:
        public.answers["/"] = page("<p>public")
        home.answers["/"] = page("<p>secret")
        yield public, home


def fetched(url: str, folder: Path) -> tuple[str, str]:
    """Give the text of a page, or why there is none, as a careful fetcher gets it."""
    found = Fetcher(folder / "cache", patience=10, pause=0).fetch_all([url])[url]
    return found.text, found.trouble


@pytest.mark.usefixtures("_one_is_public")
def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is resolved once for each connection, and what was judged is what is connected to."""
    for number in range(4):
        with two_servers() as (public, home):
            resolve(monkeypatch, *[(PUBLIC,)] * number, (PUBLIC,), (HOME,))
            text, trouble = fetched(f"http://rebinding.example:{public.port}/", tmp_path)
            assert (text, trouble) in {("public", ""), ("", "private address")}
            assert not home.seen
            assert public.hosts <= {f"rebinding.example:{public.port}"}


@pytest.mark.usefixtures("_one_is_public")
def test_one_address_at_home_is_one_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All addresses of a name are judged before any is asked."""
    with two_servers() as (public, home):
        resolve(monkeypatch, (PUBLIC, HOME))
        assert fetched(f"http://both.example:{public.port}/", tmp_path) == ("", "private address")
        assert not home.seen
        assert not public.seen


@pytest.mark.usefixtures("_one_is_public")
def test_where_a_page_leads_is_judged_too(tmp_path: Path) -> None:
    """Each address on the way."""
    with two_servers() as (public, home):
        public.answers["/"] = give(302, Location=home.url())
        assert fetched(f"http://{PUBLIC}:{public.port}/", tmp_path) == ("", "private address")
        assert not home.seen


@pytest.mark.usefixtures("_one_is_public")
def test_a_proxy_of_the_environment_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would look the name up once more, and nobody would judge what it finds."""
    with two_servers() as (public, home):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, home.url())
        assert fetched(f"http://{PUBLIC}:{public.port}/", tmp_path) == ("public", "")
        assert not home.seen


@pytest.mark.usefixtures("_one_is_public")
def test_the_next_address_is_tried_where_one_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A host with an address that is out of order can still be read."""
    monkeypatch.setattr(ipaddress.IPv4Address, "is_global", property(lambda address: str(address) != HOME))
    with serving(PUBLIC) as public:
        public.answers["/"] = page("<p>public")
        resolve(monkeypatch, ("127.0.0.3", PUBLIC))
        assert fetched(f"http://two.example:{public.port}/", tmp_path) == ("public", "")


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """Let a server that speaks no HTTP answer one connection after the other; give its port."""
    with socket.create_server((HOME, 0)) as server:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    with connection, suppress(OSError):
                        answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


def test_tls_is_asked_for_the_name_not_for_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server must show a certificate of the host, whichever address answers."""
    greetings: list[bytes] = []
    resolve(monkeypatch, (HOME,))
    with listening(lambda connection: greetings.append(connection.recv(4096))) as port:
        url = f"https://name.example:{port}/"
        careless = Fetcher(tmp_path, patience=10, allows_private=True)
        assert careless.fetch_all([url])[url].trouble
    assert greetings
    assert all(b"name.example" in greeting for greeting in greetings)


def drip(before: bytes, again: bytes) -> Callable[[socket.socket], None]:
    """Give an answer that goes on and on, a little every now and then."""

    def answer(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(before)
        for _ in range(200):
            connection.sendall(again)
            time.sleep(0.05)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
DRIPPING = {
    "status": drip(b"HTTP/1.1 200 ", b"x"),
    "header": drip(HEAD + b"X: ", b"x"),
    "headers": drip(HEAD, b"X: y\r\n"),
    "not-yet": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "body": drip(HEAD + b"Content-Length: 9999\r\n\r\n", b"x"),
    "closing-body": drip(HEAD + b"Connection: close\r\n\r\n", b"x"),
    "chunks": drip(CHUNKED, b"1\r\nx\r\n"),
    "chunk-size": drip(CHUNKED, b"0"),
    "trailers": drip(CHUNKED + b"0\r\n", b"X: y\r\n"),
    "silence": drip(b"", b""),
}


@pytest.mark.parametrize("kind", DRIPPING)
def test_no_answer_lasts_for_ever(kind: str, tmp_path: Path) -> None:
    """Wherever it is that a server takes its time; each byte in time is not enough."""
    with listening(DRIPPING[kind]) as port:
        url = f"http://{HOME}:{port}/"
        start = time.monotonic()
        hasty = Fetcher(tmp_path, patience=0.5, allows_private=True)
        assert hasty.fetch_all([url])[url].trouble == "timeout"
        assert time.monotonic() - start < 5
