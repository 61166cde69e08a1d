"""The words of a language: its catalogues (gettext) and its dates and numbers (CLDR).

German is the source text: a message of the code *is* its German wording. Five domains:
`lotsenbuch` (the pages), `plan` (the integration plan), `knowledge` (the glossary and the
cards), `entries` (free text of the data), `check` (what the checks say).
"""

import gettext
import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from functools import cached_property
from pathlib import Path

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit
from markupsafe import Markup, escape

from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.model.dates import Interval, PartialDate, Precision
from lotsenbuch.model.values import Text

HOURS = 24
"""The hours of a day."""

LATIN = re.compile(r"%\(\w+\)s|([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9/&.-]*(?: [A-Za-zÀ-ÿ0-9/&.-]+)*)")
"""A placeholder, which stays, or a run of Latin words."""

GREGORIAN_DAY = {"ps": "d MMMM y"}
"""CLDR's long date of Pashto starts with the year, which nobody reads as a date in Germany."""


@dataclass(frozen=True)
class Worded:
    """Free text and the language that it is really in."""

    text: str
    language: Language


@dataclass(frozen=True, eq=False)
class Words:
    """Everything that is worded in one language.

    `pages`, `entries`, `plan` and `knowledge` translate from German; `reviewed` says whether a
    native has read every word of the pages, `plan_reviewed` and `knowledge_reviewed` of those.
    """

    language: Language
    pages: gettext.NullTranslations
    entries: gettext.NullTranslations
    plan: gettext.NullTranslations
    knowledge: gettext.NullTranslations
    reviewed: bool
    plan_reviewed: bool
    knowledge_reviewed: bool
    _isolated: dict[str, Markup] = field(default_factory=dict)

    def text(self, message: str, **values: object) -> str:
        """Give a message as plain text."""
        return self.pages.gettext(message) % values if values else self.pages.gettext(message)

    def html(self, message: str, **names: object) -> Markup:
        """Give a message as HTML, with the names in it marked as German."""
        html = self.isolated(self.pages.gettext(message))
        if not names:
            return html
        return html % {key: value if isinstance(value, Markup) else self.german(value) for key, value in names.items()}

    def isolated(self, text: str) -> Markup:
        """Give text as HTML; among letters of another script, Latin words are German ones and isolated."""
        if text not in self._isolated:
            found = () if self.language.is_latin else LATIN.finditer(text)
            html, end = Markup(), 0
            for run in found:
                if run[1]:
                    html += escape(text[end : run.start()]) + self.german(run[1])
                    end = run.end()
            self._isolated[text] = html + escape(text[end:])
        return self._isolated[text]

    def plan_text(self, german: str) -> str:
        """Give a text of the integration plan."""
        return self.plan.gettext(german)

    def knowledge_text(self, german: str, context: str = "") -> str:
        """Give a text of the glossary or the cards; the context says what of a term it is."""
        return self.knowledge.pgettext(context, german) if context else self.knowledge.gettext(german)

    def plural(self, one: str, many: str, number: int) -> Markup:
        """Give a message as HTML in the plural form that a number takes, with `%(number)s` in it."""
        return self.isolated(self.pages.ngettext(one, many, number)) % {"number": self.number(number)}

    def german(self, value: object) -> Markup:
        """Give a German name or address as HTML, isolated from the text around it."""
        if self.language is GERMAN:
            return escape(value)
        return Markup('<bdi lang="de" dir="ltr">{}</bdi>').format(value)

    def optional_entry(self, text: Text | None) -> Worded | None:
        """Give free text of the data, if there is any."""
        return self.entry(text) if text else None

    def entry(self, text: Text) -> Worded:
        """Give free text of the data: as its author worded it here, else translated, else German."""
        own = getattr(text, self.language.code, None)
        if own is not None:
            return Worded(own, self.language)
        translated = self.entries.gettext(text.de)
        return Worded(translated, GERMAN if translated == text.de else self.language)

    def date(self, when: PartialDate | Interval) -> str:
        """Give a partial date or an interval of two: “2025”, “January 2025”, “31 January 2025”."""
        if isinstance(when, Interval):
            return "–".join(map(self.date, when.dates))
        if when.precision is Precision.YEAR:
            return str(when.first_day.year)
        pattern = GREGORIAN_DAY.get(self.language.code, "long") if when.precision is Precision.DAY else "LLLL y"
        return str(format_date(when.first_day, pattern, locale=self.language.locale))

    def time(self, hour: int, minute: int) -> str:
        """Give a time of day on the clock of 24 hours, which is the one on German doors."""
        if hour == HOURS:
            return "24:00"
        return str(format_time(time(hour, minute), "HH:mm", locale=self.language.locale))

    def number(self, value: float) -> str:
        """Give a number."""
        return str(format_decimal(value, locale=self.language.locale))

    def euros(self, value: float) -> str:
        """Give an amount in whole euros."""
        return str(
            format_currency(value, "EUR", format="#,##0\xa0¤", currency_digits=False, locale=self.language.locale)
        )

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


def read_words(of: Language, folder: Path) -> Words:
    """Read the catalogues of a language from `locales/`."""
    pages, reviewed = read_catalogue(of, folder, "lotsenbuch")
    entries, _ = read_catalogue(of, folder, "entries")
    plan, plan_reviewed = read_catalogue(of, folder, "plan")
    knowledge, knowledge_reviewed = read_catalogue(of, folder, "knowledge")
    return Words(of, pages, entries, plan, knowledge, reviewed, plan_reviewed, knowledge_reviewed)


def read_catalogue(of: Language, folder: Path, domain: str) -> tuple[gettext.NullTranslations, bool]:
    """Read one catalogue, unreviewed messages included, and say whether it has none of these."""
    file = catalogue_file(of, folder, domain)
    if of is GERMAN or not file.exists():
        return gettext.NullTranslations(), True
    with file.open("rb") as lines:
        catalogue = read_po(lines, locale=of.code)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue, use_fuzzy=True)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled), not any(message.fuzzy for message in catalogue if message.id)


def catalogue_file(of: Language, folder: Path, domain: str) -> Path:
    """Give where a catalogue stands."""
    return folder / of.code / "LC_MESSAGES" / f"{domain}.po"


def read_check_words(folder: Path) -> gettext.NullTranslations:
    """Read the words of the checks: English where the user's locale is, else German."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    code = "en" if named.startswith("en") else GERMAN.code
    return read_catalogue(language(code), folder, "check")[0]
