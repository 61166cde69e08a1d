"""Documentation that cannot drift: every command it names exists and does what it says."""

import os
import re
import shutil
import socket
import subprocess
import tomllib
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
import yaml
from pydantic import TypeAdapter

from lotsenbuch.cli import main
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES
from lotsenbuch.model.hours import lies_in_the_night, replaced_by, rules_of
from lotsenbuch.model.values import Hours
from tests.conftest import ADDRESS
from tests.publishing.server import free_port
from tests.small import DISTRICT

PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "docs-for-developers/design.md",
    "docs-for-developers/how-to.md",
    "docs-for-developers/performance.md",
    "docs-for-developers/running.md",
)
KINDS_OF_CI = ("data", "code", "benchmarks", "weekly")


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


def test_every_command_in_the_table_can_be_typed_as_it_stands(project: Path) -> None:
    """One without its folder would be passed by in the next test."""
    commands = re.findall(r"^\| `([^`]+)` \|", (project / "README.md").read_text("utf-8"), re.MULTILINE)
    assert commands
    assert [command for command in commands if not command.startswith(("make ", ".venv/bin/lotsenbuch "))] == []


def test_the_commands_of_lotsenbuch_run_as_written(
    project: Path, small_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each in the documentation, in a project that is as it should be.

    The one that asks the pages of sources finds no network and says so; the small project has another district. The
    answer to a letter that is received is one.
    """
    monkeypatch.setenv("LOTSENBUCH_URL", ADDRESS)
    monkeypatch.setattr(socket, "getaddrinfo", _no_network)
    monkeypatch.chdir(small_copy)
    main(["format"])
    shutil.copy(project / "tests" / "data" / "anschriften-2023.xlsx", "Anschriften.xlsx")
    answer = "Eintrag: altweiler\nTelefon: 030 23125019\nQuelle: Gemeinde Altweiler\nStand: 3.11.2026\n"
    Path("antwort.eml").write_text(f"Subject: Antwort\n\n{answer}", "utf-8")
    git("init", "--quiet")
    git("add", ".")
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Stand")
    running = (project / "docs-for-developers" / "running.md").read_text("utf-8")
    commands = re.findall(r"`\.venv/bin/lotsenbuch ([^`]+)`", text(project))
    commands += re.findall(r"^\.venv/bin/lotsenbuch (.+)$", running, re.MULTILINE)
    assert commands
    for command in dict.fromkeys(commands):
        incomplete = command.startswith("translations")  # the small project lacks pages, and so the command says
        assert main(command.replace("08436", DISTRICT).split()) == incomplete, capsys.readouterr().err


def git(*arguments: str) -> None:
    """Run git where we are."""
    subprocess.run(["git", *arguments], check=True)  # noqa: S607


def test_every_link_to_a_file_leads_somewhere(project: Path) -> None:
    """Pictures too."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", (project / page).read_text("utf-8")):
            assert ((project / page).parent / target).exists(), (page, target)


def test_github_and_gitlab_run_the_same_commands(project: Path) -> None:
    """Each kind by `make`; what `.ci/run` does is the code's."""
    on_gitlab = _read(project / ".gitlab-ci.yml")
    for kind in KINDS_OF_CI:
        steps = _read(project / ".github" / "workflows" / f"{kind}.yml")["jobs"][kind]["steps"]
        on_github = _made("\n".join(step.get("run", "") for step in steps))
        assert on_github, kind
        assert _made("\n".join(on_gitlab[kind]["script"])) == on_github, kind
        if kind == "code":
            assert _made((project / ".ci" / "run").read_text("utf-8")) == on_github


def test_ci_runs_what_is_too_long_for_a_test(project: Path) -> None:
    """`make site`, the benchmarks, the acts of contributors, the lists of the week, and the tests themselves."""
    jobs = _read(project / ".gitlab-ci.yml")
    run = {target for kind in KINDS_OF_CI for target in _made("\n".join(jobs[kind]["script"]))}
    assert {
        "site",
        "check",
        "live",
        "proposal",
        "test",
        "acts",
        "bench",
        "bench-finder",
        "bench-plans",
        "bench-hosting",
        "bench-change",
        "bench-web",
        "bench-scale",
        "weekly",
    } == run


def test_every_folder_is_somebodys(project: Path) -> None:
    """What is neither the data's nor in the code's list would reach the main branch untested on GitLab."""
    tracked = subprocess.run(
        ["git", "ls-files"],  # noqa: S607
        cwd=project, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    folders = {file.split("/")[0] for file in tracked if "/" in file}
    jobs = _read(project / ".gitlab-ci.yml")
    watched = {path.removesuffix("/**/*") for kind in ("data", "code") for path in _changes(jobs[kind])}
    assert folders <= watched
    assert {path for path in watched if not (project / path).exists()} == {"*"}


def test_what_publiccode_says_is_true(project: Path) -> None:
    """Version, day and licence are those of the package and the changelog; no language is said that is not there.

    And no address that belongs to nobody: that of the repository comes with whoever publishes it.
    """
    said = _read(project / "publiccode.yml")
    package = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    newest = re.findall(r"^## ([\d.]+) – (\S+)$", (project / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)[0]
    assert (said["softwareVersion"], said["releaseDate"]) == newest
    assert (said["softwareVersion"], said["legal"]["license"]) == (package["version"], package["license"])
    text = (project / "publiccode.yml").read_text("utf-8")
    assert not re.search(r"\.(example|invalid|test|localhost)\b|example\.(com|org|net)", text)
    assert set(said["localisation"]["availableLanguages"]) <= {language.code for language in LANGUAGES}


def test_serve_shows_the_portal(project: Path, knowledge: Knowledge) -> None:
    """`make serve`, at another address than the usual, in the languages that a translator reads."""
    place = next(iter(knowledge.gazetteer.municipalities.values()))
    address = f"127.0.0.1:{free_port()}"
    with subprocess.Popen(
        ["make", "serve", f"ADDRESS={address}"],  # noqa: S607
        cwd=project, env=os.environ | {"LANGUAGES": "ar"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as server:  # fmt: skip
        try:
            assert f">{place.name}<" in _answer(f"http://{address}/ar/orte/{place.slug}/")
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
            if monotonic() - start > 300:
                raise
            sleep(0.5)


def _no_network(*_: object, **__: object) -> None:
    message = "no network in this test"
    raise socket.gaierror(message)


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


def _made(text: str) -> list[str]:
    return re.findall(r"\bmake ([a-z-]+)", text)


def _changes(job: dict[str, Any]) -> list[str]:
    return [path for rule in job["rules"] for path in rule.get("changes", ())]


DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
RULE = rf"\b{DAY}(?:[-,]{DAY})* (?:off|[0-9:]{{5}}-[0-9:]{{5}}(?:,[0-9:]{{5}}-[0-9:]{{5}})*)"
HOURS = re.compile(rf"{RULE}(?:[,;] ?{RULE})*")
"""What looks like opening hours in a text."""


def test_no_example_of_opening_hours_can_be_misread(project: Path) -> None:
    """Whatever shows how hours are written shows hours that are good and not doubted: whoever reads copies them."""
    sources = (
        *(project / page for page in PAGES),
        *(project / "docs").rglob("*.md"),
        *(project / "docs" / "assets").rglob("*.js"),
        *(project / "hooks").rglob("*.py"),
        *(project / "locales").rglob("check.po*"),
        *(project / "tests" / "registry").rglob("*.yaml"),
        project / "data" / "offices.yaml",
    )
    examples = {found for source in sources for found in HOURS.findall(source.read_text("utf-8")) if ":" in found}
    assert "Mo-Fr 09:00-12:00, We 14:00-17:00" in examples
    assert len(examples) > 20
    for example in examples:
        assert HOURS_ARE.validate_python(example)
        assert not any(replaced_by(rules_of(example))), example
        assert not lies_in_the_night(rules_of(example)), example


HOURS_ARE: TypeAdapter[str] = TypeAdapter(Hours)
