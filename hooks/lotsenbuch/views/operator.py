"""What is said of an operator: a line on each card, and a page of its own."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.coverage import OperatorCoverage
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.vocabulary import Umbrella
from lotsenbuch.views import links
from lotsenbuch.views.announcement import AnnouncementView, AnnouncementViews
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.page import PageHead, PlaceLink, operator_link
from lotsenbuch.wording.vocabulary import explained
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class OperatorLine:
    """An operator with the way to its page and what it is."""

    name: str
    path: str
    explanation: Markup


@dataclass(frozen=True)
class OperatorView:
    """The page of an operator: its offices in the order of their places, and the others of its umbrella."""

    name: str
    explanation: Markup
    website: str
    website_host: str
    offices: tuple[Office, ...]
    announced: tuple[AnnouncementView, ...]
    past: tuple[PastView, ...]
    siblings: tuple[PlaceLink, ...]


def operator_line(words: Words, operator: Operator) -> OperatorLine:
    """Give an operator with what it is."""
    return OperatorLine(operator.name, routes.operator(operator), words.html(explained(operator)))


@dataclass(frozen=True)
class OperatorViews:
    """Gives the pages of operators in one language."""

    words: Words
    entries: Entries
    history: HistoryViews
    announcements: AnnouncementViews

    def page(self, coverage: OperatorCoverage) -> OperatorView:
        """Give what the page of an operator says."""
        operator, words = coverage.operator, self.words
        return OperatorView(
            name=operator.name,
            explanation=words.html(explained(operator)),
            website=operator.website or "",
            website_host=links.host(operator.website) if operator.website else "",
            offices=_by_place(coverage),
            announced=tuple(map(self.announcements.announced, coverage.announced)),
            past=(
                *map(self.history.closed, coverage.closed),
                *(self.history.ended(ended.office, ended.past) for ended in coverage.ended),
            ),
            siblings=self._siblings(operator),
        )

    def head(self, operator: Operator) -> PageHead:
        """Give what it says of itself."""
        return PageHead(
            routes.operator(operator),
            f"{self.words.text('Träger')}: {operator.name}",
            self.words.text("Wo dieser Träger Geflüchtete berät: %(operator)s.", operator=operator.name),
        )

    def _siblings(self, operator: Operator) -> tuple[PlaceLink, ...]:
        """Give the other operators of the same umbrella, by name."""
        if operator.umbrella is Umbrella.NONE:
            return ()
        others = (one for one in self.entries.operators if one.umbrella is operator.umbrella and one != operator)
        return tuple(map(operator_link, sorted(others, key=lambda one: one.name.casefold())))


def _by_place(coverage: OperatorCoverage) -> tuple[Office, ...]:
    """Give the offices by the first of their places: districts before municipalities, each by name."""
    keys = [*(one.key for one in coverage.districts), *(one.ags for one in coverage.municipalities)]
    places = {key: number for number, key in enumerate(keys)}
    return tuple(sorted(coverage.offices, key=lambda office: min(places[key] for key in office.serves)))
