"""Measures what the built portal takes to host: bytes, also packed, files, and the fullest folder.

Compressed forms beside the texts (`make site COMPRESS=1`) are counted apart.
"""

import argparse
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "site"
FORMS = frozenset((".br", ".gz"))
"""How the compressed forms of a text end, beside which the text stands."""

LARGEST = 8
"""So many kinds of files are listed."""


class _Counted:
    """A file that only counts what is written into it."""

    def __init__(self) -> None:
        self.bytes = 0

    def write(self, content: bytes) -> int:
        self.bytes += len(content)
        return len(content)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=SITE, help="the built portal (default: site/)")
    site = parser.parse_args().site
    files = sorted(file for file in site.rglob("*") if file.is_file())
    if not files:
        sys.exit(f"{site} is empty: `make site` builds the portal.")
    forms = {file for file in files if file.suffix in FORMS and file.with_suffix("").exists()}
    plain = [file for file in files if file not in forms]
    _print("files", plain)
    _print("their compressed forms", sorted(forms))
    print(f"{packed(site, plain) / 1e6:10.1f} MB         all of them packed (tar.gz)")
    folder, entries = Counter(file.parent for file in plain).most_common(1)[0]
    print(f"{entries:10} files in the fullest folder, {folder.relative_to(site)}/")
    folder, entries = Counter(parent.parent for parent in {file.parent for file in plain}).most_common(1)[0]
    print(f"{entries:10} folders in the one that has most, {folder.relative_to(site)}/")
    print()
    for suffix, own in sorted(_kinds(plain).items(), key=lambda kind: -_bytes(kind[1]))[:LARGEST]:
        _print(suffix or "without an ending", own)


def _kinds(files: Iterable[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for file in files:
        found.setdefault(file.suffix, []).append(file)
    return found


def _bytes(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _print(what: str, files: Sequence[Path]) -> None:
    print(f"{_bytes(files) / 1e6:10.1f} MB {len(files):7} {what}")


def packed(site: Path, files: Iterable[Path]) -> int:
    """Give how many bytes some files of a portal are as one archive."""
    counted = _Counted()
    stream: BinaryIO = counted  # type: ignore[assignment]
    with tarfile.open(fileobj=stream, mode="w|gz") as archive:
        for file in files:
            archive.add(file, file.relative_to(site).as_posix())
    return counted.bytes


if __name__ == "__main__":
    main()
