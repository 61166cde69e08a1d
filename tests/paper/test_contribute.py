"""The form for corrections on paper."""

import subprocess
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from lotsenbuch.paper.contribute import TEMPLATE, form_words
from lotsenbuch.paper.press import Press
from lotsenbuch.views.contribute import FormView, form_view
from lotsenbuch.wording.vocabulary import VOCABULARIES
from tests.paper.test_plan_sheets import UA, plain

MAIL = "wir@lotsenbuch.example"


@pytest.fixture(scope="module")
def view() -> FormView:
    """Give the form in German."""
    return form_view(NullTranslations(), VOCABULARIES, {"de": "Deutsch", "ti": "Tigrinya"})


def text_of(pdf: bytes) -> str:
    """Give the text of a PDF on one line."""
    command = ["pdftotext", "-layout", "-", "-"]
    return plain(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode())


def test_the_sheet_asks_what_the_form_asks(view: FormView, tmp_path: Path) -> None:
    """Every field of an office with its choices; it is tagged, and goes by A4."""
    pdf = Press(TEMPLATE, tmp_path).pdf(form_words(view, MAIL))
    text = text_of(pdf)
    for group in view.office:
        assert plain(group.title) in text
        for field in group.fields:
            assert plain(field.label) in text, field.path
            # Of a choice that takes two lines, another stands between these.
            assert all(plain(word) in text for choice in field.choices for word in choice.word.split())
    document = pikepdf.open(BytesIO(pdf))
    assert len(document.pages) == 3, "three sides, none of them for a line that was left over"
    with document.open_metadata() as metadata:
        assert metadata[f"{{{UA}}}part"] == "1"
    assert all([round(float(side)) for side in page.mediabox[2:]] == [595, 842] for page in document.pages)


def test_the_sheet_says_where_it_goes_if_that_is_known(view: FormView, tmp_path: Path) -> None:
    """Nobody is sent to a mailbox that there is not."""
    assert plain(MAIL) in text_of(Press(TEMPLATE, tmp_path).pdf(form_words(view, MAIL)))
    assert plain("Schicken Sie es an") not in text_of(Press(TEMPLATE, tmp_path).pdf(form_words(view, "")))


def test_two_sheets_are_the_same_bytes(view: FormView, tmp_path: Path) -> None:
    """Made anew, and from the cache."""
    words = form_words(view, "")
    first = Press(TEMPLATE, tmp_path / "one").pdf(words)
    assert first == Press(TEMPLATE, tmp_path / "one").pdf(words) == Press(TEMPLATE, tmp_path / "other").pdf(words)
