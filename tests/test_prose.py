"""What pages written by hand leave to the generator."""

import pytest

from lotsenbuch.pages.prose import UnknownNameError, filled, isolated, words_in

HTML = (
    '<p><a href="wort:duldung">Duldung</a> und <a href="wort:duldung"><em>sie</em></a>. '
    '<a href="quelle:gesetz"></a></p>'
    '<p><img alt="Ein „Telefon“" src="bild:phone" /></p><p>⟦zahlen⟧</p><p><a href="tel:112">112</a></p>'
)


def done(html: str) -> str:
    """Fill in a page in the plainest way."""
    sources = {"gesetz": "(§)"}
    return filled(
        html,
        word=lambda id_, text, anchor: f"[{id_}{anchor}: {text}]",
        source=lambda id_: sources[id_],
        picture=lambda name, about: f"<{name}: {about}>",
        block={"zahlen": lambda: "1 2 3"},
    )


def test_everything_finds_its_place() -> None:
    """Only the first of the same words is a target to come back to."""
    assert done(HTML) == (
        '<p>[duldung id="bei-duldung": Duldung] und [duldung: <em>sie</em>]. (§)</p>'
        '<phone: Ein „Telefon“>1 2 3<p><a href="tel:112">112</a></p>'
    )
    assert words_in(HTML) == ("duldung",)


@pytest.mark.parametrize("html", ['<a href="quelle:x"></a>', "<p>⟦x⟧</p>"])
def test_an_unknown_name_is_told(html: str) -> None:
    """With the name."""
    with pytest.raises(UnknownNameError, match="x"):
        done(html)


def test_only_what_is_not_told_is_isolated() -> None:
    """Text, whatever is around it; neither German that is marked nor code."""
    html = '<p>PDF &amp; <span lang="de">Wort <b>Wort</b></span> <code>x</code><br>Chromium</p><a lang="de">W<img></a>E'
    assert isolated(html, lambda text: f"[{text}]" if text.strip() else text) == (
        '<p>[PDF & ]<span lang="de">Wort <b>Wort</b></span> <code>x</code><br>[Chromium]</p><a lang="de">W<img></a>[E]'
    )
