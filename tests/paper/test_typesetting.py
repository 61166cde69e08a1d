"""What decides how a page is set."""

import re
from pathlib import Path

import pytest

from lotsenbuch.paper.typesetting import TEMPLATES, Typesetter


@pytest.mark.parametrize("template", ["plan.typ", "glossary.typ", "contribute.typ"])
def test_a_pdf_is_made_anew_when_anything_changes_that_it_is_made_from(template: str) -> None:
    """Its template, and every file that this imports: what the cache knows them by."""
    text = (TEMPLATES / template).read_text("utf-8")
    imported = re.findall(r'#import "([^"]+)"', text)
    assert imported
    state = Typesetter(template).state
    assert all(part in state for part in (text, *((TEMPLATES / name).read_text("utf-8") for name in imported)))


def test_every_template_is_one_of_these_or_shared() -> None:
    """So that the test above forgets none, and what is shared imports nothing itself."""
    assert {file.name for file in Path(TEMPLATES).glob("*.typ")} == {
        "plan.typ",
        "glossary.typ",
        "contribute.typ",
        "common.typ",
    }
    assert "#import" not in (TEMPLATES / "common.typ").read_text("utf-8")
