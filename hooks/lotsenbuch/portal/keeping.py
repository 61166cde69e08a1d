"""The lists of what a device may keep, which drive `docs/assets/keep/`: nothing is kept that no list names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from lotsenbuch import routes
from lotsenbuch.assets.keeping import Listed, file_list, listed, scripts_from, sentences
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import Asset, Page
from lotsenbuch.views.keeping import keeping

STARTED = (Asset.SCRIPT, Asset.FINDER_SCRIPT, Asset.HAND_ON_SCRIPT, Asset.SPEECH_SCRIPT, Asset.KEPT_SCRIPT)
"""The scripts of kept pages and of their list, loaded at once or later; what these import comes with them."""


class Keeping:
    """Sees the files that are written, and lists them; `static` is the folder of what is written by hand (`docs/`)."""

    def __init__(self, static: Path) -> None:
        self._static = static
        self._seen: dict[str, Listed] = {}
        self._shared: list[Listed] = [listed(path, (static / path).read_bytes()) for path in self._by_hand()]

    def seen(self, files: Iterable[File]) -> Iterator[File]:
        """Give files, and remember them."""
        for file in files:
            self._seen[file.path] = listed(file.path, file.content)
            yield file

    def lists(self, edition: Edition) -> Iterator[File]:
        """Give the lists of a language: what all its kept pages need, and the places of each district."""
        language = edition.language
        words = File(Asset.KEPT_WORDS.of(language), sentences(keeping(edition.words)))
        frame = (Page.KEPT.file_in(language), Asset.ICONS, Asset.PLACES, Asset.MANIFEST.of(language))
        own = [*self._shared, *(self._seen[path] for path in frame), listed(words.path, words.content)]
        yield words
        yield File(Asset.KEPT_FRAME.of(language), file_list(own))
        lists: dict[str, list[Listed]] = defaultdict(list)
        for place in edition.views.gazetteer.municipalities.values():
            page = self._seen[routes.municipality(place).file_in(language)]
            lists[routes.kept_places(place.district, language)].append(page)
        yield from (File(path, file_list(places)) for path, places in lists.items())

    def worker(self) -> File:
        """Give the worker at the portal's root; the script's hash lets browsers see that it has changed."""
        script = listed(Asset.KEEP_WORKER, (self._static / Asset.KEEP_WORKER).read_bytes())
        return File(routes.WORKER, f'importScripts("{script.address}?{script.hash}");\n')

    def _by_hand(self) -> Iterator[str]:
        """Give the paths of what is served as it was written; the folder may be a link to where that is."""
        yield from (Asset.STYLE, Asset.LOGO)
        folder = Path(Asset.SCRIPT).parent
        real = (self._static / folder).resolve()
        scripts = (script for name in STARTED for script in scripts_from((self._static / name).resolve()))
        yield from ((folder / script.relative_to(real)).as_posix() for script in dict.fromkeys(scripts))
