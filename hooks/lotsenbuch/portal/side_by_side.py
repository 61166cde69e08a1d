"""The parts of a portal, written by as many processes as there are processors."""

import errno
import gc
import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from lotsenbuch.portal.writing import Part, Staging

Said = Callable[[str], None]
"""Is told each part that is written."""


def processors() -> int:
    """Give how many processes can write at the same time: one where a system cannot divide a process (`fork`)."""
    return len(os.sched_getaffinity(0)) if "fork" in get_all_start_methods() and hasattr(os, "sched_getaffinity") else 1


def write(staging: Staging, parts: Sequence[Part], processes: int, said: Said) -> int:
    """Write the parts of a portal and give how many files they were; raises what the first that fails raises.

    Each part has a process of its own, divided from this one: it has read everything already, and what it makes for its
    part alone goes with it. So many are there at a time; what they note of their parts is noted here, too.
    """
    if processes == 1:
        return sum(_written(staging, part, said) for part in parts)
    gc.freeze()  # what is there stays: nobody looks through it for garbage, which would copy it for each process
    try:
        return _side_by_side(staging, parts, processes, said)
    finally:
        gc.unfreeze()


def _side_by_side(staging: Staging, parts: Sequence[Part], processes: int, said: Said) -> int:
    waiting, count = iter(parts), 0
    running: dict[Connection, tuple[BaseProcess, Part]] = {}
    try:
        while True:
            for part in islice(waiting, processes - len(running)):
                end, process = _started(staging, part, said)
                running[end] = process, part
            if not running:
                return count
            for end in _answering(running):
                process, part = running[end]
                count += _answered(end, part)
                process.join()
                del running[end]
    finally:
        for process, _ in running.values():
            process.terminate()
            process.join()


def _answering(running: Iterable[Connection]) -> Iterator[Connection]:
    """Give those that have an answer, or have ended without, once there is one."""
    return (end for end in wait(list(running)) if isinstance(end, Connection))


def _started(staging: Staging, part: Part, said: Said) -> tuple[Connection, BaseProcess]:
    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, staging, part, said), daemon=True)
    process.start()
    theirs.close()
    return mine, process


def _written(staging: Staging, part: Part, said: Said) -> int:
    count = staging.write(part.files)
    said(f"{part.name}: {count} files")
    return count


def _answer(end: Connection, staging: Staging, part: Part, said: Said) -> None:
    try:
        end.send((_written(staging, part, said), part.notes))
    except Exception as error:  # noqa: BLE001 - the process that waits raises it
        error.add_note(traceback.format_exc())
        end.send(error)


def _answered(end: Connection, part: Part) -> int:
    try:
        answer = end.recv()
    except EOFError:
        message = "ein Vorgang, der daran schrieb, wurde beendet (vielleicht fehlte Arbeitsspeicher)"
        raise ChildProcessError(errno.ECHILD, message) from None
    if isinstance(answer, Exception):
        raise answer
    count, notes = answer
    part.notes.update(notes)
    return int(count)
