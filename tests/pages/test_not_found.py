"""The pages that lead on."""

from dataclasses import replace

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.pages.not_found import not_found, redirect, ways_from_anywhere
from lotsenbuch.routes import Ways
from lotsenbuch.settings import Settings
from tests.conftest import Editions
from tests.small import place

ARABIC = language("ar")


def test_ways_from_anywhere_start_at_the_root_of_the_server(small_editions: Editions) -> None:
    """Also where the portal stands in a folder."""
    german, arabic = small_editions[GERMAN], small_editions[ARABIC]
    assert ways_from_anywhere(german) == Ways("/", "/")
    assert ways_from_anywhere(arabic) == Ways("/ar/", "/")
    assert ways_from_anywhere(replace(arabic, settings=Settings("https://example.org"))) == Ways("/ar/", "/")
    below = Settings("https://example.org/portal/")
    assert ways_from_anywhere(replace(arabic, settings=below)) == Ways("/portal/ar/", "/portal/")


def test_a_missing_page_leads_on(small_editions: Editions) -> None:
    """To the list of places and to the start; its frame leads to the starts of other languages."""
    body = not_found(small_editions[ARABIC], [])
    assert body.head.path == ""
    assert body.head.title
    assert 'href="/ar/orte/"' in body.html
    assert 'href="/ar/"' in body.html
    assert 'data-mistyped="/"' in body.html
    assert "data-not-found" not in body.html
    german = not_found(small_editions[GERMAN], []).head
    assert (german.title, german.description) == ("Diese Seite gibt es nicht", "")


def test_a_missing_page_may_speak_other_languages(small_editions: Editions) -> None:
    """Many servers know but one; each language has its line, marked as such."""
    others = [small_editions[language(code)] for code in ("ar", "fr")]
    html = not_found(small_editions[GERMAN], others).html
    lines = html.partition('<div class="box" data-not-found ')[2]
    assert lines.startswith('data-understood="de ')
    assert lines.index('<p data-language="ar" lang="ar" dir="rtl"') < lines.index('<p data-language="fr" lang="fr"')
    assert '<a href="/ar/">' in lines
    assert 'data-understood="fr fr-latn"' in lines
    assert '<a href="/fr/">' in lines
    assert html.endswith("</p></div>")


def test_a_short_address_leads_to_the_municipality(small_editions: Editions, small: Knowledge) -> None:
    """Without a script, and search engines are told the long one; its name is text."""
    town = replace(place(small, "musterhausen"), name="A & <B>")
    html = redirect(small_editions[GERMAN], town)
    assert '<meta http-equiv="refresh" content="0; url=../../orte/musterhausen/">' in html
    assert '<link rel="canonical" href="https://lotsenbuch.example/orte/musterhausen/">' in html
    assert '<a href="../../orte/musterhausen/">A &amp; &lt;B&gt;</a>' in html
    assert "<title>A &amp; &lt;B&gt; – Lotsenbuch</title>" in html
    assert "default-src 'none'" in html


def test_a_short_address_names_no_long_one_that_nobody_knows(small_editions: Editions, small: Knowledge) -> None:
    """It leads there all the same."""
    unknown = replace(small_editions[GERMAN], settings=Settings())
    html = redirect(unknown, place(small, "musterhausen"))
    assert "canonical" not in html
    assert "://" not in html
    assert 'content="0; url=../../orte/musterhausen/">' in html
    assert ways_from_anywhere(unknown) == Ways("/", "/")
