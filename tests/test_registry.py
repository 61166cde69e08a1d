"""Reading entries and resolving municipalities."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.content import Knowledge
from lotsenbuch.model.vocabulary import Task
from lotsenbuch.reading.registry import read_registry
from tests.small import OFFICE, OPERATOR, entries_from, problems_in, reading_from, registry, worded

RAVENSBURG, LUDWIGSBURG, MOESSINGEN, AALEN = "08436064", "08118048", "08416025", "08136088"


def answering(knowledge: Knowledge, ags: str) -> list[str]:
    """Give the ids of the offices that answer for a municipality."""
    return [office.id for office in knowledge.answers[ags].offices]


def test_a_municipality_is_answered_by_the_office_that_names_it(knowledge: Knowledge) -> None:
    """Ravensburg: the Diakonie alone since January 2025."""
    assert answering(knowledge, RAVENSBURG) == ["ravensburg-diakonie"]


def test_an_ended_office_does_not_answer(knowledge: Knowledge) -> None:
    """Ludwigsburg: the city's own team ended with 2024, the district answers."""
    (office,) = knowledge.answers[LUDWIGSBURG].offices
    assert office.operator == "landkreis-ludwigsburg"
    (closed,) = knowledge.answers[LUDWIGSBURG].closed
    assert closed.operator == "stadt-ludwigsburg"
    assert closed.contact is None


def test_a_joint_office_answers_for_each_of_its_municipalities(knowledge: Knowledge) -> None:
    """Rauenberg and five neighbours share a team of the Red Cross."""
    offices = [answering(knowledge, ags) for ags in ("08226065", "08226054", "08226046", "08226010", "08226102")]
    assert all(ids == offices[0] for ids in offices)
    assert len(offices[0]) == 1


def test_the_district_answers_where_nobody_else_does(knowledge: Knowledge) -> None:
    """Biberach: all 45 municipalities commissioned the district in 2018."""
    places = knowledge.gazetteer.by_district["08426"]
    assert {tuple(answering(knowledge, place.ags)) for place in places} == {("landkreis-biberach",)}


def test_an_exception_is_not_answered_by_the_district(knowledge: Knowledge) -> None:
    """Iffezheim does it itself: the district of Rastatt serves 22 of its 23."""
    iffezheim = next(place for place in knowledge.gazetteer.municipalities.values() if place.name == "Iffezheim")
    (office,) = knowledge.answers[iffezheim.ags].offices
    assert office.operator == "gemeinde-iffezheim"


def test_integration_officers_do_not_answer_for_counselling(knowledge: Knowledge) -> None:
    """An officer plans and connects; the counselling is someone else's."""
    officers = [office for office in knowledge.entries.offices if office.task is Task.INTEGRATION_OFFICER]
    assert officers
    for office in officers:
        for ags in office.municipalities:
            assert office.id not in answering(knowledge, ags)


def test_somewhere_only_the_state_answers(knowledge: Knowledge) -> None:
    """Breisgau-Hochschwarzwald: no source says who does it in most municipalities."""
    unanswered = [ags for ags in knowledge.gazetteer.municipalities if not answering(knowledge, ags)]
    assert 0 < len(unanswered) < 50
    assert {ags[:5] for ags in unanswered} >= {"08315"}


def test_who_can_be_called_comes_first(tmp_path: Path, knowledge: Knowledge) -> None:
    """Among several offices of a town the reachable one leads."""
    second = OFFICE.replace("beratung", "zweite") + "    contact: {line: counselling, phone: 0751 35925270}\n"
    entries = entries_from(tmp_path, f"{OPERATOR}\noffices:{OFFICE}{second}")
    assert [office.id for office in answers_of(entries, knowledge.gazetteer)[RAVENSBURG].offices] == [
        "zweite",
        "beratung",
    ]


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


def test_every_fault_is_reported_at_once(tmp_path: Path, knowledge: Knowledge) -> None:
    """Faults of the types and of the rules together, each at its line with value and repair."""
    text = registry(
        "certainty: sicher",
        "opning_hours: Mo-Fr 09:00-12:00",
        "services: [counselling, sprache]",
        "contact: {line: counselling, phone: '0751', website: javascript:alert(1)}",
        "spoken: de",
    ).replace("operator: stadt", "operator: stadd")
    text += OFFICE.replace("beratung", "andere").replace('"08436064"', '"08999999"')
    golden = Path(__file__).parent / "golden" / "faults.txt"
    assert worded(problems_in(tmp_path, text, knowledge.gazetteer)) + "\n" == golden.read_text("utf-8")


def test_a_faulty_operator_is_not_reported_at_its_offices(tmp_path: Path, knowledge: Knowledge) -> None:
    """One fault, one message."""
    text = registry().replace("kind: municipality", "kind: stadt")
    assert len(problems_in(tmp_path, text, knowledge.gazetteer)) == 1


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
def test_wrong_shapes_have_plain_messages(tmp_path: Path, knowledge: Knowledge, text: str, words: str) -> None:
    """A list where a map belongs is said so."""
    assert words in worded(problems_in(tmp_path, text, knowledge.gazetteer))


def test_markup_in_a_name_stays_text(tmp_path: Path, knowledge: Knowledge) -> None:
    """The registry does not mind; escaping is for the pages."""
    text = registry().replace("name: Beratung", 'name: "<script>alert(1)</script>"')
    assert not problems_in(tmp_path, text, knowledge.gazetteer)


keys = st.sampled_from(
    ["operators", "offices", "id", "name", "serves", "contact", "phone", "sources", "spoken", "note"]
)
anything = st.recursive(
    st.text(max_size=8) | keys,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from(["operators", "offices"]), st.lists(anything, max_size=3) | anything))
def test_no_registry_raises(
    tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge, data: dict[str, Any]
) -> None:
    """Every fault becomes a problem that can be worded."""
    text = yaml.safe_dump(data, allow_unicode=True)
    worded(problems_in(tmp_path_factory.getbasetemp(), text, knowledge.gazetteer))


def test_an_entry_knows_its_lines(tmp_path: Path) -> None:
    """From its first to its last value, and not into the next."""
    reading = reading_from(tmp_path, registry("contact: {line: counselling,", "  phone: 0751 35925270}"))
    text = (tmp_path / "offices.yaml").read_text("utf-8").splitlines()
    entry = reading.locations["offices", "beratung"]
    assert text[entry.location().line - 1].strip() == "- id: beratung"
    assert "phone" in text[entry.last_line - 1]
    operator = reading.locations["operators", "stadt"]
    assert operator.last_line == operator.location().line
