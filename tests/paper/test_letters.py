"""The letters of the fillable plans: what one types is drawn with them, in the reader of Chromium."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from lotsenbuch.languages import GERMAN, LANGUAGES, Language, language
from lotsenbuch.paper.form_fields import FONT
from lotsenbuch.paper.letters import PRIVATE, UNSEEN, letters
from tests.paper.conftest import Printed

SCRIPTS = ("latin", "cyrillic", "arabic", "ethiopic")
GERMAN_NAME = "Jürgen Groß, Straße 3–5 („Haus“) € 12,50"
NAMES = {
    "de": GERMAN_NAME,
    "ar": "أحمد محمد، ١٢ شارع السلام؟",
    "fa": "می‌خواهم بنویسم: گچ پژ، ۱۲٫۵",
    "ps": "ټول ډېر ړوند ږغ ښه ګل څوک ځای ڼ ۍ",
    "ti": "ትግርኛ ቋንቋ ክመሃር እደሊ።",
    "uk": "Олена Ґедзь, Їжакевич, Є",
    "ru": "Алёна Щукина",
    "tr": "Şeyma Çağlı, İzmir",
    "ku": "Zîn Ûsiv, Şêrko",
    "fr": "Œuvre d’Aïcha",
    "es": "¿Cuándo? Muñoz",
    "so": "Xaawo Cabdi",
    "en": "O’Neill",
}


def typed(pdf: bytes, name: str, text: str) -> pikepdf.Pdf:
    """Type a text into a field of a file's first page, as Chromium's reader does; give the file as saved."""
    with pikepdf.open(BytesIO(pdf)) as read:
        rect = next(widget.Rect for widget in read.pages[0].Annots if widget.get("/T") == name)
        left, bottom, _, top = map(float, rect)
    x, y = left + 3, (bottom + top) / 2
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page, form, raw = document[0], document.formenv.raw, pypdfium2.raw
    raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
    raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
    for letter in text:
        raw.FORM_OnChar(form, page.raw, ord(letter), 0)
    raw.FORM_ForceToKillFocus(form)
    target = BytesIO()
    document.save(target)
    page.close()
    document.close()
    return pikepdf.open(target)


def drawn(pdf: pikepdf.Pdf, name: str) -> str:
    """Give the characters that a field shows by our own font; what another font draws is left out."""
    look = next(field for field in pdf.Root.AcroForm.Fields if field.get("/T") == name).AP.N
    shown, is_own = [], False
    for instruction in pikepdf.parse_content_stream(look):
        if str(instruction.operator) == "Tf":
            is_own = str(instruction.operands[0]) == FONT
        if is_own and str(instruction.operator) == "Tj":
            shown.append(bytes(instruction.operands[0]))
    characters = _characters(pdf.Root.AcroForm.DR.Font[FONT])
    codes = b"".join(shown)
    return "".join(characters.get(codes[at : at + 2], "\ufffd") for at in range(0, len(codes), 2))


def _characters(font: pikepdf.Object) -> dict[bytes, str]:
    pairs = re.findall(rb"^<(\w{4})> <(\w{4})>$", font.ToUnicode.read_bytes(), re.MULTILINE)
    return {bytes.fromhex(code.decode()): chr(int(character, 16)) for code, character in pairs}


@pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)
@pytest.mark.parametrize("letters_of", ["own", "german"])
def test_what_is_typed_is_drawn_with_the_letters_that_the_file_brings(
    printed: Printed, own: Language, letters_of: str
) -> None:
    """Names in the reader's letters and in German, in every language's plan; the value stays as it was typed."""
    text = NAMES[own.code] if letters_of == "own" else GERMAN_NAME
    name = "cover/client/given-name"
    pdf = typed(printed.pdf(own, "cover", is_fillable=True), name, text)
    assert str(next(field for field in pdf.Root.AcroForm.Fields if field.get("/T") == name).V) == text
    # Its order is that of the reader's version; where a line is split, spaces are left out.
    assert sorted(drawn(pdf, name).replace(" ", "")) == sorted(text.replace(" ", ""))


def test_what_no_field_of_the_file_could_draw_is_seen_by_this_test(printed: Printed) -> None:
    """The test above can fail: a letter that the font lacks comes from elsewhere, or not at all."""
    pdf = typed(printed.pdf(GERMAN, "cover", is_fillable=True), "cover/client/given-name", "計画")
    assert "計" not in drawn(pdf, "cover/client/given-name")


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_font_is_one(script: str) -> None:
    """Each glyph has a character and a width, outlines are there, and a second making gives the same bytes."""
    made = letters(script)
    font = TTFont(BytesIO(made.file))
    order = font.getGlyphOrder()
    assert len(order) == len(made.characters) + 1 == len(made.widths) + 1
    assert len(set(made.characters)) == len(made.characters)
    blank = {*UNSEEN, 0x20, 0xA0, 0xAD}
    for glyph, character, width in zip(order[1:], made.characters, made.widths, strict=True):
        assert font["hmtx"][glyph][0] == width
        assert bool(font["glyf"][glyph].numberOfContours) is (character not in blank), hex(character)
    assert letters.__wrapped__(script) == made


def test_arabic_letters_have_the_forms_in_which_they_join() -> None:
    """Four that join both neighbours, two that join the one before, one alone: as Unicode's ArabicShaping has them."""
    forms = letters("arabic").forms
    four = "بتثجحخسشصضطظعغفقكلمنهيئپټچځڅښګگکڼیېھٹہ"
    two = "اآأإدذرزوؤةړډږژڈڑےۍۀ"
    assert {letter: forms[ord(letter)][1] for letter in four} == dict.fromkeys(four, 4)
    assert {letter: forms[ord(letter)][1] for letter in two} == dict.fromkeys(two, 2)
    assert {letter: forms[ord(letter)][1] for letter in "ء،؟٣۳"} == dict.fromkeys("ء،؟٣۳", 1)
    numbers = [first + way for first, ways in forms.values() for way in range(ways)]
    assert numbers == list(range(PRIVATE, PRIVATE + len(numbers)))
    assert set(numbers) < set(letters("arabic").characters)
    assert not letters("latin").forms


def test_letters_come_with_little_weight(printed: Printed) -> None:
    """A sheet to fill in weighs at most 90 KB more than the same to print; the whole plan at most a third more."""
    for own in LANGUAGES:
        for sheet in ("cover", "short", "language"):
            more = len(printed.pdf(own, sheet, is_fillable=True)) - len(printed.pdf(own, sheet))
            assert more < 90_000, (own.code, sheet, more)
    arabic = language("ar")
    assert len(printed.pdf(arabic, is_fillable=True)) < 4 / 3 * len(printed.pdf(arabic)) + 90_000
