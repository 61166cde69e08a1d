"""The schemas."""

import json
from pathlib import Path

from lotsenbuch.model.schema import schema_files


def test_the_schemas_are_those_of_the_model(project: Path) -> None:
    """`make schema` writes them anew."""
    for name, text in schema_files().items():
        assert (project / "data" / "schema" / name).read_text("utf-8") == text
        json.loads(text)
