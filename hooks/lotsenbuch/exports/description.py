"""What there is: the list of all files, and the same for programs that make clients (OpenAPI 3.1)."""

import json
import re
from collections.abc import Iterable
from typing import Any

from pydantic.json_schema import models_json_schema

from lotsenbuch.exports import lists
from lotsenbuch.exports.file_records import IndexFile, ListedRecord
from lotsenbuch.exports.output import Listed
from lotsenbuch.exports.recording import OpenData

ABOUT = (
    "Who counsels refugees in each municipality of Baden-Württemberg. All of it are files: there is no key, no limit "
    "and no query; `index.json` lists them. What is not known is absent."
)

PARAMETERS = {
    "ags": {"schema": {"type": "string", "pattern": "^[0-9]{8}$"}, "description": "The key of a municipality (AGS)"},
    "name": {"schema": {"type": "string", "enum": list(lists.SCHEMAS)}, "description": "What it describes"},
}
"""What is filled in in a path."""


def index(data: OpenData, outputs: Iterable[Listed]) -> str:
    """Give the list of all files."""
    listed = tuple(map(_listed, outputs))
    record = IndexFile(date=data.date, attribution=lists.PLACES_ATTRIBUTION, explained_by=data.pages.data, files=listed)
    return record.model_dump_json(exclude_none=True, indent=1) + "\n"


def _listed(output: Listed) -> ListedRecord:
    return ListedRecord(
        path=output.path,
        type=output.media_type,
        about=output.about,
        licence=output.licence,
        records=output.records,
        files=len(output.sizes),
        bytes=sum(output.sizes.values()),
        described_by=output.schema or None,
    )


def openapi(outputs: Iterable[Listed], folder: str) -> str:
    """Give the paths and what they answer; `folder` is where they stand, without the slash at its end."""
    models = [(model, "serialization") for model in lists.SCHEMAS.values()]
    defined = models_json_schema(models, ref_template="#/components/schemas/{model}")[1]["$defs"]  # type: ignore[arg-type]
    content = {
        "openapi": "3.1.1",
        "info": {
            "title": "Lotsenbuch",
            "version": "1",
            "description": ABOUT,
            "license": {"name": "ODbL 1.0 (places), CC BY 4.0 (entries)", "identifier": lists.PLACES_LICENCE},
        },
        "servers": [{"url": folder}],
        "paths": {f"/{output.path}": {"get": _operation(output)} for output in outputs},
        "components": {"schemas": lists.plain(defined)},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _operation(output: Listed) -> dict[str, Any]:
    names = re.findall(r"\{(\w+)\}", output.path)
    said: dict[str, Any] = {
        "operationId": re.sub(r"\W+", "_", output.path).strip("_"),
        "summary": output.about,
        "responses": {"200": {"description": output.about, "content": {output.media_type: _answer(output)}}},
    }
    if names:
        said["parameters"] = [{"name": name, "in": "path", "required": True, **PARAMETERS[name]} for name in names]
        said["responses"]["404"] = {"description": "There is none of that name"}
    return said


def _answer(output: Listed) -> dict[str, Any]:
    """Give what stands in a file: one of our own types, else a text or any JSON."""
    name = output.schema.rpartition("/")[2].removesuffix(".json")
    if name in lists.SCHEMAS:
        return {"schema": {"$ref": f"#/components/schemas/{lists.SCHEMAS[name].__name__}"}}
    return {"schema": {"type": "object" if "json" in output.media_type else "string"}}
