"""Chromium as it was in 2018, 2020 and 2021: what Playwright does not speak to, spoken to in its own protocol.

The builds come with the npm packages `chromium-67`, `chromium-80` and `chromium-92` (package.json), compressed.
"""

import json
import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from websockets.sync.client import ClientConnection, connect

PROJECT = Path(__file__).parent.parent.parent
VERSIONS = (67, 80, 92)
PATIENCE = 20
"""The most seconds that anything here may take."""

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-dev-shm-usage"),
    *("--hide-scrollbars", "--remote-debugging-port=0"),
)
UNPACK = """
const [packed, target] = process.argv.slice(1);
const { createReadStream: from, createWriteStream: to } = require("node:fs");
from(packed).pipe(require("node:zlib").createBrotliDecompress()).pipe(to(target, { mode: 0o755 }));
"""


def binary(version: int) -> Path:
    """Give the program of a version, unpacked once."""
    target = PROJECT / ".cache" / "chromium" / str(version)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        packed = PROJECT / "node_modules" / f"chromium-{version}" / "bin" / "chromium.br"
        growing = target.with_suffix(f".{os.getpid()}")
        subprocess.run(["node", "-e", UNPACK, packed, growing], check=True)  # noqa: S607
        growing.rename(target)
    return target


class OldPage:
    """A page of an old Chromium."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._last = 0
        self.faults: list[str] = []
        for domain in ("Page", "Runtime", "Log"):
            self.do(f"{domain}.enable")

    def do(self, method: str, **parameters: object) -> dict[str, object]:
        """Have a command of the DevTools protocol done; give its result."""
        self._last += 1
        self._connection.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=PATIENCE))
            if message.get("id") == self._last:
                assert "error" not in message, message
                return dict(message["result"])
            self._note(message)

    def _note(self, message: dict[str, object]) -> None:
        """Keep what went wrong in the page."""
        if message["method"] in ("Runtime.exceptionThrown", "Log.entryAdded"):
            told = json.dumps(message["params"])
            if '"level": "error"' in told or "exceptionDetails" in told:
                self.faults.append(told)

    def goto(self, address: str, width: int = 360, height: int = 740) -> None:
        """Open an address as on a telephone, and wait until all is loaded."""
        self.do(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 700
        )
        self.do("Page.navigate", url=address)
        self.until(f"location.href == {json.dumps(address)} && document.readyState == 'complete'")

    def ask(self, expression: str) -> object:
        """Give the value of an expression in the page; a promise is waited for."""
        answer = self.do("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    def until(self, expression: str) -> None:
        """Wait until something is true in the page."""
        end = time.monotonic() + PATIENCE
        while not self.ask(f"Boolean({expression})"):
            assert time.monotonic() < end, (expression, self.faults, self.ask("document.body.innerText.slice(0, 500)"))
            time.sleep(0.05)

    def type(self, selector: str, text: str) -> None:
        """Type into a field, a letter at a time."""
        self.ask(f"document.querySelector({json.dumps(selector)}).focus()")
        for letter in text:
            self.do("Input.dispatchKeyEvent", type="char", text=letter)

    def press(self, key: str, code: int) -> None:
        """Press a key that types nothing."""
        named = {"key": key, "code": key, "windowsVirtualKeyCode": code, "text": "\r" if key == "Enter" else ""}
        for kind in ("keyDown", "keyUp"):
            self.do("Input.dispatchKeyEvent", type=kind, **named)


@contextmanager
def old_chromium(version: int) -> Iterator[OldPage]:
    """Start an old Chromium with one empty page."""
    with TemporaryDirectory() as folder:
        errors = Path(folder) / "errors"
        with errors.open("w") as told:
            process = subprocess.Popen(
                [binary(version), *FLAGS, f"--user-data-dir={folder}/profile", "about:blank"],
                stdout=subprocess.DEVNULL,
                stderr=told,
            )
        try:
            with connect(_page_of(errors), max_size=None, ping_interval=None) as connection:
                yield OldPage(connection)
        finally:
            process.kill()
            process.wait()
            shutil.rmtree(f"{folder}/profile", ignore_errors=True)


def _page_of(errors: Path) -> str:
    """Give the address at which the only page listens, once there is one; the browser says where to ask."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        said = errors.read_text("utf-8", "replace")
        host = said.partition("listening on ws://")[2].partition("/")[0]
        pages = [target for target in _targets(host) if target["type"] == "page"] if host else []
        if pages:
            return str(pages[0]["webSocketDebuggerUrl"])
        time.sleep(0.05)
    message = f"no page opened: {errors.read_text('utf-8', 'replace')}"
    raise TimeoutError(message)


def _targets(host: str) -> list[dict[str, str]]:
    with urllib.request.urlopen(f"http://{host}/json/list", timeout=PATIENCE) as answer:
        return list(json.load(answer))
