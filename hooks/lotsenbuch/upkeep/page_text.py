"""The text of what a server answers, line by line: of HTML what is visible, of a PDF what its letters say."""

import codecs
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
})  # fmt: skip
"""The elements of HTML that stand within a line; any other begins a line and ends one."""

HIDDEN = frozenset({"script", "style", "svg", "template"})
"""Those whose text nobody sees."""

CELL = "\ufdd0"
"""What begins a cell of a table for those who ask for it: no letter, and none that anybody may exchange."""

VERBATIM = frozenset({"pre", "textarea"})
"""Those in which a line break is one."""

PDF_SECONDS = 30
"""How long the reading of a PDF may take; a brochure of a hundred pages takes one."""

INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""Hyphens that are not shown, spaces without a width, marks of direction: they stand in the middle of numbers."""

_BLANK = re.compile(r"\s+")


class UnreadableError(Exception):
    """A page cannot be had or read; says why, in a few words."""


def text_of(content: bytes, kind: str) -> str:
    """Give the text of an answer; each block, cell and member of a list has a line of its own.

    `kind` is what the answer says of its type. Raises UnreadableError for a PDF that cannot be read.
    """
    if content.startswith(b"%PDF") or "application/pdf" in kind:
        return _joined(_pdf_text(content))
    text = _decoded(content)
    if "html" not in kind and "<" not in text[:500]:
        return _joined(text)
    return visible_text(text)


def visible_text(page: str, *, cell: str = "") -> str:
    """Give what a page in HTML shows; each block, cell and member of a list has a line of its own.

    `cell` stands where a cell of a table begins.
    """
    return _joined(_visible(page, cell))


def _joined(text: str) -> str:
    lines = (_BLANK.sub(" ", line).strip() for line in INVISIBLE.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def _decoded(content: bytes) -> str:
    """Decode as UTF-8 where that fits, else as the old letters of western Europe.

    What a page says of its encoding is often wrong, and makes no difference to numbers, addresses
    of mail, and German street names.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _visible(text: str, cell: str = "") -> str:
    # lxml tells of tags as they come and builds no tree: pages can be nested deeper than any tree may be.
    page = _VisibleText(cell)
    etree.fromstring(text.encode("utf-8", "replace"), etree.HTMLParser(target=page, encoding="utf-8"))
    return "".join(page.pieces) + "\n" + "\n".join(page.called)


class _VisibleText:
    """Collects what a page shows, and the addresses that its links call or write to."""

    def __init__(self, cell: str) -> None:
        self._cell = cell
        self.pieces: list[str] = []
        self.called: list[str] = []
        self._hidden = 0
        self._verbatim = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note where something begins, and links."""
        self._hidden += tag in HIDDEN
        self._verbatim += tag in VERBATIM
        self._break(tag)
        if tag in {"td", "th"}:
            self.pieces.append(self._cell)
        scheme, _, rest = attributes.get("href", "").strip().partition(":")
        if scheme.lower() in {"tel", "mailto"}:
            self.called.append(unquote(rest.partition("?")[0]))

    def end(self, tag: str) -> None:
        """Note where it ends."""
        self._hidden -= tag in HIDDEN
        self._verbatim -= tag in VERBATIM
        self._break(tag)

    def data(self, text: str) -> None:
        """Keep what is shown."""
        if not self._hidden:
            self.pieces.append(text if self._verbatim else _BLANK.sub(" ", text))

    def close(self) -> None:
        """End."""

    def _break(self, tag: str) -> None:
        if tag not in INLINE:
            self.pieces.append("\n")


def _pdf_text(content: bytes) -> str:
    """Read a PDF in a process of its own, which a hostile file may fill or keep busy without harm."""
    command = [sys.executable, "-I", str(Path(__file__).with_name("pdf_text.py"))]
    try:
        result = subprocess.run(command, input=content, capture_output=True, check=True, timeout=PDF_SECONDS)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        message = "PDF: timeout"
        raise UnreadableError(message) from error
    except subprocess.CalledProcessError as error:
        message = "PDF: broken"
        raise UnreadableError(message) from error
    return result.stdout.decode("utf-8", "replace")
