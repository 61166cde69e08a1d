"""The interface of a forge on loopback, for the scripts that speak to it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

TOKEN = "geheim"  # noqa: S105 - of a forge that there is not


class Api(BaseHTTPRequestHandler):
    """What such an interface does whatever it is asked: it reads what is said, answers in JSON, writes nothing down.

    Each says for itself what is asked (`get`), comes (`post`) and becomes another (`put`).
    """

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.get()

    def do_POST(self) -> None:
        """Take something in."""
        self.post()

    def do_PUT(self) -> None:
        """Change something."""
        self.put()

    def get(self) -> None:
        """Have nothing."""
        self.answer({}, 404)

    post = put = get

    @property
    def query(self) -> dict[str, str]:
        """Give what is asked for behind the question mark."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    @property
    def way(self) -> list[str]:
        """Give the parts of the path."""
        return urlsplit(self.path).path.strip("/").split("/")

    def said(self) -> dict[str, str]:
        """Give the fields that were sent."""
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        return {name: values[0] for name, values in parse_qs(text).items()}

    def answer(self, said: object, status: int = 200) -> None:
        """Send something as JSON."""
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())


@contextmanager
def answering(interface: type[Api]) -> Iterator[dict[str, str]]:
    """Start an interface; give what the CI of a project says of it: project 7, its proposal 3, its token."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), interface)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield {
        "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}",
        "CI_PROJECT_ID": "7",
        "CI_MERGE_REQUEST_PROJECT_ID": "7",
        "CI_MERGE_REQUEST_IID": "3",
        "LOTSENBUCH_TOKEN": TOKEN,
        "no_proxy": "127.0.0.1",
    }
    server.shutdown()
    server.server_close()
    thread.join()
