"""The portal: the list of everything that is written, in order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from lotsenbuch.assets.contribute import places, present_entries, rules
from lotsenbuch.assets.finder import index
from lotsenbuch.assets.plan import offices_by_place, vocabulary
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.languages import language as language_of
from lotsenbuch.pages.icons import sprite
from lotsenbuch.pages.rendering import Body, Pages, environment
from lotsenbuch.pages.shell import Filling, Shell, root_of, up
from lotsenbuch.pages.sitemap import sitemap
from lotsenbuch.paper.glossary import sheet_path
from lotsenbuch.routes import municipality_path
from lotsenbuch.settings import source_lines
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
class File:
    """A file of the portal: its path below the portal's root, and its text, or its bytes if it is none."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class Edition:
    """The portal in one language."""

    words: Words
    pages: Pages
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
        yield self.pages.glossary(sheet_path(self.language), glossary_size)
        yield self.pages.show()

    def _file(self, shell: Shell, body: Body) -> File:
        home = up(body.head.path)
        filling = Filling(
            title=body.head.title,
            description=body.head.description,
            path=body.head.path,
            root=root_of(self.language, home),
            home=home,
            body=body.html,
        )
        return File(f"{self.language.prefix}{body.head.path}index.html", shell.filled(filling))

    @property
    def home(self) -> str:
        """Give the way to the language's home from wherever a missing page was asked for."""
        return f"{urlsplit(self.site_url).path or '/'}{self.language.prefix}"

    def not_found(self, shell: Shell, others: Iterable["Edition"] = ()) -> File:
        """Give the page for missing addresses, with a line for the readers of other languages."""
        body = self.pages.not_found(self.home)
        lines = "".join(other.pages.not_found_line(other.home) for other in others)
        root = urlsplit(self.site_url).path or "/"
        html = f'{body.html}<div class="box" data-not-found>{lines}</div>' if lines else body.html
        filling = Filling(body.head.title, body.head.description, "", root, self.home, html)
        return File(f"{self.language.prefix}404.html", shell.filled(filling))


def editions(
    knowledge: Knowledge, project: Path, site_url: str, repository: str, mail: str = ""
) -> dict[Language, Edition]:
    """Give the portal in all its languages; corrections go to a repository or an address, where there is one."""
    jinja = environment(project / "overrides")
    source_links = {
        id_: source_lines(repository, lines.file, lines.first, lines.last)
        for id_, lines in knowledge.office_lines.items()
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
        pages = Pages(
            views,
            PlanViews(words, knowledge.plan),
            KnowledgeViews(words, knowledge.glossary, knowledge.cards),
            jinja,
        )
        form = _form(words) if language.code in CODES else None
        found[language] = Edition(words, pages, site_url, pages.contribute(form, repository, mail))
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
        yield File(f"assets/plan/{edition.language.code}.json", vocabulary(edition.pages.plan_views))
        root = root_of(edition.language, up("plan/"))
        yield File(f"{edition.language.prefix}plan/offline.js", f'importScripts("{root}assets/plan/offline.js");\n')
    yield File("assets/plan/offices.json", offices_by_place(knowledge.entries, knowledge.answers))


def contribute_files(knowledge: Knowledge, locales: Path) -> Iterator[File]:
    """Give what a browser loads to correct an entry."""
    for code in CODES:
        words = read_catalogue(language_of(code), locales, CHECK).translations
        yield File(f"assets/contribute/rules-{code}.json", rules(words))
    yield File("assets/contribute/entries.json", present_entries(knowledge.entries))
    yield File("assets/contribute/places.json", places(knowledge.gazetteer))


def shared_files(knowledge: Knowledge, icons: Path, site_url: str, written_by_hand: Sequence[str]) -> Iterator[File]:
    """Give what belongs to no language: the icons, the sitemap, the short addresses.

    `icons` is a folder of Material Design Icons; `written_by_hand` are the paths of the
    hand-written pages, counted from a language's home.
    """
    gazetteer, operators = knowledge.gazetteer, knowledge.entries.operators
    yield File("assets/icons.svg", sprite(icons))
    yield File("assets/places.json", index(gazetteer))
    paths = [
        *written_by_hand,
        *("orte/", "postleitzahlen/", "kreise/", "traeger/", "suche/", "plan/", "plan/pdf/", "beitragen/"),
        *("woerter/", "zeigen/"),
        *(f"kreise/{district.slug}/" for district in gazetteer.districts.values()),
        *(municipality_path(municipality) for municipality in gazetteer.municipalities.values()),
        *(f"traeger/{operator.id}/" for operator in operators),
    ]
    yield File("sitemap.xml", sitemap(site_url, paths))
    yield File("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n")
    for municipality in gazetteer.municipalities.values():
        yield File(
            f"ags/{municipality.ags}/index.html",
            _redirect(
                f"../../{municipality_path(municipality)}",
                site_url + municipality_path(municipality),
                municipality.name,
            ),
        )


def _redirect(href: str, address: str, name: str) -> str:
    return (
        '<!doctype html><html lang="de"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(name)} – Lotsenbuch</title>'
        f'<link rel="canonical" href="{escape(address)}"><meta http-equiv="refresh" content="0; url={escape(href)}">'
        f'</head><body><p><a href="{escape(href)}">{escape(name)}</a></p></body></html>\n'
    )
