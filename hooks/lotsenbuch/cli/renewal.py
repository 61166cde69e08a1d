"""The commands that bring files up to date: with the official directory, with the German texts, with the code."""

import argparse
from datetime import date
from pathlib import Path

from lotsenbuch.cli.command import Command, put
from lotsenbuch.upkeep import administrations
from lotsenbuch.upkeep.catalogues import catalogue_files, write_changed
from lotsenbuch.upkeep.schema import write_schemas
from lotsenbuch.upkeep.translations import as_list, as_table, doubts, stamp, standings


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
    put(administrations.as_text(update, written=options.write))
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
    put(as_table(found))
    if options.list:
        put(as_list(found))
        put(doubts(options.project))
    return 1 if any(standing.is_missing_something for standing in found) else 0


def _words(options: argparse.Namespace) -> int:
    """Schreibt neue Wörter von Code und Daten in alle Kataloge, noch ohne Übersetzung, und nimmt alte heraus."""
    changed = write_changed(catalogue_files(options.project))
    put(str(file) for file in changed)
    print(f"{len(changed)} Dateien geändert." if changed else "Alle Kataloge sind auf dem Stand.")
    return 0


def _schema(options: argparse.Namespace) -> int:
    """Schreibt die JSON-Schemas, mit denen Editoren beim Tippen helfen."""
    write_schemas(options.project)
    return 0


COMMANDS = (
    Command(
        "administrations",
        "gleicht die Verwaltungen mit dem amtlichen Verzeichnis ab",
        _administrations,
        _add_directory,
        writes=True,
    ),
    Command("translations", "zeigt, wie weit jede Sprache ist", _translations, _add_translations, writes=True),
    Command("words", "bringt die Kataloge auf den Stand von Code und Daten", _words, writes=True),
    Command("schema", "schreibt data/schema/ neu", _schema, writes=True),
)
