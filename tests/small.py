"""Small registries, written in the tests that need them."""

from datetime import date
from gettext import NullTranslations
from pathlib import Path
from textwrap import dedent

from lotsenbuch.checking.offices import check_entries
from lotsenbuch.content import Knowledge
from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.problems import Problem
from lotsenbuch.reading.registry import RegistryReading, registry_of
from lotsenbuch.reading.yaml_text import read_document

REGISTRY = Path(__file__).parent / "registry"
"""The data and the pages of the small project; `tests/registry/README.md` says which place shows which case."""

TODAY = date(2026, 11, 23)

MUSTERHAUSEN, DISTRICT = "08001001", "08001"
"""The town that the office below serves, and the district around it, by their keys."""

CALL = "contact: {line: counselling, phone: 030 23125000}"
"""A way to reach the office below."""

OPERATOR = """
operators:
  - {id: stadt, name: Stadt Musterhausen, kind: municipality}
"""

OFFICE = """
  - id: beratung
    name: Beratung
    task: integration-management
    operator: stadt
    serves: ["08001001"]
    sources:
      - {id: stadt-2025, publisher: Stadt, date: 2025-01, kind: official, supports: [operator, contact]}
"""


def registry(*more: str) -> str:
    """Give the YAML of a registry with one office, to which lines are added."""
    lines = "".join(f"    {line}\n" for text in more for line in dedent(text).strip().splitlines())
    return f"{OPERATOR}\noffices:{OFFICE}{lines}"


def reading_from(folder: Path, text: str | bytes, drop_in: str = "") -> RegistryReading:
    """Read a registry, and perhaps a drop-in, from files in a folder."""
    file = folder / "offices.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    other = folder / "drop-in.yaml"
    other.write_text(drop_in, "utf-8")
    return registry_of([read_document(file)], [read_document(other)] if drop_in else [])


def entries_from(folder: Path, text: str | bytes, drop_in: str = "") -> DatedEntries:
    """Give the entries of a registry that is read from files in a folder, as on the day `TODAY`."""
    return reading_from(folder, text, drop_in).entries.on(TODAY)


def problems_in(folder: Path, text: str | bytes, gazetteer: Gazetteer, drop_in: str = "") -> list[Problem]:
    """Give everything that the checks find in a registry."""
    return check_entries(reading_from(folder, text, drop_in), gazetteer, TODAY)


def worded(problems: list[Problem]) -> str:
    """Give problems in German, one a line, without their folder."""
    return "\n".join(problem.worded(NullTranslations()).rpartition("/offices.yaml")[2] for problem in problems)


def place(knowledge: Knowledge, slug: str) -> Municipality:
    """Give a municipality by its address."""
    return next(place for place in knowledge.gazetteer.municipalities.values() if place.slug == slug)
