"""The portal in all its languages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from lotsenbuch import routes
from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.pages.bodies import PlaceBodies
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import CALLED
from lotsenbuch.pages.rendering import Renderer, environment
from lotsenbuch.pages.shell import Shell
from lotsenbuch.pages.standing import SharedStanding
from lotsenbuch.pages.unsaid import UnsaidRenderer
from lotsenbuch.pages.written import Written
from lotsenbuch.portal.lasting import Lasting, lasting
from lotsenbuch.portal.making import Before, Maker
from lotsenbuch.portal.registry import WatchedRegistry
from lotsenbuch.portal.remembering import Remembered
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import UNREAD, Fingerprints
from lotsenbuch.settings import Settings, SettingsError
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.search import SearchEntry
from lotsenbuch.views.standing import Translated
from lotsenbuch.wording.domains import CHECK
from lotsenbuch.wording.unsaid import NO_LANGUAGE, UnsaidWords
from lotsenbuch.wording.words import Words, read_words


@dataclass(frozen=True)
class Sources:
    """What a portal is made from: its project, what in it is served as it was written (`docs/`), the icons, as SVG.

    `build` is the build before, if all but the registry is as it was then.
    """

    project: Path
    static: Path
    icons: Path
    build: Remembered | None = None


@dataclass(frozen=True, repr=False)
class Portal:
    """All that the files of a portal are made from.

    `made` are files that pages link to and whose sizes they say, so they come first, and so do those whose fingerprints
    pages name. MkDocs adds the shell of each language, and what the search knows of the pages written by hand, by
    language and address. `maker` knows what is still as it was before.
    """

    content: Knowledge
    editions: Mapping[Language, Edition]
    made: tuple[File, ...]
    lasting: Lasting
    maker: Maker = field(default_factory=Maker)
    shells: dict[Language, Shell] = field(default_factory=dict)
    searched: dict[Language, dict[str, SearchEntry]] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """Give where it stands."""
        return self.editions[GERMAN].settings

    def make_shared(self) -> None:
        """Make what its languages share, before processes are divided between them."""
        german = self.editions[GERMAN]
        german.bodies.make()
        german.standing.make()

    def written(self, language: Language, path: str) -> Written:
        """Give a page written by hand, by the path of its file below that of a language."""
        edition, state = self.editions[language], self.content.written.state(language, path)
        source = self.editions[GERMAN] if state.is_missing else edition
        return Written(edition, source, routes.written(path), state)

    def remember(self, page: Written, entry: SearchEntry) -> None:
        """Keep what the search shall know of a page written by hand; a page that is missing is found in German only."""
        if not page.state.is_missing:
            self.searched.setdefault(page.edition.language, {})[entry.path] = entry


def chosen_languages(codes: str) -> tuple[Language, ...]:
    """Give those whose codes are named, with commas between them, and German; all if none is. Raises SettingsError."""
    named = set(codes.replace(" ", "").split(",")) - {""}
    known = {language.code for language in LANGUAGES}
    if unknown := sorted(named - known):
        message = f"LANGUAGES: „{', '.join(unknown)}“ kennt das Portal nicht. Es spricht: {', '.join(sorted(known))}."
        raise SettingsError(message)
    return tuple(own for own in LANGUAGES if own is GERMAN or own.code in named) if named else LANGUAGES


def portal_of(
    sources: Sources, today: date, settings: Settings, languages: Sequence[Language], said: Callable[[str], None]
) -> Portal:
    """Read a project and give its portal, with its PDFs; raises RegistryError.

    Setting the PDFs may take long, so `said` gets a line for each language.
    """
    project, build = sources.project, sources.build
    content = read_knowledge(project, today, build.around if build else None)
    said(f"{len(content.entries.offices)} entries, {len(content.gazetteer.municipalities)} municipalities")
    kept = lasting(content, sources.static, sources.icons)
    registry = WatchedRegistry(content, settings)
    found = editions_of(registry, project, settings, languages, kept.fingerprints)
    before = build.before(registry.contents) if build else None
    maker = Maker(registry.watch, registry.contents, before or Before())
    if build and before:
        in_sizes = {language: replace(edition, sizes=build.sizes) for language, edition in found.items()}
        shells = {language: build.shells[language.code] for language in found}
        searched = {language: dict(build.searched.get(language.code, {})) for language in found}
        return Portal(registry.content, in_sizes, (), kept, maker, shells, searched)
    from lotsenbuch.portal.printing import printed  # noqa: PLC0415 - what sets type takes an eighth of a second to load

    made = tuple(printed(found, project / ".cache", said))
    sizes = {file.path: len(file.content) for file in made}
    in_sizes = {language: replace(edition, sizes=sizes) for language, edition in found.items()}
    return Portal(registry.content, in_sizes, made, kept, maker)


def editions(
    content: Knowledge,
    project: Path,
    settings: Settings,
    languages: Sequence[Language] = LANGUAGES,
    fingerprints: Fingerprints = UNREAD,
) -> dict[Language, Edition]:
    """Give the portal in each language; pages that say the sizes of files are still to be told them."""
    return editions_of(WatchedRegistry(content, settings), project, settings, languages, fingerprints)


def editions_of(
    registry: WatchedRegistry,
    project: Path,
    settings: Settings,
    languages: Sequence[Language],
    fingerprints: Fingerprints,
) -> dict[Language, Edition]:
    """Give the same of a registry that is watched."""
    content = registry.content
    jinja = environment(project / "overrides", CALLED, project / ".cache" / "templates")
    found = {}
    cache = project / ".cache"
    in_words = {own: read_words(own, project / "locales", cache / "words") for own in languages}
    standing = SharedStanding(jinja, content.gazetteer, content.coverage, _translated(content, in_words))
    unsaid = UnsaidWords(NO_LANGUAGE, {})
    bodies = PlaceBodies(
        UnsaidRenderer(unsaid, jinja, fingerprints), _views(registry, unsaid), has_address=bool(settings.address)
    )
    for language, words in in_words.items():
        found[language] = Edition(
            Renderer(words, jinja, fingerprints),
            _views(registry, words),
            PlanViews(words, content.plan),
            KnowledgeViews(words, content.glossary, content.cards),
            settings,
            standing,
            bodies,
            content.publisher,
        )
    return found


def _views(registry: WatchedRegistry, words: Words) -> EditionViews:
    content = registry.content
    return EditionViews(
        words,
        content.entries,
        content.gazetteer,
        content.administrations,
        content.answers,
        content.coverage,
        content.programme,
        registry.source_links,
        registry.findable,
        registry.watch,
    )


def _translated(content: Knowledge, in_words: Mapping[Language, Words]) -> Iterator[Translated]:
    """Give how much of each language but German a native has read."""
    for language, words in in_words.items():
        if language is not GERMAN:
            pages = content.written.states(language).values()
            own = [catalogue for domain, catalogue in words.catalogues.items() if domain is not CHECK]
            texts, unread = sum(one.messages for one in own), sum(one.unread for one in own)
            yield Translated(language, len(pages), sum(page.is_done for page in pages), texts, texts - unread)
