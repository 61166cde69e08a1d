"""Whether the catalogues hold every message, with the same placeholders and plural forms."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation
from babel.messages.pofile import read_po

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.problems import Location, Message, Problem, Severity, shown
from lotsenbuch.wording.words import catalogue_file

DOMAINS = {
    "lotsenbuch": Severity.ERROR,
    "plan": Severity.ERROR,
    "knowledge": Severity.ERROR,
    "entries": Severity.WARNING,
}
"""The domains in all languages, and how bad it is if a message is missing: free text may show in German."""


def check_catalogues(locales: Path) -> Iterator[Problem]:
    """Give what is missing or wrong in the catalogues of all languages."""
    for domain, severity in DOMAINS.items():
        template = read_catalogue_file(locales / f"{domain}.pot", GERMAN)
        for language in LANGUAGES:
            if language is not GERMAN:
                yield from _check(catalogue_file(language, locales, domain), language, template, severity)


def read_catalogue_file(file: Path, language: Language) -> Catalog:
    """Read a catalogue or its template."""
    with file.open("rb") as lines:
        return read_po(lines, locale=language.code)


def _check(file: Path, language: Language, template: Catalog, severity: Severity) -> Iterator[Problem]:
    catalogue = read_catalogue_file(file, language)
    for wanted in template:
        if not wanted.id:
            continue
        found = catalogue.get(wanted.id, wanted.context)
        if found is None or not is_complete(found, catalogue.num_plurals):
            yield Problem(
                Location(file),
                Message("Es fehlt die Übersetzung von %(text)s.", {"text": shown(_german(wanted))}),
                Message("Tragen Sie sie ein; `make words` legt die Stelle an."),
                language.code,
                severity,
            )
        elif any(_placeholders(text) != _placeholders(_german(wanted)) for text in _texts(found)):
            yield Problem(
                Location(file, found.lineno or 1),
                Message("Die Platzhalter in %(text)s sind andere als im Deutschen.", {"text": shown(_texts(found)[0])}),
                Message("Übernehmen Sie jedes %(example)s, wie es ist.", {"example": "%(name)s"}),
                language.code,
            )


def is_complete(message: Translation, plurals: int) -> bool:
    """Say whether a message is translated, in every plural form that its language has."""
    texts = _texts(message)
    return all(texts) and (not isinstance(message.id, (tuple, list)) or len(texts) == plurals)


def _texts(message: Translation) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _german(message: Translation) -> str:
    return message.id if isinstance(message.id, str) else message.id[-1]


def _placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)s", text))
