"""The open data as tables that Excel opens right on a German machine: a row an office, a row a municipality.

UTF-8 with a byte order mark, semicolons, decimal commas. What a spreadsheet would take for a formula, a number or a
date and so change begins with an apostrophe, as one types it there; who reads the table by a program takes it off.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from lotsenbuch.exports.office_records import OfficeRecord
from lotsenbuch.exports.place_records import MunicipalityRecord, WayRecord
from lotsenbuch.exports.record import AddressRecord, CitedRecord
from lotsenbuch.exports.recording import OpenData
from lotsenbuch.model.phones import written
from lotsenbuch.model.vocabulary import Fact

Cell: TypeAlias = str | float | Sequence[str] | None
"""A text, yes or no, a number, several words, or nothing."""

BYTE_ORDER_MARK = "\ufeff"
"""By it Excel knows UTF-8."""

FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠']")
"""How a text begins that a spreadsheet takes for a formula, the wide signs of East Asia included; and the apostrophe
itself, so that one can always be taken off."""

KEPT = re.compile(r"[1-9][0-9]{0,14}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+( [0-9]+)+")
"""Of what has no letter, what stays as it is: whole numbers without zeros before them, days, groups of digits."""

_MONTH = "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])[a-zä]*"
_NUMBER = r"[€(]?\s*[0-9][0-9.,:/'\s-]*(?:e[+-]?[0-9]+)?\s*[)%€]?"
_DATE = rf"(?=.*[0-9])[0-9.,/\s-]*{_MONTH}[0-9.,/\s-]*"

CHANGED = re.compile(rf"\s*(?:{_NUMBER}|{_DATE}|wahr|falsch)\s*", re.IGNORECASE)
"""What else a spreadsheet may take for a number or a date."""


def offices(data: OpenData) -> str:
    """Give a row for each office that is there today."""
    names = {one.id: one.name for one in data.operators}
    return _table(_office(one, names[one.operator]) for one in data.offices.values())


def municipalities(data: OpenData) -> str:
    """Give a row for each municipality, with the way to try first."""
    return _table(map(_municipality, data.municipalities))


def _table(rows: Iterable[Mapping[str, Cell]]) -> str:
    """Give CSV of rows that have the same columns in the same order; without rows it is empty."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, row in enumerate(rows):
        if number == 0:
            lines.writerow(row)
        lines.writerow(map(cell, row.values()))
    return f"{BYTE_ORDER_MARK}{text.getvalue()}"


def cell(value: Cell) -> str:
    """Give what stands in the table: a text as itself, whatever a spreadsheet would make of it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6g}".replace(".", ",")
    text = value if isinstance(value, str) else " ".join(value)
    is_changed = CHANGED.fullmatch(text) and not KEPT.fullmatch(text)
    return f"'{text}" if FORMULA.match(text) or is_changed else text


def _office(one: OfficeRecord, operator: str) -> Mapping[str, Cell]:
    contact = one.contact
    phone = contact.phone if contact else None
    return {
        "id": one.id,
        "name": one.name,
        "task": one.task,
        "operator": one.operator,
        "operator_name": operator,
        "partners": one.partners,
        "serves": one.serves,
        "except": one.except_,
        "coverage": one.coverage,
        "certainty": one.certainty,
        "since": one.since,
        "until": one.until,
        "role": contact.role if contact else None,
        "department": contact.department if contact else None,
        "phone": written(phone) if phone else None,
        "email": contact.email if contact else None,
        "website": contact.website if contact else None,
        "booking": contact.booking if contact else None,
        **_address(contact.address if contact else None),
        "opening_hours": one.opening_hours,
        "by_appointment": one.by_appointment,
        "services": one.services,
        "spoken": [spoken.language for spoken in one.spoken or ()],
        "interpreting": one.interpreting,
        **_cited("operator", _source_of(one, Fact.OPERATOR)),
        **_cited("contact", _source_of(one, Fact.CONTACT)),
        "verified_date": one.verified.date if one.verified else None,
        "verified_by": one.verified.by if one.verified else None,
        **_cited("age", next(source for source in one.sources if source.id == one.age.source)),
        "before_reform": one.before_reform,
    }


def _municipality(one: MunicipalityRecord) -> Mapping[str, Cell]:
    return {
        "ags": one.ags,
        "name": one.name,
        "district": one.district.key,
        "district_name": one.district.name,
        "postcodes": one.postcodes,
        "lat": one.position.lat,
        "lon": one.position.lon,
        "level": one.level,
        "reached": one.reached,
        "counselled": one.counselled,
        "offices": one.offices,
        **_first(one.ways[0] if one.ways else None),
        "page": one.page,
        **_known_of(one.ways[0] if one.ways else None),
    }


def _first(way: WayRecord | None) -> Mapping[str, Cell]:
    return {
        "way": way.kind if way else None,
        "way_name": way.name if way else None,
        "way_office": way.office if way else None,
        "role": way.role if way else None,
        "phone": written(way.phone) if way and way.phone else None,
        "email": way.email if way else None,
        "website": way.website if way else None,
        **_address(way.address if way else None),
        **_cited("way", way.cited if way else None),
    }


def _known_of(way: WayRecord | None) -> Mapping[str, Cell]:
    verified = way.verified if way else None
    return {
        "way_verified_date": verified.date if verified else None,
        "way_verified_by": verified.by if verified else None,
        "before_reform": way.before_reform if way else None,
    }


def _address(address: AddressRecord | None) -> Mapping[str, Cell]:
    return {
        "street": address.street if address else None,
        "postcode": address.postcode if address else None,
        "town": address.town if address else None,
    }


def _source_of(office: OfficeRecord, fact: Fact) -> CitedRecord | None:
    stated = office.facts.get(fact)
    return next((source for source in office.sources if stated and source.id == stated.source), None)


def _cited(what: str, source: CitedRecord | None) -> Mapping[str, Cell]:
    return {
        f"{what}_publisher": source.publisher if source else None,
        f"{what}_url": source.url if source else None,
        f"{what}_date": source.date if source else None,
    }
