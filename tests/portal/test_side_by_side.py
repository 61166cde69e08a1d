"""The parts of a portal, written by several processes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from lotsenbuch.portal.side_by_side import write
from lotsenbuch.portal.writing import File, Part, Staging

CODES = "abcde"


def parts() -> list[Part]:
    """Give five parts of two files each."""
    return [Part(code, iter((File(f"{code}/1", code), File(f"{code}/2", code * 2)))) for code in CODES]


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
def test_all_is_written_once(tmp_path: Path, processes: int) -> None:
    """However many processes there are, also more than parts; and so they say."""
    staging = Staging(tmp_path / "site")
    assert write(staging, parts(), processes, lambda _: None) == 10
    staging.finish()
    found = {file.relative_to(tmp_path).as_posix(): file.read_text() for file in tmp_path.rglob("*") if file.is_file()}
    assert found == {f"site/{code}/{n}": code * n for code in CODES for n in (1, 2)}


@pytest.mark.parametrize("processes", [1, 3])
def test_what_a_part_notes_is_known_here(tmp_path: Path, processes: int) -> None:
    """Whichever process has written it."""

    def noting(code: str, notes: dict[str, str]) -> Iterator[File]:
        notes[code] = code * 2
        yield File(code, code)

    notes: list[dict[str, str]] = [{} for _ in CODES]
    all_parts = [Part(code, noting(code, own), own) for code, own in zip(CODES, notes, strict=True)]
    write(Staging(tmp_path / "site"), all_parts, processes, lambda _: None)
    assert notes == [{code: code * 2} for code in CODES]


def test_each_part_has_a_process_of_its_own(tmp_path: Path) -> None:
    """What one has made for itself goes with it, so no part finds what another has left."""

    def counting() -> Iterator[File]:
        left.append(os.getpid())
        yield File(f"{os.getpid()}", str(len(left)))

    left: list[int] = []
    assert write(Staging(tmp_path / "site"), [Part("", counting()) for _ in CODES], 2, lambda _: None) == len(CODES)
    written = [file.read_text() for file in tmp_path.rglob("*") if file.is_file()]
    assert (written, left) == (["1"] * len(CODES), [])


def test_a_change_has_few_processes(tmp_path: Path) -> None:
    """What its parts have in common is worked out once in each."""

    def own() -> Iterator[File]:
        yield File(f"{os.getpid()}/{next(numbers)}", "x")

    numbers = iter(range(len(CODES)))
    (tmp_path / "site").mkdir()
    staging = Staging(tmp_path / "site")
    staging.only_changes = True
    notes: list[dict[str, str]] = [{code: code} for code in CODES]
    all_parts = [Part(code, own(), noted) for code, noted in zip(CODES, notes, strict=True)]
    assert write(staging, all_parts, 2, lambda _: None) == len(CODES)
    assert sorted(len(list(folder.iterdir())) for folder in staging.folder.iterdir()) == [2, 3]
    assert notes == [{code: code} for code in CODES]


def broken() -> Iterator[File]:
    """Give a file, and then none but an error."""
    yield File("x", "x")
    message = "no such word"
    raise KeyError(message)


@pytest.mark.parametrize("at", [0, 1, 4])
def test_an_error_is_raised_wherever_it_happens(tmp_path: Path, at: int) -> None:
    """In the process that divided itself or in another, with the place in its code."""
    all_parts = parts()
    all_parts[at] = Part("broken", broken())
    with pytest.raises(KeyError, match="no such word") as error:
        write(Staging(tmp_path / "site"), all_parts, 2, lambda _: None)
    assert error.traceback[-1].name == "broken" or "in broken" in error.value.__notes__[0]


def killed() -> Iterator[File]:
    """Give a file, and end the process that wrote it as a system does that is short of memory."""
    yield File("x", "x")
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_missed(tmp_path: Path) -> None:
    """Nobody waits for it for ever, and half a portal is not taken for a whole one."""
    all_parts = parts()
    all_parts[1] = Part("killed", killed())
    with pytest.raises(ChildProcessError, match="wurde beendet"):
        write(Staging(tmp_path / "site"), all_parts, 2, lambda _: None)
