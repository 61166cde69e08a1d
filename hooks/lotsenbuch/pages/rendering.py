"""The pages that are made from data: views in, HTML bodies out.

One environment serves all languages; what is the same on many pages (an office's card, a
district's neighbours) is rendered once per language.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.pages.icons import icon
from lotsenbuch.pages.prose import filled, isolated, words_in
from lotsenbuch.pages.shell import root_of, up
from lotsenbuch.views.contribute import FormView
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.views.page import PageHead, municipality_link
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile, shelves
from lotsenbuch.views.search import SearchDocument, SearchEntry
from lotsenbuch.wording.words import Worded

TEMPLATES = Path(__file__).parent / "templates"
PAGE_HEADING = 2
"""The level of a heading right below the page's own."""

DEEP = "x/y/"
"""A path as deep as those of municipalities, districts and operators, which share cards."""


EXAMPLE = "08436064"
"""The municipality whose page is shown within another: Ravensburg, which both founding documents tell of."""


KNOWN_BY = 6
"""So many letters tell that a German word stands in a text, whatever its ending."""


@dataclass(frozen=True)
class Site:
    """Where a portal stands, and who runs it."""

    url: str
    publisher: Publisher | None


@dataclass(frozen=True)
class Body:
    """A page's head and the HTML of its body."""

    head: PageHead
    html: str


def environment(frame: Path) -> Environment:
    """Give the environment of the templates: all text is escaped, nothing undefined is printed.

    `frame` is the folder of the templates of the frame, whose place form stands within pages too.
    """
    return Environment(
        loader=FileSystemLoader([TEMPLATES, frame]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
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
        self, views: EditionViews, plan_views: PlanViews, knowledge: KnowledgeViews, jinja: Environment
    ) -> None:
        self.views = views
        self.plan_views = plan_views
        self.knowledge = knowledge
        self.words = views.words
        self._jinja = jinja
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
            ("orte/", "a-to-z.html", text("Alle Orte von A bis Z"), {"groups": views.a_to_z()}),
            (
                "postleitzahlen/",
                "postcodes.html",
                text("Alle Orte nach Postleitzahl"),
                {"regions": views.by_postcode()},
            ),
            ("kreise/", "districts.html", text("Alle Kreise"), {"districts": views.districts()}),
            ("traeger/", "operators.html", text("Alle Träger"), {"groups": views.operators()}),
            ("suche/", "search.html", text("Alles durchsuchen"), {"filters": self.views.search.filters()}),
        )
        for path, template, title, values in lists:
            head = PageHead(
                path, title, text("Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in 13 Sprachen.")
            )
            yield Body(head, self._render(template, path, title=title, **values))

    def plan(self, files: Mapping[Language, Sequence[PlanFile]]) -> Iterator[Body]:
        """Give the page on which the integration plan is filled in, and the one with its PDFs."""
        text = self.words.text
        path, title = "plan/", text("Integrationsplan")
        about = text("Den Integrationsplan auf Deutsch und in Ihrer Sprache ausfüllen und drucken.")
        html = self._render(
            "plan.html",
            path,
            title=title,
            view=self.plan_views.view,
            languages=LANGUAGES[1:],
            own_icon=partial(icon, root_of(self.words.language, up(path))),
        )
        yield Body(PageHead(path, title, about), html)
        path, title = "plan/pdf/", text("Integrationsplan zum Ausdrucken")
        about = text("Alle Blätter des Integrationsplans als PDF, in 13 Sprachen.")
        shelf = shelves(self.plan_views, files)
        yield Body(PageHead(path, title, about), self._render("plan-files.html", path, title=title, shelves=shelf))

    def contribute(self, form: FormView | None, repository: str, mail: str) -> Body:
        """Give the page with the form for corrections, or where that form is, if this language has none."""
        text = self.words.text
        path, title = "beitragen/", text("Einen Eintrag berichtigen")
        about = text("Wie Ämter und Beratungsstellen ihren Eintrag berichtigen, bestätigen oder ergänzen.")
        template = "contribute.html" if form else "contribute-elsewhere.html"
        html = self._render(template, path, title=title, view=form, repository=repository, mail=mail)
        return Body(PageHead(path, title, about), html)

    def glossary(self, sheet: str, size: int) -> Body:
        """Give the glossary; its sheet to print is a PDF below the portal's root, of a size in bytes."""
        text = self.words.text
        path, title = "woerter/", text("Wörterbuch der Ämter")
        about = text(
            "Wörter, die auf Briefen und an Türen stehen: wie man sie auf Deutsch sagt und was sie für Sie bedeuten."
        )
        link = {"path": sheet, "size": self.words.kilobytes(size)}
        html = self._render("glossary.html", path, groups=self.knowledge.groups, sheet=link)
        return Body(PageHead(path, title, about), html)

    def show(self) -> Body:
        """Give the cards to show, and what to say on the telephone."""
        text = self.words.text
        path, title = "zeigen/", text("Karten zum Vorzeigen")
        about = text("Sätze in großem Deutsch, mit Ihrem Ort und Ihrer Sprache")
        html = self._render("cards.html", path, cards=self.knowledge.cards, calls=self.knowledge.calls)
        return Body(PageHead(path, title, about), html)

    def prose(self, html: str, path: str, root: str, site: Site) -> str:
        """Give a page written by hand with its words, sources, pictures and blocks in place; raises UnknownNameError.

        The words that it names are explained at its end. `root` leads to the portal's root.
        """
        words = words_in(html)
        render = partial(self._render, path=path, root=root)
        blocks: Mapping[str, Callable[[], str]] = {
            "programme": lambda: render("programme.html", milestones=self.views.programme.milestones()),
            "figures": lambda: render("figures.html", charts=self.views.programme.charts()),
            "publisher": partial(render, "publisher.html", publisher=site.publisher),
            "embedding": partial(self._embedding, path, site.url),
        }
        body = filled(
            html,
            word=self._word,
            source=lambda id_: render("citation.html", view=self.views.programme.citations[id_]).strip(),
            picture=partial(_picture, root),
            block=blocks,
        )
        if not self.words.language.is_latin:
            body = isolated(body, self.words.isolated)
        if not words:
            return body
        return body + str(render("words-here.html", terms=[self.knowledge.terms[id_] for id_ in words]))

    def _word(self, id_: str, html: str, anchor: str) -> str:
        term = self.knowledge.terms[id_]
        is_german = any(start and start.casefold() in html.casefold() for start in (term.german[:KNOWN_BY], term.short))
        language = Markup(' lang="{}"').format(GERMAN.code) if is_german else ""
        return f'<a class="term" href="#wort-{term.id}"{anchor}{language}>{html}</a>'

    def _embedding(self, path: str, site_url: str) -> str:
        example = municipality_link(self.views.gazetteer.municipalities[EXAMPLE])
        address = f"{site_url}{self.words.language.prefix}{example.path}#eingebettet"
        snippet = (
            f'<iframe src="{address}"\n'
            f'  title="{self.words.text("%(place)s: Beratung für Geflüchtete", place=example.name)}"\n'
            '  width="100%" height="640" style="border: 0"\n'
            '  loading="lazy" referrerpolicy="no-referrer"></iframe>'
        )
        return self._render("embedding.html", path, snippet=snippet, example=example)

    def search_documents(self, written_by_hand: Iterable[SearchEntry]) -> Iterator[SearchDocument]:
        """Give what the full-text search reads, of pages made from data and of those written by hand."""
        for entry in (*self.views.search.known, self._plan_entry, *written_by_hand):
            yield SearchDocument(entry.path, self._render("search-document.html", DEEP, entry=entry))

    @property
    def _plan_entry(self) -> SearchEntry:
        titles = tuple(sheet.title.other or sheet.title.german for sheet in self.plan_views.view.sheets)
        about = self.words.language.comma.join(titles[1:4])
        return SearchEntry("plan/", self.words.text("Integrationsplan"), about, titles, {})

    def not_found(self, home: str) -> Body:
        """Give the page for an address that leads nowhere, with the way home from everywhere."""
        head = PageHead("404.html", self.words.text("Diese Seite gibt es nicht"), "")
        return Body(head, self._render("not-found.html", "", home=home))

    def not_found_line(self, home: str) -> Markup:
        """Give the same in one line, for the readers of other languages."""
        return self._render("not-found-line.html", "", home=home)

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
        home = up(path)
        ways = {"home": home, "root": root_of(self.words.language, home)}
        html = self._jinja.get_template(template).render(
            ways | values,
            _=self.words.html,
            plain_=self.words.text,
            isolated=self.words.isolated,
            n_=self.words.plural,
            de=self.words.german,
            free=self._free,
            language=self.words.language,
            comma=self.words.language.comma,
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


def _picture(root: str, name: str, about: str) -> str:
    return Markup('<p class="picture" role="img" aria-label="{}">{}</p>').format(about, icon(root, name))
