"""The text of a file, whatever program has saved it; what cannot be read is one problem.

Read are UTF-8 and UTF-16, the latter with the mark that says so: a German Excel offers both.
"""

import codecs
from pathlib import Path

from lotsenbuch.problems import Location, Message, Problem

LARGEST = 8_000_000
"""The most bytes that a file of the data may have."""

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(file: Path) -> str:
    """Give the text of a file that has been read before; raises OSError, UnicodeError."""
    return _decoded(file.read_bytes())


def _decoded(content: bytes) -> str:
    text = content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(file: Path) -> str | Problem:
    """Give the text of a file without its byte order mark, each line ending as here, or why it cannot be read."""
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        return Problem(
            Location(file),
            Message("Die Datei lässt sich nicht lesen (%(reason)s).", {"reason": error.strerror}),
            Message("Prüfen Sie Namen und Rechte der Datei oder holen Sie ihren letzten Stand zurück."),
        )
    if size > LARGEST:
        return Problem(
            Location(file),
            Message("Die Datei ist mit %(size)s Bytes zu groß.", {"size": size}),
            Message("Höchstens %(largest)s Bytes sind erlaubt.", {"largest": LARGEST}),
        )
    try:
        return _decoded(content)
    except UnicodeDecodeError as error:
        return _not_unicode(file, content, error.start)


def _not_unicode(file: Path, content: bytes, start: int) -> Problem:
    before = content[:start]
    column = start - before.rfind(b"\n")
    return Problem(
        Location(file, before.count(b"\n") + 1, column),
        Message("Hier steht ein Byte, das kein UTF-8 ist: %(byte)s.", {"byte": hex(content[start])}),
        Message(
            "Speichern Sie die Datei in der Kodierung UTF-8, in Excel als „CSV UTF-8“, "
            "und sehen Sie nach, ob die Umlaute noch stimmen."
        ),
    )
