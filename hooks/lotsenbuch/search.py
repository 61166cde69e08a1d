"""The full-text search: what Pagefind is given to read, and Pagefind itself.

Pagefind reads a short document instead of each page: what a page repeats (its frame, the neighbours, the services of
the whole state) would cost minutes to index and find nothing. It runs once per language.
"""

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lotsenbuch.languages import Language

NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta", "wasm.*.pagefind")
"""What the browser loads besides the folders `index`, `fragment` and `filter`; the rest is Pagefind's own interface."""


class SearchError(Exception):
    """Pagefind failed; carries what it said."""


@dataclass(frozen=True)
class SearchDocument:
    """What Pagefind reads of a page: the page's path from its language's home, and a short HTML document."""

    path: str
    html: str


def write_search_index(language: Language, documents: Iterable[SearchDocument], target: Path) -> None:
    """Write the search index of a language into a folder; raises SearchError if Pagefind fails."""
    with TemporaryDirectory() as folder:
        for document in documents:
            file = Path(folder) / document.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.html, "utf-8")
        result = subprocess.run(  # noqa: S603
            [
                *(sys.executable, "-m", "pagefind", "--site", folder, "--output-path", target),
                *("--force-language", language.code, "--quiet"),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    if result.returncode:
        raise SearchError(result.stdout + result.stderr)
    needed = {file for pattern in NEEDED for file in target.glob(pattern)}
    for file in target.iterdir():
        if file.is_file() and file not in needed:
            file.unlink()
