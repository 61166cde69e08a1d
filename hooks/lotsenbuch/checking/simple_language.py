"""Leichte Sprache: what can be measured of its rules.

The rules are those of the Netzwerk Leichte Sprache and of BITV 2.0, annex 2, part 1. No program
sees whether a text is easy to understand; that only its readers can say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.files import text_of
from lotsenbuch.reading.pages import WrittenPage

MOST_WORDS = 12
"""In a sentence."""
MOST_LETTERS = 15
"""In a word without a hyphen."""

KNOWN_NAMES = frozenset({"Integrationsmanagement"})
"""Words that offices write in one, and that a page shows once, to be recognised."""

SENTENCE_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÄÖÜ0-9])")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+")

GENITIVE = re.compile(r"\b(des|dessen|deren|wegen des|trotz|während|eines|meines|deines|Ihres|unseres)\b")
CONJUNCTIVE = re.compile(
    r"\b(wäre|wären|hätte|hätten|würde|würden|könnte|könnten|müsste|müssten|dürfte|dürften|sollte|sollten|"
    r"möchte|möchten)\b"
)
PASSIVE = re.compile(
    r"\b(wird|werden|wurde|wurden|worden)\b(?=[^.:!?]*\b(ge\w{3,}(?:t|en)|\w+iert|be\w{3,}t|ver\w{3,}t)\b)"
)
ABBREVIATION = re.compile(r"\b(z\. ?B\.|d\. ?h\.|usw\.|bzw\.|etc\.|ca\.|Nr\.|Tel\.)|\b[A-ZÄÖÜ]{3,}\b")
SIGN = re.compile(r"[();„“»«&%§/–…]")


@dataclass(frozen=True)
class Line:
    """A line of a page that is read: its number, and its text without any marks."""

    number: int
    text: str


def check_simple(page: WrittenPage) -> Iterator[Problem]:
    """Give where a page in Leichte Sprache breaks a rule that can be measured."""
    for line in lines(page):
        for what, repair in _faults(line.text):
            yield Problem(Location(page.file, line.number), what, repair, "Leichte Sprache")


def lines(page: WrittenPage) -> Iterator[Line]:
    """Give the lines of a page that are read, its title and description first."""
    content = text_of(page.file).splitlines()
    first = content.index("---", 1) + 1 if content and content[0] == "---" else 0
    for number, line in enumerate(content[:first], start=1):
        name, _, value = line.partition(": ")
        if name in {"title", "description"}:
            yield Line(number, value.strip())
    for number, line in enumerate(content[first:], start=first + 1):
        if line.strip() and not line.startswith(("![", "⟦")):
            yield Line(number, _plain(line))


def _plain(line: str) -> str:
    """Give a line of Markdown as it is read."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    without_attributes = re.sub(r"\{[^}]*\}", "", without_links)
    return re.sub(r"^(\s*([-*]|\d+\.)\s+|#+\s+)", "", without_attributes).replace("*", "").strip()


def _faults(text: str) -> Iterator[tuple[Message, Message]]:
    for sentence in SENTENCE_END.split(text):
        count = len(sentence.split())
        if count > MOST_WORDS:
            yield (
                Message("Der Satz hat %(count)s Wörter: %(text)s.", {"count": count, "text": shown(sentence)}),
                Message("Teilen Sie ihn: höchstens %(most)s Wörter.", {"most": MOST_WORDS}),
            )
    for word in WORD.findall(text):
        if len(word) > MOST_LETTERS and word not in KNOWN_NAMES:
            yield (
                Message("Das Wort %(word)s ist lang.", {"word": shown(word)}),
                Message("Trennen Sie es mit Bindestrich, oder nehmen Sie ein kürzeres."),
            )
    for rule, what, repair in (
        (GENITIVE, "Das ist Genitiv: %(text)s.", "Schreiben Sie „von“."),
        (CONJUNCTIVE, "Das ist eine Möglichkeitsform: %(text)s.", "Schreiben Sie, was ist."),
        (PASSIVE, "Das ist Passiv: %(text)s.", "Schreiben Sie, wer etwas tut."),
        (ABBREVIATION, "Das ist eine Abkürzung: %(text)s.", "Schreiben Sie das Wort aus."),
        (SIGN, "Dieses Zeichen ist schwer zu lesen: %(text)s.", "Nehmen Sie Punkt, Doppelpunkt, Frage oder Komma."),
    ):
        if found := rule.search(text):
            yield Message(what, {"text": shown(found[0])}), Message(repair)
