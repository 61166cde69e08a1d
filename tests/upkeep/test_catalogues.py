"""`lotsenbuch words`."""

from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.upkeep.catalogues import NoMessagesError, catalogue_files
from lotsenbuch.wording.domains import DOMAINS, PAGES
from tests.wording.small import write_catalogues, write_project


def state(folder: Path) -> dict[str, bytes]:
    """Give all catalogues by their paths."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in (folder / "locales").rglob("*.po*")}


def test_every_catalogue_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A template a domain, a catalogue a language; the second time nothing is to be done."""
    write_project(tmp_path)
    assert main(["words", "--project", str(tmp_path)]) == 0
    count = len(DOMAINS) + sum(len(domain.languages) for domain in DOMAINS)
    assert f"{count} Dateien geändert." in capsys.readouterr().out
    made = state(tmp_path)
    assert len(made) == count
    assert main(["words", "--project", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "Alle Kataloge sind auf dem Stand.\n"
    assert state(tmp_path) == made


def test_only_what_changes_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new text of the data: one template, one catalogue a language."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    (tmp_path / "data/plan.yaml").write_text("sheets: [{title: Sprache}, {title: Arbeit}]", "utf-8")
    assert main(["words", "--project", str(tmp_path)]) == 0
    *files, _ = capsys.readouterr().out.splitlines()
    assert {Path(file).stem for file in files} == {"plan"}
    assert len(files) == 1 + len(PAGES.languages)


def test_outside_the_project_nothing_is_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the code is not, every message would seem gone."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    before = state(tmp_path)
    (tmp_path / "hooks").rename(tmp_path / "elsewhere")
    (tmp_path / "overrides").rename(tmp_path / "elsewhere" / "overrides")
    with pytest.raises(NoMessagesError):
        catalogue_files(tmp_path)
    assert main(["words", "--project", str(tmp_path)]) == 1
    assert "dazu braucht es das ganze Projekt" in capsys.readouterr().err
    assert state(tmp_path) == before


def test_a_catalogue_that_cannot_be_read_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named with its line, and no other is touched."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    file = PAGES.file(tmp_path / "locales", PAGES.languages[0])
    file.write_text("msgst wrong\n", "utf-8")
    (tmp_path / "overrides/main.html").write_text('{{ _("Neu hier") }}', "utf-8")
    before = state(tmp_path)
    assert main(["words", "--project", str(tmp_path)]) == 1
    assert f"{file}:1:1: error: " in capsys.readouterr().err
    assert state(tmp_path) == before
