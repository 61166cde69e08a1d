"""A whole registry: reading it, every fault at once."""

import os
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotsenbuch.content import Knowledge
from lotsenbuch.model.vocabulary import Task
from lotsenbuch.problems import errors
from lotsenbuch.reading.registry import read_registry
from tests.small import MUSTERHAUSEN, OFFICE, OPERATOR, problems_in, reading_from, registry, worded

COUNSELLING = Task.INTEGRATION_MANAGEMENT


def test_a_drop_in_replaces_the_entry_of_its_id(tmp_path: Path) -> None:
    """That is how a correction arrives."""
    office = yaml.safe_load(registry())["offices"][0] | {"name": "Neuer Name"}
    reading = reading_from(tmp_path, registry(), drop_in=yaml.safe_dump(office))
    assert [office.name for office in reading.entries.offices] == ["Neuer Name"]
    assert not reading.problems


def test_drop_ins_beside_the_registry_are_read(tmp_path: Path) -> None:
    """`data/offices/*.yaml` are read as if they stood in the list."""
    (tmp_path / "offices.yaml").write_text(f"{OPERATOR}\noffices: []\n")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "beratung.yaml").write_text(f"offices:{OFFICE}")
    assert [office.id for office in read_registry(tmp_path).entries.offices] == ["beratung"]


def test_every_fault_is_reported_at_once(tmp_path: Path, small: Knowledge) -> None:
    """Faults of the types and of the rules together, each at its line with value and repair.

    `UPDATE_GOLDEN=1` writes them anew.
    """
    text = registry(
        "certainty: sicher",
        "opning_hours: Mo-Fr 09:00-12:00",
        "services: [counselling, sprache]",
        "contact: {line: counselling, phone: '0751', website: javascript:alert(1)}",
        "spoken: de",
    ).replace("operator: stadt", "operator: stadd")
    text += OFFICE.replace("beratung", "andere").replace(f'"{MUSTERHAUSEN}"', '"08999999"')
    found = worded(problems_in(tmp_path, text, small.gazetteer)) + "\n"
    golden = Path(__file__).parent.parent / "golden" / "faults.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_a_faulty_operator_is_not_reported_at_its_offices(tmp_path: Path, small: Knowledge) -> None:
    """One fault, one message."""
    text = registry().replace("kind: municipality", "kind: stadt")
    assert len(problems_in(tmp_path, text, small.gazetteer)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "leer"),
        ("- id: a", "Oben in der Datei"),
        ("nur ein Satz", "Oben in der Datei"),
        ("offices: 5", "muss eine Liste stehen"),
        ("offices: [5]", "müssen Felder stehen"),
        ("office: []", "Meinten Sie „offices“"),
        (f"{OPERATOR}\noffices:{OFFICE}{OFFICE}", "gibt es schon in Zeile"),
        ("offices:\n  - {id: [a], name: {b: c}}", "muss ein Text stehen"),
    ],
)
def test_wrong_shapes_have_plain_messages(tmp_path: Path, small: Knowledge, text: str, words: str) -> None:
    """A list where a map belongs is said so."""
    assert words in worded(problems_in(tmp_path, text, small.gazetteer))


def test_markup_in_a_name_stays_text(tmp_path: Path, small: Knowledge) -> None:
    """The registry does not mind; escaping is for the pages."""
    text = registry().replace("name: Beratung", 'name: "<script>alert(1)</script>"')
    assert not problems_in(tmp_path, text, small.gazetteer)


keys = st.sampled_from(
    ["operators", "offices", "id", "name", "serves", "contact", "phone", "sources", "spoken", "note"]
)
anything = st.recursive(
    st.text(max_size=8) | keys,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["operators", "offices"]), st.lists(anything, max_size=3) | anything))
def test_no_registry_raises(tmp_path_factory: pytest.TempPathFactory, small: Knowledge, data: dict[str, Any]) -> None:
    """Every fault becomes a problem that can be worded."""
    text = yaml.safe_dump(data, allow_unicode=True)
    worded(problems_in(tmp_path_factory.getbasetemp(), text, small.gazetteer))


def test_an_entry_knows_its_lines(tmp_path: Path) -> None:
    """From its first to its last value, and not into the next."""
    reading = reading_from(tmp_path, registry("contact: {line: counselling,", "  phone: 030 23125000}"))
    text = (tmp_path / "offices.yaml").read_text("utf-8").splitlines()
    entry = reading.locations["offices", "beratung"]
    assert text[entry.location().line - 1].strip() == "- id: beratung"
    assert "phone" in text[entry.last_line - 1]
    operator = reading.locations["operators", "stadt"]
    assert operator.last_line == operator.location().line


def test_two_drop_ins_do_not_replace_each_other(tmp_path: Path) -> None:
    """Neither knew of the other: an error names both files, and the entry of one of them stands."""
    (tmp_path / "offices.yaml").write_text(registry(), "utf-8")
    (tmp_path / "offices").mkdir()
    office = yaml.safe_load(registry())["offices"][0]
    for name in ("a", "b"):
        text = yaml.safe_dump(office | {"name": f"Name {name}"})
        (tmp_path / "offices" / f"{name}.yaml").write_text(text, "utf-8")
    reading = read_registry(tmp_path)
    (problem,) = reading.problems
    assert problem.location.file == tmp_path / "offices" / "b.yaml"
    said = problem.worded(NullTranslations())
    assert f"Die Kennung „beratung“ steht auch in {tmp_path / 'offices' / 'a.yaml'}." in said
    assert [office.name for office in reading.entries.offices] == ["Name a"]


def test_two_drop_ins_with_one_operator_are_named(tmp_path: Path) -> None:
    """As with offices; other ids beside it do no harm."""
    (tmp_path / "offices.yaml").write_text("operators: []\noffices: []\n", "utf-8")
    (tmp_path / "offices").mkdir()
    for name in ("a", "b"):
        text = f"{OPERATOR}\noffices:{OFFICE.replace('beratung', name)}"
        (tmp_path / "offices" / f"{name}.yaml").write_text(text, "utf-8")
    reading = read_registry(tmp_path)
    assert [problem.entry for problem in reading.problems] == ["stadt"]
    assert [office.id for office in reading.entries.offices] == ["a", "b"]


def test_a_file_that_is_named_replaces_a_drop_in(tmp_path: Path) -> None:
    """A correction is checked as if it stood there already; two of one file are still two."""
    (tmp_path / "offices.yaml").write_text(registry(), "utf-8")
    (tmp_path / "offices").mkdir()
    office = yaml.safe_load(registry())["offices"][0]
    (tmp_path / "offices" / "a.yaml").write_text(yaml.safe_dump(office | {"name": "Eins"}), "utf-8")
    new = tmp_path / "new.yaml"
    new.write_text(yaml.safe_dump({"offices": [office | {"name": "Zwei"}]}), "utf-8")
    (tmp_path / "other").mkdir()
    reading = read_registry(tmp_path, [new.rename(tmp_path / "other" / "new.yaml")])
    assert ([office.name for office in reading.entries.offices], reading.problems) == (["Zwei"], ())
    again = tmp_path / "other" / "new.yaml"
    again.write_text(f"offices:{OFFICE}{OFFICE}", "utf-8")
    (problem,) = read_registry(tmp_path, [again]).problems
    assert "gibt es schon in Zeile" in problem.what.text


def test_what_stands_twice_is_told_where_it_stands_again(tmp_path: Path, small: Knowledge) -> None:
    """With what it is; a list whose only item is wrong is not called empty."""
    text = registry("services:\n  - counselling\n  - language\n  - counselling")
    assert worded(errors(problems_in(tmp_path, text, small.gazetteer))) == (
        ":16:9: error: beratung: Das steht bei „services“ zum zweiten Mal: „counselling“. Löschen Sie eines von beiden."
    )
    text = registry().replace("kind: official", "kind: amtlich")
    (problem,) = errors(problems_in(tmp_path, text, small.gazetteer))
    assert "„amtlich“" in problem.worded(NullTranslations())
