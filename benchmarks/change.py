"""Measures how long a change takes to be built and to be shown: `change.py [--languages de,ti]`.

In a copy of the project, in which everything stands but the code, one thing after another is changed as people do it.
After each change the portal is built, as `make site` does, and what was written is counted. Then it is served there, as
`make serve` does, and asked for the changed page until it says what is new.
"""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SITE_URL = "https://lotsenbuch.example/"
MKDOCS = [sys.executable, "-m", "mkdocs"]

PRINTED = ("plans", "glossary", "form")
"""What is set as PDF is at hand, below these folders of `.cache/`, as where a portal was built before."""

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
            sys.exit(f"The entry {ENTRY} has nothing like {pattern}")
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
    languages = parser.parse_args().languages
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        lay_out(project)
        environment = os.environ | {"LANGUAGES": languages, "NO_MKDOCS_2_WARNING": "1", "LOTSENBUCH_URL": SITE_URL}
        print(f"{'built after a change of':<28}{'wall, s':>10}{'CPU, s':>10}{'files written':>16}")
        _print("everything, the first time", project, environment)
        for change in CHANGES:
            with changed(project, change):
                _print(change.name, project, environment)
            _built(project, environment)
        print(f"\n{'shown after a change of':<28}{'wall, s':>10}")
        for name, seconds in shown(project, environment):
            print(f"{name:<28}{seconds:>10.1f}", flush=True)


def lay_out(project: Path) -> None:
    """Copy the project; its code is a link to the real one."""
    project.mkdir()
    for folder in ("data", "docs", "locales", "overrides"):
        shutil.copytree(PROJECT / folder, project / folder)
    shutil.copy(PROJECT / "mkdocs.yml", project)
    (project / "hooks").symlink_to(PROJECT / "hooks")
    for name in PRINTED:
        shutil.copytree(PROJECT / ".cache" / name, project / ".cache" / name)


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


def _print(name: str, project: Path, environment: dict[str, str]) -> None:
    before = _times(project / "site")
    wall, cpu = _built(project, environment)
    after = _times(project / "site")
    written = sum(before.get(path) != when for path, when in after.items())
    print(f"{name:<28}{wall:>10.1f}{cpu:>10.1f}{written:>16,}", flush=True)


def _built(project: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Build the portal; give the seconds that passed, and those that processors worked."""
    start = time.perf_counter()
    process = subprocess.Popen([*MKDOCS, "build", "--quiet"], cwd=project, env=environment, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("A build failed.")
    return wall, usage.ru_utime + usage.ru_stime


def _times(site: Path) -> dict[Path, tuple[int, int]]:
    files = ((file, file.stat()) for file in site.rglob("*") if file.is_file())
    return {file: (state.st_ino, state.st_mtime_ns) for file, state in files}


def shown(project: Path, environment: dict[str, str]) -> Iterator[tuple[str, float]]:
    """Serve the portal, change things, and give how long each takes to be shown."""
    with served(project, environment) as address:
        page = f"{address}{PAGE}"
        for change in CHANGES[1:4]:
            before = _read(page)
            with changed(project, change):
                yield change.name, _until(page, before, is_new=True)
            _until(page, before, is_new=False)


@contextmanager
def served(project: Path, environment: dict[str, str]) -> Iterator[str]:
    """Serve the portal and give where, once it is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    command: Sequence[str] = [*MKDOCS, "serve", "--quiet", "--dev-addr", at]
    own = {name: value for name, value in environment.items() if name != "LOTSENBUCH_URL"}
    with subprocess.Popen(command, cwd=project, env=own) as server:
        try:
            _until(f"http://{at}/", b"", is_new=True)
            yield f"http://{at}/"
        finally:
            server.send_signal(signal.SIGINT)


def _until(page: str, before: bytes, *, is_new: bool) -> float:
    """Wait until a page is another than before, or the same again; give for how long."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        if (_read(page) != before) is is_new:
            return time.perf_counter() - start
        time.sleep(0.05)
    sys.exit(f"{page} does not change.")


def _read(page: str) -> bytes:
    """Give what a page says; what MkDocs adds to it is another each time."""
    with suppress(URLError, ConnectionError), urlopen(page) as answer:  # noqa: S310 - our own server
        content: bytes = answer.read()
        return content.partition(b"</main>")[0]
    return b""


if __name__ == "__main__":
    main()
