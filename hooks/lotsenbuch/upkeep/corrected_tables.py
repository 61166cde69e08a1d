"""Tables with corrections laid into them: how they are written, and which corrections have to wait."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from lotsenbuch.disk import replace_as_read
from lotsenbuch.problems import Problem
from lotsenbuch.reading.corrections import Corrected, Kind, ReadCorrection


@dataclass(frozen=True)
class Tables:
    """The texts of tables by their names below `data/`, and the files of the corrections that they hold.

    What is corrected stands in the last of them, its sources in the first. `before` is what all of these said; `left`
    says of the other corrections why they stay as they are.
    """

    texts: Mapping[str, str]
    corrections: tuple[Path, ...]
    before: Mapping[Path, bytes]
    left: tuple[Problem, ...] = ()

    @property
    def corrected(self) -> str:
        """The name of the table that is corrected."""
        return [*self.texts][-1]

    def write(self, data: Path) -> None:
        """Put them in the place of what stands there, one after another, corrections included.

        The corrections go last: whatever stops this on the way, they or the tables hold every word. Raises DiskError.
        """
        new = {data / name: text.encode() for name, text in self.texts.items()}
        replace_as_read(new, self.corrections, self.before)


def table_text(kind: type[BaseModel], rows: Iterable[BaseModel], without: Sequence[str] = ()) -> str:
    """Give rows as CSV, with the fields of their model as columns but for some."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\n")
    columns = [name for name in kind.model_fields if name not in without]
    table.writerow(columns)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([values[name] or "" for name in columns])
    return target.getvalue()


def divided(
    reading: Corrected[Kind], faults: Callable[[Sequence[ReadCorrection[Kind]]], Sequence[Problem]]
) -> tuple[list[ReadCorrection[Kind]], tuple[Problem, ...]]:
    """Give the corrections that are good, also beside each other, and what is wrong with the others.

    `faults` says what is wrong with the tables and some of the corrections: each is judged by itself, so that one
    with faults keeps nobody else waiting.
    """
    corrections = list(reading.corrected.corrections)
    left = list(reading.corrected.problems)
    if not faults(corrections):
        return corrections, tuple(left)
    alone = {correction.file: faults([correction]) for correction in corrections}
    sound = [correction for correction in corrections if not alone[correction.file]]
    left += [fault for found in alone.values() for fault in found]
    left += faults(sound)
    return [one for one in sound if not any(_are_rivals(one, other) for other in sound)], tuple(left)


def _are_rivals(one: ReadCorrection[Kind], other: ReadCorrection[Kind]) -> bool:
    """Say whether two corrections cannot both be right: of one thing, or two sources of one name."""
    if one is other:
        return False
    sources = one.value.source, other.value.source
    is_one_name = sources[0].id == sources[1].id and sources[0].as_row != sources[1].as_row
    return is_one_name or not set(one.value.about).isdisjoint(other.value.about)
