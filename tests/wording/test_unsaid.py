"""What is said later: marks, and the voices that answer them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.values import Text
from lotsenbuch.wording.unsaid import NO_LANGUAGE, Unsaid, UnsaidWords, Voice, answers_of
from lotsenbuch.wording.words import Words, read_words

Said = Callable[[Words], str]
"""Says something in the words that it is given."""


def later(say: Said, words: Words) -> str:
    """Give as HTML what is said in no language and answered by the words of one."""
    unsaid = UnsaidWords(NO_LANGUAGE, {})
    return Voice(unsaid.marks, answers_of(words)).html(Unsaid(escape(say(unsaid))))


@pytest.fixture(scope="module")
def every_words(small_project: Path) -> list[Words]:
    """Give the words of all languages, made up."""
    return [read_words(own, small_project / "locales") for own in LANGUAGES]


def _listed(words: Words) -> Markup:
    return words.html_list([words.html("Quellen"), words.german("A & B"), Markup("<b>C</b>")])


def _dated(words: Words) -> Markup:
    when = escape(words.date(PartialDate("2018-03")))
    return words.html("Veröffentlicht: %(date)s, von %(publisher)s.", date=when, publisher="Rat & Tat e. V.")


@pytest.mark.parametrize(
    "say",
    [
        lambda words: words.text("Beratung im Alltag"),
        lambda words: words.text("bis %(end)s", end=words.date(PartialDate("2018"))),
        lambda words: words.text("Wo dieser Träger Geflüchtete berät: %(operator)s.", operator="<A & B>"),
        lambda words: words.html("Anrufen"),
        lambda words: words.isolated(words.language_name("ti")),
        lambda words: words.german("<Müller & Söhne>"),
        lambda words: f"{words.date(Interval('2017/2018'))}–{words.time(9, 5)}–{words.number(1234.5)}",
        lambda words: f"{words.euros(1000)} {words.days[0]} {words.language_name('fa')}",
        lambda words: words.plural("Zuständig für %(number)s Gemeinde", "Zuständig für %(number)s Gemeinden", 1),
        lambda words: words.plural("Zuständig für %(number)s Gemeinde", "Zuständig für %(number)s Gemeinden", 12),
        _listed,
        _dated,
    ],
)
def test_what_is_said_later_is_what_is_said_at_once(say: Said, every_words: list[Words]) -> None:
    """In every language: messages, names in them, dates, numbers, lists; plain text is escaped once."""
    for words in every_words:
        assert later(say, words) == escape(say(words)), words.language.code


def test_html_is_not_taken_for_a_text_of_the_same_signs(every_words: list[Words]) -> None:
    """A name is marked as German and escaped, what is HTML already is not."""

    def say(words: Words) -> str:
        message = "Veröffentlicht von %(publisher)s, ohne Datum."
        return words.html(message, publisher="<i>x</i>") + words.html(message, publisher=Markup("<i>x</i>"))

    for words in every_words:
        assert later(say, words) == say(words)


def test_nothing_stays_nothing() -> None:
    """What a template asks for, whether there is any, is known before the language is."""
    unsaid = UnsaidWords(NO_LANGUAGE, {})
    assert unsaid.html_list([]) == ""
    assert unsaid.optional_entry(None) is None
    assert unsaid.optional_entry(Text(de="A")) is not None


def test_each_question_is_one_mark() -> None:
    """However often it is asked, it is answered once."""
    unsaid, asked = UnsaidWords(NO_LANGUAGE, {}), []

    def answer(message: str) -> str:
        asked.append(message)
        return message

    html = unsaid.html("A") + unsaid.html("A") + unsaid.marks.whole(unsaid.html("A") + unsaid.html("B"))
    assert Voice(unsaid.marks, {"html": answer}).html(Unsaid(html)) == "AAAB"
    assert asked == ["A", "B"]


def test_what_is_asked_again_later_is_answered_again() -> None:
    """Marks that are settled stay; a question that comes after them gets one more."""
    unsaid = UnsaidWords(NO_LANGUAGE, {})
    before = unsaid.html("A") + unsaid.html("B")
    unsaid.marks.settle()
    html = before + unsaid.html("B") + unsaid.html("C")
    assert Voice(unsaid.marks, {"html": str.lower}).html(Unsaid(html)) == "abbc"


def test_nobody_asks_no_language_for_what_is_a_languages_own() -> None:
    """Its locale, its direction and its comma are errors and not silently those of another."""
    for ask in (lambda: NO_LANGUAGE.locale, lambda: NO_LANGUAGE.direction, lambda: NO_LANGUAGE.comma):
        with pytest.raises((ValueError, IndexError)):
            ask()
    assert NO_LANGUAGE is not GERMAN
    with pytest.raises(KeyError):
        UnsaidWords(NO_LANGUAGE, {}).knowledge_text("A")
