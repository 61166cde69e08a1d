"""Sets sheets of one template, each only once."""

from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.typesetting import Typesetter, packed


class Press:
    """Sets a template in whatever words it is given, and keeps what it has set."""

    def __init__(self, template: str, cache: Path) -> None:
        self._cache, self._typesetter = Cache(cache), Typesetter(template)

    def pdf(self, words: str) -> bytes:
        """Give the PDF of words, as the template reads them."""
        return self._cache.pdf(self._made_from(words), lambda: self._made(words))

    def keeps(self, words: str) -> bool:
        """Say whether their PDF is there from before."""
        return self._cache.has(self._made_from(words))

    def finish(self) -> None:
        """Forget the PDFs of words and templates that are no more."""
        self._cache.forget_others()

    def _made_from(self, words: str) -> list[str]:
        return [self._typesetter.state, words]

    def _made(self, words: str) -> bytes:
        return packed(pikepdf.open(BytesIO(self._typesetter.pdf(content=words))))
