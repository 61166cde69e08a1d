"""The pages written by hand, `docs/<language>/<page>.md`: what they say, and how their translations stand.

German is the source text. A translation names the German text that it was made from by that text's
hash (`german`), and whoever has read it as a native (`reviewer`).
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.model.notations import says_something
from lotsenbuch.problems import Problem
from lotsenbuch.reading.files import read_text

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


@dataclass(frozen=True)
class PageState:
    """How far one can rely on a page in a language."""

    is_missing: bool = False
    is_outdated: bool = False
    is_unreviewed: bool = False
    is_simple: bool = False


@dataclass(frozen=True)
class WrittenPages:
    """All pages written by hand, by their language and their path, and what could not be read."""

    pages: Mapping[tuple[str, str], WrittenPage]
    problems: tuple[Problem, ...] = ()

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
        return {path: self.state(language, path) for path, page in self.german.items() if not page.is_simple}


def read_written(docs: Path) -> WrittenPages:
    """Read all pages written by hand."""
    pages, problems = {}, []
    for language in LANGUAGES:
        folder = docs / language.code
        for file in sorted(folder.rglob("*.md")):
            content = read_text(file)
            if isinstance(content, Problem):
                problems.append(content)
                continue
            page = _page(file, language, file.relative_to(folder).as_posix(), content)
            pages[language.code, page.path] = page
    return WrittenPages(pages, tuple(problems))


def _page(file: Path, language: Language, path: str, content: str) -> WrittenPage:
    front = FRONT_MATTER.match(content)
    meta = yaml.load(front[1], Loader=yaml.CBaseLoader) if front else None  # noqa: S506  # all scalars stay text
    head = front[0] if front else ""
    return WrittenPage(file, language, path, meta or {}, content[len(head) :], head.count("\n") + 1)
