"""What the full-text search knows of a page."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SearchEntry:
    """What the full-text search knows of a page; the filters by their names."""

    path: str
    title: str
    about: str
    texts: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class SearchDocument:
    """What Pagefind reads of a page: the page's path from its language's home, and a short HTML document."""

    path: str
    html: str
