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
from tests.small import MUSTERHAUSEN, OFFICE, OPERATOR, entries_from, place, problems_in, reading_from, registry, worded

COUNSELLING = Task.INTEGRATION_MANAGEMENT


def answering(knowledge: Knowledge, slug: str) -> list[str]:
    """Give the ids of the offices that answer for a municipality."""
    return [office.id for office in knowledge.answers[place(knowledge, slug).ags].offices]


def test_a_municipality_is_answered_by_the_office_that_names_it(small: Knowledge) -> None:
    """And not by the district too."""
    assert answering(small, "musterhausen") == ["musterhausen"]


def test_an_ended_office_does_not_answer(small: Knowledge) -> None:
    """Zwiebelbach's own office has closed: the district answers, the office is found among what has ended."""
    assert answering(small, "zwiebelbach") == ["musterland"]
    closed = small.answers[place(small, "zwiebelbach").ags].closed
    assert "zwiebelbach-frueher" in [office.id for office in closed]


def test_a_joint_office_answers_for_each_of_its_municipalities(small: Knowledge) -> None:
    """The same for both."""
    assert answering(small, "altweiler") == answering(small, "altweiler-heide") == ["altweiler"]


def test_the_district_answers_where_nobody_else_does(small: Knowledge) -> None:
    """For the places that no active office names."""
    assert answering(small, "oehrlingen") == ["musterland"]


def test_an_exception_is_not_answered_by_the_district(small: Knowledge) -> None:
    """Nobody answers for Quellingen, but its district can be asked; what the former district said holds too."""
    answer = small.answers[place(small, "quellingen").ags]
    assert not answer.offices
    assert [office.id for office in answer.fallback] == ["musterland"]
    assert not answer.closed


def test_other_tasks_are_not_the_counselling(small: Knowledge) -> None:
    """An officer plans and connects; the counselling is someone else's."""
    answer = small.answers[place(small, "musterhausen").ags]
    assert [office.task for office in answer.offices] == [COUNSELLING]
    assert [(office.id, office.task) for office in answer.others] == [
        ("musterhausen-beauftragte", Task.INTEGRATION_OFFICER),
        ("erwachsene", Task.MIGRATION_COUNSELLING),
        ("jugend", Task.YOUTH_MIGRATION_SERVICE),
        ("musterhausen-ehrenamt", Task.VOLUNTEER_COORDINATION),
    ]


def test_who_can_be_called_comes_first_then_what_is_stated_then_the_newer(small: Knowledge) -> None:
    """Lindwies: by telephone; by e-mail, but derived; only by an address, though its source is the newest."""
    assert answering(small, "lindwies") == ["lindwies-caritas", "lindwies-awo", "lindwies-johanniter"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("date: 2025-01", "date: 2025-02"),
        ("date: 2024", "date: 2024-01"),
        ("date: 2025-01", "date: 2025-01-02"),
    ],
)
def test_of_two_alike_the_newer_leads(tmp_path: Path, small: Knowledge, first: str, second: str) -> None:
    """By the dates of their sources, however exact they are."""
    newer = OFFICE.replace("beratung", "zweite").replace("date: 2025-01", second)
    entries = entries_from(tmp_path, f"{OPERATOR}\noffices:{OFFICE.replace('date: 2025-01', first)}{newer}")
    assert [office.id for office in answers_of(entries, small.gazetteer)[MUSTERHAUSEN].offices] == [
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


def test_every_fault_is_reported_at_once(tmp_path: Path, small: Knowledge) -> None:
    """Faults of the types and of the rules together, each at its line with value and repair."""
    text = registry(
        "certainty: sicher",
        "opning_hours: Mo-Fr 09:00-12:00",
        "services: [counselling, sprache]",
        "contact: {line: counselling, phone: '0751', website: javascript:alert(1)}",
        "spoken: de",
    ).replace("operator: stadt", "operator: stadd")
    text += OFFICE.replace("beratung", "andere").replace(f'"{MUSTERHAUSEN}"', '"08999999"')
    golden = Path(__file__).parent / "golden" / "faults.txt"
    assert worded(problems_in(tmp_path, text, small.gazetteer)) + "\n" == golden.read_text("utf-8")


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


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
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
