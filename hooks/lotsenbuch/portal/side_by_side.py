"""The parts of a portal, written by as many processes as there are processors."""

import errno
import gc
import os
import traceback
from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection

from lotsenbuch.portal.writing import Part, Staging

Said = Callable[[str], None]
"""Is told each part that is written."""


def processors() -> int:
    """Give how many processes can write at the same time: one where a system cannot divide a process (`fork`)."""
    return len(os.sched_getaffinity(0)) if "fork" in get_all_start_methods() and hasattr(os, "sched_getaffinity") else 1


def write(staging: Staging, parts: Sequence[Part], processes: int, said: Said) -> int:
    """Write the parts of a portal and give how many files they were; raises what the first that fails raises.

    What other processes note of their parts is noted here, too.

    A process that is divided has read everything already, and each has every so manieth part: nobody waits for a queue,
    so all end by themselves, whoever of them is killed.
    """
    ends, others = [], []
    if processes > 1:
        gc.freeze()  # what is there stays: nobody looks through it for garbage, which would copy it for each process
    for first in range(1, processes):
        context = get_context("fork")
        mine, theirs = context.Pipe(duplex=False)
        other = context.Process(target=_answer, args=(theirs, staging, parts[first::processes], said), daemon=True)
        other.start()
        theirs.close()
        ends.append((mine, parts[first::processes]))
        others.append(other)
    try:
        count = sum(_written(staging, part, said) for part in parts[::processes])
        return count + sum(_answered(end, own) for end, own in ends)
    finally:
        for other in others:
            other.terminate()
            other.join()
        gc.unfreeze()


def _written(staging: Staging, part: Part, said: Said) -> int:
    count = staging.write(part.files)
    said(f"{part.name}: {count} files")
    return count


def _answer(end: Connection, staging: Staging, parts: Sequence[Part], said: Said) -> None:
    try:
        count = sum(_written(staging, part, said) for part in parts)
        end.send((count, [part.notes for part in parts]))
    except Exception as error:  # noqa: BLE001 - the process that waits raises it
        error.add_note(traceback.format_exc())
        end.send(error)


def _answered(end: Connection, parts: Sequence[Part]) -> int:
    try:
        answer = end.recv()
    except EOFError:
        message = "ein Vorgang, der daran schrieb, wurde beendet (vielleicht fehlte Arbeitsspeicher)"
        raise ChildProcessError(errno.ECHILD, message) from None
    if isinstance(answer, Exception):
        raise answer
    count, notes = answer
    for part, noted in zip(parts, notes, strict=True):
        part.notes.update(noted)
    return int(count)
