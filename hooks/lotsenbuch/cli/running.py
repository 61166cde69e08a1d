"""The commands for those who run a portal: what to ask about each week, what is missing before it goes online."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from lotsenbuch.cli.command import Command, put
from lotsenbuch.cli.questions import CACHE, MONTHS, said
from lotsenbuch.content import read_knowledge
from lotsenbuch.settings import read_settings
from lotsenbuch.upkeep import evidence
from lotsenbuch.upkeep.fetching import Fetcher
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.point import as_text
from lotsenbuch.upkeep.readiness import points
from lotsenbuch.upkeep.stale import stale_entries
from lotsenbuch.upkeep.weekly import weekly
from lotsenbuch.wording.words import read_check_words

UNREAD = "unread"
"""The file beside the lists where no source could be read: then `scripts/issues.sh` closes no issue."""


def _add_weekly(command: argparse.ArgumentParser) -> None:
    into = "wohin: für jeden Kreis, in dem etwas zu fragen ist, eine Datei (Markdown)"
    command.add_argument("--into", type=Path, required=True, metavar="ORDNER", help=into)


def _weekly(options: argparse.Namespace) -> int:
    """Schreibt für jeden Kreis, wo niemand zu erreichen ist, was alt ist und was seine Quelle nicht mehr zeigt."""
    today = date.today()  # noqa: DTZ011
    options.into.mkdir(parents=True, exist_ok=True)  # before all hosts are asked
    known = read_knowledge(options.project, today)
    old = stale_entries(known.entries, known.administrations, known.gazetteer, today, MONTHS)
    asked = evidence.asked(known.entries, known.administrations, known.gazetteer)
    findings = evidence.looked_up(asked, "", Fetcher(options.project / CACHE), said)
    has_looked = not asked or sum(finding.is_unread for finding in findings) < len(asked)
    if not has_looked:
        print("Keine einzige Quelle ließ sich lesen. Gibt es hier ein Netz?", file=sys.stderr)
    _note_unread(options.into / UNREAD, is_unread=not has_looked)
    found = weekly(gaps(known.answers), old, findings if has_looked else None, MONTHS)
    for key in known.gazetteer.districts:
        file, asking = options.into / f"{key}.md", found.get(key)
        if asking is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text("\n".join(asking.lines()) + "\n", "utf-8")
            print(asking.summary)
    return 0


def _note_unread(file: Path, *, is_unread: bool) -> None:
    if is_unread:
        file.touch()
    else:
        file.unlink(missing_ok=True)


def _ready(options: argparse.Namespace) -> int:
    """Nennt, was fehlt, bevor das Portal online geht (dann ist der Status 1), und was besser werden sollte."""
    words = read_check_words(options.project / "locales")
    found = list(points(options.project, read_settings(os.environ), date.today(), MONTHS))  # noqa: DTZ011
    put(as_text(found, words))
    return 1 if any(point.is_needed for point in found) else 0


COMMANDS = (
    Command("weekly", "schreibt für jeden Kreis, wonach man fragen sollte", _weekly, _add_weekly),
    Command("ready", "sagt, was fehlt, bevor das Portal online geht", _ready),
)
