"""The rules of the list of those who ask not to be written to; one function a rule."""

from collections.abc import Collection, Iterator
from datetime import date

from lotsenbuch.checking.dates import future, lies_ahead
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.do_not_write import DoNotWriteRow
from lotsenbuch.reading.tables import Table

Asking = Table[DoNotWriteRow]


def check_every_key_is_somebodys(table: Asking, known: Collection[str]) -> Iterator[Problem]:
    """A key that nobody has would keep no letter away."""
    for row in table.rows:
        if row.value.key not in known:
            yield Problem(
                table.location(row),
                Message(
                    "%(key)s ist weder der Schlüssel eines Ortes noch die Kennung einer Stelle.",
                    {"key": shown(row.value.key)},
                ),
                Message("Nehmen Sie den Schlüssel aus dem Betreff des Briefes; er steht dort in eckigen Klammern."),
                row.value.key,
            )


def check_nobody_stands_twice(table: Asking) -> Iterator[Problem]:
    """Who shall be written to again is taken out at one place."""
    lines: dict[str, int] = {}
    for row in table.rows:
        if lines.setdefault(row.value.key, row.line) != row.line:
            yield Problem(
                table.location(row),
                Message(
                    "%(value)s steht schon in Zeile %(line)s.",
                    {"value": shown(row.value.key), "line": lines[row.value.key]},
                ),
                Message("Behalten Sie eine der beiden Zeilen."),
                row.value.key,
            )


def check_wishes_lie_in_the_past(table: Asking, today: date) -> Iterator[Problem]:
    """Nobody has asked tomorrow."""
    for row in table.rows:
        if lies_ahead(row.value.since, today):
            yield Problem(table.location(row), *future(row.value.since), row.value.key)


def check_do_not_write(table: Asking, known: Collection[str], today: date) -> list[Problem]:
    """Give everything that is wrong with the list; `known` are the keys of places and the ids of offices."""
    return [
        *table.problems,
        *check_every_key_is_somebodys(table, known),
        *check_nobody_stands_twice(table),
        *check_wishes_lie_in_the_past(table, today),
    ]
