"""The domains of the catalogues: whose words they are, where these stand, how bad a missing one is.

The paths of the sources decide to which domain a message belongs, counted from the project's folder.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from lotsenbuch.problems import Severity
from lotsenbuch.wording.extraction import extract_texts

Keyword = tuple[int | tuple[int, str], ...] | None
"""Which arguments of a call are messages, as Babel has it: their numbers, `(1, "c")` for a context; else the first."""

TRANSLATED = tuple(known for known in LANGUAGES if known is not GERMAN)


@dataclass(frozen=True)
class Source:
    """Files in which messages stand: a pattern of Babel's, and one of its methods or a function that finds them."""

    pattern: str
    method: str | Callable[..., Any]
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Domain:
    """A catalogue in each of its languages, and a template without translations.

    Of the sources of a file the first counts. `missing` says how bad it is if a message has no translation.
    """

    name: str
    sources: tuple[Source, ...]
    keywords: Mapping[str, Keyword] = field(default_factory=dict)
    missing: Severity = Severity.ERROR
    languages: tuple[Language, ...] = TRANSLATED

    def template(self, locales: Path) -> Path:
        """Give where the template stands."""
        return locales / f"{self.name}.pot"

    def file(self, locales: Path, of: Language) -> Path:
        """Give where the catalogue of a language stands."""
        return locales / of.code / "LC_MESSAGES" / f"{self.name}.po"


PAGES = Domain(
    "lotsenbuch",
    (
        Source("hooks/lotsenbuch/views/contribut*.py", "ignore"),
        Source("hooks/lotsenbuch/views/**.py", "python"),
        Source("hooks/lotsenbuch/wording/vocabulary.py", "python"),
        Source("hooks/lotsenbuch/pages/**.py", "python"),
        Source("hooks/lotsenbuch/pages/templates/**.html", "jinja2"),
        Source("overrides/**.html", "jinja2"),
    ),
    {"text": None, "html": None, "plural": (1, 2), "_": None, "plain_": None, "n_": (1, 2), "marked": None},
)
"""What the pages say."""

PLAN = Domain(
    "plan",
    (Source("data/plan.yaml", extract_texts, {"fields": "title name asks after label hint"}),),
)
"""The integration plan, in the browser and on paper."""

KNOWLEDGE = Domain(
    "knowledge",
    (
        Source("data/glossary.yaml", extract_texts, {"fields": "means also", "contexts": "term spoken spoken_short"}),
        Source("data/cards.yaml", extract_texts, {"fields": "title means"}),
    ),
    {"pgettext": ((1, "c"), 2)},
)
"""The glossary and the cards to show; each part of a term has its context."""

ENTRIES = Domain(
    "entries",
    (Source("data/**.yaml", extract_texts, {"fields": "de"}),),
    missing=Severity.WARNING,
)
"""Free text of the data; what is not translated yet is shown in German, marked as such."""

CHECK = Domain(
    "check",
    (
        Source("hooks/lotsenbuch/views/contribut*.py", "python"),
        Source("hooks/lotsenbuch/views/**.py", "ignore"),
        Source("hooks/lotsenbuch/wording/vocabulary.py", "ignore"),
        Source("hooks/**.py", "python"),
    ),
    {"Message": None, "marked": None, "gettext": None, "Says": None},
    languages=(language("en"),),
)
"""What the checks say, for those who do not read German; the form for corrections speaks the same two languages."""

DOMAINS = (PAGES, PLAN, KNOWLEDGE, ENTRIES, CHECK)
