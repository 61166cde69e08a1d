"""How far the translations are: what `lotsenbuch translations` says, language by language."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from lotsenbuch.checking.catalogues import is_complete
from lotsenbuch.checking.translations import check_translations
from lotsenbuch.disk import write_whole
from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.problems import Severity
from lotsenbuch.reading.files import text_of
from lotsenbuch.reading.pages import PageState, WrittenPage, read_written
from lotsenbuch.wording.catalogues import messages_of
from lotsenbuch.wording.domains import DOMAINS, TRANSLATED
from lotsenbuch.wording.words import read_check_words

HEAD = ("Sprache", "fertig", "veraltet", "ungeprüft", "fehlt", "Wörter fehlen", "Wörter ungeprüft")


@dataclass(frozen=True)
class Standing:
    """How far a language is: its pages by their paths, and how many messages are missing or unreviewed.

    `needed_words` are those of the missing ones that may not show in German.
    """

    language: Language
    pages: Mapping[str, PageState]
    missing_words: int
    needed_words: int
    unreviewed_words: int

    @property
    def complete(self) -> int:
        """Give how many pages are translated, up to date and reviewed."""
        return sum(state.is_done for state in self.pages.values())

    @property
    def behind(self) -> int:
        """Give how many pages are missing or older than the German text."""
        return sum(state.is_missing or state.is_outdated for state in self.pages.values())

    @property
    def reviewed(self) -> int:
        """Give how many pages somebody has read, whatever has changed since."""
        return sum(not (state.is_missing or state.is_unreviewed) for state in self.pages.values())

    @property
    def is_missing_something(self) -> bool:
        """Say whether a page or a word that may not show in German has no translation at all."""
        return bool(self.needed_words) or any(state.is_missing for state in self.pages.values())

    @property
    def row(self) -> tuple[str, ...]:
        """Give the line of the table."""
        states = self.pages.values()
        counts = (
            self.complete,
            sum(state.is_outdated for state in states),
            sum(state.is_unreviewed for state in states),
            sum(state.is_missing for state in states),
            self.missing_words,
            self.unreviewed_words,
        )
        return (f"{self.language.code} {self.language.name}", *map(str, counts))


def standings(project: Path) -> Iterator[Standing]:
    """Give how far each language is, German aside; raises RegistryError if a catalogue cannot be read."""
    written, locales = read_written(project / "docs"), project / "locales"
    templates = {domain: messages_of(domain.template(locales)) for domain in DOMAINS}
    for language in TRANSLATED:
        missing = needed = unreviewed = 0
        for domain, template in templates.items():
            if language in domain.languages:
                file = domain.file(locales, language)
                more = _gaps(template, messages_of(file, language) if file.exists() else Catalog())
                missing, unreviewed = missing + more[0], unreviewed + more[1]
                needed += more[0] if domain.missing is Severity.ERROR else 0
        yield Standing(language, written.states(language), missing, needed, unreviewed)


def _gaps(template: Catalog, catalogue: Catalog) -> tuple[int, int]:
    """Give how many messages of a template are missing, and how many nobody has read."""
    missing = unreviewed = 0
    for wanted in (message for message in template if message.id):
        found = catalogue.get(wanted.id, wanted.context)
        if found is None or not is_complete(found):
            missing += 1
        else:
            unreviewed += found.fuzzy
    return missing, unreviewed


def as_table(found: Sequence[Standing]) -> Iterator[str]:
    """Give all languages as the lines of a table."""
    rows = [HEAD, *(standing.row for standing in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        first, *counts = (
            cell.ljust(width) if not column else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join((first, *counts))


def as_list(found: Sequence[Standing]) -> Iterator[str]:
    """Give every page that needs someone, with what it needs."""
    for standing in found:
        for path, state in standing.pages.items():
            needs = {"fehlt": state.is_missing, "veraltet": state.is_outdated, "ungeprüft": state.is_unreviewed}
            if any(needs.values()):
                words = ", ".join(word for word, is_needed in needs.items() if is_needed)
                yield f"docs/{standing.language.code}/{path}: {words}"


def doubts(project: Path) -> Iterator[str]:
    """Give each place in the translations that is doubtful or wrong, as the check says it."""
    words = read_check_words(project / "locales")
    return (problem.worded(words) for problem in check_translations(project))


class NoTranslationError(Exception):
    """Files that are no translation of a German page, one a line."""


def stamp(files: Iterable[Path], docs: Path) -> None:
    """Write into translations that they follow the German text of now; raises NoTranslationError, then into none."""
    written = read_written(docs)
    by_file = {
        os.path.realpath(page.file): page
        for page in written.pages.values()
        if page.language is not GERMAN and page.path in written.german
    }
    named = {file: by_file.get(os.path.realpath(file)) for file in files}
    if unknown := [file for file, page in named.items() if page is None]:
        lines = (f"{file} ist keine Seite unter docs/, die eine deutsche übersetzt." for file in unknown)
        raise NoTranslationError("\n".join(lines))
    for file, page in named.items():
        if page is not None:
            write_whole(file, stamped(page, written.german[page.path]).encode())


def stamped(page: WrittenPage, german: WrittenPage) -> str:
    """Give a translation's file with the hash of the German text as it is now."""
    content = text_of(page.file)
    without = re.sub(r"^german: .*\n", "", content, count=1, flags=re.MULTILINE)
    return without.replace("---\n", f"---\ngerman: {german.hash}\n", 1)
