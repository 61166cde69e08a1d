"""What the words of a built page are looked at for: each function gives what is wrong, else nothing."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from html import unescape

from lotsenbuch.content import Knowledge
from lotsenbuch.model.offices import FIELDS
from lotsenbuch.model.vocabulary import Line
from lotsenbuch.pages.seams import SEAM
from lotsenbuch.wording.vocabulary import LINES, VOCABULARIES
from lotsenbuch.wording.words import Words

GROUP = re.compile(r"<(select|fieldset)\b[^>]*>(.*?)</\1>", re.DOTALL)
CHOICES = {
    "select": re.compile(r"<option\b[^>]*>(.*?)</option>", re.DOTALL),
    "fieldset": re.compile(r"<label\b[^>]*>(.*?)</label>", re.DOTALL),
}
"""What one chooses from, by what it stands in."""
NO_WORDS = re.compile(r"<(script|style|code|pre|head)\b.*?</\1>", re.DOTALL)
LEFT_OPEN = re.compile(r"%\(\w+\)s|⟦|⟧|\{\w+\}|\b(?:undefined|NaN)\b|\bMarkup\(")
"""A placeholder that nothing was put into, or a value of a programming language."""

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)


def text_of(html: str) -> str:
    """Give the words of a page, a piece a line."""
    pieces = re.split(r"<[^>]*>", NO_WORDS.sub("\n", html.replace(SEAM, "").replace("<wbr>", "")))
    return "\n".join(filter(None, map(str.strip, pieces)))


def choices_alike(html: str) -> list[str]:
    """Give the words that two choices of one group share."""
    found = []
    for group in GROUP.finditer(html):
        words = Counter(" ".join(text_of(choice).split()) for choice in CHOICES[group[1]].findall(group[2]))
        found += [word for word, count in words.items() if count > 1]
    return found


def left_open(html: str) -> list[str]:
    """Give what was meant for a program and stands in the text."""
    return LEFT_OPEN.findall(text_of(html))


def identifiers(knowledge: Knowledge) -> frozenset[str]:
    """Give the words of the registry that stand for others: values of its lists, names of fields, ids of two parts.

    An id of one word is a place's name.
    """
    values = [value.value for vocabulary in VOCABULARIES for value in vocabulary]
    fields = [part for field in FIELDS for part in field.split(".")]
    offices, operators = knowledge.entries.offices, knowledge.entries.operators
    ids = [id_ for id_ in (*(one.id for one in offices), *(one.id for one in operators)) if "-" in id_]
    return frozenset(name for name in (*values, *fields, *ids) if re.fullmatch("[a-z][a-z0-9_-]+", name))


SPELT_ALIKE: Mapping[str, frozenset[str]] = {
    "fr": frozenset(
        {"association", "change", "contact", "coordination", "date", "district", "document", "note", "office", "place"}
        | {"services", "source", "sources"}
    ),
    "es": frozenset({"personal"}),
    "ku": frozenset({"name"}),
}
"""Identifiers that are words of a language, too. Nearly all of one part are English: there `left_alone` tells them."""

NO_ENGLISH = frozenset({"fte"})
"""Those of one part that are not."""

SAID = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
TOKEN = re.compile(r"(?<![\w.@/:#%+’'-])[a-z]+(?:[-_][a-z0-9]+)*(?![\w@/-]|[.:]\w|['’]\w)")


def identifiers_in(html: str, known: Iterable[str], code: str) -> set[str]:
    """Give those that stand as words in the text of a page of a language, or in what it says of pictures and fields."""
    spoken = "\n".join((text_of(html), *map(unescape, SAID.findall(NO_WORDS.sub("", html)))))
    found = set(TOKEN.findall(spoken)) & set(known)
    if code == "en":
        return {name for name in found if re.search("[-_]", name) or name in NO_ENGLISH}
    return found - SPELT_ALIKE.get(code, frozenset())


def left_alone(html: str, known: Iterable[str], said: Container[str]) -> set[str]:
    """Give those that are all that a part of the page says, unless a message of its language says just that."""
    pieces = {piece.rsplit(": ")[-1].strip(" ,;.:()") for piece in text_of(html).split("\n")}
    return {piece for piece in pieces & set(known) if piece not in said}


def of_no_telephone(html: str, words: Words) -> list[str]:
    """Give the sentences about a telephone or a mailbox where there is none."""
    return list(_of_no_telephone(html.replace(SEAM, ""), words))


def _of_no_telephone(html: str, words: Words) -> Iterator[str]:
    lines = [str(words.html(LINES[line])) for line in Line]
    call, letter = (str(words.html(text)) for text in ("Was sage ich am Telefon?", "Was steht in der E-Mail?"))
    for article in ARTICLE.findall(html):
        has_phone, has_mail = "tel:" in article, "mailto:" in article
        yield from (line for line in lines if line in article and not (has_phone or has_mail))
        yield from ([call] if call in article and not has_phone else [])
        yield from ([letter] if letter in article and not has_mail else [])
    said = str(words.html("Sagen Sie am Telefon, welche Sprache Sie sprechen. Fragen Sie, ob jemand dolmetscht."))
    if said in html and "tel:" not in next(iter(ARTICLE.findall(html)), ""):
        yield said
