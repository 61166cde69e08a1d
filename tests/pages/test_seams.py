"""Where long German words may break."""

import pytest
from markupsafe import Markup

from lotsenbuch.pages.seams import SEAM, breakable, breakable_headings, broken, broken_at_folders


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Integrationsmanagement", ["Integrations", "management"]),
        ("Jugendmigrationsdienste", ["Jugend", "migrations", "dienste"]),
        ("Gemeindeverwaltungsverband", ["Gemeindeverwaltungs", "verband"]),
        ("Gemeinschaftsunterkünfte", ["Gemeinschafts", "unterkünfte"]),
        ("Anschlussunterbringung", ["Anschluss", "unterbringung"]),
        ("Wohnberechtigungsschein", ["Wohn", "berechtigungs", "schein"]),
        ("Das Integrationsmanagement hilft", ["Das Integrations", "management hilft"]),
        ("Beratungsstelle", ["Beratungsstelle"]),
        ("Niederlassungserlaubnis", ["Niederlassungs", "erlaubnis"]),
        ("Leinfelden-Echterdingen", ["Leinfelden-Echterdingen"]),
        ("Donaudampfschifffahrt", ["Donaudampfschifffahrt"]),
    ],
)
def test_long_words_break_between_their_parts(text: str, parts: list[str]) -> None:
    """Short ones stay whole, and so does what has no seam that is sure."""
    assert breakable(text) == SEAM.join(parts)


def test_what_is_copied_and_found_is_the_word_itself() -> None:
    """The hyphen is the style's: the page holds no soft hyphen."""
    html = breakable("Integrationsmanagement")
    assert html.striptags() == "Integrationsmanagement"
    assert "\xad" not in html


def test_text_is_escaped_and_html_is_kept() -> None:
    """Names of classes and addresses are no words."""
    assert breakable("<b>Amt & Integrationsmanagement") == f"&lt;b&gt;Amt &amp; Integrations{SEAM}management"
    link = Markup('<a href="integrationsmanagement/" class="integrationsmanagement">&Uuml;</a>')
    assert breakable(link) == link


def test_headings_of_a_page_break_and_its_text_does_not() -> None:
    """A line of text has room enough."""
    page = '<h1 id="a">Integrations<b>management</b> Integrationsmanagement?</h1><p>Integrationsmanagement</p>'
    assert breakable_headings(page) == page.replace("Integrationsmanagement?", f"Integrations{SEAM}management?")


def test_a_mailbox_breaks_behind_its_sign_and_before_its_dots() -> None:
    """And nowhere else; what is copied is the mailbox itself."""
    html = broken("rat.und-tat@stadt.musterhausen.example")
    assert html == "rat<wbr>.und-tat@<wbr>stadt<wbr>.musterhausen<wbr>.example"
    assert html.striptags() == "rat.und-tat@stadt.musterhausen.example"
    assert broken("<b>@x") == "&lt;b&gt;@<wbr>x"


def test_a_web_address_breaks_between_its_folders() -> None:
    """So that nobody copies half a name from paper."""
    html = broken_at_folders("https://lotsenbuch.example/ar/orte/bad-wildbad/")
    assert html == "https://lotsenbuch.example/<wbr>ar/<wbr>orte/<wbr>bad-wildbad/"
    assert broken_at_folders("https://a.example/<b>") == "https://a.example/<wbr>&lt;b&gt;"
