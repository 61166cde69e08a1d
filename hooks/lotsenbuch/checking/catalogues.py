"""Whether the catalogues hold every message, with the same placeholders and plural forms."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.model.notations import says_something
from lotsenbuch.problems import Location, Message, Problem, RegistryError, Severity, shown
from lotsenbuch.wording.catalogues import Reader, messages_of
from lotsenbuch.wording.domains import DOMAINS, Domain

PLACEHOLDER = re.compile(r"%\(\w+\)s")


def check_catalogues(locales: Path, read: Reader = messages_of) -> Iterator[Problem]:
    """Give what is missing or wrong in the catalogues of all languages; without them, that nothing was checked."""
    if not locales.exists():
        yield Problem(
            Location(locales),
            Message("Hier stehen keine Übersetzungen; sie sind nicht geprüft."),
            Message("Zum ganzen Projekt gehört der Ordner locales/."),
            severity=Severity.WARNING,
        )
        return
    for domain in DOMAINS:
        try:
            template = read(domain.template(locales), GERMAN)
        except RegistryError as error:
            yield from error.problems
            continue
        if domain.missing is Severity.ERROR and not _says_something(template):
            yield _empty(domain.template(locales))
        for language in domain.languages:
            yield from _check_language(domain, language, template, domain.file(locales, language), read)


def _check_language(
    domain: Domain, language: Language, template: Catalog, file: Path, read: Reader
) -> Iterator[Problem]:
    try:
        catalogue = read(file, language)
    except RegistryError as error:
        yield from error.problems
        return
    if _says_something(template) and not _says_something(catalogue):
        yield _empty(file)
        return
    for wanted in template:
        if wanted.id:
            found = catalogue.get(wanted.id, wanted.context)
            if found is None or not is_complete(found):
                yield _missing(file, language, wanted, domain.missing)
            elif not keeps_placeholders(found):
                yield _other_placeholders(file, language, found)


def is_complete(message: Translation) -> bool:
    """Say whether a message is translated, in every plural form that its language has: blanks say nothing."""
    return all(map(says_something, _texts(message)))


def keeps_placeholders(message: Translation) -> bool:
    """Say whether every form of a translation has the placeholders of the German text, each as often, and no others.

    Where there are some, any other percent sign must be doubled. Babel's own check lets a placeholder
    be left out, and a single sign at the end, which stops the formatting.
    """
    wanted = _placeholders(_german(message))
    return all(_placeholders(text) == wanted and not (wanted and _has_single_sign(text)) for text in _texts(message))


def _says_something(catalogue: Catalog) -> bool:
    return any(message.id for message in catalogue)


def _empty(file: Path) -> Problem:
    what = Message("In dieser Datei steht kein Wort, also auch keine Übersetzung.")
    return Problem(Location(file), what, Message("Holen Sie ihren letzten Stand zurück; `make words` ergänzt Neues."))


def _missing(file: Path, language: Language, wanted: Translation, severity: Severity) -> Problem:
    return Problem(
        Location(file),
        Message("Es fehlt die Übersetzung von %(text)s.", {"text": shown(_german(wanted))}),
        Message("Tragen Sie sie ein; `make words` legt die Stelle an."),
        language.code,
        severity,
    )


def _other_placeholders(file: Path, language: Language, found: Translation) -> Problem:
    return Problem(
        Location(file, found.lineno or 1),
        Message("Die Platzhalter in %(text)s sind andere als im Deutschen.", {"text": shown(_texts(found)[0])}),
        Message("Übernehmen Sie jedes %(example)s, wie es ist.", {"example": "%(name)s"}),
        language.code,
    )


def _texts(message: Translation) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _german(message: Translation) -> str:
    return message.id if isinstance(message.id, str) else message.id[-1]


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _has_single_sign(text: str) -> bool:
    return "%" in PLACEHOLDER.sub("", text).replace("%%", "")
