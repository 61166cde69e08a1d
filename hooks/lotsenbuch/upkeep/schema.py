"""The schemas brought up to the model: what `lotsenbuch schema` does."""

from pathlib import Path

from lotsenbuch.model.schema import schema_files
from lotsenbuch.upkeep.catalogues import write_changed


def write_schemas(project: Path) -> None:
    """Write the schemas into `data/schema/`."""
    folder = project / "data" / "schema"
    write_changed({folder / name: text.encode() for name, text in schema_files().items()})
