"""A server that can be slow, be gone, or have something new: what a telephone meets between two places."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass
class Network:
    """How a portal is reached: at which address, whether at all, after how many seconds, with what instead of files.

    `asked` are the paths that were asked for, below the portal's own; `caching` says how long an answer may be kept.
    """

    address: str = ""
    is_down: bool = False
    delay: float = 0
    instead: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    caching: str = "no-cache"


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder below a path as the network allows."""

    def __init__(self, *arguments: object, network: Network, folder: Path, below: str) -> None:
        self.network, self.below = network, below
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer late, with something else, or not at all."""
        if self.network.is_down or not self.path.startswith(self.below):
            self.close_connection = True
            return
        time.sleep(self.network.delay)
        self.path = self.path[len(self.below) - 1 :]
        path = self.path.partition("?")[0].removeprefix("/")
        self.network.asked.append(path)
        if path not in self.network.instead:
            super().do_GET()
            return
        content = self.network.instead[path].encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if path.endswith(".js") else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Let nothing be kept but by what is tested, unless that is asked for."""
        self.send_header("Cache-Control", self.network.caching)
        super().end_headers()


@contextmanager
def network(folder: Path, below: str = "/") -> Iterator[Network]:
    """Serve a built portal below a path."""
    it = Network()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, network=it, folder=folder, below=below))
    it.address = f"http://127.0.0.1:{server.server_port}{below}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield it
    it.delay, it.is_down = 0, True
    server.shutdown()
    server.server_close()
    thread.join()
