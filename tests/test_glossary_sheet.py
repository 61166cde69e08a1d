"""The glossary on paper."""

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language, language
from lotsenbuch.paper.glossary import printed_glossaries
from lotsenbuch.routes import glossary_sheet
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.words import read_words
from tests.plans.test_typesetting import UA, plain


@pytest.fixture(scope="module")
def views(knowledge: Knowledge, project: Path) -> list[KnowledgeViews]:
    """Give the glossary of all languages."""
    locales = project / "locales"
    return [KnowledgeViews(read_words(of, locales), knowledge.glossary, knowledge.cards) for of in LANGUAGES]


@pytest.fixture(scope="module")
def sheets(views: list[KnowledgeViews], tmp_path_factory: pytest.TempPathFactory) -> Mapping[Language, bytes]:
    """Give the sheets of all languages, made into a fresh cache."""
    return dict(printed_glossaries(views, tmp_path_factory.mktemp("glossary")))


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
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheets[language(code)])
    found = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout  # noqa: S607
    own = next(view for view in views if view.words.language.code == code)
    for term in own.terms.values():
        assert plain(term.german) in plain(found)
        assert plain(term.word) in plain(found)
        assert plain(term.means) in plain(found)


def test_what_is_unchanged_comes_from_the_cache(views: list[KnowledgeViews], tmp_path: Path) -> None:
    """The same bytes, and the cache does not grow."""
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    first = dict(printed_glossaries(views[:2], tmp_path))
    kept = {file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert dict(printed_glossaries(views[:2], tmp_path)) == first
    assert {file.stat().st_mtime_ns for file in tmp_path.iterdir()} == kept
    assert len(kept) == 2
