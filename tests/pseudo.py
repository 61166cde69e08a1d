"""Words that nobody translated: each German message in letters of another language's script.

Tests of code see by them what is isolated, which way it runs and which message stands where, and
do not depend on what translators write. Placeholders and abbreviations in capitals stay.
"""

import re
import shutil
import unicodedata
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation
from babel.messages.pofile import read_po, write_po

from lotsenbuch.extraction import extract_texts
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.words import catalogue_file

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

EXTRACTED: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "plan": {"plan.yaml": {"fields": "title asks after label hint"}},
    "knowledge": {
        "glossary.yaml": {"fields": "means", "contexts": "term spoken spoken_short"},
        "cards.yaml": {"fields": "title means"},
    },
    "entries": {"**/*.yaml": {"fields": "de"}},
}
"""The domains whose messages stand in the data, with their files and what the extractor is told of these."""

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


def write_locales(data: Path, real: Path, target: Path) -> None:
    """Write templates and catalogues of all languages for a folder of data; `real` holds the templates of the code."""
    target.mkdir(parents=True)
    templates = {domain: _template_of(data, domain) for domain in EXTRACTED}
    for domain in ("lotsenbuch", "check"):
        shutil.copy(real / f"{domain}.pot", target)
        with (real / f"{domain}.pot").open("rb") as lines:
            templates[domain] = read_po(lines)
    for domain, template in templates.items():
        _write(template, target / f"{domain}.pot")
        for language in LANGUAGES:
            if language is not GERMAN:
                _write(_translated(template, language), catalogue_file(language, target, domain))


def _template_of(data: Path, domain: str) -> Catalog:
    template = Catalog()
    for pattern, options in EXTRACTED[domain].items():
        for file in sorted(data.glob(pattern)):
            for _, context, text, _ in extract_texts(BytesIO(file.read_bytes()), (), (), options):
                named = isinstance(text, tuple)
                template.add(text[1] if named else text, context=text[0] if named and context else None)
    return template


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
