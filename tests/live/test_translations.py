"""The real translations, word by word."""

from pathlib import Path

from lotsenbuch.checking.translations import check_translations
from lotsenbuch.problems import errors


def test_office_words_stand_beside_their_translation(project: Path) -> None:
    """In all pages and catalogues; what is only doubtful is for people to judge."""
    problems = errors(check_translations(project))
    assert not problems, problems[:5]
