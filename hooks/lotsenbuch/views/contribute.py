"""What the form asks: its fields in groups, their words, hints and choices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lotsenbuch.model.fields import model_in, vocabulary_in
from lotsenbuch.model.offices import Office, Operator, Source, Verified
from lotsenbuch.model.vocabulary import SourceKind
from lotsenbuch.problems import Translations, marked
from lotsenbuch.wording.fields import FIELDS

CODES = ("de", "en")
"""The languages of the form."""

GROUPS: Mapping[str, Sequence[str]] = {
    marked("Die Stelle"): ("name", "task", "operator", "new-operator.name", "new-operator.kind", "serves", "coverage"),
    marked("Kontakt"): (
        "contact.line",
        "contact.phone",
        "contact.email",
        "contact.website",
        "contact.booking",
        "contact.department",
        "contact.address.street",
        "contact.address.postcode",
        "contact.address.town",
    ),
    marked("Zeiten"): ("opening_hours", "by_appointment"),
    marked("Was es dort gibt"): ("services", "spoken", "interpreting", "audiences", "access"),
    marked("Hinweise"): ("note.de", "notice.until", "notice.text.de"),
    marked("Woher Sie das wissen"): ("source.publisher", "source.url", "source.date", "source.kind"),
    marked("Wer bestätigt das?"): ("verified.by", "verified.date"),
}
"""The fields that the form shows, in groups; what it does not show stays as it is."""

MODELS: Mapping[str, type[BaseModel]] = {"source": Source, "verified": Verified, "new-operator": Operator}
"""What stands before the first full stop of paths that do not start in an office."""

LONG = frozenset({"note.de", "notice.text.de"})

HINTS: Mapping[str, str] = {
    "serves": marked("Name der Gemeinde; ein ganzer Landkreis hat einen Schlüssel mit 5 Ziffern."),
    "operator": marked("Wer die Beraterinnen und Berater anstellt."),
    "contact.line": marked("Wer geht ans Telefon?"),
    "contact.phone": marked("Vorwahl und Nummer: 0751 35925270"),
    "contact.email": marked("Eine Adresse der Stelle, nicht eines einzelnen Menschen."),
    "contact.website": marked("Mit https:// am Anfang."),
    "opening_hours": marked("So: Mo-Fr 09:00-12:00; We 14:00-17:00. Die Tage heißen Mo Tu We Th Fr Sa Su."),
    "spoken": marked("Kürzel der Sprachen mit Komma: de, en, ar, ti."),
    "note.de": marked("Auf Deutsch; die Übersetzungen kommen später dazu."),
    "notice.until": marked("Bis wann gilt der Hinweis? 2026-12-31"),
    "source.publisher": marked("Zum Beispiel: Stadt Ravensburg. Ohne Quelle können wir nichts übernehmen."),
    "source.date": marked("Von wann ist die Angabe? 2026, 2026-03 oder 2026-03-02"),
    "verified.by": marked("Nur wenn Sie selbst dort arbeiten oder dort angerufen haben."),
}

LABELS: Mapping[str, str] = {
    "new-operator.name": marked("Name des Trägers"),
    "new-operator.kind": marked("Was ist er?"),
    "source.publisher": marked("Wer sagt das?"),
    "source.url": marked("Wo steht es im Internet?"),
    "source.date": marked("Von wann ist es?"),
    "source.kind": marked("Was ist es?"),
    "verified.by": marked("Wer hat es bestätigt?"),
    "verified.date": marked("Wann?"),
    "note.de": marked("Hinweis für Ratsuchende"),
    "notice.until": marked("Vorübergehender Hinweis: gilt bis"),
    "notice.text.de": marked("Vorübergehender Hinweis: Text"),
}

SOURCE_KINDS: Mapping[SourceKind, str] = {
    SourceKind.OFFICIAL: marked("Seite oder Auskunft der Stelle oder einer Behörde"),
    SourceKind.PRESS: marked("Zeitung oder Rundfunk"),
    SourceKind.DOCUMENT: marked("ein Dokument"),
}

WORDS: Mapping[str, str] = {
    "intro": marked(
        "Hier berichtigen Sie einen Eintrag. Am Ende entsteht ein Vorschlag, den ein Mensch liest. "
        "Sie brauchen dafür kein git. Von hier wird nichts gesendet."
    ),
    "script": marked("Das Formular braucht JavaScript. Ohne geht es so:"),
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
    """A value of a vocabulary, and its word."""

    value: str
    word: str


@dataclass(frozen=True)
class FormField:
    """A field of the form: its path, its words, how it is filled in, and its choices with their words."""

    path: str
    label: str
    hint: str
    kind: str
    is_needed: bool
    choices: tuple[FormChoice, ...]


@dataclass(frozen=True)
class FormGroup:
    """Fields under one title."""

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
        FormGroup(words.gettext(title), tuple(_field(path, words, choice_words) for path in paths))
        for title, paths in GROUPS.items()
    )
    return FormView(groups, {name: words.gettext(word) for name, word in WORDS.items()})


def _field(path: str, words: Translations, choice_words: Mapping[StrEnum, str]) -> FormField:
    described = list(_described(path))
    annotation = described[-1].annotation
    vocabulary = vocabulary_in(annotation)
    return FormField(
        path=path,
        label=words.gettext(LABELS.get(path) or FIELDS[path]),
        hint=words.gettext(HINTS[path]) if path in HINTS else "",
        kind=_kind(path, annotation),
        is_needed=path.partition(".")[0] not in MODELS and all(field.is_required() for field in described),
        choices=tuple(_choices(vocabulary, words, choice_words)) if vocabulary else (),
    )


def _described(path: str) -> Iterator[FieldInfo]:
    """Give what the model says of a field, and before it of each field around it."""
    first, _, rest = path.partition(".")
    model: type[BaseModel] | None = MODELS.get(first, Office)
    for name in (rest if first in MODELS else path).split("."):
        if model is None:
            raise KeyError(path)
        field = next(field for own, field in model.model_fields.items() if (field.alias or own) == name)
        yield field
        model = model_in(field.annotation)


def _kind(path: str, annotation: Any) -> str:
    """Give how a field is filled in: by its type, where that says enough."""
    if vocabulary_in(annotation):
        return "several" if get_origin(annotation) is tuple else "one"
    if path == "operator":
        return "one"
    if path in LONG:
        return "long"
    return {"serves": "places", "spoken": "list", "by_appointment": "yes"}.get(path, "line")


def _choices(
    vocabulary: type[StrEnum], words: Translations, choice_words: Mapping[StrEnum, str]
) -> Iterator[FormChoice]:
    for value in vocabulary:
        known = SOURCE_KINDS.get(value) if isinstance(value, SourceKind) else None
        yield FormChoice(value.value, words.gettext(known) if known else choice_words[value])
