"""The pages written by hand, of which MkDocs makes HTML: what is filled in, and what stands around them."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.pages.edition import Edition
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Route, Ways
from lotsenbuch.views.page import PageHead
from lotsenbuch.views.search import SearchEntry


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

    def searched(self, head: PageHead, html: str) -> SearchEntry:
        """Give what the full-text search knows of it."""
        return SearchEntry(head.path, head.title, head.description, (text_of(html),), {})


def text_of(html: str) -> str:
    """Give the text of HTML; a tag parts words, as it does for who reads them."""
    return Markup(str.replace(html, "<", " <")).striptags()  # markup would escape the new one
