"""What the pages written by hand leave to the generator: words of the glossary, sources, pictures, blocks.

In Markdown these are links whose address has a scheme of its own, so that every editor shows
them: `[Duldung](wort:duldung)`, `[](quelle:sgb8-24)`, `![Telefon](bild:phone)`. A block stands
alone on its line: `⟦programme⟧`.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape

WORD = re.compile(r'<a href="wort:([\w-]+)">(.*?)</a>', re.DOTALL)
SOURCE = re.compile(r'<a href="quelle:([\w-]+)"></a>')
PICTURE = re.compile(r'<p>\s*<img alt="([^"]*)" src="bild:([\w-]+)"\s*/?>\s*</p>')
BLOCK = re.compile(r"<p>⟦(\w+)⟧</p>")


TAG = re.compile(r"(<[^>]+>)")
MARKED = re.compile(r"<(bdi|code|pre|svg)\b|<[^/][^>]* lang=")
"""What opens a part whose language is told."""

VOID = re.compile(r"<(img|br|hr|wbr|use|rect)\b|.*/>$")
"""What has no end."""


class UnknownNameError(ValueError):
    """A page names a word, a source, a picture or a block that there is not."""


def words_in(html: str) -> tuple[str, ...]:
    """Give the ids of the glossary's words that a page names, in their order."""
    return tuple(dict.fromkeys(match[1] for match in WORD.finditer(html)))


def filled(
    html: str,
    *,
    word: Callable[[str, str, str], str],
    source: Callable[[str], str],
    picture: Callable[[str, str], str],
    block: Mapping[str, Callable[[], str]],
) -> str:
    """Give a page with everything in its place; raises UnknownNameError.

    `word` gets a word's id, its HTML, and the attribute that makes its first place a target;
    `picture` gets its name and what it shows.
    """
    seen: set[str] = set()

    def _word(match: re.Match[str]) -> str:
        anchor = "" if match[1] in seen else f' id="bei-{match[1]}"'
        seen.add(match[1])
        return word(match[1], match[2], anchor)

    try:
        html = WORD.sub(_word, html)
        html = SOURCE.sub(lambda match: source(match[1]), html)
        html = PICTURE.sub(lambda match: picture(match[2], match[1]), html)
        return BLOCK.sub(lambda match: block[match[1]](), html)
    except KeyError as error:
        raise UnknownNameError(error.args[0]) from None


def isolated(html: str, isolate: Callable[[str], str]) -> str:
    """Give HTML with every text whose language is not told put through a function that takes text and gives HTML."""
    pieces, depth = [], 0
    for piece in TAG.split(html):
        if not piece.startswith("<"):
            pieces.append(piece if depth else isolate(unescape(piece)))
            continue
        pieces.append(piece)
        if piece.startswith("</"):
            depth -= depth > 0
        elif (depth or MARKED.match(piece)) and not VOID.match(piece):
            depth += 1
    return "".join(pieces)
