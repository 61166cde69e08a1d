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

SAID_IN_GERMAN = (
    "Anerkennung",
    "Anmeldung",
    "Arbeitslosengeld",
    "Asylarbeitskreis",
    "Asylverfahren",
    "Aufenthaltsstatus",
    "Aufzug",
    "Befreiung",
    "Beitragsservice",
    "Bezahlkarte",
    "Bezirksstelle",
    "Bürgeramt",
    "Bürgergeld",
    "Bürgerservice",
    "Deutsches Rotes Kreuz",
    "Erlass",
    "Familienkasse",
    "Familiennachzug",
    "Führerscheinstelle",
    "Gemeindeverwaltungsverband",
    "Gemeinschaftsunterkunft",
    "Gemeinschaftsunterkünfte",
    "Grundsicherungsgeld",
    "Impressum",
    "Infotheke",
    "Inkasso",
    "Integrationsamt",
    "Integrationsbeirat",
    "Integrationsmanager",
    "Integrationsmanagerin",
    "Integrationszentrum",
    "Jugendmigrationsdienst",
    "Kindertagesstätte",
    "Kleiderkammer",
    "Kontingentflüchtlinge",
    "Kreis",
    "Kreisverband",
    "Kreistag",
    "Kundenzentrum",
    "Landkreis",
    "Landtag",
    "Leichte Sprache",
    "Mahnung",
    "Miete",
    "Migrationsberatung für Erwachsene",
    "Migrationsdienst",
    "Minijob",
    "Ordnungsamt",
    "Pakt für Integration",
    "Rotes Kreuz",
    "Solidarmodell",
    "Sozialdienst",
    "Sozialdienst für Geflüchtete",
    "Sozialer Dienst",
    "Sozialhausmeister",
    "Sozialwohnung",
    "Stadtteileltern",
    "Stadtteilzentrum",
    "Tafel",
    "Träger",
    "Übergangswohnheim",
    "Unterbringung",
    "Untergeschoss",
    "Verwaltungsgemeinschaft",
    "Verwaltungsraum",
    "Verwaltungsvorschrift",
    "Vorqualifizierungsjahr",
    "Warmmiete",
)
"""What else translations say in German, because it is a name there or is called so by those whom one asks for it."""

ENDING = "(?:e|en|er|es|n|r|s)?"

_FOLDED = {word.casefold(): word for word in OFFICE_WORDS}

_WORDS = re.compile(rf"\b({'|'.join(OFFICE_WORDS)}){ENDING}\b", re.IGNORECASE)

_LONGEST_FIRST = sorted({*OFFICE_WORDS, *SAID_IN_GERMAN}, key=len, reverse=True)

GERMAN_WORDS = re.compile(rf"(?<![\w-])((?:{'|'.join(_LONGEST_FIRST)}){ENDING})(?![\w-])")
"""One of them in a text of another language that has the same letters; with an ending of that language it is not."""


def missing_words(german: str, translation: str) -> Iterator[str]:
    """Give the office words of a German text, with any ending but within no other word, that its translation lacks."""
    said = translation.casefold()
    for word in dict.fromkeys(_FOLDED[found[1].casefold()] for found in _WORDS.finditer(german)):
        if not any(name.casefold() in said for name in (word, OFFICE_WORDS[word]) if name):
            yield word
