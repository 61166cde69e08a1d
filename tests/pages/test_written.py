"""The pages written by hand, in the frame of each language."""

import pytest

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.pages.prose import UnknownNameError
from lotsenbuch.pages.written import Written
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Page, Route, Ways
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.search import SearchEntry, SearchKind
from tests.conftest import Editions

ARABIC = language("ar")


@pytest.fixture
def translated(small_editions: Editions) -> Written:
    """Give a page in Arabic, of which the German text has changed since."""
    edition = small_editions[ARABIC]
    return Written(edition, edition, Route("wissen/arbeit/"), PageState(is_outdated=True))


@pytest.fixture
def missing(small_editions: Editions) -> Written:
    """Give a German page in the Arabic frame, for want of a translation."""
    return Written(small_editions[ARABIC], small_editions[GERMAN], Page.IMPRINT, PageState(is_missing=True))


def test_its_ways_are_those_of_its_frame(translated: Written, missing: Written) -> None:
    """Also of a page that is written in German."""
    assert translated.ways == Ways("../../", "../../../")
    assert missing.ways == Ways("../", "../../")


def test_what_it_leaves_open_is_filled_in(translated: Written, missing: Written) -> None:
    """In the language in which it is written; German in another's frame says that it is German."""
    assert translated.body("<p>⟦languages⟧ PDF</p>") == (f'<p>{len(LANGUAGES)} <bdi lang="de">PDF</bdi></p>')
    assert missing.body("<p>⟦languages⟧ PDF</p>") == f'<div lang="de" dir="ltr"><p>{len(LANGUAGES)} PDF</p></div>'


def test_its_head_is_filled_in_too(translated: Written) -> None:
    """Title and description may count the languages."""
    head = translated.head("⟦languages⟧ A", "⟦other_languages⟧ B")
    assert head == PageHead(translated.route, f"{len(LANGUAGES)} A", f"{len(LANGUAGES) - 1} B")
    with pytest.raises(UnknownNameError, match="unknown"):
        translated.head("A", "⟦unknown⟧")


def test_the_frame_prints_its_head_and_its_state(translated: Written, small_editions: Editions) -> None:
    """The home page has no form in its header: it has its own."""
    framed = translated.framed(translated.head("A", "B"))
    assert {name: framed[name] for name in ("path", "title", "description", "is_home", "home", "root")} == {
        "path": "wissen/arbeit/",
        "title": "A",
        "description": "B",
        "is_home": False,
        "home": "../../",
        "root": "../../../",
    }
    assert framed["page_state"] is translated.state
    edition = small_editions[GERMAN]
    home = Written(edition, edition, Route(Page.HOME), PageState())
    assert home.framed(home.head("A", "B"))["is_home"] is True


def test_the_search_knows_its_text_and_by_what_else_it_is_asked_for(translated: Written) -> None:
    """Its passages; its headings count more; other words stand at its end, parted as its language does."""
    head = translated.head("A", "B")
    html = "<h1>A</h1><h2>Der erste Schritt</h2><p>Fragen Sie.</p>"
    assert translated.searched(head, html, "شغل, Job") == SearchEntry(
        path="wissen/arbeit/",
        title="A",
        about="B",
        texts=("Der erste Schritt", "Fragen Sie."),
        filters={},
        kind=SearchKind.KNOWLEDGE,
        names=("شغل، Job",),
        topics=("Der erste Schritt",),
    )
    assert translated.searched(head, html).names == ()


@pytest.mark.parametrize(
    ("route", "kind"),
    [
        (Page.KNOWLEDGE, SearchKind.KNOWLEDGE),
        (Page.HOUSING, SearchKind.KNOWLEDGE),
        (Page.VOLUNTEERS, SearchKind.KNOWLEDGE),
        (Page.PLAN_FOR_CLIENTS, SearchKind.KNOWLEDGE),
        (Page.SIMPLE, SearchKind.SIMPLE),
        (Page.ABOUT, SearchKind.PAGE),
        (Page.HOME, SearchKind.PAGE),
    ],
)
def test_a_page_on_a_topic_is_told_from_one_about_the_portal(
    small_editions: Editions, route: Route, kind: SearchKind
) -> None:
    """By where it stands."""
    page = Written(small_editions[GERMAN], small_editions[GERMAN], route, PageState())
    assert page.searched(page.head("A", "B"), "").kind is kind
