"""What the full-text search knows of pages, and by what it can be narrowed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from lotsenbuch.answers.findable import Findable, Found
from lotsenbuch.answers.watching import Once
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.vocabulary import Service, Task
from lotsenbuch.problems import marked
from lotsenbuch.views.glossary import TermView
from lotsenbuch.views.page import PlaceLink, district_link, municipality_link, operator_link
from lotsenbuch.wording.vocabulary import SERVICES, TASKS
from lotsenbuch.wording.words import Words

LISTED: Mapping[str, str] = {
    "service": marked("Hilfe bei"),
    "spoken": marked("Gesprochene Sprache"),
    "district": marked("Kreis"),
}
"""What a result may show of what narrows a search."""

MOST_NAMES = 6
"""How many offices and operators a result names."""


class SearchKind(StrEnum):
    """What a page is that is found, in the order in which kinds are listed where no word was asked for."""

    KNOWLEDGE = "knowledge"
    SIMPLE = "simple"
    WORD = "word"
    DISTRICT = "district"
    PLACE = "place"
    OPERATOR = "operator"
    PAGE = "page"


SEARCH_KINDS: Mapping[SearchKind, str] = {
    SearchKind.KNOWLEDGE: marked("Wissen"),
    SearchKind.SIMPLE: marked("Wissen"),
    SearchKind.WORD: marked("Wörterbuch"),
    SearchKind.DISTRICT: marked("Kreis"),
    SearchKind.PLACE: marked("Stadt oder Gemeinde"),
    SearchKind.OPERATOR: marked("Träger"),
    SearchKind.PAGE: marked("Seite"),
}


@dataclass(frozen=True)
class Listing:
    """A list behind the word that says what it is of; by that word nobody looks for a page."""

    word: str
    items: str

    def __str__(self) -> str:
        return f"{self.word}: {self.items}"


Said = str | Listing
"""A text that a result may show."""


@dataclass(frozen=True)
class SearchEntry:
    """What the full-text search knows of a page; the filters by their names.

    A result shows `about`, `names` and `texts`. `names` are what else the page is asked for by: the villages of a town,
    the translation of a word. `topics` are found only: the headings that stand in `texts`, too.
    """

    path: str
    title: str
    about: str
    texts: tuple[Said, ...]
    filters: Mapping[str, tuple[str, ...]]
    kind: SearchKind = SearchKind.PAGE
    names: tuple[Said, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchDocument:
    """What Pagefind reads of a page: the page's path from its language's home, and a short HTML document."""

    path: str
    html: str


@dataclass(frozen=True)
class SearchFilter:
    """Something to narrow a search by: its name, its word, its choices in order, and whether these stay German."""

    name: str
    word: Markup
    choices: tuple[str, ...]
    is_german: bool


@dataclass(frozen=True)
class SearchViews:
    """Gives what the full-text search knows in one language."""

    words: Words
    findable: Findable
    kept: Once[SearchKind, tuple[SearchEntry, ...]]

    @property
    def known(self) -> tuple[SearchEntry, ...]:
        """What the search knows of municipalities, districts and operators."""
        return (*self.municipalities, *self.districts, *self.operators)

    @property
    def municipalities(self) -> tuple[SearchEntry, ...]:
        """What it knows of municipalities."""
        return self.kept.of(SearchKind.PLACE, lambda: tuple(self._municipalities()))

    @property
    def districts(self) -> tuple[SearchEntry, ...]:
        """What it knows of districts."""
        return self.kept.of(SearchKind.DISTRICT, lambda: tuple(self._districts()))

    @property
    def operators(self) -> tuple[SearchEntry, ...]:
        """What it knows of operators."""
        return self.kept.of(SearchKind.OPERATOR, lambda: tuple(self._operators()))

    def _municipalities(self) -> Iterator[SearchEntry]:
        for one in self.findable.municipalities:
            yield self._entry(SearchKind.PLACE, municipality_link(one.subject), one, self._names(one.subject))

    def _districts(self) -> Iterator[SearchEntry]:
        for one in self.findable.districts:
            yield self._entry(SearchKind.DISTRICT, district_link(one.subject), one)

    def _operators(self) -> Iterator[SearchEntry]:
        for one in self.findable.operators:
            yield self._entry(SearchKind.OPERATOR, operator_link(one.subject), one)

    def _names(self, place: Municipality) -> tuple[Said, ...]:
        """Give the postcodes, villages and names in other scripts and languages of a municipality."""
        lists = {
            "Postleitzahl": place.postcodes,
            "Dörfer und Stadtteile, die dazugehören": place.villages,
            "": (*place.other_script_names, *place.other_language_names),
        }
        return tuple(self._said(word, names) for word, names in lists.items() if names)

    def _said(self, word: str, items: Iterable[str]) -> Said:
        """Give a list behind what it is of."""
        said = self.words.language.comma.join(items)
        return Listing(self.words.text(word), said) if word else said

    def _entry(self, kind: SearchKind, link: PlaceLink, found: Found[Any], names: tuple[Said, ...] = ()) -> SearchEntry:
        filters = self._filters(found)
        notes = (self.words.entry(office.note).text for office in found.offices if office.note)
        rooms = (room for office in found.offices for room in office.rooms)
        named = [*(office.name for office in found.offices), *found.operators]
        return SearchEntry(
            path=link.path,
            title=link.name,
            about=" · ".join(dict.fromkeys(named[:MOST_NAMES])),
            texts=tuple(filter(None, (*self._listed(filters), *notes, *rooms))),
            filters=filters,
            kind=kind,
            names=names,
        )

    def _listed(self, filters: Mapping[str, tuple[str, ...]]) -> Iterator[Said]:
        """Give what is offered, in which languages and where, in words."""
        for name, word in LISTED.items():
            if filters[name]:
                yield self._said(word, filters[name])

    def terms(self, path: str, terms: Iterable[TermView]) -> Iterator[SearchEntry]:
        """Give what the search knows of the words on the glossary's page, each at its own place there."""
        for term in terms:
            yield SearchEntry(
                path=f"{path}#{term.id}",
                title=term.german,
                about=": ".join(filter(None, (term.word, term.means))),
                texts=(),
                filters={},
                kind=SearchKind.WORD,
                names=term.also,
                topics=tuple(filter(None, (term.word, term.short))),
            )

    def _filters(self, found: Found[Any]) -> Mapping[str, tuple[str, ...]]:
        offered = {service for office in found.offices for service in office.services}
        tasks = {office.task for office in found.offices}
        spoken = {self.words.language_name(code) for office in found.offices for code in office.spoken}
        return {
            "district": tuple(district.name for district in found.districts),
            "operator": found.operators,
            "task": tuple(self.words.text(TASKS[task]) for task in Task if task in tasks),
            "service": tuple(self.words.text(SERVICES[service]) for service in Service if service in offered),
            "spoken": tuple(sorted(spoken)),
        }

    def filters(self) -> tuple[SearchFilter, ...]:
        """Give what narrows a search, but for what leaves nothing to choose."""
        html, kinds = self.words.html, tuple(dict.fromkeys(map(self.words.text, SEARCH_KINDS.values())))
        found = (
            SearchFilter("kind", html("Art der Seite"), kinds, is_german=False),
            SearchFilter("district", html("Kreis"), self._choices("district"), is_german=True),
            SearchFilter("operator", html("Träger"), self._choices("operator"), is_german=True),
            SearchFilter("task", html("Aufgabe"), self._choices("task"), is_german=False),
            SearchFilter("service", html("Hilfe bei"), self._choices("service"), is_german=False),
            SearchFilter("spoken", html("Gesprochene Sprache"), self._choices("spoken"), is_german=False),
        )
        return tuple(filter_ for filter_ in found if len(filter_.choices) > 1)

    def _choices(self, name: str) -> tuple[str, ...]:
        return tuple(sorted({value for entry in self.known for value in entry.filters[name]}, key=str.casefold))
