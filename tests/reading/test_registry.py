"""Reading the registry: entries in, each fault at its location."""

from gettext import NullTranslations
from pathlib import Path
from textwrap import dedent

import pytest

from lotsenbuch.model.glossary import Glossary
from lotsenbuch.problems import Problem
from lotsenbuch.reading.registry import (
    RegistryReading,
    SourceLines,
    read_registry,
    read_whole,
    registry_files,
    registry_of,
)
from lotsenbuch.reading.yaml_text import Document, document_of

OPERATORS = """
operators:
  - {id: stadt, name: Stadt Altdorf, kind: municipality}
"""

OFFICE = """
  - id: {id}
    name: {name}
    task: integration-management
    operator: stadt
    serves: ["08901001"]
    sources: [{{id: a, publisher: Stadt, kind: official, supports: [operator]}}]
"""


def office(id_: str = "eine", name: str = "Beratung") -> str:
    """Give an office as it stands in the list."""
    return OFFICE.format(id=id_, name=name)


def document(text: str, name: str = "offices.yaml") -> Document:
    """Give a document that stands in no file."""
    return document_of(dedent(text), Path("data") / name)


def registry(*offices: str, operators: str = OPERATORS) -> Document:
    """Give the main file of a registry."""
    return document(f"{operators}offices:{''.join(offices) or ' []'}")


def worded(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    """Give problems as lines."""
    return [problem.worded(NullTranslations()) for problem in problems]


def names(reading: RegistryReading) -> dict[str, str]:
    """Give the names of the offices by their ids."""
    return {one.id: one.name for one in reading.entries.offices}


def test_a_registry_gives_its_operators_and_offices() -> None:
    """In the order of the file, without a problem."""
    reading = registry_of([registry(office("eine"), office("andere"))])
    assert [one.id for one in reading.entries.operators] == ["stadt"]
    assert list(names(reading)) == ["eine", "andere"]
    assert reading.problems == ()


def test_nothing_read_is_nothing() -> None:
    """No entry, no problem."""
    nothing = RegistryReading()
    assert (nothing.entries.offices, nothing.problems, nothing.named) == ((), (), frozenset())
    assert (registry_of([]).entries.offices, registry_of([]).problems) == ((), ())


def test_a_list_may_be_missing() -> None:
    """A drop-in names offices only."""
    reading = registry_of([document(OPERATORS), document(f"offices:{office()}")])
    assert list(names(reading)) == ["eine"]
    assert [one.id for one in reading.entries.operators] == ["stadt"]
    assert reading.problems == ()


def test_each_entry_knows_its_location() -> None:
    """Operators and offices, by their list and id."""
    reading = registry_of([registry(office("eine"), office("andere"))])
    lines = {key: entry.location().line for key, entry in reading.locations.items()}
    assert lines == {("operators", "stadt"): 3, ("offices", "eine"): 5, ("offices", "andere"): 12}
    assert reading.named == set(lines)


def test_an_entry_that_cannot_be_read_is_named_all_the_same() -> None:
    """So that its fault is not reported again wherever it is named."""
    reading = registry_of([registry(office(), operators="operators:\n  - {id: stadt, name: Stadt}\n")])
    assert reading.entries.operators == ()
    assert ("operators", "stadt") in reading.named
    assert ("operators", "stadt") not in reading.locations
    assert worded(reading.problems) == [
        "data/offices.yaml:2:5: error: stadt: Es fehlt das Feld „kind“. Tragen Sie es nach."
    ]


def test_an_entry_without_an_id_is_a_fault_and_no_entry() -> None:
    """Nothing is named by it."""
    reading = registry_of([registry("\n  - name: Ohne\n  - nur Text\n  - id: [a]\n", operators="")])
    assert reading.named == set()
    lines = worded(reading.problems)
    assert any("„id“" in line for line in lines)
    assert {line.split(":")[1] for line in lines} == {"2", "3", "4"}
    assert all(": error: " in line for line in lines)


def test_an_id_stands_once_in_a_file() -> None:
    """The first counts; the fault names its line."""
    reading = registry_of([registry(office("eine", "Erste"), office("eine", "Zweite"))])
    assert names(reading) == {"eine": "Erste"}
    (line,) = worded(reading.problems)
    assert line == (
        "data/offices.yaml:12:5: error: eine: Die Kennung „eine“ gibt es schon in Zeile 5. "
        "Geben Sie diesem Eintrag eine eigene Kennung."
    )


def test_a_second_id_is_found_wherever_it_stands_in_its_entry() -> None:
    """Also below other fields."""
    second = office("eine").replace("- id: eine\n    name: Beratung", "- name: Beratung\n    id: eine")
    (problem,) = registry_of([registry(office("eine"), second)]).problems
    assert problem.location.line == 13


def test_an_id_stands_once_in_several_main_files() -> None:
    """Only a drop-in replaces."""
    reading = registry_of([registry(office("eine", "Erste")), document(f"offices:{office('eine', 'Zweite')}")])
    assert names(reading) == {"eine": "Erste"}
    assert len(reading.problems) == 1


def test_an_operator_and_an_office_may_share_an_id() -> None:
    """They stand in different lists."""
    reading = registry_of([registry(office("stadt"))])
    assert reading.problems == ()
    assert list(names(reading)) == ["stadt"]


def test_a_drop_in_replaces_the_entry_of_its_id() -> None:
    """In its place in the order, with its own location."""
    drop_in = document(f"offices:{office('eine', 'Neu')}", "offices/eine.yaml")
    reading = registry_of([registry(office("eine", "Alt"), office("andere"))], [drop_in])
    assert names(reading) == {"eine": "Neu", "andere": "Beratung"}
    assert reading.problems == ()
    assert reading.locations["offices", "eine"].location().file == Path("data/offices/eine.yaml")


def test_a_drop_in_may_be_one_office_alone() -> None:
    """That is how the form sends it."""
    alone = dedent(office("neu", "Neu")).replace("- id", "  id")
    reading = registry_of([registry(office())], [document(alone)])
    assert names(reading) == {"eine": "Beratung", "neu": "Neu"}
    assert reading.problems == ()


def test_a_main_file_is_no_office_alone() -> None:
    """Its fields are not those of an entry."""
    reading = registry_of([document(dedent(office()).replace("- id", "  id"))])
    assert names(reading) == {}
    assert "Das Feld „id“ gibt es hier nicht." in "\n".join(worded(reading.problems))


def test_an_id_stands_once_in_a_drop_in() -> None:
    """It replaces what stood before it, not what stands in it."""
    drop_in = document(f"offices:{office('neu', 'Erste')}{office('neu', 'Zweite')}")
    reading = registry_of([registry()], [drop_in])
    assert names(reading) == {"neu": "Erste"}
    assert len(reading.problems) == 1


def test_a_drop_in_with_a_fault_replaces_too() -> None:
    """What it corrects is not shown in its old state."""
    faulty = document("id: eine\nname: Neu\n")
    reading = registry_of([registry(office("eine", "Alt"))], [faulty])
    assert names(reading) == {}
    assert reading.problems


FORMS = {
    "": "1:1: error: Die Datei ist leer. Holen Sie ihren letzten Stand zurück oder löschen Sie sie.",
    "- a": "1:1: error: Oben in der Datei müssen die Felder „operators“ und „offices“ stehen. "
    "Schreiben Sie „offices:“ und darunter die Liste der Einträge.",
    "\noffices: {id: a}": "2:1: error: Unter „offices“ muss eine Liste stehen. "
    "Beginnen Sie jeden Eintrag mit „- id: …“.",
    "offices: []\noffice: []": "2:1: error: Das Feld „office“ gibt es hier nicht. "
    "Meinten Sie „offices“? Erlaubt sind: operators, offices.",
}
"""Files of another form, and what is said of them."""


@pytest.mark.parametrize("text", FORMS)
def test_a_file_of_another_form_says_what_it_should_be(text: str) -> None:
    """At its location; nothing else is reported of it."""
    for reading in (registry_of([document(text)]), registry_of([], [document(text)])):
        assert worded(reading.problems) == [f"data/offices.yaml:{FORMS[text]}"]
        assert reading.problems[0].entry == ""


def test_a_file_that_is_no_yaml_is_reported_once() -> None:
    """Not also as empty."""
    assert len(registry_of([document("offices: [")]).problems) == 1


def test_what_can_be_read_is_read_beside_a_fault() -> None:
    """Every fault at once."""
    reading = registry_of([registry(office("eine"), "\n  - {id: kaputt}\n", office("andere")), document("- x")])
    assert list(names(reading)) == ["eine", "andere"]
    assert len({problem.entry for problem in reading.problems}) == 2


def test_an_entry_knows_its_lines(tmp_path: Path) -> None:
    """From its first to its last value, its file counted from the project."""
    data = tmp_path / "data"
    (data / "offices").mkdir(parents=True)
    (data / "offices.yaml").write_text(f"{OPERATORS}offices:{office('eine')}{office('andere')}", "utf-8")
    (data / "offices" / "neu.yaml").write_text(f"offices:{office('neu')}", "utf-8")
    assert read_registry(data).office_lines(tmp_path) == {
        "eine": SourceLines("data/offices.yaml", 5, 10),
        "andere": SourceLines("data/offices.yaml", 12, 17),
        "neu": SourceLines("data/offices/neu.yaml", 2, 7),
    }


def test_drop_ins_beside_the_registry_and_others_are_read_once(tmp_path: Path) -> None:
    """In the order of their names; a file that stands there already is not read twice."""
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices.yaml").write_text(f"{OPERATORS}offices:{office('eine', 'Alt')}", "utf-8")
    for name, more in (("b", office("eine", "b")), ("a", "")):
        (tmp_path / "offices" / f"{name}.yaml").write_text(f"offices:{more}{office(name)}", "utf-8")
    other = tmp_path / "vorschlag.yml"
    other.write_text(f"offices:{office('neu')}", "utf-8")
    main, drop_ins = registry_files(tmp_path)
    assert (main.name, [file.name for file in drop_ins]) == ("offices.yaml", ["a.yaml", "b.yaml"])
    reading = read_registry(tmp_path, [main, drop_ins[0], other])
    assert names(reading) == {"eine": "b", "a": "Beratung", "b": "Beratung", "neu": "Beratung"}
    assert reading.problems == ()


TERM = "{id: a, term: Amt, article: das, group: offices, spoken: AMT, means: Behörde}"


def whole(folder: Path, text: str) -> tuple[Glossary | None, list[str]]:
    """Read a glossary, and give the lines about it."""
    file = folder / "glossary.yaml"
    file.write_text(text, "utf-8")
    value, read, problems = read_whole(file, Glossary)
    assert read.file == file
    return value, [line.removeprefix(f"{file}:") for line in worded(problems)]


def test_a_file_that_is_one_value_gives_it(tmp_path: Path) -> None:
    """And where each part of it stands."""
    value, problems = whole(tmp_path, f"terms: [{TERM}]")
    assert value is not None
    assert [term.id for term in value.terms] == ["a"]
    assert problems == []


def test_a_whole_file_with_a_fault_gives_only_that(tmp_path: Path) -> None:
    """Once, at its location."""
    assert whole(tmp_path, "") == (
        None,
        ["1:1: error: Die Datei ist leer. Holen Sie ihren letzten Stand zurück oder löschen Sie sie."],
    )
    value, problems = whole(tmp_path, "terms: [")
    assert value is None
    assert len(problems) == 1
    assert whole(tmp_path, f"terms:\n  - {TERM.replace('term: Amt, ', '')}") == (
        None,
        ["2:5: error: Es fehlt das Feld „term“. Tragen Sie es nach."],
    )


def test_a_value_with_a_comma_is_not_taken_for_a_field() -> None:
    """Between braces a comma ends a value; who wrote one is told so."""
    (problem,) = registry_of([document("operators: [{id: a, name: Haus 1, Hof 2, kind: welfare}]")]).problems
    assert "Ein Text mit Komma steht in Anführungszeichen" in problem.repair.text
