"""Where long German words may break: a narrow telephone shows a hyphen there, and what is copied has none."""

import re

from markupsafe import Markup, escape

LONG = 18
"""From so many letters on a word is wider than half a telephone's line."""

SEAM = "<b></b>"
"""A style gives it a soft hyphen, which is neither copied nor found nor read aloud, as one in the text would be.

Nothing else of a page is bold and empty."""

_PIECES = re.compile(rf"<[^>]*>|&#?\w+;|[^\W\d_]{{{LONG},}}")

_SEAMS = re.compile(
    r"(?<=ions|ungs|eits|afts|ings)(?=[^\W\d_]{4})|(?<=Anschluss)(?=unterbringung)|(?<=Wohn)(?=berechtigung)|(?<=Jugend)(?=migration)"
)
"""After what always ends a part of a compound: Integrations-management, Verwaltungs-verband, Gemeinschafts-raum."""

_JOINTS = re.compile(r"(?<=@)|(?=\.)")

_FOLDERS = re.compile(r"(?<=[^/]/)(?=[^/])")

_HEADINGS = re.compile(r"<(h[1-6])\b.*?</\1>", re.DOTALL)


def breakable(text: str) -> Markup:
    """Give text or HTML as HTML with a seam wherever a long word may break."""
    return Markup(_PIECES.sub(lambda piece: _seamed(piece[0]), escape(text)))  # noqa: S704  # only seams are added to HTML


def broken(address: str) -> Markup:
    """Give a mailbox as HTML that may break behind its `@` and before its dots, and nowhere else."""
    return Markup(_JOINTS.sub("<wbr>", escape(address)))  # noqa: S704  # only places to break are added to HTML


def broken_at_folders(address: str) -> Markup:
    """Give a web address as HTML that may break behind the names in it, and nowhere within one."""
    return Markup(_FOLDERS.sub("<wbr>", escape(address)))  # noqa: S704  # only places to break are added to HTML


def breakable_headings(html: str) -> str:
    """Give HTML whose headings may break so."""
    return _HEADINGS.sub(lambda heading: breakable(Markup(heading[0])), html)  # noqa: S704  # it was HTML before


def _seamed(piece: str) -> str:
    return piece if piece[0] in "<&" else _SEAMS.sub(SEAM, piece)
