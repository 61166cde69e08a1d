"""The words of a language: its catalogues (gettext) and its dates and numbers (CLDR).

German is the source text: a message of the code *is* its German wording.
"""

import gettext
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from functools import cached_property
from pathlib import Path

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit
from markupsafe import Markup, escape

from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.model.dates import Interval, PartialDate, Precision
from lotsenbuch.model.values import Text
from lotsenbuch.problems import RegistryError
from lotsenbuch.wording.catalogues import Catalogue, read_catalogue
from lotsenbuch.wording.domains import CHECK, DOMAINS, ENTRIES, KNOWLEDGE, PAGES, PLAN, Domain
from lotsenbuch.wording.office_words import GERMAN_WORDS

MIDNIGHT = 24
"""The hour at which a day ends."""

LATIN = re.compile(
    r"%\(\w+\)s|([A-Za-zÀ-ÿ](?:(?:[A-Za-zÀ-ÿ0-9/&.-]| (?! ))*(?:[A-Za-zÀ-ÿ0-9]-?|(?<=[. ][A-Za-z])\.))?)"
)
"""A placeholder, which stays, or a run of Latin words; the point of `e. V.` belongs to it, a sentence's does not."""

STOPPED_TWICE = re.compile(r"(?<=[^.]\.)(</bdi>|)\.(?!\.)")
"""A name that ends with a point (e. V.) at the end of a sentence."""

GREGORIAN_DAY = {"ps": "d MMMM y"}
"""CLDR's long date of Pashto starts with the year, which nobody reads as a date in Germany."""


@dataclass(frozen=True)
class Worded:
    """Free text and the language that it is really in."""

    text: str
    language: Language


@dataclass(frozen=True, eq=False)
class Words:
    """Everything that is worded in one language, from a catalogue for each domain."""

    language: Language
    catalogues: Mapping[Domain, Catalogue]
    _isolated: dict[str, Markup] = field(default_factory=dict)
    _dates: dict[PartialDate | Interval, str] = field(default_factory=dict)

    def are_reviewed(self, *domains: Domain) -> bool:
        """Say whether a native has read every word of some domains."""
        return all(self.catalogues[domain].reviewed for domain in domains)

    @property
    def reviewed(self) -> bool:
        """Say whether a native has read every word of the pages."""
        return self.are_reviewed(PAGES)

    def translations(self, domain: Domain) -> gettext.NullTranslations:
        """Give what translates the messages of a domain from German."""
        return self.catalogues[domain].translations

    def text(self, message: str, **values: object) -> str:
        """Give a message as plain text."""
        translated = self.translations(PAGES).gettext(message)
        return self._stopped_once(translated % values) if values else translated

    def html(self, message: str, **names: object) -> Markup:
        """Give a message as HTML, with the names in it marked as German."""
        html = self.isolated(self.translations(PAGES).gettext(message))
        if not names:
            return html
        named = {key: value if isinstance(value, Markup) else self.german(value) for key, value in names.items()}
        return Markup(self._stopped_once(str(html % named)))

    def _stopped_once(self, text: str) -> str:
        """Give a sentence with one point at its end; from right to left the name's and the sentence's stand apart."""
        return text if self.language.direction == "rtl" else STOPPED_TWICE.sub(r"\1", text)

    def isolated(self, text: str) -> Markup:
        """Give text as HTML with German marked: Latin words among other letters, what offices say among Latin ones."""
        if text not in self._isolated:
            found = () if self.language is GERMAN else self._foreign.finditer(text)
            html, end = Markup(), 0
            for run in found:
                if run[1]:
                    html += escape(text[end : run.start()]) + self.german(run[1])
                    end = run.end()
            self._isolated[text] = html + escape(text[end:])
        return self._isolated[text]

    @property
    def _foreign(self) -> re.Pattern[str]:
        return GERMAN_WORDS if self.language.is_latin else LATIN

    def plan_text(self, german: str) -> str:
        """Give a text of the integration plan."""
        return self.translations(PLAN).gettext(german)

    def knowledge_text(self, german: str, context: str = "") -> str:
        """Give a text of the glossary or the cards; the context says what of a term it is."""
        knowledge = self.translations(KNOWLEDGE)
        return knowledge.pgettext(context, german) if context else knowledge.gettext(german)

    def plural(self, one: str, many: str, number: int) -> Markup:
        """Give a message as HTML in the plural form that a number takes, with `%(number)s` in it."""
        translated = self.translations(PAGES).ngettext(one, many, number)
        return self.isolated(translated) % {"number": self.number(number)}

    def german(self, value: object) -> Markup:
        """Give a German name or address as HTML, isolated from the text around it; its letters say its direction."""
        if self.language is GERMAN:
            return escape(value)
        return Markup(f'<bdi lang="de">{escape(value)}</bdi>')

    def optional_entry(self, text: Text | None) -> Worded | None:
        """Give free text of the data, if there is any."""
        return self.entry(text) if text else None

    def entry(self, text: Text) -> Worded:
        """Give free text of the data: as its author worded it here, else translated, else German."""
        own = getattr(text, self.language.code, None)
        if own is not None:
            return Worded(own, self.language)
        translated = self.translations(ENTRIES).gettext(text.de)
        return Worded(translated, GERMAN if translated == text.de else self.language)

    def date(self, when: PartialDate | Interval) -> str:
        """Give a partial date or an interval of two: “2025”, “January 2025”, “31 January 2025”."""
        if when not in self._dates:
            self._dates[when] = self._date(when)
        return self._dates[when]

    def _date(self, when: PartialDate | Interval) -> str:
        if isinstance(when, Interval):
            return "–".join(map(self.date, when.dates))
        if when.precision is Precision.YEAR:
            return str(when.first_day.year)
        pattern = GREGORIAN_DAY.get(self.language.code, "long") if when.precision is Precision.DAY else "LLLL y"
        return str(format_date(when.first_day, pattern, locale=self.language.locale))

    def time(self, hour: int, minute: int) -> str:
        """Give a time of day on the clock of 24 hours, which is the one on German doors."""
        if hour == MIDNIGHT:
            return "24:00"
        return str(format_time(time(hour, minute), "HH:mm", locale=self.language.locale))

    def number(self, value: float) -> str:
        """Give a number."""
        return str(format_decimal(value, locale=self.language.locale))

    def percent(self, share: float) -> str:
        """Give a share in whole percent."""
        return str(format_percent(share, locale=self.language.locale))

    def euros(self, value: float) -> str:
        """Give an amount in euros, with cents where there are any."""
        pattern = "#,##0\xa0¤" if value == round(value) else "#,##0.00\xa0¤"
        return str(format_currency(value, "EUR", format=pattern, currency_digits=False, locale=self.language.locale))

    def kilobytes(self, size: int) -> str:
        """Give the size of a file, in whole kilobytes."""
        return str(format_unit(max(round(size / 1000), 1), "digital-kilobyte", "short", locale=self.language.locale))

    def html_list(self, items: Sequence[Markup]) -> Markup:
        """Give pieces of HTML as one enumeration."""
        return Markup(format_list(items, locale=self.language.locale)) if items else Markup()

    @cached_property
    def days(self) -> Mapping[int, str]:
        """Give the names of the days, Monday being 0."""
        return dict(get_day_names("wide", context="format", locale=self.language.locale))

    def language_name(self, code: str) -> str:
        """Give the name of another language; CLDR's German name where this language has none."""
        return str(self.language.locale.languages.get(code) or GERMAN.locale.languages.get(code, code))


def read_words(of: Language, locales: Path, cache: Path | None = None) -> Words:
    """Read the catalogues of a language; what was read once is kept in the folder `cache`."""
    return Words(of, {domain: read_catalogue(of, locales, domain, cache) for domain in DOMAINS})


def read_check_words(locales: Path) -> gettext.NullTranslations:
    """Read the words of the checks: English where the user's locale is and they can be read, else German."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    code = "en" if named.startswith("en") else GERMAN.code
    try:
        return read_catalogue(language(code), locales, CHECK).translations
    except RegistryError:
        return gettext.NullTranslations()  # `check_catalogues` says what is wrong with the file
