"""Which languages are built."""

import pytest

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.portal.editions import chosen_languages
from lotsenbuch.settings import SettingsError


def test_a_translator_names_the_languages_to_build() -> None:
    """In the portal's order, however they were written; German is always there, since the others stand beside it."""
    assert [own.code for own in chosen_languages("ti, ar")] == ["de", "ar", "ti"]
    assert chosen_languages("") == LANGUAGES


def test_an_unknown_language_is_refused_by_its_code() -> None:
    """With those that there are."""
    with pytest.raises(SettingsError, match=r"LANGUAGES: „sw, xx“ kennt das Portal nicht. Es spricht: ar, de, en, "):
        chosen_languages("xx,ti,sw")
