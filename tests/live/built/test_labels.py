"""The words of the real portal: none is there twice to choose from, none is a program's, none is untrue on its page."""

from pathlib import Path

import pytest

from lotsenbuch import routes
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.wording.catalogues import messages_of
from lotsenbuch.wording.words import read_words
from tests.conftest import page_file
from tests.portal.labels import choices_alike, identifiers, identifiers_in, left_alone, left_open, of_no_telephone
from tests.portal.looking import kinds, of_language, pages

pytestmark = pytest.mark.built

EVERY_LANGUAGE = pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)


@EVERY_LANGUAGE
def test_no_words_are_there_twice_or_those_of_a_program(
    site: Path, knowledge: Knowledge, project: Path, own: Language
) -> None:
    """On pages of every kind and all written by hand: choices that read alike, placeholders, identifiers."""
    known, said = identifiers(knowledge), messages(own, project)
    by_hand = [str(routes.written(path)) for path in knowledge.written.german]
    for path in dict.fromkeys((*kinds(knowledge, project), *by_hand)):
        html = page_file(site, own.prefix + path).read_text("utf-8")
        assert not choices_alike(html), path
        assert not left_open(html), path
        assert not identifiers_in(html, known, own.code), path
        assert path in by_hand or not left_alone(html, known, said), path


def messages(own: Language, project: Path) -> frozenset[str]:
    """Give what the catalogues of a language say; in German, what they are asked for."""
    folder = project / "locales" / own.code / "LC_MESSAGES"
    found = [messages_of(file, own) for file in sorted(folder.glob("*.po"))]
    return frozenset(str(message.string) for catalogue in found for message in catalogue)


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
    assert identifiers_in("<p>Das ist head-office, opening_hours.</p>", known, "en") == {"head-office", "opening_hours"}
    for said in ("<p>Hier antwortet switchboard.</p>", '<a aria-label="switchboard: anrufen">x</a>'):
        assert identifiers_in(said, known, "ti") == {"switchboard"}
    assert identifiers_in("<p>Rufen Sie counselling an, town-hall oder fte</p>", known, "de") == {
        "counselling", "town-hall", "fte",
    }  # fmt: skip
    assert not identifiers_in("<p>www.head-office.de, info@district.de, <code>head-office</code></p>", known, "de")
    assert not identifiers_in('<a href="https://state.de/work">Service Work</a>', known, "de")
    assert not identifiers_in("<p>Le district et les services</p>", known, "fr")
    assert not identifiers_in("<p>Ask the switchboard of the district</p>", known, "en")
    assert left_alone("<dt>Who answers</dt><dd>switchboard</dd><p>Line: volunteers</p>", known, ()) == {
        "switchboard", "volunteers",
    }  # fmt: skip
    assert not left_alone("<option>volunteers</option><p>The switchboard answers.</p>", known, {"volunteers"})
    words = read_words(LANGUAGES[0], project / "locales")
    said = "Hier antwortet die Beratung selbst."
    assert of_no_telephone(f"<article><p>{said}</p></article>", words) == [said]
    assert not of_no_telephone(f'<article><p>{said}</p><a href="tel:112">112</a></article>', words)
