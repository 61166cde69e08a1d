"""The portal goes online by itself, on GitHub and GitLab: a state of which all tests have passed, each night anew."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from tests.forge import Api, answering

WRITES = {"id-token", "pages"}


def read(file: Path) -> Any:
    """Give a workflow; `on` is a key like any other."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - gives texts alone


@pytest.fixture
def on_github(project: Path) -> Any:
    """Give the workflow of GitHub."""
    return read(project / ".github" / "workflows" / "publish.yml")


@pytest.fixture
def on_gitlab(project: Path) -> Any:
    """Give the jobs of GitLab."""
    return read(project / ".gitlab-ci.yml")


def run(script: str, folder: Path, commands: dict[str, str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the forges do (bash, stopping at the first fault), with commands of ours in place of theirs."""
    for name, text in commands.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    path = f"{folder}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],  # noqa: S607
        env={"PATH": path, **environment}, cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_it_comes_after_the_tests_and_by_night(project: Path, on_github: Any, on_gitlab: Any) -> None:
    """After those of the main branch, not of a proposal's; a schedule starts it on GitLab if it is the daily one."""
    started = on_github["on"]
    assert started["workflow_run"]["workflows"] == [read(project / ".github" / "workflows" / "code.yml")["name"]]
    assert started["workflow_run"]["branches"] == ["main"]
    assert started["schedule"]
    condition = on_github["jobs"]["build"]["if"]
    assert "workflow_run.event == 'push'" in condition
    assert "workflow_run.conclusion == 'success'" in condition
    assert on_github["jobs"]["publish"]["needs"] == "build"
    pages = on_gitlab["pages"]
    assert pages["needs"] == [{"job": "code", "optional": "true"}]
    assert [rule["if"] for rule in pages["rules"]] == [
        '$CI_PIPELINE_SOURCE == "push"',
        '$CI_PIPELINE_SOURCE == "schedule" && $EVERY == "day"',
    ]
    weekly = {name for name, job in on_gitlab.items() if "rules" in job and '$EVERY == "week"' in str(job["rules"])}
    assert weekly == {"benchmarks", "weekly"}


@pytest.mark.parametrize(("found", "status"), [("0123abcd", 0), ("", 1)])
def test_github_builds_the_newest_state_that_passed(tmp_path: Path, on_github: Any, found: str, status: int) -> None:
    """That is what is checked out; where there is none, nothing is published, and it is said."""
    first, checkout = on_github["jobs"]["build"]["steps"][:2]
    gh = f'test "$*" = "{GREEN}" || exit 9; echo "{found}"'
    result = run(first["run"], tmp_path, {"gh": gh}, GITHUB_OUTPUT=str(tmp_path / "output"))
    assert result.returncode == status, result.stderr
    assert ("Noch an keinem Stand" in result.stdout) == bool(status)
    assert (tmp_path / "output").exists() != bool(status)
    assert checkout["with"]["ref"] == "${{ steps.tested.outputs.commit }}"
    if not status:
        assert (tmp_path / "output").read_text() == "commit=0123abcd\n"


GREEN = (
    "run list --workflow code.yml --branch main --event push --status success --limit 1 --json headSha "
    "--jq .[0].headSha // empty"
)


class Pipelines(Api):
    """The pipelines of a project and their jobs that passed, as GitLab's interface gives them, the newest first."""

    jobs: ClassVar[dict[str, list[str]]] = {}
    tokens: ClassVar[set[str | None]] = set()

    def get(self) -> None:
        """List one or the other."""
        self.tokens.add(self.headers["PRIVATE-TOKEN"])
        if self.way[-1] == "jobs":
            assert self.query["scope[]"] == "success"
            self.answer([{"name": name} for name in self.jobs[self.way[-2]]])
            return
        assert self.way == ["projects", "7", "pipelines"]
        assert (self.query["ref"], self.query["source"]) == ("main", "push")
        self.answer([{"id": int(number), "sha": f"state-{number}"} for number in self.jobs])


@pytest.fixture
def pipelines() -> Iterator[dict[str, str]]:
    """Give what the CI says of a project, and forget its pipelines."""
    with answering(Pipelines) as environment:
        yield {**environment, "CI_DEFAULT_BRANCH": "main"}
    Pipelines.jobs, Pipelines.tokens = {}, set()


@pytest.mark.parametrize(
    ("jobs", "said"),
    [
        ({"9": ["code", "pages"], "8": ["code"]}, "state-9\n"),
        ({"9": ["acts"], "8": [], "7": ["code"]}, "state-7\n"),
        ({"9": []}, ""),
        ({}, ""),
    ],
)
def test_gitlab_knows_the_newest_state_that_passed(
    project: Path, pipelines: dict[str, str], jobs: dict[str, list[str]], said: str
) -> None:
    """Also if its portal could not be published; with the project's token if there is one: a project may be closed."""
    Pipelines.jobs = jobs
    for environment in (pipelines, {name: value for name, value in pipelines.items() if "TOKEN" not in name}):
        Pipelines.tokens.clear()
        result = subprocess.run(
            [project / "scripts" / "tested.sh"],
            env={"PATH": os.environ["PATH"], **environment}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (result.stdout, result.returncode) == (said, 0 if said else 1), result.stderr
        assert ("Noch an keinem Stand" in result.stderr) == (not said)
        assert Pipelines.tokens == {environment.get("LOTSENBUCH_TOKEN")}


@pytest.mark.parametrize(("source", "said"), [("push", ""), ("schedule", "0123abcd"), ("schedule", "")])
def test_gitlab_builds_by_night_what_passed(tmp_path: Path, on_gitlab: Any, source: str, said: str) -> None:
    """That is what is checked out; after the tests of a change it is there already."""
    (tmp_path / "scripts").mkdir()
    git = f'echo "$*" >> {tmp_path / "asked"}'
    commands = {"scripts/tested.sh": f"echo {said}; test -n '{said}'", "git": git, "apt-get": ""}
    result = run(on_gitlab["pages"]["script"][0], tmp_path, commands, CI_PIPELINE_SOURCE=source)
    assert (result.returncode == 0) == (source == "push" or bool(said)), result.stderr
    asked = (tmp_path / "asked").read_text() if said else ""
    assert asked == (f"fetch --quiet --depth 1 origin {said}\ncheckout --quiet --detach {said}\n" if said else "")
    assert (tmp_path / "asked").exists() == bool(said)


def test_gitlab_gets_no_form_twice_and_every_file(tmp_path: Path, on_gitlab: Any) -> None:
    """Brotli is enough, but what is packed in itself, as the parts of the sitemap are, has no other form."""
    site = tmp_path / "site" / "sitemap"
    site.mkdir(parents=True)
    for name in ("../index.html", "../index.html.br", "../index.html.gz", "de.xml.gz"):
        (site / name).touch()
    result = run("\n".join(on_gitlab["pages"]["script"][2:]), tmp_path, {})
    assert result.returncode == 0, result.stderr
    public = tmp_path / "public"
    kept = sorted(file.relative_to(public).as_posix() for file in public.rglob("*") if file.is_file())
    assert kept == ["index.html", "index.html.br", "sitemap/de.xml.gz"]


@pytest.mark.parametrize(("merged", "base"), [("", "parting"), ("newest-main", "newest-main")])
def test_gitlab_compares_with_where_a_proposal_comes_from(
    tmp_path: Path, on_gitlab: Any, merged: str, base: str
) -> None:
    """Not with the main branch of a fork, nor with what came since; where GitLab merges both, with what it merged."""
    said = {"CI_MERGE_REQUEST_TARGET_BRANCH_SHA": merged, "CI_MERGE_REQUEST_DIFF_BASE_SHA": "parting"}
    script = "\n".join(on_gitlab["data"]["script"][:2])
    result = run(script, tmp_path, {"make": 'echo "$2"'}, **said)
    assert result.stdout == f"BASE={base}\n", result.stderr


LABELS = "api --silent repos/a/b/issues/3/labels --raw-field labels[]=nur-bestaetigt"
NO_LABEL = "api --silent --method DELETE repos/a/b/issues/3/labels/nur-bestaetigt"


@pytest.mark.parametrize(
    ("label", "changed", "asked"),
    [
        ("nur-bestaetigt\n", "data/offices.yaml", LABELS),
        ("nur-bestaetigt\n", "data/offices.yaml\\nhooks/lotsenbuch/upkeep/report.py", NO_LABEL),
        ("", "data/offices.yaml", NO_LABEL),
    ],
)
def test_github_renews_comment_and_label(tmp_path: Path, project: Path, label: str, changed: str, asked: str) -> None:
    """The label goes when more is changed, and its absence is no fault; where nothing was compared nothing is said."""
    steps = read(project / ".github" / "workflows" / "proposal-comment.yml")["jobs"]["comment"]["steps"]
    (tmp_path / "proposal").mkdir()
    (tmp_path / "proposal" / "labels").write_text(label)
    written = tmp_path / "proposal" / "comment.md"
    files = f"test \"$2\" != --paginate || printf '{changed}'"
    gh = f'echo "$*" >> {tmp_path / "asked"}; {files}; test "$2" != --silent'
    for text in ("", "## Was sich ändert\n"):
        written.write_text(text)
        (tmp_path / "asked").write_text("")
        said = [run(step["run"], tmp_path, {"gh": gh}, NUMBER="3", GH_REPO="a/b") for step in steps[2:]]
        found = (tmp_path / "asked").read_text().splitlines()
        assert [one.returncode for one in said] == [0, 1 if asked == LABELS else 0]
        assert any(line.startswith("pr comment 3 --edit-last") for line in found) == bool(text)
        assert found[-1] == asked


def test_the_portal_is_told_where_it_stands(on_github: Any, on_gitlab: Any) -> None:
    """By what the forge itself knows; GitLab, which compresses nothing, gets it compressed."""
    (built,) = [step for step in on_github["jobs"]["build"]["steps"] if step.get("run") == "make site"]
    assert built["env"] == {
        "LOTSENBUCH_URL": "${{ steps.pages.outputs.base_url }}",
        "LOTSENBUCH_REPOSITORY": "${{ github.server_url }}/${{ github.repository }}",
        "LOTSENBUCH_MAIL": "${{ vars.LOTSENBUCH_MAIL }}",
    }
    made = 'make site COMPRESS=1 LOTSENBUCH_URL="$CI_PAGES_URL" LOTSENBUCH_REPOSITORY="$CI_PROJECT_URL"'
    assert on_gitlab["pages"]["script"][1] == made
    assert on_gitlab["pages"]["artifacts"]["paths"] == ["public/"]


def test_what_builds_may_not_write_and_what_writes_does_not_build(on_github: Any) -> None:
    """Nothing that is run has the right to publish; whatever has it runs nothing of the project."""
    assert on_github["permissions"] == {}
    build, publish = on_github["jobs"]["build"], on_github["jobs"]["publish"]
    assert set(build["permissions"].values()) == {"read"}
    assert {right for right, how in publish["permissions"].items() if how == "write"} == WRITES
    assert [step["uses"].partition("@")[0] for step in publish["steps"]] == ["actions/deploy-pages"]
    assert on_github["concurrency"]["cancel-in-progress"] == "false"
