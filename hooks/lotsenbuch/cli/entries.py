"""The commands for what stands in the registry: whether it is right, laid out, and what a change means."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lotsenbuch.cli.command import Command, put
from lotsenbuch.content import check_project
from lotsenbuch.problems import errors
from lotsenbuch.upkeep import administration_tables, annotations, locality_tables, report
from lotsenbuch.upkeep.layout import layout_of
from lotsenbuch.upkeep.proposal import blocking, proposal_since
from lotsenbuch.upkeep.receiving import receive
from lotsenbuch.wording.words import read_check_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", type=Path, metavar="DATEI", help="nur diese Dateien")
    command.add_argument("--warnings", action="store_true", help="zeigt auch jede Warnung")
    command.add_argument(
        "--since",
        metavar="STAND",
        help="nur Fehler in Einträgen, die sich seit diesem Stand (git) geändert haben, zählen",
    )
    command.add_argument(
        "--as",
        dest="form",
        choices=annotations.FORMS,
        default="text",
        help="Zeilen für Menschen (text) oder Anmerkungen für GitHub oder GitLab",
    )


def _check(options: argparse.Namespace) -> int:
    """Zeigt jeden Fehler als Datei:Zeile:Spalte mit dem, was falsch ist, und wie man es behebt."""
    words = read_check_words(options.project / "locales")
    problems = check_project(options.project, date.today(), options.files)  # noqa: DTZ011
    wrong = errors(problems)
    shown = problems if options.warnings else wrong
    put(annotations.lines(shown, words, options.form), sys.stdout if options.form == "gitlab" else sys.stderr)
    counts = {"errors": len(wrong), "warnings": len(problems) - len(wrong)}
    if options.form != "gitlab":
        print(words.gettext("%(errors)s Fehler, %(warnings)s Warnungen.") % counts)
    if options.since is not None:
        wrong = blocking(wrong, options.since, options.project)
    return 1 if wrong else 0


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--check", action="store_true", help="schreibt nichts; Status 1, wenn etwas zu tun wäre")


def _format(options: argparse.Namespace) -> int:
    """Ordnet die Felder jedes Eintrags, behält alle Kommentare und fügt ein, was in Dateien für sich steht."""
    data, words = options.project / "data", read_check_words(options.project / "locales")
    layout = layout_of(data)
    put((problem.worded(words) for problem in layout.left), sys.stderr)
    if not (layout.stands or options.check):
        layout.write()
        print(f"data/offices.yaml ist geordnet, {len(layout.drop_ins)} Dateien sind eingefügt.")
    has_new, left = False, bool(layout.left)
    for laid_in in (administration_tables.laid_in, locality_tables.laid_in):
        tables = laid_in(data, date.today())  # noqa: DTZ011  # its faults do not block what stands elsewhere
        if tables is None:
            continue
        put((problem.worded(words) for problem in tables.left), sys.stderr)
        has_new, left = has_new or bool(tables.corrections), left or bool(tables.left)
        if tables.corrections and not options.check:
            tables.write(data)
            print(f"{len(tables.corrections)} Berichtigungen sind in data/{tables.corrected} eingefügt.")
    if layout.stands and not has_new:
        print("Sonst steht alles, wie es soll." if left else "Alles steht schon, wie es soll.")
    elif options.check:
        print("`lotsenbuch format` würde data/offices.yaml, Verwaltungen oder Ortsteile ändern.", file=sys.stderr)
        return 1
    return 1 if left else 0


def _add_diff(command: argparse.ArgumentParser) -> None:
    command.add_argument("base", metavar="STAND", help="womit verglichen wird: ein Zweig oder eine Version in git")
    command.add_argument(
        "--as", dest="form", choices=("text", "markdown", "labels"), default="text", help="in welcher Form"
    )
    command.add_argument("--preview", default="", metavar="ADRESSE", help="wo das Portal mit der Änderung steht")
    command.add_argument("--built", default="", metavar="ADRESSE", help="wo man es herunterladen kann")


def _diff(options: argparse.Namespace) -> int:
    """Sagt Feld für Feld, was sich gegenüber einem Stand in git ändert und wie viele Gemeinden es betrifft."""
    words = read_check_words(options.project / "locales")
    proposal = proposal_since(options.base, options.project, date.today())  # noqa: DTZ011
    found, wrong = proposal.changes, proposal.faults
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "text": lambda: report.as_text(found, words),
        "markdown": lambda: report.as_markdown(found, wrong, words, options.preview, options.built),
        "labels": lambda: report.labels(found, wrong),
    }
    put(forms[options.form]())
    return 0


def _add_receive(command: argparse.ArgumentParser) -> None:
    kinds = "die Datei des Formulars, oder eine Antwort auf einen Brief als .eml oder Text"
    command.add_argument("files", nargs="+", type=Path, metavar="DATEI", help=kinds)


def _receive(options: argparse.Namespace) -> int:
    """Macht aus dem, was Ämter zurückschicken, Dateien unter data/, wenn nichts daran fehlt. Ändert sonst nichts."""
    data, words = options.project / "data", read_check_words(options.project / "locales")
    receipt = receive(options.files, data, date.today())  # noqa: DTZ011
    put((problem.worded(words) for problem in receipt.problems), sys.stderr)
    if errors(receipt.problems):
        print("Nichts ist geschrieben.")
        return 1
    receipt.write(data)
    put(f"{data / file} ist geschrieben." for file in receipt.new)
    put(f"{data / file} steht schon so da." for file in receipt.there)
    return 0


COMMANDS = (
    Command("check", "prüft Einträge, Orte und Übersetzungen", _check, _add_check),
    Command("format", "bringt data/offices.yaml in die gewohnte Form", _format, _add_format, writes=True),
    Command("receive", "übernimmt, was Ämter zurückschicken", _receive, _add_receive, writes=True),
    Command("diff", "sagt, was eine Änderung für Menschen bedeutet", _diff, _add_diff),
)
