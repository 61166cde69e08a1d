"""The command line: what each command takes and prints; what it does stands in `upkeep/`."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from lotsenbuch.cli import entries, questions, renewal, running
from lotsenbuch.cli.command import put
from lotsenbuch.cli.parser import Parser
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.settings import ProjectError, SettingsError, find_project
from lotsenbuch.upkeep.catalogues import NoMessagesError
from lotsenbuch.upkeep.history import RevisionError
from lotsenbuch.upkeep.letters import LettersError
from lotsenbuch.upkeep.official_sheet import DirectoryError
from lotsenbuch.upkeep.translations import NoTranslationError
from lotsenbuch.upkeep.turns import in_turn, told
from lotsenbuch.wording.words import read_check_words

COMMANDS = (*entries.COMMANDS, *questions.COMMANDS, *renewal.COMMANDS, *running.COMMANDS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        files = (*getattr(options, "files", ()), *getattr(options, "stamp", ()))
        options.project = find_project(options.project, files, Path.cwd())
        with in_turn(options.project, partial(print, file=sys.stderr), writes=options.writes):
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
    except (DirectoryError, LettersError, NoMessagesError, NoTranslationError, RevisionError, SettingsError) as error:
        print(error, file=sys.stderr)
        return 1
    except RegistryError as error:
        words = read_check_words(options.project / "locales")
        put((problem.worded(words) for problem in errors(error.problems)), sys.stderr)
        return 1
    return status


def _parser() -> Parser:
    parser = Parser(prog="lotsenbuch", description="Pflegt das Verzeichnis der Beratungsstellen.")
    commands = parser.add_subparsers(required=True, metavar="BEFEHL")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.summary, description=command.run.__doc__)
        own.add_argument(
            "--project", type=Path, metavar="ORDNER", help="wo data/ und locales/ liegen, wenn nicht hier oder darüber"
        )
        command.add(own)
        own.set_defaults(run=command.run, writes=command.writes)
    return parser
