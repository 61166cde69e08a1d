"""What pages written by hand leave to the generator."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from markupsafe import Markup

from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.pages.prose import Block, Prose, UnknownNameError, isolated
from lotsenbuch.pages.rendering import Renderer, environment
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import ways_from
from lotsenbuch.views.glossary import TermView
from lotsenbuch.views.sources import SourceView
from lotsenbuch.wording.words import read_words

TERMS = {
    "duldung": TermView("duldung", "Duldung", "die", "", "", "dúldung", "Sie dürfen bleiben.", ()),
    "bamf": TermView("bamf", "Bundesamt für Migration", "das", "BAMF", "", "bamf", "Ein Amt.", ()),
}
SOURCES = {"gesetz": SourceView("Bund", "Gesetz & Blatt", "https://example.org/", "2025", Markup(), Markup())}
WRITTEN = PageState()


def html(prose: Prose, text: str, state: PageState = WRITTEN) -> str:
    """Fill in a page two folders below its language's home."""
    return prose.page(text, ways_from("x/y/", language("de")), state)


@pytest.fixture
def made(project: Path) -> Callable[..., Prose]:
    """Give what fills in the pages of a language, with a few words, sources and blocks."""
    jinja = environment(project / "overrides")

    def prose(code: str = "de", blocks: Mapping[str, Block] | None = None) -> Prose:
        renderer = Renderer(read_words(language(code), project / "locales"), jinja)
        made = blocks or {"zahlen": lambda ways: f"<b>{ways.home}</b>"}
        return Prose(renderer, TERMS, SOURCES, made, {"municipalities": 1101, "api": "https://a.example/?b&c"})

    return prose


def test_a_word_leads_to_its_explanation(made: Callable[..., Prose]) -> None:
    """Only the first of the same words is a target to come back to; what is inside a link stays as it is."""
    found = html(made(), '<p><a href="wort:duldung">Duldung</a>, <a href="wort:duldung"><em>sie</em></a></p>')
    assert found.startswith(
        '<p><a class="term" href="#wort-duldung" id="bei-duldung" lang="de">Duldung</a>, '
        '<a class="term" href="#wort-duldung"><em>sie</em></a></p><section class="words-here"'
    )
    assert found.count('id="wort-duldung"') == 1
    assert "bamf" not in found


def test_words_are_explained_in_the_order_in_which_they_stand(made: Callable[..., Prose]) -> None:
    """Each once, at the end of the page."""
    links = "".join(f'<a href="wort:{id_}">x</a>' for id_ in ("duldung", "bamf", "duldung"))
    found = html(made(), links)
    assert found.index('id="wort-duldung"') < found.index('id="wort-bamf"')
    assert found.count("<dt>") == 2


@pytest.mark.parametrize(
    ("id_", "text", "is_german"),
    [
        ("duldung", "Duldungen", True),
        ("duldung", "DULDUNG", True),
        ("duldung", "toleration", False),
        ("bamf", "the BAMF", True),
        ("bamf", "the office", False),
    ],
)
def test_a_german_word_is_marked_as_german(made: Callable[..., Prose], id_: str, text: str, is_german: bool) -> None:  # noqa: FBT001
    """A screen reader speaks it so; its beginning tells, or its abbreviation."""
    found = html(made("en"), f'<a href="wort:{id_}">{text}</a>')
    assert found.startswith(f'<a class="term" href="#wort-{id_}" id="bei-{id_}"{" lang=" if is_german else ">"}')


def test_a_source_names_its_publisher(made: Callable[..., Prose]) -> None:
    """And leads to where it stands."""
    found = html(made(), '<p>So ist es. <a href="quelle:gesetz"></a></p>')
    assert '<span class="fine source">(<a href="https://example.org/" title="Gesetz &amp; Blatt"' in found
    assert "words-here" not in found


def test_a_picture_says_what_it_shows(made: Callable[..., Prose]) -> None:
    """Alone in its paragraph, as an icon; what it shows is told as it was written."""
    found = html(made(), '<p><img alt="Ein „Telefon“ &amp; mehr" src="bild:phone" /></p>')
    assert found == '<p class="picture" role="img" aria-label="Ein „Telefon“ &amp; mehr"><i class="i-phone"></i></p>'


def test_a_block_stands_for_its_paragraph(made: Callable[..., Prose]) -> None:
    """It knows where the page is."""
    assert html(made(), "<h1>x</h1>\n<p>⟦zahlen⟧</p>") == "<h1>x</h1>\n<b>../../</b>"


def test_a_block_that_no_page_names_is_not_made(made: Callable[..., Prose]) -> None:
    """Charts of a programme without figures would stop every page."""

    def fails(_: object) -> str:
        raise AssertionError

    assert html(made(blocks={"zahlen": fails}), "<p>Text</p>") == "<p>Text</p>"


def test_a_bug_inside_a_block_is_no_unknown_name(made: Callable[..., Prose]) -> None:
    """A KeyError of ours must come out as what it is."""

    def fails(_: object) -> str:
        return {"": ""}["99999999"]

    with pytest.raises(KeyError, match="99999999"):
        html(made(blocks={"zahlen": fails}), "<p>⟦zahlen⟧</p>")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<a href="wort:x">y</a>', "x"),
        ('<a href="quelle:x"></a>', "x"),
        ('<p><img alt="y" src="bild:x" /></p>', "x"),
        ("<p>⟦x⟧</p>", "x"),
        ("<p>in ⟦x⟧ Sprachen</p>", "x"),
        ("<p>in ⟦zahlen⟧ Sprachen</p>", "zahlen"),
        ("<p>⟦languages⟧</p>", "languages"),
        ('<a href="quelle:gesetz">Text</a>', "quelle:gesetz"),
        ('<p>So: <img alt="y" src="bild:phone" /></p>', "bild:phone"),
        ("<p>⟦zah len⟧</p>", "zah len"),
        ("<p>⟦</p>", "⟦"),
    ],
)
def test_an_unknown_name_is_told(made: Callable[..., Prose], text: str, name: str) -> None:
    """And a mark where none may stand: nothing of it reaches a reader."""
    with pytest.raises(UnknownNameError) as error:
        html(made(), text)
    assert name in str(error.value)


def test_the_number_of_languages_is_counted(made: Callable[..., Prose]) -> None:
    """In a text, a title, a description: a further language makes none of them untrue."""
    prose = made("ar")
    assert str(len(LANGUAGES)) in html(prose, "<p>⟦languages⟧ لغة</p>")
    assert "<code>curl https://a.example/?b&amp;c#</code>" in html(prose, "<code>curl ⟦api⟧#</code>")
    assert prose.plain("⟦languages⟧ & ⟦other_languages⟧ لغة") == f"{len(LANGUAGES)} & {len(LANGUAGES) - 1} لغة"
    with pytest.raises(UnknownNameError, match="zahlen"):
        prose.plain("⟦zahlen⟧")


def test_what_the_data_count_is_filled_in(made: Callable[..., Prose]) -> None:
    """As a number of the language."""
    assert made().plain("⟦municipalities⟧ Orte") == "1.101 Orte"
    assert made("en").plain("⟦municipalities⟧ places") == "1,101 places"


def test_a_page_in_its_own_language_stands_for_itself(made: Callable[..., Prose]) -> None:
    """German for want of a translation and Leichte Sprache say that they are German."""
    text = "<p>Wort</p>"
    assert html(made(), text) == text
    assert html(made(), text, PageState(is_outdated=True, is_unreviewed=True)) == text
    assert html(made(), text, PageState(is_missing=True)) == f'<div lang="de" dir="ltr">{text}</div>'
    for state in (PageState(is_simple=True), PageState(is_simple=True, is_missing=True)):
        assert html(made(), text, state) == f'<div class="simple" lang="de-simple" dir="ltr">{text}</div>'


def test_latin_words_are_isolated_among_other_letters(made: Callable[..., Prose]) -> None:
    """In a Latin script they are words like others, but for what offices say."""
    assert html(made("en"), "<p>PDF</p>") == "<p>PDF</p>"
    assert html(made("en"), "<p>a (Rathaus)</p>") == '<p>a (<bdi lang="de">Rathaus</bdi>)</p>'
    assert html(made("de"), "<p>das Rathaus</p>") == "<p>das Rathaus</p>"
    assert html(made("fa"), "<p>PDF</p>") == '<p><bdi lang="de">PDF</bdi></p>'


def test_only_what_is_not_told_is_isolated() -> None:
    """Text, whatever is around it; neither German that is marked nor code."""
    text = '<p>PDF &amp; <span lang="de">Wort <b>Wort</b></span> <code>x</code><br>Chromium</p><a lang="de">W<img></a>E'
    assert isolated(text, lambda piece: f"[{piece}]" if piece.strip() else piece) == (
        '<p>[PDF & ]<span lang="de">Wort <b>Wort</b></span> <code>x</code><br>[Chromium]</p><a lang="de">W<img></a>[E]'
    )


def test_what_is_told_ends_with_its_own_tag() -> None:
    """However deep it is nested, and whatever has no end within it."""
    text = '<div lang="de"><p>A<b><i>B</i>C</b><br>D</p>E</div>F</p>G<bdi>H</bdi>I'
    assert isolated(text, lambda piece: f"[{piece}]" if piece.strip() else piece) == (
        '<div lang="de"><p>A<b><i>B</i>C</b><br>D</p>E</div>[F]</p>[G]<bdi>H</bdi>[I]'
    )
