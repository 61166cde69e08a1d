"""What a page written by hand must have, and a translation in common with its German text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.notations import says_something
from lotsenbuch.model.phones import PHONE, dialled
from lotsenbuch.problems import Location, Message, Problem, Severity, shown
from lotsenbuch.reading.pages import WrittenPage, WrittenPages

LINK = re.compile(r"\]\(([^)\s]*)\)")


TELEPHONE = re.compile(r"\[([^\]]*)\]\(tel:([^)\s]*)\)")


BLOCK = re.compile(r"⟦\w+⟧")


ANCHOR = re.compile(r"\{ #([\w-]+) \}")


CODE = re.compile(r"```.+?```|(?<!`)`[^`]+`(?!`)", re.DOTALL)


HEADING = re.compile(r"^(#+) ", re.MULTILINE)


NUMBER = re.compile(r"\d+(?:[.,٬٫\u00a0\u202f\u2009' ]\d{3}(?!\d))*")
"""Digits, with whatever a language puts between thousands."""


def check_written(written: WrittenPages, terms: frozenset[str], sources: frozenset[str]) -> Iterator[Problem]:
    """Give what is missing or wrong in the pages written by hand."""
    for page in written.pages.values():
        yield from _check_names(page, terms, sources)
        yield from _check_telephones(page)
        german = written.german.get(page.path)
        if german is None and (GERMAN.code, page.path) in written.named:
            continue  # what is wrong with it is said already
        if german is None:
            yield _problem(
                page,
                Message("Diese Seite gibt es auf Deutsch nicht."),
                Message("Legen Sie sie zuerst unter docs/de/ an, oder löschen Sie sie."),
            )
        elif page.language is not GERMAN:
            yield from _check_translation(page, german)
    for language in LANGUAGES[1:]:
        for path, state in written.states(language).items():
            if state.is_missing:
                file = written.german[path].file.parents[path.count("/") + 1] / language.code / path
                yield Problem(
                    Location(file),
                    Message("Diese Seite ist noch nicht übersetzt."),
                    Message("Übersetzen Sie docs/de/%(path)s; bis dahin steht hier der deutsche Text.", {"path": path}),
                    language.code,
                    Severity.WARNING,
                )


def _check_names(page: WrittenPage, terms: frozenset[str], sources: frozenset[str]) -> Iterator[Problem]:
    for field in ("title", "description"):
        if not says_something(page.meta.get(field, "")):
            yield _problem(
                page,
                Message("Oben in der Seite fehlt %(field)s.", {"field": shown(field)}),
                Message("Schreiben Sie es zwischen die beiden Striche am Anfang."),
            )
    for link in LINK.finditer(page.text):
        scheme, _, id_ = link[1].partition(":")
        known = {"wort": terms, "quelle": sources}.get(scheme)
        if known is not None and id_ not in known:
            yield _problem(
                page,
                Message("%(target)s gibt es nicht.", {"target": shown(link[1])}),
                Message("Begriffe stehen in data/glossary.yaml, Quellen in data/programme.yaml."),
                at=link.start(),
            )


def _check_telephones(page: WrittenPage) -> Iterator[Problem]:
    """Whoever reads a number and whoever taps it reach the same."""
    for found in TELEPHONE.finditer(page.text):
        text, number = found.groups()
        shown_digits = re.sub(r"\D", "", _in_plain_digits(text))
        if PHONE.fault(number) or (shown_digits and dialled(shown_digits) != dialled(number)):
            yield _problem(
                page,
                Message("%(text)s wählt %(number)s.", {"text": shown(text), "number": shown(number)}),
                Message("Schreiben Sie hinter tel: dieselbe Nummer, ohne Leerzeichen: tel:116117."),
                at=found.start(),
            )


def _check_translation(page: WrittenPage, german: WrittenPage) -> Iterator[Problem]:
    if page.made_from != german.hash:
        yield _problem(
            page,
            Message("Der deutsche Text hat sich seit dieser Übersetzung geändert."),
            Message("Übertragen Sie die Änderung; `lotsenbuch translations --stamp` schreibt sich den Stand auf."),
            Severity.WARNING,
        )
        return
    for what, of in KEPT.items():
        wanted, found = of(german.text), of(page.text)
        for token in sorted((wanted - found) | (found - wanted)):
            missing = token in wanted - found
            yield _problem(
                page,
                Message("Es fehlt: %(what)s %(token)s.", {"what": what, "token": shown(token)})
                if missing
                else Message("Es ist zu viel: %(what)s %(token)s.", {"what": what, "token": shown(token)}),
                Message("Es muss dasselbe dastehen wie auf der deutschen Seite."),
            )


def _problem(
    page: WrittenPage, what: Message, repair: Message, severity: Severity = Severity.ERROR, at: int | None = None
) -> Problem:
    """Give a problem of a page, at a place in its text if that is known."""
    line = 1 if at is None else page.first_line + page.text.count("\n", 0, at)
    return Problem(Location(page.file, line), what, repair, page.language.code, severity)


def numbers(text: str) -> Counter[str]:
    """Give the numbers of a text in plain digits, whatever digits and separators it uses."""
    plain = _in_plain_digits(LINK.sub("]", ANCHOR.sub("", text)))
    return Counter({re.sub(r"\D", "", number) for number in NUMBER.findall(plain)})


def _in_plain_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)


def _targets(text: str) -> Counter[str]:
    return Counter(LINK.findall(text))


def _headings(text: str) -> Counter[str]:
    return Counter(f"{marks} ({count})" for marks, count in Counter(HEADING.findall(text)).items())


KEPT: Mapping[str, Callable[[str], Counter[str]]] = {
    "Verweis": _targets,
    "Zahl": numbers,
    "Block": lambda text: Counter(BLOCK.findall(text)),
    "Sprungmarke": lambda text: Counter(ANCHOR.findall(text)),
    "Code": lambda text: Counter(code.strip("`") for code in CODE.findall(text)),
    "Überschrift": _headings,
}
"""What a translation has in common with its German text, and how to find it."""
