"""What the page of a district says."""

from lotsenbuch.answers.ways import AdministrationWay
from lotsenbuch.model.offices import Office
from lotsenbuch.views.district import DistrictView, MunicipalityRow
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.page import PageHead
from tests.records import (
    ALTDORF,
    BACHHEIM,
    HAFENSTADT,
    HAFENSTADT_KREIS,
    MUSTERLAND,
    OEHRLINGEN,
    PHONE,
    administration,
    callable_by,
    entries,
    office,
    operator,
    views,
)

CALL = callable_by(phone=PHONE)
WIDE = office("kreis", operator="kreis", serves=[MUSTERLAND.key], coverage="all")


def districts(*offices: Office) -> EditionViews:
    """Give the views of some offices."""
    operators = [operator("drk", "Rotes Kreuz"), operator("awo", "AWO"), operator("kreis", "Der Kreis")]
    return views(entries(*offices, operators=operators))


def page(*offices: Office, key: str = MUSTERLAND.key) -> DistrictView:
    """Give what the page of a district says."""
    of = districts(*offices)
    return of.districts.page(of.coverage.districts[key])


def test_a_district_says_its_name_and_what_its_page_is_about() -> None:
    """In plain text."""
    assert page().name == "Landkreis Musterland"
    assert districts().districts.head(MUSTERLAND) == PageHead(
        "kreise/landkreis-musterland/",
        "Landkreis Musterland: Beratung für Geflüchtete",
        "Wer Geflüchtete in den Gemeinden des Kreises berät (Landkreis Musterland), und wie Sie dort jemanden "
        "erreichen.",
    )


def test_a_district_lists_its_municipalities_with_who_counsels_there() -> None:
    """Each operator once, in the order of the answer; by the district where nobody else does."""
    given = page(
        office("a", operator="awo", serves=[ALTDORF.ags], contact=CALL),
        office("b", operator="drk", serves=[ALTDORF.ags]),
        office("c", operator="awo", serves=[ALTDORF.ags]),
        office("d", operator="drk", serves=[BACHHEIM.ags, OEHRLINGEN.ags]),
        office("kreis", operator="kreis", serves=[MUSTERLAND.key], coverage="most", contact=CALL),
    )
    assert given.rows == (
        MunicipalityRow("Altdorf", "orte/altdorf/", ("AWO", "Rotes Kreuz"), by_district=False, callable=True),
        MunicipalityRow("Bachheim", "orte/bachheim/", ("Rotes Kreuz",), by_district=False, callable=False),
        MunicipalityRow("Öhrlingen", "orte/oehrlingen/", ("Rotes Kreuz",), by_district=False, callable=False),
    )


def test_a_row_says_where_the_district_helps_and_where_nobody_is_known() -> None:
    """By its level."""
    assert {(row.who, row.by_district) for row in page(WIDE).rows} == {(("Der Kreis",), True)}
    assert {(row.who, row.by_district) for row in page().rows} == {((), False)}


def test_a_district_says_how_much_is_known() -> None:
    """Of how many, named where, callable where."""
    given = page(
        office("a", serves=[ALTDORF.ags], contact=CALL),
        office("b", serves=[BACHHEIM.ags]),
        office("c", serves=[BACHHEIM.ags]),
    )
    assert given.known == (
        "Von 3 Gemeinden kennen wir bei 2, wer dort berät, und bei 1 ein Telefon oder eine E-Mail-Adresse."
    )


def test_a_district_asks_for_what_is_missing() -> None:
    """In the singular too, and not at all where nothing is."""
    most = office("a", serves=[ALTDORF.ags, BACHHEIM.ags], contact=CALL)
    rest = office("b", serves=[OEHRLINGEN.ags], contact=CALL)
    assert page().missing == "Für 3 Gemeinden fehlt uns noch ein Telefon. Wissen Sie mehr?"
    assert page(most).missing == "Für 1 Gemeinde fehlt uns noch ein Telefon. Wissen Sie mehr?"
    assert page(most, rest).missing is None


def test_a_district_shows_its_own_offices() -> None:
    """Those for all of it, and before those of the city, if it is one; the first apart."""
    city = office("stadt", serves=[HAFENSTADT.ags])
    wide = office("wide", serves=[HAFENSTADT_KREIS.key], coverage="all")
    given = page(city, wide, key=HAFENSTADT_KREIS.key)
    assert (given.first, given.others) == (wide, (city,))
    given = page(WIDE, office("a", serves=[ALTDORF.ags]))
    assert (given.first, given.others) == (WIDE, ())


def test_a_district_shows_its_administration_last() -> None:
    """Also where no office is known."""
    of = views(entries(WIDE, operators=[operator("kreis")]), halls=[administration(MUSTERLAND.key, phone=PHONE)])
    given = of.districts.page(of.coverage.districts[MUSTERLAND.key])
    (way,) = given.others
    assert isinstance(way, AdministrationWay)
    assert way.administration.key == MUSTERLAND.key
    assert page().first is None
