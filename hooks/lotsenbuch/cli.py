"""The command line: `lotsenbuch check`, `lotsenbuch schema`."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lotsenbuch.catalogues import check_catalogues
from lotsenbuch.portal import check_knowledge
from lotsenbuch.problems import Problem, errors
from lotsenbuch.schema import write_schemas
from lotsenbuch.words import read_check_words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lotsenbuch", description="Prüft das Verzeichnis der Beratungsstellen.")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="prüft Einträge, Orte und Übersetzungen", description=_check.__doc__)
    check.add_argument("files", nargs="*", type=Path, metavar="DATEI", help="nur diese Dateien")
    check.add_argument("--project", type=Path, default=Path(), metavar="ORDNER", help="wo data/ und locales/ liegen")
    check.add_argument("--warnings", action="store_true", help="zeigt auch jede Warnung")
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="schreibt data/schema/ neu", description=_schema.__doc__)
    schema.add_argument("--project", type=Path, default=Path(), metavar="ORDNER", help="wo data/ liegt")
    schema.set_defaults(run=_schema)
    return parser


def _check(options: argparse.Namespace) -> int:
    """Zeigt jeden Fehler als Datei:Zeile:Spalte mit dem, was falsch ist, und wie man es behebt."""
    words = read_check_words(options.project / "locales")
    problems: list[Problem] = check_knowledge(options.project / "data", date.today(), options.files)  # noqa: DTZ011
    if not options.files:
        problems += check_catalogues(options.project / "locales")
    wrong = errors(problems)
    for problem in problems if options.warnings else wrong:
        print(problem.worded(words), file=sys.stderr)
    counts = {"errors": len(wrong), "warnings": len(problems) - len(wrong)}
    print(words.gettext("%(errors)s Fehler, %(warnings)s Warnungen.") % counts)
    return 1 if wrong else 0


def _schema(options: argparse.Namespace) -> int:
    """Schreibt die JSON-Schemas, mit denen Editoren beim Tippen helfen."""
    write_schemas(options.project / "data" / "schema")
    return 0
