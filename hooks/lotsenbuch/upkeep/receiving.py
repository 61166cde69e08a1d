"""What clerks send back as drop-ins, checked beside the registry before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.disk import write_whole
from lotsenbuch.model.administrations import Correction
from lotsenbuch.problems import Location, Message, Problem, RegistryError, errors
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.corrections import CorrectionsReading, ReadCorrection
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.registry import registry_files, registry_of
from lotsenbuch.reading.unread import CORRECTIONS
from lotsenbuch.reading.yaml_text import Document, EntryLocation, read_document
from lotsenbuch.upkeep.answered import Known
from lotsenbuch.upkeep.received_files import Proposed, received


@dataclass(frozen=True)
class Receipt:
    """The drop-ins that files give, by where they go below `data/`, and everything that is wrong or doubtful.

    `there` are those that stand there already, word for word.
    """

    new: dict[str, str]
    there: tuple[str, ...]
    problems: tuple[Problem, ...]

    def write(self, data: Path) -> None:
        """Write the drop-ins; raises DiskError."""
        for file, text in self.new.items():
            write_whole(data / file, text.encode())


def receive(files: Iterable[Path], data: Path, today: date) -> Receipt:
    """Give what files that came make; raises RegistryError if there are no places to compare with.

    If one has a fault, there is nothing to write, so that none is taken for done.
    """
    receiving = _Receiving.begun(data, today)
    for file in dict.fromkeys(files):
        receiving.take(file)
    problems = [*receiving.problems, *receiving.checked(), *receiving.in_the_way()]
    new = {one.file: one.text for one in receiving.proposed}
    there = tuple(file for file, text in new.items() if _stands(data / file, text))
    if errors(problems):
        new, there = {}, ()
    new = {file: text for file, text in new.items() if file not in there}
    return Receipt(new, there, tuple(sorted(problems, key=lambda problem: problem.location)))


def _stands(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()


@dataclass
class _Receiving:
    """Takes files one after the other; what one of them brings, the next may name."""

    data: Path
    today: date
    known: Known
    documents: tuple[Sequence[Document], Sequence[Document]]
    proposed: list[Proposed]
    problems: list[Problem]

    @classmethod
    def begun(cls, data: Path, today: date) -> "_Receiving":
        places = read_gazetteer(data)
        if places.gazetteer is None:
            raise RegistryError(places.problems)
        main, drop_ins = registry_files(data)
        documents = [read_document(main)], list(map(read_document, drop_ins))
        registry = registry_of(documents[0], documents[1])
        known = Known(registry, places.gazetteer, read_administrations(data))
        return cls(data, today, known, documents, [], [])

    def take(self, file: Path) -> None:
        found = received(file, self.known)
        self.problems += found.problems
        if found.proposed:
            self.proposed.append(found.proposed)
            if "operators" in found.proposed.document.data:
                self.known = replace(self.known, registry=registry_of(*self.documents, self._of_offices()))

    def _of_offices(self) -> list[Document]:
        return [one.document for one in self.proposed if not _is_correction(one)]

    def checked(self) -> Iterable[Problem]:
        """Give what is wrong with the drop-ins, at the files that came."""
        registry = registry_of(*self.documents, self._of_offices())
        found = check_entries(registry, self.known.gazetteer, self.today)
        ours = [one for one in self.proposed if _is_correction(one)]
        theirs = (one for one in self.known.administrations.corrected.corrections if self._stays(one, ours))
        corrections = (*theirs, *map(_correction, ours))
        administrations = replace(self.known.administrations, corrected=CorrectionsReading(corrections))
        found += check_administrations(administrations, self.known.gazetteer, self.today)
        letters = {one.received: one.is_letter for one in self.proposed}
        for problem in found:
            file = problem.location.file
            if file in letters:
                yield replace(problem, location=Location(file)) if letters[file] else problem

    def _stays(self, correction: ReadCorrection[Correction], ours: Iterable[Proposed]) -> bool:
        """Say whether a correction that waits is not one that came once more."""
        return correction.file not in {self.data / one.file for one in ours}

    def in_the_way(self) -> Iterable[Problem]:
        """Give the faults of drop-ins in whose place another one waits."""
        for one in self.proposed:
            target = self.data / one.file
            if target.exists() and not _stands(target, one.text):
                yield Problem(
                    Location(one.received),
                    Message("%(file)s gibt es schon, und darin steht anderes.", {"file": target}),
                    Message("Fügen Sie erst mit `lotsenbuch format` ein, was dort wartet, oder löschen Sie es."),
                )


def _is_correction(one: Proposed) -> bool:
    return one.file.startswith(f"{CORRECTIONS}/")


def _correction(one: Proposed) -> ReadCorrection[Correction]:
    return ReadCorrection(Correction.model_validate(one.document.data), EntryLocation(one.document, ()))
