"""A file that somebody sent back, as a drop-in: the form's own, or one made of the lines of an answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.problems import Location, Message, Problem, Severity, marked, shown
from lotsenbuch.reading.faults import problems_of
from lotsenbuch.reading.files import content_of
from lotsenbuch.reading.registry import registry_of
from lotsenbuch.reading.unread import ADMINISTRATIONS, DROP_INS, LOCALITIES
from lotsenbuch.reading.yaml_text import Document, EntryLocation, document_of
from lotsenbuch.upkeep.answered import NOTHING, TWO_VALUES, Known, Made, Reply, refused
from lotsenbuch.upkeep.answered_administrations import made_of_administration
from lotsenbuch.upkeep.answered_offices import made_of_office, made_of_place
from lotsenbuch.upkeep.drop_in_text import drop_in_text
from lotsenbuch.upkeep.letter_lines import BEGINNINGS, Blank, answers_in
from lotsenbuch.upkeep.mail_text import Mail, decoded, read_mail
from lotsenbuch.upkeep.page_text import visible_text
from lotsenbuch.upkeep.sent_file import sent_file

MAIL, PAGES = ".eml", frozenset({".html", ".htm"})

LETTERS = 100_000
"""The most characters of a text that are looked at for lines that somebody has filled in."""


@dataclass(frozen=True)
class Proposed:
    """A drop-in: the file that came, where it goes below `data/`, its text, and this as it is read.

    `is_letter` says that its lines are not those of the file that came.
    """

    received: Path
    file: str
    text: str
    document: Document
    is_letter: bool


@dataclass(frozen=True)
class Received:
    """What a file that came gives: a drop-in, perhaps, and what is wrong or to be done besides."""

    proposed: Proposed | None
    problems: tuple[Problem, ...] = ()


def received(file: Path, known: Known) -> Received:
    """Read a file that somebody sent back."""
    content = content_of(file)
    if isinstance(content, Problem):
        return Received(None, (content,))
    mail = _mail(file, content)
    if "\0" in mail.text:
        return _nothing(file, _NO_TEXT)
    if text := sent_file(mail.text):
        return _proposed(file, text, known, is_letter=file.suffix.lower() == MAIL)
    return _of_letter(file, mail, known)


def _mail(file: Path, content: bytes) -> Mail:
    """Give what came as a mail, also where it is only its text, plain or as a page."""
    if file.suffix.lower() == MAIL:
        return read_mail(content)
    text = decoded(content)
    return Mail(visible_text(text) if file.suffix.lower() in PAGES and text.strip() else text)


_NO_TEXT = (
    Message("Das ist weder die Datei des Formulars noch eine Antwort als Text."),
    Message("Speichern Sie die Antwort in Ihrem Mailprogramm als .eml, oder kopieren Sie ihren Text in eine Datei."),
)


def _nothing(file: Path, *faults: tuple[Message, Message]) -> Received:
    return Received(None, tuple(Problem(Location(file), what, repair) for what, repair in faults))


def _proposed(file: Path, text: str, known: Known, *, is_letter: bool) -> Received:
    """Give a drop-in by its text, or the faults of what it says; those of a letter are not at a line of it."""
    document = document_of(text, file)
    name, problems = _named(document, known)
    if is_letter:
        problems = [replace(problem, location=Location(file)) for problem in problems]
    return Received(None if problems else Proposed(file, name, text, document, is_letter), tuple(problems))


def _named(document: Document, known: Known) -> tuple[str, list[Problem]]:
    """Give where a drop-in goes, and what is wrong with it by itself."""
    if document.problems:
        return "", document.problems
    for mark, (folder, model) in OF_CORRECTIONS.items():
        if isinstance(document.data, dict) and mark in document.data:
            return _of_correction(document, folder, model)
    return _of_office(document, known)


OF_CORRECTIONS: Mapping[str, tuple[str, type[Correction | LocalityCorrection]]] = {
    "keys": (ADMINISTRATIONS, Correction),
    "ags": (LOCALITIES, LocalityCorrection),
}
"""Where a correction waits and what it is, by the field that no other drop-in has."""


def _of_office(document: Document, known: Known) -> tuple[str, list[Problem]]:
    reading = registry_of([], [document])
    if reading.problems:
        return "", list(reading.problems)
    faults = [_other_operator(one.name) for one in reading.entries.operators if _is_other(one.id, one.name, known)]
    if len(reading.entries.offices) != 1:
        faults.append(_NOT_ONE)
    if faults:
        return "", [Problem(document.location(()), what, repair) for what, repair in faults]
    return f"{DROP_INS}/{reading.entries.offices[0].id}.yaml", []


def _of_correction(
    document: Document, folder: str, model: type[Correction | LocalityCorrection]
) -> tuple[str, list[Problem]]:
    try:
        correction = model.model_validate(document.data)
    except ValidationError as error:
        return "", problems_of(error, model, EntryLocation(document, ()), document.file.stem)
    return f"{folder}/{max(correction.about, key=len)}.yaml", []


_NOT_ONE = (
    Message("In der Datei muss genau eine Stelle stehen."),
    Message("Legen Sie jede Stelle in eine Datei für sich."),
)


def _is_other(id_: str, name: str, known: Known) -> bool:
    one = known.registry.entries.operator_by_id.get(id_)
    return one is not None and one.name != name


def _other_operator(name: str) -> tuple[Message, Message]:
    return (
        Message("Den Träger %(name)s gibt es schon unter anderem Namen.", {"name": shown(name)}),
        Message("Geben Sie ihm eine eigene Kennung, oder nehmen Sie den, der im Verzeichnis steht."),
    )


def _of_letter(file: Path, mail: Mail, known: Known) -> Received:
    reply = Reply(answers_in(mail.text[:LETTERS]), mail.sender, mail.day)
    told = tuple(_told(file, mail, reply))
    made = made_of(reply, known)
    if told and made == NOTHING:
        return Received(None, told)
    if made.faults:
        return Received(None, (*_nothing(file, *made.faults).problems, *told))
    found = _proposed(file, drop_in_text(made.content), known, is_letter=True)
    return replace(found, problems=(*found.problems, *told))


def made_of(reply: Reply, known: Known) -> Made:
    """Give what an answer makes of the entry that it is about."""
    for blank, make in (
        (Blank.ADMINISTRATION, made_of_administration),
        (Blank.ENTRY, made_of_office),
        (Blank.PLACE, made_of_place),
    ):
        if blank in reply.said:
            first, *others = reply.said[blank]
            return make(first, reply, known) if not others else _of_several(blank, reply)
    return refused(
        marked("Das ist keine Antwort auf einen Brief: Die Zeile „Gemeindeschlüssel“ fehlt."),
        marked("Ergänzen Sie über den anderen Zeilen „Gemeindeschlüssel: 08436064“, wie im Betreff des Briefes."),
    )


def _of_several(blank: Blank, reply: Reply) -> Made:
    return refused(*TWO_VALUES, line=blank, values=", ".join(map(shown, reply.said[blank])))


def _told(file: Path, mail: Mail, reply: Reply) -> Iterator[Problem]:
    """Give what is to be done besides, by whoever received the answer."""
    wish = [text.casefold().strip(" .!") for text in reply.said.get(Blank.NO_LETTERS, ())]
    if "ja" in wish:
        key = next((reply.said[blank][0] for blank in BEGINNINGS if blank in reply.said), "")
        row = f"{key},{mail.day or ''},"
        yield Problem(
            Location(file),
            Message("Hier bittet jemand, keine Briefe mehr zu bekommen."),
            Message("Tragen Sie in data/do-not-write.csv diese Zeile ein: %(row)s", {"row": shown(row)}),
            severity=Severity.WARNING,
        )
    if mail.has_attachments:
        yield Problem(
            Location(file),
            Message("An der Mail hängen Dateien; sie sind nicht gelesen."),
            Message("Ist die Datei des Formulars darunter, speichern Sie sie, und nennen Sie sie dem Befehl."),
            severity=Severity.WARNING,
        )
