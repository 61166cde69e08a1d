"""The canonical layout: nothing is lost, everything has its place, and a second time changes nothing."""

import re
from collections.abc import Sequence
from functools import partial
from gettext import NullTranslations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotsenbuch.disk import DiskError
from lotsenbuch.model.contact import Contact
from lotsenbuch.model.offices import Office
from lotsenbuch.reading.yaml_text import document_of, read_document
from lotsenbuch.upkeep.layout import LayoutError, laid_out, layout_of
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
    return laid_out(main, files).text


def test_the_real_registry_is_laid_out(project: Path) -> None:
    """`lotsenbuch format` has nothing to do."""
    file = project / "data" / "offices.yaml"
    assert laid_out(file, []).text == file.read_text("utf-8")


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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_saved_is_laid_out(tmp_path: Path, encoding: str) -> None:
    """Whatever the check reads is laid out, and stands then as all others do."""
    plain = laid(tmp_path, UNTIDY)
    (tmp_path / "offices.yaml").write_bytes(UNTIDY.replace("\n", "\r\n").encode(encoding))
    layout = laid_out(tmp_path / "offices.yaml", ())
    layout.write()
    assert (tmp_path / "offices.yaml").read_bytes() == layout.text.encode()
    assert layout.text.endswith(plain)


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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("offices: [\n", 2),
        ("- a\n", 1),
        ("offices:\n  - nur Text\n", 2),
        ("\t\n", 1),
        ("", 1),
        ("# nichts\n", 1),
        ("offices: []\n", 1),
        ("operators:\n  - id: a\noffices: nichts\n", 3),
        ("operators:\n  - id: a\nandere:\n  - id: b\n", 3),
        ("offices:\n  - id: a\n  - name: b\n", 3),
        ("offices:\n  - id: a\n    id: b\n", 3),
        ("offices:\n  - id: a\n    name: &x b\n    note: {de: *x}\n", 3),
    ],
)
def test_what_is_no_registry_is_refused(tmp_path: Path, text: str, line: int) -> None:
    """With file, line and reason, and nothing is written."""
    with pytest.raises(LayoutError) as error:
        laid(tmp_path, text)
    places = {(problem.location.file, problem.location.line) for problem in error.value.problems}
    assert places == {(tmp_path / "offices.yaml", line)}


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    """Before anything is written."""
    (tmp_path / "offices.yaml").write_bytes(b"offices:\n  - id: K\xf6ln\n")
    with pytest.raises(LayoutError) as error:
        laid_out(tmp_path / "offices.yaml", [])
    assert "kein UTF-8" in error.value.problems[0].what.text


def project_of(folder: Path, main: str, **drop_ins: str) -> Path:
    """Give a folder of data with a registry and drop-ins by their names."""
    (folder / "offices").mkdir()
    (folder / "offices.yaml").write_text(main, "utf-8")
    for name, content in drop_ins.items():
        (folder / "offices" / f"{name}.yaml").write_text(content, "utf-8")
    return folder


def test_two_drop_ins_with_one_id_are_named(tmp_path: Path) -> None:
    """Neither of two contributions is lost: both stay, and others are merged all the same."""
    data = project_of(tmp_path, TIDY, a="id: ulm\nname: Eins\n", b="id: ulm\nname: Zwei\n", c="id: aalen\nname: C\n")
    layout = layout_of(data)
    (said,) = (problem.worded(NullTranslations()) for problem in layout.left)
    folder = data / "offices"
    assert said.startswith(f"{folder}/b.yaml:1:1: error: ulm: Die Kennung „ulm“ steht auch in {folder}/a.yaml.")
    assert layout.drop_ins == (folder / "c.yaml",)
    assert "id: aalen" in layout.text
    assert "id: ulm" not in layout.text
    layout.write()
    assert sorted(file.name for file in folder.iterdir()) == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(
    ("bad", "line"),
    [
        ("id: b\nname: [\n", 3),
        ("id: b\nid: c\n", 2),
        ("- nur\n- Text\n", 1),
        ("name: ohne Kennung\n", 1),
        ("offices:\n  - id: b\n  - name: ohne\n", 3),
        ("", 1),
    ],
)
def test_a_drop_in_without_a_layout_blocks_no_other(tmp_path: Path, bad: str, line: int) -> None:
    """It stays as it is and is named with its line."""
    data = project_of(tmp_path, TIDY, a="id: ulm\nname: Eins\n", b=bad, c="id: aalen\nname: C\n")
    layout = layout_of(data)
    assert {(problem.location.file.name, problem.location.line) for problem in layout.left} == {("b.yaml", line)}
    layout.write()
    assert [file.name for file in (data / "offices").iterdir()] == ["b.yaml"]
    assert (data / "offices" / "b.yaml").read_text("utf-8") == bad
    assert all(f"id: {id_}\n" in layout.text for id_ in ("ulm", "aalen", "beratung"))


def test_what_changes_meanwhile_is_neither_replaced_nor_deleted(tmp_path: Path) -> None:
    """Somebody may be writing while a command thinks."""
    data = project_of(tmp_path, UNTIDY, a="id: ulm\nname: Eins\n")
    main, drop_in = data / "offices.yaml", data / "offices" / "a.yaml"
    layout = layout_of(data)
    main.write_text(f"{UNTIDY}# noch etwas\n", "utf-8")
    with pytest.raises(DiskError, match="hat sich gerade geändert; nichts ist geschrieben"):
        layout.write()
    assert (main.read_text("utf-8"), drop_in.exists()) == (f"{UNTIDY}# noch etwas\n", True)
    layout = layout_of(data)
    drop_in.write_text("id: ulm\nname: Zwei\n", "utf-8")
    with pytest.raises(DiskError, match="hat sich gerade geändert und bleibt"):
        layout.write()
    assert drop_in.read_text("utf-8") == "id: ulm\nname: Zwei\n"
    assert main.read_text("utf-8") == layout.text
    drop_in.unlink()
    with pytest.raises(DiskError, match=r"a\.yaml ist eingefügt, aber nicht gelöscht"):
        layout_and_gone(data, drop_in)


def layout_and_gone(data: Path, drop_in: Path) -> None:
    """Write a layout whose drop-in somebody has deleted in between."""
    drop_in.write_text("id: ulm\nname: Drei\n", "utf-8")
    layout = layout_of(data)
    drop_in.unlink()
    layout.write()


def test_a_drop_in_that_comes_a_second_time_changes_nothing(tmp_path: Path) -> None:
    """Whoever was killed before it was deleted finds each comment once."""
    drop_in = "# vom Verein\nid: ulm\nname: Eins # so\n# zuletzt\n"
    data = project_of(tmp_path, TIDY, a=drop_in)
    layout_of(data).write()
    once = (data / "offices.yaml").read_text("utf-8")
    (data / "offices" / "a.yaml").write_text(drop_in, "utf-8")
    layout_of(data).write()
    assert (data / "offices.yaml").read_text("utf-8") == once
    assert once.count("# vom Verein") == once.count("# zuletzt") == once.count("# so") == 1


AWKWARD = {
    'note: {de: "Bitte nennen Sie die postcode: 88212."}': 'note: {de: "Bitte nennen Sie die postcode: 88212."}',
    "name: Beratung\t": "name: Beratung",
    "name: Beratung\t# Tab": "name: Beratung # Tab",
    "name:\tBeratung": "name: Beratung",
    "name:  # noch keiner": "name:  # noch keiner",
    "serves: [08436064, # eins\n      '08436082']  # zwei": '# eins\n    serves: ["08436064", "08436082"]  # zwei',
    "serves:\n    - 08436064 # eins\n    # zwei\n    - 08436082": (
        'serves:\n      - "08436064" # eins\n      # zwei\n      - "08436082"'
    ),
    "commissioned_by: ~": "commissioned_by: ~",
    "note:\n     de: |\n        Eins\n\n        Zwei\n          Drei": (
        "note:\n      de: |\n        Eins\n\n        Zwei\n          Drei"
    ),
    "note:\n      de: >-  # gefaltet\n       Eins\n\n       Zwei": (
        "note:\n      de: >-  # gefaltet\n        Eins\n\n        Zwei"
    ),
    "note:\n      de: |4\n            Eins\n          Zwei": "note:\n      de: |2\n          Eins\n        Zwei",
    "name: Eins\n      Zwei": 'name: "Eins Zwei"',
    "note:\n      de: |+  # mit Absatz\n        Eins\n\n\n    name: x": (
        'name: x\n    note:\n      de: "Eins\\n\\n\\n" # mit Absatz'
    ),
    'name: "Eins\n\n      Zwei \\\n      Drei"': 'name: "Eins\\nZwei Drei"',
    "note: {uk: x, de: y,\n      en: z}": "note: {de: y, en: z, uk: x}",
    "contact:  # oben\n      # davor\n      phone: 1\n      line: head-office": (
        "contact:  # oben\n      line: head-office\n      # davor\n      phone: 1"
    ),
    "unknown: [a, {b: , c}, [d: e]]": "unknown: [a, {b: , c: }, [{d: e}]]",
    "unknown:\n    - - a\n      # zu b\n      - b": "unknown:\n      - - a\n        # zu b\n        - b",
}
"""What people write in an entry, and how it is laid out."""


@pytest.mark.parametrize("written", AWKWARD)
def test_awkward_notations_are_laid_out(tmp_path: Path, written: str) -> None:
    """Whatever YAML allows, and what clerks leave behind."""
    found = laid(tmp_path, f"offices:\n  - id: a\n    {written}\n  - id: b\n")
    assert found.removeprefix(head()) == f"\noffices:\n  - id: a\n    {AWKWARD[written]}\n\n  - id: b\n"


def test_comments_outside_of_entries_are_kept(tmp_path: Path) -> None:
    """At the head, between the lists, at the end, and in drop-ins; only the template is made anew."""
    text = "# über allem\noperators: # die Träger\n  - id: a\n    name: A\n    # unter A\n# dazwischen\noffices:\n"
    text += "  # über b\n  - # am Strich\n    id: b\n# am Ende\n"
    new = "# yaml-language-server: $schema=x\n# vom Verein\nid: c\n# zuletzt\n"
    assert laid(tmp_path, text, new=new).removeprefix(head()) == (
        "\noperators:\n  # über allem\n  # die Träger\n  - id: a\n    name: A\n  # unter A\n  # dazwischen\n"
        "\noffices:\n  # über b\n  # am Strich\n  - id: b\n  # am Ende\n"
        "\n  # vom Verein\n  - id: c\n  # zuletzt\n"
    )


FIELDS = {
    "name": (
        "name: Beratung{0}",
        'name: "Be: #x"{0}',
        "name: 'x'{0}",
        "name: eins\n  zwei{0}",
        "name:{0}",
        "name: x\t{0}",
    ),
    "serves": ("serves: [08436064]{0}", "serves:{0}\n- '1'{1}\n{2}- 2", "serves: [1,{1}\n  2]{0}"),
    "contact": (
        "contact: {{phone: 1, line: head-office}}{0}",
        "contact:{0}\n  {1}phone: 1{2}\n  address: {{town: x, postcode: 1}}\n  line: head-office",
        "contact:\n        {1}address:{2}\n          {0}postcode: '1'\n        phone: 1",
    ),
    "note": (
        'note: {{de: "postcode: 88212."}}{0}',
        "note:{0}\n  {1}de: |  # x\n     eins\n\n       # zwei\n     drei \n\n  {2}en: y",
        "note:{0}\n  de: >2-\n     eins\n    zwei\n",
    ),
    "history": ("history:{0}\n  - {1}operator: x{2}\n    from: 2018\n  - {{until: 2024}}", "history: []{0}"),
    "figures": ("figures:\n- {0}- a{1}\n  {2}- b", "figures: [{{kind: x}},{0}\n {{kind: y}}]{1}"),
    "sources": ("sources:{0}\n{1}- publisher: x\n  id: y{2}", "sources:\n  - {{publisher: x, id: y}}{0}"),
    "unknown": ("unknown: ~{0}", "unknown: {{a: , b}}{0}", "unknown:{0}\n  {1}a:\n    {2}b: c"),
}
"""Fields in several notations; the numbers are places for comments, beside something or on a line of their own."""


@st.composite
def entries(draw: st.DrawFn, number: int) -> str:
    """Give an entry with its fields in any order, and comments wherever they may stand, each of them another one."""
    names = [*draw(st.permutations(sorted(FIELDS)))][: draw(st.integers(0, len(FIELDS)))]
    names.insert(draw(st.integers(0, len(names))), "id")
    lines = [f"# über Eintrag {number}"] if draw(st.booleans()) else []
    for name in names:
        notation = draw(st.sampled_from(FIELDS.get(name, (f"id: e{number}{{0}}",))))
        marks = [f"# {number} {name} {place}" if draw(st.booleans()) else "" for place in range(3)]
        field = re.sub(r"\{(\d)\}", partial(_placed, marks), notation)
        above = [f"# über {number} {name}"] if name != names[0] and draw(st.booleans()) else []
        lines += [*above, *field.replace("{{", "{").replace("}}", "}").split("\n")]
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    inner = [f"  {line}" if line else "" for line in lines]
    inner[first] = f"- {lines[first]}"
    return "\n".join(inner) + "\n"


def _placed(comments: Sequence[str], found: re.Match[str]) -> str:
    """Give the comment of a place: on a line of its own before something, else beside."""
    comment = comments[int(found[1])]
    if not comment:
        return ""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if not after or after.startswith("\n"):
        return f"  {comment}"
    indent = len(before) - before.rfind("\n") - 1
    return f"{comment}\n{' ' * indent}"


def comments_of(text: str) -> list[str]:
    """Give the comments of a registry without its template."""
    return sorted(re.findall(r"# (?:über|\d).*", text.removeprefix(head())))


@settings(max_examples=100)
@given(st.integers(1, 3).flatmap(lambda count: st.tuples(*(entries(number) for number in range(count)))))
def test_nothing_that_people_wrote_is_lost(tmp_path_factory: pytest.TempPathFactory, written: tuple[str, ...]) -> None:
    """Every value and every comment is there afterwards, above the same field; a second time changes nothing."""
    text = "offices:\n" + "".join(written)
    main = tmp_path_factory.mktemp("layout") / "offices.yaml"
    main.write_text(text, "utf-8")
    before = document_of(text, main)
    assert not before.problems
    once = laid_out(main, []).text
    assert document_of(once, main).data == before.data
    assert comments_of(once) == comments_of(text)
    for name, following in re.findall(r"# über \d (\w+)\n(?: *#.*\n)* *(?:- )?(.*)", once):
        assert following.startswith(name)
    assert laid(main.parent, once) == once


VALUES = st.one_of(
    st.sampled_from(
        ["no", "0711", "12:30", "2018-04", "~", "08436064", "yes", "1e3", "Zürich", "a: b", "#x", "- y", "'", '"']
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30),
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["name", "department", "phone", "street", "website"]), VALUES, min_size=1))
def test_no_value_changes(tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]) -> None:
    """Whatever stands in an entry, quoted or not: it says the same afterwards."""
    folder = tmp_path_factory.mktemp("layout")
    fields = "".join(f"    {name}: {_quoted(value)}\n" for name, value in values.items())
    text = f"offices:\n  - contact: {{line: counselling}}\n{fields}    id: a\n"
    main = folder / "offices.yaml"
    main.write_text(text, "utf-8")
    before = read_document(main).data
    after = laid_out(main, []).text
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


LINES = st.sampled_from(["operators:", "  - id: a", "    id: b", "    note: |", "    name: &x y", "  - {id: c,"])
NOISE = st.text("-:#,[]{}|>&*!?'\"%@\\ \tab1\r\x85\u2028\ufeff", max_size=12)


@settings(max_examples=100)
@given(st.lists(LINES | NOISE, max_size=8))
def test_any_file_is_laid_out_or_named(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    """Nobody sees a traceback, and what is laid out says the same as before and stays as it is."""
    main = tmp_path_factory.mktemp("layout") / "offices.yaml"
    main.write_bytes("\n".join(["offices:", "  - id: x", *lines]).encode())
    try:
        once = laid_out(main, []).text
    except LayoutError as error:
        assert all(problem.location.file == main for problem in error.problems)  # noqa: PT017
        return
    before, after = read_document(main).data, document_of(once, main).data
    assert {kind: entries for kind, entries in before.items() if entries} == after
    assert laid(main.parent, once) == once
