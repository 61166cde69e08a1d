"""What the tests of the open data share."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from tests.exports.data import files_of


@pytest.fixture(scope="session")
def open_files(small: Knowledge) -> dict[str, str]:
    """Give the open data of the small project by the paths of its files."""
    return files_of(small)


@pytest.fixture(scope="session")
def open_folder(open_files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which these files are, as programs find them that are no part of the project."""
    folder = tmp_path_factory.mktemp("open-data")
    for path, text in open_files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return folder
