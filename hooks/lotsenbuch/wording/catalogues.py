"""Catalogues as they stand in `locales/`: read for the pages, read and written as files."""

import gettext
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.problems import Location, Message, Problem, RegistryError
from lotsenbuch.wording.domains import Domain

WIDTH = 76
"""Of a line in a catalogue, in characters: what gettext's own programs write."""


@dataclass(frozen=True)
class Catalogue:
    """The translations of a domain into one language, and whether a native has read every one of them."""

    translations: gettext.NullTranslations
    reviewed: bool


def read_catalogue(of: Language, locales: Path, domain: Domain) -> Catalogue:
    """Read what a domain says in a language, unreviewed messages included; German where there is no file."""
    file = domain.file(locales, of)
    if of is GERMAN or not file.exists():
        return Catalogue(gettext.NullTranslations(), reviewed=True)
    with file.open("rb") as lines:
        messages = read_po(lines, locale=of.code)
    compiled = io.BytesIO()
    write_mo(compiled, messages, use_fuzzy=True)
    compiled.seek(0)
    return Catalogue(
        gettext.GNUTranslations(compiled), reviewed=not any(message.fuzzy for message in messages if message.id)
    )


def messages_of(file: Path, of: Language = GERMAN) -> Catalog:
    """Read the messages of a catalogue or a template; raises RegistryError with what is wrong with the file."""
    try:
        with file.open("rb") as lines:
            return read_po(lines, locale=of.code, abort_invalid=True)
    except FileNotFoundError:
        fault = Problem(Location(file), Message("Diese Datei fehlt."), Message("`make words` legt sie an."))
    except PoFileError as error:
        fault = Problem(Location(file, error.lineno + 1), _NO_LINE, _COMPARE)
    except (ValueError, LookupError):
        fault = Problem(Location(file), _NO_TEXT, _ENCODE)
    raise RegistryError([fault])


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
