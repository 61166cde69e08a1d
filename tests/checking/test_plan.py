"""The rules of the plan."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.plan import check_plan
from lotsenbuch.model.plan import Plan
from lotsenbuch.reading.registry import read_whole

GOOD = """version: "2026-11"
steps: [{id: what, label: Was?}]
sheets:
  - id: cover
    slug: deckblatt
    title: Plan
    asks: Alles.
    groups:
      - id: office
        title: Beratung
        fields:
          - {id: name, kind: line, label: Name}
          - {id: address, kind: lines, rows: 2, label: Anschrift}
          - {id: phone, kind: line, label: Telefon}
  - id: short
    slug: kurz
    title: Kurz
    asks: Wenig.
    groups:
      - id: who
        title: Wer
        fields: [{id: office, kind: line, label: Beratung}]
"""


def faults(folder: Path, text: str) -> list[str]:
    """Give what is wrong with a plan, in German."""
    file = folder / "plan.yaml"
    file.write_text(text, "utf-8")
    plan, document, problems = read_whole(file, Plan)
    assert plan is not None, problems
    found = check_plan(plan, document)
    return [problem.worded(NullTranslations()).rpartition("/plan.yaml")[2] for problem in found]


def test_a_plan_with_all_its_lines_is_good(tmp_path: Path) -> None:
    """So that the faults below are those that were put in."""
    assert faults(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "line", "fields"),
    [
        ("{id: phone,", "{id: telefon,", 9, ["cover.office.phone"]),
        ("- id: office\n", "- id: stelle\n", 4, ["cover.office.name", "cover.office.address", "cover.office.phone"]),
        ("- id: short\n", "- id: kurz\n", 3, ["short.who.office"]),
        ("{id: name, kind: line,", "{id: name, kind: text,", 9, ["cover.office.name"]),
    ],
)
def test_a_renamed_line_would_stay_empty(tmp_path: Path, good: str, bad: str, line: int, fields: list[str]) -> None:
    """Whatever of its name changes, and a field on which nothing can be written: said as near as can be."""
    found = faults(tmp_path, GOOD.replace(good, bad))
    assert len(found) == len(fields)
    for fault, field in zip(found, fields, strict=True):
        assert fault.startswith(f":{line}:")
        assert f"error: Es fehlt die Zeile „{field}“, in die der Browser schreibt, wer berät." in fault
