"""The page about the open data: its examples work, and it names every file."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lotsenbuch.routes import Api
from tests.conftest import PROJECT, served

EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def page() -> str:
    """Give the German page; a test of the check compares its code with that of the English one."""
    return (PROJECT / "docs" / "de" / "daten.md").read_text("utf-8")


def test_it_names_every_file(page: str) -> None:
    """By the path under which it is found."""
    assert not [path for path in Api if f"`{path}`" not in page]


def test_its_examples_work(page: str, open_files: dict[str, str], tmp_path: Path) -> None:
    """Run as they stand there, against the small project: who can be called, and where nobody can."""
    for path, text in open_files.items():
        file = tmp_path / "api" / "v1" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    with served(tmp_path) as address:
        said = [_run(code, address) for code in EXAMPLE.findall(page)]
    assert [text.splitlines()[0] for text in said] == ["Musterhausen", "08003003 Ottersfeld"]
    assert "Integrationsmanagement Musterhausen 030 23125001" in said[0]


def _run(code: str, address: str) -> str:
    here = code.replace("https://lotsenbuch.example/", address).replace("08436064", "08001001")
    command = [sys.executable, "-X", "utf8", "-c", here]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
