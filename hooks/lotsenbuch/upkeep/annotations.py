"""Problems as a forge shows them beside the line: workflow commands of GitHub, the code quality report of GitLab."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from lotsenbuch.problems import Problem, Severity, Translations

FORMS = ("text", "github", "gitlab")


def lines(problems: Iterable[Problem], words: Translations, form: str) -> Iterator[str]:
    """Give problems in one of `FORMS`, a line each; GitLab's is one document."""
    if form == "gitlab":
        yield json.dumps([_gitlab(problem, words) for problem in problems], ensure_ascii=False, indent=2)
        return
    for problem in problems:
        yield _github(problem, words) if form == "github" else problem.worded(words)


def _github(problem: Problem, words: Translations) -> str:
    """Give a workflow command; a value in the data cannot end it or start another."""
    location = problem.location
    where = f"file={_property(str(location.file))},line={location.line},col={location.column}"
    return f"::{problem.severity} {where}::{_data(_sentence(problem, words))}"


def _sentence(problem: Problem, words: Translations) -> str:
    entry = f"{problem.entry}: " if problem.entry else ""
    return f"{entry}{problem.what.worded(words)} {problem.repair.worded(words)}".rstrip()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab(problem: Problem, words: Translations) -> dict[str, object]:
    sentence = _sentence(problem, words)
    location = problem.location
    return {
        "description": sentence,
        "check_name": "lotsenbuch",
        "fingerprint": hashlib.sha256(f"{location.file}:{problem.entry}:{sentence}".encode()).hexdigest(),
        "severity": "major" if problem.severity is Severity.ERROR else "minor",
        "location": {"path": str(location.file), "lines": {"begin": location.line}},
    }
