"""All views of places and offices in one language, each made when it is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lotsenbuch.answers.answering import Answers
from lotsenbuch.answers.coverage import Coverage
from lotsenbuch.answers.findable import Findable
from lotsenbuch.answers.watching import Once, Watch
from lotsenbuch.model.administrations import Administrations
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.views.administration import AdministrationViews
from lotsenbuch.views.announcement import AnnouncementViews
from lotsenbuch.views.contact import ContactViews
from lotsenbuch.views.district import DistrictViews
from lotsenbuch.views.history import HistoryViews
from lotsenbuch.views.lists import ListViews
from lotsenbuch.views.municipality import MunicipalityViews
from lotsenbuch.views.office import OfficeViews
from lotsenbuch.views.operator import OperatorViews
from lotsenbuch.views.programme import ProgrammeViews
from lotsenbuch.views.search import SearchViews
from lotsenbuch.views.sources import SourceViews
from lotsenbuch.views.standing import StandingViews
from lotsenbuch.wording.words import Words


@dataclass(frozen=True, repr=False)
class EditionViews:
    """The views of one language; `source_links` lead to where the entry of each office stands, by its id.

    `watch` notes what is looked at, where that is asked for.
    """

    words: Words
    entries: DatedEntries
    gazetteer: Gazetteer
    known_administrations: Administrations
    answers: Answers
    coverage: Coverage
    state: Programme
    source_links: Mapping[str, str]
    findable: Findable
    watch: Watch = field(default_factory=Watch)

    @cached_property
    def municipalities(self) -> MunicipalityViews:
        """The pages of municipalities."""
        return MunicipalityViews(
            self.words,
            self.entries,
            self.gazetteer,
            self.state,
            self._sources,
            self._history,
            self._announcements,
        )

    @cached_property
    def districts(self) -> DistrictViews:
        """The pages of districts."""
        return DistrictViews(self.words, self.entries, self._announcements)

    @cached_property
    def operators(self) -> OperatorViews:
        """The pages of operators."""
        return OperatorViews(self.words, self.entries, self._history, self._announcements)

    @cached_property
    def offices(self) -> OfficeViews:
        """The cards of offices."""
        return OfficeViews(
            self.words,
            self.entries,
            self.gazetteer,
            self._contacts,
            self._sources,
            self._history,
            self.source_links,
        )

    @cached_property
    def administrations(self) -> AdministrationViews:
        """What is said of town halls and of the administrations of districts."""
        return AdministrationViews(self.words, self.known_administrations, self._contacts, self._sources)

    @cached_property
    def lists(self) -> ListViews:
        """The lists of places and operators."""
        return ListViews(self.words, self.entries, self.gazetteer)

    @cached_property
    def search(self) -> SearchViews:
        """What the full-text search knows of them."""
        return SearchViews(self.words, self.findable, Once(self.watch))

    @cached_property
    def standing(self) -> StandingViews:
        """How much is known, and of where."""
        return StandingViews(self.words, self.coverage)

    @cached_property
    def programme(self) -> ProgrammeViews:
        """What is true of the whole state."""
        return ProgrammeViews(self.words, self.state, self._sources)

    @cached_property
    def _contacts(self) -> ContactViews:
        return ContactViews(self.words, self.gazetteer)

    @cached_property
    def _sources(self) -> SourceViews:
        return SourceViews(self.words)

    @cached_property
    def _history(self) -> HistoryViews:
        return HistoryViews(self.words, self.entries.operator_by_id, self._contacts, self._sources)

    @cached_property
    def _announcements(self) -> AnnouncementViews:
        return AnnouncementViews(self.words, self.entries.operator_by_id, self._sources)
