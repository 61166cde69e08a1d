"""What is said of an operator: a line on each card, and a page of its own."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.coverage import OperatorCoverage
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.views import links
from lotsenbuch.views.announcement import AnnouncementView, AnnouncementViews
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.page import PageHead, PlaceLink, district_link, municipality_link
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
    """The page of an operator."""

    head: PageHead
    name: str
    explanation: Markup
    website: str
    website_host: str
    offices: tuple[Office, ...]
    announced: tuple[AnnouncementView, ...]
    past: tuple[PastView, ...]
    places: tuple[PlaceLink, ...]


def operator_line(words: Words, operator: Operator) -> OperatorLine:
    """Give an operator with what it is."""
    return OperatorLine(operator.name, routes.operator(operator), words.html(explained(operator)))


@dataclass(frozen=True)
class OperatorViews:
    """Gives the pages of operators in one language."""

    words: Words
    history: HistoryViews
    announcements: AnnouncementViews

    def page(self, coverage: OperatorCoverage) -> OperatorView:
        """Give what the page of an operator says."""
        operator, words = coverage.operator, self.words
        return OperatorView(
            head=PageHead(
                routes.operator(operator),
                f"{words.text('Träger')}: {operator.name}",
                words.text("Wo dieser Träger Geflüchtete berät: %(operator)s.", operator=operator.name),
            ),
            name=operator.name,
            explanation=words.html(explained(operator)),
            website=operator.website or "",
            website_host=links.host(operator.website) if operator.website else "",
            offices=coverage.offices,
            announced=tuple(map(self.announcements.announced, coverage.announced)),
            past=(
                *map(self.history.closed, coverage.closed),
                *(self.history.ended(ended.office, ended.past) for ended in coverage.ended),
            ),
            places=(*map(district_link, coverage.districts), *map(municipality_link, coverage.municipalities)),
        )
