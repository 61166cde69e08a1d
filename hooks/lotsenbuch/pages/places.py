"""The pages of municipalities, districts and operators, of which there are many.

What is the same on many of them (an office's card, a district's neighbours) is rendered once.
"""

from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.coverage import DistrictCoverage, OperatorCoverage
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District
from lotsenbuch.pages.rendering import Body, Renderer
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import CallsView

PAGE_HEADING = 2
"""The level of a heading right below the page's own."""

DEEP = "x/y/"
"""A path as deep as those of municipalities, districts and operators, which share cards."""


@dataclass(frozen=True)
class _StateServices:
    """The services that answer everywhere, as a box that is open or one to be opened."""

    opened: Markup
    closed: Markup

    def of(self, *, is_open: bool) -> Markup:
        return self.opened if is_open else self.closed


@dataclass(frozen=True)
class _Calls:
    """What to say on the telephone, to the counselling itself or to a switchboard."""

    counselling: Markup
    switchboard: Markup


class PlacePages:
    """Renders the pages of one language; `calls` is what to say on the telephone."""

    def __init__(self, renderer: Renderer, views: EditionViews, calls: CallsView) -> None:
        self._views = views
        self._said = calls
        self._render = partial(renderer.render, ways=renderer.ways(DEEP))
        self._cards: dict[tuple[str, int], Markup] = {}
        self._neighbours: dict[str, Markup] = {}

    def municipality(self, answer: Answer) -> Body:
        """Give the page of a municipality."""
        view = self._views.municipalities.page(answer)
        html = self._render(
            "municipality.html",
            view=view,
            answers=self._all(view.answers),
            fallback=self._all(view.fallback),
            others=self._all(view.others, heading=PAGE_HEADING + 1),
            state_services=self._state_services.of(is_open=view.state_services_first),
            neighbours=self._neighbours_in(answer.municipality.district),
            help=self._help,
        )
        return Body(view.head, html)

    def district(self, coverage: DistrictCoverage) -> Body:
        """Give the page of a district."""
        view = self._views.districts.page(coverage)
        html = self._render(
            "district.html",
            view=view,
            offices=self._all(view.offices),
            state_services=self._state_services.of(is_open=not view.offices),
        )
        return Body(view.head, html)

    def operator(self, coverage: OperatorCoverage) -> Body:
        """Give the page of an operator."""
        view = self._views.operators.page(coverage)
        return Body(view.head, self._render("operator.html", view=view, offices=self._all(view.offices)))

    def _all(self, offices: tuple[Office, ...], heading: int = PAGE_HEADING) -> tuple[Markup, ...]:
        return tuple(self._card(office, heading) for office in offices)

    def _card(self, office: Office, heading: int) -> Markup:
        key = office.id, heading
        if key not in self._cards:
            card = self._views.offices.card(office)
            is_direct = card.ways is not None and card.ways.is_direct
            call = self._calls.counselling if is_direct else self._calls.switchboard
            self._cards[key] = self._render("office.html", card=card, heading=heading, card_call=call)
        return self._cards[key]

    def _neighbours_in(self, district: District) -> Markup:
        if district.key not in self._neighbours:
            places = self._views.gazetteer.by_district[district.key]
            self._neighbours[district.key] = self._render("neighbours.html", places=places, district=district)
        return self._neighbours[district.key]

    @cached_property
    def _state_services(self) -> _StateServices:
        """The services that answer everywhere, shown at once or on request."""
        render = partial(self._render, "state-services.html", services=self._views.programme.services())
        return _StateServices(render(open=True), render(open=False))

    @cached_property
    def _calls(self) -> _Calls:
        """What to say on the telephone, to whom it is about directly or to a switchboard."""
        render = partial(self._render, "call.html")
        return _Calls(render(sentences=self._said.counselling), render(sentences=self._said.switchboard))

    @cached_property
    def _help(self) -> Markup:
        return self._render("before-you-go.html")
