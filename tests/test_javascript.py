"""The JavaScript of the portal: its own tests, by Node, over the real index."""

import gzip
import os
import subprocess
from pathlib import Path

import pytest

from lotsenbuch.finder import LARGEST, index
from lotsenbuch.portal import Knowledge


def test_the_pure_functions(project: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    """`node --test`, with the index as the build writes it."""
    places = tmp_path / "places.json"
    places.write_text(index(knowledge.gazetteer), "utf-8")
    tests = sorted((project / "tests" / "js").glob("*.test.mjs"))
    result = subprocess.run(
        ["node", "--test", *tests],  # noqa: S607
        env=os.environ | {"LOTSENBUCH_PLACES": str(places)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-4000:]
    if "# pass 0" in result.stdout:
        pytest.fail("no test ran")


def test_the_index_is_light(knowledge: Knowledge) -> None:
    """At most 60 KB compressed for all 1,101 places."""
    assert len(gzip.compress(index(knowledge.gazetteer).encode())) <= LARGEST
