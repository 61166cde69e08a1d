"""The pages written by hand, `docs/<language>/<page>.md`: what they say, and how their translations stand.

German is the source text. A translation names the German text that it was made from by that text's
hash (`german`), and whoever has read it as a native (`reviewer`).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.model.notations import says_something
from lotsenbuch.problems import Message, Problem
from lotsenbuch.reading.files import read_text
from lotsenbuch.reading.yaml_text import Document, document_of

HASH_LENGTH = 12
"""So many digits of a SHA-256 tell two versions of a page apart."""

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True)
class WrittenPage:
    """A page written by hand: its language, its path below the language's folder, its front matter and its text.

    `first_line` is the number of the line of the file in which the text begins.
    """

    file: Path
    language: Language
    path: str
    meta: Mapping[str, str]
    text: str
    first_line: int = 1

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

    def is_meant_in(self, language: Language) -> bool:
        """Say whether a translation is wanted; `languages` in its head names those it shall be in, else it is all."""
        return not self.is_simple and language.code in self.meta.get("languages", language.code).split()


@dataclass(frozen=True)
class PageState:
    """How far one can rely on a page in a language."""

    is_missing: bool = False
    is_outdated: bool = False
    is_unreviewed: bool = False
    is_simple: bool = False

    @property
    def is_done(self) -> bool:
        """Say whether it is translated, up to date and reviewed."""
        return not (self.is_missing or self.is_outdated or self.is_unreviewed)


@dataclass(frozen=True)
class WrittenPages:
    """All pages written by hand, by their language and their path, and what could not be read.

    `named` are the languages and paths of all of them, those that could not be read included.
    """

    pages: Mapping[tuple[str, str], WrittenPage]
    problems: tuple[Problem, ...] = ()
    named: frozenset[tuple[str, str]] = frozenset()

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
            is_unreviewed=not says_something(page.meta.get("reviewer", "")),
        )

    def states(self, language: Language) -> Mapping[str, PageState]:
        """Give how every page stands that a language should have."""
        return {path: self.state(language, path) for path, page in self.german.items() if page.is_meant_in(language)}


def read_written(docs: Path) -> WrittenPages:
    """Read all pages written by hand."""
    pages: dict[tuple[str, str], WrittenPage] = {}
    problems: list[Problem] = []
    named: set[tuple[str, str]] = set()
    for language in LANGUAGES:
        folder = docs / language.code
        for file in sorted(folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix()
            named.add((language.code, path))
            page = _read(file, language, path)
            if isinstance(page, WrittenPage):
                pages[language.code, path] = page
            else:
                problems += page
    return WrittenPages(pages, tuple(problems), frozenset(named))


def _read(file: Path, language: Language, path: str) -> WrittenPage | list[Problem]:
    """Read a page; give instead what is wrong with it if that is so."""
    content = read_text(file)
    if isinstance(content, Problem):
        return [content]
    front = FRONT_MATTER.match(content)
    head = front[0] if front else ""
    document = document_of(f"\n{front[1]}" if front else "", file)
    meta = document.data or {}
    if problems := document.problems or list(_no_texts(document)):
        return problems
    said = {name: text or "" for name, text in meta.items()}
    return WrittenPage(file, language, path, said, content[len(head) :], head.count("\n") + 1)


def _no_texts(document: Document) -> Iterator[Problem]:
    """Give the problems of a head that is anything but names with a text behind each."""
    meta = document.data or {}
    wrong = [name for name, text in meta.items() if isinstance(text, dict | list)] if isinstance(meta, dict) else [""]
    for name in wrong:
        yield Problem(
            document.location((name,)),
            Message("Oben in der Seite steht etwas anderes als Namen mit je einem Text."),
            Message("Schreiben Sie „Name: Text“ in eine Zeile, einen Text mit Doppelpunkt in Anführungszeichen."),
        )
