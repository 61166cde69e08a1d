"""Tables: CSV files in, typed rows out, each fault at its line.

Whatever a German spreadsheet makes of them is read: a byte order mark, semicolons, empty columns behind the last.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.faults import empty, problems_of
from lotsenbuch.reading.files import read_text

Row = TypeVar("Row", bound=BaseModel)

DELIMITERS = ",;\t"

SEPARATOR = re.compile(r"sep=.\n", re.IGNORECASE)
"""A first line that tells Excel what stands between the columns."""

MANY = 20
"""From how many rows on a fault that they have alike is told once."""


@dataclass(frozen=True)
class TableRow(Generic[Row]):
    """A row and the line on which it begins."""

    line: int
    value: Row


@dataclass(frozen=True, repr=False)
class Table(Generic[Row]):
    """A table: its rows, what is wrong with it, and what stands in its first column, unreadable rows included.

    `is_whole` says whether its head could be read, so that whoever misses a row can say so.
    """

    file: Path
    rows: tuple[TableRow[Row], ...] = ()
    problems: tuple[Problem, ...] = ()
    named: frozenset[str] = frozenset()
    is_whole: bool = True

    @property
    def values(self) -> Iterator[Row]:
        """The values of the rows."""
        return (row.value for row in self.rows)

    def location(self, row: TableRow[Row]) -> Location:
        """Give where a row stands."""
        return Location(self.file, row.line)


def read_table(file: Path, kind: type[Row], without: Collection[str] = ()) -> Table[Row]:
    """Read a table whose columns are the fields of a model but for some; an empty cell says nothing.

    All faults are told at once.
    """
    reading = _Reading(file, kind, tuple(name for name in kind.model_fields if name not in without))
    reading.read()
    return Table(
        file=file,
        rows=tuple(reading.rows),
        problems=tuple(reading.problems),
        named=frozenset(reading.named),
        is_whole=reading.is_whole,
    )


@dataclass(frozen=True)
class _RowLocation:
    """Where a row stands, for whoever asks for one of its fields: a cell has no line of its own."""

    file: Path
    line: int

    def location(self, *_: str | int) -> Location:
        return Location(self.file, self.line)


@dataclass
class _Reading(Generic[Row]):
    """Reads one table."""

    file: Path
    kind: type[Row]
    columns: tuple[str, ...]
    rows: list[TableRow[Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    is_whole: bool = False

    def read(self) -> None:
        text = read_text(self.file)
        if isinstance(text, Problem):
            self.problems.append(text)
            return
        if not text.strip():
            self.problems.append(empty(self.file))
            return
        lines = self._lines(text)
        line, cells = next(lines, (1, []))
        head = _without_empty_end(cells)
        if self._is_head(line, head):
            self.is_whole = True
            for line, cells in lines:
                self._row(line, head, cells)
            self._tell_what_many_have_once()

    def _lines(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """Give the rows that say something, with the line on which each begins."""
        head = text.lstrip().removeprefix(told[0] if (told := SEPARATOR.match(text)) else "").partition("\n")[0]
        delimiter = max(DELIMITERS, key=head.count)
        reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
        line = 1
        try:
            for cells in reader:
                if any(cells) and not (told and line == 1):
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error:
            self._complain(
                line,
                Message("Ab hier ist die Tabelle nicht zu lesen."),
                Message("Suchen Sie in dieser Zeile ein Anführungszeichen, das nicht geschlossen wird."),
            )

    def _is_head(self, line: int, head: Sequence[str]) -> bool:
        if sorted(head) == sorted(self.columns):
            return True
        found, needed = Counter(head), Counter(self.columns)
        wrong = ((found - needed) + (needed - found)).elements()
        self._complain(
            line,
            Message("Der Kopf der Tabelle stimmt nicht: %(columns)s.", {"columns": shown(", ".join(sorted(wrong)))}),
            Message("Er lautet: %(columns)s.", {"columns": ",".join(self.columns)}),
        )
        return False

    def _row(self, line: int, head: Sequence[str], cells: Sequence[str]) -> None:
        said = _without_empty_end(cells)
        values = {column: cell for column, cell in zip(head, said, strict=False) if cell}
        name = values.get(self.columns[0], "")
        self.named.add(name)
        if len(said) > len(head):
            self._complain(
                line,
                Message("Die Zeile hat mehr Felder als der Kopf: %(count)s.", {"count": len(said)}),
                Message("Setzen Sie einen Text, in dem ein Trennzeichen steht, in Anführungszeichen."),
                name,
            )
            return
        try:
            self.rows.append(TableRow(line, self.kind.model_validate(values)))
        except ValidationError as error:
            self.problems += problems_of(error, self.kind, _RowLocation(self.file, line), name)

    def _tell_what_many_have_once(self) -> None:
        """Leave the first of faults that many rows have alike, and say of how many others it is true."""
        groups: dict[str, list[Problem]] = {}
        for problem in self.problems:
            groups.setdefault(_kind_of(problem), []).append(problem)
        for alike in groups.values():
            if len(alike) >= MANY:
                dropped = set(map(id, alike[1:]))
                self.problems = [problem for problem in self.problems if id(problem) not in dropped]
                self._complain(
                    alike[1].location.line,
                    Message("Dasselbe steht in %(count)s weiteren Zeilen.", {"count": len(dropped)}),
                    Message(
                        "Hat ein Programm die ganze Spalte geändert, etwa die Null am Anfang der Schlüssel gelöscht "
                        "oder Punkte und Kommas vertauscht? Dann holen Sie den letzten Stand zurück."
                    ),
                )

    def _complain(self, line: int, what: Message, repair: Message, name: str = "") -> None:
        self.problems.append(Problem(Location(self.file, line), what, repair, name))


def _without_empty_end(cells: Sequence[str]) -> list[str]:
    """Give the cells up to the last that says something."""
    last = max((index for index, cell in enumerate(cells) if cell.strip()), default=-1)
    return [cell.strip() for cell in cells[: last + 1]]


def _kind_of(problem: Problem) -> str:
    """Give what a fault has in common with the same of another row."""
    return f"{problem.what.text} {problem.what.values.get('field', '')}"


def repeated(table: Table[Row], column: str, repair: Message) -> Iterator[Problem]:
    """Give the problem of each row that has in a column what an earlier row has already."""
    lines: dict[str, int] = {}
    for row in table.rows:
        value = getattr(row.value, column)
        first = lines.setdefault(value, row.line)
        if first != row.line:
            yield Problem(
                table.location(row),
                Message("%(value)s steht schon in Zeile %(line)s.", {"value": shown(value), "line": first}),
                repair,
                getattr(row.value, "name", value),
            )


ONE_IS_ENOUGH = Message("Behalten Sie eine der beiden Zeilen.")
"""The repair where both rows say the same thing."""
