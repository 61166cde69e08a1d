"""Asks 250 addresses of a built portal, and says in German what is wrong: `python -m tests.publishing [ADDRESS]`.

Without an address of a server it asks an nginx of its own.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPException
from pathlib import Path

from lotsenbuch.languages import GERMAN
from lotsenbuch.routes import Page
from tests.publishing.answers import Client
from tests.publishing.faults import faults
from tests.publishing.questions import questions
from tests.publishing.server import HERE, ServerError, serving

PROJECT = Path(__file__).resolve().parent.parent.parent


def check(site: Path, deploy: Path, at: str = "") -> int:
    """Ask our nginx, or the server at an address; print what is wrong, and give the exit status."""
    if not (site / Page.HOME.file_in(GERMAN)).is_file():
        print(f"{site} gibt es noch nicht. Bauen Sie das Portal: make site COMPRESS=1", file=sys.stderr)
        return 2
    if not (site / f"{Page.HOME.file_in(GERMAN)}.br").is_file():
        print(f"{site} ist nicht komprimiert. Bauen Sie das Portal noch einmal: make site COMPRESS=1", file=sys.stderr)
        return 1
    try:
        with _answering(site, deploy, at) as address, closing(Client(address)) as client:
            found = {question: list(faults(question, client, site)) for question in questions(site)}
    except (ServerError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, HTTPException) as error:
        print(f"{at or 'nginx'} antwortet nicht: {error}", file=sys.stderr)
        return 1
    wrong = {question: said for question, said in found.items() if said}
    for question, said in wrong.items():
        print(*(f"{question}: {one}" for one in said), sep="\n", file=sys.stderr)
    if wrong:
        count = sum(map(len, wrong.values()))
        print(f"{len(found)} Adressen gefragt: {count} Fehler bei {len(wrong)} Adressen.", file=sys.stderr)
        return 1
    kinds = len({Path(question.file).suffix for question in found})
    print(f"{len(found)} Adressen gefragt, {kinds} Arten von Dateien, alle Sprachen: Alles kommt an, wie es soll.")
    return 0


@contextmanager
def _answering(site: Path, deploy: Path, at: str) -> Iterator[str]:
    if at:
        yield at
        return
    with serving(site, deploy) as port:
        yield f"http://{HERE}:{port}"


if __name__ == "__main__":
    sys.exit(check(PROJECT / "site", PROJECT / "deploy", "".join(sys.argv[1:2])))
