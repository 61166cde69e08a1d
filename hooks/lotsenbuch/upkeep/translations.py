"""How far the translations are: what `lotsenbuch translations` says, language by language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lotsenbuch.checking.catalogues import DOMAINS, is_complete, read_catalogue_file
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.reading.pages import PageState, WrittenPage, WrittenPages
from lotsenbuch.wording.words import catalogue_file

HEAD = ("Sprache", "fertig", "veraltet", "ungeprüft", "fehlt", "Wörter fehlen", "Wörter ungeprüft")


@dataclass(frozen=True)
class Standing:
    """How far a language is: its pages by their paths, and how many messages are missing or unreviewed."""

    language: Language
    pages: Mapping[str, PageState]
    missing_words: int
    unreviewed_words: int

    @property
    def complete(self) -> int:
        """Give how many pages are translated, up to date and reviewed."""
        return sum(not (state.is_missing or state.is_outdated or state.is_unreviewed) for state in self.pages.values())

    @property
    def is_missing_something(self) -> bool:
        """Say whether a page or a word has no translation at all."""
        return bool(self.missing_words) or any(state.is_missing for state in self.pages.values())

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


def standings(written: WrittenPages, locales: Path) -> Iterator[Standing]:
    """Give how far each language is, German aside."""
    templates = {domain: read_catalogue_file(locales / f"{domain}.pot", GERMAN) for domain in DOMAINS}
    for language in LANGUAGES:
        if language is GERMAN:
            continue
        missing = unreviewed = 0
        for domain, template in templates.items():
            file = catalogue_file(language, locales, domain)
            catalogue = read_catalogue_file(file, language) if file.exists() else None
            for wanted in template:
                found = catalogue.get(wanted.id, wanted.context) if catalogue and wanted.id else None
                if wanted.id and (not catalogue or not found or not is_complete(found, catalogue.num_plurals)):
                    missing += 1
                elif found and found.fuzzy:
                    unreviewed += 1
        yield Standing(language, written.states(language), missing, unreviewed)


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
            needs = [
                word
                for word, is_so in (
                    ("fehlt", state.is_missing),
                    ("veraltet", state.is_outdated),
                    ("ungeprüft", state.is_unreviewed),
                )
                if is_so
            ]
            if needs:
                yield f"docs/{standing.language.code}/{path}: {', '.join(needs)}"


def stamped(page: WrittenPage, german: WrittenPage) -> str:
    """Give a translation's file with the hash of the German text as it is now."""
    content = page.file.read_text("utf-8")
    without = re.sub(r"^german: .*\n", "", content, count=1, flags=re.MULTILINE)
    return without.replace("---\n", f"---\ngerman: {german.hash}\n", 1)
