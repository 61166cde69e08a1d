"""The glossary on paper: two columns, the German word on the left and what it means on the right."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.languages import Language
from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.typesetting import Typesetter, about, packed
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.domains import KNOWLEDGE, PAGES


class GlossaryPress:
    """Makes the PDFs of all languages, each only once."""

    def __init__(self, cache: Path) -> None:
        self._cache = Cache(cache)
        self._typesetter = Typesetter("glossary.typ")

    def pdf(self, views: KnowledgeViews) -> bytes:
        """Give the PDF of a language."""
        words = _typeset_words(views)
        return self._cache.pdf([self._typesetter.state, words], partial(self._made, words))

    def keeps(self, views: KnowledgeViews) -> bool:
        """Say whether the PDF of a language is there from before."""
        return self._cache.has([self._typesetter.state, _typeset_words(views)])

    def finish(self) -> None:
        """Forget the PDFs of words and templates that are no more."""
        self._cache.forget_others()

    def _made(self, words: str) -> bytes:
        return packed(pikepdf.open(BytesIO(self._typesetter.pdf(content=words))))


def printed_glossaries(languages: Iterable[KnowledgeViews], cache: Path) -> Iterator[tuple[Language, bytes]]:
    """Give the PDF of each language in turn."""
    press = GlossaryPress(cache)
    for views in languages:
        yield views.words.language, press.pdf(views)
    press.finish()


def _typeset_words(views: KnowledgeViews) -> str:
    words = views.words
    content = {
        "title": {"german": "Wörterbuch der Ämter", "other": words.text("Wörterbuch der Ämter")},
        "page": {"german": "Seite %(page)s von %(pages)s", "other": words.text("Seite %(page)s von %(pages)s")},
        "unreviewed": words.text("Übersetzt von einem Computer, noch nicht geprüft. Es gilt der deutsche Text."),
        "groups": [asdict(group) for group in views.groups],
        "german_groups": list(views.german_titles),
        "language": about(words.language, reviewed=words.are_reviewed(PAGES, KNOWLEDGE)),
    }
    return json.dumps(content, ensure_ascii=False)
