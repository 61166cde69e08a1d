"""What the form asks: its fields in groups, their words, hints and choices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lotsenbuch.model.fields import model_in, name_of, vocabulary_in
from lotsenbuch.model.offices import FIELDS, Office, Operator
from lotsenbuch.model.sources import Source, Verified
from lotsenbuch.problems import Translations, marked

CODES = ("de", "en")
"""The languages of the form."""


@dataclass(frozen=True)
class Asked:
    """A field that the form asks for: its path, its words where those of the model do not ask, and a hint.

    `kind` says how it is filled in, where its type does not.
    """

    path: str
    label: str = ""
    hint: str = ""
    kind: str = ""


GROUPS: Mapping[str, Sequence[Asked]] = {
    marked("Die Stelle"): (
        Asked("name"),
        Asked("task"),
        Asked("operator", hint=marked("Wer die Beraterinnen und Berater anstellt."), kind="one"),
        Asked("new-operator.name", marked("Name des Trägers")),
        Asked("new-operator.kind", marked("Was ist er?")),
        Asked(
            "serves",
            hint=marked("Name der Gemeinde; ein ganzer Landkreis hat einen Schlüssel mit 5 Ziffern."),
            kind="places",
        ),
        Asked("coverage"),
    ),
    marked("Kontakt"): (
        Asked("contact.line", hint=marked("Wer geht ans Telefon?")),
        Asked("contact.phone", hint=marked("Eine Nummer mit Vorwahl, ohne Namen: 0751 35925270")),
        Asked("contact.email", hint=marked("Eine Adresse der Stelle, nicht eines einzelnen Menschen.")),
        Asked("contact.website", hint=marked("Mit https:// am Anfang.")),
        Asked("contact.booking"),
        Asked("contact.department"),
        Asked("contact.address.street"),
        Asked("contact.address.postcode"),
        Asked("contact.address.town"),
    ),
    marked("Zeiten"): (
        Asked(
            "opening_hours",
            hint=marked(
                "So: Mo-Fr 09:00-12:00, We 14:00-17:00. Die Tage heißen Mo Tu We Th Fr Sa Su. "
                "Nach Vereinbarung? Das steht im nächsten Feld."
            ),
        ),
        Asked("by_appointment"),
    ),
    marked("Was es dort gibt"): (
        Asked("services"),
        Asked("spoken", hint=marked("Kürzel der Sprachen mit Komma: de, en, ar, ti."), kind="list"),
        Asked("interpreting"),
        Asked("audiences"),
        Asked("access"),
    ),
    marked("Hinweise"): (
        Asked(
            "note.de",
            marked("Hinweis für Ratsuchende"),
            marked("Auf Deutsch; die Übersetzungen kommen später dazu."),
        ),
        Asked(
            "notice.until",
            marked("Vorübergehender Hinweis: gilt bis"),
            marked("Bis wann gilt der Hinweis? 2026-12-31"),
        ),
        Asked("notice.text.de", marked("Vorübergehender Hinweis: Text")),
    ),
    marked("Woher Sie das wissen"): (
        Asked(
            "source.publisher",
            marked("Wer sagt das?"),
            marked("Zum Beispiel: Stadt Ravensburg. Ohne Quelle können wir nichts übernehmen."),
        ),
        Asked("source.url", marked("Wo steht es im Internet?")),
        Asked(
            "source.date",
            marked("Von wann ist es?"),
            marked("Von wann ist die Angabe? 2026, 2026-03 oder 2026-03-02"),
        ),
        Asked("source.kind", marked("Was ist es?")),
    ),
    marked("Wer bestätigt das?"): (
        Asked(
            "verified.by",
            marked("Wer hat es bestätigt?"),
            marked("Nur wenn Sie selbst dort arbeiten oder dort angerufen haben."),
        ),
        Asked("verified.date", marked("Wann?")),
    ),
}
"""The fields that the form shows, in groups; what it does not show stays as it is."""

MODELS: Mapping[str, type[BaseModel]] = {"source": Source, "verified": Verified, "new-operator": Operator}
"""What stands before the first full stop of paths that do not start in an office."""

WORDS: Mapping[str, str] = {
    "intro": marked(
        "Hier berichtigen Sie einen Eintrag. Am Ende entsteht ein Vorschlag, den ein Mensch liest. "
        "Sie brauchen dafür kein git. Von hier wird nichts gesendet."
    ),
    "script": marked("Das Formular geht auf diesem Gerät gerade nicht. So geht es auch:"),
    "which": marked("Welcher Eintrag?"),
    "choose": marked("Bitte wählen"),
    "new": marked("Eine Stelle, die noch fehlt"),
    "still": marked("Es stimmt noch alles: nur bestätigen"),
    "change": marked("Etwas hat sich geändert"),
    "how": marked("Was möchten Sie tun?"),
    "add": marked("Hinzufügen"),
    "remove": marked("Entfernen: %(place)s"),
    "unknown_place": marked("Diesen Ort kennen wir nicht. Wählen Sie ihn aus der Liste."),
    "optional": marked("wenn bekannt"),
    "nothing": marked("keine Angabe"),
    "other_operator": marked("ein anderer Träger"),
    "operator_missing": marked("Nennen Sie den Träger."),
    "faults": marked("Das stimmt noch nicht"),
    "result": marked("Ihr Vorschlag"),
    "unchanged": marked("Noch hat sich nichts geändert."),
    "source_missing": marked("Nennen Sie, woher Sie das wissen."),
    "who_missing": marked("Nennen Sie, wer es bestätigt hat."),
    "file": marked("Diese Zeilen kommen in die Datei %(file)s:"),
    "send": marked("So kommt der Vorschlag an"),
    "forge": marked("Auf der Seite des Verzeichnisses vorschlagen (mit Konto)"),
    "issue": marked("Dort als Meldung schreiben (mit Konto)"),
    "mail": marked("Als E-Mail schicken"),
    "save": marked("Als Datei speichern"),
    "copy_lines": marked("Die Zeilen kopieren"),
    "copied": marked(
        "Die Zeilen sind kopiert. Ist das Feld auf der Seite des Verzeichnisses leer, fügen Sie sie dort ein."
    ),
    "unreachable": marked("Die Einträge lassen sich gerade nicht laden. Versuchen Sie es später noch einmal."),
    "subject": marked("Lotsenbuch: Vorschlag für %(id)s"),
}


@dataclass(frozen=True)
class FormChoice:
    """A value of a vocabulary and its word."""

    value: str
    word: str


@dataclass(frozen=True)
class FormField:
    """A field of the form: its path, its words, how it is filled in, and its choices."""

    path: str
    label: str
    hint: str
    kind: str
    is_needed: bool
    choices: tuple[FormChoice, ...]


@dataclass(frozen=True)
class FormGroup:
    """Fields below one heading."""

    title: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class FormView:
    """The form in one language: its groups of fields, and its other words."""

    groups: tuple[FormGroup, ...]
    words: Mapping[str, str]


def form_view(words: Translations, choice_words: Mapping[StrEnum, str]) -> FormView:
    """Give the form in the language of `words`; `choice_words` are those of the pages for the vocabularies."""
    groups = tuple(
        FormGroup(words.gettext(title), tuple(_field(asked, words, choice_words) for asked in group))
        for title, group in GROUPS.items()
    )
    return FormView(groups, {name: words.gettext(word) for name, word in WORDS.items()})


def _field(asked: Asked, words: Translations, choice_words: Mapping[StrEnum, str]) -> FormField:
    described = list(_described(asked.path))
    vocabulary = vocabulary_in(described[-1].annotation)
    return FormField(
        path=asked.path,
        label=words.gettext(asked.label or FIELDS[asked.path]),
        hint=words.gettext(asked.hint) if asked.hint else "",
        kind=asked.kind or _kind(described[-1]),
        is_needed=asked.path.partition(".")[0] not in MODELS and all(field.is_required() for field in described),
        choices=tuple(FormChoice(value.value, choice_words[value]) for value in vocabulary or ()),
    )


def _described(path: str) -> Iterator[FieldInfo]:
    """Give what the model says of a field, and before it of each field around it."""
    first, _, rest = path.partition(".")
    model: type[BaseModel] | None = MODELS.get(first, Office)
    for name in (rest if first in MODELS else path).split("."):
        if model is None:
            raise KeyError(path)
        field = next(info for own, info in model.model_fields.items() if name_of(own, info) == name)
        yield field
        model = model_in(field.annotation)


def _kind(info: FieldInfo) -> str:
    if vocabulary_in(info.annotation):
        return "several" if get_origin(info.annotation) is tuple else "one"
    if info.annotation is bool:
        return "yes"
    return "long" if info.json_schema_extra == {"x-checked-as": "text"} else "line"
