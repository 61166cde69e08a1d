"""Stamps: which German text a translation follows."""

from pathlib import Path

import pytest

from lotsenbuch.reading.pages import read_written
from lotsenbuch.upkeep.translations import NoTranslationError, stamp


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Give two pages in English, of which one exists in German."""
    for name in ("de/hilfe.md", "en/hilfe.md", "en/alone.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"---\ntitle: {name}\n---\nText\n", "utf-8")
    return tmp_path


def test_a_stamp_names_the_german_text_of_now(docs: Path) -> None:
    """In the head of the page; the rest stays."""
    stamp([docs / "en/hilfe.md"], docs)
    text = (docs / "en/hilfe.md").read_text("utf-8")
    assert text == f"---\ngerman: {read_written(docs).german['hilfe.md'].hash}\ntitle: en/hilfe.md\n---\nText\n"


@pytest.mark.parametrize("other", ["de/hilfe.md", "en/alone.md", "en/missing.md"])
def test_what_translates_nothing_gets_no_stamp(docs: Path, other: str) -> None:
    """A German page, one that has no German page, none at all; then the others get none either."""
    before = (docs / "en/hilfe.md").read_text("utf-8")
    with pytest.raises(NoTranslationError, match=f"{other} ist keine Seite unter docs/, die eine deutsche übersetzt"):
        stamp([docs / "en/hilfe.md", docs / other], docs)
    assert (docs / "en/hilfe.md").read_text("utf-8") == before
