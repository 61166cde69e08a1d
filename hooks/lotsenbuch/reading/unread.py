"""Files that nobody reads because of their name or their place: whoever wrote them would think that they count."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.problems import Location, Message, Problem, marked, shown

DROP_INS = "offices"
ADMINISTRATIONS, LOCALITIES = CORRECTIONS = "administrations", "localities"
"""The folders of drop-ins and of corrections, below `data/`: a file each, directly in them."""

SCHEMA = "schema"
"""What the model writes; nobody reads it here."""

ASSETS = "assets"
"""The folder below `docs/` in which no pages stand."""

READ = (
    "offices.yaml", "programme.yaml", "plan.yaml", "glossary.yaml", "cards.yaml", "publisher.yaml",
    "municipalities.csv", "districts.csv", "elsewhere.csv", "other-names.csv", "localities.csv",
    "localities-sources.csv", "administrations.csv", "administrations-sources.csv", "do-not-write.csv",
)  # fmt: skip
"""What is read directly below `data/`."""

TABLES = tuple(name for name in READ if name.endswith(".csv"))

ENTRIES = re.compile(r"\.ya?ml", re.IGNORECASE)
PAGES = re.compile(r"\.(md|markdown|mdown|mkdn?|mdwn)(?![a-z])", re.IGNORECASE)
"""What the name of a file has in it that somebody meant to be read as an entry, or as a page."""

OTHERWISE = re.compile(r"\._|\.DS_Store|\.[^.]*$|\..*\.(sw.|new)$|(readme|liesmich|licen[sc]e)\b", re.IGNORECASE)
"""What systems, editors and our own commands leave in folders, and what only explains a folder."""

OTHER = "xlsx?|ods|docx?|odt|rtf|pdf|json|toml"
ENDING = rf"[.,](ya?ml|csv|md|markdown|mdown|mkdn?|mdwn|txt|bak|old|orig|sav|neu|{OTHER})|[~#\s]|\(\d+\)"
ENDINGS = re.compile(rf"({ENDING})+$", re.IGNORECASE)
"""What programs append to names, one behind another: of `neu.yaml.txt`, `neu.yaml~`, `neu (1).yaml`."""


OF_OTHER_PROGRAMS = re.compile(rf"\.({OTHER})$", re.IGNORECASE)
"""Whose content is not what we read, whatever the file is called."""

TABLE = re.compile(r"\.(csv|xlsx?|ods)", re.IGNORECASE)
"""What the name of a file has in it that somebody meant to be read as a table."""


def unread_data(data: Path) -> Iterator[Problem]:
    """Give the files below `data/` that somebody meant as entries or tables, and that are passed over."""
    for file in _files(data, {SCHEMA}):
        within = file.relative_to(data).parts
        if within[0] in {DROP_INS, *CORRECTIONS} and len(within) > 1:
            if len(within) > 2 or not is_drop_in(file):  # noqa: PLR2004  # deeper than the folder itself
                yield _problem(file, _named(file, ".yaml"), data / within[0])
        elif near := _known(file.name):
            if near != file.name or len(within) > 1:
                yield _problem(file, near, data)
        elif ENTRIES.search(file.name):
            yield _problem(file, _named(file, ".yaml"), data / DROP_INS)
        elif TABLE.search(file.name):
            yield Problem(Location(file), Message(_UNREAD), Message(_TABLES, {"names": ", ".join(TABLES)}), file.name)


def unread_pages(docs: Path) -> Iterator[Problem]:
    """Give the files below `docs/` that somebody meant as pages, and that are passed over."""
    languages = {language.code for language in LANGUAGES}
    for file in _files(docs, {ASSETS}):
        if not PAGES.search(file.name):
            continue
        if file.relative_to(docs).parts[0] not in languages:
            yield _problem(file, _named(file, ".md"), docs / GERMAN.code)
        elif file.suffix != ".md":
            yield _problem(file, _named(file, ".md"), file.parent)


def is_drop_in(file: Path) -> bool:
    """Say whether a file in a folder of drop-ins is read."""
    return file.suffix == ".yaml" and not file.name.startswith(".")


def _files(folder: Path, without: Collection[str]) -> Iterator[Path]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and not OTHERWISE.match(file.name))
    return (file for file in files if file.relative_to(folder).parts[0] not in without)


def _named(file: Path, ending: str) -> str:
    """Give the name by which a file would be read."""
    return (ENDINGS.sub("", file.name).lstrip(".~#") or "neu") + ending


def _known(name: str) -> str:
    """Give the file that is read and that a name means but for its ending and its capital letters; perhaps none."""
    plain = ENDINGS.sub("", name).casefold()
    return next((known for known in READ if known.partition(".")[0] == plain), "")


def _problem(file: Path, name: str, folder: Path) -> Problem:
    repair = _SAVE if OF_OTHER_PROGRAMS.search(file.name) else _CALL if folder == file.parent else _MOVE
    values = {"name": shown(name), "folder": shown(folder.name)}
    return Problem(Location(file), Message(_UNREAD), Message(repair, values), file.name)


_UNREAD = marked("Diese Datei wird nicht gelesen.")
_CALL = marked("Nennen Sie sie %(name)s, oder löschen Sie sie, wenn sie eine Kopie ist.")
_MOVE = marked("Legen Sie sie als %(name)s in den Ordner %(folder)s, oder löschen Sie sie, wenn sie eine Kopie ist.")


_SAVE = marked("Speichern Sie als Text in den Ordner %(folder)s, was darin steht, als %(name)s, und löschen Sie sie.")
_TABLES = marked("Gelesen werden %(names)s. Tragen Sie dort ein, was gilt, und löschen Sie sie.")


def passed_over(file: Path) -> Problem:
    """Give the problem of a table or a page that was named to be checked and stands where nobody reads it."""
    return Problem(
        Location(file),
        Message(_UNREAD),
        Message("Einträge (.yaml) lassen sich überall prüfen, Tabellen und Seiten nur an ihrem Platz im Projekt."),
        file.name,
    )
