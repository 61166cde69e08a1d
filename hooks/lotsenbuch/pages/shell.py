"""The shell: a page of the theme, rendered once per language, cut at its marks, filled many times."""

import re
from dataclasses import dataclass
from html import escape

MARK = re.compile(r"⟦(\w+)⟧")
"""Where a page puts its own: `⟦title⟧`. The brackets occur in no text of the portal."""


class UnknownMarkError(ValueError):
    """The shell asks for something that no page gives."""


@dataclass(frozen=True)
class Filling:
    """What a page puts into the shell.

    `root` leads to the portal's root and `home` to the language's home, both relative and
    ending in a slash (or empty); `path` counts from the language's home; `body` is HTML,
    the others are text.
    """

    title: str
    description: str
    path: str
    root: str
    home: str
    body: str


class Shell:
    """A page of the theme, cut at its marks."""

    def __init__(self, html: str) -> None:
        pieces = MARK.split(html)
        self._texts, self._marks = pieces[::2], pieces[1::2]
        if unknown := set(self._marks) - set(Filling.__dataclass_fields__):
            raise UnknownMarkError(", ".join(sorted(unknown)))

    def filled(self, filling: Filling) -> str:
        """Give the page with everything in its place."""
        values = {
            "title": escape(filling.title),
            "description": escape(filling.description),
            "path": escape(filling.path),
            "root": filling.root,
            "home": filling.home,
            "body": filling.body,
        }
        parts = [self._texts[0]]
        for mark, text in zip(self._marks, self._texts[1:], strict=True):
            parts += (values[mark], text)
        return "".join(parts)


def mark(name: str) -> str:
    """Give the mark at which a page's own value goes."""
    return f"⟦{name}⟧"
