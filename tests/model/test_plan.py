"""The integration plan: its model, its faults, its words."""

import io
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.model.plan import Plan
from lotsenbuch.reading.registry import read_whole
from lotsenbuch.wording.extraction import extract_texts

GOOD = """
version: "2026-11"
steps:
  - {id: what, label: Was?}
sheets:
  - id: cover
    slug: deckblatt
    title: Plan
    asks: Alles.
    groups:
      - id: client
        title: Ich
        fields:
          - {id: name, kind: line, label: Name}
          - id: course
            kind: many
            label: Kurs
            choices: [{id: a, label: A}, {id: b, label: B}]
"""


def faults(folder: Path, text: str) -> str:
    """Give what is wrong with a plan, in German."""
    file = folder / "plan.yaml"
    file.write_text(text, "utf-8")
    _, _, problems = read_whole(file, Plan)
    return "\n".join(problem.worded(NullTranslations()).rpartition("/plan.yaml")[2] for problem in problems)


def test_the_small_plan_is_good(tmp_path: Path) -> None:
    """So that the faults below are those that were put in."""
    assert faults(tmp_path, GOOD) == ""


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("kind: line", "kind: lines", ":14:13: error: Ein Feld der Art lines braucht genau dies: rows."),
        ("kind: line,", "kind: line, rows: 2,", "braucht genau dies: –."),
        ("kind: line", "kind: linie", "„linie“ ist bei „kind“ nicht vorgesehen. Meinten Sie „line“?"),
        ("{id: b, label: B}", "{id: a, label: B}", "Die Kennung a steht hier zweimal."),
        ("slug: deckblatt", "slug: Deck Blatt", ":7:5: error: „Deck Blatt“ hat bei „slug“ nicht die richtige Form."),
        ("title: Ich", "titel: Ich", "Meinten Sie „title“?"),
        ("kind: line,", "kind: lines, rows: viele,", "„viele“ ist bei „rows“ keine ganze Zahl."),
        ("kind: line,", "kind: lines, rows: 99,", "ist bei „rows“ zu groß. Schreiben Sie 20 oder weniger."),
    ],
)
def test_every_fault_is_said_with_its_place_and_its_repair(tmp_path: Path, good: str, bad: str, said: str) -> None:
    """As in the registry."""
    assert said in faults(tmp_path, GOOD.replace(good, bad, 1))


def test_every_fault_is_said_at_once(tmp_path: Path) -> None:
    """Not only the first."""
    text = GOOD.replace("title: Plan", "titel: Plan").replace("kind: many", "kind: viele").replace("2026-11", "heute")
    found = faults(tmp_path, text)
    assert "„titel“" in found
    assert "„viele“" in found
    assert "„heute“" in found


def test_the_catalogue_finds_every_word(small: Knowledge, small_project: Path) -> None:
    """What the extractor finds in the file is what the plan says."""
    content = (small_project / "data" / "plan.yaml").read_bytes()
    fields = {"fields": "title name asks after label hint"}
    found = [text for _, _, text, _ in extract_texts(io.BytesIO(content), (), (), fields)]
    assert found == list(small.plan.words())
