"""What the form says besides its fields, and the choices that it words otherwise than the pages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from lotsenbuch.model.vocabulary import Coverage, Interpreting, Line, OperatorKind, SourceKind
from lotsenbuch.problems import marked

LINES: Mapping[Line, str] = {
    Line.COUNSELLING: marked("die Beratung selbst"),
    Line.COORDINATION: marked("die Koordination, die weiß, wer berät"),
    Line.HEAD_OFFICE: marked("die Zentrale des Trägers"),
    Line.SWITCHBOARD: marked("die Zentrale der Stadt, der Gemeinde oder des Kreises"),
    Line.VOLUNTEERS: marked("Ehrenamtliche"),
}

COVERAGES: Mapping[Coverage, str] = {
    Coverage.ALL: marked("für alle Gemeinden des Kreises"),
    Coverage.MOST: marked("für die meisten"),
    Coverage.SOME: marked("für einige"),
    Coverage.UNKNOWN: marked("das ist nicht bekannt"),
}

INTERPRETING: Mapping[Interpreting, str] = {
    Interpreting.NONE: marked("nein"),
    Interpreting.AVAILABLE: marked("ja, wann, ist nicht bekannt"),
    Interpreting.ON_REQUEST: marked("ja, wenn man vorher darum bittet"),
    Interpreting.REGULAR: marked("ja, regelmäßig"),
}

OPERATOR_KINDS: Mapping[OperatorKind, str] = {
    OperatorKind.STATE: marked("Behörde des Landes"),
    OperatorKind.DISTRICT: marked("Landkreis"),
    OperatorKind.MUNICIPALITY: marked("Stadt oder Gemeinde"),
    OperatorKind.WELFARE: marked("Hilfsorganisation, zum Beispiel Caritas, Diakonie oder Rotes Kreuz"),
    OperatorKind.ASSOCIATION: marked("Verband von Gemeinden oder Verein"),
    OperatorKind.COMPANY: marked("Unternehmen"),
}

SOURCE_KINDS: Mapping[SourceKind, str] = {
    SourceKind.OFFICIAL: marked("Angabe der Stelle selbst oder eines Amts"),
    SourceKind.PRESS: marked("Zeitung oder Rundfunk"),
    SourceKind.DOCUMENT: marked("anderes Schriftstück"),
}

CHOICES: Mapping[type[StrEnum], Mapping[Any, str]] = {
    Line: LINES,
    Coverage: COVERAGES,
    Interpreting: INTERPRETING,
    OperatorKind: OPERATOR_KINDS,
    SourceKind: SOURCE_KINDS,
}
"""What the pages say in sentences to those who look for help, as answers to what the form asks."""

WORDS: Mapping[str, str] = {
    "intro": marked(
        "Hier entsteht ein Vorschlag, den ein Mensch liest. Von hier wird nichts gesendet: "
        "Am Ende schicken Sie ihn selbst ab."
    ),
    "nowhere": marked(
        "Dieses Portal nimmt noch keine Vorschläge an: Wer es betreibt, hat keine Adresse dafür eingetragen. "
        "Sie können Ihren Vorschlag hier aufschreiben und als Datei speichern."
    ),
    "script": marked(
        "Dieses Formular braucht JavaScript und einen Browser, der nicht zu alt ist. "
        "Ohne geht es so: Drucken Sie das Blatt und füllen Sie es aus."
    ),
    "script_mail": marked("Schicken Sie es an:"),
    "sheet": marked("Blatt zum Ausfüllen (PDF, auf Deutsch)"),
    "sheet_title": marked("Lotsenbuch: berichtigen, bestätigen, ergänzen"),
    "sheet_intro": marked(
        "Füllen Sie nur aus, was nicht stimmt oder fehlt, und sagen Sie, woher Sie es wissen. Bitte in Druckbuchstaben."
    ),
    "sheet_place": marked("Um welchen Ort und welche Stelle geht es?"),
    "sheet_page": marked("Seite %(page)s von %(pages)s"),
    # The ways in.
    "how": marked("Was möchten Sie tun?"),
    "correct": marked("Etwas berichtigen oder bestätigen"),
    "add": marked("Eine Stelle ergänzen, die fehlt"),
    "where": marked("Für welchen Ort? Wählen Sie ihn aus der Liste."),
    "known": marked("Das steht für %(place)s im Verzeichnis"),
    "known_none": marked("Für %(place)s steht noch keine Stelle im Verzeichnis."),
    "whole_district": marked("für den ganzen Kreis"),
    "town_hall": marked("Verwaltung, keine Beratung"),
    "villages": marked("Dörfer und Stadtteile"),
    "correct_this": marked("Berichtigen"),
    "confirm_this": marked("Stimmt noch"),
    "gone_this": marked("Gibt es nicht mehr"),
    "other_place": marked("Ein anderer Ort"),
    "gone": marked("Diesen Eintrag gibt es nicht oder nicht mehr. Suchen Sie ihn über den Ort."),
    "gone_place": marked("Diesen Ort kennen wir nicht. Suchen Sie ihn über den Namen."),
    # Headings.
    "title_correct": marked("Einen Eintrag berichtigen"),
    "title_confirm": marked("Einen Eintrag bestätigen"),
    "title_add": marked("Eine Stelle ergänzen"),
    "title_villages": marked("Dörfer und Stadtteile berichtigen"),
    "title_gone": marked("Eine Stelle austragen"),
    "about": marked("Eintrag: %(name)s"),
    "about_new": marked("Neue Stelle für: %(name)s"),
    "villages_of": marked("Dörfer und Stadtteile von %(place)s"),
    "change": marked("Etwas hat sich geändert"),
    "still": marked("Es stimmt noch alles: nur bestätigen"),
    "gone_office": marked("Die Stelle gibt es nicht mehr, oder sie hört auf"),
    "as_read": marked("Das bestätigen Sie"),
    "known_here": marked("Das steht heute dort"),
    "more": marked("Mehr zu dieser Stelle, wenn Sie möchten"),
    # Fields.
    "needed": marked("nötig"),
    "choose": marked("Bitte wählen"),
    "nothing": marked("keine Angabe"),
    "yes": marked("ja"),
    "understood": marked("So haben wir es verstanden: %(text)s"),
    "other_operator": marked("ein anderer Träger: Namen eintragen"),
    "operators_here": marked("Im Kreis schon eingetragen"),
    "operators_others": marked("Weitere"),
    "name_example": marked("Zum Beispiel: Integrationsmanagement %(place)s"),
    "other_languages": marked("Andere Sprachen, mit Komma"),
    "put": marked("Hinzufügen"),
    "remove": marked("entfernen"),
    "remove_place": marked("%(place)s entfernen"),
    "keep": marked("doch behalten"),
    "keep_village": marked("%(place)s doch behalten"),
    "name_village": marked("Schreibweise von %(name)s"),
    "village_new": marked("Neu"),
    "village_gone": marked("Gehört nicht dazu"),
    "village_spelt": marked("Anders geschrieben"),
    "place_twice": marked("%(place)s gibt es mehrmals. Welchen Ort meinen Sie?"),
    # Hours, as they are understood.
    "hours_days": marked("%(first)s bis %(last)s"),
    "hours_span": marked("%(from)s–%(to)s Uhr"),
    "hours_and": marked("und"),
    "hours_holidays": marked("an Feiertagen geschlossen"),
    # The end.
    "result": marked("Ihr Vorschlag"),
    "goes_by_mail": marked("Er geht als E-Mail an:"),
    "goes_to_forge": marked("Er geht auf die Seite des Verzeichnisses, wenn Sie dort ein Konto haben:"),
    "unchanged": marked("Noch hat sich nichts geändert. Ändern Sie oben, was nicht stimmt."),
    "faulty": marked("stimmt noch nicht"),
    "missing_one": marked("Noch eine Angabe fehlt oder stimmt nicht"),
    "missing_many": marked("Noch %(number)s Angaben fehlen oder stimmen nicht"),
    "not_ready": marked("Abschicken können Sie, wenn oben nichts mehr fehlt."),
    "ready": marked("Alles da. Schicken Sie den Vorschlag jetzt ab:"),
    "send": marked("So kommt der Vorschlag an"),
    "mail": marked("Als E-Mail schicken"),
    "forge": marked("Auf der Seite des Verzeichnisses vorschlagen (mit Konto, in einem neuen Fenster)"),
    "issue": marked("Dort als Meldung schreiben (mit Konto, in einem neuen Fenster)"),
    "too_long": marked(
        "Für eine E-Mail ist der Vorschlag zu lang. Speichern Sie ihn als Datei und hängen Sie diese an."
    ),
    "save": marked("Als Datei speichern"),
    "to_hand_on": marked("Die Datei können Sie jemandem geben, der das Verzeichnis pflegt."),
    "experts": marked("Für Fachleute: die Zeilen der Datei"),
    "file": marked("Diese Zeilen kommen in die Datei %(file)s:"),
    "copy_lines": marked("Die Zeilen kopieren"),
    "copied": marked("Die Zeilen sind kopiert."),
    "paste": marked("Bleibt das Feld dort leer, kopieren Sie die Zeilen von hier unten hinein."),
    "marked": marked("Die Zeilen sind markiert: Kopieren Sie sie mit Strg und C."),
    "unreachable": marked("Die Einträge lassen sich gerade nicht laden. Versuchen Sie es später noch einmal."),
    "subject": marked("Lotsenbuch: Vorschlag für %(id)s"),
}
