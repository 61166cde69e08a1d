"""The real glossary and cards, in the words of each language."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.words import read_words


@pytest.mark.parametrize("of", LANGUAGES[1:], ids=lambda of: of.code)
def test_every_term_is_explained(knowledge: Knowledge, project: Path, of: Language) -> None:
    """What it means in the reader's language, how it is spoken in the reader's letters."""
    own = KnowledgeViews(read_words(of, project / "locales"), knowledge.glossary, knowledge.cards)
    german = KnowledgeViews(read_words(GERMAN, project / "locales"), knowledge.glossary, knowledge.cards).terms
    for term in own.terms.values():
        assert term.word
        assert term.means != german[term.id].means, term.id
        if not of.is_latin:
            assert not any(letter.isascii() and letter.isalpha() for letter in term.spoken), term.spoken


def test_every_group_has_its_terms(knowledge: Knowledge, project: Path) -> None:
    """No heading stands over nothing."""
    own = KnowledgeViews(read_words(GERMAN, project / "locales"), knowledge.glossary, knowledge.cards)
    assert all(group.terms for group in own.groups)


def test_the_telephone_needs_three_sentences(knowledge: Knowledge) -> None:
    """The page says that there are three; to the counselling and to a switchboard."""
    assert len(knowledge.cards.calls.counselling) == len(knowledge.cards.calls.switchboard) == 3
