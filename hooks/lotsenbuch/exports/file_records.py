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
