"""The blocks that pages written by hand leave to the generator."""

from dataclasses import replace
from pathlib import Path

import pytest

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.pages.edition import Edition
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import ways_from
from lotsenbuch.settings import Settings
from tests.conftest import Editions
from tests.pseudo import pseudo


def block(edition: Edition, name: str) -> str:
    """Give a block on a page right below its language's home."""
    ways = ways_from("gemeinden/", edition.language)
    return edition.prose.page(f"<p>⟦{name}⟧</p>", ways, PageState())


def test_the_programme_is_told_with_its_sources(small_editions: Editions) -> None:
    """Each milestone with its date."""
    milestones = small_editions[GERMAN].views.programme.milestones()
    html = block(small_editions[GERMAN], "programme")
    assert milestones
    assert html.count("<dt>") == len(milestones)
    assert all(f"<dt>{item.date}</dt><dd>{item.text.text}" in html for item in milestones)


def test_numbers_stand_in_a_table_that_also_draws(small_editions: Editions) -> None:
    """The largest fills its line; each names its source."""
    html = block(small_editions[GERMAN], "figures")
    assert html.count("<table") == len(small_editions[GERMAN].views.programme.charts())
    assert 'rect width="100"' in html
    assert html.count('<span class="fine source">') == html.count("<rect")


def test_who_runs_the_portal_is_named(small_editions: Editions) -> None:
    """Or the page says that it is not known yet."""
    publisher = Publisher(
        name="Verein & Co",
        street="Weg 1",
        postcode="00101",
        town="Musterhausen",
        email="a@b.example",
        phone="030/23125-000",
    )
    known = replace(small_editions[language("ar")], publisher=publisher)
    html = block(known, "publisher")
    assert '<address class="publisher" lang="de" dir="ltr">' in html
    assert "Verein &amp; Co<br>" in html
    assert '<a href="mailto:a@b.example">a@b.example</a>' in html
    assert '<a href="tel:+493023125000">030 23125000</a>' in html
    assert "<address" not in block(replace(known, publisher=None), "publisher")


@pytest.mark.parametrize("code", ["de", "ar"])
def test_a_page_is_shown_within_another(small_editions: Editions, code: str) -> None:
    """The lines to copy name the portal's own address in the reader's language; the example is a municipality's."""
    html = block(small_editions[language(code)], "embedding")
    prefix = "" if code == "de" else f"{code}/"
    start = f"&lt;iframe src=&#34;https://lotsenbuch.example/{prefix}orte/musterhausen/#eingebettet&#34;\n  title=&#34;"
    assert f'<pre class="snippet" dir="ltr" tabindex="0"><code>{start}' in html
    assert "loading=&#34;lazy&#34; referrerpolicy=&#34;no-referrer&#34;&gt;&lt;/iframe&gt;</code></pre>" in html
    assert '<iframe class="embedded" src="../orte/musterhausen/#eingebettet"' in html


@pytest.mark.parametrize("code", ["de", "ar"])
def test_nothing_is_copied_that_leads_nowhere(small_editions: Editions, code: str) -> None:
    """As long as nobody knows the portal's own address the page says so; the example is shown all the same."""
    html = block(replace(small_editions[language(code)], settings=Settings()), "embedding")
    assert "snippet" not in html
    assert pseudo("Die Adresse dieses Portals ist noch nicht bekannt.", language(code)) in html
    assert '<iframe class="embedded" src="../orte/musterhausen/#eingebettet"' in html


def test_the_languages_are_listed_in_leichte_sprache(small_editions: Editions) -> None:
    """By their German names, of which none has brackets."""
    html = block(small_editions[GERMAN], "language_list")
    assert html.count("<li>") == len(LANGUAGES)
    assert html.startswith("<ul>\n<li>Deutsch</li>\n<li>Englisch</li>\n")
    assert "<li>Persisch und Dari</li>\n<li>Paschtu</li>\n<li>Kurdisch</li>" in html
    assert "(" not in html


def test_the_example_is_a_town_that_readers_know(project: Path) -> None:
    """The real portal shows Ravensburg."""
    rows = (project / "data" / "municipalities.csv").read_text("utf-8").splitlines()
    assert any(row.startswith("08436064,Ravensburg,") for row in rows)
