"""Words that nobody translated: each German message in letters of another language's script.

Tests of code see by them what is isolated, which way it runs and which message stands where, and
do not depend on what translators write. Placeholders, abbreviations in capitals and the office
words that must stand beside their translation stay.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation
from babel.messages.pofile import write_po

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.wording.catalogues import extracted, messages_of
from lotsenbuch.wording.domains import CHECK, DOMAINS, PAGES
from lotsenbuch.wording.office_words import OFFICE_WORDS

LETTERS: Mapping[str, str] = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "fa": "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ps": "ابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهيېۍ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ti": "ሀለሐመሠረሰሸቀቐበተነኘአከኸወዐዘዠየደጀገጠጨጸፀፈ",
}
"""The letters of languages that are not Latin; one in Latin letters gets its code before the German text.

Any other gets those of another language of its script, from another one on.
"""

REVIEWED = frozenset({"ti"})
"""The languages whose words somebody is said to have read."""

PIECES = re.compile(
    rf"%\(\w+\)s|\{{\w+\}}|(?<![\w-])(?:[A-Z]{{2,}}|{'|'.join(OFFICE_WORDS)})(?![\w-])|(?P<letter>[^\W\d_])"
)


def pseudo(german: str, own: Language) -> str:
    """Give a German text in a language's letters."""
    if own is GERMAN:
        return german
    letters = _letters(own)
    if not letters:
        return f"[{own.code}] {german}"
    return PIECES.sub(lambda piece: _letter(piece["letter"], letters) if piece["letter"] else piece[0], german)


@cache
def _letters(own: Language) -> str:
    if own.code in LETTERS:
        return LETTERS[own.code]
    kin = (LETTERS[known.code] for known in LANGUAGES if known.code in LETTERS and known.script == own.script)
    letters = next(kin, "")
    return "".join(letters[at - LANGUAGES.index(own)] for at in range(len(letters)))


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
        for own in LANGUAGES:
            if own is not GERMAN:
                _write(_translated(template, own), domain.file(target, own))


def _translated(template: Catalog, own: Language) -> Catalog:
    catalogue = Catalog(locale=own.code, fuzzy=False)
    for message in template:
        if message.id:
            flags = () if own.code in REVIEWED else ("fuzzy",)
            forms = _forms(message, own, catalogue.num_plurals)
            catalogue.add(message.id, forms, context=message.context, flags=flags)
    return catalogue


def _forms(message: Translation, own: Language, plurals: int) -> str | tuple[str, ...]:
    """Give a message, or each of its plural forms, none like another."""
    if isinstance(message.id, str):
        return pseudo(message.id, own)
    one, many = (pseudo(text, own) for text in message.id)
    if plurals == 1:
        return (many,)
    return (one, *(many + "·" * number for number in range(plurals - 1)))


def _write(catalogue: Catalog, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as lines:
        write_po(lines, catalogue, width=0, omit_header=False)
