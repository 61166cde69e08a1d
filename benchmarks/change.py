"""Measures how long a change takes to be built and to be shown: `change.py [--languages de,ti]`.

In a copy of the project, in which everything stands but the code, one thing after another is changed as people do it.
After each change the portal is built, as `make site` does, and what was written is counted. Then it is served there, as
`make serve` does, and asked for the changed page until it says what is new.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.build import BenchmarkError, portal_of
from tests.publishing.server import free_port

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
PATIENCE = 300
"""So many seconds a page may take to change."""

ENTRY = "ravensburg-diakonie"
"""The entry that is changed: the one of which both founding documents tell."""

PAGE = "orte/ravensburg/"


@dataclass(frozen=True)
class Change:
    """Something that is changed: what it is called, in which file, and what becomes of the file's text."""

    name: str
    file: str
    of: Callable[[str], str]


def in_entry(pattern: str, new: str) -> Callable[[str], str]:
    """Give what changes the first match of a pattern in the entry."""

    def changed(text: str) -> str:
        start = text.index(f"\n  - id: {ENTRY}\n")
        end = text.find("\n  - id: ", start + 1)
        entry, count = re.subn(pattern, new, text[start:end], count=1, flags=re.MULTILINE)
        if not count:
            message = f"The entry {ENTRY} has nothing like {pattern}"
            raise BenchmarkError(message)
        return text[:start] + entry + text[end:]

    return changed


CHANGES = (
    Change("nothing", "data/offices.yaml", lambda text: text),
    Change("a telephone number", "data/offices.yaml", in_entry(r"phone: .*$", "phone: 0751 999999")),
    Change("a note", "data/offices.yaml", in_entry(r"^(    note:\n      de: ).*$", r"\1Bitte klingeln Sie.")),
    Change("an office will end", "data/offices.yaml", in_entry(r"^(    from: .*)$", r"\1\n    until: 2027-03")),
    Change(
        "a word of Tigrinya",
        "locales/ti/LC_MESSAGES/lotsenbuch.po",
        lambda text: re.sub(r'(msgid "Suchen"\nmsgstr ").*"', r'\1ድለ፡"', text),
    ),
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", default="", help="build only these, with commas between them (default: all)")
    os.environ |= {"LANGUAGES": parser.parse_args().languages, "NO_MKDOCS_2_WARNING": "1"}
    with TemporaryDirectory() as name:
        folder = Path(name)
        project = folder / "project"
        lay_out(project)
        try:
            _print_built(project, folder)
            _print_shown(project)
        except BenchmarkError as error:
            sys.exit(str(error))


def _print_built(project: Path, folder: Path) -> None:
    print(f"{'built after a change of':<28}{'wall, s':>10}{'CPU, s':>10}{'files written':>16}", flush=True)
    _print("everything, the first time", project, folder)
    for change in CHANGES:
        with changed(project, change):
            _print(change.name, project, folder)
        portal_of(project, folder)


def _print_shown(project: Path) -> None:
    print(f"\n{'shown after a change of':<28}{'wall, s':>10}", flush=True)
    for name, seconds in shown(project):
        print(f"{name:<28}{seconds:>10.1f}", flush=True)


def lay_out(project: Path) -> None:
    """Copy the project; its code is a link to the real one."""
    project.mkdir()
    for folder in ("data", "docs", "locales", "overrides"):
        shutil.copytree(PROJECT / folder, project / folder)
    shutil.copy(PROJECT / "mkdocs.yml", project)
    (project / "hooks").symlink_to(PROJECT / "hooks")


@contextmanager
def changed(project: Path, change: Change) -> Iterator[None]:
    """Change a file, and change it back."""
    file = project / change.file
    before = file.read_text("utf-8")
    file.write_text(change.of(before), "utf-8")
    try:
        yield
    finally:
        file.write_text(before, "utf-8")


def _print(name: str, project: Path, folder: Path) -> None:
    before = _times(project / "site")
    cost = portal_of(project, folder)
    after = _times(project / "site")
    written = sum(before.get(path) != when for path, when in after.items())
    print(f"{name:<28}{cost.wall_seconds:>10.1f}{cost.cpu_seconds:>10.1f}{written:>16,}", flush=True)


def _times(site: Path) -> dict[Path, tuple[int, int]]:
    files = ((file, file.stat()) for file in site.rglob("*") if file.is_file())
    return {file: (state.st_ino, state.st_mtime_ns) for file, state in files}


def shown(project: Path) -> Iterator[tuple[str, float]]:
    """Serve the portal, change things, and give how long each takes to be shown."""
    with served(project) as address:
        page = f"{address}{PAGE}"
        for change in CHANGES[1:4]:
            before = _read(page)
            with changed(project, change):
                yield change.name, _until(page, before, is_new=True)
            _until(page, before, is_new=False)


@contextmanager
def served(project: Path) -> Iterator[str]:
    """Serve the portal and give where, once it is there."""
    at = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", at]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL) as server:
        try:
            _until(f"http://{at}/", b"", is_new=True)
            yield f"http://{at}/"
        finally:
            server.terminate()


def _until(page: str, before: bytes, *, is_new: bool) -> float:
    """Wait until a page is another than before, or the same again; give for how long."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        if (_read(page) != before) is is_new:
            return time.perf_counter() - start
        time.sleep(0.05)
    message = f"{page} does not change."
    raise BenchmarkError(message)


def _read(page: str) -> bytes:
    """Give what a page says; what MkDocs adds to it is another each time."""
    with suppress(URLError, ConnectionError), urlopen(page) as answer:  # noqa: S310 - our own server
        content: bytes = answer.read()
        return content.partition(b"</main>")[0]
    return b""


if __name__ == "__main__":
    main()
