"""The portal: the list of everything that is written, in order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from lotsenbuch import routes
from lotsenbuch.assets.contribute import places, present_entries, rules
from lotsenbuch.assets.finder import index
from lotsenbuch.assets.plan import offices_by_place, vocabulary
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.languages import language as language_of
from lotsenbuch.model.places import Municipality
from lotsenbuch.pages.blocks import blocks
from lotsenbuch.pages.icons import sprite
from lotsenbuch.pages.prose import Prose
from lotsenbuch.pages.rendering import Body, Pages, Renderer, environment
from lotsenbuch.pages.shell import Filling, Shell
from lotsenbuch.pages.sitemap import sitemap
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import Asset, Page, Route, Ways, ways_from
from lotsenbuch.settings import Settings
from lotsenbuch.views.contribute import CODES, FormView, form_view
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile
from lotsenbuch.wording.catalogues import read_catalogue
from lotsenbuch.wording.domains import CHECK
from lotsenbuch.wording.vocabulary import VOCABULARIES
from lotsenbuch.wording.words import Words, read_words

PlanPdfs = Mapping[Language, Mapping[PlanFile, bytes]]
"""The integration plan as PDF, by language."""


@dataclass(frozen=True)
class Edition:
    """The portal in one language."""

    words: Words
    renderer: Renderer
    pages: Pages
    prose: Prose
    site_url: str
    form: Body

    @property
    def language(self) -> Language:
        """Give the language of the edition."""
        return self.words.language

    def files(self, shell: Shell, plans: PlanPdfs, glossary_size: int) -> Iterator[File]:
        """Give all pages that are made from data, but for the one that says that there is none."""
        gazetteer = self.pages.views.gazetteer
        for municipality in gazetteer.municipalities.values():
            yield self._file(shell, self.pages.municipality(municipality))
        for district in gazetteer.districts.values():
            yield self._file(shell, self.pages.district(district))
        plan_files = {language: list(pdfs) for language, pdfs in plans.items()}
        for body in (
            *self.pages.operators(),
            *self.pages.lists(),
            *self.pages.plan(plan_files),
            self.form,
            *self._knowledge(glossary_size),
        ):
            yield self._file(shell, body)

    def _knowledge(self, glossary_size: int) -> Iterator[Body]:
        yield self.pages.glossary(routes.glossary_sheet(self.language), glossary_size)
        yield self.pages.show()

    def _file(self, shell: Shell, body: Body, ways: Ways | None = None) -> File:
        ways = ways or ways_from(body.head.path, self.language)
        head = body.head
        path = "" if head.path == Page.NOT_FOUND else head.path
        filling = Filling(head.title, head.description, path, ways.root, ways.home, body.html)
        return File(Route(head.path).file_in(self.language), shell.filled(filling))

    @property
    def ways_from_anywhere(self) -> Ways:
        """Give the ways from wherever a missing page was asked for."""
        root = urlsplit(self.site_url).path or "/"
        return Ways(f"{root}{self.language.prefix}", root)

    def not_found(self, shell: Shell, others: Iterable["Edition"] = ()) -> File:
        """Give the page for missing addresses, with a line for the readers of other languages."""
        lines = [other.pages.not_found_line(other.ways_from_anywhere) for other in others]
        ways = self.ways_from_anywhere
        return self._file(shell, self.pages.not_found(ways, lines), ways)


def editions(knowledge: Knowledge, project: Path, settings: Settings) -> dict[Language, Edition]:
    """Give the portal in all its languages."""
    jinja = environment(project / "overrides")
    source_links = {
        id_: settings.forge.lines(lines.file, lines.first, lines.last) for id_, lines in knowledge.office_lines.items()
    }
    found = {}
    for language in LANGUAGES:
        words = read_words(language, project / "locales")
        views = EditionViews(
            words,
            knowledge.entries,
            knowledge.gazetteer,
            knowledge.answers,
            knowledge.coverage,
            knowledge.programme,
            source_links,
        )
        renderer = Renderer(words, jinja)
        glossary = KnowledgeViews(words, knowledge.glossary, knowledge.cards)
        pages = Pages(renderer, views, PlanViews(words, knowledge.plan), glossary)
        made = blocks(renderer, views, knowledge.publisher, settings.address)
        prose = Prose(renderer, glossary.terms, views.programme.citations, made)
        form = _form(words) if language.code in CODES else None
        found[language] = Edition(words, renderer, pages, prose, settings.address, pages.contribute(form, settings))
    return found


def _form(words: Words) -> FormView:
    return form_view(words.translations(CHECK), _choice_words(words))


def _choice_words(words: Words) -> dict[StrEnum, str]:
    return {value: words.text(word) for vocabulary in VOCABULARIES.values() for value, word in vocabulary.items()}


def not_found_files(editions: Mapping[Language, Edition], shells: Mapping[Language, Shell]) -> Iterator[File]:
    """Give each language's page for missing addresses; many servers only know the one at the root."""
    for language, edition in editions.items():
        others = [other for other in editions.values() if other is not edition] if language is GERMAN else []
        yield edition.not_found(shells[language], others)


def plan_files(knowledge: Knowledge, editions: Mapping[Language, Edition], plans: PlanPdfs) -> Iterator[File]:
    """Give the integration plan as PDF, and what a browser loads to fill it in."""
    for pdfs in plans.values():
        yield from (File(pdf.path, content) for pdf, content in pdfs.items())
    for edition in editions.values():
        yield File(Asset.PLAN_WORDS.of(edition.language), vocabulary(edition.pages.plan_views))
        worker = ways_from(routes.PLAN_WORKER, edition.language).asset("plan_worker")
        yield File(routes.PLAN_WORKER.in_language(edition.language), f'importScripts("{worker}");\n')
    yield File(Asset.PLAN_OFFICES, offices_by_place(knowledge.entries, knowledge.answers))


def contribute_files(knowledge: Knowledge, locales: Path) -> Iterator[File]:
    """Give what a browser loads to correct an entry."""
    for code in CODES:
        own = language_of(code)
        words = read_catalogue(own, locales, CHECK).translations
        yield File(Asset.FORM_RULES.of(own), rules(words))
    yield File(Asset.FORM_ENTRIES, present_entries(knowledge.entries))
    yield File(Asset.FORM_PLACES, places(knowledge.gazetteer))


def shared_files(knowledge: Knowledge, german: Edition, icons: Path, written_by_hand: Sequence[str]) -> Iterator[File]:
    """Give what belongs to no language: the icons, the sitemap, the short addresses.

    `icons` is a folder of Material Design Icons; `written_by_hand` are the paths of the
    hand-written pages, counted from a language's home.
    """
    gazetteer, operators, site_url = knowledge.gazetteer, knowledge.entries.operators, german.site_url
    yield File(Asset.ICONS, sprite(icons))
    yield File(Asset.PLACES, index(gazetteer))
    paths = [
        *written_by_hand,
        *(Page.PLACES, Page.POSTCODES, Page.DISTRICTS, Page.OPERATORS, Page.SEARCH, Page.PLAN, Page.PLAN_FILES),
        *(Page.FORM, Page.GLOSSARY, Page.CARDS),
        *map(routes.district, gazetteer.districts.values()),
        *map(routes.municipality, gazetteer.municipalities.values()),
        *map(routes.operator, operators),
    ]
    yield File(routes.SITEMAP, sitemap(site_url, paths))
    yield File(routes.ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {site_url}{routes.SITEMAP}\n")
    for municipality in gazetteer.municipalities.values():
        yield _redirect(german.renderer, municipality, site_url)


def _redirect(renderer: Renderer, municipality: Municipality, site_url: str) -> File:
    """Give the short address of a municipality: a page that leads on to its own."""
    route, short = routes.municipality(municipality), routes.short(municipality.ags)
    ways = renderer.ways(short)
    html = renderer.render(
        "redirect.html", ways, name=municipality.name, href=f"{ways.home}{route}", address=f"{site_url}{route}"
    )
    return File(short.file_in(renderer.words.language), f"{html}\n")
