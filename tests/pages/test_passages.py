"""The words of a page as one reads them."""

import pytest
from markupsafe import Markup

from lotsenbuch.pages.passages import Passages


@pytest.mark.parametrize("kind", [str, Markup])
@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<dt>2015</dt><dd>Beginn</dd>", ["2015", "Beginn"]),
        ("<h1 id='a'>A &amp; B</h1>\n\n<p>C &amp;\nD<br />E</p>", ["C & D", "E"]),
        ("<p><strong><a href='#x'>Integrationskurs</a>:</strong> ein Kurs</p>", ["Integrationskurs: ein Kurs"]),
        ("<p>Bera<b></b>tung</p>", ["Beratung"]),
        ("<ul><li>eins<ul><li>zwei</li></ul></li></ul>", ["eins", "zwei"]),
        ("1 &lt; 2", ["1 < 2"]),
        ("<p>nicht geschlossen<p>auch nicht</b>", ["nicht geschlossen", "auch nicht"]),
        ("", []),
    ],
)
def test_a_block_is_a_passage(kind: type[str], html: str, texts: list[str]) -> None:
    """What stands within a line belongs together; entities are what they mean, whatever the text says it is."""
    assert Passages(kind(html)).texts == texts


def test_headings_are_known_apart() -> None:
    """They stand among the passages, too; the title does not, which a result shows above them."""
    found = Passages("<h1>Wohnen</h1><h2>Eine <em>Wohnung</em> suchen</h2><p>Text</p><h3>Umzug</h3>")
    assert found.headings == ["Eine Wohnung suchen", "Umzug"]
    assert found.texts == ["Eine Wohnung suchen", "Text", "Umzug"]


def test_what_is_said_beside_the_text_is_left_out() -> None:
    """Who says so, what only screen readers say, and the notes on words, which are found by themselves."""
    html = """<p>Der Kurs. <span class="fine source">(<a href="x">Bundesamt<br></a>)</span> Fragen Sie.</p>
    <section class="words-here"><h2>Wörter</h2><dl><dt>Duldung</dt><dd>Papier</dd></dl></section>
    <p><span class="visually-hidden">Man sagt:</span> Danach.</p>"""
    assert Passages(html).texts == ["Der Kurs. Fragen Sie.", "Danach."]
