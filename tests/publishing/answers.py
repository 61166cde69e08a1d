"""What comes back."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

import brotli

from tests.publishing.questions import Question

CONNECTIONS: Mapping[str, type[HTTPConnection]] = {"http": HTTPConnection, "https": HTTPSConnection}


SAID = {"br": "gzip, deflate, br", "gzip": "gzip", "": ""}
"""By which words the browsers of each kind ask."""


@dataclass(frozen=True)
class Answer:
    """A status, the headers by their names in small letters, and the body as it was sent.

    What is sent by several headers of a name stands beside each other, as caches read it.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str:
        """Give a header; empty if it was not sent."""
        return self.headers.get(name, "")

    @property
    def content(self) -> bytes:
        """The body unpacked."""
        encoding = self.header("content-encoding")
        if encoding == "br":
            unpacked: bytes = brotli.decompress(self.body)
            return unpacked
        return gzip.decompress(self.body) if encoding == "gzip" else self.body


class Client:
    """Asks a server, as a browser does: by one connection, with the headers of its kind.

    Its address has no path; a ValueError says so in German.
    """

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in CONNECTIONS or not parts.hostname or parts.path.strip("/"):
            message = f"„{address}“ ist keine Adresse eines Servers. So sieht eine aus: http://localhost:8080"
            raise ValueError(message)
        self._connection = CONNECTIONS[parts.scheme](parts.hostname, parts.port, timeout=30)

    def ask(self, question: Question, **headers: str) -> Answer:
        """Give the answer to a question; `headers` are further ones, `_` in their names is `-`."""
        connection = self._connection
        connection.putrequest(question.method, question.address, skip_accept_encoding=True)
        if words := question.words or SAID[question.accepts]:
            connection.putheader("Accept-Encoding", words)
        if question.range:
            connection.putheader("Range", question.range)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        found = {name.lower(): ", ".join(response.headers.get_all(name, ())) for name in response.headers}
        return Answer(response.status, found, response.read())

    def close(self) -> None:
        """Let the server go."""
        self._connection.close()
