"""The glossary on paper: two columns, the German word on the left and what it means on the right."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.languages import Language
from lotsenbuch.paper.cache import Cache
from lotsenbuch.paper.typesetting import Typesetter, about, packed
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.domains import KNOWLEDGE, PAGES


def printed_glossaries(languages: Iterable[KnowledgeViews], folder: Path) -> Iterator[tuple[Language, bytes]]:
    """Give the glossary of each language in turn as PDF; what is unchanged comes from a cache in a folder."""
    cache, typesetter = Cache(folder), Typesetter("glossary.typ")
    for views in languages:
        words = _typeset_words(views)
        yield views.words.language, cache.pdf([typesetter.state, words], lambda words=words: _made(typesetter, words))  # type: ignore[misc]
    cache.forget_others()


def _made(typesetter: Typesetter, words: str) -> bytes:
    return packed(pikepdf.open(BytesIO(typesetter.pdf(content=words))))


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
