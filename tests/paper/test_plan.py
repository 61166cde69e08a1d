"""The list of PDFs, and the cache."""

from collections import Counter
from pathlib import Path

import pytest

from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.paper.plan import PlanPress
from lotsenbuch.paper.typesetting import Typesetter
from tests.paper.conftest import Printed


def test_every_sheet_in_every_language_twice(printed: Printed) -> None:
    """The whole plan and each sheet alone, each to print and to fill in, under names of their own."""
    files = [file for pdfs in printed.pdfs.values() for file in pdfs]
    sheets = ["", *(sheet.id for sheet in printed.views[GERMAN].plan.sheets)]
    wanted = Counter((language, sheet, way) for language in LANGUAGES for sheet in sheets for way in (True, False))
    assert (
        Counter((language, file.sheet, file.is_fillable) for language, pdfs in printed.pdfs.items() for file in pdfs)
        == wanted
    )
    assert not [path for path, count in Counter(file.path for file in files).items() if count > 1]
    assert all(pdf.startswith(b"%PDF") for pdfs in printed.pdfs.values() for pdf in pdfs.values())
    path = "plan/pdf/ar/integrationsplan-sprache-ar-zum-ausfuellen.pdf"
    assert path in {file.path for file in printed.pdfs[LANGUAGES[4]]}


def test_what_is_unchanged_is_not_made_again(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything comes from the cache; the typesetter is not asked."""

    def asked(*_: object, **__: object) -> bytes:
        pytest.fail("set again")

    monkeypatch.setattr(Typesetter, "pdf", asked)
    press = PlanPress(printed.cache)
    assert {language: dict(press.pdfs(views)) for language, views in printed.views.items()} == printed.pdfs


def test_two_builds_give_the_same_bytes(printed: Printed, tmp_path: Path) -> None:
    """From an empty cache, in another process's order: only one language."""
    for language in (LANGUAGES[4], GERMAN):
        again = dict(PlanPress(tmp_path / language.code).pdfs(printed.views[language]))
        assert again == printed.pdfs[language]


def test_what_is_no_longer_needed_is_forgotten(printed: Printed, tmp_path: Path) -> None:
    """The cache does not grow."""
    press = PlanPress(tmp_path)
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    count = len(dict(press.pdfs(printed.views[GERMAN])))
    press.finish()
    assert len(list(tmp_path.iterdir())) == count
