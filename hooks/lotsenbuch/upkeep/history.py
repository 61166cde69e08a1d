"""The registry as it stood at another revision: git is asked, nothing is checked out."""

import subprocess
from pathlib import Path

from lotsenbuch.model.registry import Entries
from lotsenbuch.reading.registry import registry_of
from lotsenbuch.reading.yaml_text import Document, document_of


class RevisionError(Exception):
    """Git does not know the revision; carries what it said."""


def entries_at(revision: str, project: Path) -> Entries:
    """Read the entries of a revision of a project; raises RevisionError."""
    main = _git(project, "show", f"{revision}:./data/offices.yaml")
    names = _git(project, "ls-tree", "--name-only", revision, "./data/offices/").splitlines()
    drop_ins = [name for name in sorted(names) if name.endswith(".yaml")]
    return registry_of(
        [_document(main, project, "data/offices.yaml", revision)],
        [_document(_git(project, "show", f"{revision}:./{name}"), project, name, revision) for name in drop_ins],
    ).entries


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
