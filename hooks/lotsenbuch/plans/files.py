"""The PDFs of the plan: in every language the whole plan and each sheet, to print and to fill in.

A PDF whose words, template and tools are the same as before is taken from a cache.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pikepdf

from lotsenbuch.languages import Language
from lotsenbuch.plans import form_fields
from lotsenbuch.plans.typesetting import Typesetter, packed, typeset_words
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile

FORM_FIELDS = Path(form_fields.__file__)


@dataclass
class Cache:
    """Keeps PDFs in a folder by what they were made from; what was not asked for is forgotten at the end."""

    folder: Path
    asked: set[str] = field(default_factory=set)

    def find(self, key: str) -> bytes | None:
        """Give the PDF that was made from the same, if there is one."""
        self.asked.add(key)
        file = self._file(key)
        return file.read_bytes() if file.exists() else None

    def keep(self, key: str, pdf: bytes) -> None:
        """Keep a PDF; it is there as a whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = self._file(key).with_suffix(".new")
        new.write_bytes(pdf)
        new.replace(self._file(key))

    def forget_others(self) -> None:
        """Remove every PDF that was not asked for."""
        for file in self.folder.glob("*.pdf"):
            if file.stem not in self.asked:
                file.unlink()

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.pdf"


class PlanPress:
    """Makes the PDFs of all languages, each only once."""

    def __init__(self, cache: Path) -> None:
        self._cache = Cache(cache)
        self._typesetter = Typesetter()
        self._form_fields = FORM_FIELDS.read_text("utf-8")

    def pdfs(self, views: PlanViews) -> Iterator[tuple[PlanFile, bytes]]:
        """Give every PDF of a language with where it belongs."""
        language = views.words.language
        words = typeset_words(views.view, reviewed=views.words.reviewed and views.words.plan_reviewed)
        for sheet, slug in [("", ""), *((sheet.id, f"-{sheet.slug}") for sheet in views.plan.sheets)]:
            for is_fillable, ending in ((False, ""), (True, "-zum-ausfuellen")):
                pdf = self._pdf(views, words, sheet, is_fillable=is_fillable)
                path = f"plan/pdf/{language.code}/integrationsplan{slug}-{language.code}{ending}.pdf"
                yield PlanFile(path, len(pdf), language, sheet, is_fillable), pdf

    def finish(self) -> None:
        """Forget the PDFs of words and templates that are no more."""
        self._cache.forget_others()

    def _pdf(self, views: PlanViews, words: str, sheet: str, *, is_fillable: bool) -> bytes:
        made_from = [self._typesetter.state, self._form_fields if is_fillable else "", words, sheet]
        key = hashlib.sha256("\0".join(made_from).encode()).hexdigest()
        pdf = self._cache.find(key)
        if pdf is None:
            pdf = self._made(views, words, sheet, is_fillable=is_fillable)
            self._cache.keep(key, pdf)
        return pdf

    def _made(self, views: PlanViews, words: str, sheet: str, *, is_fillable: bool) -> bytes:
        set_ = self._typesetter.pdf(words, sheet, is_fillable=is_fillable)
        if is_fillable:
            return packed(form_fields.with_form_fields(set_, views.tips, views.single))
        return packed(pikepdf.open(BytesIO(set_)))


def printed_plans(languages: Iterable[PlanViews], cache: Path) -> Iterator[tuple[Language, dict[PlanFile, bytes]]]:
    """Give the PDFs of each language in turn."""
    press = PlanPress(cache)
    for views in languages:
        yield views.words.language, dict(press.pdfs(views))
    press.finish()
