"""What is done by as many processes as there are processors: the parts of a portal are written, PDFs are set."""

import errno
import gc
import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from lotsenbuch.portal.writing import Part, Staging

Given = TypeVar("Given")

Said = Callable[[str], None]
"""Is told each part that is written."""


def processors() -> int:
    """Give how many processes can write at the same time: one where a system cannot divide a process (`fork`)."""
    return len(os.sched_getaffinity(0)) if "fork" in get_all_start_methods() and hasattr(os, "sched_getaffinity") else 1


def write(staging: Staging, parts: Sequence[Part], processes: int, said: Said) -> int:
    """Write the parts of a portal and give how many files they were; raises what the first that fails raises.

    What is noted of them in another process is noted here, too. Each part has a process of its own; in a change,
    most of which is what all parts have in common, there are as few as possible.
    """
    if processes == 1:
        return sum(_written(staging, part, said) for part in parts)
    few = [parts[first::processes] for first in range(min(processes, len(parts)))]
    bundles = few if staging.only_changes else [[part] for part in parts]
    count = 0
    tasks = [partial(_written_and_noted, staging, bundle, said) for bundle in bundles]
    for number, (files, notes) in side_by_side(tasks, processes):
        count += files
        for part, noted in zip(bundles[number], notes, strict=True):
            part.notes.update(noted)
    return count


def side_by_side(tasks: Sequence[Callable[[], Given]], processes: int) -> Iterator[tuple[int, Given]]:
    """Give what each task gives, with its number, as they are done; raises what the first that fails raises.

    Each has a process of its own, divided from this one: it has read everything already, and what it makes for itself
    alone goes with it. So many are there at a time.
    """
    gc.freeze()  # what is there stays: nobody looks through it for garbage, which would copy it for each process
    running: dict[Connection, tuple[BaseProcess, int]] = {}
    waiting = iter(enumerate(tasks))
    try:
        while True:
            for number, task in islice(waiting, processes - len(running)):
                end, process = _started(task)
                running[end] = process, number
            if not running:
                return
            for end in _answering(running):
                process, number = running[end]
                yield number, _answered(end)
                process.join()
                del running[end]
    finally:
        for process, _ in running.values():
            process.terminate()
            process.join()
        gc.unfreeze()


def _answering(running: Iterable[Connection]) -> Iterator[Connection]:
    """Give those that have an answer, or have ended without, once there is one."""
    return (end for end in wait(list(running)) if isinstance(end, Connection))


def _started(task: Callable[[], object]) -> tuple[Connection, BaseProcess]:
    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, task), daemon=True)
    process.start()
    theirs.close()
    return mine, process


def _written(staging: Staging, part: Part, said: Said) -> int:
    count = staging.write(part.files)
    said(f"{part.name}: {count} files")
    return count


def _written_and_noted(staging: Staging, bundle: Sequence[Part], said: Said) -> tuple[int, list[dict[str, Any]]]:
    return sum(_written(staging, part, said) for part in bundle), [part.notes for part in bundle]


def _answer(end: Connection, task: Callable[[], object]) -> None:
    try:
        end.send(task())
    except Exception as error:  # noqa: BLE001 - the process that waits raises it
        error.add_note(traceback.format_exc())
        end.send(error)


def _answered(end: Connection) -> Any:
    try:
        answer = end.recv()
    except EOFError:
        message = "ein Vorgang, der daran schrieb, wurde beendet (vielleicht fehlte Arbeitsspeicher)"
        raise ChildProcessError(errno.ECHILD, message) from None
    if isinstance(answer, Exception):
        raise answer
    return answer
