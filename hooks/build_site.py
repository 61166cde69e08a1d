"""The one file that knows MkDocs: it renders the shell and the hand-written pages with it.

MkDocs builds once per language (mkdocs-static-i18n starts it again for each). What is read
once is kept in `_build`; the new site grows beside the old one and takes its place at the end.
"""

import logging
import os
import re
import sys
from dataclasses import dataclass, field, replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any, Literal

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from lotsenbuch.assets.search import write_search_index
from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from lotsenbuch.pages.prose import UnknownNameError
from lotsenbuch.pages.rendering import GLOBALS, TEMPLATES
from lotsenbuch.pages.shell import Shell, mark
from lotsenbuch.paper.glossary import printed_glossaries
from lotsenbuch.paper.plan import printed_plans
from lotsenbuch.portal.editions import (
    Edition,
    contribute_files,
    editions,
    not_found_files,
    plan_files,
    shared_files,
)
from lotsenbuch.portal.writing import File, Staging
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Ways, glossary_sheet, ways_from
from lotsenbuch.settings import Settings, SettingsError, read_settings
from lotsenbuch.views.plan_files import PlanFile
from lotsenbuch.views.search import SearchEntry
from lotsenbuch.wording.words import read_check_words

log = logging.getLogger("mkdocs.plugins.lotsenbuch")


@dataclass
class Build:
    """What one build of all languages keeps."""

    knowledge: Knowledge
    editions: dict[Language, Edition]
    plans: dict[Language, dict[PlanFile, bytes]]
    glossaries: dict[Language, bytes]
    staging: Staging
    shells: dict[Language, Shell] = field(default_factory=dict)
    written_by_hand: dict[Language, dict[str, SearchEntry]] = field(default_factory=dict)


_build: Build | None = None
_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    global _serving  # noqa: PLW0603
    _serving = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global _build  # noqa: PLW0603
    if _i18n(config).current_language is not None:
        return config
    project = Path(os.path.relpath(Path(config.config_file_path).parent))
    settings = _settings(config)
    knowledge = _read(project)
    staging = Staging(Path(config.site_dir), in_place=_serving)
    config.site_dir = str(staging.folder)
    config.theme.static_templates = {"shell.html"}
    found = editions(knowledge, project, settings)
    cache = project / ".cache"
    glossaries = printed_glossaries((edition.pages.knowledge for edition in found.values()), cache / "glossary")
    _build = Build(knowledge, found, _plans(found, cache / "plans"), dict(glossaries), staging)
    return config


def _settings(config: MkDocsConfig) -> Settings:
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        raise PluginError(str(error)) from None
    if config.site_url:  # `mkdocs serve` has put its own address there
        settings = replace(settings, address=config.site_url)
    config.site_url = settings.address
    return settings


def _plans(found: dict[Language, Edition], cache: Path) -> dict[Language, dict[PlanFile, bytes]]:
    """Set the plans of all languages, saying so: the first time it takes a while."""
    plans = {}
    for language_, pdfs in printed_plans((edition.pages.plan_views for edition in found.values()), cache):
        plans[language_] = pdfs
        log.info("%s: %s integration plans", language_.code, len(pdfs))
    return plans


def _read(project: Path) -> Knowledge:
    try:
        knowledge = read_knowledge(project, date.today())  # noqa: DTZ011
    except RegistryError as error:
        translations = read_check_words(project / "locales")
        for problem in errors(error.problems):
            print(problem.worded(translations), file=sys.stderr)  # noqa: T201
        count = len(errors(error.problems))
        raise PluginError(translations.gettext("%(count)s Fehler: nichts wurde gebaut.") % {"count": count}) from None
    log.info("%s entries, %s municipalities", len(knowledge.entries.offices), len(knowledge.gazetteer.municipalities))
    return knowledge


@event_priority(50)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave out the theme's own style sheets, scripts and search indexes: no page asks for them."""
    return Files([file for file in files if file.src_dir == config.docs_dir])


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    edition = _edition(config)
    env.loader = ChoiceLoader([env.loader, FileSystemLoader(TEMPLATES)])  # type: ignore[list-item]  # MkDocs gave one
    env.globals.update(GLOBALS)
    env.globals.update(
        _=edition.words.html,
        plain_=edition.words.text,
        language=edition.language,
        languages=LANGUAGES,
        page_state=PageState(is_unreviewed=not edition.words.reviewed),
        site_url=config.site_url,
    )
    return env


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    values = {name: mark(name) for name in ("title", "description", "path", "body")}
    return context | values | Ways(mark("home"), mark("root")).called


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    edition, state = _edition(config), _state(page, _edition(config))
    path = _path(page, edition)
    prose = _written_in(state, edition).prose
    title = prose.plain(page.meta.get("title") or page.title or "")
    description = prose.plain(page.meta.get("description", ""))
    if not state.is_missing:
        text = unescape(re.sub(r"<[^>]+>", " ", page.content or ""))
        entry = SearchEntry(path, title, description, (text,), {})
        _current().written_by_hand.setdefault(edition.language, {})[path] = entry
    context.update(ways_from(path, edition.language).called)
    context.update(path=path, title=title, description=description, is_home=not path, page_state=state)
    return context


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Fill in what a page leaves to the generator."""
    edition, state = _edition(config), _state(page, _edition(config))
    ways = ways_from(_path(page, edition), edition.language)
    try:
        return _written_in(state, edition).prose.page(html, ways, state)
    except UnknownNameError as error:
        message = f"{page.file.src_uri}: ⟦{error}⟧?"
        raise PluginError(message) from None


def _path(page: Page, edition: Edition) -> str:
    """Give a page's path from its language's home."""
    return page.url.removeprefix(edition.language.prefix).removeprefix("./")


def _written_in(state: PageState, edition: Edition) -> Edition:
    """Give the edition in whose language a page is written: German for want of a translation."""
    return _current().editions[GERMAN] if state.is_missing else edition


def _state(page: Page, edition: Edition) -> PageState:
    _, _, path = page.file.src_uri.partition("/")
    return _current().knowledge.written.state(edition.language, path)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Keep the shell, which is the only template, instead of writing it."""
    _current().shells[_edition(config).language] = Shell(output_content)
    return ""


@event_priority(-50)
def _write_language(*, config: MkDocsConfig) -> None:
    """Write a language's pages; mkdocs-static-i18n starts the next language after this."""
    build, edition = _current(), _edition(config)
    count = build.staging.write(
        edition.files(build.shells[edition.language], build.plans, len(build.glossaries[edition.language]))
    )
    by_hand = build.written_by_hand.get(edition.language, {}).values()
    documents = edition.pages.search_documents(by_hand)
    write_search_index(edition.language, documents, build.staging.folder / edition.language.prefix / "pagefind")
    log.info("%s: %s pages", edition.language.code, count)


@event_priority(-200)
def _finish(*, config: MkDocsConfig) -> None:
    """Write what the languages share after the last of them, and put the site in its place."""
    build = _current()
    if _i18n(config).building:
        return
    icons = next(
        Path(folder) / ".icons" / "material" for folder in config.theme.dirs if (Path(folder) / ".icons").is_dir()
    )
    build.staging.write(not_found_files(build.editions, build.shells))
    locales = Path(config.config_file_path).parent / "locales"
    build.staging.write(contribute_files(build.knowledge, locales))
    build.staging.write(plan_files(build.knowledge, build.editions, build.plans))
    build.staging.write((File(glossary_sheet(of), pdf) for of, pdf in build.glossaries.items()))
    build.staging.write(
        shared_files(build.knowledge, build.editions[GERMAN], icons, sorted(build.written_by_hand[GERMAN]))
    )
    build.staging.finish()
    config.site_dir = str(build.staging.final)


on_post_build = CombinedEvent(_write_language, _finish)  # type: ignore[arg-type]  # typed for methods only


def on_build_error(*, error: Exception) -> None:  # noqa: ARG001
    if _build:
        _build.staging.give_up()


def _current() -> Build:
    if _build is None:
        message = "MkDocs has not read its configuration yet"
        raise PluginError(message)
    return _build


def _edition(config: MkDocsConfig) -> Edition:
    return _current().editions[language(_i18n(config).current_language)]


def _i18n(config: MkDocsConfig) -> Any:
    """Give mkdocs-static-i18n, which knows the language of the running build."""
    return config.plugins["i18n"]
