"""Whether a portal may go online: what is missing before, and what should be better.

Nothing is judged here: what is wrong or old is what the checks, `stale`, `gaps` and `translations` say.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from lotsenbuch.content import Knowledge, check_project, read_knowledge
from lotsenbuch.problems import Message, Problem, Severity, errors, marked
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.pages import read_written
from lotsenbuch.reading.yaml_text import read_document
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.ownership import Place, missing, nobody_to_ask, not_safe
from lotsenbuch.upkeep.point import Example, Point
from lotsenbuch.upkeep.stale import stale_entries
from lotsenbuch.upkeep.translations import Standing, standings

TRANSLATED = 0.9
"""The least part of a language's pages that should be translated as the German text stands today."""

REVIEWED = 0.5
"""The least part of them that somebody who grew up with the language should have read."""

NAMED = 5
"""How many of the rules that are broken are named."""


def points(project: Path, place: Place, today: date, months: int) -> Iterator[Point]:
    """Give all that is missing or should be better; an entry that nobody confirmed for so many months is old."""
    problems = check_project(project, today)
    wrong = errors(problems)
    yield from missing(project, place)
    yield from nobody_to_ask(project, read_written(project / "docs"))
    if wrong:
        yield _faults(wrong)
    yield from not_safe(place)
    if not wrong:
        yield from _old(read_knowledge(project, today), months)
    yield from _doubts([problem for problem in problems if problem.severity is Severity.WARNING])
    yield from _languages(list(standings(project)))
    yield from _catalogues_of_software(project / "publiccode.yml")


def _faults(wrong: Sequence[Problem]) -> Point:
    return Point(
        Message("Die Prüfung findet %(count)s Fehler.", {"count": len(wrong)}),
        Message("Mit Fehlern wird nichts gebaut: Was falsch ist oder geendet hat, darf niemand anrufen."),
        Message("`lotsenbuch check` nennt jeden mit Zeile und Abhilfe."),
        marked("Daten ohne Fehler"),
        _counted(wrong),
    )


def _old(knowledge: Knowledge, months: int) -> Iterator[Point]:
    """Give where nobody is reached, and what nobody has confirmed for long."""
    unreached = gaps(knowledge.answers)
    if unreached:
        yield Point(
            Message(
                "In %(count)s von %(all)s Gemeinden ist kein Weg zur Beratung bekannt.",
                {"count": len(unreached), "all": len(knowledge.answers)},
            ),
            Message("Dort nennt das Portal das Rathaus und andere Stellen, die weiterhelfen."),
            Message("`lotsenbuch gaps` nennt sie, die größten zuerst, mit der Nummer des Rathauses."),
        )
    entries = stale_entries(
        knowledge.entries, knowledge.administrations, knowledge.gazetteer, knowledge.entries.day, months
    )
    if entries:
        yield Point(
            Message(
                "Einträge, die seit %(months)s Monaten niemand bestätigt hat: %(count)s.",
                {"count": len(entries), "months": months},
            ),
            Message("Je älter eine Nummer ist, desto öfter ist sie falsch. Jede Seite sagt, von wann sie ist."),
            Message("`lotsenbuch stale` nennt sie Kreis für Kreis."),
        )


def _doubts(warnings: Sequence[Problem]) -> Iterator[Point]:
    if warnings:
        yield Point(
            Message("Die Prüfung hat %(count)s Zweifel.", {"count": len(warnings)}),
            Message("Ein Zweifel hält nichts auf. Ob etwas falsch ist, kann nur ein Mensch sagen."),
            Message("`lotsenbuch check --warnings` nennt jede Stelle und was zu tun ist."),
            examples=_counted(warnings),
        )


def _counted(problems: Sequence[Problem]) -> list[Example]:
    """Give the rules that are broken most often, each with how often, and the first place where it is."""
    counts = Counter(problem.what.text for problem in problems)
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.what.text, problem)
    return [Example(count, first[text]) for text, count in counts.most_common(NAMED)]


def _languages(found: Sequence[Standing]) -> Iterator[Point]:
    """Give how far the translations are from the German pages, and from whoever could judge them."""
    if behind := [one for one in found if one.behind]:
        yield Point(
            Message(
                "Übersetzte Seiten, die fehlen oder älter sind als der deutsche Text: %(count)s (%(languages)s).",
                {"count": sum(one.behind for one in behind), "languages": _codes(behind)},
            ),
            Message("Statt einer, die fehlt, steht dort Deutsch; eine ältere sagt, dass sie es ist."),
            Message("`lotsenbuch translations --list` nennt jede."),
        )
    if far := [one for one in behind if one.behind > (1 - TRANSLATED) * len(one.pages)]:
        yield Point(
            Message(
                "In diesen Sprachen gilt von weniger als %(part)s %% der Seiten der deutsche Text: %(languages)s.",
                {"part": round(TRANSLATED * 100), "languages": _codes(far)},
            ),
            Message("Wer eine Sprache wählt, verlässt sich darauf, dass sie trägt."),
            Message("Übersetzen Sie zuerst, was dort fehlt, oder nehmen Sie die Sprache aus dem Portal."),
        )
    if unread := [one for one in found if one.reviewed < REVIEWED * len(one.pages)]:
        yield Point(
            Message(
                "In diesen Sprachen hat weniger als %(part)s %% der Seiten jemand gelesen, der damit aufgewachsen ist: "
                "%(languages)s.",
                {"part": round(REVIEWED * 100), "languages": _codes(unread)},
            ),
            Message("Ein Computer irrt sich dort, wo es niemand merkt. Jede dieser Seiten sagt, dass niemand sie las."),
            Message("Bitten Sie Muttersprachler, eine Seite zu lesen; ihr Name kommt als „reviewer“ in deren Kopf."),
        )


def _codes(found: Iterable[Standing]) -> str:
    return ", ".join(one.language.code for one in found)


def _catalogues_of_software(file: Path) -> Iterator[Point]:
    """Give what catalogues of public software lack, where a project wants to be in them."""
    if not is_there(file):
        return
    said = read_document(file).data
    if not isinstance(said, dict) or not said.get("url"):
        yield Point(
            Message("publiccode.yml sagt nicht, wo der Quelltext steht (url)."),
            Message("Ohne das nimmt kein Verzeichnis öffentlicher Software das Programm auf."),
            Message("Wer den Quelltext veröffentlicht, nennt dort url und bei maintenance, was stimmt."),
        )
