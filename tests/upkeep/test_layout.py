"""The canonical layout: nothing is lost, everything has its place, and a second time changes nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.reading.yaml_text import document_of, read_document
from lotsenbuch.upkeep.layout import LayoutError, laid_out
from lotsenbuch.upkeep.template import head

UNTIDY = """\
operators:
  - {name: Stadt Musterhausen, kind: municipality, id: stadt}

offices:
    # Kreis Ravensburg
    - name: Beratung   # ein Name
      id: beratung
      sources:
        - {publisher: Stadt, id: stadt-2025, kind: official, supports: [operator, contact], date: 2025-01}
      serves: ['08436064'] # Ravensburg

      operator: stadt
      # Die Leitung ging um.
      task: integration-management
      contact: {phone: 0751 35925270, line: counselling, address: {town: Ravensburg, postcode: '88212'}}
      note:
        de: |
          Zwei Zeilen
          im Block.
    # Kreis Ulm
    - {id: ulm, name: Ulm, operator: stadt, task: integration-management, serves: [08421000], sources: []}
"""

TIDY = """\
operators:
  - {id: stadt, name: Stadt Musterhausen, kind: municipality}

offices:
  # Kreis Ravensburg
  - id: beratung
    name: Beratung   # ein Name
    # Die Leitung ging um.
    task: integration-management
    operator: stadt
    serves: ["08436064"] # Ravensburg
    contact: {line: counselling, phone: 0751 35925270, address: {postcode: "88212", town: Ravensburg}}
    note:
      de: |
        Zwei Zeilen
        im Block.
    sources:
      - {id: stadt-2025, publisher: Stadt, date: 2025-01, kind: official, supports: [operator, contact]}
"""


def laid(folder: Path, text: str, **drop_ins: str) -> str:
    """Lay out a registry with drop-ins by their names."""
    main = folder / "offices.yaml"
    main.write_text(text, "utf-8")
    files = []
    for name, content in drop_ins.items():
        files.append(folder / f"{name}.yaml")
        files[-1].write_text(content, "utf-8")
    return laid_out(main, files)


def test_the_real_registry_is_laid_out(project: Path) -> None:
    """`lotsenbuch format` has nothing to do."""
    file = project / "data" / "offices.yaml"
    assert laid_out(file, []) == file.read_text("utf-8")


def test_fields_comments_and_keys_find_their_places(tmp_path: Path) -> None:
    """Fields in the order of the model, comments with their fields, keys in quotation marks."""
    found = laid(tmp_path, UNTIDY)
    assert "  # Kreis Ulm\n" in found
    for line in TIDY.splitlines():
        assert line in found.splitlines(), line
    assert len(re.findall(r"^  - ", found, re.MULTILINE)) == 3
    found = found[found.index("  # Kreis Ravensburg") :]
    assert found.index("task: integration-management") < found.index("operator: stadt") < found.index("serves:")


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    """Idempotent."""
    once = laid(tmp_path, UNTIDY)
    assert laid(tmp_path, once) == once


def test_a_drop_in_takes_the_place_of_its_entry(tmp_path: Path) -> None:
    """Or stands behind the last entry of its district."""
    base = TIDY + '\n  - id: ulm\n    name: Ulm\n    serves: ["08421000"]\n'
    new = 'id: beratung\nname: Neuer Name\nserves: ["08436064"]\n'
    other = 'id: weingarten\nname: Weingarten\nserves: ["08436082"]\n'
    elsewhere = 'offices:\n  - id: stuttgart\n    name: Stuttgart\n    serves: ["08111000"]\n'
    found = laid(tmp_path, base.replace("# Kreis Ravensburg", "# bleibt"), a=new, b=other, c=elsewhere)
    assert "Neuer Name" in found
    assert "Beratung   # ein Name" not in found
    assert "# bleibt" in found
    order = [found.index(f"id: {id_}\n") for id_ in ("stuttgart", "beratung", "weingarten", "ulm")]
    assert sorted(order) == order or order[1] < order[2]


@pytest.mark.parametrize("text", ["offices: [\n", "- a\n", "offices:\n  - nur Text\n", "\t\n"])
def test_what_is_no_registry_is_refused(tmp_path: Path, text: str) -> None:
    """With a reason, and nothing is written."""
    with pytest.raises(LayoutError):
        laid(tmp_path, text)


VALUES = st.one_of(
    st.sampled_from(
        ["no", "0711", "12:30", "2018-04", "~", "08436064", "yes", "1e3", "Zürich", "a: b", "#x", "- y", "'", '"']
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30),
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["name", "department", "phone", "street", "website"]), VALUES, min_size=1))
def test_no_value_changes(tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]) -> None:
    """Whatever stands in an entry, quoted or not: it says the same afterwards."""
    folder = tmp_path_factory.mktemp("layout")
    fields = "".join(f"    {name}: {_quoted(value)}\n" for name, value in values.items())
    text = f"offices:\n  - contact: {{line: counselling}}\n{fields}    id: a\n"
    main = folder / "offices.yaml"
    main.write_text(text, "utf-8")
    before = read_document(main).data
    after = laid_out(main, [])
    assert document_of(after, main).data == before


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_the_head_is_a_template_that_holds(tmp_path: Path) -> None:
    """Every field with its example, in order; taken for an entry, it passes the checks of its form."""
    lines = [line.removeprefix("# ") for line in head().splitlines() if line.startswith("# ")]
    entry = "\n".join(line for line in lines if line.startswith(("  - ", "    ")))
    file = tmp_path / "offices.yaml"
    file.write_text(f"offices:\n{entry}\n", "utf-8")
    (content,) = read_document(file).data["offices"]
    assert list(content) == [field.alias or name for name, field in Office.model_fields.items()]
    assert list(content["contact"]) == list(Contact.model_fields)
    Office.model_validate(content)
