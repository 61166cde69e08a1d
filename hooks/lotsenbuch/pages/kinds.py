"""All kinds of pages, in the order of the site: pages, sitemap and search are made from this list.

A new page is an entry here, with its address, a view and a template.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from lotsenbuch import routes
from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.rendering import Body
from lotsenbuch.routes import API, Api, Page, Route
from lotsenbuch.views.contribute import CODES
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.plan_files import shelves
from lotsenbuch.views.search import SearchEntry
from lotsenbuch.wording.words import Words

Made = Callable[[], Body]
"""Makes a page when it is asked for; what it is made from is looked up only then."""


@dataclass(frozen=True)
class Single:
    """A page that each language has once.

    `view` gives what the template prints besides the title; `found` what the full-text search knows of the page, if
    anything; it is given the head. `name` is what other pages call it by, if its address has no name in `routes.Page`.
    """

    route: Route
    title: Callable[[Words], str]
    about: Callable[[Words], str]
    template: str
    view: Callable[[Edition], Mapping[str, object]]
    found: Callable[[Edition, PageHead], Iterable[SearchEntry]] = lambda *_: ()
    in_sitemap: bool = True
    name: str = ""

    def routes(self, _: Edition) -> Iterable[Route]:
        """Give its address."""
        return (self.route,)

    def pages(self, edition: Edition) -> Iterator[tuple[Route, Made]]:
        """Give its address, and what makes the page."""
        yield self.route, partial(self._body, edition)

    def bodies(self, edition: Edition) -> Iterator[Body]:
        """Give the page."""
        yield self._body(edition)

    def _body(self, edition: Edition) -> Body:
        head, values = self._head(edition), self.view(edition)
        html = edition.renderer.render(self.template, edition.renderer.ways(self.route), title=head.title, **values)
        return Body(head, html)

    def searched(self, edition: Edition) -> Iterator[SearchEntry]:
        """Give what the full-text search knows of it, if it is found there."""
        yield from self.found(edition, self._head(edition))

    def _head(self, edition: Edition) -> PageHead:
        return PageHead(self.route, self.title(edition.words), self.about(edition.words))


@dataclass(frozen=True)
class Many:
    """A page for each of many things: their addresses, each with what makes it, and what the search knows of them."""

    pages: Callable[[Edition], Iterable[tuple[Route, Made]]]
    searched: Callable[[Edition], Iterable[SearchEntry]]
    in_sitemap: bool = True

    def routes(self, edition: Edition) -> Iterator[Route]:
        """Give their addresses."""
        return (route for route, _ in self.pages(edition))

    def bodies(self, edition: Edition) -> Iterator[Body]:
        """Give the pages."""
        return (made() for _, made in self.pages(edition))


def _municipalities(edition: Edition) -> Iterator[tuple[Route, Made]]:
    def made(ags: str) -> Body:
        return edition.places.municipality(edition.views.answers[ags])

    for place in edition.views.gazetteer.municipalities.values():
        yield routes.municipality(place), partial(made, place.ags)


def _districts(edition: Edition) -> Iterator[tuple[Route, Made]]:
    def made(key: str) -> Body:
        return edition.places.district(edition.views.coverage.districts[key])

    for district in edition.views.gazetteer.districts.values():
        yield routes.district(district), partial(made, district.key)


def _operators(edition: Edition) -> Iterator[tuple[Route, Made]]:
    def made(id_: str) -> Body:
        return edition.places.operator(edition.views.coverage.operators[id_])

    for operator in edition.views.entries.operators:
        yield routes.operator(operator), partial(made, operator.id)


def _listed(words: Words) -> str:
    """Give what a list is about."""
    return words.text(
        "Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in %(number)s Sprachen.",
        number=words.number(len(LANGUAGES)),
    )


def _form(edition: Edition) -> Mapping[str, object]:
    forms = [(known, Page.FORM.in_language(known)) for known in map(language, CODES)]
    return {"view": edition.form, "settings": edition.settings, "forms": forms, "sheet": routes.FORM_SHEET}


def _standing(edition: Edition) -> Mapping[str, object]:
    views, shared = edition.views.standing, edition.standing
    return {
        "view": views.page(),
        "map": shared.map,
        "rows": shared.in_words(views, edition.renderer.form_address(edition.renderer.ways(Page.STANDING))),
        "translations": views.translated(shared.translated),
    }


def _glossary(edition: Edition) -> Mapping[str, object]:
    path = routes.glossary_sheet(edition.language)
    sheet = {"path": path, "size": edition.words.kilobytes(edition.sizes[path])}
    return {"groups": edition.glossary.groups, "sheet": sheet}


def _found(_: Edition, head: PageHead) -> Iterator[SearchEntry]:
    """Give a page by its title and its description."""
    yield SearchEntry(head.path, head.title, head.description, (), {})


def _found_plan(edition: Edition, head: PageHead) -> Iterator[SearchEntry]:
    """Give the plan by its sheets."""
    titles = tuple(sheet.name.other or sheet.name.german for sheet in edition.plan.view.sheets)
    yield SearchEntry(head.path, head.title, edition.language.comma.join(titles[1:4]), titles, {})


def _found_words(edition: Edition, head: PageHead) -> Iterator[SearchEntry]:
    """Give the glossary, and each of its words."""
    yield from _found(edition, head)
    yield from edition.views.search.terms(head.path, edition.glossary.terms.values())


def _found_cards(edition: Edition, head: PageHead) -> Iterator[SearchEntry]:
    """Give the cards by what they are for."""
    titles = tuple(card.title for card in edition.glossary.cards)
    yield SearchEntry(head.path, head.title, head.description, (edition.language.comma.join(titles),), {})


KINDS: tuple[Single | Many, ...] = (
    Many(
        pages=_municipalities,
        searched=lambda edition: edition.views.search.municipalities,
    ),
    Many(
        pages=_districts,
        searched=lambda edition: edition.views.search.districts,
    ),
    Many(
        pages=_operators,
        searched=lambda edition: edition.views.search.operators,
    ),
    Single(
        route=Page.PLACES,
        title=lambda words: words.text("Alle Orte von A bis Z"),
        about=_listed,
        template="a-to-z.html",
        view=lambda edition: {"groups": edition.views.lists.a_to_z()},
    ),
    Single(
        route=Page.POSTCODES,
        title=lambda words: words.text("Alle Orte nach Postleitzahl"),
        about=_listed,
        template="postcodes.html",
        view=lambda edition: {"regions": edition.views.lists.by_postcode()},
    ),
    Single(
        route=Page.DISTRICTS,
        title=lambda words: words.text("Alle Kreise"),
        about=_listed,
        template="districts.html",
        view=lambda edition: {"districts": edition.views.lists.districts()},
    ),
    Single(
        route=Page.OPERATORS,
        title=lambda words: words.text("Alle Träger"),
        about=_listed,
        template="operators.html",
        view=lambda edition: {"groups": edition.views.lists.operators()},
    ),
    Single(
        route=Page.SEARCH,
        title=lambda words: words.text("Alles durchsuchen"),
        about=_listed,
        template="search.html",
        view=lambda edition: {
            "filters": edition.views.search.filters(),
            "services": edition.views.programme.services(),
        },
    ),
    Single(
        route=Page.PLAN,
        title=lambda words: words.text("Integrationsplan"),
        about=lambda words: words.text("Den Integrationsplan auf Deutsch und in Ihrer Sprache ausfüllen und drucken."),
        template="plan.html",
        view=lambda edition: {"view": edition.plan.view, "languages": LANGUAGES[1:]},
        found=_found_plan,
    ),
    Single(
        route=Page.PLAN_FILES,
        title=lambda words: words.text("Integrationsplan zum Ausdrucken"),
        about=lambda words: words.text(
            "Alle Blätter des Integrationsplans als PDF, in %(number)s Sprachen.", number=words.number(len(LANGUAGES))
        ),
        template="plan-files.html",
        view=lambda edition: {"shelves": shelves(edition.plan, edition.sizes)},
        found=_found,
    ),
    Single(
        route=Page.FORM,
        title=lambda words: words.text("Einen Eintrag berichtigen"),
        about=lambda words: words.text(
            "Wie Ämter und Beratungsstellen ihren Eintrag berichtigen, bestätigen oder ergänzen."
        ),
        template="form.html",
        view=_form,
        found=_found,
    ),
    Single(
        route=Page.GLOSSARY,
        title=lambda words: words.text("Wörterbuch der Ämter"),
        about=lambda words: words.text(
            "Wörter, die auf Briefen und an Türen stehen: wie man sie auf Deutsch sagt und was sie für Sie bedeuten."
        ),
        template="glossary.html",
        view=_glossary,
        found=_found_words,
    ),
    Single(
        route=Page.KEPT,
        title=lambda words: words.text("Behaltene Seiten"),
        about=lambda words: words.text(
            "Was dieses Gerät auch ohne Internet zeigt, von welchem Tag es ist, und wie Sie es löschen."
        ),
        template="kept.html",
        view=lambda _: {},
    ),
    Single(
        route=Page.NOTICE,
        title=lambda words: words.text("Aushang oder Karten drucken"),
        about=lambda words: words.text(
            "Ein Ort, auf Deutsch und in bis zu vier Sprachen, zum Aufhängen oder zum Mitgeben. Nichts wird gesendet."
        ),
        template="notice.html",
        view=lambda _: {
            "languages": LANGUAGES[1:],
            "record": f"{API}{Api.MUNICIPALITY}",
            "short": routes.short("{ags}"),
        },
        found=_found,
    ),
    Single(
        route=Page.STANDING,
        title=lambda words: words.text("Stand der Daten"),
        about=lambda words: words.text(
            "Was dieses Portal über die Beratung in jeder Gemeinde weiß, wie alt das ist und wo etwas fehlt."
        ),
        template="standing.html",
        view=_standing,
        found=_found,
    ),
    Single(
        route=Page.CARDS,
        title=lambda words: words.text("Karten mit fertigen Sätzen"),
        about=lambda words: words.text("Groß auf Deutsch, mit Ihrem Ort und Ihrer Sprache"),
        template="cards.html",
        view=lambda edition: {
            "cards": edition.glossary.cards,
            "speakers": edition.glossary.speakers,
            "talks": edition.glossary.talks,
        },
        found=_found_cards,
    ),
)

CALLED: Mapping[str, Route] = routes.CALLED | {
    kind.name: kind.route for kind in KINDS if isinstance(kind, Single) and kind.name
}
"""What templates call by a name."""
