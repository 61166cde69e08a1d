"""The JavaScript of the portal: its own tests, by Node, over the real index."""

import gzip
import os
import subprocess
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.assets.contribute import present_entries, rules
from lotsenbuch.assets.finder import LARGEST, index
from lotsenbuch.content import Knowledge


def test_the_pure_functions(project: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    """`node --test`, with the index, the rules and the entries as the build writes them."""
    places = tmp_path / "places.json"
    places.write_text(index(knowledge.gazetteer), "utf-8")
    rules_file, entries_file = tmp_path / "rules.json", tmp_path / "entries.json"
    rules_file.write_text(rules(NullTranslations()), "utf-8")
    entries_file.write_text(present_entries(knowledge.entries), "utf-8")
    given = {"PLACES": places, "RULES": rules_file, "ENTRIES": entries_file}
    tests = sorted((project / "tests" / "js").glob("*.test.mjs"))
    result = subprocess.run(
        ["node", "--test", *tests],  # noqa: S607
        env=os.environ | {f"LOTSENBUCH_{name}": str(file) for name, file in given.items()},
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
