"""What the registry must say: facts that the founding documents and the truth rules demand."""

import re
from collections import Counter

from lotsenbuch.answers.answering import Level
from lotsenbuch.content import Knowledge
from lotsenbuch.model.offices import Office
from lotsenbuch.model.vocabulary import Certainty, FigureKind, Line, Status, Task


def office(knowledge: Knowledge, id_: str) -> Office:
    """Give an office by its id."""
    return next(office for office in knowledge.entries.offices if office.id == id_)


def test_every_office_has_a_publisher_for_its_operator(knowledge: Knowledge) -> None:
    """Truth rule 1: no source, no entry."""
    for entry in knowledge.entries.offices:
        assert any(source.publisher for source in entry.sources), entry.id


def test_nothing_claims_to_be_confirmed(knowledge: Knowledge) -> None:
    """Truth rule 2: nobody has called anyone yet; take this test away with the first confirmation."""
    assert not [entry.id for entry in knowledge.entries.offices if entry.verified]


def test_ravensburg_changed_its_operator(knowledge: Knowledge) -> None:
    """The Diakonie alone since January 2025, the Red Cross until December 2024."""
    entry = office(knowledge, "ravensburg-diakonie")
    assert entry.contact is not None
    assert (entry.contact.phone, entry.contact.email) == ("0751 35925270", "integration-rv@diakonie-oab.de")
    assert entry.commissioned_by == "08436064"
    (past,) = (past for past in entry.history if past.operator == "drk-kreisverband-ravensburg")
    assert (str(past.from_), str(past.until)) == ("2018", "2024-12")
    assert past.note is not None


def test_ludwigsburgs_team_is_dated_history(knowledge: Knowledge) -> None:
    """2016 to 2024, with its figures of 2019 and without its telephone."""
    entry = office(knowledge, "ludwigsburg-stadt")
    assert (entry.status, str(entry.from_), str(entry.until)) == (Status.CLOSED, "2016", "2024")
    assert {figure.value for figure in entry.figures} >= {549, 6.7, 9}
    assert entry.note is not None
    assert "20" in entry.note.de


def test_what_has_ended_is_nowhere(knowledge: Knowledge) -> None:
    """Ludwigsburg's line and its leader's address are in no field of any entry."""
    text = repr(knowledge.entries.offices)
    assert not re.search(r"910.?4041|buerkle|Bürkle", text)


def test_the_funding_of_six_towns_is_kept(knowledge: Knowledge) -> None:
    """Kirchheim unter Teck, Weilheim, Wendlingen, Plochingen, Bissingen and Notzingen."""
    amounts = {figure.municipality: figure.value for figure in knowledge.programme.municipal_figures}
    assert amounts == {
        "08116033": 213349, "08116070": 67667, "08116071": 70851, "08116056": 44580, "08116012": 16718,
        "08116048": 23882,
    }  # fmt: skip


def test_the_programme_has_its_dated_figures(knowledge: Knowledge) -> None:
    """116 and 70 million euros, 1,200 managers, 98 percent, Ukraine since 11 March 2022."""
    facts = {str(fact.date): fact.text.de for fact in knowledge.programme.milestones}
    assert "116 Millionen" in facts["2017/2018"]
    assert "70 Millionen" in facts["2020/2021"]
    assert "1.200" in facts["2020/2021"]
    assert "98 Prozent" in facts["2017-12"]
    assert "Ukraine" in facts["2022-03-11"]


def test_weinheim_works_with_three_operators(knowledge: Knowledge) -> None:
    """The city, the Red Cross and the Diakonie; the Caritas has ended."""
    offices = knowledge.answers["08226096"].offices
    operators = {entry.operator for entry in offices}
    assert len(operators) == 3
    assert not any("caritas" in operator for operator in operators)


def test_giengen_is_the_districts_since_2026(knowledge: Knowledge) -> None:
    """Until the end of 2025 it was the eva."""
    (entry,) = knowledge.answers["08135016"].offices
    assert entry.operator == "landkreis-heidenheim"
    assert "eva-heidenheim" in {past.operator for past in entry.history}


def test_254_municipalities_have_an_operator_of_their_own(knowledge: Knowledge) -> None:
    """Named by sources; the others are answered by their district, or only by the state."""
    levels = Counter(answer.level for answer in knowledge.answers.values())
    assert levels[Level.MUNICIPALITY] + levels[Level.JOINT] == 254
    assert levels.total() - levels[Level.STATE] == 1064


def test_a_report_over_a_whole_district_is_marked(knowledge: Knowledge) -> None:
    """Truth rule 5: most, some or unknown is never stated for a single municipality."""
    for entry in knowledge.entries.offices:
        if entry.coverage in {"most", "some", "unknown"}:
            assert entry.certainty is Certainty.DERIVED or entry.coverage == "unknown", entry.id


def test_personal_addresses_stay_out(knowledge: Knowledge) -> None:
    """Truth rule 7: no contact is a single person's."""
    for entry in knowledge.entries.offices:
        if entry.contact and entry.contact.email and not entry.contact.personal:
            assert not re.match(r"[a-z]\.[a-z]+@", entry.contact.email), entry.id


def test_officers_never_speak_for_the_counselling(knowledge: Knowledge) -> None:
    """Truth rule 4: an integration officer's line is a coordination or a switchboard."""
    for entry in knowledge.entries.offices:
        if entry.task is Task.INTEGRATION_OFFICER and entry.contact:
            assert entry.contact.line is not Line.COUNSELLING, entry.id


def test_funding_is_in_euros(knowledge: Knowledge) -> None:
    """No figure of funding is small enough to be millions written short."""
    for entry in knowledge.entries.offices:
        for figure in entry.figures:
            if figure.kind is FigureKind.FUNDING:
                assert figure.value >= 1000, entry.id
