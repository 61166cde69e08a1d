"""The letters that a fillable plan brings along: what one types into it is seen whatever fonts a computer has.

A font for each script: Latin and Cyrillic for everyone, Arabic or Ge'ez beside them. The letters of the
Arabic script are there once as they stand alone, and in each form in which they join as characters of the
private use area (Unicode 23.5): `joined.js` shows these in Chromium's reader, which joins no letters itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import count
from pathlib import Path

import fontpkg_amiri
import fontpkg_ibm_plex_sans
import justmytype_intl_africa
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNITS, ASCENT, DESCENT = 1000, 1025, -275
"""Units to the em, and how far IBM Plex Sans reaches above and below its line in them."""

BEGINNING = 2_082_844_800
"""1970, in seconds since 1904: a font says when it was made, and shall be the same whenever it is."""

REGULAR = {"wght": 400.0, "wdth": 100.0}
PRIVATE = 0xE000
LAM, TATWEEL, ALEFS = 0x644, 0x640, {0x622: 0xFEF5, 0x623: 0xFEF7, 0x625: 0xFEF9, 0x627: 0xFEFB}
"""What lam and an alef become together when they stand alone; joined to what stands before, one further."""

LATIN = (
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x400, 0x460), 0x490, 0x491, 0x1E9E,
    *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2039, 0x203A, 0x20AC, 0x2116,
)  # fmt: skip
ARABIC = (
    0x60C, 0x61B, 0x61F, *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66E), 0x670, *range(0x6F0, 0x6FA),
    *map(ord, "ٱپچژکگیۀټځڅډړږښګڼېۍٹڈڑںھہۂۃےۓ۔ڕڵۆێەڤ"),
)  # fmt: skip
"""What Arabic, Persian, Pashto, Urdu and Sorani are written with; more would make each file a third larger."""

GEEZ = (*range(0x1200, 0x13A0), *range(0x2D80, 0x2DE0), *range(0xAB00, 0xAB30))
UNSEEN = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Characters that only steer how others are shown."""


@dataclass(frozen=True)
class Letters:
    """A font as it is embedded: the file, and by the numbers of its glyphs, from 1, characters and widths.

    `forms` leads from an Arabic letter to the first of its forms and their number: alone, at the end, at
    the beginning, in the middle; the last two only where a letter joins the next.
    """

    file: bytes
    characters: tuple[int, ...]
    widths: tuple[int, ...]
    forms: Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class _Glyph:
    source: "_Source"
    names: tuple[str, ...]


class _Source:
    """A font from which letters are taken, drawn a little larger where they are small beside the others."""

    def __init__(self, file: Path, scale: float = 1.0) -> None:
        self._font = TTFont(file)
        self._glyphs = self._font.getGlyphSet(location=REGULAR if "fvar" in self._font else None)
        self._scale = scale
        self.names: Mapping[int, str] = self._font.getBestCmap()

    def some(self, characters: tuple[int, ...]) -> Iterator[tuple[int, _Glyph]]:
        """Give those of some characters that the font has."""
        return ((each, _Glyph(self, (self.names[each],))) for each in characters if each in self.names)

    def drawn(self, names: tuple[str, ...]) -> tuple[object, int]:
        """Give the outline of glyphs that follow each other from right to left, in one piece, and their width."""
        outline, pen, width = DecomposingRecordingPen(self._glyphs), TTGlyphPen(None), 0.0
        for name in reversed(names):
            self._glyphs[name].draw(TransformPen(outline, (1, 0, 0, 1, width, 0)))
            width += self._glyphs[name].width
        outline.replay(TransformPen(pen, (self._scale, 0, 0, self._scale, 0, 0)))
        return pen.glyph(), round(width * self._scale)

    def joined(self, feature: str) -> Mapping[str, list[str]]:
        """Give what the font makes of each glyph by one of its rules: `fina`, `init`, `medi`."""
        table = self._font["GSUB"].table
        rules = (each.Feature for each in table.FeatureList.FeatureRecord if each.FeatureTag == feature)
        lookups = (table.LookupList.Lookup[at] for rule in rules for at in rule.LookupListIndex)
        return {old: new for lookup in lookups for part in lookup.SubTable for old, new in part.mapping.items()}


def _plex() -> _Source:
    return _Source(Path(fontpkg_ibm_plex_sans.__file__ or "").parent / "files" / "IBMPlexSans[wdth,wght].ttf")


def _ethiopic() -> _Source:
    fonts = Path(justmytype_intl_africa.__file__ or "").parent / "fonts"
    return _Source(fonts / "ofl" / "notosansethiopic" / "NotoSansEthiopic[wdth,wght].ttf")


def _amiri() -> _Source:
    return _Source(Path(fontpkg_amiri.__file__ or "").parent / "files" / "Amiri-Regular.ttf", scale=1.14)


def _forms(source: _Source) -> Iterator[tuple[int, tuple[_Glyph, ...]]]:
    """Give the forms of each Arabic letter, and of lam with an alef by a number that is no character's."""
    last, first, middle = (source.joined(feature) for feature in ("fina", "init", "medi"))
    for character, alone in source.some(ARABIC):
        (name,) = alone.names
        ways: list[tuple[str, ...]] = [alone.names]
        if name in last:
            ways += [tuple(last[name])]
        if name in last and name in first and name in middle:
            ways += [tuple(first[name]), tuple(middle[name])]
        if character == TATWEEL:
            ways *= 4
        yield character, tuple(_Glyph(source, way) for way in ways)
    for alef, together in ALEFS.items():
        yield LAM << 16 | alef, tuple(_Glyph(source, (source.names[together + end],)) for end in (0, 1))


@lru_cache
def letters(script: str) -> Letters:
    """Give the letters for a language's script, beside Latin and Cyrillic."""
    glyphs, forms = dict(_plex().some(LATIN)), {}
    if script == "ethiopic":
        glyphs |= _ethiopic().some(GEEZ)
    if script == "arabic":
        amiri, free = _amiri(), count(PRIVATE)
        glyphs |= amiri.some(ARABIC)
        for character, ways in _forms(amiri):
            numbers = [next(free) for _ in ways]
            forms[character] = (numbers[0], len(numbers))
            glyphs |= zip(numbers, ways, strict=True)
    return _built(glyphs, forms)


def _built(glyphs: Mapping[int, _Glyph], forms: Mapping[int, tuple[int, int]]) -> Letters:
    drawn = {character: glyph.source.drawn(glyph.names) for character, glyph in glyphs.items()}
    drawn |= {character: (TTGlyphPen(None).glyph(), 0) for character in UNSEEN}
    names = {character: f"u{character:04X}" for character in drawn}
    font = FontBuilder(UNITS)
    font.setupGlyphOrder([".notdef", *names.values()])
    font.setupCharacterMap(names)
    outlines = {names[character]: outline for character, (outline, _) in drawn.items()}
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph()} | outlines)
    widths = {names[character]: width for character, (_, width) in drawn.items()}
    left = {name: getattr(font.font["glyf"][name], "xMin", 0) for name in widths}
    font.setupHorizontalMetrics({".notdef": (UNITS // 2, 0)} | {name: (widths[name], left[name]) for name in widths})
    font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    font.setupPost(keepGlyphNames=False)
    font.setupHead(unitsPerEm=UNITS, created=BEGINNING, modified=BEGINNING)
    font.font.recalcTimestamp = False
    file = BytesIO()
    font.save(file)
    return Letters(file.getvalue(), tuple(drawn), tuple(widths.values()), forms)
