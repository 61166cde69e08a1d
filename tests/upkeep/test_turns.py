"""Commands that write take turns, and what the disk does not take is said."""

import errno
from pathlib import Path

import pytest

from lotsenbuch.disk import DiskError
from lotsenbuch.upkeep.turns import in_turn, told


def test_nobody_else_writes_into_a_project_meanwhile(small_copy: Path) -> None:
    """Another project is free; when the first has ended nobody waits."""
    said: list[str] = []
    for _ in range(2):
        with in_turn(small_copy, lambda: said.append("waits")):
            assert (small_copy / "data").is_dir()
    assert not said


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
