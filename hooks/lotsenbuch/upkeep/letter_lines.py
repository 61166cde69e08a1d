"""The lines of a letter that its reader fills in: how they are written, and how they are found again in an answer.

Only what stands between the line that says whom it is about and the last one counts: a signature has telephone numbers,
too. An answer may hold the lines several times, quoted and filled in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from lotsenbuch.model.vocabulary import Line, OperatorKind


class Blank(StrEnum):
    """A line to fill in, by what stands before its colon."""

    PLACE = "Gemeindeschlüssel"
    ADMINISTRATION = "Verwaltung"
    ENTRY = "Eintrag"
    NAME = "Stelle"
    OPERATOR = "Träger"
    OPERATOR_KIND = "Art des Trägers"
    PHONE = "Telefon"
    LINE = "Wer antwortet"
    EMAIL = "E-Mail"
    WEBSITE = "Internetseite"
    ADDRESS = "Anschrift"
    HOURS = "Sprechzeiten"
    SOURCE = "Quelle"
    DATE = "Stand"
    CONFIRMED = "Stimmt sonst alles"
    NO_LETTERS = "Keine Briefe mehr"


BEGINNINGS = (Blank.PLACE, Blank.ADMINISTRATION, Blank.ENTRY)
"""The lines that say whom a letter is about; one of them comes first."""

END = "(Ende der Zeilen)"

ALSO = {"tel": Blank.PHONE, "telefonnummer": Blank.PHONE, "mail": Blank.EMAIL, "email": Blank.EMAIL,
        "öffnungszeiten": Blank.HOURS, "website": Blank.WEBSITE, "homepage": Blank.WEBSITE, "adresse": Blank.ADDRESS,
        }  # fmt: skip
"""What people write instead when they type a line anew."""

_IN_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

_WRITTEN = {str(blank).casefold(): blank for blank in Blank} | ALSO
BLANKS: Mapping[str, Blank] = _WRITTEN | {label.translate(_IN_ASCII): blank for label, blank in _WRITTEN.items()}
"""The lines by what stands before their colon, in small letters; also as those write it who have no umlauts."""

ANSWERERS: Mapping[Line, str] = {
    Line.COUNSELLING: "Beratung",
    Line.COORDINATION: "Koordination",
    Line.HEAD_OFFICE: "Zentrale des Trägers",
    Line.SWITCHBOARD: "Zentrale der Verwaltung",
    Line.VOLUNTEERS: "Ehrenamtliche",
}
"""Who answers, as the letter words it."""

KINDS: Mapping[OperatorKind, str] = {
    OperatorKind.STATE: "Land",
    OperatorKind.DISTRICT: "Landkreis",
    OperatorKind.MUNICIPALITY: "Gemeinde",
    OperatorKind.WELFARE: "Hilfsorganisation",
    OperatorKind.ASSOCIATION: "Verein",
    OperatorKind.COMPANY: "Unternehmen",
}
"""What an operator is, in one word."""

LONGEST = 500
"""The most characters of a line that are read."""

MOST_LINES = 20_000
"""The most lines of an answer that are looked at."""

WRAPPED = 55
"""From so many characters on a mail program may have broken a line that goes on below."""

_QUOTED = re.compile(r"[\s>|]*")
_GREETING = re.compile(
    r"--$|_{5,}|-{5,}|mit freundlichen gr|(?:freundliche|viele|herzliche) grüße|mfg\b", re.IGNORECASE
)
_LINKED = re.compile(r"(?<=\S)\s*[<\[(](?:mailto:|tel:|https?://)[^>\])]*[>\])]", re.IGNORECASE)
_TOWN = re.compile(r"[0-9]{5}\s+\S")
_NOT_SAID = re.compile(
    r"[-–—?._…\s]*|unbekannt|(?:ist )?nicht bekannt|k\. ?a\.?|keine angabe|weiß (?:ich )?nicht", re.IGNORECASE
)


def written(lines: Iterable[tuple[Blank, str]]) -> str:
    """Give lines to fill in, each with what is known; a blank at the end would let mail programs join two of them."""
    return "\n".join([*(f"{blank}: {value}".rstrip() for blank, value in lines), END])


def answers_in(text: str) -> dict[Blank, tuple[str, ...]]:
    """Give all that the lines of an answer say, each thing once; a line that says nothing is left out."""
    found: dict[Blank, tuple[str, ...]] = {}
    for blank, value in _filled(_plain(text)):
        if value and value not in found.get(blank, ()):
            found[blank] = (*found.get(blank, ()), value)
    return found


def _plain(text: str) -> list[str]:
    """Give lines without the signs that quote them, and without what nobody sees."""
    visible = re.sub("[\u200b\u2060\ufeff\xad]", "", text).replace("\xa0", " ")
    return [_QUOTED.sub("", line, count=1).strip()[:LONGEST] for line in visible.splitlines()[:MOST_LINES]]


def _filled(lines: Iterable[str]) -> Iterator[tuple[Blank, str]]:
    """Give what stands in the lines between a beginning and its end, those that were broken as one."""
    found: list[tuple[Blank, list[str]]] = []
    is_within = is_open = False
    for line in lines:
        blank, value = _blank(line)
        is_within = _goes_on(line, blank, is_within=is_within)
        if is_within and blank:
            found.append((blank, [value]))
            is_open = True
        elif is_open and is_within and line and _is_open(found[-1][1][-1], found[-1][0], line):
            found[-1][1].append(line)
        else:
            is_open = False
    for blank, said in found:
        yield blank, _cleaned(_joined(blank, list(filter(None, said))))


def _blank(line: str) -> tuple[Blank | None, str]:
    """Give which line it is, if it is one, and what stands behind its colon."""
    label, colon, value = line.partition(":")
    blank = BLANKS.get(" ".join(label.strip("*_. ").casefold().split())) if colon else None
    return blank, value.strip("*_ ")


def _goes_on(line: str, blank: Blank | None, *, is_within: bool) -> bool:
    """Say whether a line stands between a beginning and its end."""
    if blank in BEGINNINGS:
        return True
    return is_within and END.strip("()") not in line and not _GREETING.match(line)


def _is_open(line: str, blank: Blank, below: str) -> bool:
    """Say whether what stands in a line goes on in the next: hours do, and what was broken, or begins below."""
    is_broken = len(f"{blank}: {line}") >= WRAPPED or line.endswith((",", ";", "und"))
    goes_on = blank is Blank.HOURS or not line or is_broken or _is_town_of(blank, below)
    return blank not in BEGINNINGS and goes_on


def _is_town_of(blank: Blank, line: str) -> bool:
    """Say whether a line is the second of an address, as it stands on an envelope."""
    return blank is Blank.ADDRESS and _TOWN.match(line) is not None


def _joined(blank: Blank, lines: list[str]) -> str:
    """Give the lines of a value as one."""
    first, *others = lines or [""]
    for line in others:
        if blank is Blank.HOURS:
            first += f"; {line}"
        else:
            first = f"{first.rstrip(',')}, {line}" if _is_town_of(blank, line) else f"{first} {line}"
    return first


def _cleaned(value: str) -> str:
    """Give a value without what mail programs put around it; nothing where it says that nothing is known."""
    plain = _LINKED.sub("", value.strip(" *_\t")).strip()
    if re.fullmatch("<[^<>]*>", plain):
        plain = plain[1:-1].removeprefix("mailto:").strip()
    return "" if _NOT_SAID.fullmatch(plain) else plain
