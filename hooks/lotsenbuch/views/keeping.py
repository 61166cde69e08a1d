"""What scripts say of the device: while a reader keeps pages for when there is no network, and reads aloud."""

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
