"""MkDocs without the full-text search, whose index Hugo's side does not make: used like `mkdocs`."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.__main__ import cli

import lotsenbuch.search
from lotsenbuch.languages import Language
from lotsenbuch.search import SearchDocument


def write_no_index(language: Language, documents: Iterable[SearchDocument], target: Path) -> None:
    """Stand in for Pagefind."""


lotsenbuch.search.write_search_index = write_no_index
cli()
