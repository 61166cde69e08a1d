"""How people write days, months and languages: from this the form makes the notation of the registry.

The names are CLDR's; what is added are the words of doors and of everyday speech.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from babel import Locale
from babel.dates import get_day_names, get_month_names

from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.views.contribute import CODES

OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
"""The days of the registry's notation (OpenStreetMap), Monday first."""

DAY_WIDTHS: tuple[Literal["wide", "abbreviated", "short"], ...] = ("wide", "abbreviated", "short")
MONTH_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")

MORE_DAYS: Mapping[str, int] = {"sonnabend": 5, "sonnabends": 5}
MORE_MONTHS: Mapping[str, int] = {"jänner": 1, "feber": 2, "mrz": 3, "sept": 9}

MORE_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "fa": ("Farsi", "Dari", "Persisch/Dari"),
    "ps": ("Paschto", "Pashto", "Pashtu"),
    "ku": ("Kurmandschi", "Kurmanci", "Kurmancî", "Kurmanji"),
    "ckb": ("Sorani",),
    "ti": ("Tigrinisch", "Tigrigna", "Tigrinja"),
    "uk": ("Ukrainian",),
    "sh": ("Serbo-Kroatisch", "Bosnisch/Kroatisch/Serbisch", "BKS"),
    "zh": ("Mandarin",),
    "rom": ("Romanes",),
}
"""What languages are called besides their names in CLDR; Dari is written Persian."""

LONGEST_CODE = 3

LONG_DAY = 6
"""The letters of the shortest name of a day that is no abbreviation: Monday, which is also `montags`, Mondays."""


def days() -> Mapping[str, int]:
    """Give the number of each day, Monday being 0, by its names and shorter forms, in small letters."""
    found: dict[str, int] = {day.lower(): number for number, day in enumerate(OSM_DAYS)}
    for locale in _locales():
        for width in DAY_WIDTHS:
            found |= {_plain(name): number for number, name in get_day_names(width, locale=locale).items()}
    repeated = {f"{name}s": number for name, number in found.items() if len(name) >= LONG_DAY}
    return {**found, **repeated, **MORE_DAYS}


def months() -> Mapping[str, int]:
    """Give the number of each month by its names and shorter forms, in small letters."""
    found: dict[str, int] = {}
    for locale in _locales():
        for width in MONTH_WIDTHS:
            for context in CONTEXTS:
                names = get_month_names(width, context=context, locale=locale)
                found |= {_plain(name): number for number, name in names.items()}
    return {**found, **MORE_MONTHS}


def languages(own: Language) -> Mapping[str, list[str]]:
    """Give the names of each language that the check knows, by its code; the first is that of the form's language."""
    locales = (own.locale, *_locales())
    return {
        code: list(dict.fromkeys(_names(code, locales)))
        for code in sorted(GERMAN.locale.languages)
        if len(code) <= LONGEST_CODE
    }


def _names(code: str, locales: Iterable[Locale]) -> Iterable[str]:
    yield from (locale.languages[code] for locale in locales if code in locale.languages)
    yield from MORE_LANGUAGES.get(code, ())


def names_of_days(own: Language) -> list[str]:
    """Give the days in the form's language, Monday first."""
    return _in_order(get_day_names("wide", locale=own.locale))


def short_days(own: Language) -> list[str]:
    """Give them as short as on doors: `Mo`."""
    return [name.strip(".") for name in _in_order(get_day_names("abbreviated", locale=own.locale))]


def names_of_months(own: Language) -> list[str]:
    """Give the months in the form's language, January first."""
    return _in_order(get_month_names("wide", locale=own.locale))


def _in_order(names: Mapping[int, str]) -> list[str]:
    return [names[number] for number in sorted(names)]


def _locales() -> list[Locale]:
    return [language(code).locale for code in CODES]


def _plain(name: str) -> str:
    return name.strip(".").lower()
