"""The glossary, the cards and what to say on the telephone, in small."""

from dataclasses import replace
from gettext import NullTranslations
from typing import Any

import pytest

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.model.glossary import Cards, Glossary, TermGroup
from lotsenbuch.views.glossary import (
    GAP,
    TERM_GROUPS,
    TOWN,
    CardView,
    KnowledgeViews,
    SentenceView,
    TalksView,
    TermLink,
    TermView,
    simple_names,
)
from lotsenbuch.wording.catalogues import Catalogue
from lotsenbuch.wording.domains import KNOWLEDGE
from tests.records import words

AMT = {
    "id": "amt",
    "term": "Amt",
    "article": "das",
    "group": "offices",
    "spoken": "AMT",
    "means": "Eine Behörde.",
    "short": "A.",
    "spoken_short": "AH",
    "see": ["brief"],
}
BRIEF = {"id": "brief", "term": "Brief", "group": "papers", "spoken": "BRIEF", "means": "Papier."}
GERMANY = {"id": "land", "term": "Länder", "article": "plural", "group": "offices", "spoken": "LÄN-der", "means": "16."}


def say(german: str) -> dict[str, str]:
    """Give a sentence to say."""
    return {"say": german, "means": f"heißt: {german}"}


CARDS = {
    "cards": [{"id": "sprache", "title": "Sprache", **say("Ich spreche {language} & wohne in {town}.")}],
    "calls": {
        "counselling": [say("Guten Tag."), say("Ich wohne in {town}.")],
        "migration": [say("Beraten Sie mich?")],
        "town_hall": [say("Wer berät mich?")],
        "switchboard": [say("Bitte verbinden.")],
    },
    "letters": {
        "counselling": {
            "subject": "Termin",
            "sentences": [say("Ich wohne in {town}."), say("Ich spreche {language}.")],
        },
        "migration": {"subject": "Beratung", "sentences": [say("Beraten Sie mich?")]},
        "responsible": {"subject": "Wer?", "sentences": [say("Wer berät mich?")]},
    },
}


class _Marked(NullTranslations):
    """Translates everything into a mark that names its context."""

    def gettext(self, message: str) -> str:
        """Mark a message."""
        return f"«{message}»"

    def pgettext(self, context: str, message: str) -> str:
        """Mark a message with its context."""
        return f"«{context}: {message}»"


def views(code: str = "de", *terms: dict[str, Any]) -> KnowledgeViews:
    """Give the views of a small glossary; in other languages every word of it is marked."""
    own = words(code)
    if code != "de":
        own = replace(own, catalogues={**own.catalogues, KNOWLEDGE: Catalogue(_Marked())})
    glossary = Glossary.model_validate({"terms": list(terms or (AMT, BRIEF, GERMANY))})
    return KnowledgeViews(own, glossary, Cards.model_validate(CARDS))


def test_a_term_is_german_and_explained() -> None:
    """In German itself it needs no other word."""
    assert views().terms["amt"] == TermView(
        id="amt",
        german="Amt",
        article="das",
        short="A.",
        word="",
        spoken="AMT (AH)",
        means="Eine Behörde.",
        see=(TermLink("brief", "Brief"),),
    )


def test_a_term_is_told_in_the_readers_language() -> None:
    """The word, how it is spoken, what it means; each part as its own message."""
    given = views("en").terms["amt"]
    assert (given.german, given.article, given.short) == ("Amt", "das", "A.")
    assert given.word == "«term: Amt»"
    assert given.spoken == "«spoken: AMT» («spoken_short: AH»)"
    assert given.means == "«Eine Behörde.»"


def test_a_term_may_say_little() -> None:
    """No article where it has none or is only a plural; no abbreviation, no other term."""
    brief, germany = views().terms["brief"], views().terms["land"]
    assert (brief.article, germany.article) == ("", "")
    assert (brief.short, brief.spoken, brief.see) == ("", "BRIEF", ())


def test_terms_stand_in_their_groups() -> None:
    """Every group of the vocabulary, in its order; in a group the order of the file."""
    groups = views().groups
    assert [group.id for group in groups] == [group.value for group in TermGroup] == list(TERM_GROUPS)
    found = {group.id: [term.id for term in group.terms] for group in groups if group.terms}
    assert found == {"offices": ["amt", "land"], "papers": ["brief"]}
    assert {group.title for group in groups} == set(views("en").german_titles) == set(TERM_GROUPS.values())


@pytest.mark.parametrize(("code", "spoken"), [("ti", "Tigrinya"), ("fa", "Persisch (Farsi oder Dari)"), ("de", GAP)])
def test_the_readers_language_is_named_in_german(code: str, spoken: str) -> None:
    """So that a counter understands it; a German reader speaks for somebody else."""
    assert views(code).spoken_language == spoken


def test_a_card_says_a_sentence_with_the_language_and_room_for_the_town() -> None:
    """In German for the counter, and what it means for the reader."""
    town = f'<span data-town="{GAP}">{GAP}</span>'
    (card,) = views("ti").cards
    assert (card.id, card.title) == ("sprache", "«Sprache»")
    assert card.sentence.say == f"Ich spreche <span data-spoken>Tigrinya</span> &amp; wohne in {town}."
    assert card.sentence.means == "«heißt: Ich spreche {language} & wohne in {town}.»"
    (german,) = views().cards
    assert german == CardView("sprache", "Sprache", SentenceView(german.sentence.say, ""), has_town=True)
    assert german.sentence.say == f"Ich spreche <span data-spoken>{GAP}</span> &amp; wohne in {town}."


def test_a_talk_is_to_who_answers() -> None:
    """Each with its own sentences, in order; administrations and switchboards are written to alike."""
    given = views().talks
    assert isinstance(given, TalksView)
    talks = (given.counselling, given.migration, given.town_hall, given.switchboard)
    assert [[sentence.say[:9] for sentence in talk.call] for talk in talks] == [
        ["Guten Tag", "Ich wohne"],
        ["Beraten S"],
        ["Wer berät"],
        ["Bitte ver"],
    ]
    assert [talk.letter.subject for talk in talks] == ["Termin", "Beratung", "Wer?", "Wer?"]


def test_a_letter_leaves_the_town_to_the_page() -> None:
    """In the e-mail and in what is shown of it; in German for the office, and what it means for the reader."""
    letter = views("ti").talks.counselling.letter
    assert letter.text == f"Ich wohne in {TOWN}.\n\nIch spreche Tigrinya.\n"
    assert [sentence.say for sentence in letter.sentences] == [f"Ich wohne in {TOWN}.", "Ich spreche Tigrinya."]
    assert letter.sentences[0].means == "«heißt: Ich wohne in {town}.»"
    assert letter.to("rat@altdorf.example").startswith("mailto:rat@altdorf.example?subject=Termin&body=Ich%20wohne")


def test_leichte_sprache_names_the_languages_without_brackets() -> None:
    """All of the portal, in its order."""
    names = simple_names()
    assert len(names) == len(LANGUAGES)
    assert names[:2] == ("Deutsch", "Englisch")
    assert "Persisch und Dari" in names
    assert not any("(" in name for name in names)
