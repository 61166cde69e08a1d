"""What stands in a line of an answer as a value of the registry, or what is wrong with it, for who received it."""

import re
from collections.abc import Mapping
from datetime import date

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.values import NOTATIONS
from lotsenbuch.model.vocabulary import OperatorKind
from lotsenbuch.problems import Message, marked, shown
from lotsenbuch.upkeep.hours_in_words import hours_of
from lotsenbuch.upkeep.letter_lines import ANSWERERS, KINDS, Blank

Fault = tuple[Message, Message]
"""What is wrong, and the repair."""


class LineError(Exception):
    """A line cannot be taken over; carries its fault."""

    def __init__(self, what: str, repair: str, **values: object) -> None:
        self.fault: Fault = (Message(what, values), Message(repair, values))
        super().__init__(what)


GONE = frozenset({"entfällt", "entfallen", "gibt es nicht mehr", "nicht mehr", "gilt nicht mehr"})
"""How an answer says that something is no more."""

YES, NO = frozenset({"ja", "stimmt", "ja, stimmt", "ja, alles", "ja, alles stimmt"}), frozenset({"nein"})

_ADDRESS = re.compile(r"(?:(?P<street>[^,;]+)[,;]\s*)?(?P<postcode>[0-9]{5})\s+(?P<town>[^,;]+)")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:].*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\s)", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.)\s+\S")
_GERMAN_DAY = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})")
_AGREED = r"(?:nach|mit) (?:tel\S* )?(?:vereinbarung|absprache|termin(?:vereinbarung)?)\.?"
_APPOINTMENT = re.compile(rf"(?:nur )?{_AGREED}")
_BEHIND_HOURS = re.compile(rf"[\s,;(]+(?:(?P<only>nur)|(?:und|sowie|oder|u\.)(?:[\s,;]+auch)?)\s+{_AGREED}[\s)]*$")
"""What follows hours: one comes at these times only by appointment, or at others too, which no notation says."""

_BY_NAME: Mapping[OperatorKind, re.Pattern[str]] = {
    OperatorKind.WELFARE: re.compile(
        r"caritas|diakon|\bdrk\b|rotes kreuz|\bawo\b|arbeiterwohlfahrt|parität|malteser|johanniter|internationaler bund"
    ),
    OperatorKind.COMPANY: re.compile(r"\bg?gmbh\b"),
    OperatorKind.ASSOCIATION: re.compile(r"verein\b|verband\b|\be\. ?v\."),
    OperatorKind.DISTRICT: re.compile(r"\blandkreis\b|\blandratsamt\b"),
    OperatorKind.MUNICIPALITY: re.compile(r"^(?:grosse kreis)?stadt\b|^gemeinde\b|^bürgermeisteramt\b|^rathaus\b"),
}
"""The words in a name, in small letters, that say what kind of operator it is."""


def is_gone(text: str) -> bool:
    """Say whether an answer says that something is no more."""
    return text.casefold().strip(" .") in GONE


def yes_or_no(text: str, blank: Blank) -> bool:
    """Give whether an answer says yes; raises LineError for a yes with conditions."""
    plain = text.casefold().strip(" .!")
    if plain not in YES | NO:
        raise LineError(
            marked("%(value)s hinter „%(line)s“ ist weder ja noch nein."),
            marked("Schreiben Sie „ja“ oder „nein“; was nicht stimmt, steht in seiner eigenen Zeile."),
            value=shown(text),
            line=blank,
        )
    return plain in YES


def answerer_of(text: str) -> str:
    """Give who answers, as a word of the registry."""
    plain = re.sub(r"^die ", "", text.casefold().strip(" .")).removesuffix(" selbst")
    for line, word in ANSWERERS.items():
        if plain == word.casefold():
            return line
    raise LineError(
        marked("%(value)s sagt nicht, wer dort antwortet."),
        marked("Hinter „Wer antwortet“ steht eines davon: %(words)s."),
        value=shown(text),
        words=", ".join(ANSWERERS.values()),
    )


def kind_of(name: str, text: str) -> str:
    """Give what kind of operator it is, as its line says or else its name."""
    for kind, word in KINDS.items():
        if text.casefold().strip(" .") == word.casefold():
            return kind
    for kind, pattern in _BY_NAME.items():
        if not text and pattern.search(name.casefold()):
            return kind
    raise LineError(
        marked("Der Träger %(name)s steht noch nicht im Verzeichnis, und sein Name sagt nicht, was für einer er ist."),
        marked("Ergänzen Sie in der Antwort eine Zeile „Art des Trägers:“ mit einem davon: %(words)s."),
        name=shown(name),
        words=", ".join(KINDS.values()),
    )


def hours_in(text: str) -> tuple[str, bool]:
    """Give hours in the registry's notation, perhaps none, and whether one needs an appointment."""
    if not NOTATIONS["hours"].fault(text):
        return text, False
    if _APPOINTMENT.fullmatch(text.casefold()):
        return "", True
    behind = _BEHIND_HOURS.search(text.casefold())
    if found := hours_of(text.casefold()[: behind.start()] if behind else text):
        return found, bool(behind and behind["only"])
    raise LineError(
        marked("Die Sprechzeiten %(value)s lassen sich nicht lesen."),
        marked("Schreiben Sie in die Zeile nur Tage und Zeiten, die jede Woche gelten: Mo-Fr 8-12 Uhr, Do 14-18 Uhr."),
        value=shown(text),
    )


def address_in(text: str) -> dict[str, str]:
    """Give street, postcode and town of an address in one line."""
    found = _ADDRESS.fullmatch(text)
    if not found:
        raise LineError(
            marked("Die Anschrift %(value)s lässt sich nicht lesen."),
            marked("Schreiben Sie Straße, Postleitzahl und Ort: Rathausplatz 1, 12345 Musterhausen."),
            value=shown(text),
        )
    return {name: value.strip() for name, value in found.groupdict().items() if value}


def web_address_in(text: str) -> str:
    """Give a web address as the registry takes it, also if somebody left out how it begins."""
    return f"https://{text}" if _HOST.fullmatch(text) else text


def of_nobody(text: str) -> str:
    """Give a text that names no single person."""
    if _PERSON.search(text):
        raise LineError(
            marked("%(value)s nennt einen einzelnen Menschen."),
            marked("Schreiben Sie dafür das Amt oder die Stelle."),
            value=shown(text),
        )
    return text


def source_in(text: str) -> dict[str, str]:
    """Give publisher and web address of a source, as far as a line names them."""
    found = _WEB.search(text)
    publisher = of_nobody(_WEB.sub("", text).strip(" ,;:()<>"))
    if _SCHEME.match(publisher):
        raise LineError(
            marked("%(value)s ist keine Quelle, die man nachlesen kann."),
            marked("Nennen Sie das Amt, das es sagt, oder eine Adresse, die mit https:// beginnt."),
            value=shown(text),
        )
    url = web_address_in(found[0].rstrip(".,;)>")) if found else ""
    return {name: value for name, value in (("publisher", publisher), ("url", url)) if value}


def day_in(text: str) -> str:
    """Give a date as the registry writes it."""
    found = _GERMAN_DAY.fullmatch(text.strip())
    try:
        return str(PartialDate(str(date(*map(int, found.group(3, 2, 1)))) if found else text))
    except ValueError:
        raise LineError(
            marked("%(value)s ist kein Datum."),
            marked("Schreiben Sie es so: 31.1.2026."),
            value=shown(text),
        ) from None
