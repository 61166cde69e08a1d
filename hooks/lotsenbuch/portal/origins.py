"""What a portal is made from besides its registry: where anything of that has changed, everything is made anew."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns

CODE = Path(__file__).parents[2]
"""The folder of the core and of what knows MkDocs."""

REGISTRY = (
    "offices.yaml",
    "offices/",
    "administrations.csv",
    "administrations-sources.csv",
    "administrations/",
)
"""What below `data/` is the registry: what is read from there is watched (`registry.WATCHED`)."""

LOADED = time_ns() - 10_000_000_000
"""When the core may have begun to be loaded, in nanoseconds: what was written later may not be what runs."""

FOLDERS = ("data", "locales", "overrides", "docs")

MADE = {"__pycache__", ".cache"}


def origins(project: Path, more: Iterable[str]) -> str:
    """Give what all of it is known by: files, the packages that are installed, Python, and what else is said.

    Nothing where somebody has just changed the code: nobody knows which state of it is running.
    """
    known = hashlib.sha256()
    for text in (sys.version, *_packages(), *more):
        known.update(f"{len(text)} {text}".encode())
    for name, file in _files(project):
        if file.is_relative_to(CODE) and file.stat().st_mtime_ns > LOADED:
            return ""
        content = file.read_bytes()
        known.update(f"{len(name)} {name} {len(content)} ".encode(errors="surrogateescape") + content)
    return known.hexdigest()


def _files(project: Path) -> Iterator[tuple[str, Path]]:
    """Give the names of all files that pages are made from, and the files, in order."""
    for folder in (CODE, *(project / name for name in FOLDERS)):
        for file in _below(folder):
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            if not name.startswith(tuple(f"data/{own}" for own in REGISTRY)):
                yield name, file


def _below(folder: Path) -> Iterator[Path]:
    """Give all files below a folder, those behind links too."""
    for at, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(set(folders) - MADE)
        yield from (file for name in sorted(names) if (file := Path(at, name)).is_file())


def _packages() -> list[str]:
    """Give the packages that are installed, with their versions."""
    return sorted(
        name
        for folder in sys.path
        if folder and os.path.isdir(folder)  # noqa: PTH112
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith((".dist-info", ".egg-info"))
    )
