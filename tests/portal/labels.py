"""What the words of a built page are looked at for: each function gives what is wrong, else nothing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

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
    """Give the words of the registry that are no words of any language: ids, names of fields, values of two parts."""
    values = [value.value for vocabulary in VOCABULARIES for value in vocabulary]
    offices, operators = knowledge.entries.offices, knowledge.entries.operators
    ids = [*(office.id for office in offices), *(operator.id for operator in operators)]
    return frozenset(name for name in (*values, *ids, *FIELDS) if re.search("[a-z][-_][a-z]", name))


def identifiers_in(html: str, known: Iterable[str]) -> set[str]:
    """Give those that stand in the text as words."""
    return set(re.findall(r"(?<![\w.@/:-])[a-z]+(?:[-_][a-z0-9]+)+(?![\w@/-]|\.\w)", text_of(html))) & set(known)


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
