"""What a command is: its name, what it takes, what it does."""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass


def nothing(_: argparse.ArgumentParser) -> None:
    """Take no arguments."""


@dataclass(frozen=True)
class Command:
    """A command: `run` gives its exit status, and its docstring is the help; `add` adds what it takes.

    `writes` says that it writes what people have written, or what is kept beside it.
    """

    name: str
    summary: str
    run: Callable[[argparse.Namespace], int]
    add: Callable[[argparse.ArgumentParser], None] = nothing
    writes: bool = False


def put(lines: Iterable[str], target: object = None) -> None:
    """Print lines, to the standard output if nothing else is named."""
    for line in lines:
        print(line, file=target)  # type: ignore[call-overload]
