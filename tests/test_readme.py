"""Documentation that cannot drift: every command it names exists and does what it says."""

import re
import subprocess
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from lotsenbuch.cli import main

PAGES = ("README.md", "CONTRIBUTING.md", "docs-for-developers/design.md", "docs-for-developers/adding-a-language.md")


def text(project: Path) -> str:
    """Give all documentation as one text."""
    return "\n".join((project / page).read_text("utf-8") for page in PAGES)


def targets(project: Path) -> set[str]:
    """Give the targets of the Makefile that have a help text."""
    return set(re.findall(r"^([a-z-]+):.*## ", (project / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_every_command_exists_and_is_documented(project: Path) -> None:
    """In both directions."""
    named = set(re.findall(r"\bmake ([a-z-]+)\b", text(project))) - {"sets"}
    assert named == targets(project)


def test_the_first_lines_are_the_two_commands(project: Path) -> None:
    """What a newcomer needs stands at the top."""
    lines = (project / "README.md").read_text("utf-8").splitlines()
    assert [line.split()[:2] for line in lines if line.startswith("make ")][:2] == [["make", "site"], ["make", "test"]]
    assert any(line.startswith("![") for line in lines[:12])


def test_help_lists_every_target(project: Path) -> None:
    """`make help`, and `make` alone."""
    for arguments in ([], ["help"]):
        result = subprocess.run(["make", *arguments], cwd=project, capture_output=True, text=True, check=True)  # noqa: S607
        assert set(re.findall(r"^  make ([a-z-]+)", result.stdout, re.MULTILINE)) == targets(project)


def test_check_says_that_all_is_well(project: Path) -> None:
    """`make check`."""
    result = subprocess.run(["make", "check"], cwd=project, capture_output=True, text=True, check=False)  # noqa: S607
    assert result.returncode == 0, result.stderr


def test_the_commands_of_lotsenbuch_run_as_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each in the README."""
    monkeypatch.chdir(project)
    commands = re.findall(r"`\.venv/bin/lotsenbuch ([^`]+)`", text(project))
    assert commands
    for command in commands:
        assert main(command.split()) == 0


def test_every_link_to_a_file_leads_somewhere(project: Path) -> None:
    """Pictures too."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", (project / page).read_text("utf-8")):
            assert ((project / page).parent / target).exists(), (page, target)


def test_ci_runs_what_the_tests_do_not(project: Path) -> None:
    """`make site`, `make test` and the benchmarks are too long to run inside a test."""
    workflow = (project / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    assert {"make site", "make test", "make check", "make bench", "make bench-finder", "make bench-plans"} <= set(
        re.findall(r"make [a-z-]+", workflow)
    )
    assert "make test" in (project / ".ci" / "run").read_text("utf-8")


def test_serve_shows_the_portal(project: Path) -> None:
    """`make serve`, at another address than the usual."""
    with subprocess.Popen(
        ["make", "serve", "ADDRESS=127.0.0.1:8766"],  # noqa: S607
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as server:  # fmt: skip
        try:
            assert "Ravensburg" in _answer("http://127.0.0.1:8766/ar/orte/ravensburg/")
        finally:
            subprocess.run(["pkill", "-TERM", "-s", str(server.pid)], check=True)  # noqa: S607


def _answer(address: str) -> str:
    start = monotonic()
    while True:
        try:
            with urlopen(address) as response:  # noqa: S310
                content: str = response.read().decode()
                return content
        except (URLError, ConnectionError):
            if monotonic() - start > 90:
                raise
            sleep(0.5)
