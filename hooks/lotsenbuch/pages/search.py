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
        yield document(edition, entry)


def document(edition: Edition, entry: SearchEntry) -> SearchDocument:
    """Give what Pagefind reads of a page: its words as they are searched, and beside them what a result shows."""
    ways, texts = edition.renderer.ways(entry.path), tuple(map(indexed, (entry.about, *entry.texts)))
    read = {"entry": entry, "title": indexed(entry.title), "texts": texts}
    return SearchDocument(entry.path, edition.renderer.render("search-document.html", ways, **read))
