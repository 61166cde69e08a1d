"""What is checked, and what is said of rules that one entry can break by itself."""

import re
from dataclasses import dataclass
from datetime import date

from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.problems import Message, Problem, Severity, marked, shown
from lotsenbuch.reading.registry import RegistryReading

OLD_YEARS = 3
"""After how many years without confirmation an entry is reported as stale."""


SENTENCES: dict[str, tuple[str, str]] = {
    "coverage_missing": (
        marked("Der Eintrag gilt für einen ganzen Kreis, sagt aber nicht, für wie viele Gemeinden."),
        marked("Tragen Sie coverage ein: all, most, some oder unknown."),
    ),
    "coverage_needless": (marked("coverage passt nur zu einem ganzen Kreis."), marked("Löschen Sie das Feld.")),
    "personal": (
        marked("%(value)s sieht nach der Adresse einer einzelnen Person aus."),
        marked("Nehmen Sie ein Sammelpostfach; ist sie so veröffentlicht, setzen Sie personal: true."),
    ),
    "language_unknown": (
        marked("Die Sprache %(value)s ist nicht bekannt."),
        marked("Nehmen Sie den Code nach ISO 639: ar, fa, ti, uk …"),
    ),
    "hours_replaced": (
        marked("In %(value)s ersetzt eine Zeit eine andere desselben Tages."),
        marked(
            "Zusätzlich gemeint? Komma statt Semikolon: Mo-Fr 09:00-12:00, We 14:00-17:00. Sonst jeden Tag nur einmal."
        ),
    ),
    "hours_night": (
        marked("In %(value)s liegt eine Zeit in der Nacht."),
        marked("Prüfen Sie Anfang und Ende; nachmittags um zwei ist 14:00."),
    ),
    "not_past": (
        marked("%(value)s ist kein vergangener Tag."),
        marked("Tragen Sie den Tag ein, an dem jemand nachgefragt hat: 2026-01-31."),
    ),
}
"""What is said of rules that one entry can break by itself; the form for corrections says it too."""


PERSONAL = r"^[a-z]+[._][a-z-]{3,}$"


FUNCTIONS = (
    r"integration|info|asyl|fluechtling|migration|stadt|gemeinde|kreis|amt|team|post|mail|beratung"
    r"|rathaus|verwaltung|zentrale|sekretariat|buerger"
    r"|^(jmd|mbe|cz|standort)[._]"
)
"""What the name of a person's address looks like before the @, and the words that belong to a function's."""


def looks_personal(email: str) -> bool:
    """Say whether a mailbox seems to be one person's: its name is that of one, and no word in it is of a function."""
    name = email.partition("@")[0]
    return bool(re.search(PERSONAL, name)) and not re.search(FUNCTIONS, name)


def said(rule: str, value: object = "") -> tuple[Message, Message]:
    """Give what is wrong by a rule of `SENTENCES`, with the value that breaks it, and the repair."""
    what, repair = SENTENCES[rule]
    return Message(what, {"value": shown(value)} if "%(value)s" in what else {}), Message(repair)


@dataclass(frozen=True)
class Subject:
    """What is checked: the registry as it was read, the places, and the day on which it is done."""

    reading: RegistryReading
    gazetteer: Gazetteer
    today: date

    @property
    def entries(self) -> Entries:
        """The entries that could be read."""
        return self.reading.entries

    def names_operator(self, id_: str) -> bool:
        """Say whether the files list an operator by this id, readable or not."""
        return ("operators", id_) in self.reading.named

    def problem(
        self,
        office: Office,
        where: tuple[str | int, ...],
        what: Message,
        repair: Message,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Give a problem of an office at one of its fields."""
        location = self.reading.locations["offices", office.id].location(*where)
        return Problem(location, what, repair, office.id, severity)
