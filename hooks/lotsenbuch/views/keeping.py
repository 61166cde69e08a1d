"""What scripts say on every page: of keeping it for when there is no network, of reading aloud, of finding a place."""

from collections.abc import Mapping

from lotsenbuch.wording.words import Words


def keeping(words: Words) -> Mapping[str, str]:
    """Give the sentences by the names that the scripts call them by, with `{done}` and such in them."""
    text = words.text
    return {
        "size": text("Das sind {total} Seiten, {size} auf diesem Gerät."),
        "now": text("Jetzt laden und behalten"),
        "loading": text("Wird geladen: {done} von {total}"),
        "done": text("Behalten: {done} von {total}. Das öffnet sich jetzt auch ohne Internet."),
        "kept": text("Diese Seite ist schon behalten, vom {day}."),
        "failed": text("Nicht alles kam an. Behalten: {done} von {total}. Versuchen Sie es später noch einmal."),
        "full": text("Auf diesem Gerät ist nicht genug Platz. Behalten: {done} von {total}."),
        "refused": text("Dieser Browser behält keine Seiten."),
        "old": text("Kein Internet: Diese Seite ist vom {day}. Nummern können sich seitdem geändert haben."),
        "list": text("Behaltene Seiten"),
        "read": text("Vorlesen"),
        "stop": text("Vorlesen beenden"),
    }


def finding(words: Words) -> Mapping[str, str]:
    """Give what the place finder says once it has loaded the places; until then it waits in the page's own words."""
    text = words.text
    return {
        "found": text("Gefundene Orte:"),
        "also": text("Meinten Sie …?"),
        "nothing": text("Diesen Ort finden wir nicht. Schauen Sie in diese Listen:"),
        "village": text("{village}, in {town}"),
        "elsewhere": text("{town} liegt nicht in Baden-Württemberg. Beratung in ganz Deutschland:"),
        "recent": text("Zuletzt gewählt"),
        "near": text("In Ihrer Nähe"),
        "refused": text("Ihr Gerät nennt den Standort nicht. Tippen Sie den Ort ein."),
        "locate": text("Orte in meiner Nähe"),
        "forget": text("Gewählte Orte vergessen"),
        "private": text("Ihr Standort und Ihre Wahl bleiben auf diesem Gerät."),
        "letters": text("Alle Orte von A bis Z"),
        "districts": text("Alle Kreise"),
    }
