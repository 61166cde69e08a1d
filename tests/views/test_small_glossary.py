"""The glossary and the cards."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.views.glossary import GAP, KnowledgeViews
from lotsenbuch.wording.words import read_words
from tests.pseudo import pseudo


def views(small: Knowledge, small_project: Path, of: Language) -> KnowledgeViews:
    """Give the views of a language."""
    return KnowledgeViews(read_words(of, small_project / "locales"), small.glossary, small.cards)


def test_a_term_is_german_and_the_readers(small: Knowledge, small_project: Path) -> None:
    """The word and its abbreviation stay; how it is spoken and what it means is the reader's, each its own message."""
    arabic = language("ar")
    term = views(small, small_project, arabic).terms["grundkurs"]
    assert (term.german, term.article, term.short) == ("Grundkurs", "der", "GK")
    assert term.word == pseudo("Grundkurs", arabic)
    assert term.spoken == f"{pseudo('GRUND-kurs', arabic)} ({pseudo('ge-KA', arabic)})"
    assert term.means == pseudo("Ein Kurs für den Anfang.", arabic)


def test_in_german_nothing_stands_twice(small: Knowledge, small_project: Path) -> None:
    """Whoever reads German knows the word by itself."""
    terms = views(small, small_project, GERMAN).terms
    assert {term.word for term in terms.values()} == {""}
    assert terms["grundkurs"].spoken == "GRUND-kurs (ge-KA)"


@pytest.mark.parametrize(
    ("id_", "article"), [("werkstatt", "die"), ("zeugnis", "das"), ("ruhetag", ""), ("nebenkosten", "")]
)
def test_words_without_a_singular_have_no_article(
    small: Knowledge, small_project: Path, id_: str, article: str
) -> None:
    """Nor those that do not say which it is."""
    assert views(small, small_project, GERMAN).terms[id_].article == article


def test_terms_stand_in_their_groups(small: Knowledge, small_project: Path) -> None:
    """Each once, in the order of the groups."""
    own = views(small, small_project, language("uk"))
    found = [term.id for group in own.groups for term in group.terms]
    assert sorted(found) == sorted(term.id for term in small.glossary.terms)
    assert own.groups[0].title == pseudo("Beratung", language("uk"))
    assert own.german_titles[0] == "Beratung"


@pytest.mark.parametrize(("code", "name"), [("de", GAP), ("ti", "Tigrinya"), ("fa", "Persisch (Farsi oder Dari)")])
def test_a_card_names_the_language(small: Knowledge, small_project: Path, code: str, name: str) -> None:
    """In German for who reads it, and below it in the words of who shows it; in German nobody's."""
    own = views(small, small_project, language(code))
    sentence = own.cards[0].sentence
    assert sentence.say.striptags() == f"Ich möchte einen Termin. Ich spreche {name} und brauche Hilfe beim Verstehen."
    means = "Ich möchte einen Termin. Ich spreche diese Sprache und brauche Hilfe beim Verstehen."
    assert sentence.means == ("" if code == "de" else pseudo(means, language(code)))


def test_a_town_can_be_filled_in(small: Knowledge, small_project: Path) -> None:
    """By a script; without one a gap to speak over."""
    cards = {card.id: card for card in views(small, small_project, language("ti")).cards}
    assert cards["weg"].sentence.say == f'Wo ist die Beratung in <span data-town="{GAP}">{GAP}</span>?'


def test_what_to_say_depends_on_who_answers(small: Knowledge, small_project: Path) -> None:
    """The counselling itself, or a switchboard."""
    talks = views(small, small_project, language("so")).talks
    assert [sentence.say for sentence in talks.switchboard.call] == ["Bitte verbinden Sie mich mit der Beratung."]
    assert talks.counselling.call[0].say.striptags() == "Guten Tag, ich spreche Somali."
    assert talks.town_hall.letter == talks.switchboard.letter
    assert talks.town_hall.letter.subject == "Wer ist zuständig?"
