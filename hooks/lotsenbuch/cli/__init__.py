"""The command line: what each command takes and prints; what it does stands in `upkeep/`."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from lotsenbuch.cli import entries, questions, renewal
from lotsenbuch.cli.command import put
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.settings import ProjectError, SettingsError, find_project
from lotsenbuch.upkeep.catalogues import NoMessagesError
from lotsenbuch.upkeep.history import RevisionError
from lotsenbuch.upkeep.official_sheet import DirectoryError
from lotsenbuch.upkeep.translations import NoTranslationError
from lotsenbuch.upkeep.turns import in_turn, told
from lotsenbuch.wording.words import read_check_words

COMMANDS = (*entries.COMMANDS, *questions.COMMANDS, *renewal.COMMANDS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        options.project = find_project(options.project, _files_of(options), Path.cwd())
        with _in_turn(options):
            status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough: `lotsenbuch stale | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(told(error), file=sys.stderr)
        return 1
    except ProjectError as error:
        print(error, file=sys.stderr)
        return 2
    except (DirectoryError, NoMessagesError, NoTranslationError, RevisionError, SettingsError) as error:
        print(error, file=sys.stderr)
        return 1
    except RegistryError as error:
        words = read_check_words(options.project / "locales")
        put((problem.worded(words) for problem in errors(error.problems)), sys.stderr)
        return 1
    return status


def _in_turn(options: argparse.Namespace) -> AbstractContextManager[None]:
    """Let commands that write into one project wait for each other."""
    waiting = "Ein anderer Befehl schreibt gerade in dieses Projekt. Dieser wartet, bis er fertig ist."
    said = partial(print, waiting, file=sys.stderr)
    return in_turn(options.project, said) if options.writes else nullcontext()


def _files_of(options: argparse.Namespace) -> Iterable[Path]:
    """Give the files that stand in the project that is meant, if they stand in one."""
    return (*getattr(options, "files", ()), *getattr(options, "stamp", ()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lotsenbuch", description="Pflegt das Verzeichnis der Beratungsstellen.")
    commands = parser.add_subparsers(required=True, metavar="BEFEHL")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.summary, description=command.run.__doc__)
        own.add_argument(
            "--project", type=Path, metavar="ORDNER", help="wo data/ und locales/ liegen, wenn nicht hier oder darüber"
        )
        command.add(own)
        own.set_defaults(run=command.run, writes=command.writes)
    return parser
