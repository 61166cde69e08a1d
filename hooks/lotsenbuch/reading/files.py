"""The text of a file, whatever program has saved it; what cannot be read is one problem.

Read are UTF-8 and UTF-16, the latter with the mark that says so: a German Excel offers both.
"""

import codecs
import os
import re
from pathlib import Path

from lotsenbuch.problems import Location, Message, Problem, marked, size_of, unreadable

LARGEST = 8_000_000
"""The most bytes that a file of the data may have."""

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

CONFLICT = re.compile(r"^<{7} .*\n(?:.*\n)*?^={7}\n(?:.*\n)*?^>{7} ", re.MULTILINE)
"""What git leaves where two have changed the same lines."""


def is_there(file: Path) -> bool:
    """Say whether anything stands at a file's place, a link that leads nowhere included."""
    return os.path.lexists(file)


def text_of(file: Path) -> str:
    """Give the text of a file that has been read before; raises OSError, UnicodeError."""
    return _decoded(file.read_bytes())


def _decoded(content: bytes) -> str:
    text = content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def content_of(file: Path) -> bytes | Problem:
    """Give what stands in a file, or why it cannot be had."""
    try:
        size = size_of(file)
        content = _beginning(file) if size <= LARGEST else b""
    except OSError as error:
        return unreadable(file, error)
    if max(size, len(content)) > LARGEST:
        return Problem(
            Location(file),
            Message("Die Datei ist mit %(size)s Bytes zu groß.", {"size": max(size, len(content))}),
            Message("Höchstens %(largest)s Bytes sind erlaubt.", {"largest": LARGEST}),
        )
    return content


def read_text(file: Path) -> str | Problem:
    """Give the text of a file without its byte order mark, each line ending as here, or why it cannot be read."""
    content = content_of(file)
    if isinstance(content, Problem):
        return content
    try:
        text = _decoded(content)
    except UnicodeDecodeError as error:
        return _not_unicode(file, content, error.start)
    return _no_text(file, text) or text


def _beginning(file: Path) -> bytes:
    """Give what stands in a file, or more of it than is allowed: some have no size and no end."""
    with file.open("rb") as content:
        return content.read(LARGEST + 1)


_ENCODE = marked(
    "Speichern Sie die Datei in der Kodierung UTF-8, in Excel als „CSV UTF-8“, "
    "und sehen Sie nach, ob die Umlaute noch stimmen."
)


def _not_unicode(file: Path, content: bytes, start: int) -> Problem:
    before = content[:start]
    column = start - before.rfind(b"\n")
    return Problem(
        Location(file, before.count(b"\n") + 1, column),
        Message("Hier steht ein Byte, das kein UTF-8 ist: %(byte)s.", {"byte": hex(content[start])}),
        Message(_ENCODE),
    )


def _no_text(file: Path, text: str) -> Problem | None:
    """Give the problem of what can be decoded and is no text all the same."""
    if (at := text.find("\0")) >= 0:
        what = Message("Hier steht ein Zeichen, das in keinem Text steht (U+0000).")
        return Problem(_location(file, text, at), what, Message(_ENCODE))
    if found := CONFLICT.search(text):
        return Problem(
            _location(file, text, found.start()),
            Message("Hier stehen zwei Fassungen untereinander, zwischen denen git nicht entscheiden konnte."),
            Message("Behalten Sie, was gilt, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>."),
        )
    return None


def _location(file: Path, text: str, at: int) -> Location:
    return Location(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
