"""What is remembered of a build: only what is true of the site as it stands."""

import os
from pathlib import Path

import pytest

from lotsenbuch.answers.watching import Contents
from lotsenbuch.assets.keeping import Listed
from lotsenbuch.portal.making import Made
from lotsenbuch.portal.remembering import WRITTEN, Memory, MemoryOfOne, Remembered, SiteState
from lotsenbuch.portal.writing import File, Staging
from tests.breaking import no_replacing_after

PAGE = ("links", "eine")
FRAME = ("links", "rahmen")


def build() -> Remembered:
    """Give a build of one page, in a frame."""
    seen = Contents({"links": {"eine": "#1", "rahmen": "#2"}})
    made = {
        "page": Made("x", frozenset({PAGE}), (Listed("page.html", "", 1),)),
        WRITTEN: Made("y", frozenset({FRAME}), (Listed("index.html", "", 1),)),
    }
    return Remembered(made, {look: seen.seen(look) for look in (PAGE, FRAME)}, {}, {}, {"a.pdf": 7})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site of two files."""
    (tmp_path / "site" / "a").mkdir(parents=True)
    for name in ("page.html", "a/index.html"):
        (tmp_path / "site" / name).write_text("x")
    return tmp_path / "site"


def test_a_build_is_remembered_for_its_site(site: Path, tmp_path: Path) -> None:
    """With the same origins, and for no other site."""
    Memory(tmp_path / "cache", site).keep("origins", build())
    assert Memory(tmp_path / "cache", site).recall("origins") == build()
    assert Memory(tmp_path / "cache", site).recall("others") is None
    assert Memory(tmp_path / "cache", tmp_path / "another").recall("origins") is None


def test_a_disk_that_takes_no_memory_takes_no_site(site: Path, tmp_path: Path) -> None:
    """The site stands already; what was remembered of the one before is true of it no more."""
    Memory(tmp_path / "cache", site).keep("origins", build())
    (site / "page.html").write_text("another")
    with no_replacing_after(0):
        Memory(tmp_path / "cache", site).keep("origins", build())
    assert Memory(tmp_path / "cache", site).recall("origins") is None
    (tmp_path / "file").touch()
    Memory(tmp_path / "file", site).keep("origins", build())
    assert Memory(tmp_path / "file", site).recall("origins") is None


@pytest.mark.parametrize("act", ["edited", "deleted", "added", "touched"])
def test_a_site_that_is_another_is_not_the_one_remembered(site: Path, tmp_path: Path, act: str) -> None:
    """Whatever somebody has done to it, also where a file keeps its time and its size."""
    memory = Memory(tmp_path / "cache", site)
    memory.keep("origins", build())
    file, state = site / "a" / "index.html", (site / "a" / "index.html").stat()
    if act == "edited":
        file.write_text("y")
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    elif act == "deleted":
        file.unlink()
    elif act == "added":
        (site / "more.html").touch()
    else:
        os.utime(file, ns=(1, 1))
    assert memory.recall("origins") is None


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_half_a_memory_is_none(site: Path, tmp_path: Path, cut: int) -> None:
    """Where somebody was killed, or the disk was full."""
    memory = Memory(tmp_path / "cache", site)
    memory.keep("origins", build())
    (file,) = (tmp_path / "cache" / "builds").iterdir()
    file.write_bytes(file.read_bytes()[:cut])
    assert memory.recall("origins") is None


def test_a_site_without_files_has_a_state_too(site: Path, tmp_path: Path) -> None:
    """And one that is not there the same."""
    (tmp_path / "empty").mkdir()
    states = [SiteState(folder).state for folder in (tmp_path / "empty", tmp_path / "nowhere", site)]
    assert states[0] == states[1] != states[2]


def test_after_a_change_the_state_is_that_of_the_site(site: Path, tmp_path: Path) -> None:
    """Without looking at each file: what was touched is taken out and put in."""
    memory = Memory(tmp_path / "cache", site)
    memory.keep("origins", build())
    assert memory.recall("origins")
    staging = Staging(site)
    staging.only_changes = True
    staging.write([File("page.html", "y"), File("neu/index.html", "z")])
    memory.carry(staging, ["a/index.html", "war/nie.html"])
    memory.keep("origins", build())
    assert Memory(tmp_path / "cache", site).recall("origins") == build()


def test_what_a_process_shows_it_remembers_itself(site: Path) -> None:
    """As long as nothing went wrong while it was put in its place."""
    memory, staging = MemoryOfOne(), Staging(site)
    assert memory.recall("origins") is None
    memory.keep("origins", build())
    assert memory.recall("origins") == build()
    assert memory.recall("others") is None
    staging.only_changes = True
    memory.carry(staging, [])
    assert memory.recall("origins") is None


def test_what_is_remembered_of_a_site_that_is_gone_is_forgotten(site: Path, tmp_path: Path) -> None:
    """When another is built; what is remembered of one that is there stays."""
    for name in ("gone", "there"):
        (tmp_path / name).mkdir()
        Memory(tmp_path / "cache", tmp_path / name).keep("origins", build())
    (tmp_path / "gone").rmdir()
    Memory(tmp_path / "cache", site).keep("origins", build())
    assert len(list((tmp_path / "cache" / "builds").iterdir())) == 2
    assert Memory(tmp_path / "cache", tmp_path / "there").recall("origins") == build()


def test_without_origins_nothing_is_remembered(site: Path, tmp_path: Path) -> None:
    """A build that makes more than pages, such as their compressed forms."""
    for memory in (Memory(tmp_path / "cache", site), MemoryOfOne()):
        memory.keep("", build())
        assert memory.recall("") is None


def test_what_is_seen_otherwise_now_has_changed() -> None:
    """A page then is made again; where it is the frame of all pages, everything is."""
    before = build().before(Contents({"links": {"eine": "#9", "rahmen": "#2"}}))
    assert before is not None
    assert before.changed == {PAGE}
    assert before.still("page", "x") is None
    assert before.still(WRITTEN, "y") is not None
    assert build().before(Contents({"links": {"eine": "#1", "rahmen": "#9"}})) is None


def test_what_is_given_otherwise_is_made_again() -> None:
    """And what nobody can name, and what nobody has made before."""
    before = build().before(Contents({"links": {"eine": "#1", "rahmen": "#2"}}))
    assert before is not None
    assert before.still("page", "x") == build().made["page"]
    assert [before.still("page", "z"), before.still("page", ""), before.still("other", "x")] == [None] * 3
