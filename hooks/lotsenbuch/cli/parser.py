"""The parser of the command line, in German as the commands are: argparse's own words are English."""

import argparse
import re
import sys
from typing import NoReturn

HELP = (
    ("^usage: ", "Aufruf: "),
    ("^positional arguments:$", "Angaben:"),
    ("^options:$", "Schalter:"),
    ("show this help message and exit$", "zeigt diese Hilfe"),
)
"""What argparse writes around the words of a command, and what stands there instead."""

FAULTS = (
    ("the following arguments are required: (?P<what>.+)", "Es fehlt: {what}."),
    ("unrecognized arguments: (?P<what>.+)", "Das kennt der Befehl nicht: {what}."),
    ("argument (?P<of>.+?): invalid choice: (?P<what>.+?) [(]choose from (?P<known>.+)[)]",
     "{what} gibt es bei {of} nicht. Erlaubt sind: {known}."),
    ("argument (?P<of>.+?): expected (?:one|at least one) argument", "Hinter {of} fehlt etwas."),
    ("argument (?P<of>.+?): ignored explicit argument (?P<what>.+)", "{of} steht für sich, ohne {what}."),
    ("ambiguous option: (?P<what>.+?) could match (?P<known>.+)", "{what} kann mehreres heißen: {known}."),
    ("argument .+?: (?P<what>.+)", "{what}"),
)  # fmt: skip
"""What argparse says is wrong, and how that is said here; what is in none of them stays as it is."""


class Parser(argparse.ArgumentParser):
    """A parser, of the program or of one of its commands."""

    def format_usage(self) -> str:
        """Give how it is called."""
        return _in_german(super().format_usage())

    def format_help(self) -> str:
        """Give how it is called, and what each part of that is."""
        return _in_german(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say how it is called and what is wrong, and leave with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_said(message)}\n")


def _in_german(text: str) -> str:
    for pattern, instead in HELP:
        text = re.sub(pattern, instead, text, flags=re.MULTILINE)
    return text


def _said(message: str) -> str:
    for pattern, sentence in FAULTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(**{name: text.replace("'", "") for name, text in found.groupdict().items()})
    return message
