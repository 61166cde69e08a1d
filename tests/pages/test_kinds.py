"""The list of all kinds of pages."""

from collections import Counter
from dataclasses import replace

import pytest

from lotsenbuch import routes
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import CALLED, KINDS, Single
from lotsenbuch.routes import Page
from lotsenbuch.views.contribute import CODES
from lotsenbuch.views.search import SearchEntry
from tests.conftest import Editions
from tests.pages.bodies import Sizes, body_at


@pytest.fixture(params=["de", "ar"])
def edition(request: pytest.FixtureRequest, small_editions: Editions) -> Edition:
    """Give a language whose pages link to files of a thousand bytes."""
    return replace(small_editions[language(request.param)], sizes=Sizes())


def test_each_kind_makes_the_pages_at_its_addresses(edition: Edition) -> None:
    """In the same order; so the sitemap, which names the addresses, names the pages."""
    for kind in KINDS:
        assert [body.head.path for body in kind.bodies(edition)] == list(kind.routes(edition))


def test_no_two_pages_stand_at_one_address(edition: Edition) -> None:
    """One would overwrite the other."""
    counts = Counter(route for kind in KINDS for route in kind.routes(edition))
    assert [route for route, count in counts.items() if count > 1] == []


def test_a_kind_takes_no_name_away_from_another() -> None:
    """Where a kind brings a name, it is new; so templates call every page of the routes by its own."""
    names = [kind.name for kind in KINDS if isinstance(kind, Single) and kind.name]
    assert len(CALLED) == len(routes.CALLED) + len(names)
    assert {name: CALLED[name] for name in routes.CALLED} == dict(routes.CALLED)


def test_every_place_and_operator_has_a_page(edition: Edition, small: Knowledge) -> None:
    """And every page of the routes, but for those written by hand and the one for missing addresses.

    A kind that brings a name brings its address with it.
    """
    brought = {kind.route for kind in KINDS if isinstance(kind, Single) and kind.name}
    made = {route for kind in KINDS for route in kind.routes(edition)} - brought
    by_hand = set(list(Page)[list(Page).index(Page.NOT_FOUND) :]) | {Page.HOME}
    gazetteer = small.gazetteer
    assert made == (
        (set(Page) - by_hand)
        | set(map(routes.municipality, gazetteer.municipalities.values()))
        | set(map(routes.district, gazetteer.districts.values()))
        | set(map(routes.operator, small.entries.operators))
    )


def test_every_page_belongs_into_the_sitemap() -> None:
    """None of today's is to be hidden from search engines."""
    assert all(kind.in_sitemap for kind in KINDS)


def test_every_page_says_what_it_is(edition: Edition) -> None:
    """A title of its own and a description; a number of languages in it is the real one."""
    heads = [body.head for kind in KINDS if isinstance(kind, Single) for body in kind.bodies(edition)]
    assert len({head.title for head in heads}) == len(heads)
    assert all(len(head.description) > 20 and "%" not in head.description for head in heads)
    counted = {head.path for head in heads if str(len(LANGUAGES)) in head.description}
    assert counted >= {Page.PLACES, Page.POSTCODES, Page.DISTRICTS, Page.OPERATORS, Page.SEARCH, Page.PLAN_FILES}


def test_a_list_says_what_it_is_about(small_editions: Editions) -> None:
    """What the portal is, and in how many languages."""
    head = body_at(small_editions[GERMAN], Page.DISTRICTS).head
    assert head.title == "Alle Kreise"
    assert head.description == (
        f"Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in {len(LANGUAGES)} Sprachen."
    )


def test_every_page_bears_its_title(edition: Edition) -> None:
    """In its heading, in the reader's language."""
    for kind in KINDS:
        for body in kind.bodies(edition) if isinstance(kind, Single) else ():
            assert f"<h1>{edition.words.isolated(body.head.title)}</h1>" in body.html or (
                f"<h1>{body.head.title}</h1>" in body.html
            )


def test_the_search_knows_what_one_may_look_for(edition: Edition) -> None:
    """Places, operators, words, the plan, the form, the cards, once each; lists would only stand in the way."""
    found = [entry.path for kind in KINDS for entry in kind.searched(edition)]
    places = [route for kind in KINDS if not isinstance(kind, Single) for route in kind.routes(edition)]
    assert found[: len(places)] == places
    assert {Page.PLAN, Page.PLAN_FILES, Page.FORM, Page.GLOSSARY, Page.NOTICE, Page.CARDS} <= set(found)
    words = [path for path in found if path.startswith("woerter/#")]
    assert words == [f"woerter/#{id_}" for id_ in edition.glossary.terms]
    assert len(set(found)) == len(found)
    assert not {Page.PLACES, Page.POSTCODES, Page.DISTRICTS, Page.OPERATORS, Page.SEARCH} & set(found)


def test_the_plan_is_found_by_its_sheets(small_editions: Editions) -> None:
    """By all of their names in the reader's language; a result names the first after the cover."""
    german = small_editions[GERMAN]
    names = [sheet.name.german for sheet in german.plan.view.sheets]
    (entry,) = (entry for kind in KINDS for entry in kind.searched(german) if entry.path == Page.PLAN)
    assert entry == SearchEntry("plan/", "Integrationsplan", ", ".join(names[1:4]), tuple(names), {})
    arabic = small_editions[language("ar")]
    (other,) = (entry for kind in KINDS for entry in kind.searched(arabic) if entry.path == Page.PLAN)
    assert other.texts == tuple(sheet.name.other for sheet in arabic.plan.view.sheets)
    assert "، " in other.about


def test_the_plan_is_filled_in_beside_any_other_language(small_editions: Editions) -> None:
    """The reader's own is chosen; German stands there anyway."""
    html = body_at(small_editions[language("ar")], Page.PLAN).html
    offered = html.partition("data-plan-language")[2].partition("</select>")[0]
    assert [known.code for known in LANGUAGES if f'value="{known.code}"' in offered] == [
        known.code for known in LANGUAGES if known is not GERMAN
    ]
    assert 'lang="ar" dir="rtl" selected' in offered


def test_pdfs_are_offered_with_their_sizes(small_editions: Editions) -> None:
    """Of the plan and of the glossary."""
    german = small_editions[GERMAN]
    sizes = Sizes({routes.glossary_sheet(GERMAN): 54_321})
    informed = replace(german, sizes=sizes)
    (glossary,) = next(kind for kind in KINDS if Page.GLOSSARY in kind.routes(informed)).bodies(informed)
    assert 'href="../woerter/pdf/woerter-de.pdf"' in glossary.html
    assert "<bdi>54 kB</bdi>" in glossary.html
    assert "PDF <bdi>1 kB</bdi>" in body_at(german, Page.PLAN_FILES).html


@pytest.mark.parametrize("code", [known.code for known in LANGUAGES])
def test_the_form_speaks_two_languages(small_editions: Editions, code: str) -> None:
    """In the others its page leads to both."""
    html = body_at(small_editions[language(code)], Page.FORM).html
    assert ("data-contribute" in html) == (code in CODES)
    if code not in CODES:
        assert 'href="../../beitragen/" lang="de"' in html
        assert 'href="../../en/beitragen/" lang="en"' in html


def test_the_form_knows_where_a_proposal_goes(small_editions: Editions) -> None:
    """To the forge of the settings, whose addresses it fills in; here no mail is taken."""
    html = body_at(small_editions[language("en")], Page.FORM).html
    assert 'data-forge="https://forge.example/repository/new/main?filename={file}&amp;value={text}' in html
    assert 'data-issue="https://forge.example/repository/issues/new?title={subject}&amp;body={body}"' in html
    assert 'data-mail=""' in html
    assert 'data-rules="../../assets/contribute/rules-en.json"' in html
