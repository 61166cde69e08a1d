"""What one should ask about in each district: the text of the one issue that a forge keeps of it, renewed each week.

It stands in the order in which it harms: where nobody is reached, what nobody has confirmed for long, what its source
says no more; at the end, which sources could not be read, which says nothing of what they show. It is German, since
everybody who helps there reads it, wherever it was made.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations

from lotsenbuch.model.places import District
from lotsenbuch.upkeep import evidence, gaps, stale
from lotsenbuch.upkeep.report import escaped, fitting

MOST = 20_000
"""The most signs of each of the three lists: GitHub takes 65,536 of an issue."""

NOBODY_LOOKED = "Was die Quellen heute zeigen, ist diesmal nicht nachgesehen: Keine einzige ließ sich lesen."

TITLE = "Bitte nachfragen: {district}"
"""What the issue is called; it is found again by that."""

INTRODUCTION = (
    "Diese Liste schreibt ein Programm jede Woche neu: Was berichtigt oder bestätigt ist, verschwindet von selbst, und "
    "ist nichts mehr übrig, wird die Meldung geschlossen. Was Sie erfahren, schreiben Sie bitte als Kommentar; was Sie "
    "hier ändern, geht verloren. Wie man einen Eintrag berichtigt, steht in CONTRIBUTING.md."
)


@dataclass(frozen=True)
class Asking:
    """What one should ask about in a district, each in a line of Markdown; `has_looked`: whether sources were read."""

    district: District
    months: int
    has_looked: bool
    unreached: list[str] = field(default_factory=list)
    old: list[str] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """Give how much there is in a line."""
        asked = f"{len(self.vanished)} nicht in der Quelle, {len(self.unread)} ohne lesbare Quelle"
        sources = asked if self.has_looked else "Quellen nicht nachgesehen"
        counts = f"{len(self.unreached)} ohne Kontakt, {len(self.old)} alt, {sources}"
        return f"{self.district.key} {self.district.name}: {counts}"

    def lines(self) -> Iterator[str]:
        """Give the title, what this is, and the lists that hold something."""
        key = self.district.key
        yield f"# {TITLE.format(district=self.district.name)}"
        yield ""
        yield INTRODUCTION
        yield from _listed("Wo niemand zu erreichen ist, der berät", self.unreached, f"gaps --district {key}")
        heading = f"Was seit {self.months} Monaten niemand bestätigt hat"
        yield from _listed(heading, self.old, f"stale --months {self.months} --district {key}")
        yield from _listed("Was seine Quelle nicht mehr zeigt", self.vanished, f"evidence --district {key}")
        heading = "Welche Quellen sich nicht lesen ließen: Was dort steht, weiß diesmal niemand"
        yield from _listed(heading, self.unread, f"evidence --district {key}")
        if not self.has_looked:
            yield from ("", NOBODY_LOOKED)


def _listed(heading: str, lines: Sequence[str], command: str) -> Iterator[str]:
    """Give a list under its heading, as far as there is room for it; the command says the rest."""
    if not lines:
        return
    yield ""
    yield f"## {heading} ({len(lines)})"
    yield ""
    count = fitting(lines, MOST)
    yield from (f"- {line}" for line in lines[:count])
    if count < len(lines):
        yield f"- … und {len(lines) - count} weitere: `lotsenbuch {command}`"


def weekly(
    unreached: Sequence[gaps.Gap], old: Sequence[stale.Stale], found: Sequence[evidence.Finding] | None, months: int
) -> Mapping[str, Asking]:
    """Give what one should ask about by the key of the district; where there is nothing to ask there is none.

    `found` is None where no source at all could be read.
    """
    asking: dict[str, Asking] = {}

    def of(district: District) -> Asking:
        return asking.setdefault(district.key, Asking(district, months, found is not None))

    for gap in unreached:
        of(gap.place.district).unreached.append(gaps.in_words(gap))
    for item in old:
        if item.districts:
            of(item.districts[0]).old.append(stale.in_words(item))
    for finding in found or ():
        said = escaped(evidence.worded(finding, NullTranslations()))
        own = of(finding.asked.district)
        (own.unread if finding.is_unread else own.vanished).append(f"`{finding.asked.id}`: {said}")
    return asking
