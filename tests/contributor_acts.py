"""What we ask of contributors breaks no test: on a copy of the project act by act, after each the check and the tests.

`python tests/contributor_acts.py` says one line an act and ends with status 1 at the first that breaks something. The
acts follow one another, each on what the one before has left.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import yaml

from lotsenbuch.model.offices import Office
from lotsenbuch.model.vocabulary import Status
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.registry import read_registry

PROJECT = Path(__file__).parent.parent
LEFT_OUT = shutil.ignore_patterns(".*", "node_modules", "site", "__pycache__", "*.egg-info", "benchmarks")
TODAY = datetime.now(tz=UTC).date()
LANGUAGE, PAGE = "ti", "docs/de/ueber.md"
"""Whose words are read and corrected; which German page is."""

FUZZY = re.compile(r"^#, fuzzy(?:,(.*))?\n", re.MULTILINE)
"""The mark of a machine's translation, and other marks behind it."""

COMMANDS = (
    ("lotsenbuch", "check"),
    ("lotsenbuch", "translations"),
    ("pytest", "-q", "-x", "-n", "auto", "-p", "no:cacheprovider", "tests/live", "--ignore=tests/live/built"),
)
"""What must succeed after each act; they need nothing of each other."""


class Registry:
    """The file of the registry in a copy: its entries, and their lines to change as in an editor."""

    def __init__(self, project: Path) -> None:
        self.data = project / "data"
        self.file = self.data / "offices.yaml"

    def active(self) -> Iterator[Office]:
        """Give the active offices that stand in the file itself and can be called."""
        reading = read_registry(self.data)
        for office in reading.entries.offices:
            stands_here = reading.locations["offices", office.id].location().file == self.file
            if stands_here and office.status is Status.ACTIVE and office.contact and office.contact.phone:
                yield office

    def change(self, office: Office, edit: Callable[[list[str]], list[str]]) -> None:
        """Change the lines of an entry; what belongs to the next one begins at its own first line."""
        lines = self.file.read_text("utf-8").splitlines(keepends=True)
        start = lines.index(f"  - id: {office.id}\n", lines.index("offices:\n"))
        end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith("    ")), len(lines))
        changed = edit(lines[start:end])
        assert changed != lines[start:end], office.id
        self.file.write_text("".join([*lines[:start], *changed, *lines[end:]]), "utf-8")


def without(lines: list[str], field: str) -> list[str]:
    """Give an entry's lines without a field and what stands below it."""
    kept, skips = [], False
    for line in lines:
        if not line.startswith("     "):
            skips = line.startswith(f"    {field}:")
        if not skips:
            kept.append(line)
    return kept


def confirm(project: Path) -> str:
    """Confirm an entry as an office does that was asked."""
    registry = Registry(project)
    office = next(office for office in registry.active() if not office.verified)
    registry.change(office, lambda lines: [*lines, f"    verified: {{date: {TODAY}, by: Rathaus}}\n"])
    return f"confirms {office.id}"


def correct_a_number(project: Path) -> str:
    """Change the last digit of a telephone number."""
    registry = Registry(project)
    office = next(registry.active())
    number = office.contact.phone if office.contact and office.contact.phone else ""
    other = f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
    registry.change(office, lambda lines: [line.replace(f"phone: {number}", f"phone: {other}") for line in lines])
    return f"changes the telephone number of {office.id}"


def add_an_office(project: Path) -> str:
    """Add an office as the form does: a file with the entry and its new operator, and a note in German."""
    data = project / "data"
    gazetteer = read_gazetteer(data).gazetteer
    assert gazetteer is not None
    place = next(iter(gazetteer.municipalities.values()))
    source = {"id": "rathaus", "publisher": "Rathaus, am Telefon", "date": str(TODAY), "kind": "official"}
    office = {
        "id": "neue-stelle",
        "name": "Neue Stelle",
        "task": "integration-management",
        "operator": "neuer-verein",
        "serves": [place.ags],
        "contact": {"line": "counselling", "address": {"town": place.name}},
        "note": {"de": "Eine Anmerkung, die noch in keinem Katalog steht."},
        "sources": [source | {"supports": ["operator", "serves", "contact", "note"]}],
    }
    operator = {"id": "neuer-verein", "name": "Neuer Verein", "kind": "association"}
    (data / "offices").mkdir(exist_ok=True)
    text = yaml.safe_dump({"operators": [operator], "offices": [office]}, allow_unicode=True)
    (data / "offices" / "neue-stelle.yaml").write_text(text, "utf-8")
    return f"adds an office in {place.name}"


def close_an_office(project: Path) -> str:
    """Close an office: its contact goes, its end is said."""
    registry = Registry(project)
    *_, office = registry.active()

    def closed(lines: list[str]) -> list[str]:
        for field in ("contact", "until", "status"):
            lines = without(lines, field)
        return [*lines, f"    until: {TODAY.year - 1}\n", "    status: closed\n"]

    registry.change(office, closed)
    return f"closes {office.id}"


def words_of(project: Path) -> Path:
    """Give the words of the pages in a language."""
    return project / "locales" / LANGUAGE / "LC_MESSAGES" / "lotsenbuch.po"


def read_a_word(project: Path) -> str:
    """Take the mark of a machine's translation from one message."""
    file = words_of(project)
    text = file.read_text("utf-8")
    if not FUZZY.search(text):
        return f"finds no `fuzzy` to take away ({LANGUAGE})"
    file.write_text(FUZZY.sub(lambda mark: f"#,{mark[1]}\n" if mark[1] else "", text, count=1), "utf-8")
    return f"takes one `fuzzy` away ({LANGUAGE})"


def correct_a_word(project: Path) -> str:
    """Write another translation of a message that has no placeholder."""
    file = words_of(project)
    text = file.read_text("utf-8")
    changed = re.sub(r'^(msgid "[^%"]+"\nmsgstr ")([^%"\n]+)"$', r'\1\2 \2"', text, count=1, flags=re.MULTILINE)
    assert changed != text
    file.write_text(changed, "utf-8")
    return f"corrects a word ({LANGUAGE})"


def read_a_page(project: Path) -> str:
    """Put a reader's name onto a translated page."""
    file = project / PAGE.replace("/de/", f"/{LANGUAGE}/")
    text = re.sub(r"^reviewer: .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text.replace("---\n", "---\nreviewer: Erika Muster\n", 1), "utf-8")
    return f"has read a page ({LANGUAGE})"


def correct_a_page(project: Path) -> str:
    """Change a German page, which its translations then are older than."""
    file = project / PAGE
    file.write_text(file.read_text("utf-8").rstrip() + "\n\nDas gilt überall.\n", "utf-8")
    return "changes a German page"


ACTS: tuple[Callable[[Path], str], ...] = (
    confirm,
    correct_a_number,
    add_an_office,
    close_an_office,
    read_a_word,
    correct_a_word,
    read_a_page,
    correct_a_page,
)


def broken(project: Path) -> str:
    """Give what those of the commands say that do not succeed; nothing if all do."""
    environment = os.environ | {"PYTHONPATH": str(project / "hooks")}
    running = [
        subprocess.Popen(
            [Path(sys.executable).with_name(program), *arguments],
            cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for program, *arguments in COMMANDS
    ]  # fmt: skip
    said = [process.communicate()[0] for process in running]
    failed = [index for index, process in enumerate(running) if process.returncode]
    return "\n".join(f"{' '.join(COMMANDS[index])}\n{said[index]}" for index in failed)


def main() -> int:
    """Do one act after the other; give the exit status."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(PROJECT, project, ignore=LEFT_OUT)
        for act in (lambda _: "is as it stands here", *ACTS):
            start = monotonic()
            done = act(project)
            said = broken(project)
            print(f"{'red' if said else 'green'}: {done} ({monotonic() - start:.0f} s)", flush=True)
            if said:
                print(said, file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
