"""What somebody says of the villages of a municipality."""

import re
from typing import Annotated

from lotsenbuch.model.fields import Says
from lotsenbuch.model.sources import NewSource
from lotsenbuch.model.values import Distinct, Entry, MunicipalityKey, VillageName


class LocalityCorrection(Entry):
    """Which villages a municipality has that are missing, and which it has not, in a file under `data/localities/`.

    A village that is spelt otherwise is gone under the one name and added under the other. `lotsenbuch format` lays
    it into the table.
    """

    ags: Annotated[MunicipalityKey, Says("Schlüssel der Gemeinde")]
    add: Annotated[Distinct[VillageName], Says("Was fehlt")] = ()
    gone: Annotated[Distinct[VillageName], Says("Was nicht dazugehört")] = ()
    source: Annotated[NewSource, Says("Quelle")]

    @property
    def about(self) -> tuple[str, ...]:
        """The keys of what it corrects."""
        return (self.ags,)


def alike(name: str) -> str:
    """Give what names of villages share that only differ in capitals, hyphens, dots and blanks."""
    return re.sub(r"[ .'\u2019/()-]+", " ", name.lower()).strip()
