"""The languages that the portal speaks."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from babel import Locale


@dataclass(frozen=True)
class Language:
    """A language: its ISO 639 code, its own name for itself, and what CLDR knows of it.

    `varieties` are the codes of those within it whose readers read it, too; a browser may name any of them.
    """

    code: str
    name: str
    varieties: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Callable[[str], "Language"], tuple[str]]:
        """Say how what was put away is read again: as the very language, since there is one of each."""
        return language, (self.code,)

    @property
    def short_name(self) -> str:
        """Give its own name as the header has room for it, without what stands in brackets."""
        return self.name.partition(" (")[0]

    @cached_property
    def locale(self) -> Locale:
        """Give CLDR's data of the language."""
        return Locale.parse(self.code)

    @property
    def direction(self) -> str:
        """Give the direction of its script, as HTML's `dir` takes it."""
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    @cached_property
    def script(self) -> str:
        """Give the name of its script as Unicode has it, in small letters: `latin`, `arabic`."""
        return unicodedata.name(self.name[0]).partition(" ")[0].lower()

    @property
    def understood(self) -> tuple[str, ...]:
        """Give what a browser calls the language: its codes, each also with the script in which it is written here."""
        codes = (self.code, *self.varieties)
        return (*codes, *(f"{code}-{SCRIPTS[self.script]}" for code in codes))

    @property
    def is_latin(self) -> bool:
        """Say whether the language is written in Latin letters."""
        return self.script == "latin"

    @property
    def comma(self) -> str:
        """Give the comma of its script and a space, as it stands between the items of a list."""
        return {"arabic": "، ", "ethiopic": "፣ "}.get(self.script, ", ")

    @property
    def prefix(self) -> str:
        """Give the folder of its pages below the portal's root: none for German."""
        return "" if self is GERMAN else f"{self.code}/"


SCRIPTS = {"latin": "latn", "cyrillic": "cyrl", "arabic": "arab", "ethiopic": "ethi"}
"""The codes of ISO 15924 for scripts, in small letters: Kurdish in Arabic letters (`ku-Arab`) is not ours."""

ARABIC = ("arb", "apc", "ajp", "acm", "ayn", "arz", "apd", "ayl", "aeb", "arq", "ary", "ars", "afb", "acq")
"""What browsers call the kinds of Arabic."""

GERMAN = Language("de", "Deutsch", ("gsw", "bar"))

LANGUAGES = (
    GERMAN,
    Language("en", "English"),
    Language("uk", "Українська"),
    Language("ru", "Русский"),
    Language("ar", "العربية", ARABIC),
    Language("fa", "فارسی / دری", ("pes", "prs", "haz", "aiq")),
    Language("ps", "پښتو", ("pst", "pbu", "pbt")),
    Language("ku", "Kurdî (Kurmancî)", ("kmr",)),
    Language("tr", "Türkçe"),
    Language("fr", "Français"),
    Language("ti", "ትግርኛ"),
    Language("so", "Soomaali"),
    Language("es", "Español"),
)
"""In the order in which the portal offers them."""


def language(code: str) -> Language:
    """Give the language with an ISO 639 code; raises KeyError if the portal lacks it."""
    return {known.code: known for known in LANGUAGES}[code]
