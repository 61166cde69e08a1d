"""The lists of what a device may keep, which drive `docs/assets/keep/`: nothing is kept that no list names."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from lotsenbuch import routes
from lotsenbuch.assets.keeping import Listed, file_list, listed, scripts_from, sentences
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.lasting import Lasting
from lotsenbuch.portal.making import Made
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import Asset, Page
from lotsenbuch.views.keeping import finding, keeping

STARTED = (
    Asset.SCRIPT,
    Asset.LOADING_SCRIPT,
    Asset.FINDER_SCRIPT,
    Asset.HAND_ON_SCRIPT,
    Asset.SPEECH_SCRIPT,
    Asset.KEPT_SCRIPT,
)
"""The scripts of kept pages and of their list, loaded at once or later; what these import comes with them."""


FRAME = (Asset.STYLE, Asset.LOGO, Asset.ICONS, Asset.PLACES)
"""What else every kept page shows or loads."""


class Keeping:
    """Lists the files that are made; `shared` are those of all languages."""

    def __init__(self, lasting: Lasting, shared: Mapping[str, Listed]) -> None:
        self._lasting, self._files = lasting, shared

    def lists(self, edition: Edition, made: Mapping[str, Made]) -> Iterator[File]:
        """Give the lists of a language: what all its kept pages need, and each district's page and its places."""
        language = edition.language
        said = sentences({**keeping(edition.words), "finder": finding(edition.words)})
        words, page = File(Asset.KEPT_WORDS.of(language), said), Page.KEPT.file_in(language)
        yield words
        own = [
            *(self._files[path] for path in self._shared),
            made[page].file,
            self._files[Asset.MANIFEST.of(language)],
            listed(words.path, words.content),
        ]
        yield File(Asset.KEPT_FRAME.of(language), file_list(own))
        for district in edition.views.gazetteer.districts.values():
            places = edition.views.gazetteer.by_district[district.key]
            pages = (routes.district(district), *map(routes.municipality, places))
            files = [one.file_in(language) for one in pages]
            yield File(routes.kept_places(district, language), file_list(made[file].file for file in files))

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
