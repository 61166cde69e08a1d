"""The lists of what a device may keep, which drive `docs/assets/keep/`: nothing is kept that no list names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from lotsenbuch import routes
from lotsenbuch.assets.keeping import Listed, file_list, listed, scripts_from, sentences
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.lasting import Lasting
from lotsenbuch.portal.making import Made
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import Asset, Page
from lotsenbuch.views.keeping import keeping

STARTED = (Asset.SCRIPT, Asset.FINDER_SCRIPT, Asset.HAND_ON_SCRIPT, Asset.SPEECH_SCRIPT, Asset.KEPT_SCRIPT)
"""The scripts of kept pages and of their list, loaded at once or later; what these import comes with them."""


FRAME = (Asset.STYLE, Asset.LOGO, Asset.ICONS, Asset.PLACES)
"""What else every kept page shows or loads."""


class Keeping:
    """Lists the files that are made; `shared` are those of all languages."""

    def __init__(self, lasting: Lasting, shared: Mapping[str, Listed]) -> None:
        self._lasting, self._files = lasting, shared

    def lists(self, edition: Edition, made: Mapping[str, Made]) -> Iterator[File]:
        """Give the lists of a language: what all its kept pages need, and the places of each district."""
        language = edition.language
        words = File(Asset.KEPT_WORDS.of(language), sentences(keeping(edition.words)))
        page = Page.KEPT.file_in(language)
        yield words
        own = [
            *(self._files[path] for path in self._shared),
            made[page].files[page],
            self._files[Asset.MANIFEST.of(language)],
            listed(words.path, words.content),
        ]
        yield File(Asset.KEPT_FRAME.of(language), file_list(own))
        lists: dict[str, list[Listed]] = defaultdict(list)
        for place in edition.views.gazetteer.municipalities.values():
            page = routes.municipality(place).file_in(language)
            lists[routes.kept_places(place.district, language)].append(made[page].files[page])
        yield from (File(path, file_list(places)) for path, places in lists.items())

    def worker(self) -> File:
        """Give the worker at the portal's root; when the script changes so does its address, and browsers see it."""
        return File(routes.WORKER, f'importScripts("{self._address(Asset.KEEP_WORKER)}");\n')

    @cached_property
    def _shared(self) -> tuple[str, ...]:
        """The addresses of what lasts and every kept page needs."""
        texts = {file.path: file.data for file in self._lasting.files}
        scripts = (script for name in STARTED for script in scripts_from(self._address(name), texts))
        return tuple(dict.fromkeys((*map(self._address, FRAME), *scripts)))

    def _address(self, path: str) -> str:
        return self._lasting.fingerprints.address(path)
