"""What the page of a municipality says."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from lotsenbuch.answers.answering import Level
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.programme import Programme
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.municipality import MunicipalityView
from lotsenbuch.views.page import PageHead, PlaceLink
from tests.records import (
    ALTDORF,
    BACHHEIM,
    MUSTERLAND,
    PHONE,
    administration,
    callable_by,
    entries,
    office,
    operator,
    programme,
    source,
    views,
)


def page(
    *offices: Office,
    place: Municipality = BACHHEIM,
    state: Programme | None = None,
    code: str = "de",
    halls: Iterable[Administration] = (),
) -> MunicipalityView:
    """Give what the page of a municipality says."""
    of = _views(offices, state, code, halls)
    return of.municipalities.page(of.answers[place.ags])


def head(*offices: Office, place: Municipality = BACHHEIM, code: str = "de") -> PageHead:
    """Give what the page of a municipality says of itself."""
    of = _views(offices, code=code)
    return of.municipalities.head(of.answers[place.ags])


def _views(
    offices: Iterable[Office], state: Programme | None = None, code: str = "de", halls: Iterable[Administration] = ()
) -> EditionViews:
    operators = [operator("drk", "Rotes Kreuz"), operator("awo", "AWO"), operator("ib", "IB"), operator("juh", "JUH")]
    return views(entries(*offices, operators=operators), state, code, halls=halls)


def here(id_: str = "a", **fields: object) -> Office:
    """Give an office for Bachheim alone."""
    return office(id_, **{"serves": [BACHHEIM.ags], "operator": "drk"} | fields)


CALL = callable_by(phone=PHONE)
SITE = callable_by(website="https://bachheim.example")
HALL = administration(BACHHEIM.ags, phone=PHONE)


def whose(shown: Iterable[OfficeWay | AdministrationWay | Office]) -> list[str]:
    """Give to whom ways lead, and the offices to which none does."""
    found = []
    for one in shown:
        if isinstance(one, AdministrationWay):
            found.append(one.administration.key)
        else:
            found.append(one.office.id if isinstance(one, OfficeWay) else one.id)
    return found


def test_a_page_has_one_first_way_then_the_others_then_whom_one_cannot_reach() -> None:
    """Everybody once; of whom one cannot reach who counsels there comes first."""
    given = page(
        here("still"),
        here("seite", contact=SITE),
        here("mbe", task="migration-counselling", contact=SITE),
        here("jmd", task="youth-migration-service"),
        office("kreis", serves=[MUSTERLAND.key], coverage="all", contact=CALL),
        halls=[HALL, administration(MUSTERLAND.key, website="https://musterland.example")],
    )
    assert given.first is not None
    assert whose([given.first]) == ["kreis"]
    assert whose(given.others) == [BACHHEIM.ags]
    assert whose(given.unreached) == ["still", "seite", "jmd", "mbe", MUSTERLAND.key]
    assert given.is_reached


def test_where_nobody_can_be_reached_the_page_says_so() -> None:
    """The first way is the town's own website or house; the services for all are not among the ways."""
    site = {"id": "suche", "name": "Suche", "offer": {"de": "x"}, "website": "https://suche.example"}
    given = page(here("still"), halls=[administration(BACHHEIM.ags)], state=programme(services=[site]))
    assert given.first is not None
    assert whose([given.first]) == [BACHHEIM.ags]
    assert (given.others, whose(given.unreached), given.is_reached) == ((), ["still"], False)


def test_a_page_without_anybody_has_no_first_way() -> None:
    """Only in a test: every place has its town hall."""
    given = page()
    assert (given.first, given.others, given.unreached, given.is_reached) == (None, (), (), False)


def test_what_has_ended_is_told_apart() -> None:
    """As history."""
    closed = here("zu", status="closed", until="2020")
    given = page(closed, here("a", contact=CALL))
    assert [(past.name, past.period) for past in given.past] == [("Beratung zu", "bis 2020")]


def test_a_page_says_which_place_it_is() -> None:
    """Its key, its name, its postcodes, its district."""
    given = page(place=ALTDORF)
    assert (given.ags, given.name, given.postcodes) == (ALTDORF.ags, "Altdorf", "00101, 00102")
    assert given.district == PlaceLink("Landkreis Musterland", "kreise/landkreis-musterland/")


def test_very_many_postcodes_are_folded() -> None:
    """Stuttgart's 35 would push the answer down by half a telephone's page."""
    many = [f"001{number:02}" for number in range(7)]
    of = views(entries())
    town = replace(of.answers[BACHHEIM.ags], municipality=replace(BACHHEIM, postcodes=tuple(many)))
    assert of.municipalities.page(town).some_postcodes == "00100, 00101 …"
    assert of.municipalities.page(town).postcodes == ", ".join(many)
    assert page(place=ALTDORF).some_postcodes == ""


def test_a_page_leads_to_other_places_of_its_name() -> None:
    """With the district that tells them apart, in the heading too."""
    given = page(place=ALTDORF)
    assert given.homonyms == (PlaceLink("Altdorf (Heide) (Heidekreis)", "orte/altdorf-heide/"),)
    assert head(place=ALTDORF).title == "Altdorf (Landkreis Musterland): Beratung für Geflüchtete"
    assert page().homonyms == ()
    assert head().title == "Bachheim: Beratung für Geflüchtete"


def test_a_page_describes_itself_by_who_counsels() -> None:
    """In plain text."""
    assert head(here()) == PageHead(
        "orte/bachheim/",
        "Bachheim: Beratung für Geflüchtete",
        "Wer Geflüchtete in Bachheim (Landkreis Musterland) berät: Rotes Kreuz. Telefon, Adresse, Zeiten, kostenlos.",
    )


def test_a_description_names_at_most_three_operators_once_each() -> None:
    """With the comma of the script."""
    offices = [here(id_, operator=id_) for id_ in ("drk", "awo", "ib", "juh")]
    assert "berät: Rotes Kreuz, AWO, IB. " in head(*offices, here("zwei")).description
    assert "berät: Rotes Kreuz، AWO، IB. " in head(*offices, code="ar").description


def test_a_description_promises_nobody_where_nobody_is_known() -> None:
    """The state's services help on."""
    expected = "Wer Geflüchteten in Bachheim (Landkreis Musterland) weiterhilft. Kostenlos."
    assert head().description == expected


ALONE, OTHER = here(contact=CALL), here("b", operator="awo", contact=SITE)
JOINT = here(serves=[BACHHEIM.ags, ALTDORF.ags], contact=CALL)
WIDE = office("kreis", operator="drk", serves=[MUSTERLAND.key], coverage="all", contact=CALL)
OUT_OF_REACH = here(contact=SITE)
ASK = "Fragen Sie zuerst hier:"


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
            [OUT_OF_REACH, here("b", operator="awo")],
            Level.MUNICIPALITY,
            (
                "Nach dem, was wir wissen, berät in Bachheim: Rotes Kreuz und AWO. Telefon und E-Mail kennen wir "
                f"nicht. {ASK}"
            ),
        ),
        (
            [OUT_OF_REACH, WIDE],
            Level.MUNICIPALITY,
            f"Nach dem, was wir wissen, berät in Bachheim: Rotes Kreuz. Telefon und E-Mail kennen wir nicht. {ASK}",
        ),
        (
            [office("kreis", operator="drk", serves=[MUSTERLAND.key], coverage="all")],
            Level.DISTRICT,
            (
                "Für Bachheim kennen wir keine eigene Beratungsstelle, und vom Kreis (Landkreis Musterland) weder "
                f"Telefon noch E-Mail. {ASK}"
            ),
        ),
        (
            [here("mbe", task="migration-counselling", contact=CALL)],
            Level.STATE,
            (
                "Für Bachheim kennen wir noch keine Beratungsstelle, auch nicht beim Kreis (Landkreis Musterland). "
                f"{ASK}"
            ),
        ),
    ],
)
def test_a_page_says_at_which_level_it_answers(offices: list[Office], level: Level, sentence: str) -> None:
    """Truth rule 8: and whether the way below it leads to who counsels there."""
    given = page(*offices)
    assert (given.level, given.level_sentence) == (level, sentence)


def test_names_in_the_sentence_stay_german() -> None:
    """Among letters of another script."""
    assert '<bdi lang="de">Rotes Kreuz</bdi>' in page(OUT_OF_REACH, code="ru").level_sentence


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
