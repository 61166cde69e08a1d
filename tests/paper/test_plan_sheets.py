"""The printed plans: looked at as PDF, as text and as pictures."""

import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst
from PIL import Image, ImageChops, ImageStat

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.paper.plan import typeset, typeset_words
from lotsenbuch.paper.typesetting import Typesetter
from lotsenbuch.views.plan import PlanViews, Said
from lotsenbuch.wording.domains import PAGES, PLAN
from tests.paper.conftest import Printed

GOLDEN = Path(__file__).parent.parent / "golden" / "plan"
RESOLUTION, TOLERANCE = 40, 2.0
"""Dots per inch of the pictures; how far (of 255) the mean grey may be apart."""

UA = "http://www.aiim.org/pdfua/ns/id/"
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Open a PDF."""
    return pikepdf.open(BytesIO(pdf))


def texts(views: PlanViews) -> Iterator[Said]:
    """Give every text of the sheets that belong to the whole plan, and of the frame around them."""
    view = views.view
    yield from (view.printed[name] for name in ("letterhead", "one", "many", "place", "signature"))
    if not (views.words.are_reviewed(PAGES, PLAN)):
        yield Said("", view.printed["unreviewed"].other)
    for sheet in view.sheets:
        if sheet.apart:
            continue
        yield from (sheet.title, sheet.asks, sheet.after)
        for group in sheet.groups:
            yield group.title
            for field in group.fields:
                if field.kind not in ("steps", "goals"):
                    yield field.label
                yield field.hint
                yield from (choice.label for choice in field.choices)
                yield from (column.label for column in field.columns)
                yield from (line.label for line in field.lines)


def plain(text: str) -> str:
    """Give a text without what extractors set at a place of their own: spaces, joiners, marks above letters.

    The ligature lam-alef comes out reversed in some.
    """
    letters = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in letters if unicodedata.category(letter) not in {"Cf", "Mn"})
    return "".join(letters.replace("ال", "لا").split())


def script_only(text: str) -> str:
    """Give only the letters of the Arabic script: where Latin words stand between them is an extractor's guess."""
    return "".join(letter for letter in plain(text) if "\u0600" <= letter <= "\u06ff" and letter.isalpha())


def extracted(pdf: Path, *options: str) -> str:
    """Give what `pdftotext` finds."""
    command = ["pdftotext", *options, str(pdf), "-"]
    return str(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def not_extracted(printed: Printed, language: Language, folder: Path) -> list[str]:
    """Give the labels of a plan, German and the other, that do not come out of the PDF as they were written."""
    file = folder / "plan.pdf"
    file.write_bytes(printed.pdf(language))
    views = printed.views[language]
    as_drawn = extracted(file, "-raw")
    found = plain(as_drawn)
    other = found
    letters = plain
    if language.direction == "rtl":
        # Lines from right to left come out in order only where no others stand beside them.
        halves = [extracted(file, "-x", x, "-y", "0", "-W", "298", "-H", "842") for x in ("0", "298")]
        other, letters = "|".join(map(script_only, [*halves, extracted(file)])), script_only
    missing = [said.german for said in texts(views) if plain(said.german) not in found]
    missing += [said.other for said in texts(views) if letters(said.other) not in other]
    latin = {word for said in texts(views) for word in re.findall(r"[A-Za-z0-9]{2,}", said.other)}
    if not language.is_latin:
        missing += sorted(latin - set(re.findall(r"[A-Za-z0-9]{2,}", as_drawn)))
    return missing


@EVERY_LANGUAGE
def test_every_label_is_extracted_as_it_was_written(printed: Printed, language: Language, tmp_path: Path) -> None:
    """Whoever copies from the PDF, or has it read aloud, gets the same words, German and their own."""
    assert not not_extracted(printed, language, tmp_path)


def test_a_label_that_is_not_there_is_found(printed: Printed, tmp_path: Path) -> None:
    """The test above can fail: here the words of one language are looked for in the PDF of another."""
    arabic, persian = (next(known for known in LANGUAGES if known.code == code) for code in ("ar", "fa"))
    swapped = Printed({arabic: printed.pdfs[persian]}, printed.views, printed.cache)
    assert len(not_extracted(swapped, arabic, tmp_path)) > 20


@EVERY_LANGUAGE
def test_no_letter_is_missing(printed: Printed, language: Language) -> None:
    """A letter that a font lacks would be glyph 0; there is none on any page, and every font is embedded."""
    assert letters_of(printed, language) > 500


def letters_of(printed: Printed, language: Language) -> int:
    """Give how many letters a language's plan has, after a look at each."""
    pdf = opened(printed.pdf(language))
    shown = 0
    for page in pdf.pages:
        for strings in (operands for operands, operator in drawn(page) if operator in {"Tj", "TJ"}):
            codes = b"".join(bytes(string) for string in strings if isinstance(string, pikepdf.String))
            glyphs = [codes[at] << 8 | codes[at + 1] for at in range(0, len(codes), 2)]
            assert 0 not in glyphs
            shown += len(glyphs)
        for font in page.Resources.get("/Font", pikepdf.Dictionary()).values():
            assert font.Subtype == "/Type0", "two bytes a letter"
            assert {"/FontFile2", "/FontFile3"} & set(font.DescendantFonts[0].FontDescriptor.keys())
    return shown


def drawn(page: pikepdf.Page) -> Iterator[tuple[list[Any], str]]:
    """Give what draws a page: operands and operators; the strings of `TJ` without their array."""
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        yield (list(operands[0]) if operator == "TJ" else operands), operator


def test_a_letter_that_no_font_has_is_refused(printed: Printed) -> None:
    """The compiler stops; so none can be missing by accident."""
    words = json.loads(typeset_words(printed.views[GERMAN].view, reviewed=True))
    words["sheets"][0]["title"]["german"] = "計画"
    with pytest.raises(typst.TypstError, match=r"could not be displayed|glyph"):
        typeset(Typesetter("plan.typ"), json.dumps(words), "", is_fillable=False)


@EVERY_LANGUAGE
def test_it_says_what_it_is(printed: Printed, language: Language) -> None:
    """Title, language, structure, PDF/UA-1, A4, an outline to jump by; the same for each sheet alone."""
    for sheet in ("", *(sheet.id for sheet in printed.views[language].view.sheets)):
        pdf = opened(printed.pdf(language, sheet))
        assert str(pdf.Root.Lang).startswith("de")
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata[f"{{{UA}}}part"] == "1"
            assert "Deutsch" in metadata["dc:title"] or language is GERMAN
        assert all([round(float(side)) for side in page.mediabox[2:]] == [595, 842] for page in pdf.pages)
        outline = [str(entry.title) for entry in pdf.open_outline().root]
        titles = [
            shown.title.german
            for shown in printed.views[language].view.sheets
            if (shown.id == sheet if sheet else not shown.apart)
        ]
        assert outline == titles


@EVERY_LANGUAGE
def test_both_languages_are_marked_in_the_structure(printed: Printed, language: Language) -> None:
    """A screen reader speaks each cell in its own language."""
    pdf = opened(printed.pdf(language))
    spoken = {
        str(element.Lang)
        for element in pdf.objects
        if isinstance(element, pikepdf.Dictionary) and element.get("/Type") == "/StructElem" and "/Lang" in element
    }
    assert language is GERMAN or any(tag.startswith(language.code) for tag in spoken), spoken


@EVERY_LANGUAGE
def test_the_short_form_is_one_page(printed: Printed, language: Language) -> None:
    """In every language."""
    assert len(opened(printed.pdf(language, "short")).pages) == 1


def test_a_translation_of_a_machine_says_so(printed: Printed) -> None:
    """Truth rule 9, on paper too; German alone says nothing of the kind."""
    view = printed.views[LANGUAGES[1]].view
    words = json.loads(typeset_words(view, reviewed=False))
    assert words["printed"]["unreviewed"]["other"] != words["printed"]["unreviewed"]["german"]
    assert not words["language"]["reviewed"]
    assert asdict(printed.views[GERMAN].view)["printed"]["unreviewed"]["other"] == ""


@EVERY_LANGUAGE
def test_it_looks_as_it_did(printed: Printed, language: Language, tmp_path: Path) -> None:
    """A page per language beside its picture; `UPDATE_GOLDEN=1` draws them anew: look at them."""
    pages = len(opened(printed.pdf(language)).pages)
    number = 1 + LANGUAGES.index(language) * (pages - 1) // (len(LANGUAGES) - 1)
    pdf = tmp_path / "plan.pdf"
    pdf.write_bytes(printed.pdf(language))
    subprocess.run(
        ["pdftoppm", "-r", str(RESOLUTION), "-gray", "-png", "-singlefile", "-f", str(number), pdf, tmp_path / "page"],  # noqa: S607
        check=True,
    )  # fmt: skip
    now = Image.open(tmp_path / "page.png")
    golden = GOLDEN / f"{language.code}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        now.save(golden, optimize=True)
    before = Image.open(golden)
    assert now.size == before.size
    apart = ImageStat.Stat(ImageChops.difference(now, before)).mean[0]
    assert apart <= TOLERANCE, f"page {number} differs by {apart:.2f} of 255"
