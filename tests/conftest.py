"""What the tests share.

Tests of code take the small project of made-up places (`tests/registry/`); what they ask of the real data stands in
`tests/live/`. Each portal is built once, for all processes that test side by side; tests that need one run last.
"""

import gc
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import expect
from xdist.scheduler import LoadScopeScheduling

from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.languages import Language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.editions import editions
from lotsenbuch.routes import ASSETS, FINGERPRINT
from lotsenbuch.settings import Forge, Settings
from tests.pseudo import write_locales
from tests.small import REGISTRY, TODAY

PROJECT = Path(__file__).parent.parent

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # how long a parser takes is measured in benchmarks, never asserted

expect.set_options(timeout=20_000)  # a browser beside much other work is slow, not wrong

ADDRESS = "https://lotsenbuch.example/"
"""Where the portals of the tests stand."""

Editions = Mapping[Language, Edition]
"""A portal in all its languages."""


class _ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Keeps the tests of a file in one process, but for those that look at the real portal in a browser.

    These share nothing and take longest, so whichever process is free takes the next.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file in LOOKING else file


LOOKING = ("tests/live/built/test_in_the_browser.py", "tests/live/built/test_searched.py")
"""The files whose tests are shared out singly."""


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Give what says which process takes which tests."""
    return _ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is fast first, then what builds the small portal, then the browser, then what needs the real portal.

    A file is as slow as the slowest of its tests, since it stays in one process. One file of the last comes before the
    browser: while one process builds the real portal, the others do not wait. The tests that are shared out singly come
    at the end, so that all processes end at the same time.
    """
    builders = [item.path for item in items if _needs(item, "site") and not _needs(item, "browser_type")]

    def slowness(item: pytest.Item) -> int:
        if _needs(item, "site"):
            return 2 if item.path in builders[:1] else 5 - (item.path in builders)
        return 3 if _needs(item, "browser_type") else int(_needs(item, "small_site") or _needs(item, "copy"))

    of_files: dict[Path, int] = {}
    for item in items:
        of_files[item.path] = max(slowness(item), of_files.get(item.path, 0))
    items.sort(key=lambda item: of_files[item.path])


def pytest_collection_finish() -> None:
    """Look for garbage seldom: what is collected and read stays, and going through it takes a sixth of the time."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def _needs(item: pytest.Item, fixture: str) -> bool:
    return fixture in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the project's folder."""
    return PROJECT


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Give the real registry, gazetteer and programme."""
    return read_knowledge(PROJECT, date.today())  # noqa: DTZ011


def lay_out(folder: Path) -> Path:
    """Give a project of its own in a folder: the real code over the made-up places, with words that nobody translated.

    The code (`hooks/`) and the scripts and styles (`docs/assets/`) are links to the real ones.
    """
    shutil.copytree(REGISTRY / "data", folder / "data")
    shutil.copytree(REGISTRY / "docs", folder / "docs")
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    (folder / "hooks").symlink_to(PROJECT / "hooks")
    (folder / "docs" / "assets").symlink_to(PROJECT / "docs" / "assets")
    write_locales(folder, PROJECT / "locales", folder / "locales")
    return folder


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the small project, for all tests that only read it."""
    return lay_out(tmp_path_factory.mktemp("small") / "project")


@pytest.fixture
def small_copy(small_project: Path, shared: Path, tmp_path: Path) -> Path:
    """Give a copy of the small project that a test may change, with the PDFs and words that a build has kept."""
    copy = shutil.copytree(small_project, tmp_path / "project", symlinks=True, ignore=shutil.ignore_patterns(".*"))
    if (shared / KEPT).exists():
        shutil.copytree(shared / KEPT, copy / ".cache")
    return copy


@pytest.fixture(scope="session")
def small(small_project: Path) -> Knowledge:
    """Give what the small project knows, checked as on the day `TODAY`."""
    return read_knowledge(small_project, TODAY)


@pytest.fixture(scope="session")
def small_editions(small: Knowledge, small_project: Path) -> Editions:
    """Give the portal of the small project in all languages, without writing it."""
    return editions(small, small_project, Settings(ADDRESS, Forge("https://forge.example/repository")))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built_once(site: Path, project: Path = PROJECT) -> Path:
    """Give the portal of a project; whichever process comes first builds it, the others wait for it."""
    with FileLock(site.with_suffix(".lock")):
        return site if site.exists() else built(site, project)


KEPT = "kept"
"""The folder of what the first build of the small project has kept for the next, whatever is in that."""


@pytest.fixture(scope="session")
def small_site(small_project: Path, shared: Path) -> Path:
    """Give the portal of the small project, built."""
    site = built_once(shared / "small-site", small_project)
    with FileLock(shared / f"{KEPT}.lock"):
        if (small_project / ".cache").exists() and not (shared / KEPT).exists():
            new = shutil.copytree(small_project / ".cache", shared / "new", ignore=shutil.ignore_patterns("builds"))
            new.rename(shared / KEPT)
    return site


def build(target: Path, project: Path = PROJECT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the portal of a project as `make site` does, into another folder."""
    return subprocess.run(
        [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "--site-dir", target],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def built(target: Path, project: Path = PROJECT, **environment: str) -> Path:
    """Give the portal of a project, built into a folder."""
    result = build(target, project, LOTSENBUCH_URL=ADDRESS, **environment)
    assert result.returncode == 0, result.stderr
    return target


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """Give the real portal, built."""
    return built_once(shared / "site")


MEDIA_TYPES = {
    ".atom": "application/atom+xml",
    ".geojson": "application/geo+json",
    ".jsonld": "application/ld+json",
}


LASTING = re.compile(rf"/{ASSETS}[0-9a-f]{{{FINGERPRINT}}}/")
"""How the addresses of files begin that say the same for good."""


class _Server(SimpleHTTPRequestHandler):
    """Serves the portal as a plain web server does: folders by their index, missing pages by 404.html."""

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Give the media type of a file, also of those that the machine may not know."""
        return MEDIA_TYPES.get(Path(path).suffix) or super().guess_type(path)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Let browsers keep what has a fingerprint in its address, as deploy/ does."""
        if LASTING.match(self.path):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the portal's own."""
        page = Path(self.directory) / "404.html"
        if code != 404:
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


class _Servers(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless a browser has left before it had read all."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built portal; give its address."""
    server = _Servers(("127.0.0.1", 0), partial(_Server, directory=str(site)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def small_address(small_site: Path) -> Iterator[str]:
    """Give the address at which the small portal is served."""
    with served(small_site) as at:
        yield at


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Give the address at which the real portal is served."""
    with served(site) as at:
        yield at


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Use the system's Chromium, where there is one that of without windows, which asks nobody for anything."""
    quiet = ["background-networking", "component-update", "sync", "quic"]
    return {
        "executable_path": program("chromium-headless-shell", *CHROMIUM),
        "args": ["--no-sandbox", *(f"--disable-{part}" for part in quiet)],
    }


CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""How the program is called, which has windows, a reader of PDF and all."""


def program(*names: str) -> str:
    """Give the path of the first program that this machine has."""
    folders = os.environ["PATH"].split(os.pathsep)
    return next(str(Path(folder) / name) for name in names for folder in folders if (Path(folder) / name).exists())


def page_file(site: Path, path: str) -> Path:
    """Give the file that answers for a path of the portal."""
    target = site / unquote(path)
    return target / "index.html" if path.endswith("/") or not path or target.is_dir() else target
