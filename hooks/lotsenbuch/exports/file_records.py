"""What stands in each JSON file of the open data."""

from lotsenbuch.exports.office_records import OfficeRecord
from lotsenbuch.exports.place_records import DistrictRecord, MunicipalityRecord, OperatorRecord
from lotsenbuch.exports.record import DateText, Record


class FileRecord(Record):
    """What stands at the head of each file."""

    version: str = "v1"
    """The version of this format."""
    date: DateText | None = None
    """The date of the newest source, not of the making."""
    licence: str
    """The licence, by its SPDX name."""
    attribution: str
    """Whom to name."""


class OfficesFile(FileRecord):
    """All offices that are there today."""

    offices: tuple[OfficeRecord, ...]
    """In the order of the registry."""


class OperatorsFile(FileRecord):
    """Everybody who employs counsellors."""

    operators: tuple[OperatorRecord, ...]
    """In the order of the registry."""


class DistrictsFile(FileRecord):
    """All districts of the state."""

    districts: tuple[DistrictRecord, ...]
    """By their keys."""


class MunicipalitiesFile(FileRecord):
    """All municipalities of the state."""

    municipalities: tuple[MunicipalityRecord, ...]
    """By their keys."""


class MunicipalityFile(FileRecord):
    """One municipality, with all that is said of its offices."""

    municipality: MunicipalityRecord
    """The municipality."""
    offices: tuple[OfficeRecord, ...]
    """The offices that it names, in that order."""


class ListedRecord(Record):
    """One kind of file in the list of all."""

    path: str
    """From the folder of this list; what is in braces is filled in: a municipality's key, the name of a schema."""
    type: str
    """The media type."""
    about: str
    """What it is."""
    licence: str
    """The licence, by its SPDX name."""
    records: int
    """How many things all of its files describe."""
    files: int
    """How many files there are."""
    bytes: int
    """How large all of them are together, not compressed."""
    described_by: str | None = None
    """The path of its JSON Schema."""


class IndexFile(Record):
    """The list of all files."""

    version: str = "v1"
    """The version of this format: within it, nothing changes its meaning and nothing is taken away."""
    date: DateText | None = None
    """The date of the newest source, not of the making."""
    attribution: str
    """Whom to name, whichever of the files is used."""
    explained_by: str | None = None
    """The page of the portal that tells of all this, with examples."""
    files: tuple[ListedRecord, ...]
    """All but this list itself."""
