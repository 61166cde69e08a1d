"""All that the portal knows: everything under `data/` and `docs/`, read and checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from os.path import realpath
from pathlib import Path

from lotsenbuch.answers.answering import Answers, answers_of
from lotsenbuch.answers.coverage import Coverage, coverage_of
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.checking.do_not_write import check_do_not_write
from lotsenbuch.checking.localities import check_localities
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.checking.pages import check_written
from lotsenbuch.checking.places import check_places
from lotsenbuch.checking.plan import check_plan
from lotsenbuch.checking.programme import check_programme
from lotsenbuch.checking.simple_language import check_simple
from lotsenbuch.checking.translations import check_words
from lotsenbuch.model.administrations import Administrations
from lotsenbuch.model.glossary import Cards, Glossary
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.plan import Plan
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.problems import Location, Message, Problem, RegistryError, Severity, errors
from lotsenbuch.reading.administrations import AdministrationsReading, read_administrations
from lotsenbuch.reading.do_not_write import read_do_not_write
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.pages import WrittenPages, read_written
from lotsenbuch.reading.places import read_gazetteer
from lotsenbuch.reading.registry import RegistryReading, SourceLines, read_registry, read_whole
from lotsenbuch.reading.unread import CORRECTIONS, passed_over, unread_data, unread_pages

NO_ENTRIES = frozenset({".md", ".csv"})
"""The endings of pages and tables; every other file that is named to be checked is read as entries."""


@dataclass(frozen=True, repr=False)
class Surroundings:
    """What is read besides the registry, and what is wrong with it; what could not be read is missing."""

    gazetteer: Gazetteer | None
    programme: Programme | None
    plan: Plan | None
    glossary: Glossary | None
    cards: Cards | None
    publisher: Publisher | None
    written: WrittenPages
    problems: tuple[Problem, ...]


@dataclass(frozen=True, repr=False)
class Knowledge:
    """All that the portal knows, checked, what follows from it, and what is doubtful about it; perhaps who runs it.

    `office_lines` says where the entry of each office stands, by its id; `not_written_to` are the keys of those who
    ask not to be written to; `surroundings` are all but the registry as they were read.
    """

    entries: DatedEntries
    gazetteer: Gazetteer
    administrations: Administrations
    answers: Answers
    coverage: Coverage
    office_lines: Mapping[str, SourceLines]
    programme: Programme
    plan: Plan
    glossary: Glossary
    cards: Cards
    publisher: Publisher | None
    written: WrittenPages
    not_written_to: frozenset[str]
    warnings: Sequence[Problem]
    surroundings: Surroundings


@dataclass
class _Read:
    """What could be read."""

    registry: RegistryReading
    administrations: AdministrationsReading
    not_written_to: frozenset[str]
    problems: list[Problem]


def read_knowledge(project: Path, today: date, around: Surroundings | None = None) -> Knowledge:
    """Read and check everything in a project; raises RegistryError with every problem if one is an error.

    `around` are all but the registry, if they were read before, on the same day, and are as they were then.
    """
    around = around or read_surroundings(project, today)
    read = _read(project, today, (), around)
    if (
        errors(read.problems)
        or around.gazetteer is None
        or around.programme is None
        or around.plan is None
        or around.glossary is None
        or around.cards is None
    ):
        raise RegistryError(read.problems)
    entries = read.registry.entries.on(today)
    administrations = read.administrations.administrations()
    answers = answers_of(entries, around.gazetteer, Everyone(administrations, around.programme.services))
    return Knowledge(
        entries=entries,
        gazetteer=around.gazetteer,
        administrations=administrations,
        answers=answers,
        coverage=coverage_of(entries, around.gazetteer, answers),
        office_lines=read.registry.office_lines(project),
        programme=around.programme,
        plan=around.plan,
        glossary=around.glossary,
        cards=around.cards,
        publisher=around.publisher,
        written=around.written,
        not_written_to=read.not_written_to,
        warnings=read.problems,
        surroundings=around,
    )


def check_knowledge(project: Path, today: date, files: Sequence[Path] = ()) -> list[Problem]:
    """Give what is wrong in a project; if files are named, what is wrong in these, as if they stood there."""
    around = read_surroundings(project, today)
    read = _read(project, today, files, around)
    named = set(map(_real, files))
    pages = {_real(page.file) for page in around.written.pages.values()}
    tables = _real(project / "data")
    elsewhere = (file for file in files if _real(file) not in pages and _real(file).parent != tables)
    passed = (file for file in elsewhere if file.suffix in NO_ENTRIES)
    problems = [*read.problems, *map(passed_over, passed)]
    return [problem for problem in problems if not named or _real(problem.location.file) in named]


def check_project(project: Path, today: date, files: Sequence[Path] = ()) -> list[Problem]:
    """Give the same and, unless files are named, what is wrong with the translations."""
    problems = check_knowledge(project, today, files)
    if files:
        return problems
    return [*problems, *check_words(project)]


def read_surroundings(project: Path, today: date) -> Surroundings:
    """Read and check all but the registry."""
    data = project / "data"
    places = read_gazetteer(data)
    gazetteer, problems = places.gazetteer, check_places(places)
    programme, document, more = read_whole(data / "programme.yaml", Programme)
    problems += more
    plan, plan_document, more = read_whole(data / "plan.yaml", Plan)
    problems += more
    if plan is not None:
        problems += check_plan(plan, plan_document)
    glossary, _, more = read_whole(data / "glossary.yaml", Glossary)
    problems += more
    cards, _, more = read_whole(data / "cards.yaml", Cards)
    problems += more
    publisher, more = _publisher(data / "publisher.yaml")
    problems += more
    written = read_written(project / "docs")
    problems += [*written.problems, *unread_pages(project / "docs")]
    if gazetteer is None:
        problems += places.localities.corrected.problems
    else:
        problems += check_localities(places.localities, gazetteer, today)
        if programme is not None:
            problems += check_programme(programme, document, gazetteer, today)
    if programme is not None and glossary is not None:
        problems += _check_pages(written, programme, glossary)
    return Surroundings(gazetteer, programme, plan, glossary, cards, publisher, written, tuple(problems))


def _read(project: Path, today: date, files: Sequence[Path], around: Surroundings) -> _Read:
    data, gazetteer = project / "data", around.gazetteer
    registry = read_registry(data, [file for file in files if _is_of_registry(file, data)])
    administrations = read_administrations(data)
    not_written_to = read_do_not_write(data)
    problems = [*around.problems, *unread_data(data)]
    if gazetteer is None:
        problems += [*registry.problems, *administrations.problems, *not_written_to.problems]
    else:
        problems += check_entries(registry, gazetteer, today)
        problems += check_administrations(administrations, gazetteer, today)
        addressees = _addressees(registry, gazetteer) if registry.is_whole else not_written_to.named
        problems += check_do_not_write(not_written_to, addressees, today)
    return _Read(registry, administrations, not_written_to.named, problems)


def _addressees(registry: RegistryReading, gazetteer: Gazetteer) -> set[str]:
    """Give all to whom one may write: the keys of places and districts, the ids of offices."""
    offices = {id_ for kind, id_ in registry.named if kind == "offices"}
    return offices | gazetteer.municipalities.keys() | gazetteer.districts.keys()


def _real(file: Path) -> Path:
    """Give where a file really is; one whose links lead in a circle, too, for which `Path.resolve` raises."""
    return Path(realpath(file))


def _is_of_registry(file: Path, data: Path) -> bool:
    """Say whether a file is read as if it stood among the offices."""
    corrections = {_real(data / folder) for folder in CORRECTIONS}
    return file.suffix not in NO_ENTRIES and _real(file).parent not in corrections


def _publisher(file: Path) -> tuple[Publisher | None, list[Problem]]:
    if is_there(file):
        publisher, _, problems = read_whole(file, Publisher)
        return publisher, problems
    unknown = Problem(
        Location(file),
        Message("Wer dieses Portal betreibt, ist nicht eingetragen."),
        Message("Legen Sie die Datei an, bevor Sie es veröffentlichen: name, street, postcode, town, email."),
        severity=Severity.WARNING,
    )
    return None, [unknown]


def _check_pages(written: WrittenPages, programme: Programme, glossary: Glossary) -> Iterator[Problem]:
    terms = frozenset(term.id for term in glossary.terms)
    yield from check_written(written, terms, frozenset(programme.all_sources))
    for page in written.german.values():
        if page.is_simple:
            yield from check_simple(page)
