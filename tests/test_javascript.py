"""The JavaScript of the portal: its own tests, by Node, over the real index."""

import gzip
import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.assets.contribute import present_entries, rules
from lotsenbuch.assets.finder import LARGEST, index
from lotsenbuch.assets.search import letters
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.letters import folded
from lotsenbuch.views.contribute import MODELS
from lotsenbuch.views.contribute_fields import OFFICE
from tests.model.test_letters import ALIKE


def run(file: Path, given: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run one file of tests by Node; give how many passed, and the report.

    All of them passed if the number is above 0. `--test` is left out: with it, Node takes a file without any test for
    one that passed. The report is TAP whatever the version of Node, which each shows another one by itself.
    """
    result = subprocess.run(
        ["node", "--test-reporter=tap", file],  # noqa: S607
        env=os.environ | dict(given or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    counts = {name: int(number) for name, number in re.findall(r"^# (tests|pass) (\d+)$", result.stdout, re.MULTILINE)}
    is_whole = result.returncode == 0 and counts and counts["pass"] == counts["tests"]
    return counts["pass"] if is_whole else 0, result.stdout[-4000:] + result.stderr[-4000:]


def test_the_pure_functions(project: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    """Every file of tests, with the index, the rules and the entries as the build writes them."""
    shown = [asked.path for group in OFFICE.values() for asked in group if asked.path.partition(".")[0] not in MODELS]
    contents = {
        "PLACES": index(knowledge.gazetteer, knowledge.programme.nationwide),
        "RULES": rules(NullTranslations(), GERMAN),
        "ENTRIES": present_entries(knowledge.entries),
        "FIELDS": json.dumps(shown),
        "LETTERS": letters(),
        "FOLDED": json.dumps([[text, folded(text)] for text in written_in_every_way(project)]),
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content, "utf-8")
    given = {f"LOTSENBUCH_{name}": str(tmp_path / name) for name in contents}
    files = sorted((project / "tests" / "js").glob("*.test.mjs"))
    assert files
    for file in files:
        passed, report = run(file, given)
        assert passed, report


ALPHABETS = ((0x20, 0x52F), (0x5D0, 0x7FF), (0x900, 0x97F), (0x1200, 0x137F), (0x1E00, 0x20CF), (0xFB50, 0xFEFC))
"""The first letters and the last of blocks of Unicode, in which all scripts of the portal are."""


def written_in_every_way(project: Path) -> Iterator[str]:
    """Give words as people write them, the letters of the alphabets that the portal meets, and a page in each."""
    for forms in ALIKE.values():
        yield from forms
    for first, last in ALPHABETS:
        yield " ".join(map(chr, range(first, last + 1)))
    for page in sorted((project / "docs").glob("??/wissen/arbeit.md")):
        yield page.read_text("utf-8")


@pytest.mark.parametrize(
    ("tests", "passed"),
    [
        ("", 0),
        ("test('a', () => {});", 1),
        ("test('a', () => {}); test('b', () => { throw Error(); });", 0),
        ("test('a', () => {}); test('b', { skip: true }, () => {});", 0),
        ("test('a', () => {}); nothing();", 0),
    ],
)
def test_a_test_that_does_not_pass_is_seen(tests: str, passed: int, tmp_path: Path) -> None:
    """Also one that fails beside others, that is skipped, or that does not exist."""
    file = tmp_path / "some.test.mjs"
    file.write_text(f'import {{ test }} from "node:test";\n{tests}', "utf-8")
    assert run(file)[0] == passed


def test_the_index_is_light(knowledge: Knowledge) -> None:
    """At most 60 KB compressed for all 1,101 places."""
    assert len(gzip.compress(index(knowledge.gazetteer, knowledge.programme.nationwide).encode())) <= LARGEST
