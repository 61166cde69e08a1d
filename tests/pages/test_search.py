"""What the full-text search is given to read."""

from dataclasses import replace

import pytest

from lotsenbuch.languages import language
from lotsenbuch.model.letters import folded
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.search import WEIGHTS, document, search_documents
from lotsenbuch.views.search import Listing, SearchEntry, SearchKind
from tests.conftest import Editions
from tests.pages.bodies import Sizes

ABOUT = SearchEntry("ueber/", "Über <uns>", "Wer wir sind", ("Text & mehr",), {"district": ("A", "B")})


@pytest.fixture(params=["de", "ar"])
def edition(request: pytest.FixtureRequest, small_editions: Editions) -> Edition:
    """Give a language whose pages link to files of a thousand bytes."""
    return replace(small_editions[language(request.param)], sizes=Sizes())


def test_a_document_says_what_a_result_shows_as_it_is_spelt(edition: Edition) -> None:
    """Escaped; between two marks; what one narrows by with it, the kind of page in the reader's language, too."""
    html = document(edition, ABOUT, 7).html
    assert f'<html lang="{edition.language.code}">' in html
    assert 'data-pagefind-sort="order:7">Über &lt;uns&gt;</h1>' in html
    shown = html.partition('<i id="shown"></i>')[2].partition('<i id="forms"></i>')[0]
    assert [line.partition(">")[2] for line in shown.split("\n") if line] == ["Wer wir sind</p>", "Text &amp; mehr</p>"]
    kind = edition.words.text("Seite")
    for filter_ in ("district-A", "district-B", f"kind-{kind}"):
        assert f'<p data-pagefind-filter="{filter_}:1"></p>' in html


def test_other_forms_of_words_count_as_much_and_are_not_shown(edition: Edition) -> None:
    """Behind the second mark; headings are found, though what is shown has them already."""
    entry = replace(ABOUT, kind=SearchKind.KNOWLEDGE, names=("Köln",), topics=("Größe",))
    html = document(edition, entry, 0).html
    weights = WEIGHTS[SearchKind.KNOWLEDGE]
    before, _, behind = html.partition('<i id="forms"></i>')
    assert f'<p data-pagefind-weight="{weights.topics}">Größe</p>\n<i id="shown">' in before
    assert f'<p data-pagefind-weight="{weights.title}">ueber</p>' in behind
    assert f'<p data-pagefind-weight="{weights.topics}">grosse groesse</p>' in behind
    assert f'<p data-pagefind-weight="{weights.names}">koeln</p>' in behind
    assert "mehr" not in behind


def test_by_the_word_before_a_list_nobody_looks_for_a_page(edition: Edition) -> None:
    """It is shown as it is spelt; other forms of it would stand in the documents of all places."""
    html = document(edition, replace(ABOUT, names=(Listing("Dörfer", "Görwihl, Höri"),)), 0).html
    assert ">Dörfer: Görwihl, Höri</p>" in html
    assert ">goerwihl hoeri</p>" in html


def test_what_is_missing_leaves_no_empty_passage(edition: Edition) -> None:
    """An operator without an office has nothing to say of itself."""
    html = document(edition, SearchEntry("traeger/x/", "Xaver", "", (), {}, SearchKind.OPERATOR), 0).html
    assert '<i id="shown"></i>\n<i id="forms"></i>' in html


def test_knowledge_leads_for_topics_and_places_for_places() -> None:
    """What an office offers counts least, so that a page on it comes first; a place's name as much as a topic's."""
    knowledge, place = WEIGHTS[SearchKind.KNOWLEDGE], WEIGHTS[SearchKind.PLACE]
    assert knowledge.text >= 20 * place.text
    assert place.title == max(weights.title for weights in WEIGHTS.values())
    assert place.title > WEIGHTS[SearchKind.DISTRICT].title > WEIGHTS[SearchKind.OPERATOR].title
    assert WEIGHTS[SearchKind.SIMPLE].title < knowledge.title
    numbers = [number for weights in WEIGHTS.values() for number in vars(weights).values()]
    assert all(0.04 < number <= 10 for number in numbers)


def test_without_a_word_pages_stand_by_kind_and_name(edition: Edition) -> None:
    """So a district leads, its places follow, and operators stand below."""
    documents = list(search_documents(edition, [ABOUT, replace(ABOUT, path="wissen/x/", kind=SearchKind.KNOWLEDGE)]))
    numbers = [document.html.partition('"order:')[2].partition('"')[0] for document in documents]
    assert numbers == [str(number) for number in range(len(documents))]
    folders = [document.path.partition("/")[0] for document in documents]
    assert list(dict.fromkeys(folders))[:5] == ["wissen", "woerter", "kreise", "orte", "traeger"]
    towns = [document.html.partition("</h1>")[0] for document in documents if document.path.startswith("orte/")]
    names = [folded(town.rpartition(">")[2]) for town in towns]
    assert names == sorted(names)
