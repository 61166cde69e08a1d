"""Visits a portal as a telephone does, and counts every byte that its server sends: headers, icons, service workers."""

import select
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Lock, Thread
from typing import Any, cast

from playwright.sync_api import Browser, Page, Response, sync_playwright

from lotsenbuch import routes
from lotsenbuch.languages import Language
from tests.conftest import CHROMIUM, program

TELEPHONE: dict[str, Any] = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True}
"""The one that Lighthouse takes."""

QUIET = 1_000
"""A visit is over when for so many milliseconds nothing has come."""


@dataclass(frozen=True)
class Visit:
    """What a visit has moved, and the size of the largest script, unpacked; in bytes."""

    moved: int
    largest_script: int


def municipalities(site: Path, own: Language) -> list[str]:
    """Give the paths of the municipalities' pages of a language, those that weigh most on the wire first."""
    pages = [file.parent for file in (site / routes.Page.PLACES.in_language(own)).glob("*/index.html")]
    ordered = sorted(pages, key=lambda page: (-(page / "index.html.br").stat().st_size, page.name))
    return [f"{page.relative_to(site).as_posix()}/" for page in ordered]


class Visits:
    """A browser that has nothing at hand yet, before a server on loopback."""

    def __init__(self, browser: Browser, wire: "Wire") -> None:
        self._browser = browser
        self._wire = wire

    def one_after_another(self, *paths: str) -> list[Visit]:
        """Visit some pages, the first with nothing at hand, each further one with what came before."""
        context = self._browser.new_context(**TELEPHONE)
        page = context.new_page()
        found = [self._visit(page, path) for path in paths]
        context.close()
        return found

    def _visit(self, page: Page, path: str) -> Visit:
        before = self._wire.moved
        loaded: list[Response] = []

        def remember(response: Response) -> None:
            loaded.append(response)

        page.on("response", remember)
        page.goto(f"{self._wire.address}{path}", wait_until="load")
        settled = -1
        while settled != self._wire.moved:
            settled = self._wire.moved
            page.wait_for_timeout(QUIET)
        page.remove_listener("response", remember)
        scripts = (len(response.body()) for response in loaded if response.request.resource_type == "script")
        return Visit(settled - before, max(scripts, default=0))


@contextmanager
def visiting(port: int) -> Iterator[Visits]:
    """Give visits to the server that listens at this port of loopback."""
    wire = Wire(port)
    Thread(target=wire.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = program("chromium-headless-shell", *CHROMIUM)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield Visits(browser, wire)
        browser.close()
    wire.shutdown()
    wire.server_close()


class Wire(ThreadingTCPServer):
    """Passes on what a browser and a server say to each other, and counts what the server says."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.behind = ("127.0.0.1", port)
        self.address = f"http://127.0.0.1:{self.server_address[1]}/"
        self.moved = 0
        self._lock = Lock()

    def count(self, more: int) -> None:
        """Count so many bytes more; several connections speak at once."""
        with self._lock:
            self.moved += more


class _Connection(BaseRequestHandler):
    def handle(self) -> None:
        """Pass on until one of both hangs up."""
        wire = cast("Wire", self.server)
        browser: socket.socket = self.request
        with socket.create_connection(wire.behind) as server:
            other = {browser: server, server: browser}
            while True:
                for end in select.select(list(other), [], [])[0]:
                    said = end.recv(65536)
                    if not said:
                        return
                    if end is server:
                        wire.count(len(said))
                    other[end].sendall(said)
