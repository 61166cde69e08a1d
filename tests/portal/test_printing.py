"""What is printed, set by one process or by several."""

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import GERMAN, Language, language
from lotsenbuch.pages.edition import Edition
from lotsenbuch.paper.typesetting import Typesetter
from lotsenbuch.portal.editions import editions
from lotsenbuch.portal.printing import printed
from lotsenbuch.settings import Forge, Settings
from tests.conftest import ADDRESS, Editions
from tests.small import TODAY

TWO = (GERMAN, language("ti"))


@pytest.fixture
def two(small_editions: Editions) -> Mapping[Language, Edition]:
    """Give the small portal in two languages."""
    return {own: small_editions[own] for own in TWO}


def test_several_processes_set_the_same_as_one(
    two: Mapping[Language, Edition], small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same order, and each once; who divides itself into them finds everything set, the form, too."""
    said = set_by_two(small_project, tmp_path / "two")
    assert sorted(said) == ["de: 10 PDFs", "ti: 9 PDFs"]
    kept = {file.name for file in (tmp_path / "two").rglob("*.pdf")}
    monkeypatch.setattr(Typesetter, "pdf", _nothing)
    by_two = tuple(printed(two, tmp_path / "two", said.append))
    monkeypatch.undo()
    assert by_two == tuple(printed(two, tmp_path / "one", said.append))
    assert kept == {file.name for file in (tmp_path / "one").rglob("*.pdf")}
    assert len(said) == 2


def test_what_one_language_lacks_is_set_for_it(
    two: Mapping[Language, Edition], small_project: Path, tmp_path: Path
) -> None:
    """The others come from where they are kept."""
    alone = tuple(printed({GERMAN: two[GERMAN]}, tmp_path, lambda _: None))
    assert sorted(set_by_two(small_project, tmp_path)) == ["ti: 9 PDFs"]
    both = tuple(printed(two, tmp_path, lambda _: None))
    assert {file.path for file in alone} < {file.path for file in both}


def set_by_two(project: Path, cache: Path) -> list[str]:
    """Let a process that has set nothing yet do it with two more, and give what it says."""
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        return fresh.submit(_said, project, cache).result()


def _said(project: Path, cache: Path) -> list[str]:
    content, settings = read_knowledge(project, TODAY), Settings(ADDRESS, Forge("https://forge.example/repository"))
    said: list[str] = []
    list(printed(editions(content, project, settings, TWO), cache, said.append, 2))
    return said


def _nothing(*_: object, **__: object) -> bytes:
    pytest.fail("set again")
