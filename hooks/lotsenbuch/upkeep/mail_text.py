"""What a mail says: its text, whatever program has written it, who sent it and when. Attachments are not opened."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from lotsenbuch.reading.files import UTF_16
from lotsenbuch.upkeep.letter_lines import BLANKS
from lotsenbuch.upkeep.page_text import CELL, visible_text

MOST_PARTS = 200
"""The most parts of a mail that are looked at, one within another."""


_LABELLED = re.compile(rf"{CELL}\s*([^\n{CELL}]+)\n?{CELL}\s*(?!{CELL})")
"""A cell that has another behind it."""


@dataclass(frozen=True)
class Mail:
    """A mail: its text, the address of its sender, its day and its subject, each empty where it does not say.

    `has_attachments` says whether something hangs on it that nobody has looked at.
    """

    text: str
    sender: str = ""
    day: date | None = None
    subject: str = ""
    has_attachments: bool = False


def read_mail(content: bytes) -> Mail:
    """Read a mail as a file; of a text that is there twice the plain one. One that is nested too deep says nothing."""
    try:
        message = message_from_bytes(content.removeprefix(BOM_UTF8), policy=compat32)
    except RecursionError:
        return Mail("")
    parts = list(_parts(message))
    texts = [_text(part) for part in parts if part.get_content_type() == "text/plain" and not _hangs_on(part)]
    pages = [_text(part) for part in parts if part.get_content_type() == "text/html" and not _hangs_on(part)]
    return Mail(
        text="\n".join(texts) if any(text.strip() for text in texts) else "\n".join(map(_visible, pages)),
        sender=parseaddr(_head(message, "From"))[1].lower(),
        day=_day(_head(message, "Date")),
        subject=_head(message, "Subject"),
        has_attachments=any(_hangs_on(part) for part in parts),
    )


def decoded(content: bytes, charset: str = "") -> str:
    """Give a text in Unicode if it is, else in the encoding that it says, else as Windows writes western letters.

    What can be read as UTF-8 and has more than ASCII is nothing else, whatever its mail says.
    """
    unicode = "utf-16" if content.startswith(UTF_16) else "utf-8-sig"
    for encoding in (charset, unicode) if content.isascii() else (unicode, charset):
        try:
            return content.decode(encoding)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _parts(message: Message) -> Iterator[Message]:
    """Give the parts of a mail that hold no others; a mail that hangs on another is one of them."""
    waiting: list[Message] = [message]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            waiting = [*(one for one in inner if isinstance(one, Message)), *waiting]
        else:
            yield part


def _hangs_on(part: Message) -> bool:
    is_text = part.get_content_maintype() == "text"
    return not is_text or part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    charset = part.get_param("charset", "")
    return decoded(content, charset if isinstance(charset, str) else "") if isinstance(content, bytes) else ""


def _visible(page: str) -> str:
    """Give what a page shows; where a table has a label in one cell and its value in the next they are one line."""
    text = visible_text(page.replace(CELL, ""), cell=CELL) if page.strip() else ""
    return "\n".join(filter(None, _LABELLED.sub(_line, text).replace(CELL, "").splitlines()))


def _line(found: re.Match[str]) -> str:
    label = found[1].rstrip(" :")
    return f"\n{label}: " if label.casefold() in BLANKS else found[0]


def _head(message: Message, name: str) -> str:
    """Give a line of a mail's head in letters; a broken one as it stands there."""
    written = str(message.get(name, ""))
    try:
        text = str(make_header(decode_header(written)))
    except (LookupError, ValueError, MessageError):
        text = written
    return " ".join(text.split())


def _day(written: str) -> date | None:
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, OverflowError):
        return None
