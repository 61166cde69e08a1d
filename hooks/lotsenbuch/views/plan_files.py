"""The PDFs of the integration plan as a page offers them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class PlanFile:
    """A PDF of the plan: where it stands below the portal's root, and its size in bytes.

    `sheet` is the id of the only sheet in it; none, if it is the whole plan.
    """

    path: str
    size: int
    language: Language
    sheet: str
    is_fillable: bool


@dataclass(frozen=True)
class FileLink:
    """A PDF as a page links to it; `spoken` is what a screen reader says."""

    path: str
    size: str
    spoken: str


@dataclass(frozen=True)
class ShelfRow:
    """A sheet, or the whole plan, to print and to fill in on a screen."""

    title: str
    printed: FileLink
    fillable: FileLink


@dataclass(frozen=True)
class Shelf:
    """All PDFs in German and one other language."""

    language: Language
    is_german: bool
    rows: tuple[ShelfRow, ...]


def shelves(views: PlanViews, files: Mapping[Language, Sequence[PlanFile]]) -> tuple[Shelf, ...]:
    """Give all PDFs for a page, the reader's own language first."""
    own = views.words.language
    ordered = sorted(files, key=lambda language: (language is not own, language is not GERMAN))
    return tuple(Shelf(language, language is GERMAN, tuple(_rows(views, files[language]))) for language in ordered)


def _rows(views: PlanViews, files: Sequence[PlanFile]) -> Iterable[ShelfRow]:
    words = views.words
    titles = {"": words.text("Der ganze Plan")} | {
        sheet.id: words.plan_text(sheet.title) for sheet in views.plan.sheets
    }
    found = {(file.sheet, file.is_fillable): file for file in files}
    for sheet, title in titles.items():
        yield ShelfRow(
            title,
            _link(words, found[sheet, False], title, words.text("Zum Drucken")),
            _link(words, found[sheet, True], title, words.text("Zum Ausfüllen")),
        )


def _link(words: Words, file: PlanFile, title: str, purpose: str) -> FileLink:
    size = words.kilobytes(file.size)
    return FileLink(file.path, size, f"PDF {size}: {title}, {purpose}")
