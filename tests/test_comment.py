"""The one comment at a proposal on GitLab, and its label: renewed as often as the proposal is."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.forge import TOKEN, Api, answering

SCRIPT = Path(__file__).parent.parent / "scripts" / "comment.sh"
MARK, OWN, OTHER = "<!-- lotsenbuch proposal -->", 1, 2


class GitLab(Api):
    """A proposal as GitLab's interface gives and takes it, its comments a page of 100 at a time, the newest first."""

    notes: ClassVar[list[dict[str, Any]]] = []
    labels: ClassVar[set[str]] = set()

    def get(self) -> None:
        """Say who asks, or what was said."""
        assert self.headers["PRIVATE-TOKEN"] == TOKEN
        if self.way == ["user"]:
            self.answer({"id": OWN})
            return
        first = 100 * (int(self.query["page"]) - 1)
        self.answer([note for note in self.notes[::-1] if self.way[-1] == "notes"][first : first + 100])

    def post(self) -> None:
        """Take a comment."""
        assert self.way == ["projects", "7", "merge_requests", "3", "notes"]
        self.notes.append(note(len(self.notes) + 1, OWN, self.said()["body"]))
        self.answer({})

    def put(self) -> None:
        """Change a comment, or the labels."""
        said = self.said()
        if "notes" in self.way:
            (known,) = (one for one in self.notes if one["id"] == int(self.way[-1]))
            known["body"] = said["body"]
        else:
            assert self.way == ["projects", "7", "merge_requests", "3"]
            self.labels.update({said["add_labels"]} if "add_labels" in said else ())
            self.labels.discard(said.get("remove_labels", ""))
        self.answer({})


def note(number: int, author: int, body: str) -> dict[str, Any]:
    """Give a comment."""
    return {"id": number, "author": {"id": author}, "body": body}


@pytest.fixture
def gitlab() -> Iterator[dict[str, str]]:
    """Give what the CI says of a proposal, and forget what was said there."""
    with answering(GitLab) as environment:
        yield environment
    GitLab.notes, GitLab.labels = [], set()


def comment(folder: Path, environment: dict[str, str], text: str, labels: str = "") -> None:
    """Write what `make proposal` does, and run the script."""
    (folder / "comment.md").write_text(text, "utf-8")
    (folder / "labels").write_text(labels, "utf-8")
    subprocess.run([SCRIPT, folder], env=os.environ | environment, check=True, capture_output=True)


def test_a_proposal_has_one_comment(gitlab: dict[str, str], tmp_path: Path) -> None:
    """Written once and then renewed, however much else is said there; what stands in the data stays text."""
    GitLab.notes += [note(number, OTHER, f"{MARK} Wort {number}") for number in range(1, 131)]
    comment(tmp_path, gitlab, '## $(touch evil) "; @/etc/passwd &body=x\n')
    GitLab.notes += [note(number, OWN, "Von uns, am Rand") for number in range(132, 260)]
    comment(tmp_path, gitlab, "## Zweimal\n")
    assert [one["body"] for one in GitLab.notes if one["body"].startswith(f"{MARK}\n")] == [f"{MARK}\n## Zweimal\n"]
    assert len(GitLab.notes) == 259
    assert {one["body"] for one in GitLab.notes[131:]} == {"Von uns, am Rand"}
    assert not (Path.cwd() / "evil").exists()


def test_its_label_goes_when_more_is_changed(gitlab: dict[str, str], tmp_path: Path) -> None:
    """Else a proposal that was a confirmation once would be merged unread."""
    comment(tmp_path, gitlab, "## Bestätigt\n", "nur-bestaetigt\n")
    assert GitLab.labels == {"nur-bestaetigt"}
    comment(tmp_path, gitlab, "## Und eine neue Nummer\n")
    assert GitLab.labels == set()


def test_where_nothing_could_be_compared_nothing_is_said(gitlab: dict[str, str], tmp_path: Path) -> None:
    """The log of the job says why."""
    subprocess.run([SCRIPT, tmp_path], env=os.environ | gitlab, check=True)
    comment(tmp_path, gitlab, "")
    assert GitLab.notes == []
