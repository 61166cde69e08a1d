"""The one file that knows MkDocs: its events, each a call into the portal.

MkDocs renders the shell and the pages written by hand, once per language (mkdocs-static-i18n starts it again for each).
Where nothing of what these are made from has changed, it renders the home page alone. What is read once is kept in
`_build`; what `mkdocs serve` has shown is remembered in `_memory`, any other build beside the site.
"""

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Literal

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from lotsenbuch.disk import alone, reason
from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from lotsenbuch.pages.prose import UnknownNameError
from lotsenbuch.pages.rendering import TEMPLATES
from lotsenbuch.pages.shell import Shell, frame, marks
from lotsenbuch.pages.written import Written
from lotsenbuch.portal.building import Build
from lotsenbuch.portal.editions import Portal, Sources, chosen_languages, portal_of
from lotsenbuch.portal.origins import origins
from lotsenbuch.portal.remembering import Memory, MemoryOfOne, Remembered
from lotsenbuch.portal.side_by_side import processors
from lotsenbuch.portal.writing import Staging
from lotsenbuch.problems import Location, Message, Problem, RegistryError, errors, shown
from lotsenbuch.routes import ASSETS
from lotsenbuch.settings import SettingsError, read_settings
from lotsenbuch.upkeep.ownership import missing
from lotsenbuch.upkeep.point import in_one_line
from lotsenbuch.wording.words import read_check_words

log = logging.getLogger("mkdocs.plugins.lotsenbuch")


_build: Build | None = None
_origins = ""
_memory: Memory = MemoryOfOne()
_serving = False
_builds = count(1)
_held = ExitStack()
"""That no other process builds the same portal at the same time, until this one ends."""


BUILDS_IN_MEMORY = 10
"""After so many builds `mkdocs serve` looks for what is left of them, some 15 MB of each; that takes a second."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    global _serving  # noqa: PLW0603
    _serving = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global _build, _memory  # noqa: PLW0603
    if _i18n(config).current_language is not None:
        return config
    project = _project(config)
    gc.disable()  # what is read stays, and looking through it for garbage takes a third of the time
    if not _serving:
        _held.enter_context(alone(Path(config.config_file_path), _waiting))
    staging = Staging(Path(config.site_dir))
    staging.start()
    if not _serving:
        _memory = Memory(project / ".cache", staging.final)
    portal, languages = _read(config, project)
    if other := {offered.locale for offered in _i18n(config).config.languages} ^ {own.code for own in LANGUAGES}:
        raise PluginError(OTHER_LANGUAGES.format(", ".join(sorted(other))))
    needed = (GERMAN,) if portal.maker.only_changes else languages
    for offered in _i18n(config).config.languages:
        offered.build = language(offered.locale) in needed
    if len(languages) < len(LANGUAGES):
        print(NOT_ALL.format(", ".join(own.name for own in languages)), file=sys.stderr)  # noqa: T201
    if lacking := in_one_line(missing(project, portal.settings), read_check_words(project / "locales")):
        print(lacking, file=sys.stderr)  # noqa: T201
    if portal.maker.only_changes:  # MkDocs has looked at the links of all pages when it made them
        config.validation.links.update(dict.fromkeys(config.validation.links, logging.DEBUG))
    elif not _serving:
        gc.freeze()
        gc.enable()
    _build = Build(portal, staging)
    config.site_dir, config.site_url = str(_build.staging.folder), portal.settings.address or None
    config.theme.static_templates = {"shell.html"}
    # No page asks for a file of the theme's own, of which MkDocs would list thousands for each language.
    config.theme.dirs = [one for one in config.theme.dirs if one == config.theme.custom_dir]
    return config


def _read(config: MkDocsConfig, project: Path) -> tuple[Portal, Sequence[Language]]:
    """Give the portal and the languages in which it is built; raises PluginError, after every fault was told."""
    global _origins  # noqa: PLW0603
    served_at = {"LOTSENBUCH_URL": config.site_url} if config.site_url else {}  # `mkdocs serve` has put it there
    day = date.today()  # noqa: DTZ011
    try:
        settings = read_settings(os.environ | served_at)
        languages = chosen_languages(os.environ.get("LANGUAGES", ""))
        said = (project, settings, languages, day, *_said(config))
        _origins = "" if _compress() else origins(project, map(repr, said))
        return portal_of(_sources(config, _memory.recall(_origins)), day, settings, languages, log.info), languages
    except SettingsError as error:
        raise PluginError(str(error)) from None
    except RegistryError as error:
        raise PluginError(_told(error, project)) from None


def _said(config: MkDocsConfig) -> Iterable[object]:
    """Give what MkDocs was told, in its file and on the command line."""
    theme = config.theme
    yield from (Path(config.config_file_path).read_bytes(), config.strict, config.use_directory_urls, config.site_name)
    yield from (theme.name, theme.dirs, config.markdown_extensions, config.mdx_configs, config.extra)


NO_LANGUAGES = (
    "mkdocs.yml: Unter „plugins“ fehlt „i18n“ mit den Sprachen. Holen Sie den letzten Stand der Datei zurück."
)

OTHER_LANGUAGES = (
    "mkdocs.yml: Unter „i18n“ stehen andere Sprachen als in hooks/lotsenbuch/languages.py: {}. "
    "Schreiben Sie in beide Listen dieselben."
)

NOT_ALL = (
    "Warnung: LANGUAGES ist gesetzt. Gebaut werden nur: {}. Verweise in andere Sprachen führen ins Leere; so kann das "
    "Portal nicht online gehen."
)


def _waiting() -> None:
    print("Ein anderer Vorgang baut dieses Portal gerade. Dieser wartet, bis er fertig ist.", file=sys.stderr)  # noqa: T201


def _told(error: RegistryError, project: Path) -> str:
    """Print every fault and give how many there are."""
    words, found = read_check_words(project / "locales"), errors(error.problems)
    for problem in found:
        print(problem.worded(words), file=sys.stderr)  # noqa: T201
    return words.gettext("%(count)s Fehler: nichts wurde gebaut.") % {"count": len(found)}


def on_serve(server: Any, *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:  # noqa: ARG001
    """Look for changes ten times a second; MkDocs looks twice."""
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=0.1)
    for path in watched:
        server.watch(path)
    return server


@event_priority(50)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave out what no page of this language asks for.

    Those are the theme's own style sheets, scripts and search indexes, the project's, which the portal writes by their
    fingerprints, and of the pages those of other languages, for which mkdocs-static-i18n would make some thirty
    thousand objects. A German page stands in for one that is not translated; what belongs to no language comes with the
    German pages.
    """
    if _portal().maker.only_changes:
        return Files([file for file in files if file.src_uri == HOME])
    own = _language(config)
    found = [file for file in files if file.src_dir == config.docs_dir and not file.src_uri.startswith(ASSETS)]
    translated = {file.src_uri.partition("/")[2] for file in found if file.src_uri.startswith(f"{own.code}/")}

    def concerns(file: File) -> bool:
        folder, _, path = file.src_uri.partition("/")
        if folder == GERMAN.code:
            return own is GERMAN or path not in translated
        return folder == own.code or (own is GERMAN and folder not in LANGUAGE_FOLDERS)

    return Files([file for file in found if concerns(file)])


HOME = f"{GERMAN.code}/index.md"
"""The home page, without which mkdocs-static-i18n warns of a site that has none."""

LANGUAGE_FOLDERS = {own.code for own in LANGUAGES}
"""The folders below `docs/` whose pages are in one language."""


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    env.trim_blocks = env.lstrip_blocks = True
    env.loader = ChoiceLoader([loader for loader in (env.loader, FileSystemLoader(TEMPLATES)) if loader])
    env.globals.update(frame(_portal().editions[_language(config)]))
    return env


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    return context | marks(_portal().lasting.fingerprints)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    try:
        return _written(page, config).body(html)
    except UnknownNameError as error:
        raise PluginError(_told(RegistryError([_unknown(page, str(error))]), _project(config))) from None


def _unknown(page: Page, name: str) -> Problem:
    """Give the problem of a mark in a page that nothing stands for, at its line."""
    file = Path(os.path.relpath(page.file.abs_src_path or page.file.src_uri))
    lines = file.read_text("utf-8-sig").splitlines() if file.exists() else []
    marks_of = (f"⟦{name}⟧", f":{name})", name)
    line = next((number for mark in marks_of for number, text in enumerate(lines, 1) if mark in text), 1)
    what = Message("%(target)s gibt es nicht.", {"target": shown(name)})
    repair = Message("Vergleichen Sie den Namen mit anderen Seiten: Blöcke und Werte in ⟦…⟧, Bilder hinter bild:.")
    return Problem(Location(file, line), what, repair)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    written = _written(page, config)
    head = written.head(page.meta.get("title") or page.title or "", page.meta.get("description", ""))
    _portal().remember(written, written.searched(head, page.content or "", page.meta.get("words", "")))
    return context | written.framed(head)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Keep the shell, which is the only template, instead of writing it."""
    _portal().shells[_language(config)] = Shell(output_content)
    return ""


@event_priority(-200)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what is made from data after the last language, and put the site in its place."""
    if _build is None or _i18n(config).building:
        return
    remembered = _build.finish(_memory, 1 if _serving else processors(), log.info, compress=_compress())
    _memory.keep(_origins, remembered)
    if next(_builds) % BUILDS_IN_MEMORY == 0:
        gc.unfreeze()
        gc.collect()
    gc.freeze()  # else it is all looked through once more: before the page is shown, or before the process ends
    gc.enable()
    config.site_dir = str(_build.staging.final)


def on_build_error(*, error: Exception) -> None:
    """Leave the old site as it was; what the disk did not take is said without a traceback."""
    gc.enable()
    if _build:
        _build.staging.give_up()
    if isinstance(error, OSError) and error.errno:
        at = f" ({error.filename})" if error.filename else ""
        message = f"Das Portal ist nicht gebaut: {reason(error)}{at}. Das vorige steht noch."
        raise PluginError(message) from None


def _compress() -> bool:
    return os.environ.get("COMPRESS", "") not in {"", "0"} and not _serving


def _portal() -> Portal:
    if _build is None:
        message = "MkDocs has not read its configuration yet"
        raise PluginError(message)
    return _build.portal


def _written(page: Page, config: MkDocsConfig) -> Written:
    _, _, path = page.file.src_uri.partition("/")
    return _portal().written(_language(config), path)


def _sources(config: MkDocsConfig, build: Remembered | None) -> Sources:
    """Give the folders of the portal; the icons are the theme's."""
    icons = next(folder for folder in (Path(one) / ".icons" for one in config.theme.dirs) if folder.is_dir())
    return Sources(_project(config), Path(config.docs_dir), icons / "material", build, 1 if _serving else processors())


def _project(config: MkDocsConfig) -> Path:
    """Give the project's folder, as it is called from here."""
    return Path(os.path.relpath(Path(config.config_file_path).parent))


def _language(config: MkDocsConfig) -> Language:
    return language(_i18n(config).current_language)


def _i18n(config: MkDocsConfig) -> Any:
    """Give mkdocs-static-i18n, which knows the language of the running build; raises PluginError if it is missing."""
    if "i18n" not in config.plugins:
        raise PluginError(NO_LANGUAGES)
    return config.plugins["i18n"]
