"""What can be wrong with the data, where it stands and how to repair it."""

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Translations(Protocol):
    """What translates a message: `gettext.NullTranslations` and its kin."""

    def gettext(self, message: str) -> str:
        """Give a message in another language."""
        ...


class Severity(StrEnum):
    """Whether a problem stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Location:
    """Where something stands: a file, and its line and column, both counted from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Message:
    """A sentence of the catalogue `check`, in German, and the values to put into it."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def worded(self, translations: Translations) -> str:
        """Give the sentence in the language of `translations`."""
        return translations.gettext(self.text) % self.values


@dataclass(frozen=True)
class Problem:
    """One fault or doubt: its location, the entry's name, what is wrong, and the repair."""

    location: Location
    what: Message
    repair: Message
    entry: str = ""
    severity: Severity = Severity.ERROR

    def worded(self, translations: Translations) -> str:
        """Give the problem as one line: its location, how bad it is, the entry, what is wrong and the repair."""
        entry = f"{self.entry}: " if self.entry else ""
        what, repair = self.what.worded(translations), self.repair.worded(translations)
        return f"{self.location}: {self.severity}: {entry}{what} {repair}".rstrip()


class RegistryError(Exception):
    """The registry cannot be used; carries every problem found, errors and warnings."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.location)
        super().__init__(f"{len(self.problems)} problems")


def marked(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


_HERE = marked("Legen Sie die Datei selbst an diese Stelle.")
_LAST = marked("Holen Sie ihren letzten Stand zurück.")

UNREADABLE: Mapping[int, tuple[str, str]] = {
    errno.ENOENT: (marked("Diese Datei fehlt."), _LAST),
    errno.EISDIR: (marked("Hier liegt ein Ordner, wo eine Datei stehen muss."), _HERE),
    errno.ELOOP: (marked("Dieser Verweis führt im Kreis."), _HERE),
    errno.ENODEV: (marked("Hier liegt etwas, das keine Datei mit Text ist."), _HERE),
    errno.EACCES: (marked("Die Datei darf nicht gelesen werden."), marked("Geben Sie das Recht dazu.")),
}
"""What is said of a file that the system does not hand out, by the number of its error."""


def size_of(file: Path) -> int:
    """Give the size of a file; raises OSError, for what is none too: a pipe would be waited for without end."""
    known = file.stat()
    if stat.S_ISDIR(known.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(known.st_mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    return known.st_size


def unreadable(file: Path, error: OSError) -> Problem:
    """Give the problem of a file that the system does not hand out."""
    if error.errno == errno.ENOENT and file.is_symlink():
        return Problem(Location(file), Message("Dieser Verweis führt ins Leere."), Message(_HERE))
    if found := UNREADABLE.get(error.errno or 0):
        what, repair = found
        return Problem(Location(file), Message(what), Message(repair))
    return Problem(
        Location(file),
        Message("Die Datei lässt sich nicht lesen (%(reason)s).", {"reason": error.strerror}),
        Message("Prüfen Sie Namen und Rechte der Datei oder holen Sie ihren letzten Stand zurück."),
    )


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def shown(value: object, length: int = 60) -> str:
    """Give a value as a message quotes it: on one line, harmless to a terminal, not too long."""
    text = "".join(letter if letter.isprintable() else "�" for letter in str(value))
    return f"„{text[: length - 1]}…“" if len(text) > length else f"„{text}“"
