"""What is known of a thing and of its offices: what is made of that alone is the same as long as it is."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lotsenbuch.exports.lists import named_by
from lotsenbuch.exports.place_records import DistrictRecord, MunicipalityRecord, OperatorRecord
from lotsenbuch.exports.recording import OpenData


@dataclass(frozen=True, repr=False)
class Said:
    """Gives what all is known by that is said of municipalities, districts and operators, each with its offices.

    It is a digest of lines of JSON: of thousands of places, these would take more memory than all else.
    """

    data: OpenData

    @cached_property
    def municipalities(self) -> Mapping[str, str]:
        """Give it of each municipality and of all offices that it is answered with, by its key."""
        return {one.ags: self._municipality(one) for one in self.data.municipalities}

    def of(self, one: DistrictRecord | OperatorRecord) -> str:
        """Give it of a district or an operator, and of its offices."""
        return self._known_by(one, one.offices)

    def _municipality(self, one: MunicipalityRecord) -> str:
        in_ways = (way.office for way in one.ways if way.office)
        return self._known_by(one, dict.fromkeys((*named_by(one), *in_ways)))

    def _known_by(self, one: MunicipalityRecord | DistrictRecord | OperatorRecord, offices: Iterable[str]) -> str:
        lines = "\n".join((one.model_dump_json(), *(self._offices[id_] for id_ in offices)))
        return hashlib.blake2b(lines.encode(), digest_size=16).hexdigest()

    @cached_property
    def _offices(self) -> Mapping[str, str]:
        """Give what is said of each office and of who employs its counsellors, by its id."""
        operators = {one.id: one.model_dump_json() for one in self.data.operators}
        return {id_: f"{one.model_dump_json()}{operators[one.operator]}" for id_, one in self.data.offices.items()}
