"""Connections for one answer each: only to addresses that were judged, and only until a deadline.

Whoever proposes an entry names the address of its source, and must not make a server look around at
home. So a name is resolved once, all its addresses are judged, and one of the very same is connected to:
a name that answers otherwise the second time gains nothing. Proxies of the environment are not used,
since they would resolve the name again.
"""

import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from typing import Any

import certifi
from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import parse_url

Judge = Callable[[str], bool]
"""Says whether an IP address may be connected to."""


class NoWebAddressError(ValueError):
    """An address is none of the web."""


class PrivateAddressError(OSError):
    """A host has an address that may not be connected to."""


def is_public(address: str) -> bool:
    """Say whether an IP address belongs to the whole internet, not to this machine or a private network."""
    judged = ipaddress.ip_address(address)
    return judged.is_global and not judged.is_multicast


def is_any(_: str) -> bool:
    """Let every address pass: for tests on one machine."""
    return True


@contextmanager
def asking(url: str, headers: Mapping[str, str], deadline: float, judge: Judge) -> Iterator[HTTPResponse]:
    """Ask for a page and give the answer, its body still unread; `deadline` is a time of `time.monotonic`.

    Raises NoWebAddressError, PrivateAddressError, `TimeoutError`, and whatever `socket`, `ssl` and urllib3 raise.
    """
    parts = parse_url(url)
    if parts.scheme not in {"http", "https"} or not parts.host:
        raise NoWebAddressError(url)
    is_secure = parts.scheme == "https"
    kind = _SecureConnection if is_secure else _Connection
    options = {"ssl_context": _trust()} if is_secure else {}
    port = parts.port or kind.default_port
    with closing(kind(parts.host.strip("[]"), port, judge=judge, deadline=deadline, **options)) as connection:
        connection.request("GET", parts.request_uri, headers=headers, preload_content=False)
        connection.timeout = _left(deadline)
        yield connection.getresponse()


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())


def _left(deadline: float) -> float:
    """Give the seconds until a deadline; raises TimeoutError when it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Timed(io.RawIOBase):
    """What a socket receives until a deadline; one byte now and then would else keep a header coming for ever."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock, self._deadline = sock, deadline
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        """Say so."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Receive what has come, or wait for it as long as there is time."""
        self._sock.settimeout(_left(self._deadline))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Let go of the socket."""
        self._raw.close()
        super().close()


class _Answer(http.client.HTTPResponse):
    """An answer whose head and body come within the timeout that its socket has at the beginning, both together."""

    def __init__(self, sock: socket.socket, *options: Any, **more: Any) -> None:
        super().__init__(sock, *options, **more)
        self.fp.close()
        self.fp = io.BufferedReader(_Timed(sock, time.monotonic() + (sock.gettimeout() or 0)))


class _Connection(HTTPConnection):
    """A connection to an address of its host that was judged."""

    response_class = _Answer

    def __init__(self, *where: Any, judge: Judge, deadline: float, **options: Any) -> None:
        super().__init__(*where, **options)
        self._judge, self._deadline = judge, deadline

    def _new_conn(self) -> socket.socket:
        """Connect to the first address that answers, after all were judged."""
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        if not all(self._judge(str(address[0])) for *_, address in found):
            raise PrivateAddressError(self.host)
        trouble = OSError(self.host)
        for family, kind, protocol, _, address in found:
            sock = socket.socket(family, kind, protocol)
            try:
                sock.settimeout(_left(self._deadline))
                sock.connect(address)
                sock.settimeout(_left(self._deadline))
            except OSError as error:
                sock.close()
                trouble = error
            else:
                return sock
        raise trouble


class _SecureConnection(_Connection, HTTPSConnection):
    """The same with TLS: the name stays the host's, for SNI and for the certificate."""
