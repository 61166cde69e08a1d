"""What is said later: much is made once for all languages, with marks where each of them says something of its own.

A mark asks something (a message with the names in it, a date, a German name) that a voice answers in its language.
"""

import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from markupsafe import Markup, escape

from lotsenbuch.languages import Language
from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.values import Text
from lotsenbuch.wording.words import Worded, Words

BEGIN, END = "\x02", "\x03"
"""What a mark stands between: signs that no text has, since none is read that has one (`model/notations.py`)."""

NO_LANGUAGE = Language("", "")
"""The language of what is said later; whoever asks it for its script or its locale gets an error."""

_MARK = re.compile(f"{BEGIN}([0-9]+){END}")


class Unsaid:
    """A text, or HTML, cut at its marks: there are ten for each page, so they are small."""

    __slots__ = ("_marks", "_texts", "is_html")

    def __init__(self, text: str) -> None:
        self.is_html = isinstance(text, Markup)
        pieces = _MARK.split(text)
        self._texts = tuple(map(intern, pieces[::2]))  # most stand in a thousand pages
        self._marks = array("I", map(int, pieces[1::2]))

    def said(self, answers: Mapping[int, str]) -> str:
        """Give it whole, with the answers in the place of the marks."""
        pieces = [""] * (len(self._texts) + len(self._marks))
        pieces[::2] = self._texts
        pieces[1::2] = map(answers.__getitem__, self._marks)
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a mark asks: by its name, of which values and named values; these may hold marks themselves."""

    name: str
    values: tuple[object, ...]
    named: tuple[tuple[str, object], ...]


class Marks:
    """Gives the marks, each question one, and knows what they ask."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self.asked: list[Asked] = []

    def plain(self, name: str, /, *values: object, **named: object) -> str:
        """Give the mark of a question whose answer is plain text."""
        types = (*map(type, values), *map(type, named.values()))  # HTML equals a text of the same signs
        with_names = tuple(named.items())
        number = self._numbers.setdefault((name, values, with_names, types), len(self.asked))
        if number == len(self.asked):
            self.asked.append(Asked(name, _cut(values), _cut(with_names)))
        return f"{BEGIN}{number}{END}"

    def markup(self, name: str, /, *values: object, **named: object) -> Markup:
        """Give the mark of a question whose answer is HTML."""
        return Markup(self.plain(name, *values, **named))

    def whole(self, html: Markup) -> Markup:
        """Give one mark for HTML with many, which stands in many pages: each language says it once."""
        return self.markup("whole", html)

    def settle(self) -> None:
        """Forget which mark a question has, when all are asked: one that is asked again would get another."""
        self._numbers.clear()


def _cut(value: Any) -> Any:
    """Give a value of a question with texts cut at their marks."""
    if isinstance(value, tuple):
        return tuple(map(_cut, value))
    return Unsaid(value) if isinstance(value, str) and BEGIN in value else value


class Voice:
    """Says in one language what was left open; `answers` give by its name what a mark asks for."""

    def __init__(self, marks: Marks, answers: Mapping[str, Callable[..., str]]) -> None:
        self._marks = marks
        self.answers: Mapping[str, Callable[..., str]] = {"whole": lambda html: html, **answers}
        self._texts = _Kept(self._answer)
        self._html = _Kept(self._answer_as_html)

    def html(self, unsaid: Unsaid) -> Markup:
        """Give HTML with everything said."""
        return Markup(unsaid.said(self._html))

    def forget(self) -> None:
        """Let go of what was said: it would be said again, but a language is done with before the next begins."""
        self._texts.clear()
        self._html.clear()

    def _answer_as_html(self, number: int) -> str:
        answer = self._texts[number]
        return answer if isinstance(answer, Markup) else escape(answer)

    def _answer(self, number: int) -> str:
        asked = self._marks.asked[number]
        named = {key: self._known(value) for key, value in asked.named}
        return self.answers[asked.name](*map(self._known, asked.values), **named)

    def _known(self, value: Any) -> Any:
        """Give a value of a question with everything said in it."""
        if isinstance(value, tuple):
            return tuple(map(self._known, value))
        if isinstance(value, Unsaid):
            return self.html(value) if value.is_html else value.said(self._texts)
        return value


class _Kept(dict[int, str]):
    """The answers, each found when it is first asked for."""

    def __init__(self, answer: Callable[[int], str]) -> None:
        super().__init__()
        self._find = answer

    def __missing__(self, number: int) -> str:
        self[number] = answer = self._find(number)
        return answer


@dataclass(frozen=True, eq=False)
class UnsaidWords(Words):
    """Words that are said later: each is a mark, and whether there is one does not depend on the language."""

    marks: Marks = field(default_factory=Marks)

    def text(self, message: str, **values: object) -> str:
        """Give a message as plain text."""
        return self.marks.plain("text", message, **values)

    def html(self, message: str, **names: object) -> Markup:
        """Give a message as HTML."""
        return self.marks.markup("html", message, **names)

    def isolated(self, text: str) -> Markup:
        """Give text as HTML, with Latin words isolated."""
        return self.marks.markup("isolated", text)

    def plural(self, one: str, many: str, number: int) -> Markup:
        """Give a message in the plural form that a number takes."""
        return self.marks.markup("plural", one, many, number)

    def german(self, value: object) -> Markup:
        """Give a German name or address as HTML."""
        return self.marks.markup("german", value)

    def entry(self, text: Text) -> Worded:
        """Give free text of the data; in which language it is there, is known later."""
        return Worded(self.marks.plain("entry", text), self.language)

    def date(self, when: PartialDate | Interval) -> str:
        """Give a partial date or an interval."""
        return self.marks.plain("date", when)

    def time(self, hour: int, minute: int) -> str:
        """Give a time of day."""
        return self.marks.plain("time", hour, minute)

    def number(self, value: float) -> str:
        """Give a number."""
        return self.marks.plain("number", value)

    def euros(self, value: float) -> str:
        """Give an amount in euros."""
        return self.marks.plain("euros", value)

    def html_list(self, items: Sequence[Markup]) -> Markup:
        """Give pieces of HTML as one enumeration; nothing where there are none."""
        return self.marks.markup("html_list", tuple(items)) if items else Markup()

    @property
    def days(self) -> Mapping[int, str]:
        """Give the names of the days, Monday being 0."""
        return {number: self.marks.plain("day", number) for number in range(7)}

    def language_name(self, code: str) -> str:
        """Give the name of another language."""
        return self.marks.plain("language_name", code)


def answers_of(words: Words) -> Mapping[str, Callable[..., str]]:
    """Give what the words of a language answer to the marks of `UnsaidWords`."""
    own = (words.text, words.html, words.isolated, words.plural, words.german, words.date, words.time, words.number)
    more = (words.euros, words.html_list, words.language_name)
    return {answer.__name__: answer for answer in (*own, *more)} | {"day": words.days.__getitem__}
