"""The full-text search: what Pagefind is given to read, and Pagefind itself.

Pagefind reads a short document instead of each page: what a page repeats (its frame, the services of
the whole state) would cost minutes to index and find nothing. It runs once per language.
"""

import gzip
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import cbor2

from lotsenbuch.assets.found import MAGIC, found_pages
from lotsenbuch.languages import Language
from lotsenbuch.model.letters import LETTERS
from lotsenbuch.views.search import SearchDocument

NEEDED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta", "wasm.*.pagefind"),
    *("index/*", "filter/*"),
)
"""What the browser loads; the rest is Pagefind's own interface, and the pages, which we put together."""


MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - the folders in it have random names
"""Where short-lived files need no disk: writing thousands of them there takes a tenth of the time."""


def letters() -> str:
    """Give, as JSON, what stands in the index for a letter: `docs/assets/letters.js` reads it."""
    return json.dumps(LETTERS, ensure_ascii=False, separators=(",", ":"))


class SearchError(Exception):
    """Pagefind failed; carries what it said."""


def search_index(language: Language, documents: Iterable[SearchDocument]) -> Iterator[tuple[str, bytes]]:
    """Give the files of a language's search index by their names; raises SearchError if Pagefind fails."""
    with TemporaryDirectory(dir=MEMORY) as folder:
        pages, target = Path(folder) / "pages", Path(folder) / "index"
        for document in documents:
            # The script takes the ending off again: Pagefind knows no address with a place in the page.
            file = pages / (f"{document.path}.html" if "#" in document.path else f"{document.path}index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.html, "utf-8")
        _run(language, pages, target)
        _settle(language, target)
        for file in sorted(file for pattern in NEEDED for file in target.glob(pattern)):
            yield file.relative_to(target).as_posix(), file.read_bytes()
        yield from found_pages(target / "fragment")


def _run(language: Language, pages: Path, target: Path) -> None:
    result = subprocess.run(  # noqa: S603
        [
            *(sys.executable, "-m", "pagefind", "--site", pages, "--output-path", target),
            *("--force-language", language.code, "--quiet"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise SearchError(result.stdout + result.stderr)


FILTERS = 3
"""The place of the list of filters in Pagefind's metadata (1.5)."""


def _settle(language: Language, target: Path) -> None:
    """Sort the filters in Pagefind's metadata, which come in another order in every run, and name it anew."""
    (file,) = target.glob("pagefind.*.pf_meta")
    metadata = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(MAGIC))
    metadata[FILTERS].sort()
    content = MAGIC + cbor2.dumps(metadata)
    name = f"{language.code}_{hashlib.sha256(content).hexdigest()[:10]}"
    file.unlink()
    (target / f"pagefind.{name}.pf_meta").write_bytes(gzip.compress(content, mtime=0))
    entry_file = target / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    entry["languages"][language.code]["hash"] = name
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), "utf-8")
