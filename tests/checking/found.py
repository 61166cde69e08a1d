"""What a check finds in small records."""

from collections.abc import Callable, Iterator
from datetime import date
from gettext import NullTranslations

from lotsenbuch.checking.subject import Subject
from lotsenbuch.model.registry import Entries
from lotsenbuch.problems import Problem
from tests.records import gazetteer, reading, written

TODAY = date(2026, 6, 15)

Check = Callable[[Subject], Iterator[Problem]]


def stripped(line: str) -> str:
    """Give a line of YAML without its marks."""
    return line.replace("'", "").strip(" -")


def found(check: Check, of: Entries) -> list[str]:
    """Give what a check finds, as lines: how bad, the entry, the sentences, and in brackets the line at which it is."""
    lines = written(of).splitlines()
    return [
        f"{problem.severity}: {problem.entry}: {problem.what.worded(NullTranslations())} "
        f"{problem.repair.worded(NullTranslations())} [{stripped(lines[problem.location.line - 1])}]"
        for problem in check(Subject(reading(of), gazetteer(), TODAY))
    ]
