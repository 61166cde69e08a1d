"""Documentation that cannot drift: every command it names exists and does what it says."""

import re
import subprocess
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from lotsenbuch.cli import main
from lotsenbuch.knowledge import Knowledge

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


def test_the_commands_of_lotsenbuch_run_as_written(
    project: Path, small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each in the documentation, in a project that is as it should be."""
    monkeypatch.chdir(small_copy)
    main(["format"])
    git("init", "--quiet")
    git("add", ".")
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Stand")
    commands = re.findall(r"`\.venv/bin/lotsenbuch ([^`]+)`", text(project))
    assert commands
    for command in commands:
        incomplete = command.startswith("translations")  # the small project lacks pages, and so the command says
        assert main(command.split()) == incomplete, capsys.readouterr().err


def git(*arguments: str) -> None:
    """Run git where we are."""
    subprocess.run(["git", *arguments], check=True)  # noqa: S607


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


def test_serve_shows_the_portal(project: Path, knowledge: Knowledge) -> None:
    """`make serve`, at another address than the usual."""
    place = next(iter(knowledge.gazetteer.municipalities.values()))
    with subprocess.Popen(
        ["make", "serve", "ADDRESS=127.0.0.1:8766"],  # noqa: S607
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as server:  # fmt: skip
        try:
            assert f">{place.name}<" in _answer(f"http://127.0.0.1:8766/ar/orte/{place.slug}/")
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
