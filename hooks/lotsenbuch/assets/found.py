"""The pages that a search can find, as a result shows them; `docs/assets/found.js` loads them.

Pagefind writes a file for each, packed in itself: a third of all files of a portal, and hosts allow only so many.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

MAGIC = b"pagefind_dcd"
"""What Pagefind's own files begin with."""

FILES = 512
"""In so many files they stand, by the number that ends a page's id: two or three in each."""


def found_pages(fragments: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files of the pages by their names, from the folder in which Pagefind has put a file for each."""
    files: dict[int, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for file in sorted(fragments.iterdir()):
        id_ = file.name.partition(".")[0]
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(MAGIC))
        files[int(id_.rpartition("_")[2], 16) % FILES][id_] = _shown(page)
    for number, pages in files.items():
        yield f"pages/{number}.json", json.dumps(pages, ensure_ascii=False, separators=(",", ":")).encode()


def _shown(page: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what is needed of a page: all its words, and at which of them what is shown begins and ends."""
    content, title = page["content"].replace("\u200b", ""), page["meta"]["title"]
    parts = {anchor["id"]: anchor["location"] for anchor in page["anchors"]}
    words = len(content.split())
    return {
        "url": page["url"],
        "title": title,
        "content": content,
        "shown": parts.get("shown", words),
        "forms": parts.get("forms", words),
        "what": [*_named(page, "kind-"), *_district(page, title)],
    }


def _district(page: Mapping[str, Any], title: str) -> list[str]:
    """Give the district that a page is of, if it is of one and not the district's own."""
    districts = _named(page, "district-")
    return districts if len(districts) == 1 and districts != [title] else []


def _named(page: Mapping[str, Any], filter_: str) -> list[str]:
    """Give the values of a filter: each is one of its own, whose name begins with that of all."""
    return [name.removeprefix(filter_) for name in page["filters"] if name.startswith(filter_)]
