"""What the form says at a field: words for who fills it in; those for who writes a file stand with the checks."""

from collections.abc import Mapping

from lotsenbuch.problems import marked

FAULTS: Mapping[str, str] = {
    "missing": marked("Diese Angabe fehlt noch."),
    "missing:name": marked("Schreiben Sie den Namen."),
    "missing:task": marked("Wählen Sie, was die Stelle tut."),
    "missing:operator": marked("Wählen Sie den Träger."),
    "missing:new-operator.name": marked("Schreiben Sie, wie der Träger heißt."),
    "missing:new-operator.kind": marked("Wählen Sie, was für ein Träger es ist."),
    "missing:serves": marked("Nennen Sie mindestens einen Ort, für den die Stelle da ist."),
    "missing:coverage": marked("Wählen Sie, für wie viele Gemeinden des Kreises die Stelle da ist."),
    "missing:contact.line": marked("Wählen Sie, wer unter diesem Kontakt antwortet."),
    "missing:contact.address.town": marked("Zur Anschrift gehört ein Ort."),
    "missing:town": marked("Zur Anschrift gehört ein Ort."),
    "missing:notice.text.de": marked("Schreiben Sie, was vorübergehend gilt, oder löschen Sie das Datum."),
    "missing:notice.until": marked("Schreiben Sie, bis wann der Hinweis gilt."),
    "missing:source.publisher": marked(
        "Schreiben Sie, woher Sie das wissen. Ohne Quelle können wir nichts übernehmen."
    ),
    "missing:source.date": marked("Schreiben Sie, von wann die Angabe ist."),
    "missing:verified.by": marked("Schreiben Sie, wer es bestätigt: Ihr Amt oder Ihre Stelle genügt."),
    "missing:verified.date": marked("Schreiben Sie, wann das war."),
    "needless:coverage": marked("Das passt nur zu einem ganzen Landkreis. Wählen Sie „keine Angabe“."),
    "empty_contact": marked(
        "Es fehlt noch, wie man die Stelle erreicht: Telefon, E-Mail, Internetseite oder Anschrift."
    ),
    "too_long": marked("Das ist zu lang. Höchstens %(max_length)s Zeichen passen hier."),
    "hidden_character": marked("Hier steht ein unsichtbares Zeichen. Löschen Sie den Text und tippen Sie ihn neu."),
    "foreign_letters": marked("Hier steht ein Buchstabe einer fremden Schrift. Tippen Sie die Zeile neu, auf Deutsch."),
    "line_break": marked("Schreiben Sie das in eine Zeile."),
    "string_too_short": marked("Hier steht nichts, was man lesen kann."),
    "street_town": marked("Nur Straße und Hausnummer: Postleitzahl und Ort haben eigene Felder."),
    "postcode": marked("Eine Postleitzahl hat 5 Ziffern: 73430."),
    "phone": marked("Das ist keine ganze Telefonnummer. Schreiben Sie Vorwahl und Nummer: 0751 35925270."),
    "phone_words": marked(
        "Bitte nur die Nummer. Einen Namen können wir nicht aufnehmen, Zeiten haben ein eigenes Feld."
    ),
    "phone_several": marked("Bitte nur eine Nummer: die, unter der zuerst jemand antwortet."),
    "phone_letter": marked("Hier steht ein Buchstabe, wo eine Ziffer stehen muss: Null und Eins sind Ziffern."),
    "phone_extension": marked("Schreiben Sie die Durchwahl ohne Wort ans Ende der Nummer: 0751 82-252."),
    "phone_digits": marked("Schreiben Sie die Nummer mit den Ziffern 0 bis 9."),
    "phone_country": marked("Das ist eine Nummer in einem fernen Land. Deutschland hat hinter dem + die 49."),
    "web_address": marked("Das ist keine Internetadresse. Sie sieht so aus: www.ravensburg.de."),
    "web_signs": marked("Öffnen Sie die Seite, und kopieren Sie ihre Adresse aus der Adresszeile des Browsers."),
    "mail_address": marked(
        "Das ist keine ganze E-Mail-Adresse. Sie hat ein @, dahinter einen Punkt und nirgends Leerzeichen: "
        "integration@beispiel.de."
    ),
    "mail_several": marked("Bitte nur eine Adresse: die, unter der jemand antwortet."),
    "mail_letters": marked("E-Mail-Adressen haben keine Umlaute, keine fremden Buchstaben und keine langen Striche."),
    "personal": marked("Das sieht nach dem Postfach eines einzelnen Menschen aus. Besser ist eines der ganzen Stelle."),
    "personal_hall": marked("Das sieht nach dem Postfach eines einzelnen Menschen aus. Nehmen Sie das der Verwaltung."),
    "date": marked("Das ist kein Datum. Schreiben Sie zum Beispiel 31.12.2026, März 2026 oder 2026."),
    "future": marked("Dieser Tag liegt noch vor uns."),
    "not_a_day": marked("Schreiben Sie den ganzen Tag: 30.11.2026."),
    "over": marked("Dieser Tag ist schon vorbei."),
    "village": marked("„%(words)s“ ist kein Name eines Dorfs. Schreiben Sie ihn wie auf dem Ortsschild."),
    "village_twice": marked("„%(words)s“ steht schon in der Liste."),
    "unknown_place": marked("Diesen Ort kennen wir nicht. Schreiben Sie den Anfang des Namens und wählen Sie ihn aus."),
    "put_place": marked("Wählen Sie einen dieser Orte aus."),
    "languages": marked("Diese Sprachen kennen wir nicht: %(words)s."),
    "hours_days": marked("Schreiben Sie vor die Uhrzeit die Tage: Mo–Fr 8–12 Uhr."),
    "hours_times": marked("Hinter den Tagen fehlt die Uhrzeit: Mo–Fr 8–12 Uhr."),
    "hours_begin": marked("Es fehlt, ab wann geöffnet ist: Do 14–18 Uhr."),
    "hours_end": marked("Es fehlt, bis wann geöffnet ist: Do 14–18 Uhr."),
    "hours_reversed": marked("Das Ende liegt vor dem Anfang: %(words)s."),
    "hours_appointment": marked(
        "Hier stehen nur die Zeiten. Kommt man nur mit Termin, kreuzen Sie „Nur mit Termin“ an; "
        "gibt es außerhalb der Zeiten Termine, schreiben Sie es in den Hinweis."
    ),
    "hours_holidays": marked("Zu Feiertagen können wir nur zeigen, dass geschlossen ist: an Feiertagen geschlossen."),
    "hours_words": marked(
        "„%(words)s“ verstehen wir hier nicht. Schreiben Sie Tage und Uhrzeiten: Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr."
    ),
    "hours": marked("Schreiben Sie Tage und Uhrzeiten: Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr."),
    "refused": marked("Das können wir so nicht aufnehmen."),
}
"""By the kind of a fault, and of those about one field by its path behind a colon."""
