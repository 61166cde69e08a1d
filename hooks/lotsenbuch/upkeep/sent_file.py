"""The file that the form writes, as it arrives: as a file, or in the text of the mail that the form opens."""

import re
from collections.abc import Iterator

FENCED = re.compile(r"^[\s>|]*```ya?ml\s*$(?P<lines>.*?)^[\s>|]*```", re.MULTILINE | re.DOTALL)
"""The lines of a file between the marks that the form puts around them."""

BEGINS = re.compile(r"\s*(?:(?:id|keys|operators|offices):|\{)")
"""How a file of the form begins."""

_QUOTED = re.compile(r"^(?:[>|] ?)+")


def sent_file(text: str) -> str:
    """Give the file of the form that a text is or holds; nothing if there is none."""
    if BEGINS.match(text):
        return text
    found = FENCED.search(text)
    return "".join(f"{line}\n" for line in _unbroken(found["lines"].splitlines())) if found else ""


def _unbroken(lines: list[str]) -> Iterator[str]:
    """Give the lines without the signs that quote them; one that was broken within brackets or a text is one again."""
    open_ = ""
    for line in (_QUOTED.sub("", line.replace("\xa0", " ")).rstrip() for line in lines):
        open_ = f"{open_} {line.strip()}" if open_ else line
        if open_.strip() and not _goes_on(open_):
            yield open_
            open_ = ""
    if open_.strip():
        yield open_


def _goes_on(line: str) -> bool:
    """Say whether a line ends within brackets or a text in quotation marks."""
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
    return '"' in outside or any(outside.count(one) > outside.count(other) for one, other in ("[]", "{}"))
