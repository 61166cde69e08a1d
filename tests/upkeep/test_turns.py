"""Commands that write take turns, and what the disk does not take is said."""

import errno
from pathlib import Path

import pytest

from lotsenbuch.disk import DiskError
from lotsenbuch.upkeep.turns import in_turn, told


@pytest.mark.parametrize(("writes", "waits"), [(True, True), (False, False)])
def test_commands_that_write_wait_for_each_other(small_copy: Path, *, writes: bool, waits: bool) -> None:
    """And say so; who only reads waits for nobody."""
    said: list[str] = []

    def complain(text: str) -> None:
        said.append(text)
        raise LookupError

    with in_turn(small_copy, said.append, writes=True):
        try:
            with in_turn(small_copy, complain, writes=writes):
                assert not waits
        except LookupError:
            assert waits
    assert bool(said) is waits
    with in_turn(small_copy, said.append, writes=True):
        assert len(said) == waits


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (DiskError("a.yaml ist nicht geschrieben."), "a.yaml ist nicht geschrieben."),
        (OSError(errno.ENOSPC, "x", "a.yaml"), "a.yaml: auf der Festplatte ist kein Platz mehr."),
        (OSError(errno.ENOSPC, "x"), "Schreiben: auf der Festplatte ist kein Platz mehr."),
        (PermissionError(errno.EACCES, "x", "a.yaml"), "a.yaml: dazu fehlen die Rechte."),
        (OSError(errno.EROFS, "x", "a.yaml"), "a.yaml: dieser Ort lässt sich nur lesen."),
        (OSError(errno.EIO, "Input/output error", "a.yaml"), "a.yaml: Input/output error."),
        (OSError("kaputt"), "Schreiben: kaputt."),
    ],
)
def test_what_the_disk_does_not_take_is_said_in_german(error: OSError, sentence: str) -> None:
    """As far as there are words for it."""
    assert told(error) == sentence
