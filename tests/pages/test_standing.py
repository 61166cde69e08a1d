"""The state of the data as HTML: what is made once for all languages."""

import re
from html import unescape

import pytest

from lotsenbuch.answers.standing import Reach
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.pages.standing import rounded
from lotsenbuch.routes import Page
from tests.conftest import Editions
from tests.pages.bodies import body_at


def map_in(html: str) -> str:
    """Give the map of a page."""
    return html[html.index('<svg class="standing-map"') :].partition("</svg>")[0]


def test_all_languages_share_one_map(small_editions: Editions) -> None:
    """Byte for byte, made once; so nothing in it is worded."""
    maps = {map_in(body_at(edition, Page.STANDING).html) for edition in small_editions.values()}
    assert len(maps) == 1
    assert len({id(edition.standing.map) for edition in small_editions.values()}) == 1


def test_every_municipality_has_its_point_and_its_row(small_editions: Editions, small: Knowledge) -> None:
    """Which lead to its page and say the same of it, whatever the map shows."""
    html = body_at(small_editions[GERMAN], Page.STANDING).html
    points = re.findall(r'<a href="\.\./orte/([^"]+)/" tabindex="-1"><path class="([^"]+) z\d"', map_in(html))
    rows = re.findall(r'<tr class="([^"]+)"><th scope="row"><a href="\.\./orte/([^"]+)/">', html)
    assert dict(points) == {slug: classes for classes, slug in rows}
    assert len(points) == len(rows) == len(small.gazetteer.municipalities)


def test_no_point_is_on_the_way_of_the_keyboard(small_editions: Editions) -> None:
    """A thousand stops would be; who listens hears nothing of the map but that the table says the same."""
    html = map_in(body_at(small_editions[GERMAN], Page.STANDING).html)
    assert html.count("<a ") == html.count('tabindex="-1"')
    assert 'aria-hidden="true"' in html


@pytest.mark.parametrize("code", [known.code for known in LANGUAGES])
def test_the_rows_are_worded(small_editions: Editions, code: str) -> None:
    """No mark is left; names are isolated but in German; the form is one that speaks the language or German."""
    edition = small_editions[language(code)]
    html = body_at(edition, Page.STANDING).html
    rows = html.partition('data-by="c">')[2].partition("</table>")[0]
    assert "⟦" not in html
    assert ('<bdi lang="de">Altweiler</bdi>' in rows) is (code != "de")
    assert str(edition.views.standing.said(Reach.PHONE)) in rows
    assert f'href="{edition.renderer.form_address(edition.renderer.ways(Page.STANDING))}?ort=08001006"' in rows


def test_a_number_counts_what_the_page_of_its_district_counts(small_editions: Editions, small: Knowledge) -> None:
    """Of how many it is known who counsels, and of how many how one reaches them."""
    html = body_at(small_editions[GERMAN], Page.STANDING).html
    for district in small.coverage.districts.values():
        row = html.partition(f">{district.district.name}</a></th>")[2].partition("</tr>")[0]
        counts = list(map(int, re.findall(r'data-share="[^"]+">(\d+)', row)))
        assert counts[:2] == [district.standing.tally.named, district.standing.tally.callable]
        page = unescape(body_at(small_editions[GERMAN], f"kreise/{district.district.slug}/").html)
        assert f"bei {counts[0]}, wer dort berät, und bei {counts[1]} ein Telefon" in page


@pytest.mark.parametrize(("people", "shown"), [(0, 0), (7, 7), (704, 700), (9_285, 9_300), (612_663, 610_000)])
def test_people_are_counted_roughly(people: int, shown: int) -> None:
    """By two digits, as well as the number is known."""
    assert rounded(people) == shown
