"""The pages written by hand, `docs/<language>/<page>.md`: what they say, and how their translations stand.

German is the source text. A translation names the German text that it was made from by that text's
hash (`german`), and whoever has read it as a native (`reviewer`).
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.problems import Message, Place, Problem, Severity, shown

HASH_LENGTH = 12
"""So many digits of a SHA-256 tell two versions of a page apart."""

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]*)\)")
BLOCK = re.compile(r"⟦\w+⟧")
ANCHOR = re.compile(r"\{ #([\w-]+) \}")
CODE = re.compile(r"`([^`]+)`")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
NUMBER = re.compile(r"\d+(?:[.,٬٫\u00a0\u202f\u2009' ]\d{3}(?!\d))*")
"""Digits, with whatever a language puts between thousands."""


@dataclass(frozen=True)
class WrittenPage:
    """A page written by hand: its language, its path below the language's folder, its front matter and its text."""

    file: Path
    language: Language
    path: str
    meta: Mapping[str, str]
    text: str

    @cached_property
    def hash(self) -> str:
        """Give the hash of what the page says; translations are made from it."""
        said = "\n".join((self.meta.get("title", ""), self.meta.get("description", ""), self.text.strip()))
        return hashlib.sha256(said.encode()).hexdigest()[:HASH_LENGTH]

    @property
    def made_from(self) -> str:
        """Give the hash of the German text that it translates."""
        return self.meta.get("german", "")

    @property
    def is_simple(self) -> bool:
        """Say whether it is in Leichte Sprache, which is German only."""
        return self.meta.get("simple") == "true"


@dataclass(frozen=True)
class PageState:
    """How far one can rely on a page in a language."""

    is_missing: bool = False
    is_outdated: bool = False
    is_unreviewed: bool = False
    is_simple: bool = False


@dataclass(frozen=True)
class WrittenPages:
    """All pages written by hand, by their language and their path."""

    pages: Mapping[tuple[str, str], WrittenPage]

    @cached_property
    def german(self) -> Mapping[str, WrittenPage]:
        """Give the German pages by their paths."""
        return {path: page for (code, path), page in self.pages.items() if code == GERMAN.code}

    def state(self, language: Language, path: str) -> PageState:
        """Give how a page stands in a language."""
        german = self.german[path]
        if language is GERMAN:
            return PageState(is_simple=german.is_simple)
        page = self.pages.get((language.code, path))
        if page is None:
            return PageState(is_missing=True, is_simple=german.is_simple)
        return PageState(
            is_outdated=page.made_from != german.hash,
            is_unreviewed="reviewer" not in page.meta,
        )

    def states(self, language: Language) -> Mapping[str, PageState]:
        """Give how every page stands that a language should have."""
        return {path: self.state(language, path) for path, page in self.german.items() if not page.is_simple}


def read_written(docs: Path) -> WrittenPages:
    """Read all pages written by hand."""
    pages = {}
    for language in LANGUAGES:
        folder = docs / language.code
        for file in sorted(folder.rglob("*.md")):
            page = _read(file, language, file.relative_to(folder).as_posix())
            pages[language.code, page.path] = page
    return WrittenPages(pages)


def _read(file: Path, language: Language, path: str) -> WrittenPage:
    content = file.read_text("utf-8")
    front = FRONT_MATTER.match(content)
    meta = yaml.load(front[1], Loader=yaml.CBaseLoader) if front else None  # noqa: S506  # all scalars stay text
    return WrittenPage(file, language, path, meta or {}, content[front.end() :] if front else content)


def stamped(page: WrittenPage, german: WrittenPage) -> str:
    """Give a translation's file with the hash of the German text as it is now."""
    content = page.file.read_text("utf-8")
    without = re.sub(r"^german: .*\n", "", content, count=1, flags=re.MULTILINE)
    return without.replace("---\n", f"---\ngerman: {german.hash}\n", 1)


def check_written(written: WrittenPages, terms: frozenset[str], sources: frozenset[str]) -> Iterator[Problem]:
    """Give what is missing or wrong in the pages written by hand."""
    for page in written.pages.values():
        yield from _check_names(page, terms, sources)
        german = written.german.get(page.path)
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
                    Place(file),
                    Message("Diese Seite ist noch nicht übersetzt."),
                    Message("Übersetzen Sie docs/de/%(path)s; bis dahin steht hier der deutsche Text.", {"path": path}),
                    language.code,
                    Severity.WARNING,
                )


def _check_names(page: WrittenPage, terms: frozenset[str], sources: frozenset[str]) -> Iterator[Problem]:
    for field in ("title", "description"):
        if not page.meta.get(field):
            yield _problem(
                page,
                Message("Oben in der Seite fehlt %(field)s.", {"field": shown(field)}),
                Message("Schreiben Sie es zwischen die beiden Striche am Anfang."),
            )
    for target in LINK.findall(page.text):
        scheme, _, id_ = target.partition(":")
        known = {"wort": terms, "quelle": sources}.get(scheme)
        if known is not None and id_ not in known:
            yield _problem(
                page,
                Message("%(target)s gibt es nicht.", {"target": shown(target)}),
                Message("Begriffe stehen in data/glossary.yaml, Quellen in data/programme.yaml."),
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


def _problem(page: WrittenPage, what: Message, repair: Message, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(Place(page.file), what, repair, page.language.code, severity)


def numbers(text: str) -> Counter[str]:
    """Give the numbers of a text in plain digits, whatever digits and separators it uses."""
    plain = "".join(str(unicodedata.digit(letter, letter)) for letter in LINK.sub("]", ANCHOR.sub("", text)))
    return Counter({re.sub(r"\D", "", number) for number in NUMBER.findall(plain)})


def _targets(text: str) -> Counter[str]:
    return Counter(LINK.findall(text))


def _headings(text: str) -> Counter[str]:
    return Counter(f"{marks} ({count})" for marks, count in Counter(HEADING.findall(text)).items())


KEPT: Mapping[str, Callable[[str], Counter[str]]] = {
    "Verweis": _targets,
    "Zahl": numbers,
    "Block": lambda text: Counter(BLOCK.findall(text)),
    "Sprungmarke": lambda text: Counter(ANCHOR.findall(text)),
    "Code": lambda text: Counter(CODE.findall(text)),
    "Überschrift": _headings,
}
"""What a translation has in common with its German text, and how to find it."""
