"""What is said of values that are not written as their kind is: what is wrong and the repair, by the fault's name."""

from lotsenbuch.problems import marked

_WAY_TO_WRITE = marked("Schreiben Sie Tage und Uhrzeiten so: Mo-Fr 09:00-12:00, We 14:00-17:00.")

_NO_FIGURE = (
    marked("%(value)s ist bei %(field)s keine Zahl."),
    marked("Schreiben Sie nur Ziffern, Bruchteile hinter einem Punkt: 1200, 5.5."),
)

_NO_COUNT = (marked("%(value)s ist bei %(field)s keine ganze Zahl."), marked("Schreiben Sie nur Ziffern: 5."))

NOTATION_FAULTS: dict[str, tuple[str, str]] = {
    "hidden_character": (
        marked("In %(field)s steht ein unsichtbares Zeichen (%(character)s)."),
        marked("Löschen Sie den Text und tippen Sie ihn neu."),
    ),
    "line_break": (
        marked("Der Text bei %(field)s hat einen Zeilenumbruch."),
        marked("Schreiben Sie ihn in eine Zeile."),
    ),
    "string_too_short": (
        marked("Das Feld %(field)s ist leer."),
        marked("Löschen Sie das Feld, wenn der Wert nicht bekannt ist."),
    ),
    "phone": (
        marked("%(value)s ist keine gültige Telefonnummer."),
        marked("Schreiben Sie Vorwahl und Nummer: 0751 35925270."),
    ),
    "phone_several": (
        marked("%(value)s ist mehr als eine Telefonnummer."),
        marked("Bitte nur eine Nummer: die, unter der zuerst jemand antwortet."),
    ),
    "phone_words": (
        marked("Bei der Telefonnummer stehen Buchstaben: %(value)s."),
        marked(
            "Bitte nur die Nummer; einen Namen können wir nicht aufnehmen. "
            "Zeiten haben ein eigenes Feld, alles andere kommt in den Hinweis."
        ),
    ),
    "phone_letter": (
        marked("In %(value)s steht ein Buchstabe, wo eine Ziffer stehen muss."),
        marked("Schreiben Sie Null und Eins als Ziffern."),
    ),
    "phone_extension": (
        marked("%(value)s nennt eine Durchwahl neben der Nummer."),
        marked("Schreiben Sie die Nummer, wie man sie von außen wählt, mit der Durchwahl am Ende: 0751 82-252."),
    ),
    "phone_digits": (
        marked("In %(value)s stehen Ziffern einer anderen Schrift."),
        marked("Schreiben Sie die Nummer mit den Ziffern 0 bis 9."),
    ),
    "phone_country": (
        marked("%(value)s ist eine Nummer in einem fernen Land."),
        marked(
            "Prüfen Sie die Ziffern hinter dem +: Deutschland hat 49, Österreich 43, die Schweiz 41, Frankreich 33."
        ),
    ),
    "mail_address": (
        marked("%(value)s ist keine E-Mail-Adresse."),
        marked("Schreiben Sie nur die Adresse, mit @ und ohne Leerzeichen: integration@beispiel.de."),
    ),
    "mail_several": (
        marked("%(value)s ist mehr als eine E-Mail-Adresse."),
        marked("Bitte nur eine Adresse: die, unter der jemand antwortet."),
    ),
    "mail_letters": (
        marked("%(value)s hat Zeichen, die in keiner E-Mail-Adresse stehen sollen."),
        marked("Schreiben Sie sie ohne Umlaute, fremde Buchstaben und lange Striche."),
    ),
    "web_address": (
        marked("%(value)s ist keine Internetadresse."),
        marked("Schreiben Sie eine Adresse mit https:// am Anfang und ohne Leerzeichen: https://www.ravensburg.de."),
    ),
    "web_signs": (
        marked("%(value)s hat Zeichen, die so in keiner Internetadresse stehen."),
        marked(
            "Öffnen Sie die Seite und kopieren Sie ihre Adresse aus der Adresszeile: Umlaute werden dann zu xn-- "
            "oder %%. Für [ schreiben Sie %%5B, für ] %%5D."
        ),
    ),
    "street_town": (
        marked("In der Straße %(value)s stehen auch Postleitzahl und Ort."),
        marked("Schreiben Sie nur Straße und Hausnummer; postcode und town sind eigene Felder."),
    ),
    "postcode": (
        marked("%(value)s ist keine Postleitzahl."),
        marked("Schreiben Sie nur ihre fünf Ziffern: 88212."),
    ),
    "village": (
        marked("%(value)s ist kein Name eines Dorfs oder Stadtteils."),
        marked("Schreiben Sie ihn wie auf dem Ortsschild, ohne Ziffern und Zusätze: Bad Cannstatt."),
    ),
    "address_without_town": (
        marked("Die Anschrift hat keinen Ort."),
        marked("Tragen Sie ihn unter town ein, oder löschen Sie street und postcode."),
    ),
    "figure_readings": (
        marked("%(value)s lässt sich als zwei verschiedene Zahlen lesen."),
        marked("Schreiben Sie Tausender ohne Punkt (1200) und Bruchteile mit einem Punkt (5.5)."),
    ),
    "figure": _NO_FIGURE,
    "float_type": _NO_FIGURE,
    "figure_whole": (
        marked("%(value)s hat Bruchteile, aber was gezählt wird, gibt es nur ganz."),
        marked("Schreiben Sie die ganze Zahl; Bruchteile haben nur Stellen (fte) und Geld."),
    ),
    "count": _NO_COUNT,
    "int_type": _NO_COUNT,
    "degrees": (
        marked("%(value)s ist bei %(field)s keine Angabe in Grad."),
        marked("Schreiben Sie Grad mit einem Punkt und mindestens drei Stellen dahinter: 48.7823."),
    ),
    "listed_twice": (
        marked("Das steht bei %(field)s zum zweiten Mal: %(value)s."),
        marked("Löschen Sie eines von beiden."),
    ),
    "opening_hours": (marked("%(value)s ist keine Angabe von Öffnungszeiten."), _WAY_TO_WRITE),
    "hours_days": (
        marked("In %(value)s heißen die Tage anders."),
        marked("Die Tage heißen Mo Tu We Th Fr Sa Su: Mo-Fr 09:00-12:00, We 14:00-17:00."),
    ),
    "foreign_letters": (
        marked("In %(value)s stehen Zeichen einer anderen Schrift, auch wenn man es nicht sieht."),
        marked("Löschen Sie den Text und tippen Sie ihn neu."),
    ),
    "hours_open_end": (
        marked("In %(value)s fehlt ein Anfang oder ein Ende."),
        marked("Schreiben Sie zu jedem Tag, von wann bis wann: Mo-Fr 09:00-12:00."),
    ),
    "hours_no_time": (
        marked("In %(value)s sind Anfang und Ende gleich."),
        marked("Schreiben Sie, von wann bis wann: Mo-Fr 09:00-12:00; rund um die Uhr ist 24/7."),
    ),
    "hours_appointment": (
        marked("Bei den Öffnungszeiten steht etwas über Termine: %(value)s."),
        marked(
            "Dafür gibt es ein eigenes Feld, „Nur mit Termin“ (by_appointment); hier stehen nur Tage und Uhrzeiten."
        ),
    ),
    "hours_comment": (
        marked("In %(value)s steht eine Anmerkung, die keine Seite zeigen kann."),
        marked("Schreiben Sie sie in den Hinweis (note); hier stehen nur Tage und Uhrzeiten."),
    ),
    "hours_fallback": (
        marked("Was in %(value)s hinter || steht, kann keine Seite zeigen."),
        marked("Nennen Sie nur feste Zeiten, den Rest im Hinweis (note)."),
    ),
    "hours_on_holidays": (
        marked("Von Feiertagen kann die Seite nur sagen, dass geschlossen ist: %(value)s."),
        marked("Schreiben Sie „PH off“ an das Ende, anderes in den Hinweis (note)."),
    ),
    "hours_beyond_a_week": (
        marked("%(value)s ist nicht in jeder Woche gleich."),
        marked("Nennen Sie nur, was jede Woche gilt, und den Rest im Hinweis (note)."),
    ),
}
