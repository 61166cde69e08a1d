"""Catalogues as they stand in `locales/`: read for the pages, read and written as files."""

import gettext
import hashlib
import io
import os
import re
from bisect import bisect_left
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import babel
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.problems import Location, Message, Problem, RegistryError, size_of, unreadable
from lotsenbuch.wording.domains import Domain

WIDTH = 76
"""Of a line in a catalogue, in characters: what gettext's own programs write."""


LINE = re.compile(r'\s*(?:#.*|(?:msg(?:ctxt|id|id_plural|str|str\[[0-9]+\])\s*)?"(?:[^"\\]|\\.)*"\s*)?')
"""A line of a catalogue; Babel reads one that was cut as if it were whole."""


@dataclass(frozen=True)
class Catalogue:
    """The translations of a domain into one language: of how many messages, and how many of them no native has read."""

    translations: gettext.NullTranslations
    messages: int = 0
    unread: int = 0

    @property
    def reviewed(self) -> bool:
        """Say whether a native has read every one of them."""
        return not self.unread


@dataclass(frozen=True)
class Compiled:
    """A catalogue in gettext's binary form, of how many messages, and how many of them no native has read."""

    content: bytes
    messages: int
    unread: int

    @property
    def catalogue(self) -> Catalogue:
        """Give it to be asked."""
        return Catalogue(gettext.GNUTranslations(io.BytesIO(self.content)), self.messages, self.unread)


def read_catalogue(of: Language, locales: Path, domain: Domain, cache: Path | None = None) -> Catalogue:
    """Read what a domain says in a language, unreviewed messages included; German where there is no file.

    What was read once is kept in the folder `cache`. Raises RegistryError with what is wrong with the file.
    """
    file = domain.file(locales, of)
    if of is GERMAN or not os.path.lexists(file):
        return Catalogue(gettext.NullTranslations())
    if cache is None:
        return _compiled(file, of).catalogue
    return _kept(cache / f"{of.code}-{domain.name}.mo", file, of).catalogue


def _compiled(file: Path, of: Language) -> Compiled:
    messages = messages_of(file, of)
    compiled = io.BytesIO()
    write_mo(compiled, messages, use_fuzzy=True)
    own = [message for message in messages if message.id]
    unread = sum(message.fuzzy or not _is_said(message) for message in own)
    return Compiled(compiled.getvalue(), len(own), unread)


def _kept(at: Path, file: Path, of: Language) -> Compiled:
    """Give a catalogue as it was kept, if it was read from the same file by the same code; else read and keep it."""
    origin = _origin(file)
    with suppress(OSError, ValueError):
        head, _, content = at.read_bytes().partition(b"\n")
        made_from, known, messages, unread = head.decode().split()
        if (made_from, known) == (origin, hashlib.sha256(content).hexdigest()):
            return Compiled(content, int(messages), int(unread))
    made = _compiled(file, of)
    if origin and _origin(file) == origin:  # nobody has changed it meanwhile
        at.parent.mkdir(parents=True, exist_ok=True)
        known = hashlib.sha256(made.content).hexdigest()
        new = at.with_suffix(f".{os.getpid()}.new")
        new.write_bytes(f"{origin} {known} {made.messages} {made.unread}\n".encode() + made.content)
        new.replace(at)
    return made


def _origin(file: Path) -> str:
    """Give what a catalogue is known by that is read from a file; nothing if that cannot be read."""
    try:
        read = (file.read_bytes(), Path(__file__).read_bytes(), babel.__version__.encode())
    except OSError:
        return ""
    return hashlib.sha256(b"\0".join(read)).hexdigest()


def _is_said(message: Entry) -> bool:
    """Say whether a message has a translation."""
    return any(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


Reader = Callable[[Path, Language], Catalog]
"""What gives the messages of a catalogue or a template."""


def messages_of(file: Path, of: Language = GERMAN) -> Catalog:
    """Read the messages of a catalogue or a template; raises RegistryError with what is wrong with the file."""
    try:
        text = _text(file)
        if not (line := _other_line(text)):
            return _read(text, of)
        fault = Problem(Location(file, line), _NO_LINE, _COMPARE)
    except OSError as error:
        fault = unreadable(file, error)
        if not os.path.lexists(file):
            fault = Problem(Location(file), Message("Diese Datei fehlt."), Message("`make words` legt sie an."))
    except PoFileError as error:
        fault = Problem(Location(file, error.lineno + 1), _NO_LINE, _COMPARE)
    except UnicodeDecodeError as error:
        fault = Problem(Location(file, error.object.count(b"\n", 0, error.start) + 1), _NO_TEXT, _ENCODE)
    except ValueError:
        fault = Problem(Location(file, _first_wrong_line(text, of)), _NO_LINE, _COMPARE)
    raise RegistryError([fault])


def _text(file: Path) -> str:
    """Give the text of a file as gettext writes it, whatever program has saved it; raises OSError, UnicodeError."""
    size_of(file)
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _other_line(text: str) -> int:
    """Give the number of the first line that no catalogue has, as one that was cut; 0 if there is none."""
    return next((number for number, line in enumerate(text.split("\n"), 1) if not LINE.fullmatch(line)), 0)


def _read(text: str, of: Language) -> Catalog:
    """Read a text that is UTF-8 whatever its head says; raises PoFileError, ValueError, for its plural forms too."""
    catalogue = read_po(io.StringIO(text), locale=of.code, abort_invalid=True)
    catalogue.charset = "utf-8"
    gettext.c2py(catalogue.plural_expr)  # what reads them when the portal is built
    return catalogue


def _first_wrong_line(text: str, of: Language) -> int:
    """Give the number of the line with which a text is none any more that can be read."""
    lines = text.splitlines(keepends=True)

    def is_wrong(count: int) -> bool:
        with suppress(PoFileError):  # cut within a message
            try:
                _read("".join(lines[:count]), of)
            except ValueError:
                return True
        return False

    return bisect_left(range(len(lines)), True, key=is_wrong)  # noqa: FBT003


_NO_LINE = Message("Was hier steht, gehört in keinen Katalog.")
_COMPARE = Message("Vergleichen Sie die Zeile mit denen daneben: msgid, msgstr und Text in Anführungszeichen.")
_NO_TEXT = Message("Der Katalog lässt sich nicht als Text lesen.")
_ENCODE = Message("Speichern Sie die Datei in der Kodierung UTF-8.")


def extracted(domain: Domain, project: Path) -> Catalog:
    """Give the messages of a domain that stand in code and data now, file by file."""
    folder = project.resolve()
    tops = {source.pattern.partition("/")[0] for source in domain.sources}
    template = Catalog()
    for _, _, message, _, context in extract_from_dir(
        folder,
        [(source.pattern, source.method) for source in domain.sources],  # type: ignore[misc]  # it takes functions, too
        {source.pattern: dict(source.options) for source in domain.sources},
        domain.keywords,
        directory_filter=lambda path: Path(path).relative_to(folder).parts[0] in tops,
    ):
        template.add(message, context=context)
    return template


def in_known_order(template: Catalog, known: Catalog) -> Catalog:
    """Give a template in the order of another, so that code may move; what is new comes after what it follows."""
    found = dict.fromkeys((message.id, message.context) for message in template if message.id)
    order = [key for message in known if (key := (message.id, message.context)) in found]
    after = 0
    for key in found:
        if key not in order:
            order.insert(after, key)
        after = order.index(key) + 1
    ordered = Catalog()
    for id_, context in order:
        ordered.add(id_, context=context)
    return ordered


def updated(file: Path, of: Language, template: Catalog) -> Catalog:
    """Give a language's catalogue with the messages of a template: new ones empty, gone ones left out."""
    if file.exists():
        catalogue = messages_of(file, of)
    else:
        now = datetime.now(UTC)
        catalogue = Catalog(
            of.code, project="Lotsenbuch", header_comment="#", creation_date=now, revision_date=now, fuzzy=False
        )
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    return catalogue


def written(catalogue: Catalog, *, header: bool) -> bytes:
    """Give a catalogue as its file; a template has no header, so that it changes with its messages only."""
    target = io.BytesIO()
    write_po(target, catalogue, width=WIDTH, omit_header=not header, ignore_obsolete=True)
    return target.getvalue()
