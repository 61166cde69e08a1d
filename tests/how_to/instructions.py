"""What docs-for-developers/how-to.md says, read as a person reads it."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = "docs-for-developers/how-to.md"

STEP = re.compile(
    r"^(?P<mark>\d+\.|-) `(?P<path>[^`]+)`(?P<new>, new)?(?:(?!^```).)*?^```(?P<kind>\w+)\n(?P<block>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
"""A step: its number, or a dash where only some need it; the file; the first block below it."""

COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PARTS = re.compile(r"^@@\n", re.MULTILINE)
ROW = re.compile(r"^\| \[(?P<about>[^]]+)\]\(#[\w-]+\) \| (?P<places>\d+) \| `(?P<test>[^`]+)` \|$", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """A change of one file: a new one, or lines to put between others; `is_place` where everybody needs it."""

    path: str
    block: str
    is_new: bool
    is_place: bool

    def do(self, project: Path) -> None:
        """Make the change in a project."""
        file = project / self.path
        assert file.exists() is not self.is_new, self.path
        file.parent.mkdir(exist_ok=True)
        file.write_text(self.block if self.is_new else self._changed(file.read_text("utf-8")), "utf-8")

    def _changed(self, text: str) -> str:
        for part in PARTS.split(self.block):
            lines = part.splitlines(keepends=True)
            before = "".join(line[1:] for line in lines if not line.startswith("+"))
            after = "".join(line[1:] for line in lines if not line.startswith("-"))
            assert f"\n{text}".count(f"\n{before}") == 1, f"{self.path} has these lines not once:\n{before}"
            text = f"\n{text}".replace(f"\n{before}", f"\n{after}").removeprefix("\n")
        return text


@dataclass(frozen=True)
class Job:
    """A section of the page: what is changed, and what is run then."""

    steps: tuple[Step, ...]
    commands: tuple[str, ...]

    @property
    def places(self) -> set[str]:
        """Give the files that everybody touches."""
        return {step.path for step in self.steps if step.is_place}

    @property
    def for_some(self) -> set[str]:
        """Give the files that some touch besides."""
        return {step.path for step in self.steps} - self.places


def job(project: Path, title: str) -> Job:
    """Give what the page says below a heading."""
    sections = re.split(r"^## ", (project / PAGE).read_text("utf-8"), flags=re.MULTILINE)
    (section,) = (section for section in sections if section.startswith(f"{title}\n"))
    steps = tuple(
        Step(found["path"], found["block"], is_new=bool(found["new"]), is_place=found["mark"] != "-")
        for found in STEP.finditer(section)
    )
    lines = (line for block in COMMANDS.findall(section) for line in block.splitlines())
    return Job(steps, tuple(line.partition("  #")[0].partition(" #")[0].strip() for line in lines))


def counted(project: Path) -> dict[str, tuple[int, str]]:
    """Give the table at the top of the page: for each job how many places it has, and the test that does it."""
    rows = ROW.finditer((project / PAGE).read_text("utf-8"))
    return {row["about"]: (int(row["places"]), row["test"]) for row in rows}
