"""What the filled-in lines of an answer make of an entry, and what they still lack."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import count
from typing import Any, TypeVar
from unicodedata import normalize
from urllib.parse import urlsplit

from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.problems import Message, marked, shown
from lotsenbuch.reading.administrations import AdministrationsReading
from lotsenbuch.reading.registry import RegistryReading
from lotsenbuch.upkeep.letter_lines import Blank
from lotsenbuch.upkeep.line_values import (
    Fault,
    LineError,
    day_in,
    is_gone,
    source_in,
    web_address_in,
    yes_or_no,
)

Value = TypeVar("Value")


def or_gone(read: Callable[[str], str]) -> Callable[[str], str]:
    """Give what reads a value, which is empty where a line says that something is no more."""
    return lambda text: "" if is_gone(text) else read(text)


WAYS: Mapping[Blank, tuple[str, Callable[[str], str]]] = {
    Blank.PHONE: ("phone", or_gone(str)),
    Blank.EMAIL: ("email", or_gone(str)),
    Blank.WEBSITE: ("website", or_gone(web_address_in)),
}
"""The lines that offices and administrations have alike: their field, and how it is read."""


TITLE = "Mitteilung per E-Mail"
"""What a source is called that is a mail."""


@dataclass(frozen=True)
class Reply:
    """An answer: what its lines say, the address of its sender, and its day, as far as they are known."""

    said: Mapping[Blank, tuple[str, ...]]
    sender: str = ""
    day: date | None = None


NOTHING_NEW: Fault = (
    Message("In den Zeilen der Antwort steht nichts Neues."),
    Message("Ist sie schon übernommen? Sonst tragen Sie in die Zeilen ein, was sie darüber oder darunter sagt."),
)


@dataclass(frozen=True)
class Made:
    """What an answer makes: its file below `data/`, what this says, and what is wrong; with faults, nothing is made."""

    file: str
    content: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()


TWO_VALUES = (
    marked("Hinter „%(line)s“ steht zweierlei: %(values)s."),
    marked("Löschen Sie in der Antwort, was nicht gilt."),
)
"""What is wrong where a line is there twice and says two things, and its repair."""

NOTHING = Made("", {}, (NOTHING_NEW,))
"""What an answer makes whose lines say nothing that one could take over."""


def refused(what: str, repair: str, **values: object) -> Made:
    """Give what an answer makes from which nothing can be made."""
    return Made("", {}, ((Message(what, values), Message(repair, values)),))


def unknown(key: str) -> Made:
    """Give what an answer makes about something that is not there."""
    return refused(
        marked("%(key)s steht nicht im Verzeichnis."),
        marked("Vergleichen Sie die Kennung mit der im Brief; steht dort dieselbe, gibt es den Eintrag nicht mehr."),
        key=shown(key),
    )


@dataclass(frozen=True, repr=False)
class Known:
    """What the project knows when an answer arrives."""

    registry: RegistryReading
    gazetteer: Gazetteer
    administrations: AdministrationsReading

    @cached_property
    def halls(self) -> Mapping[str, Administration]:
        """The administrations as their corrections say them, by their keys."""
        return self.administrations.administrations().by_key


@dataclass
class Taking:
    """Takes over the lines of an answer one by one, and collects what is wrong with them.

    `before` are the lines as the letter had them: what stands there still says nothing new. `houses` are the mailboxes
    and the hosts of those whom it is about, with their names.
    """

    reply: Reply
    before: Mapping[Blank, str]
    houses: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def text(self, blank: Blank) -> str:
        """Give what a line says that the letter did not; nothing if it says nothing new."""
        known = _plain(self.before.get(blank, ""))
        new = [text for text in self.reply.said.get(blank, ()) if _plain(text) != known]
        if len({_plain(text) for text in new}) > 1:
            self.fault(*TWO_VALUES, line=blank, values=", ".join(map(shown, new)))
        return new[0] if new else ""

    def take(self, blank: Blank, read: Callable[[str], Value]) -> Value | None:
        """Give what a line says, read as a value; nothing if it says nothing new, or not so that one could read it."""
        text = self.text(blank)
        return self.read(lambda: read(text)) if text else None

    def read(self, get: Callable[[], Value]) -> Value | None:
        """Give a value, or note what is wrong with it."""
        try:
            return get()
        except LineError as error:
            self.faults.append(error.fault)
            return None

    def fault(self, what: str, repair: str, **values: object) -> None:
        """Note what is wrong or missing."""
        self.faults.append((Message(what, values), Message(repair, values)))

    def missing(self, blank: Blank, example: str) -> None:
        """Note that a line is needed that says nothing."""
        self.fault(
            marked("In der Antwort fehlt, was hinter „%(line)s“ steht."),
            marked("Fragen Sie nach, oder ergänzen Sie es, wenn die Antwort es sonst sagt: „%(line)s: %(example)s“."),
            line=blank,
            example=example,
        )

    def confirms(self) -> bool:
        """Say whether the answer confirms what it does not change."""
        return bool(self.take(Blank.CONFIRMED, lambda text: yes_or_no(text, Blank.CONFIRMED)))

    @property
    def organisation(self) -> str:
        """Give the name of those in whose house the sender's mailbox is, if that is one of those whom it is about."""
        sender = self.reply.sender
        host = f".{sender.rpartition('@')[2]}"
        return next((name for own, name in self.houses.items() if own == sender or host.endswith(f".{own}")), "")

    def source(self) -> dict[str, str]:
        """Give publisher, day and kind of the answer as a source; what is missing is among the faults."""
        said = self.take(Blank.SOURCE, source_in) or {}
        day = self.take(Blank.DATE, day_in) or (str(self.reply.day) if self.reply.day else "")
        publisher = said.get("publisher") or self.organisation
        if not publisher:
            self.missing(Blank.SOURCE, "Stadt Musterhausen")
        if not day:
            self.missing(Blank.DATE, "31.1.2026")
        is_own = bool(self.organisation) or not self.reply.sender
        title = {"title": TITLE} if self.reply.sender and "url" not in said else {}
        return title | said | {"publisher": publisher, "date": day, "kind": "official" if is_own else "document"}

    def confirmed_by(self, source: Mapping[str, str]) -> str:
        """Give who confirms an entry; a stranger cannot."""
        if self.reply.sender and not self.organisation:
            self.fault(
                marked("Der Absender %(sender)s gehört nicht erkennbar zu dieser Stelle oder Verwaltung."),
                marked("Bestätigen kann nur sie selbst: Fragen Sie dort nach, und bestätigen Sie dann im Formular."),
                sender=shown(self.reply.sender),
            )
        return self.organisation or source["publisher"]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def houses(*known: tuple[str, str | None, str | None]) -> dict[str, str]:
    """Give the mailboxes and the hosts of some by their names, mailboxes and websites.

    A host of a mailbox may be everybody's (t-online.de), that of a website is one's own.
    """
    found: dict[str, str] = {}
    for name, email, website in known:
        host = urlsplit(website or "").netloc.lower().removeprefix("www.")
        found |= {key: name for key in (email, host) if key and key not in found}
    return found


def free(id_: str, taken: Iterable[str]) -> str:
    """Give an id, with a number if it is taken."""
    known = set(taken)
    return next(own for number in count(1) if (own := id_ if number == 1 else f"{id_}-{number}") not in known)


def slug(text: str) -> str:
    """Give a text as an id: small words without umlauts, joined by hyphens, as the form does."""
    plain = text.casefold().translate(_UMLAUTS)
    bare = "".join(letter for letter in normalize("NFKD", plain) if letter.isascii())
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")[:60].strip("-")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
