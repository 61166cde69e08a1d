"""The drop-in that an answer about an office makes, new or corrected."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lotsenbuch.answers.answering import COUNSELLING
from lotsenbuch.model.fields import fields_in
from lotsenbuch.model.offices import Office
from lotsenbuch.problems import marked
from lotsenbuch.reading.unread import DROP_INS
from lotsenbuch.upkeep.answered import NOTHING, WAYS, Known, Made, Reply, Taking, free, houses, slug, unknown
from lotsenbuch.upkeep.asking import office_lines
from lotsenbuch.upkeep.letter_lines import Blank
from lotsenbuch.upkeep.line_values import address_in, answerer_of, hours_in, is_gone, kind_of, of_nobody

FACTS: Mapping[str, str] = {field.name: str(field.says.fact) for field in fields_in(Office) if field.says.fact}
"""Which fact a source supports that says something of a field."""

ORDER = tuple(field.name for field in fields_in(Office))


def made_of_office(id_: str, reply: Reply, known: Known) -> Made:
    """Give what an answer makes of an entry."""
    office = next((office for office in known.registry.entries.offices if office.id == id_), None)
    if office is None:
        return unknown(id_)
    operator = known.registry.entries.operator_by_id.get(office.operator)
    name, website = (operator.name, operator.website) if operator else ("", None)
    contact = office.contact
    email = contact.email if contact else None
    own = (name, email, (contact.website if contact else None) or website)
    halls = [known.halls.get(key) for key in (*office.serves[:1], *reply.said.get(Blank.PLACE, ()))]
    of_halls = ((hall.name, hall.email, hall.website) for hall in halls if hall)
    taking = Taking(reply, dict(office_lines(office, name)), houses(own, *of_halls))
    return _OfficeTaking(taking, known, _written(id_, known)).made()


def made_of_place(key: str, reply: Reply, known: Known) -> Made:
    """Give what an answer makes of a place for which there is no entry yet."""
    if key not in known.gazetteer.municipalities:
        return unknown(key)
    for office in known.registry.entries.offices:
        if key in office.serves and office.name in reply.said.get(Blank.NAME, ()):
            return made_of_office(office.id, reply, known)
    hall = known.halls.get(key)
    taking = Taking(reply, {}, houses((hall.name, hall.email, hall.website)) if hall else {})
    return _OfficeTaking(taking, known, {}, key).made()


def _written(id_: str, known: Known) -> dict[str, Any]:
    """Give an entry as its file says it, every value as text."""
    entry = known.registry.locations["offices", id_]
    found: Any = entry.document.data
    for step in entry.path:
        found = found[step]
    return _copied(found)


def _copied(written: dict[str, Any]) -> dict[str, Any]:
    """Give a copy of which no part is the same as another: YAML would write a reference."""
    copy: dict[str, Any] = json.loads(json.dumps(written))
    return copy


@dataclass
class _OfficeTaking:
    """Takes over an answer about an office; `place` is that of a new one, of which nothing is written yet."""

    taking: Taking
    known: Known
    written: dict[str, Any]
    place: str = ""

    def made(self) -> Made:
        entry = _copied(self.written)
        operator = self._names(entry)
        self._contact(entry)
        self._hours(entry)
        is_confirmed = not self.place and self.taking.confirms()
        changed = [name for name in {**self.written, **entry} if entry.get(name) != self.written.get(name)]
        if not (changed or is_confirmed or self.taking.faults):
            return NOTHING
        if self.place and changed:
            changed += self._begun(entry)
        if changed or is_confirmed:
            self._sources(entry, changed, is_confirmed=is_confirmed)
        ordered = {name: entry[name] for name in ORDER if name in entry}
        content = {"operators": [operator], "offices": [ordered]} if operator else ordered
        return Made(f"{DROP_INS}/{entry.get('id', 'neu')}.yaml", content, tuple(self.taking.faults))

    def _names(self, entry: dict[str, Any]) -> dict[str, str] | None:
        """Take over name and operator; give the operator if it is new."""
        name = self.taking.take(Blank.NAME, of_nobody) or ""
        if is_gone(name):
            self.taking.fault(
                marked("Die Antwort sagt, dass es die Stelle nicht mehr gibt."),
                marked("Tragen Sie das im Formular ein: Es fragt, bis wann es sie gab."),
            )
        elif name:
            entry["name"] = name
        operator = self.taking.take(Blank.OPERATOR, of_nobody)
        if not operator:
            return None
        known = {one.name.casefold(): one.id for one in self.known.registry.entries.operators}
        entry["operator"] = known.get(operator.casefold()) or free(slug(operator) or "neu", known.values())
        if operator.casefold() in known:
            return None
        kind = self.taking.read(lambda: kind_of(operator, self.taking.text(Blank.OPERATOR_KIND)))
        return {"id": entry["operator"], "name": operator, "kind": kind or ""}

    def _contact(self, entry: dict[str, Any]) -> None:
        contact = entry.pop("contact", None) or {}
        line = self.taking.take(Blank.LINE, answerer_of) or contact.pop("line", "")
        contact.pop("line", None)
        for blank, (name, read) in WAYS.items():
            _put(contact, name, self.taking.take(blank, read))
        where = self.taking.take(Blank.ADDRESS, lambda text: {} if is_gone(text) else address_in(text))
        _put(contact, "address", where)
        if contact:
            entry["contact"] = {"line": line, **contact}
        if contact and not line:
            self.taking.missing(Blank.LINE, "Beratung")

    def _hours(self, entry: dict[str, Any]) -> None:
        found = self.taking.take(Blank.HOURS, lambda text: ("", False) if is_gone(text) else hours_in(text))
        if found:
            hours, by_appointment = found
            _put(entry, "opening_hours", hours)
            _put(entry, "by_appointment", "true" if by_appointment else None)

    def _begun(self, entry: dict[str, Any]) -> list[str]:
        """Fill in what a new entry has besides, and note what it lacks; give the fields that it now has."""
        if "name" not in entry:
            self.taking.missing(Blank.NAME, "Integrationsmanagement Musterhausen")
        if "operator" not in entry:
            self.taking.missing(Blank.OPERATOR, "Stadt Musterhausen")
        ids = [office.id for office in self.known.registry.entries.offices]
        own = {"task": str(COUNSELLING), "serves": [self.place]}
        entry |= {"id": free(slug(entry.get("name", "")) or "neu", ids), **own}
        return [*own]

    def _sources(self, entry: dict[str, Any], changed: list[str], *, is_confirmed: bool) -> None:
        """Add the answer as the source of what it changes, and who confirms the rest."""
        source = self.taking.source()
        if changed:
            known = self.written.get("sources") or []
            id_ = free(f"{slug(source['publisher']) or 'quelle'}-{source['date'][:4]}", [one["id"] for one in known])
            supports = list(dict.fromkeys(FACTS[name] for name in changed if name in FACTS))
            entry["sources"] = [*known, {"id": id_, **source, "supports": supports}]
        if is_confirmed:
            entry["verified"] = {"date": source["date"], "by": self.taking.confirmed_by(source)}


def _put(values: dict[str, Any], name: str, value: Any) -> None:
    """Put a new value in the place of an old one; an empty one takes it away, none leaves it."""
    if value:
        values[name] = value
    elif value is not None:
        values.pop(name, None)
