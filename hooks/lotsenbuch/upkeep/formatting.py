"""The files of a project as they should stand: what `lotsenbuch format` does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotsenbuch.problems import Problem
from lotsenbuch.upkeep.administration_tables import Tables, laid_in
from lotsenbuch.upkeep.layout import Layout, layout_of


@dataclass(frozen=True)
class Formatting:
    """The registry in its layout, and the tables of the administrations, if corrections wait to be laid into them."""

    data: Path
    layout: Layout
    tables: Tables | None

    @property
    def stands(self) -> bool:
        """Say whether all stands so already."""
        return self.layout.stands and self.tables is None

    @property
    def left(self) -> Sequence[Problem]:
        """What cannot be laid out, and stays as it is."""
        return self.layout.left

    def write(self) -> Iterator[str]:
        """Write it; give what was done, as lines in German; raises DiskError."""
        self.layout.write()
        yield f"data/offices.yaml ist geordnet, {len(self.layout.drop_ins)} Dateien sind eingefügt."
        if self.tables:
            self.tables.write(self.data)
            yield f"{len(self.tables.corrections)} Berichtigungen sind in data/administrations.csv eingefügt."


def formatting_of(data: Path, today: date) -> Formatting:
    """Give how the files below `data/` should stand; raises RegistryError if something would be lost."""
    return Formatting(data, layout_of(data), laid_in(data, today))
