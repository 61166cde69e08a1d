"""The files that a browser may keep for as long as it likes: when one says something else, it has another address."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lotsenbuch.assets.finder import index
from lotsenbuch.assets.search import letters
from lotsenbuch.content import Knowledge
from lotsenbuch.pages.icons import icon_places, sprite
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import ASSETS, FINGERPRINT, Asset, Fingerprints


@dataclass(frozen=True, repr=False)
class Lasting:
    """These files at their addresses, and the fingerprints that lead there."""

    files: tuple[File, ...]
    fingerprints: Fingerprints

    def content(self, path: str) -> bytes:
        """Give the content of one of them, by the path that it has without a fingerprint."""
        return self._contents[self.fingerprints.address(path)]

    @cached_property
    def _contents(self) -> Mapping[str, bytes]:
        return {file.path: file.data for file in self.files}


def lasting(content: Knowledge, static: Path, icons: Path) -> Lasting:
    """Give the files that last.

    `static` is the folder of what is served as it was written (`docs/`), `icons` one of SVG. The style that all pages
    share also says where each icon is in the file of all.
    """
    by_hand = {file.path: file for file in _by_hand(static)}
    style = File(Asset.STYLE, by_hand.pop(Asset.STYLE).data + icon_places().encode())
    code = (*by_hand.values(), style, File(Asset.ICONS, sprite(icons)), File(Asset.LETTERS, letters()))
    places = File(Asset.PLACES, index(content.gazetteer, content.programme.nationwide))
    known = Fingerprints(_fingerprint(code), _fingerprint((places,)))
    return Lasting(tuple(File(known.address(file.path), file.content) for file in (*code, places)), known)


def _by_hand(static: Path) -> Iterator[File]:
    """Give styles, scripts and the logo, but nothing hidden, which editors and systems leave behind."""
    for file in sorted((static / ASSETS).rglob("*")):
        path = file.relative_to(static)
        if file.is_file() and not any(part.startswith(".") for part in path.parts):
            yield File(path.as_posix(), file.read_bytes())


def _fingerprint(files: Iterable[File]) -> str:
    """Give what files are known by, names and contents; of the same it is the same, in whatever order."""
    found = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.path):
        found.update(f"{file.path} {len(file.data)}\n".encode() + file.data)
    return found.hexdigest()[:FINGERPRINT]
