"""The files that a browser may keep for as long as it likes."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.portal.lasting import Lasting, lasting
from lotsenbuch.routes import Asset
from tests.conftest import PROJECT
from tests.portal.test_files import ICONS


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """Give a copy of what is served as it was written, that a test may change."""
    shutil.copytree(PROJECT / "docs" / "assets", tmp_path / "docs" / "assets")
    return tmp_path / "docs"


def found(small: Knowledge, static: Path) -> Lasting:
    """Give the lasting files of the small project."""
    return lasting(small, static, ICONS)


def test_scripts_stand_beside_those_that_they_import(small: Knowledge, static: Path) -> None:
    """In one folder, which the fingerprint names; the places of the finder in another."""
    files = {file.path for file in found(small, static).files}
    (code,) = {path.split("/")[1] for path in files if not path.endswith("/places.json")}
    assert re.fullmatch("[0-9a-f]{8}", code)
    assert {f"assets/{code}/portal.js", f"assets/{code}/finder/named.js", f"assets/{code}/icons.svg"} < files
    written = [*(static / "assets").rglob("*.*")]
    assert len(files) == len(written) + 3


def test_the_same_files_have_the_same_fingerprint(small: Knowledge, static: Path) -> None:
    """Whatever their times, and whatever an editor left beside them."""
    before = found(small, static)
    for file in (static / "assets").rglob("*.js"):
        file.touch()
    (static / "assets" / ".portal.js.swp").write_text("x")
    assert found(small, static) == before


@pytest.mark.parametrize("change", ["say something else", "be called otherwise", "be there no more"])
def test_a_changed_script_changes_the_address_of_the_code(small: Knowledge, static: Path, change: str) -> None:
    """Of all scripts and styles, since they belong together; not that of the places."""
    before, file = found(small, static), static / "assets" / "notes.js"
    if change == "say something else":
        file.write_text("// Something else.\n")
    elif change == "be called otherwise":
        file.rename(file.with_name("others.js"))
    else:
        file.unlink()
    after = found(small, static)
    assert after.fingerprints.code != before.fingerprints.code
    assert after.fingerprints.places == before.fingerprints.places
    assert after.content(Asset.STYLE) == before.content(Asset.STYLE)


def test_what_changes_each_day_leaves_the_scripts_alone(small: Knowledge, static: Path) -> None:
    """An entry changes no address; another place for the finder changes its own."""
    before = found(small, static)
    fewer = replace(small, entries=replace(small.entries, offices=small.entries.offices[1:]))
    assert found(fewer, static) == before
    gazetteer = replace(small.gazetteer, elsewhere=())
    after = found(replace(small, gazetteer=gazetteer), static)
    assert after.fingerprints.code == before.fingerprints.code
    assert after.fingerprints.places != before.fingerprints.places
