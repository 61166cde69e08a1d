"""Pages of the web as text, fetched politely: robots.txt, one request per host at a time, limits, a cache."""

import hashlib
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import urllib3

from lotsenbuch.upkeep.connections import NoWebAddressError, PrivateAddressError, asking, is_any, is_public
from lotsenbuch.upkeep.page_text import UnreadableError, text_of
from lotsenbuch.upkeep.robots import NAME, Robots

HEADERS: Mapping[str, str] = {
    "User-Agent": f"{NAME}/0.1 (checks whether published contacts still stand)",
    "Accept": "*/*",
    "Accept-Encoding": "gzip",
}

LARGEST = 4_000_000
"""The most bytes of an answer, unpacked: forty times an ordinary page, and enough for a brochure as PDF."""

PIECE = 65_536
"""The most bytes that are unpacked at once."""

MOST_REDIRECTS = 5
"""How often a page may lead on to another: as often as RFC 9309 asks for at the least."""

HOSTS_AT_ONCE = 8
"""How many hosts are asked side by side: waiting for them takes the time, not the machine."""


@dataclass(frozen=True)
class Page:
    """What an address gave: its text, line by line, or why there is none."""

    url: str
    text: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Answer:
    """What a server said: its status, the bytes of the page, and the headers."""

    status: int
    content: bytes
    headers: Mapping[str, str]


@dataclass
class Fetcher:
    """Fetches pages; `patience` in seconds bounds each page, `pause` lies between two requests to a host.

    Addresses of this machine and of private networks are refused. Tests allow them.
    """

    cache: Path
    patience: float = 20
    pause: float = 1
    allows_private: bool = False
    _robots: dict[str, Robots] = field(default_factory=dict)

    def fetch_all(self, urls: Iterable[str], said: Callable[[str], None] = lambda _: None) -> Mapping[str, Page]:
        """Fetch pages, several hosts side by side, each host one page at a time; `said` hears of each host."""
        by_host: dict[str, list[str]] = {}
        for url in dict.fromkeys(urls):
            by_host.setdefault(urlsplit(url).netloc, []).append(url)
        found: dict[str, Page] = {}
        with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
            waiting = {pool.submit(self._host, own): host for host, own in by_host.items()}
            for number, done in enumerate(as_completed(waiting), 1):
                found |= {page.url: page for page in done.result()}
                said(f"{number}/{len(waiting)} {waiting[done]}")
        return found

    def _host(self, urls: list[str]) -> list[Page]:
        pages = []
        for number, url in enumerate(urls):
            if number:
                time.sleep(self.pause)
            try:
                pages.append(Page(url, self._text(url)))
            except UnreadableError as error:
                pages.append(Page(url, trouble=str(error)))
        return pages

    def _text(self, url: str) -> str:
        kept = self._kept(url)
        conditions = {name: kept.headers[own] for name, own in _CONDITIONS.items() if kept and own in kept.headers}
        answer = self._followed(url, conditions, time.monotonic() + self.patience)
        if kept and answer.status == http.client.NOT_MODIFIED:
            answer = kept
        elif answer.status == http.client.OK:
            self._keep(url, answer)
        else:
            message = f"HTTP {answer.status}"
            raise UnreadableError(message)
        return text_of(answer.content, answer.headers.get("Content-Type", ""))

    def _followed(self, url: str, conditions: Mapping[str, str], deadline: float) -> Answer:
        """Give the answer to which an address leads in the end; each address on the way is judged anew."""
        for _ in range(MOST_REDIRECTS + 1):
            if not self._is_allowed(url, deadline):
                message = "robots.txt"
                raise UnreadableError(message)
            found = self._answer(url, conditions, deadline)
            if found.status not in _REDIRECTS or "Location" not in found.headers:
                return found
            url = _led_to(url, found.headers["Location"])
        message = "redirects"
        raise UnreadableError(message)

    def _answer(self, url: str, conditions: Mapping[str, str], deadline: float) -> Answer:
        judge = is_any if self.allows_private else is_public
        try:
            with asking(url, {**HEADERS, **conditions}, deadline, judge) as response:
                return Answer(response.status, _body(response), response.headers)
        except _TROUBLES as error:
            raise UnreadableError(_named(error)) from error

    def _is_allowed(self, url: str, deadline: float) -> bool:
        host = urljoin(url, "/robots.txt")
        if host not in self._robots:
            try:
                answer = self._answer(host, {}, deadline)
                is_there = answer.status == http.client.OK
            except UnreadableError:
                is_there = False
            self._robots[host] = Robots(answer.content if is_there else b"")
        return self._robots[host].allows(url)

    def _file(self, url: str) -> Path:
        return self.cache / f"{hashlib.sha256(url.encode()).hexdigest()}.page"

    def _kept(self, url: str) -> Answer | None:
        try:
            head, _, content = self._file(url).read_bytes().partition(b"\n")
            return Answer(http.client.OK, content, dict(json.loads(head)))
        except (OSError, TypeError, ValueError):
            return None

    def _keep(self, url: str, answer: Answer) -> None:
        """Keep a page that its server can be asked about: whether it is still the same."""
        head = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
        if head.keys().isdisjoint(_CONDITIONS.values()):
            return
        self.cache.mkdir(parents=True, exist_ok=True)
        new = self._file(url).with_suffix(".new")
        new.write_bytes(json.dumps(head).encode() + b"\n" + answer.content)
        new.replace(self._file(url))


_CONDITIONS = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}
_KEPT = ("Content-Type", *_CONDITIONS.values())
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TROUBLES = (OSError, http.client.HTTPException, urllib3.exceptions.HTTPError, ValueError)


def _body(response: urllib3.HTTPResponse) -> bytes:
    """Give the body of an answer, unless it grows too large."""
    content = bytearray()
    # As it arrives: to wait until a piece is full would wait for the whole of a slow body.
    while piece := response.read1(PIECE, decode_content=True):
        content += piece
        if len(content) > LARGEST:
            raise _TooLargeError
    return bytes(content)


class _TooLargeError(ValueError):
    """An answer is larger than anything that is read."""


def _named(error: Exception) -> str:
    """Give the reason why there is no answer, in a word or two."""
    return next((reason for kind, reason in _REASONS.items() if isinstance(error, kind)), type(error).__name__)


_REASONS: Mapping[type[Exception], str] = {
    TimeoutError: "timeout",
    urllib3.exceptions.TimeoutError: "timeout",
    socket.gaierror: "unknown host",
    PrivateAddressError: "private address",
    NoWebAddressError: "no web address",
    _TooLargeError: "too large",
}


def _led_to(url: str, location: str) -> str:
    """Give the address that a redirect names; what is no Latin letter in it is UTF-8 that was read byte by byte."""
    try:
        return urljoin(url, location.encode("latin-1").decode("utf-8", "replace"))
    except ValueError as error:
        raise UnreadableError(_REASONS[NoWebAddressError]) from error
