"""All kinds of pages, in the order of the site: pages, sitemap and search are made from this list.

A new page is an entry here, a view and a template.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from lotsenbuch import routes
from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.rendering import Body
from lotsenbuch.problems import marked
from lotsenbuch.routes import Page, Route
from lotsenbuch.views.contribute import CODES
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.plan_files import shelves
from lotsenbuch.views.search import SearchEntry

LISTED = marked("Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in %(number)s Sprachen.")
"""What a list is about; the number of languages is filled in."""


@dataclass(frozen=True)
class Single:
    """A page that each language has once.

    `title` and `about` are messages, the second may name the `%(number)s` of languages; `view` gives what the template
    prints besides the title; `searched` what the full-text search knows of the page.
    """

    route: Route
    title: str
    about: str
    template: str
    view: Callable[[Edition], Mapping[str, object]]
    searched: Callable[[Edition], Iterable[SearchEntry]] = lambda _: ()
    in_sitemap: bool = True

    def routes(self, _: Edition) -> Iterable[Route]:
        """Give its address."""
        return (self.route,)

    def bodies(self, edition: Edition) -> Iterator[Body]:
        """Give the page."""
        text, number = edition.words.text, edition.words.number(len(LANGUAGES))
        about = text(self.about, number=number) if "%" in self.about else text(self.about)
        head = PageHead(self.route, text(self.title), about)
        values = self.view(edition)
        html = edition.renderer.render(self.template, edition.renderer.ways(self.route), title=head.title, **values)
        yield Body(head, html)


@dataclass(frozen=True)
class Many:
    """A page for each of many things; `searched` is what the full-text search knows of them."""

    routes: Callable[[Edition], Iterable[Route]]
    bodies: Callable[[Edition], Iterable[Body]]
    searched: Callable[[Edition], Iterable[SearchEntry]]
    in_sitemap: bool = True


def _form(edition: Edition) -> Mapping[str, object]:
    forms = [(known, Page.FORM.in_language(known)) for known in map(language, CODES)]
    return {"view": edition.form, "settings": edition.settings, "forms": forms}


def _glossary(edition: Edition) -> Mapping[str, object]:
    path = routes.glossary_sheet(edition.language)
    sheet = {"path": path, "size": edition.words.kilobytes(edition.sizes[path])}
    return {"groups": edition.glossary.groups, "sheet": sheet}


def _searched_plan(edition: Edition) -> Iterator[SearchEntry]:
    titles = tuple(sheet.title.other or sheet.title.german for sheet in edition.plan.view.sheets)
    about = edition.language.comma.join(titles[1:4])
    yield SearchEntry(Page.PLAN, edition.words.text("Integrationsplan"), about, titles, {})


KINDS: tuple[Single | Many, ...] = (
    Many(
        lambda edition: map(routes.municipality, edition.views.gazetteer.municipalities.values()),
        lambda edition: map(edition.places.municipality, edition.views.answers.values()),
        lambda edition: edition.views.search.municipalities,
    ),
    Many(
        lambda edition: map(routes.district, edition.views.gazetteer.districts.values()),
        lambda edition: map(edition.places.district, edition.views.coverage.districts.values()),
        lambda edition: edition.views.search.districts,
    ),
    Many(
        lambda edition: map(routes.operator, edition.views.entries.operators),
        lambda edition: map(edition.places.operator, edition.views.coverage.operators.values()),
        lambda edition: edition.views.search.operators,
    ),
    Single(
        Page.PLACES,
        marked("Alle Orte von A bis Z"),
        LISTED,
        "a-to-z.html",
        lambda edition: {"groups": edition.views.lists.a_to_z()},
    ),
    Single(
        Page.POSTCODES,
        marked("Alle Orte nach Postleitzahl"),
        LISTED,
        "postcodes.html",
        lambda edition: {"regions": edition.views.lists.by_postcode()},
    ),
    Single(
        Page.DISTRICTS,
        marked("Alle Kreise"),
        LISTED,
        "districts.html",
        lambda edition: {"districts": edition.views.lists.districts()},
    ),
    Single(
        Page.OPERATORS,
        marked("Alle Träger"),
        LISTED,
        "operators.html",
        lambda edition: {"groups": edition.views.lists.operators()},
    ),
    Single(
        Page.SEARCH,
        marked("Alles durchsuchen"),
        LISTED,
        "search.html",
        lambda edition: {"filters": edition.views.search.filters()},
    ),
    Single(
        Page.PLAN,
        marked("Integrationsplan"),
        marked("Den Integrationsplan auf Deutsch und in Ihrer Sprache ausfüllen und drucken."),
        "plan.html",
        lambda edition: {"view": edition.plan.view, "languages": LANGUAGES[1:]},
        _searched_plan,
    ),
    Single(
        Page.PLAN_FILES,
        marked("Integrationsplan zum Ausdrucken"),
        marked("Alle Blätter des Integrationsplans als PDF, in %(number)s Sprachen."),
        "plan-files.html",
        lambda edition: {"shelves": shelves(edition.plan, edition.sizes)},
    ),
    Single(
        Page.FORM,
        marked("Einen Eintrag berichtigen"),
        marked("Wie Ämter und Beratungsstellen ihren Eintrag berichtigen, bestätigen oder ergänzen."),
        "form.html",
        _form,
    ),
    Single(
        Page.GLOSSARY,
        marked("Wörterbuch der Ämter"),
        marked(
            "Wörter, die auf Briefen und an Türen stehen: wie man sie auf Deutsch sagt und was sie für Sie bedeuten."
        ),
        "glossary.html",
        _glossary,
    ),
    Single(
        Page.CARDS,
        marked("Karten zum Vorzeigen"),
        marked("Sätze in großem Deutsch, mit Ihrem Ort und Ihrer Sprache"),
        "cards.html",
        lambda edition: {"cards": edition.glossary.cards, "calls": edition.glossary.calls},
    ),
)
