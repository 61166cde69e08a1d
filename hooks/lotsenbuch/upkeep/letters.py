"""Letters as files that a mail program opens as drafts, and as a table for a mail merge. Nothing is sent."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from lotsenbuch.disk import write_whole
from lotsenbuch.upkeep import spreadsheet

TABLE = "serienbrief.csv"


class LettersError(Exception):
    """Letters cannot be written; says why and what to do, in German."""


@dataclass(frozen=True)
class Letter:
    """A letter to an office or an administration: whom it is about, to whom it goes, what it says.

    `key` is that of a place or the id of an office, and names its file; `said` is in one line what the portal says.
    """

    key: str
    about: str
    name: str
    email: str
    subject: str
    said: str
    link: str
    text: str

    @property
    def file(self) -> str:
        """Give the name of its file."""
        return f"{self.key}.eml"


@dataclass(frozen=True)
class Post:
    """Letters, the names of those who have no mailbox, and how many ask not to be written to."""

    letters: tuple[Letter, ...]
    without_mailbox: tuple[str, ...]
    left_out: int


def as_draft(letter: Letter, sender: str) -> bytes:
    """Give a letter as a draft that waits for its sender; without a date or an id, so that it is always the same."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if sender:
        mail["From"] = Address(addr_spec=sender)
    mail["To"] = Address(display_name=_as_name(letter.name), addr_spec=letter.email)
    mail["Subject"] = _in_one_line(letter.subject)
    mail.set_content(letter.text, cte="quoted-printable")
    return mail.as_bytes()


def _in_one_line(text: str) -> str:
    """Give a text that cannot end a line of a mail's head."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _as_name(text: str) -> str:
    """Give a name without what would end it: Python loses its quotation marks where it breaks a long line."""
    return _in_one_line(re.sub(r'[()<>\[\]:;@\\,"]', " ", text))


HEAD = ("Schlüssel", "Worum es geht", "Empfänger", "E-Mail", "Betreff", "Was heute dort steht", "Formular", "Datei")


def as_csv(letters: Iterable[Letter]) -> str:
    """Give letters as a table, one a row."""
    return spreadsheet.as_csv(
        HEAD,
        ((one.key, one.about, one.name, one.email, one.subject, one.said, one.link, one.file) for one in letters),
    )


def write(letters: Sequence[Letter], folder: Path, sender: str) -> None:
    """Write letters and their table into a folder; raises LettersError if something else is there, and DiskError."""
    files = {letter.file: as_draft(letter, sender) for letter in letters}
    files[TABLE] = as_csv(letters).encode("utf-8-sig")
    if folder.exists() and _holds_others(folder, files):
        message = f"In {folder} liegt schon etwas anderes. Nennen Sie hinter --into einen neuen oder leeren Ordner."
        raise LettersError(message)
    for name, content in files.items():
        write_whole(folder / name, content)


def _holds_others(folder: Path, files: dict[str, bytes]) -> bool:
    """Say whether anything else is in a folder than what would be written there."""
    if not folder.is_dir():
        return True
    return any(not file.is_file() or file.read_bytes() != files.get(file.name) for file in folder.iterdir())


def as_text(post: Post, folder: Path) -> Iterator[str]:
    """Say what was written, and whom it does not reach."""
    yield f"{_counted(len(post.letters), 'Brief', 'Briefe')} in {folder}, dazu {TABLE}. Gesendet ist nichts."
    if post.left_out:
        asked = _counted(post.left_out, "bittet", "bitten")
        yield f"{asked} darum, keine zu bekommen (data/do-not-write.csv)."
    if post.without_mailbox:
        yield f"Ohne Postfach, also ohne Brief ({len(post.without_mailbox)}): {', '.join(post.without_mailbox)}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
