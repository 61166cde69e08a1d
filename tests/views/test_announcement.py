"""What is said of what has only been announced."""

import pytest
from markupsafe import Markup

from lotsenbuch.model.vocabulary import Task
from lotsenbuch.views.announcement import AnnouncementView
from lotsenbuch.views.page import PlaceLink
from tests.records import (
    ALTDORF,
    HAFENSTADT,
    HAFENSTADT_KREIS,
    MUSTERLAND,
    PHONE,
    callable_by,
    entries,
    office,
    operator,
    views,
)

LATER = office("bald", name="Neue Beratung", operator="drk", from_="2031-01", contact=callable_by(phone=PHONE))
DRK = operator("drk", "Rotes Kreuz")


def test_an_announcement_says_who_and_from_when() -> None:
    """With its sources, and without any way to reach anybody."""
    of = views(entries(LATER, operators=[DRK]))
    (given,) = of.municipalities.page(of.answers[ALTDORF.ags]).announced
    assert given == AnnouncementView(
        name="Neue Beratung",
        task=Markup(),
        operator=PlaceLink("Rotes Kreuz", "traeger/drk/"),
        start=Markup("Angekündigt: ab Januar 2031. Ob es so kommt, wissen wir noch nicht."),
        sources=given.sources,
    )
    assert [source.publisher for source in given.sources] == ["Stadt Altdorf"]
    assert PHONE not in str(given)


def test_another_task_is_named() -> None:
    """As on a card."""
    of = views(entries(LATER.model_copy(update={"task": Task.YOUTH_MIGRATION_SERVICE}), operators=[DRK]))
    (given,) = of.municipalities.page(of.answers[ALTDORF.ags]).announced
    assert given.task == "Jugendmigrationsdienst"


@pytest.mark.parametrize(("key", "district"), [(MUSTERLAND.key, MUSTERLAND), (HAFENSTADT.ags, HAFENSTADT_KREIS)])
def test_it_stands_on_the_pages_of_its_district_and_its_operator(key: str, district: object) -> None:
    """Of a Stadtkreis also where it is the city's; and nothing else of it does."""
    coverage = "all" if key == MUSTERLAND.key else None
    of = views(entries(LATER.model_copy(update={"serves": (key,), "coverage": coverage}), operators=[DRK]))
    found = next(one for one in of.coverage.districts.values() if one.district == district)
    page, own = of.districts.page(found), of.operators.page(of.coverage.operators["drk"])
    assert [one.name for one in page.announced] == [one.name for one in own.announced] == ["Neue Beratung"]
    assert (page.first, own.offices, own.past) == (None, (), ())
