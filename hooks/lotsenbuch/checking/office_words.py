"""The German words that readers meet on letters, papers and doors, and must know again when they see them."""

import re
from collections.abc import Iterator, Mapping

OFFICE_WORDS: Mapping[str, str] = {
    "Bescheid": "",
    "Widerspruch": "",
    "Frist": "",
    "Klage": "",
    "Vollmacht": "",
    "Schweigepflicht": "",
    "Meldebescheinigung": "",
    "Aufenthaltstitel": "",
    "Aufenthaltserlaubnis": "",
    "Aufenthaltsgestattung": "",
    "Niederlassungserlaubnis": "",
    "Duldung": "",
    "Fiktionsbescheinigung": "",
    "Wohnsitzauflage": "",
    "Anhörung": "",
    "Erwerbstätigkeit": "",
    "Ausländerbehörde": "",
    "Jobcenter": "",
    "Agentur für Arbeit": "",
    "Landratsamt": "",
    "Rathaus": "",
    "Bürgerbüro": "",
    "Sozialamt": "",
    "Jugendamt": "",
    "Standesamt": "",
    "Amtsgericht": "",
    "Beratungshilfe": "",
    "Grundsicherung": "",
    "Asylbewerberleistungen": "",
    "Wohngeld": "",
    "Basiskonto": "",
    "Wohnberechtigungsschein": "",
    "Zusage": "",
    "Kaution": "",
    "Nebenkosten": "",
    "Kündigung": "",
    "Erstaufnahme": "",
    "vorläufige Unterbringung": "",
    "Anschlussunterbringung": "",
    "Bereitschaftsdienst": "",
    "Behandlungsschein": "",
    "Gesundheitskarte": "",
    "Krankenkasse": "",
    "Integrationskurs": "",
    "Integrationsmanagement": "",
    "Integrationsbeauftragte": "",
    "Migrationsberatung": "MBE",
}
"""Each stands beside its translation, in every language, wherever the German text has it; or its abbreviation does."""

_FOLDED = {word.casefold(): word for word in OFFICE_WORDS}

_WORDS = re.compile(rf"\b({'|'.join(OFFICE_WORDS)})(?:e|en|er|es|n|r|s)?\b", re.IGNORECASE)


def missing_words(german: str, translation: str) -> Iterator[str]:
    """Give the office words of a German text, with any ending but within no other word, that its translation lacks."""
    said = translation.casefold()
    for word in dict.fromkeys(_FOLDED[found[1].casefold()] for found in _WORDS.finditer(german)):
        if not any(name.casefold() in said for name in (word, OFFICE_WORDS[word]) if name):
            yield word
