"""`lotsenbuch translations`."""

from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES


def counts(output: str, code: str) -> list[int]:
    """Give the counts of a language: pages complete, outdated, unreviewed, missing; words missing and unreviewed."""
    return [
        int(cell) for cell in next(line for line in output.splitlines() if line.startswith(f"{code} ")).split()[-6:]
    ]


def test_how_far_each_language_is(small: Knowledge, small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a language; Leichte Sprache needs no translation, nor does a page for some languages in the others."""
    assert main(["translations", "--project", str(small_project)]) == 1
    output = capsys.readouterr().out
    assert [line.split()[0] for line in output.splitlines()[1:]] == [language.code for language in LANGUAGES[1:]]
    everywhere = [page for page in small.written.german.values() if not page.is_simple]
    pages, for_few = len(everywhere), sum("languages" in page.meta for page in everywhere)
    assert for_few
    assert counts(output, "en")[:5] == [1, 0, 1, pages - 2, 0]
    assert counts(output, "ar")[:5] == [0, 1, 2, pages - for_few - 2, 0]
    assert counts(output, "ti") == [0, 0, 0, pages - for_few, 0, 0]
    assert counts(output, "en")[5] > counts(output, "ar")[5] > 100, "the checks speak English, too"


def test_a_word_that_is_missing_is_counted(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also if its catalogue is not there at all."""
    (small_copy / "locales/ti/LC_MESSAGES/plan.po").unlink()
    file = small_copy / "locales/ar/LC_MESSAGES/lotsenbuch.po"
    file.write_text(file.read_text("utf-8").replace('msgid "heute"', 'msgid "gestern"'), "utf-8")
    assert main(["translations", "--project", str(small_copy)]) == 1
    output = capsys.readouterr().out
    assert counts(output, "ar")[4] == 1
    assert counts(output, "ti")[4] > 20


def test_what_needs_someone_is_named(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Page by page, with what it needs, and each place in it that is doubtful."""
    (small_copy / "docs/en/index.md").unlink()
    german = small_copy / "docs/de/wissen/index.md"
    german.write_text(german.read_text("utf-8") + "\nNeu.\n", "utf-8")
    turkish = small_copy / "docs/tr/index.md"
    turkish.parent.mkdir(exist_ok=True)
    turkish.write_text("# yardım yardım\n", "utf-8")
    assert main(["translations", "--list", "--project", str(small_copy)]) == 1
    output = capsys.readouterr().out
    assert "docs/en/index.md: fehlt" in output
    assert "docs/en/wissen/index.md: veraltet, ungeprüft" in output
    assert "docs/ar/index.md: ungeprüft" in output
    assert "docs/tr/index.md:1:1: warning: tr: „yardım“ steht zweimal hintereinander." in output


def test_where_all_is_there_it_is_content(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is outdated or has not been read; a new note of an office may wait for its translations."""
    for page in (small_copy / "docs" / "de").rglob("*.md"):
        path = page.relative_to(small_copy / "docs" / "de")
        if path.parts[0] == "leicht":
            continue
        for language in LANGUAGES[1:]:
            target = small_copy / "docs" / language.code / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(page.read_bytes())
    notes = small_copy / "locales/so/LC_MESSAGES/entries.po"
    notes.write_text(notes.read_text("utf-8").replace('msgid "donnerstags"', 'msgid "freitags"'), "utf-8")
    assert main(["translations", "--project", str(small_copy)]) == 0
    found = counts(capsys.readouterr().out, "so")
    assert found[1] > 5
    assert found[4] == 1


def test_a_stamp_says_that_it_was_followed(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For the pages that are named."""
    page = str(small_copy / "docs/ar/wissen/index.md")
    main(["translations", "--project", str(small_copy), "--stamp", page])
    assert counts(capsys.readouterr().out, "ar")[:4] == [0, 0, 2, 10]
    assert main(["translations", "--project", str(small_copy), "--stamp", str(small_copy / "docs/xx.md")]) == 1
    assert "keine Seite unter docs/" in capsys.readouterr().err
