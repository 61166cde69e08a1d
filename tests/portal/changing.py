"""Changes of a registry as people make them, chosen at random, and builds of what comes of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import material
import yaml

from lotsenbuch.languages import GERMAN, language
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.building import Build
from lotsenbuch.portal.editions import Sources, portal_of
from lotsenbuch.portal.origins import origins
from lotsenbuch.portal.remembering import Memory
from lotsenbuch.portal.writing import Staging
from lotsenbuch.settings import Forge, Settings
from tests.conftest import ADDRESS
from tests.records import dumped
from tests.small import TODAY

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"
SETTINGS = Settings(ADDRESS, Forge("https://forge.example/repository"))
SPOKEN = (GERMAN, language("ar"))
"""The languages in which these portals are built: a Latin script and another."""


@dataclass(frozen=True)
class Built:
    """What a build has done: whether only a change was written, and how many files were made."""

    only_changes: bool
    files: int


def build(project: Path, site: Path) -> Built:
    """Build all of a portal that is made from data, in the plainest frame, with what was built before in mind."""
    memory, made_from = Memory(project / ".cache", site), origins(project, [])
    staging = Staging(site)
    staging.start()
    sources = Sources(project, project / "docs", ICONS, memory.recall(made_from))
    portal = portal_of(sources, TODAY, SETTINGS, SPOKEN, lambda _: None)
    for own in SPOKEN:
        portal.shells[own] = Shell(f"{own.code}|⟦title⟧|⟦description⟧|⟦path⟧|⟦home⟧|⟦root⟧|⟦body⟧|⟦json_ld⟧")
    said: list[str] = []
    memory.keep(made_from, Build(portal, staging).finish(memory, 1, said.append, compress=False))
    return Built(portal.maker.only_changes, int(said[-1].split()[0]))


def below(site: Path) -> dict[str, bytes]:
    """Give all files of a site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def times(site: Path) -> dict[str, int]:
    """Give when each of its files was written."""
    return {file.relative_to(site).as_posix(): file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


Entry = dict[str, Any]
Change = Callable[["Registry", Random], None]


class Registry:
    """The files of a small project's registry, to be changed and written back."""

    def __init__(self, project: Path) -> None:
        self._file = project / "data" / "offices.yaml"
        self._halls = project / "data" / "administrations.csv"
        content = yaml.load(self._file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
        self.operators: list[Entry] = content["operators"]
        self.offices: list[Entry] = content["offices"]
        self.halls = self._halls.read_text("utf-8")
        self.head = "# geändert\n"

    def write(self) -> None:
        """Write both files."""
        content = {"offices": self.offices, "operators": self.operators}
        self._file.write_text(self.head + dumped(content), "utf-8")
        self._halls.write_text(self.halls, "utf-8")

    def some(self, random: Random, *fields: str) -> Entry:
        """Give one of the offices that have some fields."""
        return random.choice([office for office in self.offices if all(field in office for field in fields)])


def _number(random: Random) -> str:
    return f"030 23125{random.randrange(1000):03}"


def _telephone(registry: Registry, random: Random) -> None:
    registry.some(random, "contact")["contact"]["phone"] = _number(random)


def _contact_gone(registry: Registry, random: Random) -> None:
    del registry.some(random, "contact")["contact"]


def _note(registry: Registry, random: Random) -> None:
    registry.some(random)["note"] = {"de": f"Bitte klingeln Sie {random.randrange(9)} Mal."}


def _closed(registry: Registry, random: Random) -> None:
    office = registry.some(random)
    office["status"], office["until"] = "closed", "2026-10"


def _gone(registry: Registry, random: Random) -> None:
    registry.offices.remove(registry.some(random))


def _added(registry: Registry, random: Random) -> None:
    office = dict(registry.some(random))
    office["id"] = f"neu-{random.randrange(10_000)}"
    registry.offices.insert(random.randrange(len(registry.offices)), office)


def _serves(registry: Registry, random: Random) -> None:
    registry.some(random)["serves"] = [f"0800100{random.randrange(1, 9)}"]


def renamed(registry: Registry, random: Random) -> None:
    """Give an operator another name, or some."""
    for operator in random.sample(registry.operators, random.randrange(1, 4)):
        operator["name"] = f"Träger {random.randrange(10_000)}"


def _operator_added(registry: Registry, random: Random) -> None:
    id_ = f"traeger-{random.randrange(10_000)}"
    registry.operators.append({"id": id_, "name": id_.title(), "kind": "welfare", "umbrella": "caritas"})
    registry.some(random)["partners"] = [id_]


def _services(registry: Registry, random: Random) -> None:
    registry.some(random)["services"] = random.sample(["counselling", "language", "work", "housing", "school"], 2)


def _confirmed(registry: Registry, random: Random) -> None:
    registry.some(random)["verified"] = {"date": f"2026-0{random.randrange(1, 10)}", "by": "Stadt Musterhausen"}


def _lines_moved(registry: Registry, random: Random) -> None:
    registry.head += f"# {random.randrange(100)}\n"


def _town_hall(registry: Registry, random: Random) -> None:
    line = random.choice([line for line in registry.halls.splitlines() if "030 23125" in line])
    at = line.index("030 23125")
    registry.halls = registry.halls.replace(line, f"{line[:at]}{_number(random)}{line[at + 12 :]}")


CHANGES: tuple[Change, ...] = (
    _telephone, _contact_gone, _note, _closed, _gone, _added, _serves, renamed, _operator_added, _services,
    _confirmed, _lines_moved, _town_hall,
)  # fmt: skip


def _word(project: Path, random: Random) -> None:
    file = project / "locales" / "ar" / "LC_MESSAGES" / "lotsenbuch.po"
    lines = file.read_text("utf-8").splitlines()
    said = [number for number, line in enumerate(lines) if line.startswith('msgstr "') and " " in line[9:]]
    at = random.choice(said)
    lines[at] = lines[at].removesuffix('"') + ' و"'
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _page(project: Path, random: Random) -> None:
    _longer(random.choice(sorted((project / "docs").rglob("*.md"))), "\nUnd noch ein Satz.\n")


def _template(project: Path, random: Random) -> None:
    _longer(random.choice(sorted((project / "overrides").rglob("*.html"))), "\n")


def _place(project: Path, random: Random) -> None:
    file = project / "data" / "municipalities.csv"
    head, *rows = file.read_text("utf-8").splitlines(keepends=True)
    random.shuffle(rows)
    file.write_text(head + "".join(rows), "utf-8")


def _longer(file: Path, by: str) -> None:
    with file.open("a", encoding="utf-8") as more:
        more.write(by)


OTHERS: tuple[Callable[[Path, Random], None], ...] = (_word, _page, _template, _place)
"""Changes of what a portal is made from besides its registry."""


def walk(random: Random, changes: Sequence[Change] = CHANGES) -> Iterator[Change]:
    """Give changes in some order, again and again."""
    while True:
        yield from random.sample(changes, len(changes))
