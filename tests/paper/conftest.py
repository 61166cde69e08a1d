"""The PDFs of the small plan in all languages, made once into a fresh cache."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language
from lotsenbuch.paper.plan import PlanPress
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.views.plan_files import PlanFile
from lotsenbuch.wording.words import read_words


@dataclass(frozen=True)
class Printed:
    """Every PDF, the views that it was made from, and the cache that keeps it."""

    pdfs: Mapping[Language, Mapping[PlanFile, bytes]]
    views: Mapping[Language, PlanViews]
    cache: Path

    def pdf(self, language: Language, sheet: str = "", *, is_fillable: bool = False) -> bytes:
        """Give one of the PDFs."""
        return next(
            content
            for file, content in self.pdfs[language].items()
            if file.sheet == sheet and file.is_fillable == is_fillable
        )


@pytest.fixture(scope="session")
def printed(small: Knowledge, small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Give the plans of all languages as PDF."""
    return printed_into(tmp_path_factory.mktemp("plans"), small, small_project / "locales")


def printed_into(cache: Path, knowledge: Knowledge, locales: Path) -> Printed:
    """Give the plans of all languages as PDF, kept in a cache."""
    views = {language: PlanViews(read_words(language, locales), knowledge.plan) for language in LANGUAGES}
    press = PlanPress(cache)
    return Printed({language: dict(press.pdfs(own)) for language, own in views.items()}, views, cache)
