"""The pages that are made from data: views in, HTML bodies out.

One environment serves all languages; what is the same on many pages (an office's card, a
district's neighbours) is rendered once per language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.languages import language as language_of
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.routes import Asset, Page, Ways, municipality, ways_from
from lotsenbuch.settings import Settings
from lotsenbuch.views.contribute import CODES, FormView
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile, shelves
from lotsenbuch.views.search import SearchDocument, SearchEntry
from lotsenbuch.wording.words import Worded, Words

TEMPLATES = Path(__file__).parent / "templates"
PAGE_HEADING = 2
"""The level of a heading right below the page's own."""

GLOBALS = {"icons": Asset.ICONS, "municipality": municipality}
"""What macros, which see nothing of a page, know of addresses."""

DEEP = "x/y/"
"""A path as deep as those of municipalities, districts and operators, which share cards."""


@dataclass(frozen=True)
class Body:
    """A page's head and the HTML of its body."""

    head: PageHead
    html: str


def environment(frame: Path) -> Environment:
    """Give the environment of the templates: all text is escaped, nothing undefined is printed.

    `frame` is the folder of the templates of the frame, whose place form stands within pages too.
    """
    jinja = Environment(
        loader=FileSystemLoader([TEMPLATES, frame]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.globals.update(GLOBALS)
    return jinja


class Renderer:
    """Fills templates in one language."""

    def __init__(self, words: Words, jinja: Environment) -> None:
        self.words = words
        self._jinja = jinja

    def ways(self, path: str) -> Ways:
        """Give the ways from a page, by its path from the language's home."""
        return ways_from(path, self.words.language)

    def render(self, template: str, ways: Ways, **values: object) -> Markup:
        """Give a template as HTML, on a page from which `ways` lead."""
        words, language = self.words, self.words.language
        form_home = ways.home if language.code in CODES else ways.root
        html = self._jinja.get_template(template).render(
            ways.called | values,
            _=words.html,
            plain_=words.text,
            isolated=words.isolated,
            n_=words.plural,
            de=words.german,
            free=self._free,
            language=language,
            comma=language.comma,
            form_address=f"{form_home}{Page.FORM}",
        )
        return Markup(html)

    def _free(self, worded: Worded) -> Markup:
        """Give free text as HTML; German left for want of a translation is marked and isolated."""
        if worded.language is self.words.language:
            return Markup("<br>").join(map(self.words.isolated, worded.text.split("\n")))
        lines = Markup("<br>").join(worded.text.split("\n"))
        return Markup('<span lang="{}" dir="{}">{}</span>').format(
            worded.language.code, worded.language.direction, lines
        )


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


class Pages:
    """Renders the pages of one language."""

    def __init__(
        self, renderer: Renderer, views: EditionViews, plan_views: PlanViews, knowledge: KnowledgeViews
    ) -> None:
        self._renderer = renderer
        self.views = views
        self.plan_views = plan_views
        self.knowledge = knowledge
        self.words = views.words
        self._cards: dict[tuple[str, int], Markup] = {}
        self._neighbours: dict[str, Markup] = {}

    def municipality(self, municipality: Municipality) -> Body:
        """Give the page of a municipality."""
        view = self.views.municipalities.page(self.views.answers[municipality.ags])
        html = self._render(
            "municipality.html",
            DEEP,
            view=view,
            answers=self._all(view.answers),
            fallback=self._all(view.fallback),
            others=self._all(view.others, heading=3),
            state_services=self._state_services.of(is_open=view.state_services_first),
            neighbours=self._neighbours_in(municipality.district),
            help=self._help,
        )
        return Body(view.head, html)

    def district(self, district: District) -> Body:
        """Give the page of a district."""
        view = self.views.districts.page(self.views.coverage.districts[district.key])
        html = self._render(
            "district.html",
            DEEP,
            view=view,
            offices=self._all(view.offices),
            state_services=self._state_services.of(is_open=not view.offices),
        )
        return Body(view.head, html)

    def operators(self) -> Iterator[Body]:
        """Give the pages of all operators."""
        for coverage in self.views.coverage.operators.values():
            view = self.views.operators.page(coverage)
            yield Body(view.head, self._render("operator.html", DEEP, view=view, offices=self._all(view.offices)))

    def lists(self) -> Iterator[Body]:
        """Give the lists: places by letter and by postcode, districts, operators."""
        views, text = self.views.lists, self.words.text
        lists = (
            (Page.PLACES, "a-to-z.html", text("Alle Orte von A bis Z"), {"groups": views.a_to_z()}),
            (
                Page.POSTCODES,
                "postcodes.html",
                text("Alle Orte nach Postleitzahl"),
                {"regions": views.by_postcode()},
            ),
            (Page.DISTRICTS, "districts.html", text("Alle Kreise"), {"districts": views.districts()}),
            (Page.OPERATORS, "operators.html", text("Alle Träger"), {"groups": views.operators()}),
            (Page.SEARCH, "search.html", text("Alles durchsuchen"), {"filters": self.views.search.filters()}),
        )
        for path, template, title, values in lists:
            head = PageHead(
                path,
                title,
                text(
                    "Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in %(number)s Sprachen.",
                    number=self._count,
                ),
            )
            yield Body(head, self._render(template, path, title=title, **values))

    def plan(self, files: Mapping[Language, Sequence[PlanFile]]) -> Iterator[Body]:
        """Give the page on which the integration plan is filled in, and the one with its PDFs."""
        text = self.words.text
        path, title = Page.PLAN, text("Integrationsplan")
        about = text("Den Integrationsplan auf Deutsch und in Ihrer Sprache ausfüllen und drucken.")
        html = self._render(
            "plan.html",
            path,
            title=title,
            view=self.plan_views.view,
            languages=LANGUAGES[1:],
        )
        yield Body(PageHead(path, title, about), html)
        path, title = Page.PLAN_FILES, text("Integrationsplan zum Ausdrucken")
        about = text("Alle Blätter des Integrationsplans als PDF, in %(number)s Sprachen.", number=self._count)
        shelf = shelves(self.plan_views, files)
        yield Body(PageHead(path, title, about), self._render("plan-files.html", path, title=title, shelves=shelf))

    @property
    def _count(self) -> str:
        """Give how many languages there are."""
        return self.words.number(len(LANGUAGES))

    def contribute(self, form: FormView | None, settings: Settings) -> Body:
        """Give the page with the form for corrections, or where that form is, if this language has none."""
        text = self.words.text
        path, title = Page.FORM, text("Einen Eintrag berichtigen")
        about = text("Wie Ämter und Beratungsstellen ihren Eintrag berichtigen, bestätigen oder ergänzen.")
        template = "contribute.html" if form else "contribute-elsewhere.html"
        forms = [(own, Page.FORM.in_language(own)) for own in map(language_of, CODES)]
        html = self._render(template, path, title=title, view=form, settings=settings, forms=forms)
        return Body(PageHead(path, title, about), html)

    def glossary(self, sheet: str, size: int) -> Body:
        """Give the glossary; its sheet to print is a PDF below the portal's root, of a size in bytes."""
        text = self.words.text
        path, title = Page.GLOSSARY, text("Wörterbuch der Ämter")
        about = text(
            "Wörter, die auf Briefen und an Türen stehen: wie man sie auf Deutsch sagt und was sie für Sie bedeuten."
        )
        link = {"path": sheet, "size": self.words.kilobytes(size)}
        html = self._render("glossary.html", path, groups=self.knowledge.groups, sheet=link)
        return Body(PageHead(path, title, about), html)

    def show(self) -> Body:
        """Give the cards to show, and what to say on the telephone."""
        text = self.words.text
        path, title = Page.CARDS, text("Karten zum Vorzeigen")
        about = text("Sätze in großem Deutsch, mit Ihrem Ort und Ihrer Sprache")
        html = self._render("cards.html", path, cards=self.knowledge.cards, calls=self.knowledge.calls)
        return Body(PageHead(path, title, about), html)

    def search_documents(self, written_by_hand: Iterable[SearchEntry]) -> Iterator[SearchDocument]:
        """Give what the full-text search reads, of pages made from data and of those written by hand."""
        for entry in (*self.views.search.known, self._plan_entry, *written_by_hand):
            yield SearchDocument(entry.path, self._render("search-document.html", DEEP, entry=entry))

    @property
    def _plan_entry(self) -> SearchEntry:
        titles = tuple(sheet.title.other or sheet.title.german for sheet in self.plan_views.view.sheets)
        about = self.words.language.comma.join(titles[1:4])
        return SearchEntry(Page.PLAN, self.words.text("Integrationsplan"), about, titles, {})

    def not_found(self, ways: Ways, others: Sequence[Markup]) -> Body:
        """Give the page for an address that leads nowhere, with ways from everywhere and lines for other readers."""
        head = PageHead(Page.NOT_FOUND, self.words.text("Diese Seite gibt es nicht"), "")
        return Body(head, self._renderer.render("not-found.html", ways, others=others))

    def not_found_line(self, ways: Ways) -> Markup:
        """Give the same in one line, for the readers of other languages."""
        return self._renderer.render("not-found-line.html", ways)

    def _all(self, offices: tuple[Office, ...], heading: int = PAGE_HEADING) -> tuple[Markup, ...]:
        return tuple(self._card(office, heading) for office in offices)

    def _card(self, office: Office, heading: int) -> Markup:
        key = office.id, heading
        if key not in self._cards:
            card = self.views.offices.card(office)
            is_direct = card.ways is not None and card.ways.is_direct
            call = self._calls.counselling if is_direct else self._calls.switchboard
            self._cards[key] = self._render("office.html", DEEP, card=card, heading=heading, card_call=call)
        return self._cards[key]

    def _neighbours_in(self, district: District) -> Markup:
        if district.key not in self._neighbours:
            places = self.views.gazetteer.by_district[district.key]
            self._neighbours[district.key] = self._render("neighbours.html", DEEP, places=places, district=district)
        return self._neighbours[district.key]

    @cached_property
    def _state_services(self) -> _StateServices:
        """The services that answer everywhere, shown at once or on request."""
        render = partial(self._render, "state-services.html", DEEP, services=self.views.programme.services())
        return _StateServices(render(open=True), render(open=False))

    @cached_property
    def _calls(self) -> _Calls:
        """What to say on the telephone, to whom it is about directly or to a switchboard."""
        calls, render = self.knowledge.calls, partial(self._render, "call.html", DEEP)
        return _Calls(render(sentences=calls.counselling), render(sentences=calls.switchboard))

    @cached_property
    def _help(self) -> Markup:
        return self._render("before-you-go.html", DEEP)

    def _render(self, template: str, path: str, **values: object) -> Markup:
        return self._renderer.render(template, self._renderer.ways(path), **values)
