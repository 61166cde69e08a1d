"""Who asks not to be written to, read from `data/do-not-write.csv`."""

from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.values import Id, ShortText
from lotsenbuch.reading.files import is_there
from lotsenbuch.reading.tables import Table, read_table

FILE = "do-not-write.csv"


class DoNotWriteRow(BaseModel):
    """A line of the table: the key of a town hall or a district, or the id of an office; since when, and why."""

    key: Id
    since: PartialDate
    reason: ShortText | None = None


def read_do_not_write(folder: Path) -> Table[DoNotWriteRow]:
    """Read the table; where nobody has asked, there may be none."""
    file = folder / FILE
    return read_table(file, DoNotWriteRow) if is_there(file) else Table(file)
