"""Which languages are built."""

from pathlib import Path

import pytest

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.portal.editions import chosen_languages
from lotsenbuch.settings import SettingsError
from lotsenbuch.upkeep.translations import standings
from tests.conftest import Editions


def test_a_translator_names_the_languages_to_build() -> None:
    """In the portal's order, however they were written; German is always there, since the others stand beside it."""
    assert [own.code for own in chosen_languages("ti, ar")] == ["de", "ar", "ti"]
    assert chosen_languages("") == LANGUAGES


def test_an_unknown_language_is_refused_by_its_code() -> None:
    """With those that there are."""
    with pytest.raises(SettingsError, match=r"LANGUAGES: „sw, xx“ kennt das Portal nicht. Es spricht: ar, de, en, "):
        chosen_languages("xx,ti,sw")


def test_the_portal_counts_translations_as_the_command_does(small_editions: Editions, small_project: Path) -> None:
    """Pages that are done, and sentences that nobody has read; what the checks say in English stands on no page."""
    counted = {one.language: one for one in small_editions[GERMAN].standing.translated}
    found = {one.language: one for one in standings(small_project)}
    assert set(counted) == set(found) == set(LANGUAGES) - {GERMAN}
    for own, standing in found.items():
        assert (counted[own].pages, counted[own].read_pages) == (len(standing.pages), standing.complete)
        unread = standing.unreviewed_words + standing.missing_words
        assert own.code == "en" or counted[own].texts - counted[own].read_texts == unread
    assert counted[language("en")].texts == counted[language("ar")].texts
