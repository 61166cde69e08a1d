"""Files on the disk: whole or not at all, whatever happens in between."""

import os
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from lotsenbuch.disk import DiskError, alone, contents, replace_as_read, write_whole
from tests.breaking import killed_at, with_room_for

OLD, NEW = b"was da steht", b"was kommt" * 1000


def names(folder: Path) -> list[str]:
    """Give what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file in which something stands."""
    found = tmp_path / "offices.yaml"
    found.write_bytes(OLD)
    return found


def test_a_file_is_replaced(file: Path) -> None:
    """Nothing stays beside it, and who may read it stays the same."""
    file.chmod(0o640)
    write_whole(file, NEW)
    assert file.read_bytes() == NEW
    assert file.stat().st_mode & 0o777 == 0o640
    assert names(file.parent) == [file.name]


def test_a_file_may_be_new(tmp_path: Path) -> None:
    """Its folder, too."""
    write_whole(tmp_path / "a" / "b" / "neu.po", NEW)
    assert (tmp_path / "a" / "b" / "neu.po").read_bytes() == NEW


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    """What it leads to is written."""
    link = tmp_path / "link.yaml"
    link.symlink_to(file.name)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW


def test_whoever_is_killed_leaves_the_old_or_the_new(file: Path) -> None:
    """At each step; and the next one is not hindered by what is left."""
    for step in count(1):
        file.write_bytes(OLD)
        was_killed = killed_at(step, lambda: write_whole(file, NEW))
        assert file.read_bytes() in {OLD, NEW}, step
        write_whole(file, NEW)
        assert names(file.parent) == [file.name]
        if not was_killed:
            break
    assert step > 3


@pytest.mark.parametrize("size", [0, 1, 4000, len(NEW) - 1])
def test_whoever_dies_while_writing_leaves_the_old(file: Path, size: int) -> None:
    """In the middle of the text."""
    assert with_room_for(size, lambda: write_whole(file, NEW), is_deadly=True)
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("size", [0, 1, 4000, len(NEW) - 1])
def test_on_a_full_disk_all_is_as_it_was(file: Path, size: int) -> None:
    """And it is said."""
    said = file.with_name("said")

    def act() -> None:
        try:
            write_whole(file, NEW)
        except DiskError as error:
            os.mkfifo(said.with_suffix("." + "is" * str(error).startswith(f"{file} ist nicht geschrieben: so groß")))

    assert not with_room_for(size, act)
    assert file.read_bytes() == OLD
    assert names(file.parent) == [file.name, "said.is"]


def test_what_may_not_be_written_is_said(tmp_path: Path) -> None:
    """With the reason, in German."""
    (tmp_path / "a").write_text("keine Ordner")
    with pytest.raises(DiskError, match=r"b\.yaml ist nicht geschrieben: .*\. Was dort stand, steht noch\."):
        write_whole(tmp_path / "a" / "b.yaml", NEW)


HOLDING = """
import sys, time
from pathlib import Path
from lotsenbuch.disk import alone
with alone(Path(sys.argv[1]), lambda: print("waiting", flush=True)):
    print("inside", flush=True)
    sys.stdin.read()
"""


def holding(at: Path) -> "subprocess.Popen[str]":
    """Give a process that is alone at a file until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(at)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("is_killed", [True, False])
def test_one_at_a_time(file: Path, *, is_killed: bool) -> None:
    """The next says that it waits, and comes in when the first has ended, by whatever death."""
    with holding(file) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "inside\n"
        with holding(file) as second:
            assert second.stdout is not None
            assert second.stdout.readline() == "waiting\n"
            time.sleep(0.1)
            if is_killed:
                first.kill()
            else:
                first.communicate("")
            assert second.stdout.readline() == "inside\n"
            second.communicate("")


def test_nobody_waits_for_nobody(file: Path, tmp_path: Path) -> None:
    """At a folder as at a file; and when one has ended the next does not wait."""
    said: list[str] = []
    for at in (file, tmp_path, file):
        with alone(at, lambda: said.append("waits")):
            assert not said


def test_what_was_read_is_replaced_and_what_it_holds_deleted(tmp_path: Path) -> None:
    """In that order, so that at each step one of them says it; a file that was not there may come."""
    main, new, drop_in = (tmp_path / name for name in ("main", "new", "drop-in"))
    for step in count(1):
        main.write_bytes(OLD)
        drop_in.write_bytes(b"dazu")
        new.unlink(missing_ok=True)
        before = contents((main, new, drop_in))
        assert before == {main: OLD, drop_in: b"dazu"}
        texts = {main: OLD + b"dazu", new: NEW}
        was_killed = killed_at(step, lambda: replace_as_read(texts, [drop_in], before))  # noqa: B023  # in the loop
        assert b"dazu" in main.read_bytes() or drop_in.exists(), step
        if not was_killed:
            break
    assert contents((main, new, drop_in)) == texts


@pytest.mark.parametrize("changed", ["main", "drop-in", "gone", "unknown"])
def test_what_changed_since_it_was_read_stays(tmp_path: Path, changed: str) -> None:
    """And it is said, so that the command is called again."""
    main, drop_in = tmp_path / "main", tmp_path / "drop-in"
    main.write_bytes(OLD)
    drop_in.write_bytes(b"dazu")
    before = contents((main, drop_in)) if changed != "unknown" else contents((main,))
    if changed in {"main", "drop-in"}:
        (tmp_path / changed).write_bytes(b"anders")
    if changed == "gone":
        drop_in.unlink()
    with pytest.raises(DiskError, match=r"hat sich gerade geändert|ist eingefügt, aber nicht gelöscht"):
        replace_as_read({main: NEW}, [drop_in], before)
    assert main.read_bytes() == (b"anders" if changed == "main" else NEW)
    if changed != "gone":
        assert drop_in.read_bytes() == (b"anders" if changed == "drop-in" else b"dazu")
