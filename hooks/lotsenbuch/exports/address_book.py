"""The ways of a municipality for an address book: vCard 3.0 (RFC 2426), which every telephone reads."""

import re
from collections.abc import Iterator
from uuid import uuid5

from lotsenbuch.answers.ways import WayKind
from lotsenbuch.exports.changes import OURS
from lotsenbuch.exports.place_records import MunicipalityRecord, WayRecord
from lotsenbuch.exports.recording import OpenData

LONGEST = 75
"""Octets of a line; what is longer goes on in the next, after a blank."""

UNSEEN = r"[\s\x00-\x1f\x7f]"

WHOLE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def address_book(data: OpenData, place: MunicipalityRecord) -> str:
    """Give a card for each way of a municipality but those to services of the state, the one to try first at first."""
    ways = (way for way in place.ways if way.kind is not WayKind.STATE_SERVICE)
    return "".join(_folded(line) for way in ways for line in _card(data, way))


def _card(data: OpenData, way: WayRecord) -> Iterator[str]:
    address = way.address
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:urn:uuid:{uuid5(OURS, f'card/{way.office or way.name}')}"
    yield f"FN:{_text(way.name)}"
    yield f"N:{_text(way.name)};;;;"
    yield f"ORG:{';'.join(map(_text, _organisation(data, way)))}"
    if way.dial:
        yield f"TEL;TYPE=work,voice:{_text(way.dial)}"
    if way.email:
        yield f"EMAIL;TYPE=internet:{_text(way.email)}"
    if way.website:
        yield f"URL:{re.sub(UNSEEN, '', way.website)}"  # a URI: nothing in it is escaped
    if address:
        parts = ("", "", address.street or "", address.town, "", address.postcode or "", "")
        yield f"ADR;TYPE=work:{';'.join(map(_text, parts))}"
    yield from _said(way)
    yield "END:VCARD"


def _organisation(data: OpenData, way: WayRecord) -> tuple[str, ...]:
    """Give who runs it and the department to ask for; an administration is its own."""
    if way.office is None:
        return (way.name,)
    office = data.offices[way.office]
    operator = data.entries.operator_by_id[office.operator].name
    department = office.contact.department if office.contact else None
    return (operator, department) if department else (operator,)


def _said(way: WayRecord) -> Iterator[str]:
    """Give what it is, who says so and when, a human who asked at first; `REV` where that is known to the day."""
    kinds = dict.fromkeys(filter(None, (way.kind, way.role, "before-reform" if way.before_reform else None)))
    yield f"CATEGORIES:{','.join(kinds)}"
    sources = [(one.publisher, one.date) for one in (way.cited, *way.stated.values()) if one]
    said = ([(way.verified.by, way.verified.date)] if way.verified else []) + sources
    if said:
        yield f"NOTE:{_text('; '.join(dict.fromkeys(' '.join(filter(None, one)) for one in said)))}"
        newest = said[0][1]
        if newest and WHOLE_DAY.fullmatch(newest):
            yield f"REV:{newest}"


def _text(text: str) -> str:
    """Give a value in which nothing is taken for the end of a part or of a line."""
    lines = re.sub("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    kept = re.sub("[\x00-\x09\x0e-\x1f\x7f]", " ", lines)
    return re.sub(r"([\\;,])", r"\\\1", kept).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Give a line of content in lines of at most 75 octets, none of which ends within a letter."""
    if len(line.encode()) <= LONGEST:
        return f"{line}\r\n"
    parts, room = [""], LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(" ")
            room = LONGEST - 1
        parts[-1] += letter
        room -= size
    return "\r\n".join(parts) + "\r\n"
