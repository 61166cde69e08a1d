"""What the page of a municipality says."""

import pytest

from lotsenbuch.answers.answering import Level
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.programme import Programme
from lotsenbuch.views.municipality import MunicipalityView
from lotsenbuch.views.page import PageHead, PlaceLink
from tests.records import (
    ALTDORF,
    BACHHEIM,
    MUSTERLAND,
    PHONE,
    callable_by,
    entries,
    office,
    operator,
    programme,
    source,
    views,
)


def page(
    *offices: Office, place: Municipality = BACHHEIM, state: Programme | None = None, code: str = "de"
) -> MunicipalityView:
    """Give what the page of a municipality says."""
    operators = [operator("drk", "Rotes Kreuz"), operator("awo", "AWO"), operator("ib", "IB"), operator("juh", "JUH")]
    of = views(entries(*offices, operators=operators), state, code)
    return of.municipalities.page(of.answers[place.ags])


def here(id_: str = "a", **fields: object) -> Office:
    """Give an office for Bachheim alone."""
    return office(id_, **{"serves": [BACHHEIM.ags], "operator": "drk"} | fields)


def test_a_page_shows_who_answers_and_who_else_is_there() -> None:
    """The offices of its answer, each where it belongs."""
    answering, officer = here(), here("b", task="integration-officer")
    closed = here("zu", status="closed", until="2020")
    wide = office("kreis", serves=[MUSTERLAND.key], coverage="all", contact=callable_by(phone=PHONE))
    given = page(answering, officer, closed, wide)
    assert (given.answers, given.others, given.fallback) == ((answering,), (officer,), (wide,))
    assert [(past.name, past.period) for past in given.past] == [("Beratung zu", "bis 2020")]


def test_a_page_says_which_place_it_is() -> None:
    """Its key, its name, its postcodes, its district."""
    given = page(place=ALTDORF)
    assert (given.ags, given.name, given.postcodes) == (ALTDORF.ags, "Altdorf", "00101, 00102")
    assert given.district == PlaceLink("Landkreis Musterland", "kreise/landkreis-musterland/")


def test_a_page_leads_to_other_places_of_its_name() -> None:
    """With the district that tells them apart, in the heading too."""
    given = page(place=ALTDORF)
    assert given.homonyms == (PlaceLink("Altdorf (Heide) (Heidekreis)", "orte/altdorf-heide/"),)
    assert given.head.title == "Altdorf (Landkreis Musterland): Beratung für Geflüchtete"
    assert page().homonyms == ()
    assert page().head.title == "Bachheim: Beratung für Geflüchtete"


def test_a_page_describes_itself_by_who_counsels() -> None:
    """In plain text."""
    assert page(here()).head == PageHead(
        "orte/bachheim/",
        "Bachheim: Beratung für Geflüchtete",
        "Wer Geflüchtete in Bachheim (Landkreis Musterland) berät: Rotes Kreuz. Telefon, Adresse, Zeiten, kostenlos.",
    )


def test_a_description_names_at_most_three_operators_once_each() -> None:
    """With the comma of the script."""
    offices = [here(id_, operator=id_) for id_ in ("drk", "awo", "ib", "juh")]
    assert "berät: Rotes Kreuz, AWO, IB. " in page(*offices, here("zwei")).head.description
    assert "berät: Rotes Kreuz، AWO، IB. " in page(*offices, code="ar").head.description


def test_a_description_promises_nobody_where_nobody_is_known() -> None:
    """The state's services help on."""
    expected = "Wer Geflüchteten in Bachheim (Landkreis Musterland) weiterhilft. Kostenlos."
    assert page().head.description == expected


ALONE, OTHER = here(), here("b", operator="awo")
JOINT = here(serves=[BACHHEIM.ags, ALTDORF.ags])
WIDE = office("kreis", operator="drk", serves=[MUSTERLAND.key], coverage="all")


@pytest.mark.parametrize(
    ("offices", "level", "sentence"),
    [
        ([ALONE], Level.MUNICIPALITY, "Diese Stelle ist für Bachheim da."),
        ([JOINT], Level.JOINT, "Diese Stelle ist für Bachheim und für weitere Gemeinden da."),
        (
            [ALONE, OTHER],
            Level.MUNICIPALITY,
            "In Bachheim beraten mehrere Stellen. Rufen Sie eine davon an: Sie sagt Ihnen, wer für Sie da ist.",
        ),
        (
            [JOINT, here("b", serves=[BACHHEIM.ags, ALTDORF.ags])],
            Level.JOINT,
            "In Bachheim beraten mehrere Stellen. Rufen Sie eine davon an: Sie sagt Ihnen, wer für Sie da ist.",
        ),
        (
            [WIDE],
            Level.DISTRICT,
            "Für Bachheim kennen wir keine eigene Beratungsstelle. Hier hilft der Kreis weiter: Landkreis Musterland.",
        ),
        (
            [],
            Level.STATE,
            (
                "Für Bachheim kennen wir noch keine eigene Beratungsstelle, auch nicht beim Kreis (Landkreis "
                "Musterland). Fragen Sie im Rathaus nach dem Integrationsmanagement. Diese Dienste beraten überall in "
                "Baden-Württemberg:"
            ),
        ),
    ],
)
def test_a_page_says_at_which_level_it_answers(offices: list[Office], level: Level, sentence: str) -> None:
    """Truth rule 8: and only where nobody else answers do the state's services stand first."""
    given = page(*offices)
    assert (given.level, given.level_sentence) == (level, sentence)
    assert given.state_services_first is (level is Level.STATE)


def test_two_offices_of_the_district_are_still_the_district() -> None:
    """Its sentence goes before that of several offices."""
    given = page(WIDE, office("kreis-zwei", operator="awo", serves=[MUSTERLAND.key], coverage="all"))
    assert given.level_sentence.startswith("Für Bachheim kennen wir keine eigene Beratungsstelle.")


def test_a_page_shows_the_numbers_of_its_place() -> None:
    """Those that no source connects with an operator; each with its publisher, and no other place's."""
    figures = [
        {"municipality": ags, "kind": "funding", "value": value, "as_of": "2018", "source": source_id}
        for ags, value, source_id in (
            (BACHHEIM.ags, 1000, "land"),
            (ALTDORF.ags, 9, "stadt"),
            (BACHHEIM.ags, 2, "stadt"),
        )
    ]
    sources = [source("land", publisher="Land"), source("stadt", publisher="Stadt")]
    given = page(state=programme(municipal_figures=figures, sources=sources))
    assert [(figure.value, figure.publisher) for figure in given.figures] == [
        ("1.000\xa0€", "Land"),
        ("2\xa0€", "Stadt"),
    ]
    assert [(str(figure.what), figure.date) for figure in given.figures] == [("Geld vom Land", "2018")] * 2
    assert page().figures == ()
