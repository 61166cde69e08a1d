"""The pages of municipalities, districts and operators, of which there are many.

Their bodies are rendered once, with marks where each language says its own, and said in all of them. What is the same
on many pages (an office's card, the services of the whole state) is rendered and said once, too.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, partial

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.coverage import DistrictCoverage, OperatorCoverage
from lotsenbuch.answers.watching import Once
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay, WayKind
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District, DistrictKind
from lotsenbuch.model.vocabulary import Line, Task
from lotsenbuch.pages.unsaid import UnsaidRenderer
from lotsenbuch.routes import Route
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.municipality import OwnWay
from lotsenbuch.wording.unsaid import Marks, Unsaid

DEEP = "x/y/"
"""A path as deep as those of municipalities, districts and operators, which share cards."""


class Form(StrEnum):
    """How much of an office or an administration stands there at once.

    The first way is large and open, the others are rows that unfold. On the page of an operator an office is a line
    under its places, on that of a district the first is a card.
    """

    FIRST = "first"
    ROW = "row"
    LINE = "line"
    CARD = "card"


TEMPLATES = {
    Form.FIRST: "{}.html",
    Form.ROW: "{}-row.html",
    Form.LINE: "{}-line.html",
    Form.CARD: "{}.html",
}

DISTRICT = "⟦district⟧"
"""Where a row that many municipalities share names the page of its reader's district, as `TOWN` does the town."""


@dataclass(frozen=True)
class Card:
    """The form of a card, and whether the rest of it stands on the page of the district."""

    form: Form
    is_shared: bool


@dataclass(frozen=True)
class _Letter:
    """An e-mail to those with whom one talks, who is said later."""

    marks: Marks
    who: str

    def to(self, email: str) -> str:
        """Give the link that opens it."""
        return self.marks.plain("letter", self.who, email)


@dataclass(frozen=True)
class _Talk:
    """What to say on the telephone, what to write, and how an e-mail is opened that says it."""

    call: Markup
    written: Markup
    letter: _Letter


class PlaceBodies:
    """Renders the bodies of the pages once for all languages.

    `has_address` says whether the portal knows where it stands: else no page can say its own, nor have a code that
    leads there.
    """

    def __init__(self, renderer: UnsaidRenderer, views: EditionViews, *, has_address: bool) -> None:
        self._views = views
        self._has_address = has_address
        self.marks = renderer.marks
        self._render = partial(renderer.render, ways=renderer.ways(DEEP))
        self._pages = Once[Route, Unsaid](views.watch)
        self._cards = Once[tuple[str, Card], Markup](views.watch)

    def make(self) -> None:
        """Make all of them at once, for all processes between which languages are divided."""
        for answer in self._views.answers.values():
            self.municipality(answer)
        for district in self._views.coverage.districts.values():
            self.district(district)
        for operator in self._views.coverage.operators.values():
            self.operator(operator)
        self.marks.settle()

    def municipality(self, answer: Answer) -> Unsaid:
        """Give the page of a municipality."""
        return self._pages.of(routes.municipality(answer.municipality), lambda: Unsaid(self._municipality(answer)))

    def _municipality(self, answer: Answer) -> Markup:
        view = self._views.municipalities.page(answer)
        place, district = answer.municipality, answer.municipality.district
        return self._render(
            "municipality.html",
            address=self._has_address and self.marks.markup("address", routes.municipality(place)),
            code=self._has_address and self.marks.markup("code", routes.municipality(place)),
            kept=self.marks.plain("kept", district),
            view=view,
            first=self._shown(view.first, Form.FIRST, district) if view.first else Markup(),
            others=self._all((*view.others, *view.unreached), Form.ROW, district),
            state_services=self._state_services,
            emergencies=self._emergencies,
            villages=_listed(place.villages),
            has_neighbours=len(self._views.gazetteer.by_district[district.key]) > 1,
            help=self._help[_is_telephone(view.first)],
        )

    def district(self, coverage: DistrictCoverage) -> Unsaid:
        """Give the page of a district."""
        return self._pages.of(routes.district(coverage.district), lambda: Unsaid(self._district(coverage)))

    def _district(self, coverage: DistrictCoverage) -> Markup:
        view = self._views.districts.page(coverage)
        return self._render(
            "district.html",
            kept=self.marks.plain("kept", coverage.district),
            view=view,
            first=self._shown(view.first, Form.CARD) if view.first else Markup(),
            others=self._all(view.others, Form.ROW),
            state_services=self._state_services,
            emergencies=self._emergencies,
        )

    def operator(self, coverage: OperatorCoverage) -> Unsaid:
        """Give the page of an operator."""
        return self._pages.of(routes.operator(coverage.operator), lambda: Unsaid(self._operator(coverage)))

    def _operator(self, coverage: OperatorCoverage) -> Markup:
        view = self._views.operators.page(coverage)
        return self._render("operator.html", view=view, offices=self._all(view.offices, Form.LINE))

    def _all(
        self, shown: Iterable[OwnWay | Office], form: Form, district: District | None = None
    ) -> tuple[Markup, ...]:
        return tuple(self._shown(one, form, district) for one in shown)

    def _shown(self, one: OwnWay | Office, form: Form, district: District | None = None) -> Markup:
        """Give an office or an administration in one of the forms.

        What is there for all of the district to which a page belongs says there what one needs to call, write or go
        there, and the rest on the page of the district.
        """
        is_shared = district is not None and serves_all(district, one)
        if isinstance(one, AdministrationWay):
            return self._once(one.administration.key, Card(form, is_shared), partial(self._administration, one))
        office = one.office if isinstance(one, OfficeWay) else one
        return self._once(office.id, Card(form, is_shared), partial(self._office, office))

    def _once(self, id_: str, shape: Card, rendered: Callable[[Card], Markup]) -> Markup:
        return self._cards.of((id_, shape), partial(rendered, shape))

    def _office(self, office: Office, shape: Card) -> Markup:
        return self._card("office", shape, self._views.offices.card(office), self._talks[talk_with(office)])

    def _administration(self, way: AdministrationWay, shape: Card) -> Markup:
        return self._card("administration", shape, self._views.administrations.card(way), self._talks["town_hall"])

    def _card(self, kind: str, shape: Card, card: object, talk: _Talk) -> Markup:
        template = TEMPLATES[shape.form].format(kind)
        return self.marks.whole(
            self._render(template, card=card, talk=talk, form=shape.form, is_shared=shape.is_shared, DISTRICT=DISTRICT)
        )

    @cached_property
    def _talks(self) -> Mapping[str, _Talk]:
        """What to say and to write, to each who may answer."""
        ask = self.marks.markup
        return {who: _Talk(ask("call", who), ask("written", who), _Letter(self.marks, who)) for who in TALKED_TO}

    @cached_property
    def _state_services(self) -> Markup:
        """The services that answer everywhere; where somebody nearer is reached, a link leads to the district's."""
        return self.marks.whole(self._render("state-services.html", services=self._views.programme.services()))

    @cached_property
    def _emergencies(self) -> Markup:
        """The numbers for emergencies."""
        return self.marks.whole(self._render("emergencies.html", services=self._views.programme.services()))

    @cached_property
    def _help(self) -> Mapping[bool, Markup]:
        """What to bring and what is free, by whether the first way is a telephone."""
        return {
            has_phone: self.marks.whole(self._render("before-you-go.html", has_phone=has_phone))
            for has_phone in (False, True)
        }


TALKED_TO = ("counselling", "migration", "town_hall", "switchboard")
"""With whom one talks, as `TalksView` calls them."""


def talk_with(office: Office) -> str:
    """Say with whom one talks at an office."""
    if office.task in {Task.MIGRATION_COUNSELLING, Task.YOUTH_MIGRATION_SERVICE}:
        return "migration"
    is_direct = office.contact is not None and office.contact.line is Line.COUNSELLING
    return "counselling" if is_direct else "switchboard"


def serves_all(district: District, one: OwnWay | Office) -> bool:
    """Say whether an office or an administration is there for a whole district, on whose page it stands, too.

    Whoever is there for a city that is a district is there for all of it.
    """
    if district.kind is DistrictKind.STADTKREIS:
        return True
    if isinstance(one, AdministrationWay):
        return one.kind is WayKind.DISTRICT_ADMINISTRATION
    office = one.office if isinstance(one, OfficeWay) else one
    return district.key in office.districts


def _is_telephone(way: OwnWay | None) -> bool:
    """Say whether a way leads to somebody whom one can call."""
    who = way.office.contact if isinstance(way, OfficeWay) else way and way.administration
    return bool(who and who.phone)


@cache
def _listed(villages: tuple[str, ...]) -> Markup:
    """Give the names of villages as a list; it is the same in all languages."""
    return Markup().join(map(Markup("<li>{}</li>").format, villages))
