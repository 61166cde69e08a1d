"""Words that nobody translated: each German message in letters of another language's script.

Tests of code see by them what is isolated, which way it runs and which message stands where, and
do not depend on what translators write. Placeholders and abbreviations in capitals stay.
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation
from babel.messages.pofile import write_po

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.wording.catalogues import extracted, messages_of
from lotsenbuch.wording.domains import CHECK, DOMAINS, PAGES

LETTERS: Mapping[str, str] = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "fa": "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ps": "ابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهيېۍ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ti": "ሀለሐመሠረሰሸቀቐበተነኘአከኸወዐዘዠየደጀገጠጨጸፀፈ",
}
"""The letters of each script that is not Latin; languages in Latin letters get their code before the German text."""

REVIEWED = frozenset({"ti"})
"""The languages whose words somebody is said to have read."""

PIECES = re.compile(r"%\(\w+\)s|\{\w+\}|(?<![\w-])[A-Z]{2,}(?![\w-])|(?P<letter>[^\W\d_])")


def pseudo(german: str, language: Language) -> str:
    """Give a German text in a language's letters."""
    if language is GERMAN:
        return german
    letters = LETTERS.get(language.code)
    if letters is None:
        return f"[{language.code}] {german}"
    return PIECES.sub(lambda piece: _letter(piece["letter"], letters) if piece["letter"] else piece[0], german)


def _letter(german: str, letters: str) -> str:
    base = unicodedata.normalize("NFD", german.casefold())[0]
    return letters[(ord(base) - ord("a")) % len(letters)]


def write_locales(project: Path, real: Path, target: Path) -> None:
    """Write templates and catalogues of all languages for a project's data; `real` holds the templates of the code."""
    target.mkdir(parents=True)
    for domain in DOMAINS:
        of_code = domain in {PAGES, CHECK}
        template = messages_of(domain.template(real)) if of_code else extracted(domain, project)
        _write(template, domain.template(target))
        for language in LANGUAGES:
            if language is not GERMAN:
                _write(_translated(template, language), domain.file(target, language))


def _translated(template: Catalog, language: Language) -> Catalog:
    catalogue = Catalog(locale=language.code, fuzzy=False)
    for message in template:
        if message.id:
            flags = () if language.code in REVIEWED else ("fuzzy",)
            forms = _forms(message, language, catalogue.num_plurals)
            catalogue.add(message.id, forms, context=message.context, flags=flags)
    return catalogue


def _forms(message: Translation, language: Language, plurals: int) -> str | tuple[str, ...]:
    """Give a message, or each of its plural forms, none like another."""
    if isinstance(message.id, str):
        return pseudo(message.id, language)
    one, many = (pseudo(text, language) for text in message.id)
    if plurals == 1:
        return (many,)
    return (one, *(many + "·" * number for number in range(plurals - 1)))


def _write(catalogue: Catalog, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as lines:
        write_po(lines, catalogue, width=0, omit_header=False)
