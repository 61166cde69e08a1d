"""The text of what a server answers: of HTML what is visible, of a PDF what `pdftotext` finds."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

DECLARED = re.compile(rb"""<meta[^>]+charset=["']?([A-Za-z0-9_-]+)""", re.IGNORECASE)
SKIPPED = frozenset({"script", "style", "template", "svg"})
BLOCKS = frozenset({"p", "div", "li", "td", "th", "tr", "br", "h1", "h2", "h3", "h4", "dd", "dt", "section", "article"})


class UnreadableError(Exception):
    """A page cannot be had or read; says why, in a few words."""


def text_of(content: bytes, kind: str) -> str:
    """Give the text of an answer: of HTML what is visible, of a PDF what `pdftotext` finds."""
    if content.startswith(b"%PDF") or "application/pdf" in kind:
        return _pdf_text(content)
    text = _decoded(content, kind)
    if "html" not in kind and "<" not in text[:500]:
        return text
    reader = _VisibleText()
    reader.feed(text)
    return " ".join("".join(reader.pieces).split())


def _decoded(content: bytes, kind: str) -> str:
    """Decode by what the page says of itself, else as UTF-8, else as the old letters of western Europe."""
    declared = DECLARED.search(content[:4096])
    named = [part.partition("=")[2].strip("\"' ") for part in kind.split(";") if "charset=" in part.lower()]
    for encoding in (*([declared[1].decode("ascii")] if declared else []), *named, "utf-8"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", "replace")


def _pdf_text(content: bytes) -> str:
    if shutil.which("pdftotext") is None:
        message = "PDF: pdftotext (poppler-utils) is missing"
        raise UnreadableError(message)
    try:
        result = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=False, timeout=30)  # noqa: S607
    except subprocess.TimeoutExpired as error:
        message = "PDF: timeout"
        raise UnreadableError(message) from error
    if result.returncode:
        message = "PDF: broken"
        raise UnreadableError(message)
    return result.stdout.decode("utf-8", "replace")


class _VisibleText(HTMLParser):
    """Collects what a page shows, and the addresses that its links call or write to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where something hidden begins, and links."""
        self._skipping += tag in SKIPPED
        if tag in BLOCKS:
            self.pieces.append("\n")
        for href in _called(attrs):
            self.pieces.append(f" {href} ")

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self._skipping = max(self._skipping - (tag in SKIPPED), 0)
        if tag in BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if not self._skipping:
            self.pieces.append(data)


def _called(attributes: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    for name, value in attributes:
        scheme, _, rest = (value or "").partition(":")
        if name == "href" and scheme.lower() in {"tel", "mailto"}:
            yield rest.partition("?")[0]
