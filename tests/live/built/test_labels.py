"""The words of the real portal: none is there twice to choose from, none is a program's, none is untrue on its page."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.wording.words import read_words
from tests.conftest import page_file
from tests.portal.labels import choices_alike, identifiers, identifiers_in, left_open, of_no_telephone
from tests.portal.looking import kinds, of_language, pages

pytestmark = pytest.mark.built

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)


@EVERY_LANGUAGE
def test_no_words_are_there_twice_or_those_of_a_program(
    site: Path, knowledge: Knowledge, project: Path, own: Language
) -> None:
    """On a page of every kind: two choices that read alike, a placeholder, an identifier of the registry."""
    known = identifiers(knowledge)
    for path in kinds(knowledge, project):
        html = page_file(site, own.prefix + path).read_text("utf-8")
        assert not choices_alike(html), path
        assert not left_open(html), path
        assert not identifiers_in(html, known), path


@EVERY_LANGUAGE
def test_nothing_is_said_of_a_telephone_that_is_not_there(site: Path, project: Path, own: Language) -> None:
    """On every page: who answers, what to say, what the e-mail says."""
    words = read_words(own, project / "locales")
    wrong = {path: found for path, html in of_language(pages(site), own) if (found := of_no_telephone(html, words))}
    assert not wrong, list(wrong.items())[:5]


def test_what_is_wrong_is_found(knowledge: Knowledge, project: Path) -> None:
    """The tests above can fail."""
    assert choices_alike("<select><option>Ja</option><option lang=de> Ja</option></select>") == ["Ja"]
    assert not choices_alike("<fieldset><label>Ja</label></fieldset><fieldset><label>Ja</label></fieldset>")
    assert left_open("<p>Für %(place)s</p><p>⟦body</p><code>{town}</code>") == ["%(place)s", "⟦"]
    known = identifiers(knowledge)
    assert identifiers_in("<p>Das ist head-office, opening_hours.</p>", known) == {"head-office", "opening_hours"}
    assert not identifiers_in("<p>www.head-office.de, <code>head-office</code></p>", known)
    words = read_words(LANGUAGES[0], project / "locales")
    said = "Hier antwortet die Beratung selbst."
    assert of_no_telephone(f"<article><p>{said}</p></article>", words) == [said]
    assert not of_no_telephone(f'<article><p>{said}</p><a href="tel:112">112</a></article>', words)
