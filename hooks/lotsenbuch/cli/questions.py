"""The commands for what one should ask about: what is missing, what nobody has confirmed, what sources say no more.

And what a portal lacks before it goes online.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lotsenbuch.cli.command import Command, put
from lotsenbuch.content import Knowledge, read_knowledge
from lotsenbuch.settings import ProjectError, read_settings
from lotsenbuch.upkeep import evidence, gaps, readiness, stale, weekly
from lotsenbuch.upkeep.fetching import Fetcher
from lotsenbuch.upkeep.point import as_text
from lotsenbuch.wording.words import read_check_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MONTHS = 24
"""After how many months without confirmation `lotsenbuch stale` names an entry, unless it is told otherwise."""


DISTRICT = "nur dieser Kreis (5 Ziffern)"


def _add_gaps(command: argparse.ArgumentParser) -> None:
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
    choices = ("table", "csv", "markdown")
    command.add_argument("--as", dest="form", choices=choices, default="table", help="Liste, Tabelle oder Markdown")


def _gaps(options: argparse.Namespace) -> int:
    """Nennt Kreis für Kreis die Gemeinden, deren Integrationsmanagement man weder anrufen noch anschreiben kann."""
    knowledge = _known(options, date.today())  # noqa: DTZ011
    found = _gaps_of(knowledge, options)
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "table": lambda: gaps.as_table(found),
        "csv": lambda: gaps.as_csv(found).splitlines(),
        "markdown": lambda: gaps.as_markdown(found),
    }
    put(forms[options.form]())
    return 0


def _gaps_of(knowledge: Knowledge, options: argparse.Namespace) -> list[gaps.Gap]:
    return [gap for gap in gaps.gaps(knowledge.answers) if options.district in {"", gap.place.district.key}]


def _add_months(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--months", type=int, default=MONTHS, metavar="N", help=f"älter als so viele Monate ({MONTHS})"
    )


def _add_stale(command: argparse.ArgumentParser) -> None:
    _add_months(command)
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
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
    found = _stale_of(knowledge, today, options)
    address = read_settings(os.environ).address
    if options.form == "mails" and not address:
        print("Warnung: LOTSENBUCH_URL fehlt; so führt kein Brief zum Portal.", file=sys.stderr)
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "text": lambda: stale.as_text(found),
        "csv": lambda: stale.as_csv(found).splitlines(),
        "mails": lambda: stale.as_mails(found, address),
    }
    put(forms[options.form]())
    return 0


def _stale_of(knowledge: Knowledge, today: date, options: argparse.Namespace) -> list[stale.Stale]:
    found = stale.stale_entries(
        knowledge.entries, knowledge.administrations, knowledge.gazetteer, today, options.months
    )
    return [one for one in found if not options.district or options.district in {each.key for each in one.districts}]


def _add_evidence(command: argparse.ArgumentParser) -> None:
    command.add_argument("--district", default="", metavar="SCHLÜSSEL", help=DISTRICT)
    command.add_argument("--allow-private", action="store_true", help="erlaubt Adressen im eigenen Netz (für Tests)")


def _evidence(options: argparse.Namespace) -> int:
    """Ruft die Seiten der Quellen auf und sagt, welche Angaben dort nicht mehr stehen. Ändert nichts."""
    words = read_check_words(options.project / "locales")
    put(evidence.as_text(_looked_up(_known(options, date.today()), options), words))  # noqa: DTZ011
    return 0


def _looked_up(knowledge: Knowledge, options: argparse.Namespace) -> list[evidence.Finding]:
    """Ask the sources, and say on standard error how far that is."""
    return evidence.looked_up(
        evidence.asked(knowledge.entries, knowledge.administrations, knowledge.gazetteer),
        options.district,
        Fetcher(options.project / ".cache" / "evidence", allows_private=options.allow_private),
        said=lambda line: print(line, file=sys.stderr),
    )


def _add_weekly(command: argparse.ArgumentParser) -> None:
    into = "wohin: für jeden Kreis, in dem etwas zu fragen ist, eine Datei (Markdown)"
    command.add_argument("--into", type=Path, required=True, metavar="ORDNER", help=into)
    _add_months(command)
    _add_evidence(command)


def _weekly(options: argparse.Namespace) -> int:
    """Schreibt für jeden Kreis, wo niemand zu erreichen ist, was alt ist und was nicht mehr in seiner Quelle steht."""
    today = date.today()  # noqa: DTZ011
    knowledge = _known(options, today)
    found = weekly.weekly(
        _gaps_of(knowledge, options),
        _stale_of(knowledge, today, options),
        _looked_up(knowledge, options),
        options.months,
    )
    options.into.mkdir(parents=True, exist_ok=True)
    for key in knowledge.gazetteer.districts:
        file, asking = options.into / f"{key}.md", found.get(key)
        if asking is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text("\n".join(asking.lines()) + "\n", "utf-8")
            print(asking.summary)
    return 0


def _ready(options: argparse.Namespace) -> int:
    """Nennt, was fehlt, bevor das Portal online geht (dann ist der Status 1), und was besser werden sollte."""
    words = read_check_words(options.project / "locales")
    found = list(readiness.points(options.project, read_settings(os.environ), date.today(), MONTHS))  # noqa: DTZ011
    put(as_text(found, words))
    return 1 if any(point.is_needed for point in found) else 0


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
    Command("weekly", "schreibt für jeden Kreis, wonach man fragen sollte", _weekly, _add_weekly),
    Command("ready", "sagt, was fehlt, bevor das Portal online geht", _ready),
)
