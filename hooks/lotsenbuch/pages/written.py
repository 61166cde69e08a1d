"""The pages written by hand, of which MkDocs makes HTML: what is filled in, and what stands around them."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.passages import Passages
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Page, Route, Ways
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.search import SearchEntry, SearchKind

FOLDERS = {
    Page.KNOWLEDGE: SearchKind.KNOWLEDGE,
    Page.VOLUNTEERS: SearchKind.KNOWLEDGE,
    Page.PLAN: SearchKind.KNOWLEDGE,
    Page.SIMPLE: SearchKind.SIMPLE,
}
"""Below which address pages on topics stand; the others are about the portal."""


@dataclass(frozen=True)
class Written:
    """A page written by hand: in whose frame it stands, in whose language it is written, and how it stands there."""

    edition: Edition
    source: Edition
    route: Route
    state: PageState

    @property
    def ways(self) -> Ways:
        """Give the ways from it."""
        return self.edition.renderer.ways(self.route)

    def body(self, html: str) -> Markup:
        """Give what Markdown made of it with everything in its place; raises UnknownNameError."""
        return self.source.prose.page(html, self.ways, self.state)

    def head(self, title: str, description: str) -> PageHead:
        """Give what it says of itself; raises UnknownNameError."""
        return PageHead(self.route, self.source.prose.plain(title), self.source.prose.plain(description))

    def framed(self, head: PageHead) -> dict[str, object]:
        """Give what the templates of the frame print on it."""
        return self.ways.called | {
            "path": head.path,
            "title": head.title,
            "description": head.description,
            "is_home": not head.path,
            "page_state": self.state,
        }

    def searched(self, head: PageHead, html: str, also: str = "") -> SearchEntry:
        """Give what the full-text search knows of it; `also` is other words for what it is about, by commas."""
        passages = Passages(html)
        return SearchEntry(
            path=head.path,
            title=head.title,
            about=head.description,
            texts=tuple(passages.texts),
            filters={},
            kind=self._kind,
            names=(self.edition.language.comma.join(also.split(", ")),) if also else (),
            topics=tuple(passages.headings),
        )

    @property
    def _kind(self) -> SearchKind:
        kinds = (kind for folder, kind in FOLDERS.items() if self.route.startswith(folder))
        return next(kinds, SearchKind.PAGE)
