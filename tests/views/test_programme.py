"""What is true of the whole state."""

import pytest

from lotsenbuch.languages import GERMAN
from lotsenbuch.model.programme import Programme
from lotsenbuch.views import links
from lotsenbuch.views.programme import ChartRow, MilestoneView, ProgrammeViews, StateServiceView
from lotsenbuch.wording.words import Worded
from tests.records import entries, programme, source, views

SOURCES = [source("land", publisher="Land", date="2017-07"), source("zeitung", publisher="Zeitung")]


def state(of: Programme) -> ProgrammeViews:
    """Give the views of a programme."""
    return views(entries(), of).programme


def figures(*values: float, kind: str = "counsellors") -> Programme:
    """Give a programme with numbers of one kind."""
    listed = [
        {"date": "2018", "kind": kind, "value": value, "text": {"de": f"{value} Stellen"}, "source": "land"}
        for value in values
    ]
    return programme(figures=listed, sources=SOURCES)


def test_a_service_gives_its_ways() -> None:
    """For whom, what, and how to reach it."""
    services = [
        {
            "id": "hilfe",
            "name": "Hilfetelefon",
            "emergency": True,
            "audience": {"de": "Für alle"},
            "offer": {"de": "Rat"},
            "phone": "116 016",
            "website": "https://www.hilfe.example/",
        },
        {"id": "mbe", "name": "MBE", "offer": {"de": "Beratung"}},
    ]
    assert state(programme(services=services)).services() == (
        StateServiceView(
            name="Hilfetelefon",
            emergency=True,
            audience=Worded("Für alle", GERMAN),
            offer=Worded("Rat", GERMAN),
            phone=links.Phone("116 016", "tel:116016"),
            website="https://www.hilfe.example/",
            website_host="hilfe.example",
        ),
        StateServiceView("MBE", False, None, Worded("Beratung", GERMAN), None, "", ""),  # noqa: FBT003
    )


def test_milestones_are_told_with_their_sources() -> None:
    """In the order of the file."""
    facts = [
        {"date": "2017/2018", "text": {"de": "Der Anfang"}, "source": "zeitung"},
        {"date": "2025-01", "text": {"de": "Die Reform"}, "source": "land"},
    ]
    given = state(programme(milestones=facts, sources=SOURCES))
    assert given.milestones() == (
        MilestoneView("2017–2018", Worded("Der Anfang", GERMAN), given.citations["zeitung"]),
        MilestoneView("Januar 2025", Worded("Die Reform", GERMAN), given.citations["land"]),
    )


def test_every_source_can_be_cited() -> None:
    """Those of the services too."""
    services = [{"id": "mbe", "name": "MBE", "offer": {"de": "Rat"}, "sources": [source("bund", publisher="Bund")]}]
    citations = state(programme(services=services, sources=SOURCES)).citations
    assert {id_: one.publisher for id_, one in citations.items()} == {
        "bund": "Bund",
        "land": "Land",
        "zeitung": "Zeitung",
    }


def test_a_chart_shows_each_number_as_part_of_the_largest() -> None:
    """In percent, rounded."""
    given = state(figures(400, 1200, 1))
    (chart,) = given.charts()
    assert chart.title == "Integrationsmanagerinnen und Integrationsmanager"
    assert [(row.value, row.share) for row in chart.rows] == [("400", 33), ("1.200", 100), ("1", 0)]
    assert chart.rows[0] == ChartRow(
        date="2018", text=Worded("400 Stellen", GERMAN), value="400", share=33, source=given.citations["land"]
    )


def test_money_is_shown_in_euros() -> None:
    """In a chart of its own."""
    (chart,) = state(figures(70000000, kind="euros-a-year")).charts()
    assert chart.title == "Geld des Landes für das Integrationsmanagement, in einem Jahr"
    assert [row.value for row in chart.rows] == ["70.000.000\xa0€"]


def test_each_kind_of_number_has_its_own_chart() -> None:
    """And its own largest number."""
    listed = [*figures(2, kind="euros-a-year").figures, *figures(4).figures]
    both = programme(sources=SOURCES).model_copy(update={"figures": tuple(listed)})
    assert [[row.share for row in chart.rows] for chart in state(both).charts()] == [[100], [100]]


@pytest.mark.parametrize("values", [(), (0.0,)])
def test_a_programme_may_have_no_figures(values: tuple[float, ...]) -> None:
    """An empty chart is left out; of nothing, everything is no part."""
    charts = state(figures(*values)).charts()
    assert [[row.share for row in chart.rows] for chart in charts] == [[0]] * len(values)
