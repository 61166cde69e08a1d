"""What was once promised stays: within `v1` files, fields, words and columns only come."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.exports import lists
from lotsenbuch.routes import Api
from tests.exports.data import read

PROMISED = Path(__file__).parent.parent / "golden" / "open-data" / "promised.json"
"""All that was ever promised: each version that is tagged has promised what stands in this file there."""

Promises = Mapping[str, list[str]]


@pytest.fixture(scope="module")
def found(open_files: dict[str, str]) -> Promises:
    """Give what there is today."""
    schemas = {name: read(open_files, f"schema/{name}.json") for name in lists.SCHEMAS}
    tables = {str(path): open_files[path].partition("\r\n")[0].lstrip("\ufeff").split(";") for path in (CSV, FIRST)}
    trees = {str(path): sorted(set(_keys(read(open_files, path)))) for path in TREES}
    said = {f"schema/{name}.json": sorted(set(_of_schema(schema))) for name, schema in schemas.items()}
    return {"files": sorted(Api), **said, **tables, **trees}


CSV, FIRST = Api.OFFICES_TABLE, Api.MUNICIPALITIES_TABLE
TREES = (Api.MUNICIPALITIES_MAP, Api.SERVICES, Api.ORGANIZATIONS)
"""Files whose fields no schema of ours names."""


def test_nothing_is_taken_away(found: Promises) -> None:
    """`UPDATE_GOLDEN=1` adds what is new to the list; it never takes anything out."""
    known = json.loads(PROMISED.read_text("utf-8")) if PROMISED.exists() else {}
    if os.environ.get("UPDATE_GOLDEN"):
        known = {name: [*known.get(name, ()), *_missing(known.get(name, ()), said)] for name, said in found.items()}
        PROMISED.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert not list(lost(known, found)), "was promised"
    assert not list(lost(found, known)), "is new: UPDATE_GOLDEN=1"


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("files", "offices.csv"),
        ("offices.csv", "phone"),
        ("municipalities.csv", "ags"),
        ("schema/offices.json", "OfficeRecord.serves: array of string, always"),
        ("schema/offices.json", "Line=switchboard"),
        ("schema/municipality.json", "WayRecord.dial: string"),
        ("schema/index.json", "ListedRecord.path: string, always"),
        ("municipalities.geojson", "features.properties.level"),
        ("hsds/services.json", "contents.phones.number"),
    ],
)
def test_what_is_gone_is_found(found: Promises, name: str, gone: str) -> None:
    """A file, a column, a field, a word of a vocabulary; also one of another type, or no longer always there."""
    assert gone in found[name]
    today = {**found, name: [one for one in found[name] if one != gone]}
    assert list(lost(found, today)) == [f"{name}: {gone}"]


def lost(promised: Promises, today: Promises) -> Iterator[str]:
    """Give what was promised and is not there."""
    for name, said in promised.items():
        yield from (f"{name}: {one}" for one in _missing(today.get(name, ()), said))


def _missing(known: Iterable[str], said: Iterable[str]) -> list[str]:
    have = set(known)
    return [one for one in said if one not in have]


def _of_schema(schema: Any) -> Iterator[str]:
    """Give each field with its type and whether it is always there, and each word of a vocabulary."""
    for name, one in {"": schema, **schema["$defs"]}.items():
        for key, kind in one.get("properties", {}).items():
            yield f"{name}.{key}: {_type(kind)}{', always' if key in one.get('required', ()) else ''}"
        yield from (f"{name}={word}" for word in one.get("enum", ()))


def _type(kind: Any) -> str:
    if "$ref" in kind:
        return str(kind["$ref"].rpartition("/")[2])
    inner = kind.get("items") or kind.get("additionalProperties")
    return f"{kind['type']} of {_type(inner)}" if inner else str(kind["type"])


def _keys(value: Any, path: str = "") -> Iterator[str]:
    """Give the path to each field of a JSON file, whatever list it stands in."""
    if isinstance(value, list):
        for item in value:
            yield from _keys(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            below = f"{path}.{key}" if path else key
            yield below
            yield from _keys(item, below)
