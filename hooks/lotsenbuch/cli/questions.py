"""The commands for what one should ask about: what is missing, what nobody has confirmed, what sources say no more."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lotsenbuch.cli.command import Command, put
from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.settings import ProjectError, read_settings
from lotsenbuch.upkeep import asking, evidence, gaps, letters, stale
from lotsenbuch.upkeep.fetching import Fetcher
from lotsenbuch.wording.words import read_check_words

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = 24
"""After how many months without confirmation `lotsenbuch stale` names an entry, unless it is told otherwise."""

DIGITS_OF_MONTHS = 3
"""A longer number of months begins before there was an entry, and ends before there are years."""

CACHE = Path(".cache", "evidence")
"""What was fetched of sources last time, in the project's folder."""


DISTRICT = "nur dieser Kreis (5 Ziffern)"
INTO = "schreibt die Briefe (--as mails) in diesen Ordner, mit einer Tabelle für Serienbriefe; gesendet wird nichts"


def _add_gaps(command: argparse.ArgumentParser) -> None:
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
    choices = ("table", "csv", "markdown", "mails")
    kinds = "Liste, Tabelle, Markdown oder Briefe an die Rathäuser"
    command.add_argument("--as", dest="form", choices=choices, default="table", help=kinds)
    command.add_argument("--into", type=Path, metavar="ORDNER", help=INTO)


def _gaps(options: argparse.Namespace) -> int:
    """Nennt Kreis für Kreis die Gemeinden, deren Integrationsmanagement man weder anrufen noch anschreiben kann."""
    knowledge = _known(options, date.today())  # noqa: DTZ011
    found = [gap for gap in gaps.gaps(knowledge.answers) if options.district in {"", gap.place.district.key}]
    if options.form == "mails":
        return _write(options, lambda address: asking.about_gaps(found, knowledge, address))
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "table": lambda: gaps.as_table(found),
        "csv": lambda: gaps.as_csv(found).splitlines(),
        "markdown": lambda: gaps.as_markdown(found),
    }
    put(forms[options.form]())
    return 0


def _add_stale(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--months", type=_months, default=MONTHS, metavar="N", help=f"älter als so viele Monate ({MONTHS})"
    )
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
    command.add_argument(
        "--as",
        dest="form",
        choices=("text", "csv", "mails"),
        default="text",
        help="Liste, Tabelle oder Briefe an die Stellen",
    )
    command.add_argument("--into", type=Path, metavar="ORDNER", help=INTO)


def _months(text: str) -> int:
    """Give a number of months; raises ArgumentTypeError for what nobody means."""
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS_OF_MONTHS):
        message = f"„{text}“ ist keine Zahl von Monaten: 0 bis {'9' * DIGITS_OF_MONTHS}."
        raise argparse.ArgumentTypeError(message)
    return int(text)


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
    if options.form == "mails":
        return _write(options, lambda address: asking.about_stale(found, knowledge, address))
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "text": lambda: stale.as_text(found),
        "csv": lambda: stale.as_csv(found).splitlines(),
    }
    put(forms[options.form]())
    return 0


def said(line: str) -> None:
    """Say on standard error how far a command is."""
    print(line, file=sys.stderr)


def _add_evidence(command: argparse.ArgumentParser) -> None:
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
    command.add_argument("--allow-private", action="store_true", help="erlaubt Adressen im eigenen Netz (für Tests)")


def _evidence(options: argparse.Namespace) -> int:
    """Ruft die Seiten der Quellen auf und sagt, welche Angaben dort nicht mehr stehen. Ändert nichts."""
    words = read_check_words(options.project / "locales")
    knowledge = _known(options, date.today())  # noqa: DTZ011
    fetcher = Fetcher(options.project / CACHE, allows_private=options.allow_private)
    asked = evidence.asked(knowledge.entries, knowledge.administrations, knowledge.gazetteer)
    put(evidence.as_text(evidence.looked_up(asked, options.district, fetcher, said), words))
    return 0


def _write(options: argparse.Namespace, post_of: Callable[[str], letters.Post]) -> int:
    """Write letters into a folder, and say whom they do not reach."""
    settings = read_settings(os.environ)
    if not settings.address:
        message = "LOTSENBUCH_URL fehlt, und jeder Brief führt zum Portal. Davor gehört LOTSENBUCH_URL=https://…"
        raise letters.LettersError(message)
    if options.into is None:
        message = "Wohin? Nennen Sie hinter --into einen neuen oder leeren Ordner."
        raise letters.LettersError(message)
    post = post_of(settings.address)
    letters.write(post.letters, options.into, settings.mail)
    put(letters.as_text(post, options.into))
    return 0


def _known(options: argparse.Namespace, today: date) -> Knowledge:
    """Give what the project knows; raises ProjectError if the district that is asked for is none."""
    knowledge = read_knowledge(options.project, today)
    if options.district and options.district not in knowledge.gazetteer.districts:
        message = f"Einen Kreis mit dem Schlüssel „{options.district}“ gibt es nicht; die Schlüssel haben 5 Ziffern."
        raise ProjectError(message)
    return knowledge


COMMANDS = (
    Command("gaps", "nennt Gemeinden, deren Beratung man nicht erreichen kann", _gaps, _add_gaps),
    Command("stale", "nennt Einträge, die lange niemand bestätigt hat", _stale, _add_stale),
    Command("evidence", "sieht nach, ob Kontakte noch in ihren Quellen stehen", _evidence, _add_evidence),
)
