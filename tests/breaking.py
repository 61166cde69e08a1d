"""What goes wrong with disks and processes, done to a process of its own: it is killed at a step, its disk is full."""

import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym"}
"""What a process does to a disk, as Python tells its watchers (PEP 578); to open a file for writing is one, too."""


def killed_at(step: int, act: Callable[[], object]) -> bool:
    """Let a process act that is killed before its change of the disk of this number; say whether it came so far."""
    return _signal_of(lambda: sys.addaudithook(_Killing(step)), act) == signal.SIGKILL


def with_room_for(size: int, act: Callable[[], object], *, is_deadly: bool = False) -> int:
    """Let a process act that can write so many bytes into a file; give the signal that ended it, if one did.

    A longer file is refused by the system as by a full disk, or ends the process in the middle of it.
    """

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if is_deadly else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return _signal_of(limit, act)


@contextmanager
def no_replacing_after(steps: int) -> Iterator[None]:
    """Let no more files be put in the place of others than these, as where the disk fails in between."""
    real, left = Path.replace, steps

    def replace_or_stop(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError
        return real(self, target)

    with patch.object(Path, "replace", replace_or_stop):
        yield


class _Killing:
    """Counts the changes of the disk, and kills the process before one of them."""

    def __init__(self, step: int) -> None:
        self.left = step

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and bool((arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if event in CHANGES or writes:
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), signal.SIGKILL)


def _signal_of(prepared: Callable[[], object], act: Callable[[], object]) -> int:
    """Let a process of its own act; give the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        with suppress(BaseException):
            prepared()
            act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
