"""The fillable plans: fields where the template put them, named, described, in order."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.views.plan import PlanViews
from tests.paper.conftest import Printed

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
MULTILINE, READ_ONLY, PASSWORD, COMB = 1 << 12, 1 << 0, 1 << 13, 1 << 24


def opened(printed: Printed, language: Language, sheet: str = "") -> pikepdf.Pdf:
    """Open a fillable PDF."""
    return pikepdf.open(BytesIO(printed.pdf(language, sheet, is_fillable=True)))


def fields(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Give the fields of a form by their names; no name stands twice."""
    found = [(str(field.T), field) for field in pdf.Root.AcroForm.Fields]
    assert len(found) == len(dict(found))
    return dict(found)


def wanted(views: PlanViews) -> Iterator[str]:
    """Give the names of all answers of the whole plan."""
    for sheet in views.view.sheets:
        for group in sheet.groups if not sheet.apart else ():
            for field in group.fields:
                if field.kind == "many":
                    yield from (f"{field.name}={choice.id}" for choice in field.choices)
                elif field.columns:
                    yield from (
                        f"{field.name}/{line.id}/{column.id}" for line in field.lines for column in field.columns
                    )
                elif field.kind != "text":
                    yield field.name
                yield from (f"{field.name}/{choice.id}/line" for choice in field.choices if choice.line)


@EVERY_LANGUAGE
def test_every_answer_has_its_field(printed: Printed, language: Language) -> None:
    """And nothing else has one; each says what it asks for in German and in the other language."""
    pdf = opened(printed, language)
    found = fields(pdf)
    assert set(found) == {name.replace(".", "/") for name in wanted(printed.views[language])}
    for name, field in found.items():
        tip = str(field.TU)
        assert tip.strip(), name
        assert language is GERMAN or " · " in tip, name


def test_kinds_of_fields(printed: Printed) -> None:
    """Lines, several lines, boxes of which one or several can be ticked."""
    pdf = opened(printed, LANGUAGES[4])
    found = fields(pdf)
    assert found["cover/client/given-name"].FT == "/Tx"
    assert int(found["language/goal/words"].Ff) & MULTILINE
    single = found["language/now/right"]
    assert [str(kid.AP.N.keys()) for kid in single.Kids]
    states = [set(kid.AP.N.keys()) - {"/Off"} for kid in single.Kids]
    assert states == [{"/open"}, {"/may"}]
    assert {str(kid.TU) for kid in single.Kids} != {""}
    assert found["language/now/courses=general"].FT == "/Btn"
    assert bool(pdf.Root.AcroForm.NeedAppearances)


@EVERY_LANGUAGE
def test_nothing_is_forced_upon_what_is_typed(printed: Printed, language: Language) -> None:
    """A date may be a year or “summer 2022”: no field has a format, a check, a length, boxes, a calculation.

    Only Arabic letters have something that joins them when they are shown; it never runs while one types.
    """
    for sheet in ("", "short"):
        pdf = opened(printed, language, sheet)
        form = pdf.Root.AcroForm
        assert "/CO" not in form
        for field in form.Fields:
            name = str(field.T)
            assert "/MaxLen" not in field, name
            assert not int(field.get("/Ff", 0)) & (COMB | PASSWORD | READ_ONLY), name
            actions = field.get("/AA", pikepdf.Dictionary())
            joins = language.script == "arabic" and field.FT == "/Tx"
            assert set(actions.keys()) == ({"/F"} if joins else set()), name
            assert not joins or b"pdfium" in actions.F.JS.read_bytes()


@EVERY_LANGUAGE
def test_one_tabs_down_the_page(printed: Printed, language: Language) -> None:
    """The fields follow each other as one reads: downwards, and to the right within a line."""
    for page in opened(printed, language).pages:
        assert page.get("/Tabs") == "/S"
        boxes = [[float(value) for value in widget.Rect] for widget in page.get("/Annots", [])]
        tops = [round(box[3]) for box in boxes]
        for above, below, box, following in zip(tops, tops[1:], boxes, boxes[1:], strict=False):
            goes_down, goes_right = below < above + 3, following[0] > box[0]
            assert goes_down or (language is GERMAN and goes_right), (box, following)


@EVERY_LANGUAGE
def test_a_screen_reader_finds_the_fields_in_the_structure(printed: Printed, language: Language) -> None:
    """Each field is a form element of the document, and no link is left."""
    pdf = opened(printed, language)
    kinds = [
        str(element.S)
        for element in pdf.objects
        if isinstance(element, pikepdf.Dictionary) and element.get("/Type") == "/StructElem"
    ]
    widgets = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    assert all(widget.Subtype == "/Widget" and "/A" not in widget for widget in widgets)
    assert kinds.count("/Form") == len(widgets) > 20
    assert "/Link" not in kinds


def test_it_does_not_claim_what_nobody_checked(printed: Printed) -> None:
    """The compiler checks PDF/UA-1 before the fields come in; the title stays."""
    pdf = opened(printed, GERMAN, "language")
    with pdf.open_metadata() as metadata:
        assert not [key for key in metadata if "pdfua" in key]
        assert metadata["dc:title"] == "Deutsch lernen"


def test_answers_stay_in_the_file(printed: Printed) -> None:
    """Filled in, saved, opened again: also in Tigrinya."""
    pdf = opened(printed, LANGUAGES[10], "language")
    found = fields(pdf)
    found["language/goal/words"].V = pikepdf.String("ቋንቋ ክመሃር እደሊ")
    found["language/now/courses=general"].V = pikepdf.Name.Yes
    target = BytesIO()
    pdf.save(target)
    reopened = pikepdf.open(target)
    again = fields(reopened)
    assert str(again["language/goal/words"].V) == "ቋንቋ ክመሃር እደሊ"
    assert again["language/now/courses=general"].V == "/Yes"
