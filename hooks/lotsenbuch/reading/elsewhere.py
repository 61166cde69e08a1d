"""The places that are not in the state and that people type all the same, read from `data/elsewhere.csv`."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, StringConstraints

from lotsenbuch.model.places import Elsewhere
from lotsenbuch.model.values import Distinct, ShortText
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.tables import Table, read_table

FILE = "elsewhere.csv"


class ElsewhereRow(BaseModel):
    """A line of `elsewhere.csv`: a city, where it lies, whether it is known misspelt, how other languages call it.

    `region` is a country and, in Germany, its state, by ISO 3166.
    """

    name: ShortText
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
    heard: Literal["yes", "no"]
    other_names: Annotated[
        Distinct[ShortText], BeforeValidator(lambda cell: cell.split("|") if isinstance(cell, str) else cell)
    ] = ()


def read_elsewhere(folder: Path) -> Table[ElsewhereRow]:
    """Read the table; a state without one has no rows."""
    file = folder / FILE
    return read_table(file, ElsewhereRow) if is_there(file) else Table(file)


def elsewhere_of(table: Table[ElsewhereRow]) -> tuple[Elsewhere, ...]:
    """Give the places of a table, in its order."""
    return tuple(Elsewhere(row.name, row.other_names, row.heard == "yes") for row in table.values)


def namesakes(table: Table[ElsewhereRow], towns: Collection[str], villages: Collection[str]) -> Iterator[Problem]:
    """Give the problem of each row that is called as a place of the state, without saying where it lies.

    A village's name may be one of the other names, since both are then shown; a municipality's may not.
    """
    for found in table.rows:
        row = found.value
        for name in ({row.name} & {*towns, *villages}) | ({*row.other_names} & {*towns}):
            yield Problem(
                table.location(found),
                Message("So heißt auch ein Ort im Land: %(value)s.", {"value": shown(name)}),
                Message("Sagen Sie dahinter in Klammern, wo der Ort liegt: Münster (Westfalen)."),
                row.name,
            )
