"""The real plan and glossary on paper, in the words of each language."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import Language
from tests.paper.conftest import Printed, printed_into
from tests.paper.test_glossary import glossaries, sheets_of
from tests.paper.test_glossary import not_extracted as words_not_extracted
from tests.paper.test_plan_sheets import EVERY_LANGUAGE, letters_of, not_extracted, opened

pytestmark = pytest.mark.built


@pytest.fixture(scope="module")
def real_plans(knowledge: Knowledge, project: Path) -> Printed:
    """Give the real plans as PDF, out of the cache that the build fills."""
    return printed_into(project / ".cache" / "plans", knowledge, project / "locales")


@EVERY_LANGUAGE
def test_every_label_is_extracted_as_it_was_written(real_plans: Printed, language: Language, tmp_path: Path) -> None:
    """Whoever copies from the PDF, or has it read aloud, gets the same words, German and their own."""
    missing = not_extracted(real_plans, language, tmp_path)
    assert not missing, missing[:5]


@EVERY_LANGUAGE
def test_every_letter_has_its_glyph(real_plans: Printed, language: Language) -> None:
    """Whatever a translator writes."""
    assert letters_of(real_plans, language)


@EVERY_LANGUAGE
def test_the_short_form_is_one_page(real_plans: Printed, language: Language) -> None:
    """It is handed over as one sheet, in every language."""
    assert len(opened(real_plans.pdf(language, "short")).pages) == 1


def test_every_word_of_the_glossary_is_extracted(knowledge: Knowledge, project: Path, tmp_path: Path) -> None:
    """German and the reader's own, where lines run from left to right; the others an extractor turns around."""
    own = glossaries(knowledge, project / "locales")
    sheets = sheets_of(own, project / ".cache" / "glossary")
    for views in own:
        if views.words.language.direction == "ltr":
            assert not words_not_extracted(views, sheets[views.words.language], tmp_path), views.words.language.code
