"""The shell: a page of the theme, rendered once per language, cut at its marks, filled many times."""

import re
from html import escape

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import CALLED
from lotsenbuch.pages.rendering import KNOWN_TO_ALL, Body
from lotsenbuch.reading.pages import PageState
from lotsenbuch.routes import Fingerprints, Ways

MARK = re.compile(r"⟦(\w+)⟧")
"""Where a page puts its own: `⟦title⟧`. The brackets occur in no text of the portal."""

NAMES = frozenset({"title", "description", "path", "root", "home", "body", "json_ld"})
"""What a page gives."""


class UnknownMarkError(ValueError):
    """The shell asks for something that no page gives."""


class Shell:
    """A page of the theme, cut at its marks."""

    def __init__(self, html: str) -> None:
        pieces = MARK.split(html)
        self._texts, self._marks = pieces[::2], pieces[1::2]
        if unknown := set(self._marks) - NAMES:
            raise UnknownMarkError(", ".join(sorted(unknown)))

    def filled(self, body: Body, ways: Ways, json_ld: str = "") -> str:
        """Give the page with everything in its place; `ways` lead from it, `json_ld` is what machines read in it."""
        values = {
            "title": escape(body.head.title),
            "description": escape(body.head.description),
            "path": escape(body.head.path),
            "root": ways.root,
            "home": ways.home,
            "body": body.html,
            "json_ld": f'<script type="application/ld+json">{json_ld}</script>' if json_ld else "",
        }
        parts = [self._texts[0]]
        for name, text in zip(self._marks, self._texts[1:], strict=True):
            parts += (values[name], text)
        return "".join(parts)


def mark(name: str) -> str:
    """Give the mark at which a page's own value goes."""
    return f"⟦{name}⟧"


def marks(fingerprints: Fingerprints) -> dict[str, object]:
    """Give what the templates of the shell print: marks, and ways that begin with marks."""
    texts = {name: mark(name) for name in ("title", "description", "path", "body", "json_ld")}
    return texts | Ways(mark("home"), mark("root"), fingerprints).called


def frame(edition: Edition) -> dict[str, object]:
    """Give what the templates of the frame know of a language, on every page."""
    return {
        **KNOWN_TO_ALL,
        "called": CALLED,
        "_": edition.words.html,
        "plain_": edition.words.text,
        "language": edition.language,
        "languages": LANGUAGES,
        "page_state": PageState(is_unreviewed=not edition.words.reviewed),
        "site_url": edition.settings.address,
    }
