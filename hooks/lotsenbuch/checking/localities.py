"""The rules of the villages, and of corrections of them; one function a rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lotsenbuch.checking.corrections import problems_of_corrections
from lotsenbuch.model.localities import alike
from lotsenbuch.model.places import Certainty, Gazetteer, LocalitySource
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.localities import LocalitiesReading


@dataclass(frozen=True)
class LocalitiesSubject:
    """What is checked: the tables and corrections as they were read, and the places."""

    reading: LocalitiesReading
    gazetteer: Gazetteer

    def listed(self, ags: str, *, with_doubtful: bool) -> set[str]:
        """Give the villages of a municipality by the table alone."""
        rows = (row for row in self.reading.table.values if row.ags == ags)
        return {row.name for row in rows if with_doubtful or row.certainty is not Certainty.LOW}


def check_every_source_is_known(subject: LocalitiesSubject) -> Iterator[Problem]:
    """Truth rule 1: a list, or whoever corrected it, must have named a village."""
    reading = subject.reading
    for row in reading.table.rows if reading.sources.is_whole else ():
        if row.value.source not in {*LocalitySource, *reading.named_sources}:
            yield Problem(
                reading.table.location(row),
                Message("Die Quelle %(id)s steht nicht in localities-sources.csv.", {"id": shown(row.value.source)}),
                Message("Tragen Sie die Quelle dort ein oder berichtigen Sie die Kennung."),
                row.value.name,
            )


def check_corrections_are_of_known_places(subject: LocalitiesSubject) -> Iterator[Problem]:
    """Nothing that somebody wrote is passed over."""
    for correction in subject.reading.corrected.corrections:
        ags = correction.value.ags
        if ags not in subject.gazetteer.municipalities:
            yield Problem(
                correction.entry.location("ags"),
                Message("Den Schlüssel %(key)s hat keine Gemeinde.", {"key": shown(ags)}),
                Message("Die Schlüssel stehen in data/municipalities.csv."),
                ags,
            )


def check_corrections_say_something(subject: LocalitiesSubject) -> Iterator[Problem]:
    """A file that changes nothing was meant otherwise."""
    for correction in subject.reading.corrected.corrections:
        said = correction.value
        if not said.add and not said.gone:
            yield Problem(
                correction.entry.location(),
                Message("Die Datei nennt kein Dorf."),
                Message("Tragen Sie unter add ein, was fehlt, und unter gone, was nicht zur Gemeinde gehört."),
                said.ags,
            )


def check_what_is_gone_was_there(subject: LocalitiesSubject) -> Iterator[Problem]:
    """A name that is spelt otherwise than in the table would take nothing away."""
    for correction in subject.reading.corrected.corrections:
        said = correction.value
        listed = subject.listed(said.ags, with_doubtful=True)
        for at, name in enumerate(said.gone):
            if name not in listed:
                yield Problem(
                    correction.entry.location("gone", at),
                    Message("Unter der Gemeinde steht kein Dorf mit dem Namen %(name)s.", {"name": shown(name)}),
                    Message("Schreiben Sie es wie in data/localities.csv."),
                    said.ags,
                )


def check_what_is_added_is_new(subject: LocalitiesSubject) -> Iterator[Problem]:
    """No village stands twice, not even spelt in two ways; one that was doubtful may be named by who knows it."""
    for correction in subject.reading.corrected.corrections:
        said = correction.value
        known = {alike(name) for name in subject.listed(said.ags, with_doubtful=False) - {*said.gone}}
        for at, name in enumerate(said.add):
            if alike(name) in known:
                yield Problem(
                    correction.entry.location("add", at),
                    Message("Das Dorf %(name)s steht schon bei dieser Gemeinde.", {"name": shown(name)}),
                    Message("Löschen Sie es hier. Heißt es anders, nennen Sie den alten Namen unter gone."),
                    said.ags,
                )
            known.add(alike(name))


CHECKS: tuple[Callable[[LocalitiesSubject], Iterator[Problem]], ...] = (
    check_every_source_is_known,
    check_corrections_are_of_known_places,
    check_corrections_say_something,
    check_what_is_gone_was_there,
    check_what_is_added_is_new,
)


def check_localities(reading: LocalitiesReading, gazetteer: Gazetteer, today: date) -> list[Problem]:
    """Give everything that is wrong about the villages but for what could not be read of their tables."""
    subject = LocalitiesSubject(reading, gazetteer)
    found = [problem for check in CHECKS for problem in check(subject)]
    found += problems_of_corrections(reading, today)
    return sorted([*reading.corrected.problems, *found], key=lambda problem: problem.location)
