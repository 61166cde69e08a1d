"""What a portal is made from besides its registry."""

import sys
from pathlib import Path

import pytest

from lotsenbuch.portal import origins as module
from lotsenbuch.portal.origins import origins

KEPT = ("data/offices.yaml", "data/offices/hafenstadt.yaml", "data/administrations.csv")
"""What is watched when it is read, so that a change of it is known page by page."""

OTHERS = (
    "data/municipalities.csv",
    "data/offices-neu.yaml",
    "docs/de/index.md",
    "docs/assets/portal.css",
    "locales/ar/LC_MESSAGES/plan.po",
    "overrides/main.html",
)


@pytest.fixture(autouse=True)
def _code_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody have changed the code just now, as whoever works on it has."""
    monkeypatch.setattr(module, "LOADED", sys.maxsize)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project in which each of these files is empty."""
    for name in (*KEPT, *OTHERS):
        (tmp_path / "project" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "project" / name).touch()
    return tmp_path / "project"


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_file_is_an_origin(project: Path, name: str) -> None:
    """Whether it says something else, is gone or is called otherwise."""
    known = {origins(project, [])}
    (project / name).write_text("x")
    known.add(origins(project, []))
    (project / name).rename(project / f"{name}x")
    known.add(origins(project, []))
    (project / f"{name}x").unlink()
    known.add(origins(project, []))
    assert len(known) == 4


@pytest.mark.parametrize("name", KEPT)
def test_the_registry_is_none(project: Path, name: str) -> None:
    """Nor is anything that a build makes."""
    known = origins(project, [])
    (project / name).write_text("x")
    (project / ".cache").mkdir()
    (project / ".cache" / "x").touch()
    assert origins(project, []) == known


def test_the_code_is_one(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates too; and files behind links, as this one is in the tests."""
    (tmp_path / "hooks" / "lotsenbuch").mkdir(parents=True)
    (tmp_path / "linked").symlink_to(tmp_path / "hooks")
    monkeypatch.setattr(module, "CODE", tmp_path / "linked")
    known = origins(project, [])
    (tmp_path / "hooks" / "lotsenbuch" / "page.html").touch()
    assert known
    assert origins(project, []) not in {known, ""}


def test_of_code_that_was_just_changed_nobody_knows_whether_it_runs(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So such a build is not remembered, and the next one makes everything."""
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks" / "views.py").touch()
    monkeypatch.setattr(module, "CODE", tmp_path / "hooks")
    monkeypatch.setattr(module, "LOADED", 0)
    assert origins(project, []) == ""


def test_what_is_said_besides_counts(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day, the settings; and each package that is installed."""
    known = {origins(project, more) for more in ([], ["a"], ["a", "b"], ["ab"])}
    (tmp_path / "packages" / "brotli-1.2.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))
    assert len(known | {origins(project, [])}) == 5
