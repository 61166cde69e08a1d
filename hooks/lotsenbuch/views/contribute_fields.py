"""What the form asks of an office, an administration and villages: its fields in groups, with labels and hints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lotsenbuch.problems import marked


@dataclass(frozen=True)
class Asked:
    """A field that the form asks for: its path, its words where those of the model do not ask, and a hint.

    `kind` says how it is filled in, where its type does not.
    """

    path: str
    label: str = ""
    hint: str = ""
    kind: str = ""


Groups = Mapping[str, Sequence[Asked]]

NUMBER = marked("Vorwahl und Nummer, zum Beispiel 0751 35925270")
WEBSITE = marked("Zum Beispiel www.ravensburg.de")

SOURCE = (
    Asked(
        "source.publisher",
        marked("Wer sagt das?"),
        marked("Zum Beispiel: Stadt Ravensburg. Oder: Rathaus, am Telefon."),
    ),
    Asked(
        "source.url", marked("Wo steht es im Internet?"), marked("Die Adresse der Seite, wenn es dort steht."), "web"
    ),
    Asked(
        "source.date",
        marked("Von wann ist es?"),
        marked("Ein Tag, ein Monat oder ein Jahr: 2.3.2026, März 2026, 2026"),
    ),
    Asked("source.kind", marked("Was für eine Quelle ist das?")),
)

OFFICE: Groups = {
    marked("Die Stelle"): (
        Asked("name", marked("Name der Stelle")),
        Asked("task"),
        Asked("operator", hint=marked("Wer die Beraterinnen und Berater anstellt."), kind="one"),
        Asked("new-operator.name", marked("Name des Trägers")),
        Asked("new-operator.kind", marked("Was für ein Träger ist das?")),
        Asked("serves", hint=marked("Name der Gemeinde oder des Landkreises"), kind="places"),
        Asked("coverage", marked("Für wie viele Gemeinden des Kreises?")),
    ),
    marked("Kontakt"): (
        Asked("contact.phone", hint=NUMBER),
        Asked("contact.email", hint=marked("Ein Postfach der Stelle, nicht das eines einzelnen Menschen.")),
        Asked("contact.website", hint=WEBSITE, kind="web"),
        Asked("contact.booking", marked("Internetseite, auf der man Termine bucht"), kind="web"),
        Asked("contact.line", marked("Wer antwortet dort?")),
        Asked("contact.department"),
        Asked("contact.address.street", marked("Straße und Hausnummer")),
        Asked("contact.address.postcode"),
        Asked("contact.address.town"),
    ),
    marked("Zeiten"): (
        Asked(
            "opening_hours",
            hint=marked(
                "Wie an der Tür: Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr. Was nicht jede Woche gilt, in den Hinweis."
            ),
            kind="hours",
        ),
        Asked("by_appointment"),
    ),
    marked("Was es dort gibt"): (
        Asked("services"),
        Asked("spoken", marked("Sprachen, die man dort spricht"), kind="languages"),
        Asked("interpreting", marked("Gibt es Dolmetscherinnen und Dolmetscher?")),
        Asked("audiences"),
        Asked("access"),
    ),
    marked("Hinweise"): (
        Asked(
            "note.de",
            marked("Hinweis für Ratsuchende"),
            marked("Auf Deutsch; die Übersetzungen kommen später dazu."),
        ),
        Asked("notice.text.de", marked("Vorübergehender Hinweis"), marked("Zum Beispiel: Wir ziehen um.")),
        Asked("notice.until", marked("Bis wann gilt dieser Hinweis?"), marked("Zum Beispiel 31.12.2026")),
    ),
    marked("Wenn es die Stelle nicht mehr gibt"): (
        Asked(
            "until",
            marked("Bis wann gab es sie, oder bis wann gibt es sie noch?"),
            marked("Wenn Sie es wissen: 31.12.2025, Dezember 2025 oder 2025"),
        ),
    ),
    marked("Woher Sie das wissen"): SOURCE,
    marked("Wer bestätigt das?"): (
        Asked(
            "verified.by",
            marked("Wer hat es bestätigt?"),
            marked("Nur wenn Sie selbst dort arbeiten oder dort angerufen haben. Zum Beispiel: Stadt Ravensburg."),
        ),
        Asked("verified.date", marked("Wann?")),
    ),
}
"""The fields of an office that the form shows, in groups; what it does not show stays as it is."""

ADMINISTRATION: Groups = {
    marked("Die Verwaltung"): (
        Asked("name", marked("Name der Verwaltung")),
        Asked("phone", hint=marked("Die Zentrale: Vorwahl und Nummer, oder 115")),
        Asked("email", hint=marked("Das Postfach der Verwaltung, nicht das eines einzelnen Menschen.")),
        Asked("website", hint=WEBSITE, kind="web"),
        Asked("street", marked("Straße und Hausnummer")),
        Asked("postcode"),
        Asked("town"),
    ),
    marked("Woher Sie das wissen"): SOURCE,
}
"""The fields of a town hall or a district's administration that the form shows."""

LOCALITIES: Groups = {
    marked("Dörfer und Stadtteile"): (
        Asked("add", marked("Was fehlt noch?"), marked("Ein Name, wie er auf dem Ortsschild steht."), "names"),
    ),
    marked("Woher Sie das wissen"): SOURCE,
}
"""What the form shows of the villages of a municipality: their list stands above the field that adds to it."""
