"""The registry as it stood at another revision: git is asked, nothing is checked out."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from lotsenbuch.model.administrations import Administrations
from lotsenbuch.model.registry import Entries
from lotsenbuch.reading.administrations import FILE, SOURCES, read_administrations
from lotsenbuch.reading.corrections import FOLDER
from lotsenbuch.reading.registry import registry_of
from lotsenbuch.reading.yaml_text import Document, document_of
from lotsenbuch.upkeep.changes import State

OF_ADMINISTRATIONS = (FILE, SOURCES, f"{FOLDER}/")
"""Where the administrations stand, below `data/`."""


class RevisionError(Exception):
    """Git does not know the revision; carries what it said."""


def state_at(revision: str, project: Path) -> State:
    """Read what a project said at a revision; raises RevisionError."""
    return State(_entries_at(revision, project), _administrations_at(revision, project))


def _entries_at(revision: str, project: Path) -> Entries:
    main = _git(project, "show", f"{revision}:./data/offices.yaml")
    drop_ins = [name for name in _names(project, revision, "./data/offices/") if name.endswith(".yaml")]
    return registry_of(
        [_document(main, project, "data/offices.yaml", revision)],
        [_document(_git(project, "show", f"{revision}:./{name}"), project, name, revision) for name in drop_ins],
    ).entries


def _administrations_at(revision: str, project: Path) -> Administrations:
    """Read the administrations; a revision from before there were any has none."""
    with TemporaryDirectory() as folder:
        (Path(folder) / FOLDER).mkdir()
        for path in OF_ADMINISTRATIONS:
            for found in _names(project, revision, f"./data/{path}"):
                target = Path(folder) / path / (Path(found).name if path.endswith("/") else "")
                target.write_text(_git(project, "show", f"{revision}:./{found}"), "utf-8")
        return read_administrations(Path(folder)).administrations()


def _names(project: Path, revision: str, path: str) -> list[str]:
    """Give the files at a path or directly below it."""
    return sorted(_git(project, "ls-tree", "--name-only", revision, path).splitlines())


def _document(text: str, project: Path, name: str, revision: str) -> Document:
    return document_of(text, project / f"{name}@{revision}")


def _git(project: Path, *arguments: str) -> str:
    result = subprocess.run(  # noqa: S603
        ["git", "-C", str(project), *arguments],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode:
        raise RevisionError(result.stderr.strip())
    return result.stdout
