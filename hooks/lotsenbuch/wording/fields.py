"""What clerks call the fields of the registry: one word for each, by its path from the entry."""

from collections.abc import Mapping

from lotsenbuch.problems import marked

FIELDS: Mapping[str, str] = {
    "id": marked("Kennung"),
    "name": marked("Name"),
    "kind": marked("Art"),
    "umbrella": marked("Verband"),
    "website": marked("Internetseite"),
    "task": marked("Aufgabe"),
    "operator": marked("Träger"),
    "partners": marked("Zusammen mit"),
    "commissioned_by": marked("Im Auftrag von"),
    "serves": marked("Zuständig für"),
    "except": marked("Nicht zuständig für"),
    "coverage": marked("Wie viele Gemeinden des Kreises"),
    "certainty": marked("Sicherheit"),
    "from": marked("Seit"),
    "until": marked("Bis"),
    "contact": marked("Kontakt"),
    "contact.line": marked("Wer antwortet"),
    "contact.department": marked("Abteilung"),
    "contact.phone": marked("Telefon"),
    "contact.email": marked("E-Mail"),
    "contact.website": marked("Internetseite"),
    "contact.address": marked("Anschrift"),
    "contact.address.street": marked("Straße"),
    "contact.address.postcode": marked("Postleitzahl"),
    "contact.address.town": marked("Ort"),
    "contact.booking": marked("Termine im Internet"),
    "contact.personal": marked("Persönliche Angaben, so veröffentlicht"),
    "opening_hours": marked("Öffnungszeiten"),
    "by_appointment": marked("Nur mit Termin"),
    "consultations": marked("Sprechstunden vor Ort"),
    "services": marked("Angebote"),
    "spoken": marked("Sprachen"),
    "interpreting": marked("Dolmetschen"),
    "audiences": marked("Für wen"),
    "access": marked("Barrierefreiheit"),
    "note": marked("Hinweis"),
    "notice": marked("Vorübergehender Hinweis"),
    "history": marked("Vorgeschichte"),
    "figures": marked("Zahlen"),
    "sources": marked("Quellen"),
    "verified": marked("Bestätigt"),
    "status": marked("Zustand"),
}
"""Paths of fields from their entry, of operators and offices, and their German words."""


def word_of(path: str) -> str:
    """Give the word of a field, or of the nearest field around it that has one."""
    while path not in FIELDS and "." in path:
        path = path.rpartition(".")[0]
    return FIELDS.get(path, path)
