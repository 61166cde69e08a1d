"""The portal goes online by itself, on GitHub and GitLab: a state of which all tests have passed, each night anew."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

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


PASSED = '[{"id": 1}]'
"""The pipelines of a state, one of which has passed."""

GREEN = (
    "run list --workflow code.yml --branch main --event push --status success --limit 1 --json headSha "
    "--jq .[0].headSha // empty"
)


@pytest.mark.parametrize(
    ("source", "answer", "token"),
    [
        ("push", "", ""),
        ("schedule", PASSED, ""),
        ("schedule", PASSED, "secret"),
        ("schedule", "[]", ""),
        ("schedule", "", ""),
    ],
)
def test_gitlab_looks_up_by_night_whether_they_passed(
    tmp_path: Path, on_gitlab: Any, source: str, answer: str, token: str
) -> None:
    """Of the very state that would be built; with the project's token if there is one: a project may be closed."""
    asked = tmp_path / "asked"
    curl = f"echo \"$*\" > {asked}; test -n '{answer}' || exit 22; echo '{answer}'"
    environment = {
        "CI_PIPELINE_SOURCE": source,
        "CI_COMMIT_SHA": "0123abcd",
        "CI_API_V4_URL": "https://forge.example/api/v4",
        "CI_PROJECT_ID": "7",
        **({"LOTSENBUCH_TOKEN": token} if token else {}),
    }
    result = run(on_gitlab["pages"]["script"][0], tmp_path, {"curl": curl, "apt-get": ""}, **environment)
    assert (result.returncode == 0) == (source == "push" or answer == PASSED), result.stderr
    if source == "schedule":
        given = asked.read_text()
        assert (
            "sha=0123abcd -d source=push -d status=success https://forge.example/api/v4/projects/7/pipelines" in given
        )
        assert (f"PRIVATE-TOKEN:{token}" in given) == bool(token)
    else:
        assert not asked.exists()


def test_the_portal_is_told_where_it_stands(on_github: Any, on_gitlab: Any) -> None:
    """By what the forge itself knows; GitLab, which compresses nothing, gets it compressed."""
    (built,) = [step for step in on_github["jobs"]["build"]["steps"] if step.get("run") == "make site"]
    assert built["env"] == {
        "LOTSENBUCH_URL": "${{ steps.pages.outputs.base_url }}",
        "LOTSENBUCH_REPOSITORY": "${{ github.server_url }}/${{ github.repository }}",
        "LOTSENBUCH_MAIL": "${{ vars.LOTSENBUCH_MAIL }}",
    }
    made = 'make site COMPRESS=1 LOTSENBUCH_URL="$CI_PAGES_URL" LOTSENBUCH_REPOSITORY="$CI_PROJECT_URL"'
    assert on_gitlab["pages"]["script"][1:] == [made, 'find site -name "*.gz" -delete', "mv site public"]
    assert on_gitlab["pages"]["artifacts"]["paths"] == ["public/"]


def test_what_builds_may_not_write_and_what_writes_does_not_build(on_github: Any) -> None:
    """Nothing that is run has the right to publish; whatever has it runs nothing of the project."""
    assert on_github["permissions"] == {}
    build, publish = on_github["jobs"]["build"], on_github["jobs"]["publish"]
    assert set(build["permissions"].values()) == {"read"}
    assert {right for right, how in publish["permissions"].items() if how == "write"} == WRITES
    assert [step["uses"].partition("@")[0] for step in publish["steps"]] == ["actions/deploy-pages"]
    assert on_github["concurrency"]["cancel-in-progress"] == "false"
