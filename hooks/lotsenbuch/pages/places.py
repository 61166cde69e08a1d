"""The pages of municipalities, districts and operators, of which there are many.

What is the same on many of them (an office's card, the services of the whole state) is rendered once.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, partial
from urllib.parse import quote

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.coverage import DistrictCoverage, OperatorCoverage
from lotsenbuch.answers.watching import Once
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay, WayKind
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District, DistrictKind, Municipality
from lotsenbuch.model.vocabulary import Line, Task
from lotsenbuch.pages.qr_code import qr_code
from lotsenbuch.pages.rendering import Body, Renderer
from lotsenbuch.settings import Settings
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import GAP, TOWN, LetterView, TalksView, TalkView
from lotsenbuch.views.municipality import OwnWay

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
class _Talk:
    """What to say on the telephone, what to write, and how an e-mail is opened that says it."""

    call: Markup
    written: Markup
    letter: LetterView


@dataclass(frozen=True)
class _Talks:
    """The same to the counselling, to another service that counsels, to an administration, to whoever else answers."""

    counselling: _Talk
    migration: _Talk
    town_hall: _Talk
    switchboard: _Talk

    def to(self, office: Office) -> _Talk:
        """Give what to say to who answers at an office."""
        if office.task in {Task.MIGRATION_COUNSELLING, Task.YOUTH_MIGRATION_SERVICE}:
            return self.migration
        is_direct = office.contact is not None and office.contact.line is Line.COUNSELLING
        return self.counselling if is_direct else self.switchboard


class PlacePages:
    """Renders the pages of one language; `said` is what to say on the telephone and what to write.

    `settings` tell where the portal stands and where one may write: without its address no page can say its own, nor
    have a code that leads there.
    """

    def __init__(self, renderer: Renderer, views: EditionViews, said: TalksView, settings: Settings) -> None:
        self._views = views
        self._words = renderer.words
        self._said = said
        self._site = settings.address
        self._render = partial(renderer.render, ways=renderer.ways(DEEP))
        self._cards = Once[tuple[str, Card], Markup](views.watch)

    def municipality(self, answer: Answer) -> Body:
        """Give the page of a municipality."""
        view = self._views.municipalities.page(answer)
        address, district = self._address(answer.municipality), answer.municipality.district
        html = self._render(
            "municipality.html",
            address=address,
            code=address and qr_code(address, self._words.text("QR-Code dieser Seite")),
            kept=routes.kept_places(district, self._words.language),
            view=view,
            first=self._shown(view.first, Form.FIRST, district) if view.first else Markup(),
            others=self._all((*view.others, *view.unreached), Form.ROW, district),
            state_services=self._state_services,
            emergencies=self._emergencies,
            villages=_listed(answer.municipality.villages),
            has_neighbours=len(self._views.gazetteer.by_district[district.key]) > 1,
            help=self._help[_is_telephone(view.first)],
        )
        return Body(view.head, _in_town(html.replace(DISTRICT, view.district.path), answer.municipality.name))

    def district(self, coverage: DistrictCoverage) -> Body:
        """Give the page of a district."""
        view = self._views.districts.page(coverage)
        html = self._render(
            "district.html",
            kept=routes.kept_places(coverage.district, self._words.language),
            view=view,
            first=self._shown(view.first, Form.CARD) if view.first else Markup(),
            others=self._all(view.others, Form.ROW),
            state_services=self._state_services,
            emergencies=self._emergencies,
        )
        return Body(view.head, _in_town(html, GAP))

    def operator(self, coverage: OperatorCoverage) -> Body:
        """Give the page of an operator."""
        view = self._views.operators.page(coverage)
        html = self._render("operator.html", view=view, offices=self._all(view.offices, Form.LINE))
        return Body(view.head, _in_town(html, GAP))

    def _address(self, place: Municipality) -> str:
        """Give the whole address of a municipality's page, if the portal knows its own."""
        return self._site and f"{self._site}{routes.municipality(place).in_language(self._words.language)}"

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
        return self._card("office", shape, self._views.offices.card(office), self._talks.to(office))

    def _administration(self, way: AdministrationWay, shape: Card) -> Markup:
        return self._card("administration", shape, self._views.administrations.card(way), self._talks.town_hall)

    def _card(self, kind: str, shape: Card, card: object, talk: _Talk) -> Markup:
        template = TEMPLATES[shape.form].format(kind)
        return self._render(
            template, card=card, talk=talk, form=shape.form, is_shared=shape.is_shared, DISTRICT=DISTRICT
        )

    @cached_property
    def _state_services(self) -> Markup:
        """The services that answer everywhere; where somebody nearer is reached, a link leads to the district's."""
        return self._render("state-services.html", services=self._views.programme.services())

    @cached_property
    def _emergencies(self) -> Markup:
        """The numbers for emergencies."""
        return self._render("emergencies.html", services=self._views.programme.services())

    @cached_property
    def _talks(self) -> _Talks:
        """What to say and to write, to each who may answer."""
        said = self._said
        return _Talks(*map(self._talk, (said.counselling, said.migration, said.town_hall, said.switchboard)))

    def _talk(self, view: TalkView) -> _Talk:
        render = partial(self._render, "call.html")
        return _Talk(render(sentences=view.call), render(sentences=view.letter.sentences), view.letter)

    @cached_property
    def _help(self) -> Mapping[bool, Markup]:
        """What to bring and what is free, by whether the first way is a telephone."""
        return {has_phone: self._render("before-you-go.html", has_phone=has_phone) for has_phone in (False, True)}


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


def _in_town(html: Markup, town: str) -> Markup:
    """Give a page with the reader's town in what it says and in the addresses of its e-mails."""
    return html.replace(quote(TOWN), quote(town)).replace(TOWN, town)
