"""What the full-text search is given to read: short documents instead of pages."""

from collections.abc import Iterable, Iterator

from lotsenbuch.model.letters import indexed
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.views.search import SearchDocument, SearchEntry


def search_documents(edition: Edition, written: Iterable[SearchEntry]) -> Iterator[SearchDocument]:
    """Give the documents of a language: of the pages made from data, and of those written by hand."""
    made = (entry for kind in KINDS for entry in kind.searched(edition))
    for entry in (*made, *written):
        ways = edition.renderer.ways(entry.path)
        read = {"title": indexed(entry.title), "texts": tuple(map(indexed, (entry.about, *entry.texts)))}
        yield SearchDocument(entry.path, edition.renderer.render("search-document.html", ways, entry=entry, **read))
