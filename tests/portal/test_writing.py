"""How the portal comes onto the disk."""

import shutil
from itertools import count
from pathlib import Path

import pytest

from lotsenbuch.portal.writing import File, Staging, exchanged
from tests.breaking import killed_at, with_room_for

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


def test_what_is_as_it_was_stays_the_very_file(final: Path) -> None:
    """With its time, whoever wrote it anew; a mirror uploads the others alone."""
    first = Staging(final)
    first.write(FILES)
    first.finish()
    before = {path: (final / path).stat() for path in ("index.html", "orte/a/index.html", "orte/a/plan.pdf")}
    second = Staging(final)
    (second.folder / "orte/a").mkdir(parents=True)
    (second.folder / "index.html").write_text("ä", "utf-8")
    second.keep_what_is_alike()
    second.write([File("orte/a/index.html", "b"), FILES[2]])
    second.finish()
    assert (final / "orte/a/index.html").read_text() == "b"
    after = {path: (final / path).stat() for path in before}
    assert {path for path in before if after[path].st_ino == before[path].st_ino} == {"index.html", "orte/a/plan.pdf"}
    assert after["index.html"].st_mtime_ns == before["index.html"].st_mtime_ns


def test_a_served_site_leaves_what_is_as_it_was(final: Path) -> None:
    """In its place: nothing is written that says the same."""
    staging = Staging(final, in_place=True)
    staging.write(FILES)
    before = (final / "index.html").stat().st_mtime_ns
    staging.keep_what_is_alike()
    staging.write([FILES[0], File("orte/a/index.html", "b")])
    assert (final / "index.html").stat().st_mtime_ns == before
    assert (final / "orte/a/index.html").read_text() == "b"


def test_without_links_everything_is_written(final: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a file system that has none."""

    def no_links(*_: object) -> None:
        raise OSError

    first = Staging(final)
    first.write(FILES)
    first.finish()
    monkeypatch.setattr("os.link", no_links)
    second = Staging(final)
    second.write(FILES)
    second.finish()
    assert below(final) == {"index.html": "ä".encode(), "orte/a/index.html": b"a", "orte/a/plan.pdf": b"\xff"}


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


def test_what_is_written_in_place_stays(final: Path) -> None:
    """Others have files in that folder; an error must not empty it."""
    staging = Staging(final, in_place=True)
    staging.write(FILES[:1])
    staging.finish()
    staging.give_up()
    assert below(final) == {"old.html": b"old", "index.html": "ä".encode()}


def test_no_file_at_all_is_none() -> None:
    """The count of nothing is nought."""
    assert Staging(Path("nowhere")).write([]) == 0


WITHOUT_EXCHANGE = pytest.mark.parametrize("can_exchange", [True, False])


@WITHOUT_EXCHANGE
def test_a_killed_swap_leaves_a_whole_site(final: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool) -> None:
    """At each step, the old or the new; where folders cannot change places at once, the next start brings it back."""
    old, new = {"old.html": b"old"}, {"index.html": b"\xc3\xa4", "orte/a/index.html": b"a", "orte/a/plan.pdf": b"\xff"}
    if not can_exchange:
        monkeypatch.setattr("lotsenbuch.portal.writing.exchanged", lambda *_: False)
    left: set[str] = set()
    for step in count(1):
        shutil.rmtree(final, ignore_errors=True)
        final.mkdir()
        (final / "old.html").write_text("old")
        was_killed = killed_at(step, lambda: whole_swap(final))
        left |= {path.name for path in final.parent.iterdir()}
        assert not can_exchange or below(final) in (old, new), step
        Staging(final).start()
        assert below(final) in (old, new), step
        assert [path.name for path in final.parent.iterdir()] == ["site"]
        if not was_killed:
            break
    assert below(final) == new
    assert left == {"site", ".site-new", ".site-old"}


def whole_swap(final: Path) -> None:
    """Write a new site and put it in the place of the old one."""
    staging = Staging(final)
    staging.start()
    staging.write(FILES)
    staging.finish()


def test_what_a_killed_build_left_does_not_come_into_the_next(final: Path) -> None:
    """A page that there is no more would else be published again."""
    Staging(final).write([File("weg/index.html", "gibt es nicht mehr")])
    staging = Staging(final)
    staging.start()
    staging.write(FILES[:1])
    staging.finish()
    assert set(below(final)) == {"index.html"}


def test_on_a_full_disk_the_old_site_stands(final: Path) -> None:
    """Nothing half-built takes its place."""

    def act() -> None:
        staging = Staging(final)
        staging.start()
        try:
            staging.write([*FILES, File("gross.json", "x" * 10_000)])
            staging.finish()
        except OSError:
            staging.give_up()

    assert not with_room_for(5000, act)
    assert below(final.parent) == {"site/old.html": b"old"}


def test_a_site_behind_a_link_is_replaced_where_it_stands(final: Path, tmp_path: Path) -> None:
    """The link stays."""
    link = tmp_path / "elsewhere" / "site"
    link.parent.mkdir()
    link.symlink_to(final)
    whole_swap(link)
    assert link.is_symlink()
    assert set(below(final)) == {file.path for file in FILES}
    assert [path.name for path in link.parent.iterdir()] == ["site"]


CHANGED = {"old.html": b"old", "orte/a/index.html": b"b", "orte/b/index.html": b"b"}
"""A site of which a page has changed, one has come, and one was taken away with its folder."""


def changed(final: Path) -> None:
    """Write this change of a site."""
    staging = Staging(final)
    staging.start()
    staging.only_changes = True
    staging.write([File(path, content) for path, content in CHANGED.items()])
    staging.finish(["weg/hier/index.html"])


def before_the_change(final: Path) -> dict[str, bytes]:
    """Lay out the site that is changed, and give what stands in it."""
    shutil.rmtree(final)
    Staging(final, in_place=True).write(
        [File("old.html", "old"), File("orte/a/index.html", "a"), File("weg/hier/index.html", "weg")]
    )
    return below(final)


def test_a_change_leaves_all_else_as_it_is(final: Path) -> None:
    """The rest is not even written again; folders in which nothing is left are gone."""
    before_the_change(final)
    state = (final / "old.html").stat()
    changed(final)
    assert below(final) == CHANGED
    assert (final / "old.html").stat() == state
    assert sorted(path.name for path in final.iterdir()) == ["old.html", "orte"]
    assert [path.name for path in final.parent.iterdir()] == ["site"]


def test_a_killed_change_is_undone_or_carried_to_its_end(final: Path) -> None:
    """At each step: what the next start finds is the old site or the new one, whole, and nothing stands beside it."""
    found = set()
    for step in count(1):
        before = before_the_change(final)
        was_killed = killed_at(step, lambda: changed(final))
        assert below(final).keys() <= before.keys() | CHANGED.keys()
        Staging(final).start()
        found.add(below(final) == CHANGED)
        assert below(final) in (before, CHANGED), step
        assert [path.name for path in final.parent.iterdir()] == ["site"]
        if not was_killed:
            break
    assert found == {True, False}


def test_on_a_full_disk_nothing_of_a_change_is_seen(final: Path) -> None:
    """Before it is whole, it touches nothing."""

    def act() -> None:
        staging = Staging(final)
        staging.only_changes = True
        try:
            staging.write([FILES[0], File("old.html", "x" * 10_000)])
            staging.finish()
        except OSError:
            staging.give_up()

    assert not with_room_for(5000, act)
    assert below(final.parent) == {"site/old.html": b"old"}


def test_two_folders_change_places(tmp_path: Path) -> None:
    """At once, or it is said that the system cannot; what is not there stays away."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()
    assert exchanged(one, other)
    assert (set(below(one)), set(below(other))) == ({"other"}, {"one"})
    assert not exchanged(one, tmp_path / "nowhere")
    assert set(below(one)) == {"other"}
