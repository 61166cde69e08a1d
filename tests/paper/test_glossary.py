"""The glossary on paper."""

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language, language
from lotsenbuch.paper.glossary import TEMPLATE, glossary_words
from lotsenbuch.paper.press import Press
from lotsenbuch.routes import glossary_sheet
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.words import read_words
from tests.paper.test_plan_sheets import UA, plain


@pytest.fixture(scope="module")
def views(small: Knowledge, small_project: Path) -> list[KnowledgeViews]:
    """Give the small glossary in all languages."""
    return glossaries(small, small_project / "locales")


def glossaries(knowledge: Knowledge, locales: Path) -> list[KnowledgeViews]:
    """Give the glossary in all languages."""
    return [KnowledgeViews(read_words(of, locales), knowledge.glossary, knowledge.cards) for of in LANGUAGES]


@pytest.fixture(scope="module")
def sheets(views: list[KnowledgeViews], tmp_path_factory: pytest.TempPathFactory) -> Mapping[Language, bytes]:
    """Give the sheets of all languages, made into a fresh cache."""
    return sheets_of(views, tmp_path_factory.mktemp("glossary"))


def sheets_of(views: list[KnowledgeViews], cache: Path) -> Mapping[Language, bytes]:
    """Give the sheets of some languages; what is unchanged comes from a cache, which keeps nothing else."""
    press = Press(TEMPLATE, cache)
    sheets = {own.words.language: press.pdf(glossary_words(own)) for own in views}
    press.finish()
    return sheets


def test_every_language_has_a_sheet(sheets: Mapping[Language, bytes]) -> None:
    """Tagged (PDF/UA-1, which the compiler checks), A4, in German and the other language."""
    assert list(sheets) == list(LANGUAGES)
    assert glossary_sheet(language("ti")) == "woerter/pdf/woerter-ti.pdf"
    for of, sheet in sheets.items():
        pdf = pikepdf.open(BytesIO(sheet))
        with pdf.open_metadata() as metadata:
            assert metadata[f"{{{UA}}}part"] == "1"
        assert all([round(float(side)) for side in page.mediabox[2:]] == [595, 842] for page in pdf.pages)
        spoken = {
            str(element.Lang)
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/Type") == "/StructElem" and "/Lang" in element
        }
        assert of.code == "de" or any(tag.startswith(of.code) for tag in spoken)


@pytest.mark.parametrize("code", ["de", "uk", "ti", "tr"])
def test_every_word_is_extracted(
    views: list[KnowledgeViews], sheets: Mapping[Language, bytes], tmp_path: Path, code: str
) -> None:
    """German and the reader's own, as they were written."""
    own = next(view for view in views if view.words.language.code == code)
    assert not not_extracted(own, sheets[language(code)], tmp_path)
    assert not_extracted(own, sheets[language("ru")], tmp_path), "the test can fail"


def not_extracted(views: KnowledgeViews, sheet: bytes, folder: Path) -> list[str]:
    """Give the words of a glossary that do not come out of its sheet as they were written."""
    file = folder / "sheet.pdf"
    file.write_bytes(sheet)
    result = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True)  # noqa: S607
    found = plain(result.stdout)
    words = [text for term in views.terms.values() for text in (term.german, term.word, term.means)]
    return [word for word in words if plain(word) not in found]


def test_what_is_unchanged_comes_from_the_cache(views: list[KnowledgeViews], tmp_path: Path) -> None:
    """The same bytes, and the cache does not grow."""
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    first = sheets_of(views[:2], tmp_path)
    kept = {file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert sheets_of(views[:2], tmp_path) == first
    assert {file.stat().st_mtime_ns for file in tmp_path.iterdir()} == kept
    assert len(kept) == 2
