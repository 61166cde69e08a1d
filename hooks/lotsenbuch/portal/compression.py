"""The texts of a portal, compressed beside themselves, so that a server sends them without working."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import brotli

from lotsenbuch.portal.writing import File, Part, Staging

ENDINGS = frozenset(
    (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".geojson", ".atom", ".jsonld", ".webmanifest")
)
"""What is text; the files of Pagefind and PDFs are compressed in themselves, addresses for a telephone are short."""

SMALLEST = 1000
"""Of so many bytes at least: what is smaller fits into one packet as it is."""


def _as_brotli(content: bytes) -> bytes:
    """Compress a text; a page at quality 11 takes three times as long for one percent, at 6 it is 8 percent larger."""
    compressed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=10)
    return compressed


def _as_gzip(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


FORMS: Mapping[str, Callable[[bytes], bytes]] = {".br": _as_brotli, ".gz": _as_gzip}
"""What is added to a file's name, and how its content is made."""


def compressed(staging: Staging, parts: int) -> list[Part]:
    """Give the compressed forms of the texts that were written, in so many parts of about the same work."""
    texts = sorted(file for file in staging.folder.rglob("*") if file.suffix in ENDINGS and _is_worth_it(file))
    paths = [file.relative_to(staging.folder).as_posix() for file in texts]
    shares: Sequence[Sequence[str]] = [paths[first::parts] for first in range(parts)]
    return [Part(f"compressed, {number} of {parts}", _of(staging, own)) for number, own in enumerate(shares, 1)]


def _is_worth_it(file: Path) -> bool:
    return file.is_file() and file.stat().st_size >= SMALLEST


def _of(staging: Staging, paths: Iterable[str]) -> Iterator[File]:
    """Give the forms of some texts; those of a text that is as it was are taken over."""
    for path in paths:
        content = None
        for ending, form in FORMS.items():
            made = staging.before(path, ending)
            if made is None:
                content = content or (staging.folder / path).read_bytes()
                made = form(content)
            yield File(f"{path}{ending}", made)
