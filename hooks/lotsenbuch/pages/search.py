"""What the full-text search is given to read: short documents instead of pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lotsenbuch.model.letters import folded, other_forms
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.views.search import SEARCH_KINDS, Listing, Said, SearchDocument, SearchEntry, SearchKind


@dataclass(frozen=True)
class Weights:
    """How much a word counts where it stands in a document, beside one in the text of a page on a topic.

    Pagefind takes 0 to 10; what counts nothing would not be found.
    """

    title: float
    names: float
    topics: float
    about: float
    text: float


LEAST = 0.05

WEIGHTS: dict[SearchKind, Weights] = {
    SearchKind.KNOWLEDGE: Weights(title=10, names=6, topics=4, about=4, text=1),
    SearchKind.SIMPLE: Weights(title=5, names=3, topics=2, about=2, text=0.5),
    SearchKind.WORD: Weights(title=10, names=6, topics=10, about=1, text=1),
    SearchKind.DISTRICT: Weights(title=8, names=6, topics=6, about=0.5, text=LEAST),
    SearchKind.PLACE: Weights(title=10, names=6, topics=6, about=0.5, text=LEAST),
    SearchKind.OPERATOR: Weights(title=6, names=6, topics=6, about=0.5, text=LEAST),
    SearchKind.PAGE: Weights(title=6, names=2, topics=1, about=2, text=0.1),
}
"""Pages of knowledge lead for topics: what many offices offer says little of each of them. Places lead for places."""


@dataclass(frozen=True)
class Passage:
    """A text of a document, what else its words are found by, and how much they count."""

    text: str
    forms: str
    weight: float


def search_documents(edition: Edition, written: Iterable[SearchEntry]) -> Iterator[SearchDocument]:
    """Give the documents of a language: of the pages made from data, and of those written by hand."""
    made = (entry for kind in KINDS for entry in kind.searched(edition))
    order = list(SearchKind)
    entries = sorted((*made, *written), key=lambda entry: (order.index(entry.kind), folded(entry.title), entry.path))
    for number, entry in enumerate(entries):
        yield document(edition, entry, number)


def document(edition: Edition, entry: SearchEntry, number: int) -> SearchDocument:
    """Give what Pagefind reads of a page, as it is spelt, and how else its words are searched.

    `number` is its place where no word was asked for.
    """
    weights, ways = WEIGHTS[entry.kind], edition.renderer.ways(entry.path.partition("#")[0])
    kind = edition.words.text(SEARCH_KINDS[entry.kind])
    html = edition.renderer.render(
        "search-document.html",
        ways,
        number=number,
        title=_passage(entry.title, weights.title),
        topics=[_passage(topic, weights.topics) for topic in entry.topics],
        shown=[
            *([_passage(entry.about, weights.about)] if entry.about else []),
            *(_passage(text, weights.text) for text in entry.texts),
            *(_passage(name, weights.names) for name in entry.names),
        ],
        filters={"kind": (kind,), **entry.filters},
    )
    return SearchDocument(entry.path, html)


def _passage(said: Said, weight: float) -> Passage:
    return Passage(str(said), other_forms(said.items if isinstance(said, Listing) else said), weight)
