"""Pages of the web as text, fetched politely: robots.txt, one request per host at a time, limits, a cache."""

import hashlib
import ipaddress
import json
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import requests
import urllib3

from lotsenbuch.upkeep.reading import UnreadableError, text_of

AGENT = "Lotsenbuch/0.1 (checks whether published contacts still stand)"
LARGEST = 4_000_000
MOST_REDIRECTS = 5
HOSTS_AT_ONCE = 8


@dataclass(frozen=True)
class Page:
    """What an address gave: its text, or why there is none."""

    url: str
    text: str = ""
    trouble: str = ""


@dataclass
class Fetcher:
    """Fetches pages; `patience` in seconds bounds each answer, `pause` lies between two requests to a host.

    Addresses of this machine and of private networks are refused: whoever proposes an entry
    must not make a server look around at home. Tests allow them.
    """

    cache: Path
    patience: float = 20
    pause: float = 1
    allows_private: bool = False
    _robots: dict[str, RobotFileParser | None] = field(default_factory=dict)

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
        known = self._known(url)
        headers = {name: known[key] for name, key in _CONDITIONS.items() if known.get(key)}
        deadline = time.monotonic() + self.patience
        response, content = self._followed(url, headers, deadline)
        if response.status_code == requests.codes.not_modified and "text" in known:
            return str(known["text"])
        if response.status_code != requests.codes.ok:
            message = f"HTTP {response.status_code}"
            raise UnreadableError(message)
        text = text_of(content, response.headers.get("Content-Type", ""))
        self._keep(url, response, text)
        return text

    def _followed(self, url: str, headers: Mapping[str, str], deadline: float) -> tuple[requests.Response, bytes]:
        for _ in range(MOST_REDIRECTS + 1):
            self._refuse_private(url)
            if not self._is_allowed(url, deadline):
                message = "robots.txt"
                raise UnreadableError(message)
            response, content = self._answer(url, headers, deadline)
            if not response.is_redirect:
                return response, content
            url = urljoin(url, response.headers["Location"])
        message = "redirects"
        raise UnreadableError(message)

    def _answer(self, url: str, headers: Mapping[str, str], deadline: float) -> tuple[requests.Response, bytes]:
        """Give an answer and its body; it may neither last nor grow for ever."""
        left = deadline - time.monotonic()
        if left <= 0:
            message = "timeout"
            raise UnreadableError(message)
        try:
            with requests.get(
                url, headers={"User-Agent": AGENT, **headers}, timeout=left, stream=True, allow_redirects=False
            ) as response:
                content = b""
                # As it arrives: to wait until a piece is full would let a slow server last for ever.
                while piece := response.raw.read1(65_536, decode_content=True):
                    content += piece
                    if len(content) > LARGEST:
                        message = "too large"
                        raise UnreadableError(message)
                    if time.monotonic() > deadline:
                        message = "timeout"
                        raise UnreadableError(message)
                return response, content
        except (requests.Timeout, urllib3.exceptions.TimeoutError) as error:
            message = "timeout"
            raise UnreadableError(message) from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError, ValueError) as error:
            raise UnreadableError(type(error).__name__) from error

    def _is_allowed(self, url: str, deadline: float) -> bool:
        host = f"{urlsplit(url).scheme}://{urlsplit(url).netloc}"
        if host not in self._robots:
            parser = RobotFileParser()
            try:
                response, content = self._answer(f"{host}/robots.txt", {}, deadline)
                is_there = response.status_code == requests.codes.ok
                parser.parse(content.decode("utf-8", "replace").splitlines() if is_there else [])
                self._robots[host] = parser
            except UnreadableError:
                self._robots[host] = None
        known = self._robots[host]
        return known is None or known.can_fetch(AGENT, url)

    def _refuse_private(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            message = "no web address"
            raise UnreadableError(message)
        if self.allows_private:
            return
        try:
            found = socket.getaddrinfo(parts.hostname, None)
        except OSError as error:
            message = "unknown host"
            raise UnreadableError(message) from error
        if any(not ipaddress.ip_address(address[4][0]).is_global for address in found):
            message = "private address"
            raise UnreadableError(message)

    def _file(self, url: str) -> Path:
        return self.cache / f"{hashlib.sha256(url.encode()).hexdigest()}.json"

    def _known(self, url: str) -> dict[str, Any]:
        try:
            known: dict[str, Any] = json.loads(self._file(url).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return known

    def _keep(self, url: str, response: requests.Response, text: str) -> None:
        kept = {key: response.headers.get(name, "") for name, key in _ANSWERS.items()}
        self.cache.mkdir(parents=True, exist_ok=True)
        self._file(url).write_text(json.dumps({"url": url, "text": text, **kept}), "utf-8")


_CONDITIONS = {"If-None-Match": "etag", "If-Modified-Since": "modified"}
_ANSWERS = {"ETag": "etag", "Last-Modified": "modified"}
