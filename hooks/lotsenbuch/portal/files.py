"""The list of everything that is written."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain

from lotsenbuch import routes
from lotsenbuch.assets.contribute import (
    places,
    present_administrations,
    present_entries,
    present_localities,
    rules,
)
from lotsenbuch.assets.plan import offices_by_place, vocabulary
from lotsenbuch.assets.search import search_index
from lotsenbuch.content import Knowledge
from lotsenbuch.exports.said import Said
from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.pages.app import SIZES, icon, manifest
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.pages.not_found import not_found, redirect, ways_from_anywhere
from lotsenbuch.pages.rendering import Body
from lotsenbuch.pages.search import search_documents
from lotsenbuch.pages.shell import Shell
from lotsenbuch.pages.sitemap import sitemap, sitemap_part
from lotsenbuch.portal.editions import Portal
from lotsenbuch.portal.keeping import Keeping
from lotsenbuch.portal.making import Made, Making
from lotsenbuch.portal.open_data import Text, address_books, data_of, in_pages, of_municipalities, open_data
from lotsenbuch.portal.writing import File, Part
from lotsenbuch.routes import Asset, Page, Route
from lotsenbuch.views.search import SearchEntry
from lotsenbuch.wording.domains import CHECK

ForMachines = Callable[[], Mapping[Route, Text]]
"""Gives what search engines read in pages, by their addresses: only where somebody writes them, it is made."""


def files(portal: Portal) -> Iterator[Part]:
    """Give every file but the pages written by hand, whose frame is MkDocs's, in parts of about the same work.

    A part gives only what is not as it was before.
    """
    address = portal.settings.address
    said = Said(data_of(portal.content, address))
    for_machines = cache(lambda: dict(in_pages(portal.content, said, address)))
    lasting: dict[str, Made] = {}
    frame = list(portal.maker.files([Making(FRAME, lambda: (*portal.lasting.files, *_app(portal)))], lasting))
    keeping = Keeping(portal.lasting, {file.path: file for file in lasting[FRAME].files})
    yield _part(
        portal, "for all languages", chain(_shared(portal, keeping, said, lasting), _addresses(portal)), lasting, frame
    )
    for language, edition in portal.editions.items():
        made: dict[str, Made] = {}
        makings = _of_language(portal, edition, keeping, for_machines if language is GERMAN else dict, made)
        yield _part(portal, language.code, makings, made)


FRAME = "what every page needs"
"""What is made first, since lists of all languages name it."""


def _part(
    portal: Portal, name: str, makings: Iterable[Making], made: dict[str, Made], first: Iterable[File] = ()
) -> Part:
    return Part(name, chain(first, portal.maker.files(makings, made)), made)


def _shared(portal: Portal, keeping: Keeping, said: Said, made: Mapping[str, Made]) -> Iterator[Making]:
    """Give what belongs to no language; lists are made of all that is known, so nobody asks what they look at."""
    yield Making("printed", lambda: portal.made)
    yield Making("worker", lambda: [keeping.worker()])
    yield Making("what scripts load", partial(outputs, portal.content), given=None)
    address = portal.settings.address
    for path, text in chain(address_books(portal.content, said), of_municipalities(said)):
        yield Making(path, partial(_text, path, text), given=text.said)
    yield Making("open data", partial(open_data, portal.content, said.data, address, made), given=None)


def _text(path: str, text: Text) -> Iterator[File]:
    yield File(path, text.make())


def _of_language(
    portal: Portal, edition: Edition, keeping: Keeping, for_machines: ForMachines, made: Mapping[str, Made]
) -> Iterator[Making]:
    language = edition.language
    shell = portal.shells[language]
    yield from _pages(edition, shell, for_machines())
    yield Making(f"{language.code}: what is kept", partial(keeping.lists, edition, made), given=None)
    yield Making(Page.NOT_FOUND.file_in(language), lambda: [_missing_page(portal, edition, shell)])
    yield Making(f"{language.code}: scripts", partial(_scripts, edition))
    found = tuple(portal.searched.get(language, {}).values())
    yield Making(f"{language.code}: search", partial(_search, edition, found), given=found)


def _search(edition: Edition, written: Sequence[SearchEntry]) -> Iterator[File]:
    language = edition.language
    folder = routes.SEARCH_INDEX.in_language(language)
    found = search_index(language, search_documents(edition, written))
    return (File(f"{folder}{name}", content) for name, content in found)


def outputs(content: Knowledge) -> Iterator[File]:
    """Give what the scripts of all languages load: it is made of the content alone."""
    yield File(Asset.PLAN_OFFICES, offices_by_place(content.entries, content.answers))
    yield File(Asset.FORM_ENTRIES, present_entries(content.entries))
    yield File(Asset.FORM_PLACES, places(content.gazetteer))
    for district in content.gazetteer.districts.values():
        halls, villages = Asset.FORM_ADMINISTRATIONS, Asset.FORM_LOCALITIES
        yield File(halls.format(code=district.key), present_administrations(content.administrations, district))
        yield File(villages.format(code=district.key), present_localities(content.gazetteer, district))


def _app(portal: Portal) -> Iterator[File]:
    """Give what makes the portal an app: icons made from the logo, and a manifest in each language.

    A system knows an app by their addresses, so these stay; the logo stands there too.
    """
    logo = portal.lasting.content(Asset.LOGO).decode()
    yield File(Asset.APP_LOGO, logo)
    yield from (File(Asset.APP_ICON.format(name=name), icon(logo, name)) for name in SIZES)
    yield from (File(Asset.MANIFEST.of(language), manifest(edition)) for language, edition in portal.editions.items())


def _pages(edition: Edition, shell: Shell, for_machines: Mapping[Route, Text]) -> Iterator[Making]:
    def page(file: str, made: Callable[[], Body], json_ld: Text) -> Iterator[File]:
        body = made()
        yield File(file, shell.filled(body, edition.renderer.ways(body.head.path), json_ld.make()))

    for kind in KINDS:
        for route, made in kind.pages(edition):
            file, json_ld = route.file_in(edition.language), for_machines.get(route, NOTHING)
            yield Making(file, partial(page, file, made, json_ld), given=json_ld.said)
    edition.places.voice.forget()


NOTHING = Text("", str)
"""What stands for machines in a page that tells them nothing."""


def _missing_page(portal: Portal, edition: Edition, shell: Shell) -> File:
    """Give the page for missing addresses; many servers know only the one at the root, so that speaks all languages."""
    is_german = edition.language is GERMAN
    others = [other for other in portal.editions.values() if other is not edition] if is_german else []
    html = shell.filled(not_found(edition, others), ways_from_anywhere(edition))
    return File(Page.NOT_FOUND.file_in(edition.language), html)


def _scripts(edition: Edition) -> Iterator[File]:
    """Give what the scripts of a language load."""
    yield File(Asset.PLAN_WORDS.of(edition.language), vocabulary(edition.plan))
    worker = edition.renderer.ways(routes.PLAN_WORKER).asset("plan_worker")
    yield File(routes.PLAN_WORKER.file_in(edition.language), f'importScripts("{worker}");\n')
    if edition.form:
        yield File(Asset.FORM_RULES.of(edition.language), rules(edition.words.translations(CHECK), edition.language))


def _sitemap(site: str, languages: Sequence[Language], paths: Sequence[str]) -> Iterator[File]:
    parts = {language: routes.SITEMAP_PART.format(code=language.code) for language in languages}
    yield File(routes.SITEMAP, sitemap(f"{site}{part}" for part in parts.values()))
    for language, part in parts.items():
        yield File(part, gzip.compress(sitemap_part(site, language, paths).encode(), mtime=0))


def _addresses(portal: Portal) -> Iterator[Making]:
    """Give what is said of addresses: all pages for search engines, and the short ones of municipalities."""
    german = portal.editions[GERMAN]
    by_hand = sorted(map(routes.written, portal.content.written.german))
    made = (route for kind in KINDS if kind.in_sitemap for route in kind.routes(german))
    site, named = portal.settings.address, (*by_hand, *made)
    if site:
        yield Making(routes.SITEMAP, partial(_sitemap, site, tuple(portal.editions), named), given=named)
    robots = "User-agent: *\nAllow: /\n" + (f"Sitemap: {site}{routes.SITEMAP}\n" if site else "")
    yield Making(routes.ROBOTS, lambda: [File(routes.ROBOTS, robots)])
    places = portal.content.gazetteer.municipalities.values()
    yield Making(
        "short addresses",
        lambda: (File(routes.short(place.ags).file_in(GERMAN), redirect(german, place)) for place in places),
    )
