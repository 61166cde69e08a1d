"""The pages written by hand: what they say, and how far one can rely on their translations."""

from pathlib import Path

import pytest

from lotsenbuch.languages import GERMAN, language
from lotsenbuch.reading.pages import PageState, WrittenPages, read_written

ENGLISH = language("en")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Give a German page and one in English made from it, which a native has read."""
    page(tmp_path, "de", "Eins")
    page(tmp_path, "en", "One", german=read_written(tmp_path).german["x.md"].hash, reviewer="Jane")
    return tmp_path


def page(docs: Path, code: str, text: str, path: str = "x.md", **meta: str) -> None:
    """Write a page."""
    file = docs / code / path
    file.parent.mkdir(parents=True, exist_ok=True)
    front = "".join(f"{name}: {value}\n" for name, value in ({"title": "T", "description": "D"} | meta).items())
    file.write_text(f"---\n{front}---\n\n{text}\n", "utf-8")


def state(written: WrittenPages, code: str) -> PageState:
    """Give how the page stands in a language."""
    return written.state(language(code), "x.md")


def test_a_page_is_its_head_and_its_text(docs: Path) -> None:
    """By its language and its path below the language's folder; every value of the head is text."""
    page(docs, "de", "Tief", "wissen/tief.md", since="2026", draft="no")
    (docs / "de" / "bare.md").write_text("Nur Text: ---\n", "utf-8")
    pages = read_written(docs).pages
    assert list(pages) == [("de", "bare.md"), ("de", "wissen/tief.md"), ("de", "x.md"), ("en", "x.md")]
    deep = pages["de", "wissen/tief.md"]
    assert (deep.text, deep.language, deep.file) == ("\nTief\n", GERMAN, docs / "de" / "wissen" / "tief.md")
    assert deep.meta == {"title": "T", "description": "D", "since": "2026", "draft": "no"}
    assert (pages["de", "bare.md"].meta, pages["de", "bare.md"].text) == ({}, "Nur Text: ---\n")


def test_a_translation_grows_old_when_the_german_text_changes(docs: Path) -> None:
    """Its text, its title or its description; not what else stands in its head, nor the empty lines around it."""
    assert state(read_written(docs), "en") == PageState()
    page(docs, "de", "\nEins\n", reviewer="Erika")
    assert state(read_written(docs), "en") == PageState()
    for text, meta in (("Zwei", {}), ("Eins", {"title": "U"}), ("Eins", {"description": "E"})):
        page(docs, "de", text, **meta)
        assert state(read_written(docs), "en") == PageState(is_outdated=True)


def test_what_no_native_has_read_says_so(docs: Path) -> None:
    """Truth rule 11; of German nobody asks that."""
    page(docs, "en", "One", german=read_written(docs).german["x.md"].hash)
    assert state(read_written(docs), "en") == PageState(is_unreviewed=True)
    assert state(read_written(docs), "de") == PageState()


@pytest.mark.parametrize("nobody", ["", '" "', '"\u200b"', "–"])
def test_a_reviewer_has_a_name(docs: Path, nobody: str) -> None:
    """Whoever leaves the field empty, in whatever way, has not read the page."""
    page(docs, "en", "One", german=read_written(docs).german["x.md"].hash, reviewer=nobody)
    assert state(read_written(docs), "en") == PageState(is_unreviewed=True)


def test_a_page_is_read_as_windows_writes_it(docs: Path) -> None:
    """With a byte order mark and other ends of lines it says the same; in another encoding it is one fault."""
    file = docs / "de" / "x.md"
    text = file.read_text("utf-8")
    known = read_written(docs)
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_written(docs).german["x.md"] == known.german["x.md"]
    file.write_bytes(f"{text}\nGrüße".encode("cp1252"))
    (problem,) = read_written(docs).problems
    assert (problem.location.file, problem.location.line) == (file, 8)


def test_a_language_without_the_page_misses_it(docs: Path) -> None:
    """Until then it shows the German one."""
    assert state(read_written(docs), "ar") == PageState(is_missing=True)


def test_leichte_sprache_needs_no_translation(docs: Path) -> None:
    """It is German; in other languages the page says so, and nobody lacks it."""
    page(docs, "de", "Leicht", "leicht.md", simple="true")
    written = read_written(docs)
    assert list(written.states(ENGLISH)) == ["x.md"]
    assert written.state(ENGLISH, "leicht.md") == PageState(is_missing=True, is_simple=True)
    assert written.state(GERMAN, "leicht.md") == PageState(is_simple=True)
