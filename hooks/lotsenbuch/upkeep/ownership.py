"""What a portal must say of itself before it goes online: where it stands, who runs it, whom one asks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from lotsenbuch.problems import Message, marked
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.pages import WrittenPages
from lotsenbuch.upkeep.point import Point

PUBLISHER, LICENCE = "data/publisher.yaml", "data/LICENSE.md"
"""The files that say who runs a portal, and what one may do with its data."""

IMPRINT, ITS_BLOCK = "impressum.md", "⟦publisher⟧"
"""The page to which others send, and what stands in it for who runs the portal."""


class Place(Protocol):
    """Where a portal stands, as its settings say it: its address, perhaps empty, and whether it takes proposals."""

    @property
    def address(self) -> str:
        """Give its address."""
        ...

    @property
    def takes_proposals(self) -> bool:
        """Say whether a proposal has somewhere to go."""
        ...


def missing(project: Path, place: Place) -> Iterator[Point]:
    """Give what must be there before a portal goes online and is not; it is looked up at once, for each build."""
    if not place.address:
        yield NO_ADDRESS
    if not place.takes_proposals:
        yield NO_PROPOSALS
    if not is_there(project / PUBLISHER):
        yield NO_PUBLISHER
    if not is_there(project / LICENCE):
        yield NO_LICENCE


NO_ADDRESS = Point(
    Message("Die Adresse des Portals ist nicht bekannt."),
    Message(
        "Solange sie fehlt, nennt keine Seite sie: keine sitemap.xml, keine Verweise für Suchmaschinen, keine Zeile "
        "zum Einbetten, kein QR-Code auf dem Ausdruck, kein Weg zum Portal in Briefen."
    ),
    Message("Bauen Sie das Portal mit seiner Adresse: `LOTSENBUCH_URL=https://… make site`."),
    marked("die Adresse (LOTSENBUCH_URL)"),
)
NO_PROPOSALS = Point(
    Message("Vorschläge haben kein Ziel."),
    Message("Wer eine falsche Nummer findet, kann es niemandem sagen. Das Formular sagt das auch."),
    Message(
        "Setzen Sie LOTSENBUCH_MAIL (wer Berichtigungen annimmt), LOTSENBUCH_REPOSITORY (wo das Verzeichnis liegt) "
        "oder beide."
    ),
    marked("wohin Vorschläge gehen (LOTSENBUCH_MAIL oder LOTSENBUCH_REPOSITORY)"),
)
NO_PUBLISHER = Point(
    Message("Im Impressum steht niemand."),
    Message(
        "Menschen müssen wissen, wem sie hier glauben, und in aller Regel verlangt es das Gesetz (§ 5 DDG, § 18 MStV). "
        "Bis dahin sagt die Seite in jeder Sprache, dass es fehlt."
    ),
    Message("Legen Sie data/publisher.yaml an: name, street, postcode, town, email."),
    marked("wer es betreibt (data/publisher.yaml)"),
)
NO_LICENCE = Point(
    Message("Unter welcher Lizenz die Daten stehen, ist nicht gesagt."),
    Message("Ohne Lizenz darf sie niemand weiterverwenden, und wer sie gesammelt hat, wird nicht genannt."),
    Message("Holen Sie data/LICENSE.md zurück, und ergänzen Sie, was Sie hinzugefügt haben."),
    marked("die Lizenz der Daten (data/LICENSE.md)"),
)
NOT_SAFE = Point(
    Message("Die Adresse beginnt mit http://."),
    Message(
        "Unterwegs kann jemand mitlesen oder Nummern ändern. Teilen, Standort und das Behalten von Seiten erlauben "
        "Browser nur mit https://."
    ),
    Message("Lassen Sie den Server https:// sprechen, und setzen Sie LOTSENBUCH_URL danach."),
)


def not_safe(place: Place) -> Iterator[Point]:
    """Give what is wrong with an address that is not `https://`."""
    if place.address.startswith("http:"):
        yield NOT_SAFE


def nobody_to_ask(project: Path, written: WrittenPages) -> Iterator[Point]:
    """Give what is missing for those who ask who answers for the portal, for their data, or for a barrier."""
    for page, point in CONTACTS.items():
        german = written.german.get(page)
        if german is None:
            yield replace(
                point,
                what=Message("Die Seite docs/de/%(page)s fehlt oder lässt sich nicht lesen.", {"page": page}),
                repair=Message("Holen Sie ihren letzten Stand zurück."),
            )
        elif ITS_BLOCK not in german.text if page == IMPRINT else not is_there(project / PUBLISHER):
            yield point


CONTACTS: Mapping[str, Point] = {
    IMPRINT: Point(
        Message("Die Seite docs/de/impressum.md nennt nicht, wer das Portal betreibt."),
        Message("Dort suchen es alle, und andere Seiten verweisen dorthin."),
        Message("Schreiben Sie ⟦publisher⟧ in eine Zeile für sich; dort erscheint, was in data/publisher.yaml steht."),
        marked("das Impressum"),
    ),
    "datenschutz.md": Point(
        Message("Für den Datenschutz ist niemand genannt."),
        Message("Die Seite „Datenschutz“ verweist auf das Impressum: Dort fragt man, was der Server aufschreibt."),
        Message("Nennen Sie unter email in data/publisher.yaml ein Postfach, das jemand liest."),
        marked("wen man zum Datenschutz fragt"),
    ),
    "barrierefreiheit.md": Point(
        Message("Wem man eine Barriere meldet, ist nicht genannt."),
        Message("Die Erklärung zur Barrierefreiheit verweist auf die Adresse im Impressum."),
        Message("Nennen Sie unter email in data/publisher.yaml ein Postfach, das jemand liest."),
        marked("wem man Barrieren meldet"),
    ),
}
"""The pages that must say whom one asks; all but the imprint itself send there."""
