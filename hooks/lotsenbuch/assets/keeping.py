"""What a browser loads to keep pages: its words, and the lists of files that the build has made."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, normpath
from typing import NamedTuple

HASH = 12
"""So many digits tell two states of a file apart."""

_IMPORTS = re.compile(r'^(?:import|export) [^;=]*?"(\.[^"]+)";', re.MULTILINE | re.DOTALL)


class Listed(NamedTuple):
    """A file as a list names it: its path from the portal's root, what its content is known by, its bytes."""

    path: str
    hash: str
    bytes: int

    @property
    def address(self) -> str:
        """Give its address from the portal's root; a page's is that of its folder, as readers ask for it."""
        return self.path.removesuffix("index.html")


def listed(path: str, content: str | bytes) -> Listed:
    """Give how a list names a file."""
    data = content.encode() if isinstance(content, str) else content
    return Listed(path, hashlib.sha256(data).hexdigest()[:HASH], len(data))


def file_list(files: Iterable[Listed]) -> str:
    """Give a list as JSON: `docs/assets/keep/store.js` reads it."""
    rows = [[file.address, file.hash, file.bytes] for file in files]
    return json.dumps({"files": rows}, ensure_ascii=False, separators=(",", ":"))


def sentences(words: Mapping[str, str | Mapping[str, str]]) -> str:
    """Give the words of scripts as JSON: `docs/assets/words.js` reads them."""
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def scripts_from(script: str, contents: Mapping[str, bytes]) -> Iterator[str]:
    """Give the path of a script and of all that it imports, each once; `contents` are those of all scripts."""
    found = [script]
    for one in found:
        imported = (normpath(f"{dirname(one)}/{name}") for name in _IMPORTS.findall(contents[one].decode()))
        found += [other for other in dict.fromkeys(imported) if other not in found]
    yield from found
