"""Letters that people write in more than one way, so that the full-text search finds a word in each.

The table serves both sides: the index is made with it here, and `docs/assets/letters.js` reads it for what is typed.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

APOSTROPHES = "’ʼ‘‛`´′ʹ＇ʻ"
APART = "፡።፣፤፥፦፧፨…-‐‑‒–—―−/·"
UNSEEN = "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
MARKS = ((0x300, 0x36F), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6ED))
"""Accents, and the vowels above and below Arabic letters, which few people type."""

LATIN = {"ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
CYRILLIC = {"ё": "е", "ґ": "г"}
ARABIC = {
    "ا": "أإآٱ",
    "ي": "ىیئېۍے",
    "و": "ؤ",
    "ك": "کڪ",
    "ه": "ةہھۀەۂ",
    "گ": "ګ",
    "ډ": "ڈ",
    "ټ": "ٹ",
    "ړ": "ڑ",
    "ڼ": "ں",
    "": "ء",
}
"""What keyboards of Arabic, Persian, Pashto and Urdu have for the same letter."""

ETHIOPIC = {"ሠ": "ሰ", "ሐ": "ሀ", "ኀ": "ሀ", "ዐ": "አ", "ፀ": "ጸ"}
"""Rows of letters that sound alike in Tigrinya or Amharic; each has seven forms."""

LONG = {"ሀ": "ሃ", "አ": "ኣ"}
"""First forms that are read, and often written, as the fourth."""

LATIN_LETTERS = ((0xDF, 0x24F), (0x1E00, 0x1EFF))


def _accented() -> Iterator[tuple[str, str]]:
    for first, last in LATIN_LETTERS:
        for letter in map(chr, range(first, last + 1)):
            plain = unicodedata.normalize("NFD", letter)[0]
            if plain.isascii() and letter.islower():
                yield letter, plain


def _ethiopic() -> Iterator[tuple[str, str]]:
    for row, other in ETHIOPIC.items():
        for form in range(7):
            plain = chr(ord(other) + form)
            yield chr(ord(row) + form), LONG.get(plain, plain)


def _letters() -> Mapping[str, str]:
    marks = {chr(code): "" for first, last in MARKS for code in range(first, last + 1)}
    arabic = {letter: plain for plain, others in ARABIC.items() for letter in others}
    apart = dict.fromkeys(APART, " ") | dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(UNSEEN, "")
    return marks | apart | arabic | LATIN | CYRILLIC | LONG | dict(_ethiopic()) | dict(_accented())


LETTERS = _letters()
"""What stands in the index for a small letter."""

_TABLE = str.maketrans(dict(LETTERS))
_JOINED = re.compile("([\u0400-\u052f])'(?=[\u0400-\u052f])")
_APOSTROPHE = re.compile(f"(?<=\\w)[{APOSTROPHES}'](?=\\w)")
_SPACES = re.compile("[ \t\n\r\f\v']+")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def folded(text: str) -> str:
    """Give text as the index has it: in small letters, those taken for each other as one, words by spaces."""
    digits = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", digits.translate(_TABLE)).lower())
    return " ".join(filter(None, _SPACES.split(_JOINED.sub(r"\1", small.translate(_TABLE)))))


@cache  # most pages of a district name the same people and things
def other_forms(text: str) -> str:
    """Give the words by which those of a text are searched, too, in their order; without those that stand there.

    The folded ones, and what people write otherwise: umlauts become two letters (Tuebingen), what an apostrophe or an
    invisible space parts is also one word (suaal, lecole) or two. Pagefind itself leaves out accents, points and
    commas. A letter that stands alone is none: whatever begins with it would be found by it.
    """
    words = text.split()
    there = set(map(_bare, words))
    forms = (_bare(form) for word in words for form in _other_forms(word))
    return " ".join(dict.fromkeys(form for form in forms if len(form) > 1 and form not in there))


@cache
def _bare(word: str) -> str:
    """Give a word as Pagefind has it in its index, before it takes off the ending."""
    letters = unicodedata.normalize("NFD", "".join(filter(str.isalnum, word)).lower())
    return "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))


@cache
def _other_forms(word: str) -> tuple[str, ...]:
    """Give a word folded, and how else it is written."""
    small = unicodedata.normalize("NFKC", word).lower()
    written = (word, small.translate(_GERMAN), _APOSTROPHE.sub("", word), word.replace("\u200c", " "))
    return tuple(dict.fromkeys(form for other in written for form in folded(other).split()))
