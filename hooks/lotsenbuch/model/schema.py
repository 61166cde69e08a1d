"""The JSON Schema of the registry, for editors that complete and check while one types."""

import json
from typing import Any

from pydantic import BaseModel

from lotsenbuch.model.administrations import Correction
from lotsenbuch.model.glossary import Cards, Glossary
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.offices import Registry
from lotsenbuch.model.plan import FilledPlan, Plan
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.publisher import Publisher

SCHEMAS: dict[str, type[BaseModel]] = {
    "offices.schema.json": Registry,
    "administration.schema.json": Correction,
    "locality.schema.json": LocalityCorrection,
    "programme.schema.json": Programme,
    "plan.schema.json": Plan,
    "glossary.schema.json": Glossary,
    "cards.schema.json": Cards,
    "publisher.schema.json": Publisher,
    "filled-plan.schema.json": FilledPlan,
}


def schema_files() -> dict[str, str]:
    """Give the schemas as JSON, by their file names."""
    return {
        name: json.dumps(_as_written(model.model_json_schema()), ensure_ascii=False, indent=2) + "\n"
        for name, model in SCHEMAS.items()
    }


def _as_written(schema: Any) -> Any:
    """Let editors accept what YAML makes of a plain `2018` or `true`: the registry reads both as text."""
    if isinstance(schema, list):
        return [_as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _as_written(value) for key, value in schema.items()}
    is_plain_text = plain.get("type") == "string" and not {"enum", "const", "pattern", "format"} & plain.keys()
    if is_plain_text:
        plain["type"] = ["string", "number"]
    return plain
