"""The glossary and the cards, in every language."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from lotsenbuch.views.glossary import GAP, KnowledgeViews
from lotsenbuch.wording.words import read_words

EVERY_LANGUAGE = pytest.mark.parametrize("of", LANGUAGES, ids=lambda of: of.code)


def views(knowledge: Knowledge, project: Path, of: Language) -> KnowledgeViews:
    """Give the views of a language."""
    return KnowledgeViews(read_words(of, project / "locales"), knowledge.glossary, knowledge.cards)


@EVERY_LANGUAGE
def test_every_term_is_explained(knowledge: Knowledge, project: Path, of: Language) -> None:
    """Sixty and more, each with the German word, how it is spoken, and what it means, in the reader's script."""
    own = views(knowledge, project, of)
    terms = [term for group in own.groups for term in group.terms]
    assert len(terms) == len(knowledge.glossary.terms) >= 60
    german = views(knowledge, project, GERMAN).terms
    for term in terms:
        assert term.german == german[term.id].german
        if of is GERMAN:
            continue
        assert term.word
        assert term.means != german[term.id].means, term.id
        if not of.is_latin:
            assert not any(letter.isascii() and letter.isalpha() for letter in term.spoken), term.spoken


@EVERY_LANGUAGE
def test_every_card_names_the_language(knowledge: Knowledge, project: Path, of: Language) -> None:
    """In German for who reads it, and below it in the words of who shows it."""
    own = views(knowledge, project, of)
    assert len(own.cards) >= 12
    first = own.cards[0].sentence
    assert f"Ich spreche {own.spoken_language} " in first.say
    assert own.spoken_language == GAP if of is GERMAN else own.spoken_language != GAP
    assert all(bool(card.sentence.means) == (of is not GERMAN) for card in own.cards)
    assert all(
        "{" not in sentence.say for calls in (own.calls.counselling, own.calls.switchboard) for sentence in calls
    )
    assert all(len(calls) == 3 for calls in (own.calls.counselling, own.calls.switchboard))


def test_a_town_can_be_filled_in(knowledge: Knowledge, project: Path) -> None:
    """By a script; without one a gap to speak over."""
    cards = {card.id: card for card in views(knowledge, project, language("ti")).cards}
    assert f'in <span data-town="{GAP}">{GAP}</span>?' in cards["weg"].sentence.say
    assert "Ich spreche Tigrinya." in cards["arzt"].sentence.say
