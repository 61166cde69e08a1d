"""The PDFs of the integration plan as a page offers them."""

from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import FileLink, PlanFile, ShelfRow, shelves
from lotsenbuch.wording.words import read_words
from tests.pseudo import pseudo
from tests.records import words

SHEETS = ("", "cover", "language", "short")
"""The whole plan and each sheet of the small one."""


def files(of: Language) -> list[PlanFile]:
    """Give all PDFs of a language, each of a size of its own."""
    return [
        PlanFile(f"{of.code}-{sheet}{'-form' if is_fillable else ''}.pdf", 1000 * number, of, sheet, is_fillable)
        for number, (sheet, is_fillable) in enumerate(
            ((sheet, is_fillable) for sheet in SHEETS for is_fillable in (False, True)), start=2
        )
    ]


def test_the_readers_own_language_stands_first(small: Knowledge) -> None:
    """Then German, then the others in their order."""
    languages = [language(code) for code in ("de", "en", "ar", "ti")]
    given = shelves(PlanViews(words("ar"), small.plan), {one: files(one) for one in languages})
    assert [shelf.language.code for shelf in given] == ["ar", "de", "en", "ti"]
    assert [shelf.is_german for shelf in given] == [False, True, False, False]


def test_each_sheet_can_be_printed_and_filled_in(small: Knowledge) -> None:
    """First the whole plan; a screen reader says which sheet, how large, and what for."""
    (shelf,) = shelves(PlanViews(words(), small.plan), {GERMAN: files(GERMAN)})
    assert [row.title for row in shelf.rows] == ["Der ganze Plan", "Mein Plan", "Deutsch lernen", "Kurze Fassung"]
    assert shelf.rows[0] == ShelfRow(
        "Der ganze Plan",
        FileLink("de-.pdf", "2 kB", "PDF 2 kB: Der ganze Plan, Zum Drucken"),
        FileLink("de--form.pdf", "3 kB", "PDF 3 kB: Der ganze Plan, Zum Ausfüllen"),
    )
    assert shelf.rows[2].fillable == FileLink("de-language-form.pdf", "7 kB", "PDF 7 kB: Deutsch lernen, Zum Ausfüllen")


def test_a_shelf_speaks_the_readers_language(small: Knowledge, small_project: Path) -> None:
    """Titles of sheets as in the plan, the rest as on the pages."""
    french = language("fr")
    views = PlanViews(read_words(french, small_project / "locales"), small.plan)
    (shelf,) = shelves(views, {french: files(french)})
    assert [row.title for row in shelf.rows][:2] == [pseudo("Der ganze Plan", french), pseudo("Mein Plan", french)]
    assert shelf.rows[1].printed.spoken.endswith(f": {pseudo('Mein Plan', french)}, {pseudo('Zum Drucken', french)}")
