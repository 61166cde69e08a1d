"""The command line: what each command takes and prints; what it does stands in `upkeep/`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

from lotsenbuch.content import Knowledge, check_project, read_knowledge
from lotsenbuch.disk import DiskError, alone, reason
from lotsenbuch.problems import RegistryError, errors
from lotsenbuch.settings import ProjectError, SettingsError, find_project, read_settings
from lotsenbuch.upkeep import administrations, annotations, evidence, report, stale
from lotsenbuch.upkeep.administration_tables import laid_in
from lotsenbuch.upkeep.catalogues import NoMessagesError, catalogue_files, write_changed
from lotsenbuch.upkeep.fetching import Fetcher
from lotsenbuch.upkeep.history import RevisionError
from lotsenbuch.upkeep.layout import layout_of
from lotsenbuch.upkeep.official_sheet import DirectoryError
from lotsenbuch.upkeep.proposal import blocking, proposal_since
from lotsenbuch.upkeep.schema import write_schemas
from lotsenbuch.upkeep.translations import NoTranslationError, as_list, as_table, doubts, stamp, standings
from lotsenbuch.wording.words import read_check_words

MONTHS = 24
"""After how many months without confirmation `lotsenbuch stale` names an entry, unless it is told otherwise."""

WRITING = frozenset({"format", "administrations", "translations", "words", "schema"})
"""The commands that write what people have written, or what is kept beside it."""


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
        print(f"{error.filename or 'Schreiben'}: {reason(error)}.", file=sys.stderr)
        return 1
    except ProjectError as error:
        print(error, file=sys.stderr)
        return 2
    except (DirectoryError, DiskError, NoMessagesError, NoTranslationError, RevisionError, SettingsError) as error:
        print(error, file=sys.stderr)
        return 1
    except RegistryError as error:
        words = read_check_words(options.project / "locales")
        _print((problem.worded(words) for problem in errors(error.problems)), sys.stderr)
        return 1
    return status


def _in_turn(options: argparse.Namespace) -> AbstractContextManager[None]:
    """Let commands that write into one project wait for each other."""
    waiting = "Ein anderer Befehl schreibt gerade in dieses Projekt. Dieser wartet, bis er fertig ist."
    at = options.project / "data"
    return alone(at, lambda: print(waiting, file=sys.stderr)) if options.writes else nullcontext()


def _files_of(options: argparse.Namespace) -> Iterable[Path]:
    """Give the files that stand in the project that is meant, if they stand in one."""
    return (*getattr(options, "files", ()), *getattr(options, "stamp", ()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lotsenbuch", description="Pflegt das Verzeichnis der Beratungsstellen.")
    commands = parser.add_subparsers(required=True, metavar="BEFEHL")
    for name, summary, run, add in (
        ("check", "prüft Einträge, Orte und Übersetzungen", _check, _add_check),
        ("format", "bringt data/offices.yaml in die gewohnte Form", _format, _add_format),
        ("diff", "sagt, was eine Änderung für Menschen bedeutet", _diff, _add_diff),
        ("stale", "nennt Einträge, die lange niemand bestätigt hat", _stale, _add_stale),
        ("evidence", "sieht nach, ob Kontakte noch in ihren Quellen stehen", _evidence, _add_evidence),
        (
            "administrations",
            "gleicht die Verwaltungen mit dem amtlichen Verzeichnis ab",
            _administrations,
            _add_directory,
        ),
        ("translations", "zeigt, wie weit jede Sprache ist", _translations, _add_translations),
        ("words", "bringt die Kataloge auf den Stand von Code und Daten", _words, _add_nothing),
        ("schema", "schreibt data/schema/ neu", _schema, _add_nothing),
    ):
        command = commands.add_parser(name, help=summary, description=run.__doc__)
        command.add_argument(
            "--project", type=Path, metavar="ORDNER", help="wo data/ und locales/ liegen, wenn nicht hier oder darüber"
        )
        add(command)
        command.set_defaults(run=run, writes=name in WRITING)
    return parser


def _add_nothing(_: argparse.ArgumentParser) -> None:
    pass


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
    _print(annotations.lines(shown, words, options.form), sys.stdout if options.form == "gitlab" else sys.stderr)
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
    layout, tables = layout_of(data), laid_in(data, date.today())  # noqa: DTZ011
    _print((problem.worded(words) for problem in layout.left), sys.stderr)
    if layout.stands and tables is None:
        print("Sonst steht alles, wie es soll." if layout.left else "Alles steht schon, wie es soll.")
    elif options.check:
        print("`lotsenbuch format` würde data/offices.yaml oder die Verwaltungen ändern.", file=sys.stderr)
        return 1
    else:
        layout.write()
        print(f"data/offices.yaml ist geordnet, {len(layout.drop_ins)} Dateien sind eingefügt.")
        if tables:
            tables.write(data)
            print(f"{len(tables.corrections)} Berichtigungen sind in data/administrations.csv eingefügt.")
    return 1 if layout.left else 0


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
    _print(forms[options.form]())
    return 0


def _add_stale(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--months", type=int, default=MONTHS, metavar="N", help=f"älter als so viele Monate ({MONTHS})"
    )
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help="nur dieser Kreis (5 Ziffern)")
    command.add_argument(
        "--as",
        dest="form",
        choices=("text", "csv", "mails"),
        default="text",
        help="Liste, Tabelle oder fertige E-Mails",
    )


def _stale(options: argparse.Namespace) -> int:
    """Nennt Kreis für Kreis die Einträge, die lange niemand bestätigt hat."""
    today = date.today()  # noqa: DTZ011
    knowledge = _known(options, today)
    found = [
        item
        for item in stale.stale_entries(
            knowledge.entries, knowledge.administrations, knowledge.gazetteer, today, options.months
        )
        if not options.district or options.district in {district.key for district in item.districts}
    ]
    address = read_settings(os.environ).address
    if options.form == "mails" and not address:
        print("Warnung: LOTSENBUCH_URL fehlt; so führt kein Brief zum Portal.", file=sys.stderr)
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "text": lambda: stale.as_text(found),
        "csv": lambda: stale.as_csv(found).splitlines(),
        "mails": lambda: stale.as_mails(found, address),
    }
    _print(forms[options.form]())
    return 0


def _known(options: argparse.Namespace, today: date) -> Knowledge:
    """Give what the project knows; raises ProjectError if the district that is asked for is none."""
    knowledge = read_knowledge(options.project, today)
    if options.district and options.district not in knowledge.gazetteer.districts:
        message = f"Einen Kreis mit dem Schlüssel „{options.district}“ gibt es nicht; die Schlüssel haben 5 Ziffern."
        raise ProjectError(message)
    return knowledge


def _add_evidence(command: argparse.ArgumentParser) -> None:
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help="nur dieser Kreis (5 Ziffern)")
    into = "schreibt für jeden Kreis mit Befunden eine Datei (Markdown) in diesen Ordner"
    command.add_argument("--into", type=Path, metavar="ORDNER", help=into)
    command.add_argument("--allow-private", action="store_true", help="erlaubt Adressen im eigenen Netz (für Tests)")


def _evidence(options: argparse.Namespace) -> int:
    """Ruft die Seiten der Quellen auf und sagt, welche Angaben dort nicht mehr stehen. Ändert nichts."""
    words = read_check_words(options.project / "locales")
    knowledge = _known(options, date.today())  # noqa: DTZ011
    fetcher = Fetcher(options.project / ".cache" / "evidence", allows_private=options.allow_private)
    found = evidence.looked_up(
        evidence.asked(knowledge.entries, knowledge.administrations, knowledge.gazetteer),
        options.district,
        fetcher,
        said=lambda line: print(line, file=sys.stderr),
    )
    _print(evidence.as_text(found, words))
    if options.into:
        options.into.mkdir(parents=True, exist_ok=True)
        for district, text in evidence.as_markdown(found, words).items():
            (options.into / f"{district.key}.md").write_text(text, "utf-8")
    return 0


def _add_directory(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", type=Path, metavar="DATEI.xlsx", help="das Anschriftenverzeichnis, wie es erschienen ist"
    )
    command.add_argument("--write", action="store_true", help="schreibt, was sich ändert")


def _administrations(options: argparse.Namespace) -> int:
    """Sagt, was eine Ausgabe des Anschriftenverzeichnisses (Statistische Ämter) ändert. Was hier neuer ist, bleibt."""
    data = options.project / "data"
    update = administrations.update_from(options.file, data, date.today())  # noqa: DTZ011
    if options.write:
        administrations.write(update, data)
    _print(administrations.as_text(update, written=options.write))
    return 0


def _add_translations(command: argparse.ArgumentParser) -> None:
    every = "nennt auch jede Seite und jede Stelle, die jemanden braucht"
    command.add_argument("--list", action="store_true", help=every)
    into = "schreibt in diese übersetzten Seiten, dass sie dem deutschen Text von heute entsprechen"
    command.add_argument("--stamp", nargs="+", type=Path, default=(), metavar="SEITE", help=into)


def _translations(options: argparse.Namespace) -> int:
    """Zeigt je Sprache, wie viele Seiten fertig, veraltet oder ungeprüft sind. Status 1, wenn etwas fehlt."""
    stamp(options.stamp, options.project / "docs")
    found = list(standings(options.project))
    _print(as_table(found))
    if options.list:
        words = read_check_words(options.project / "locales")
        _print(as_list(found))
        _print(doubts(options.project, words))
    return 1 if any(standing.is_missing_something for standing in found) else 0


def _words(options: argparse.Namespace) -> int:
    """Schreibt neue Wörter von Code und Daten in alle Kataloge, noch ohne Übersetzung, und nimmt alte heraus."""
    changed = write_changed(catalogue_files(options.project))
    _print(str(file) for file in changed)
    print(f"{len(changed)} Dateien geändert." if changed else "Alle Kataloge sind auf dem Stand.")
    return 0


def _schema(options: argparse.Namespace) -> int:
    """Schreibt die JSON-Schemas, mit denen Editoren beim Tippen helfen."""
    write_schemas(options.project)
    return 0


def _print(lines: Iterable[str], target: object = None) -> None:
    for line in lines:
        print(line, file=target)  # type: ignore[call-overload]
