"""The registry as it stood at another revision: git is asked, nothing is checked out."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from lotsenbuch.model.registry import Entries
from lotsenbuch.reading import administrations, localities
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.localities import read_localities
from lotsenbuch.reading.registry import registry_of
from lotsenbuch.reading.yaml_text import Document, document_of
from lotsenbuch.upkeep.changes import State, villages_of

TABLES = tuple(
    name for table in (administrations, localities) for name in (table.FILE, table.SOURCES, f"{table.FOLDER}/")
)
"""Where administrations and villages stand, below `data/`."""


class RevisionError(Exception):
    """Git does not know the revision; says so, or what git said."""


def state_at(revision: str, project: Path) -> State:
    """Read what a project said at a revision, or where it left the line that leads there; raises RevisionError.

    What has come to a main branch since is no change of the project's.
    """
    revision = _parting(_known(revision, project), project)
    entries = _entries_at(revision, project)
    with TemporaryDirectory() as name:
        folder = Path(name)
        _copy_tables(revision, project, folder)
        halls = read_administrations(folder).administrations()
        return State(entries, halls, villages_of(read_localities(folder).rows))


def _known(revision: str, project: Path) -> str:
    """Give the commit that a revision is; what begins as an option is none of git's here."""
    _git(project, "rev-parse", "--git-dir")  # its own words where there is no git at all
    try:
        return _git(project, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").strip()
    except RevisionError as error:
        message = f"Den Stand „{revision}“ kennt git hier nicht. Nennen Sie einen Zweig oder eine Version, etwa HEAD~1."
        raise RevisionError(message) from error


def _parting(revision: str, project: Path) -> str:
    """Give the commit from which a revision and the project both come; the revision itself where git knows none."""
    try:
        return _git(project, "merge-base", revision, "HEAD").strip()
    except RevisionError:  # unknown, of strangers, or from before the clone begins
        return revision


def _entries_at(revision: str, project: Path) -> Entries:
    main = _git(project, "show", f"{revision}:./data/offices.yaml")
    drop_ins = [name for name in _names(project, revision, "./data/offices/") if name.endswith(".yaml")]
    return registry_of(
        [_document(main, project, "data/offices.yaml", revision)],
        [_document(_git(project, "show", f"{revision}:./{name}"), project, name, revision) for name in drop_ins],
    ).entries


def _copy_tables(revision: str, project: Path, folder: Path) -> None:
    """Copy tables and corrections into a folder; a revision from before there were any has none."""
    for path in TABLES:
        for found in _names(project, revision, f"./data/{path}"):
            target = folder / path / (Path(found).name if path.endswith("/") else "")
            target.parent.mkdir(exist_ok=True)
            target.write_text(_git(project, "show", f"{revision}:./{found}"), "utf-8")


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
