"""The open data as JSON: whole lists, and a file for each municipality; and the schemas of all of them."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from lotsenbuch.exports.file_records import (
    DistrictsFile,
    FileRecord,
    IndexFile,
    MunicipalitiesFile,
    MunicipalityFile,
    OfficesFile,
    OperatorsFile,
)
from lotsenbuch.exports.place_records import MunicipalityRecord
from lotsenbuch.exports.recording import OpenData

ENTRIES_LICENCE, PLACES_LICENCE = "CC-BY-4.0", "ODbL-1.0"
"""The licences of the entries, and of all that holds the table of places: SPDX names, as data/LICENSE.md says."""

ENTRIES_ATTRIBUTION = "Lotsenbuch (CC BY 4.0)"
PLACES_ATTRIBUTION = (
    "Lotsenbuch (CC BY 4.0); © EuroGeographics; © OpenStreetMap contributors (ODbL); GeoNames (CC BY 4.0); "
    "DB InfraGO (CC BY 4.0); Statistische Ämter des Bundes und der Länder; Integreat (CC BY 4.0)"
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def offices(data: OpenData) -> str:
    """Give all offices that are there today."""
    return _written(OfficesFile(offices=tuple(data.offices.values()), **_of_entries(data)))


def operators(data: OpenData) -> str:
    """Give everybody who employs counsellors."""
    return _written(OperatorsFile(operators=data.operators, **_of_entries(data)))


def districts(data: OpenData) -> str:
    """Give all districts."""
    return _written(DistrictsFile(districts=data.districts, **_of_places(data)))


def municipalities(data: OpenData) -> str:
    """Give all municipalities, with their ways."""
    return _written(MunicipalitiesFile(municipalities=data.municipalities, **_of_places(data)))


def municipality(data: OpenData, one: MunicipalityRecord) -> str:
    """Give a municipality: what it is answered, and its offices with all that is said of them."""
    named = tuple(data.offices[id_] for id_ in named_by(one))
    return _written(MunicipalityFile(municipality=one, offices=named, **_of_places(data)))


def named_by(one: MunicipalityRecord) -> tuple[str, ...]:
    """Give the ids of all offices that a municipality is answered with."""
    return (*one.offices, *(one.fallback or ()), *(one.others or ()))


SCHEMAS: dict[str, type[BaseModel]] = {
    "offices": OfficesFile,
    "operators": OperatorsFile,
    "districts": DistrictsFile,
    "municipalities": MunicipalitiesFile,
    "municipality": MunicipalityFile,
    "index": IndexFile,
}
"""What describes each file, by the name of the schema."""


def schemas() -> Iterator[tuple[str, str]]:
    """Give the JSON Schema of each file by its name; fields that come later within `v1` pass it too."""
    for name, model in SCHEMAS.items():
        schema = model.model_json_schema(mode="serialization")
        yield name, json.dumps({"$schema": DIALECT} | plain(schema), ensure_ascii=False, indent=1) + "\n"


def plain(schema: Any) -> Any:
    """Give a schema without what nobody needs: titles that repeat names, and `null`, since the unknown is absent."""
    if isinstance(schema, list):
        return [plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key: plain(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if said.get("default", "") is None:
        del said["default"]
    if any_of := said.pop("anyOf", None):
        (one,) = (choice for choice in any_of if choice != {"type": "null"})
        said = one | said
    return said


def _of_entries(data: OpenData) -> dict[str, Any]:
    return _head(data, ENTRIES_LICENCE, ENTRIES_ATTRIBUTION)


def _of_places(data: OpenData) -> dict[str, Any]:
    return _head(data, PLACES_LICENCE, PLACES_ATTRIBUTION)


def _head(data: OpenData, licence: str, attribution: str) -> dict[str, Any]:
    return {"date": data.date, "licence": licence, "attribution": attribution}


def _written(record: FileRecord) -> str:
    return record.model_dump_json(by_alias=True, exclude_none=True) + "\n"
