"""One issue a district: filed once, renewed, closed, opened again, on either forge; those of others are left alone."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.forge import TOKEN, Api, answering

SCRIPT = Path(__file__).parent.parent / "scripts" / "issues.sh"
LABEL, TITLE = "nachfragen", "Bitte nachfragen: Landkreis Musterland"

GH = """#!/usr/bin/env python3
import json, subprocess, sys
from pathlib import Path

store = Path(__file__).with_name("issues.json")
issues = json.loads(store.read_text())
what, act, *rest = sys.argv[1:]
named = {rest[i]: rest[i + 1] for i in range(len(rest) - 1) if rest[i].startswith("--")}
if (what, act) == ("issue", "list"):
    own = [issue for issue in issues if issue["label"] == named["--label"]]
    given = json.dumps([{**issue, "state": issue["state"].upper()} for issue in own[::-1]])
    subprocess.run(["jq", "-r", named["--jq"]], input=given, text=True, check=True)
elif (what, act) == ("issue", "create"):
    text = Path(named["--body-file"]).read_text()
    issue = {"title": named["--title"], "label": named["--label"], "text": text, "state": "open", "notes": []}
    issues.append({"number": len(issues) + 1, **issue})
elif what == "issue":
    (issue,) = (issue for issue in issues if issue["number"] == int(rest[0]))
    if act == "edit":
        issue["text"] = Path(named["--body-file"]).read_text()
    elif act == "reopen":
        issue["state"] = "open"
    elif act == "close":
        issue["state"] = "closed"
        issue["notes"].append(named["--comment"])
store.write_text(json.dumps(issues))
"""


Issues = list[dict[str, Any]]


@dataclass(frozen=True)
class Forge:
    """A forge as the script finds it: its name, what the environment says of it, how its issues are read and put."""

    name: str
    environment: dict[str, str]
    issues: Callable[[], Issues]
    put: Callable[[Issues], object]

    def run(self, lists: Path) -> subprocess.CompletedProcess[str]:
        """Bring the issues up to the lists of a folder."""
        environment = os.environ | self.environment
        return subprocess.run([SCRIPT, self.name, lists], env=environment, capture_output=True, text=True, check=False)

    def brought_up_to(self, lists: Path) -> Issues:
        """Do the same and give the issues."""
        result = self.run(lists)
        assert result.returncode == 0, result.stderr
        return self.issues()


def github(folder: Path) -> Forge:
    """Give one that `gh` speaks to: a program of ours, which keeps the issues in a file beside it."""
    program, store = folder / "gh", folder / "issues.json"
    program.write_text(GH)
    program.chmod(0o755)
    store.write_text("[]")
    path = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    return Forge("github", path, lambda: json.loads(store.read_text()), lambda put: store.write_text(json.dumps(put)))


class GitLab(Api):
    """The issues of a project as GitLab's interface gives and takes them, a page of 100 at a time."""

    issues: ClassVar[Issues] = []
    is_broken: ClassVar[bool] = False

    def get(self) -> None:
        """List issues."""
        own = [issue for issue in self.issues if issue["label"] == self.query["labels"]]
        first = 100 * (int(self.query["page"]) - 1)
        kept = {"open": "opened"}
        of_page = own[::-1][first : first + 100]
        self._answer([{**one, "iid": one["number"], "state": kept.get(one["state"], "closed")} for one in of_page])

    def post(self) -> None:
        """File an issue, or a note to one."""
        said, more = self.said(), self._below()
        if more:
            self._issue(more[0])["notes"].append(said["body"])
        else:
            text, label = said["description"], said["labels"]
            issue = {"title": said["title"], "label": label, "text": text, "state": "open", "notes": []}
            self.issues.append({"number": len(self.issues) + 1, **issue})
        self._answer({})

    def put(self) -> None:
        """Change an issue."""
        said, issue = self.said(), self._issue(self._below()[0])
        issue["text"] = said.get("description", issue["text"])
        issue["state"] = {"close": "closed", "reopen": "open"}.get(said.get("state_event", ""), issue["state"])
        self._answer({})

    def _below(self) -> list[str]:
        """Give the parts of the path below the project's issues."""
        assert self.headers["PRIVATE-TOKEN"] == TOKEN
        assert self.way[:3] == ["projects", "7", "issues"]
        return self.way[3:]

    def _issue(self, number: str) -> dict[str, Any]:
        return next(issue for issue in self.issues if issue["number"] == int(number))

    def _answer(self, said: object) -> None:
        self.answer(said, 500 if self.is_broken else 200)


@pytest.fixture
def gitlab() -> Iterator[Forge]:
    """Give one that curl speaks to."""

    class Own(GitLab):
        issues: ClassVar[Issues] = []

    with answering(Own) as environment:
        yield Forge("gitlab", environment, lambda: Own.issues, lambda put: setattr(Own, "issues", put))


@pytest.fixture(params=["github", "gitlab"])
def forge(request: pytest.FixtureRequest, tmp_path: Path) -> Forge:
    """Give each of them in turn."""
    if request.param == "github":
        (tmp_path / "bin").mkdir()
        return github(tmp_path / "bin")
    given: Forge = request.getfixturevalue("gitlab")
    return given


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Give a folder for the lists of the week."""
    (tmp_path / "lists").mkdir()
    return tmp_path / "lists"


def write(lists: Path, text: str, title: str = TITLE, name: str = "08001") -> Path:
    """Write the list of a district."""
    file = lists / f"{name}.md"
    file.write_text(f"# {title}\n\n{text}\n", "utf-8")
    return file


def issue(number: int, title: str, label: str = LABEL) -> dict[str, Any]:
    """Give an issue that is there already."""
    return {"number": number, "title": title, "label": label, "text": "alt", "state": "open", "notes": []}


def test_an_issue_is_filed_once_and_renewed(forge: Forge, lists: Path) -> None:
    """By its title; what strangers wrote in it is neither run nor looked up as a file."""
    evil = '- `x`: $(touch evil) "; touch evil; @/etc/passwd \\n %0a &labels=x'
    write(lists, evil)
    (filed,) = forge.brought_up_to(lists)
    assert (filed["title"], filed["text"], filed["label"], filed["state"]) == (TITLE, f"{evil}\n", LABEL, "open")
    write(lists, "- neu")
    (renewed,) = forge.brought_up_to(lists)
    assert renewed == {**filed, "text": "- neu\n"}
    assert not (Path.cwd() / "evil").exists()


def test_it_is_closed_with_a_word_and_opened_again(forge: Forge, lists: Path) -> None:
    """Closed once; there is never a second of the same district."""
    file = write(lists, "- alt")
    forge.brought_up_to(lists)
    file.unlink()
    for _ in range(2):
        (closed,) = forge.brought_up_to(lists)
        assert (closed["state"], closed["notes"]) == ("closed", ["Hier ist nichts mehr zu fragen. Danke!"])
    write(lists, "- wieder")
    (opened,) = forge.brought_up_to(lists)
    assert (opened["state"], opened["text"]) == ("open", "- wieder\n")


def test_what_nobody_could_read_up_closes_nothing(forge: Forge, lists: Path) -> None:
    """In a week without a network the lists of what sources say no more are empty for all."""
    file = write(lists, "- alt")
    forge.brought_up_to(lists)
    file.unlink()
    (lists / "unread").touch()
    (kept,) = forge.brought_up_to(lists)
    assert (kept["state"], kept["text"], kept["notes"]) == ("open", "- alt\n", [])
    (lists / "unread").unlink()
    (closed,) = forge.brought_up_to(lists)
    assert closed["state"] == "closed"


def test_issues_of_others_are_left_alone(forge: Forge, lists: Path) -> None:
    """What is called alike without our label, which strangers cannot give; what has it and is called otherwise."""
    others = [issue(1, TITLE, label="frage"), issue(2, "Wer hilft mit?"), issue(3, f"{TITLE} und Umgebung")]
    forge.put([dict(other) for other in others])
    write(lists, "- neu")
    *kept, filed = forge.brought_up_to(lists)
    assert kept[:2] == others[:2]
    assert (filed["number"], filed["title"]) == (4, TITLE)


def test_all_districts_are_known_however_many_there_are(forge: Forge, lists: Path) -> None:
    """More than a forge gives at once."""
    known = [issue(number, f"Bitte nachfragen: Kreis {number}") for number in range(1, 131)]
    forge.put([{**one, "state": "closed"} for one in known])
    write(lists, "- neu", "Bitte nachfragen: Kreis 7")
    found = forge.brought_up_to(lists)
    assert len(found) == 130
    assert [one["number"] for one in found if one["state"] == "open"] == [7]


def test_who_cannot_be_asked_gets_nothing_filed(gitlab: Forge, lists: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each week that a forge is down would end with everything twice."""
    write(lists, "- neu")
    monkeypatch.setattr(GitLab, "is_broken", True)
    assert gitlab.run(lists).returncode != 0
    assert gitlab.issues() == []
