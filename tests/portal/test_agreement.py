"""Each format says what the pages say: every answer is there, and none besides."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from tests.portal.agreement import OpenFiles, Page, answered_by_json_ld, disagreements
from tests.portal.looking import pages

TOWN, DISTRICT = "orte/musterhausen/", "kreise/landkreis-musterland/"


def test_every_answer_of_a_page_is_in_every_format(small_site: Path, small: Knowledge) -> None:
    """Offices, ways, levels, times, and who says so since when, of each municipality."""
    assert not list(disagreements(small, pages(small_site), OpenFiles(small_site)))


def test_pages_of_districts_and_operators_say_the_same_to_machines(small_site: Path, small: Knowledge) -> None:
    """The same offices, reached in the same way; the page of a district says of each who says so and when, too."""
    for district in small.gazetteer.districts.values():
        page = Page(pages(small_site)[f"kreise/{district.slug}/"])
        assert answered_by_json_ld(page.json_ld) == page.answered
    for operator in small.entries.operators:
        page = Page(pages(small_site)[f"traeger/{operator.id}/"])
        told = answered_by_json_ld(page.json_ld)
        assert {key: (one.phone, one.email) for key, one in told.items()} == page.lines


@pytest.mark.parametrize(
    ("was", "becomes", "formats"),
    [
        ("tel:+493023125001", "tel:+493023125009", {"JSON", "JSON-LD", "CSV", "HSDS", "vCard"}),
        ('"level level-municipality"', '"level level-joint"', {"JSON", "JSON-LD", "CSV", "GeoJSON"}),
        ('<bdi dir="ltr">14:00–16:00</bdi>', '<bdi dir="ltr">14:00–17:00</bdi>', {"JSON", "JSON-LD", "CSV", "HSDS"}),
        ("<strong>Zimmer 4</strong>", "<strong>Zimmer 5</strong>", {"JSON", "JSON-LD", "HSDS"}),
        ("Bestätigt: 2. Juni 2025", "Bestätigt: 3. Juni 2025", {"JSON", "JSON-LD", "CSV", "HSDS", "vCard"}),
        ('id="stelle-musterhausen-ehrenamt"', 'id="stelle-niemand"', {"JSON", "JSON-LD", "CSV", "HSDS", "vCard"}),
        ("<h3>Landratsamt Musterland</h3>", "<h3>Landratsamt</h3>", {"JSON", "JSON-LD", "vCard"}),
        ("<strong>Beratung im ganzen Land</strong>", "<strong>Beratung</strong>", {"services of the state"}),
    ],
)
def test_what_differs_is_found(small_site: Path, small: Knowledge, was: str, becomes: str, formats: set[str]) -> None:
    """Whatever a page says otherwise, or that of the district to which it leads, in each format that says it."""
    found = dict(pages(small_site))
    path = next(path for path in (TOWN, DISTRICT) if was in found[path])
    found[path] = found[path].replace(was, becomes)
    said = [one.split(": ") for one in disagreements(small, found, OpenFiles(small_site))]
    assert {what for place, what, *_ in said if place == "musterhausen"} == formats
    assert path == DISTRICT or {place for place, *_ in said} == {"musterhausen"}
