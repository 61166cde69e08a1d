"""A server on this machine that answers as a test wants, and those who ask it."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lotsenbuch.upkeep.fetching import Fetcher

HTML = "text/html; charset=utf-8"
"""The type of an ordinary page."""


@dataclass
class Server:
    """What a server answers, by path, and what it was asked; `host` and `port` are where."""

    answers: dict[str, "Answering"] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)
    hosts: set[str] = field(default_factory=set)
    host: str = "127.0.0.1"
    port: int = 0

    def url(self, path: str = "/") -> str:
        """Give the address of one of its pages."""
        return f"http://{self.host}:{self.port}{path}"


class Handler(BaseHTTPRequestHandler):
    """One request to a server."""

    server_of_test: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.server_of_test.seen[self.path] += 1
        self.server_of_test.hosts.add(self.headers["Host"])
        with suppress(BrokenPipeError, ConnectionResetError):
            self.server_of_test.answers.get(self.path, not_found)(self)


Answering = Callable[[Handler], None]


def give(status: int, content: bytes = b"", **headers: str) -> Answering:
    """Give an answer."""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


not_found = give(404)


def page(text: str, kind: str = HTML, **headers: str) -> Answering:
    """Give a page."""
    return give(200, text.encode(), Content_Type=kind, **headers)


@contextmanager
def serving(address: str = "127.0.0.1", port: int = 0) -> Iterator[Server]:
    """Serve at an address of this machine."""
    server = Server()
    http = ThreadingHTTPServer((address, port), type("Own", (Handler,), {"server_of_test": server}))
    http.block_on_close = False  # some answers take their time
    server.port = http.server_port
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    http.shutdown()
    http.server_close()
    thread.join()


def fetcher(folder: Path, patience: float = 10) -> Fetcher:
    """Give a fetcher that may ask this machine, and does so without a pause."""
    return Fetcher(folder / "cache", patience=patience, pause=0, allows_private=True)
