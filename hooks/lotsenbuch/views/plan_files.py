"""The PDFs of the integration plan as a page offers them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.model.plan import Plan
from lotsenbuch.routes import plan_sheet
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class PlanFile:
    """A PDF of the plan, by where it stands below the portal's root.

    `sheet` is the id of the only sheet in it; none, if it is the whole plan.
    """

    path: str
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
    """All PDFs in German and one other language; `joins_late`: Chromium joins its letters once they are typed."""

    language: Language
    is_german: bool
    joins_late: bool
    rows: tuple[ShelfRow, ...]


def plan_files(language: Language, plan: Plan) -> tuple[PlanFile, ...]:
    """Give all PDFs of a language: of the whole plan and of each sheet, to print and to fill in."""
    sheets = (("", ""), *((sheet.id, sheet.slug) for sheet in plan.sheets))
    return tuple(
        PlanFile(plan_sheet(language, slug, is_fillable=is_fillable), sheet, is_fillable)
        for sheet, slug in sheets
        for is_fillable in (False, True)
    )


def shelves(views: PlanViews, sizes: Mapping[str, int]) -> tuple[Shelf, ...]:
    """Give all PDFs for a page, the reader's own language first; `sizes` in bytes, by the paths of what is made."""
    own = views.words.language
    made = [language for language in LANGUAGES if plan_sheet(language, "", is_fillable=False) in sizes]
    ordered = sorted(made, key=lambda language: (language is not own, language is not GERMAN))
    return tuple(
        Shelf(language, language is GERMAN, language.script == "arabic", tuple(_rows(views, language, sizes)))
        for language in ordered
    )


def _rows(views: PlanViews, language: Language, sizes: Mapping[str, int]) -> Iterator[ShelfRow]:
    words = views.words
    titles = {"": words.text("Der ganze Plan")} | {
        sheet.id: words.plan_text(sheet.called) for sheet in views.plan.sheets
    }
    found = {(file.sheet, file.is_fillable): file.path for file in plan_files(language, views.plan)}
    for sheet, title in titles.items():
        printed, fillable = found[sheet, False], found[sheet, True]
        yield ShelfRow(
            title,
            _link(words, printed, sizes[printed], f"{title}, {words.text('Zum Drucken')}"),
            _link(words, fillable, sizes[fillable], f"{title}, {words.text('Zum Ausfüllen')}"),
        )


def _link(words: Words, path: str, size: int, said: str) -> FileLink:
    shown = words.kilobytes(size)
    return FileLink(path, shown, f"PDF {shown}: {said}")
