"""What clerks send back as drop-ins, checked beside the registry before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.checking.localities import check_localities
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.disk import write_whole
from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.problems import Location, Message, Problem, RegistryError, errors
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.corrections import CorrectionsReading, Kind, ReadCorrection
from lotsenbuch.reading.localities import LocalitiesReading
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.registry import registry_files, registry_of
from lotsenbuch.reading.unread import ADMINISTRATIONS, DROP_INS, LOCALITIES
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
    localities: LocalitiesReading
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
        return cls(data, today, known, places.localities, documents, [], [])

    def take(self, file: Path) -> None:
        found = received(file, self.known)
        self.problems += found.problems
        if found.proposed:
            self.proposed.append(found.proposed)
            if "operators" in found.proposed.document.data:
                self.known = replace(self.known, registry=registry_of(*self.documents, self._of_offices()))

    def _of_offices(self) -> list[Document]:
        return [one.document for one in self.proposed if one.file.startswith(f"{DROP_INS}/")]

    def checked(self) -> Iterable[Problem]:
        """Give what is wrong with the drop-ins, at the files that came."""
        gazetteer, halls = self.known.gazetteer, self.known.administrations
        registry = registry_of(*self.documents, self._of_offices())
        corrected = self._with_ours(halls.corrected, ADMINISTRATIONS, Correction)
        villages = self._with_ours(self.localities.corrected, LOCALITIES, LocalityCorrection)
        found = [
            *check_entries(registry, gazetteer, self.today),
            *check_administrations(replace(halls, corrected=corrected), gazetteer, self.today),
            *check_localities(replace(self.localities, corrected=villages), gazetteer, self.today),
        ]
        letters = {one.received: one.is_letter for one in self.proposed}
        for problem in found:
            file = problem.location.file
            if file in letters:
                yield replace(problem, location=Location(file)) if letters[file] else problem

    def _with_ours(self, waiting: CorrectionsReading[Kind], folder: str, model: type[Kind]) -> CorrectionsReading[Kind]:
        """Give the corrections of a kind that wait and that came; one that came once more takes its own place."""
        ours = [one for one in self.proposed if one.file.startswith(f"{folder}/")]
        there = {self.data / one.file for one in ours}
        found: list[ReadCorrection[Kind]] = [one for one in waiting.corrections if one.file not in there]
        entries = (EntryLocation(one.document, ()) for one in ours)
        found += [ReadCorrection(model.model_validate(entry.document.data), entry) for entry in entries]
        return CorrectionsReading(tuple(found))

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
