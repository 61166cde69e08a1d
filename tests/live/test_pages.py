"""The real pages written by hand."""

import pytest

from lotsenbuch.checking.pages import numbers
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES[1:], ids=lambda language: language.code)
def test_every_page_is_there_in_every_language(knowledge: Knowledge, language: Language) -> None:
    """Though it may be older than the German text; then it says so."""
    states = knowledge.written.states(language)
    assert states
    assert not [path for path, state in states.items() if state.is_missing]


def test_leichte_sprache_has_what_is_most_needed(knowledge: Knowledge) -> None:
    """An overview, how to find the counselling, what to do in an emergency; whether it is easy the check measures."""
    simple = {path for path, page in knowledge.written.german.items() if page.is_simple}
    assert simple >= {
        f"leicht/{name}.md" for name in ("index", "integrationsmanagement", "erstes-gespraech", "notfall")
    }


def test_pages_count_the_municipalities_right(knowledge: Knowledge) -> None:
    """The page about the portal says for how many it speaks."""
    told = numbers(knowledge.written.german["ueber.md"].text)
    assert str(len(knowledge.gazetteer.municipalities)) in told
