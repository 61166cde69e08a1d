"""The words of a page as one reads them: what the full-text search is given of HTML."""

from html.parser import HTMLParser

BLOCKS = frozenset(
    {"h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "td", "th", "div", "section", "article", "br", "hr"}
    | {"ul", "ol", "dl", "table", "tr", "figure", "figcaption"}
)
"""What parts words from each other; what is not named stands within a line."""

HEADINGS = frozenset({"h2", "h3", "h4"})

LEFT_OUT = frozenset({"words-here", "source", "visually-hidden"})
"""Classes of what a result does not show: notes on words, which are found by themselves, and who says so."""

EMPTY = frozenset({"br", "col", "hr", "img", "input", "link", "source", "wbr"})
"""Elements that have no end."""


class Passages(HTMLParser):
    """Gives the passages of a page and, of these, its headings; its title is left aside."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.texts: list[str] = []
        self.headings: list[str] = []
        self._said: list[str] = []
        self._open: list[str] = []
        self._left_out_from = 0
        self.feed(str(html))  # markup would stay markup in each of its parts
        self.close()
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a passage, or leave out what is not to be shown."""
        if tag in BLOCKS and not self._left_out_from:
            self._end()
        if tag in EMPTY:
            return
        self._open.append(tag)
        classes = (dict(attrs).get("class") or "").split()
        if not self._left_out_from and (tag == "h1" or LEFT_OUT & set(classes)):
            self._left_out_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        """End a passage."""
        if tag not in self._open:
            return
        if tag in BLOCKS and not self._left_out_from:
            self._end(tag)
        while self._open.pop() != tag:
            pass
        if len(self._open) < self._left_out_from:
            self._left_out_from = 0

    def handle_data(self, data: str) -> None:
        """Take what is said."""
        if not self._left_out_from:
            self._said.append(data)

    def _end(self, tag: str = "") -> None:
        text = " ".join("".join(self._said).split())
        self._said.clear()
        if text:
            self.texts.append(text)
            if tag in HEADINGS:
                self.headings.append(text)
