"""How the portal comes onto the disk."""

from pathlib import Path

import pytest

from lotsenbuch.portal.writing import File, Staging

FILES = (File("index.html", "ä"), File("orte/a/index.html", "a"), File("orte/a/plan.pdf", b"\xff"))


@pytest.fixture
def final(tmp_path: Path) -> Path:
    """Give the folder of a site that was built before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").write_text("old")
    return folder


def below(folder: Path) -> dict[str, bytes]:
    """Give what stands below a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_old_site_stays_until_the_new_one_is_whole(final: Path) -> None:
    """It grows beside it; then it takes its place, and nothing stays behind."""
    staging = Staging(final)
    assert staging.write(FILES) == 3
    assert below(final) == {"old.html": b"old"}
    staging.finish()
    assert below(final) == {"index.html": "ä".encode(), "orte/a/index.html": b"a", "orte/a/plan.pdf": b"\xff"}
    assert [path.name for path in final.parent.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """A fresh clone has none; what a broken build left aside is taken away."""
    (tmp_path / ".site-old").mkdir()
    staging = Staging(tmp_path / "site")
    staging.write(FILES)
    staging.finish()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_after_an_error_the_old_site_is_all_there_is(final: Path) -> None:
    """Nothing half-built stays beside it."""
    staging = Staging(final)
    staging.write(FILES)
    staging.give_up()
    assert below(final.parent) == {"site/old.html": b"old"}


def test_a_served_site_is_written_in_place(final: Path) -> None:
    """MkDocs shows that folder while it changes; an error must not empty it."""
    staging = Staging(final, in_place=True)
    staging.write(FILES[:1])
    staging.finish()
    staging.give_up()
    assert below(final) == {"old.html": b"old", "index.html": "ä".encode()}


def test_no_file_at_all_is_none() -> None:
    """The count of nothing is nought."""
    assert Staging(Path("nowhere")).write([]) == 0
