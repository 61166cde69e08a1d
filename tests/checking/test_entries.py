"""The rules of the registry, each on a registry that breaks it."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.problems import Severity
from tests.small import CALL, problems_in, registry, worded


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("operator: niemand", "Den Träger „niemand“ gibt es nicht"),
        ("partners: [niemand]", "Den Träger „niemand“ gibt es nicht"),
        ("history: [{operator: niemand}]", "Den Träger „niemand“ gibt es nicht"),
        ('serves: ["08999"]', "Den Schlüssel „08999“"),
        ('consultations: [{place: Rathaus, kind: town-hall, serves: ["08999999"]}]', "Den Schlüssel „08999999“"),
        ('commissioned_by: "08999999"', "Den Schlüssel „08999999“"),
        ('serves: ["08001"]', "sagt aber nicht, für wie viele"),
        ("coverage: all", "passt nur zu einem ganzen Kreis"),
        ('except: ["08001001"]', "liegt in keinem der Kreise"),
        ("sources: [&, &]".replace("&", "{id: q, publisher: P, kind: press, supports: [operator]}"), "hier zweimal"),
        ("figures: [{kind: fte, value: '2', as_of: 2018, source: zeitung}]", "steht nicht unter „sources“"),
        ("status: closed\ncontact: {line: counselling, phone: 030 23125000}", "geschlossen und hat doch"),
        ("until: 2024\nfrom: 2025", "liegt vor dem Anfang"),
        ("opening_hours: We[1] 14:00-16:00", "nicht in jeder Woche gleich"),
        ("consultations: [{place: Rathaus, kind: town-hall, opening_hours: 'Jan-Mar: Mo 09:00-12:00'}]",
         "nicht in jeder Woche gleich"),
        ("spoken: [xqx]", "Die Sprache „xqx“ ist nicht bekannt"),
        ("verified: {date: 2027-01-01, by: Stadt}", "kein vergangener Tag"),
        ("verified: {date: 2026, by: Stadt}", "kein vergangener Tag"),
        ("contact: {line: counselling, email: erika.muster@musterhausen.example}", "einzelnen Person"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_reported(tmp_path: Path, small: Knowledge, lines: str, words: str) -> None:
    """Each rule finds its breach and says how to mend it."""
    replaced = [f"    {line.partition(':')[0]}:" for line in lines.splitlines()]
    if "    sources:" in replaced:
        replaced.append("      - {id: stadt-2025")
    kept = [line for line in registry().splitlines() if not line.startswith(tuple(replaced))]
    text = "\n".join([*kept, *(f"    {line}" for line in lines.splitlines())])
    assert words in worded(problems_in(tmp_path, text, small.gazetteer))


def test_a_contact_needs_a_source(tmp_path: Path, small: Knowledge) -> None:
    """Truth rule 1."""
    text = registry(CALL).replace(", contact]", "]")
    assert "Keine Quelle belegt den Kontakt" in worded(problems_in(tmp_path, text, small.gazetteer))


def test_one_line_of_two_operators_is_doubted(tmp_path: Path, small: Knowledge) -> None:
    """Truth rule 4."""
    text = registry(CALL)
    office = text[text.index("offices:") + len("offices:") :]
    text += office.replace("id: beratung", "id: andere").replace(
        "operator: stadt", "operator: caritas\n    partners: [stadt]"
    )
    text = text.replace("kind: municipality}", "kind: municipality}\n  - {id: caritas, name: Caritas, kind: welfare}")
    (problem,) = problems_in(tmp_path, text, small.gazetteer)
    assert "einem anderen Träger" in problem.what.text
    assert problem.severity is Severity.WARNING


def test_an_operator_without_office_is_doubted(tmp_path: Path, small: Knowledge) -> None:
    """It would have an empty page."""
    text = registry().replace("offices:", "  - {id: drk, name: DRK, kind: welfare}\noffices:", 1)
    assert "Kein Eintrag nennt" in worded(problems_in(tmp_path, text, small.gazetteer))


def test_an_old_entry_is_doubted_until_someone_confirms_it(tmp_path: Path, small: Knowledge) -> None:
    """Warnings never stop a build."""
    old = registry().replace("date: 2025-01", "date: 2018-01")
    (problem,) = problems_in(tmp_path, old, small.gazetteer)
    assert problem.severity is Severity.WARNING
    confirmed = f"{old}    verified: {{date: 2026-03-02, by: Stadt}}\n"
    assert not problems_in(tmp_path, confirmed, small.gazetteer)


def test_a_sound_registry_has_no_problem(tmp_path: Path, small: Knowledge) -> None:
    """The small registry of these tests breaks no rule by itself."""
    assert not problems_in(tmp_path, registry(), small.gazetteer)
