"""Writes the pages of municipalities, districts and operators, in the plainest frame: `pages.py FOLDER`.

All else that the portal is (MkDocs and its frame, lists, PDFs, the full-text search) has no part in it.
"""

import gc
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import GERMAN
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS, Many
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.editions import editions
from lotsenbuch.portal.side_by_side import processors, write
from lotsenbuch.portal.writing import File, Part, Staging
from lotsenbuch.routes import Route
from lotsenbuch.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent


def files(edition: Edition) -> Iterator[File]:
    """Give the pages of a language."""
    language = edition.language
    shell = Shell(
        f'<!doctype html>\n<html lang="{language.code}" dir="{language.direction}">\n<head>\n<meta charset="utf-8">\n'
        "<title>⟦title⟧ – Lotsenbuch</title>\n</head>\n<body>\n⟦body⟧\n</body>\n</html>\n"
    )
    for kind in KINDS:
        for body in kind.bodies(edition) if isinstance(kind, Many) else ():
            path = Route(body.head.path).file_in(language)
            yield File(path, shell.filled(body, edition.renderer.ways(body.head.path)))
    edition.places.voice.forget()


def main() -> None:
    """Read, then write all languages in as many processes as the portal does."""
    gc.disable()  # what is read stays, as in a build of the portal
    knowledge = read_knowledge(PROJECT, datetime.now().astimezone().date())
    made = editions(knowledge, PROJECT, Settings())
    made[GERMAN].bodies.make()
    gc.enable()
    parts = [Part(language.code, files(edition)) for language, edition in made.items()]
    write(Staging(Path(sys.argv[1]), in_place=True), parts, processors(), lambda _: None)


if __name__ == "__main__":
    main()
