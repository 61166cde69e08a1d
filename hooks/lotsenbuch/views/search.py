"""What the full-text search knows of pages, and by what it can be narrowed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from lotsenbuch.answers.answering import Answers
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.places import Certainty, District, Gazetteer
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import Service, Task
from lotsenbuch.views.page import PlaceLink, district_link, municipality_link, operator_link
from lotsenbuch.wording.vocabulary import SERVICES, TASKS
from lotsenbuch.wording.words import Words

MOST_NAMES = 6
"""How many offices and operators a result names."""


@dataclass(frozen=True)
class SearchEntry:
    """What the full-text search knows of a page; the filters by their names."""

    path: str
    title: str
    about: str
    texts: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]]


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
    entries: DatedEntries
    gazetteer: Gazetteer
    answers: Answers

    @cached_property
    def known(self) -> tuple[SearchEntry, ...]:
        """What the search knows of municipalities, districts and operators."""
        return (*self.municipalities, *self.districts, *self.operators)

    @cached_property
    def municipalities(self) -> tuple[SearchEntry, ...]:
        """What it knows of municipalities."""
        return tuple(self._municipalities())

    @cached_property
    def districts(self) -> tuple[SearchEntry, ...]:
        """What it knows of districts."""
        return tuple(self._districts())

    @cached_property
    def operators(self) -> tuple[SearchEntry, ...]:
        """What it knows of operators."""
        return tuple(self._operators())

    def _municipalities(self) -> Iterator[SearchEntry]:
        for answer in self.answers.values():
            place = answer.municipality
            villages = (locality.name for locality in place.localities if locality.certainty is not Certainty.LOW)
            names = " ".join((*place.postcodes, *villages))
            yield self._entry(municipality_link(place), (place.district,), answer.active, names)

    def _districts(self) -> Iterator[SearchEntry]:
        for district in self.gazetteer.districts.values():
            yield self._entry(district_link(district), (district,), self.entries.serving(district.key))

    def _operators(self) -> Iterator[SearchEntry]:
        for operator in self.entries.operators:
            ever = self.entries.offices_by_operator.get(operator.id, ())
            keys = {district_of(key) for office in ever for key in office.serves}
            districts = tuple(self.gazetteer.districts[key] for key in sorted(keys))
            yield self._entry(operator_link(operator), districts, self.entries.run_by(operator.id))

    def _entry(
        self, link: PlaceLink, districts: Sequence[District], offices: Sequence[Office], also: str = ""
    ) -> SearchEntry:
        operators = self.entries.operators_of(offices)
        filters = self._filters(districts, operators, offices)
        listed = map(self.words.language.comma.join, (filters[name] for name in ("district", "service", "spoken")))
        notes = (self.words.entry(office.note).text for office in offices if office.note)
        rooms = (consultation.place for office in offices for consultation in office.consultations)
        names = [*(office.name for office in offices), *(operator.name for operator in operators)]
        return SearchEntry(
            path=link.path,
            title=link.name,
            about=" · ".join(names[:MOST_NAMES]),
            texts=tuple(filter(None, (also, *listed, *notes, *rooms))),
            filters=filters,
        )

    def _filters(
        self, districts: Sequence[District], operators: Sequence[Operator], offices: Sequence[Office]
    ) -> Mapping[str, tuple[str, ...]]:
        offered = {service for office in offices for service in office.services}
        tasks = {office.task for office in offices}
        spoken = {self.words.language_name(item.language) for office in offices for item in office.spoken}
        return {
            "district": tuple(district.name for district in districts),
            "operator": tuple(operator.name for operator in operators),
            "task": tuple(self.words.text(TASKS[task]) for task in Task if task in tasks),
            "service": tuple(self.words.text(SERVICES[service]) for service in Service if service in offered),
            "spoken": tuple(sorted(spoken)),
        }

    def filters(self) -> tuple[SearchFilter, ...]:
        """Give what narrows a search, but for what no page has."""
        html = self.words.html
        found = (
            SearchFilter("district", html("Kreis"), self._choices("district"), is_german=True),
            SearchFilter("operator", html("Träger"), self._choices("operator"), is_german=True),
            SearchFilter("task", html("Aufgabe"), self._choices("task"), is_german=False),
            SearchFilter("service", html("Hilfe bei"), self._choices("service"), is_german=False),
            SearchFilter("spoken", html("Gesprochene Sprache"), self._choices("spoken"), is_german=False),
        )
        return tuple(filter_ for filter_ in found if filter_.choices)

    def _choices(self, name: str) -> tuple[str, ...]:
        return tuple(sorted({value for entry in self.known for value in entry.filters[name]}, key=str.casefold))
