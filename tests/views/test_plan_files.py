"""The PDFs of the integration plan as a page offers them."""

from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import FileLink, ShelfRow, plan_files, shelves
from lotsenbuch.wording.words import read_words
from tests.pseudo import pseudo
from tests.records import words


def sizes(small: Knowledge) -> dict[str, int]:
    """Give the PDFs of all languages by their paths, each of a size of its own."""
    return {
        file.path: 1000 * number
        for language in LANGUAGES
        for number, file in enumerate(plan_files(language, small.plan), start=2)
    }


def test_the_readers_own_language_stands_first(small: Knowledge) -> None:
    """Then German, then the others in their order."""
    given = shelves(PlanViews(words("ar"), small.plan), sizes(small))
    others = [known.code for known in LANGUAGES if known.code not in {"ar", "de"}]
    assert [shelf.language.code for shelf in given] == ["ar", "de", *others]
    assert [shelf.language.code for shelf in given if shelf.is_german] == ["de"]


def test_each_sheet_can_be_printed_and_filled_in(small: Knowledge) -> None:
    """First the whole plan; a screen reader says which sheet, how large, and what for."""
    shelf = shelves(PlanViews(words(), small.plan), sizes(small))[0]
    assert [row.title for row in shelf.rows] == ["Der ganze Plan", "Deckblatt", "Deutsch lernen", "Kurze Fassung"]
    path = "plan/pdf/de/integrationsplan"
    assert shelf.rows[0] == ShelfRow(
        "Der ganze Plan",
        FileLink(f"{path}-de.pdf", "2 kB", "PDF 2 kB: Der ganze Plan, Zum Drucken"),
        FileLink(f"{path}-de-zum-ausfuellen.pdf", "3 kB", "PDF 3 kB: Der ganze Plan, Zum Ausfüllen"),
    )
    assert shelf.rows[2].fillable == FileLink(
        "plan/pdf/de/integrationsplan-sprache-de-zum-ausfuellen.pdf", "7 kB", "PDF 7 kB: Deutsch lernen, Zum Ausfüllen"
    )


def test_a_shelf_speaks_the_readers_language(small: Knowledge, small_project: Path) -> None:
    """Names of sheets as in the list of the plan, the rest as on the pages."""
    french = language("fr")
    views = PlanViews(read_words(french, small_project / "locales"), small.plan)
    shelf = shelves(views, sizes(small))[0]
    assert [row.title for row in shelf.rows][:2] == [pseudo("Der ganze Plan", french), pseudo("Deckblatt", french)]
    assert shelf.rows[1].printed.spoken.endswith(f": {pseudo('Deckblatt', french)}, {pseudo('Zum Drucken', french)}")


def test_who_writes_arabic_letters_is_told_when_chromium_joins_them(small: Knowledge) -> None:
    """Only they."""
    told = [shelf.language.code for shelf in shelves(PlanViews(words(), small.plan), sizes(small)) if shelf.joins_late]
    assert sorted(told) == ["ar", "fa", "ps"]
