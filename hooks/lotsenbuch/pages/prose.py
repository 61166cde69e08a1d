"""The pages written by hand: what they leave to the generator is filled in.

In Markdown these are links whose address has a scheme of its own, so that every editor shows
them: `[Duldung](wort:duldung)`, `[](quelle:sgb8-24)`, `![Telefon](bild:phone)`. A block stands
alone on its line: `⟦programme⟧`; a value stands within the text: `in ⟦languages⟧ Sprachen`.
"""

import re
from collections.abc import Callable, Container, Mapping
from html import unescape

from markupsafe import Markup

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.pages.icons import ICONS
from lotsenbuch.pages.rendering import Renderer
from lotsenbuch.pages.seams import breakable_headings
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Ways
from lotsenbuch.views.glossary import TermView
from lotsenbuch.views.sources import SourceView
from lotsenbuch.wording.words import Words

MARK = re.compile(
    r"""
      <a\ href="wort:(?P<word>[\w-]+)">(?P<text>.*?)</a>
    | <a\ href="quelle:(?P<source>[\w-]+)"></a>
    | <p>\s*<img\ alt="(?P<about>[^"]*)"\ src="bild:(?P<picture>[\w-]+)"\s*/?>\s*</p>
    | <p>⟦(?P<block>\w+)⟧</p>
    | ⟦(?P<value>\w+)⟧
    """,
    re.DOTALL | re.VERBOSE,
)
"""What is left to the generator, as Markdown writes it in HTML."""

KINDS = ("word", "source", "picture", "block", "value")

LEFT = re.compile(r'"(?:wort|quelle|bild):[^"]*"|⟦[^⟧]*⟧?')
"""What looks like a mark but stands where none may, such as a picture within a sentence."""

TAG = re.compile(r"(<[^>]+>)")
MARKED = re.compile(r"<(bdi|code|pre|svg)\b|<[^/][^>]* lang=")
"""What opens a part whose language is told."""

VOID = re.compile(r"<(img|br|hr|wbr|use|rect)\b|.*/>$")
"""What has no end."""

NUMBERS = {"languages": len(LANGUAGES), "other_languages": len(LANGUAGES) - 1}
"""The values that a text of every portal may name; `other_languages` are those besides German."""

KNOWN_BY = 6
"""So many letters tell that a German word stands in a text, whatever its ending."""


class UnknownNameError(ValueError):
    """A page names a word, a source, a picture, a block or a value that there is not."""


Block = Callable[[Ways], str]
"""Gives a block of a page, as HTML, from the ways that lead from the page."""


class Prose:
    """Fills in the pages written by hand in one language.

    `values` are numbers that the data decide, and addresses of which only who runs the portal knows the host.
    """

    def __init__(
        self,
        renderer: Renderer,
        terms: Mapping[str, TermView],
        citations: Mapping[str, SourceView],
        blocks: Mapping[str, Block],
        values: Mapping[str, int | str],
    ) -> None:
        self._renderer, self._terms, self._citations, self._blocks = renderer, terms, citations, blocks
        self._values = {name: _worded(renderer.words, value) for name, value in {**NUMBERS, **values}.items()}
        self._known: Mapping[str, Container[str]] = {
            "word": terms,
            "source": citations,
            "picture": ICONS,
            "block": blocks,
            "value": self._values,
        }

    def page(self, html: str, ways: Ways, state: PageState) -> Markup:
        """Give a page, as Markdown made it, with everything in its place; raises UnknownNameError.

        The words that it names are explained at its end.
        """
        first: dict[str, int] = {}
        for mark in MARK.finditer(html):
            kind, name = self._checked(mark)
            if kind == "word":
                first.setdefault(name, mark.start())
        body = MARK.sub(lambda mark: self._filled(mark, ways, first), html)
        if left := LEFT.search(body):
            raise UnknownNameError(left[0])
        if self._renderer.words.language is not GERMAN:
            body = isolated(body, self._renderer.words.isolated)
        body = breakable_headings(body)
        terms = [self._terms[name] for name in first]
        return self._renderer.render("written.html", ways, state=state, body=Markup(body), terms=terms)

    def plain(self, text: str) -> str:
        """Give a title or a description with its values in their places; raises UnknownNameError."""
        for mark in MARK.finditer(text):
            self._checked(mark)
        return MARK.sub(lambda mark: self._values[mark["value"]], text)

    def _checked(self, mark: re.Match[str]) -> tuple[str, str]:
        """Give what a mark is and what it names; raises UnknownNameError."""
        kind = next(kind for kind in KINDS if mark[kind])
        if mark[kind] not in self._known[kind]:
            raise UnknownNameError(mark[kind])
        return kind, mark[kind]

    def _filled(self, mark: re.Match[str], ways: Ways, first: Mapping[str, int]) -> str:
        render = self._renderer.render
        if id_ := mark["word"]:
            return self._word(id_, mark["text"], ways, is_first=first[id_] == mark.start())
        if source := mark["source"]:
            return render("citation.html", ways, view=self._citations[source])
        if picture := mark["picture"]:
            return render("picture.html", ways, name=picture, about=Markup(mark["about"]))
        if block := mark["block"]:
            return self._blocks[block](ways)
        return self._values[mark["value"]]

    def _word(self, id_: str, text: str, ways: Ways, *, is_first: bool) -> str:
        term = self._terms[id_]
        is_german = any(start and start.casefold() in text.casefold() for start in (term.german[:KNOWN_BY], term.short))
        return self._renderer.render(
            "word.html", ways, id=id_, text=Markup(text), is_first=is_first, is_german=is_german
        )


def _worded(words: Words, value: int | str) -> str:
    return words.number(value) if isinstance(value, int) else str(Markup.escape(value))


def isolated(html: str, isolate: Callable[[str], str]) -> str:
    """Give HTML with every text whose language is not told put through a function that takes text and gives HTML."""
    pieces, depth = [], 0
    for piece in TAG.split(html):
        if not piece.startswith("<"):
            pieces.append(piece if depth else isolate(unescape(piece)))
            continue
        pieces.append(piece)
        if piece.startswith("</"):
            depth = max(depth - 1, 0)
        elif (depth or MARKED.match(piece)) and not VOID.match(piece):
            depth += 1
    return "".join(pieces)
