"""The pages that a search can find, as a result shows them."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.assets.found import FILES, MAGIC, found_pages
from tests.conftest import PROJECT

PAGE: Mapping[str, Any] = {
    "url": "/orte/x/",
    "content": "X. Haus\u200bamt. haus amt",
    "word_count": 4,
    "meta": {"title": "X"},
    "filters": {"district-Landkreis Y": ["1"], "kind-Stadt oder Gemeinde": ["1"], "service-Wohnen": ["1"]},
    "anchors": [
        {"element": "i", "id": "shown", "text": "", "location": 1},
        {"element": "i", "id": "forms", "text": "", "location": 2},
    ],
}


@pytest.fixture
def fragments(tmp_path: Path) -> Path:
    """Give the folder of Pagefind's own files, of a page more than there are files."""
    for number in range(FILES + 1):
        text = json.dumps({**PAGE, "url": f"/orte/{number}/"}).encode()
        (tmp_path / f"de_{number:07x}.pf_fragment").write_bytes(gzip.compress(MAGIC + text))
    return tmp_path


def read(fragments: Path) -> Mapping[str, Mapping[str, Any]]:
    """Give the files of the pages."""
    return {name: json.loads(content) for name, content in found_pages(fragments)}


def test_a_page_stands_in_the_file_that_its_id_says(fragments: Path) -> None:
    """By the same number as in the script."""
    files = read(fragments)
    assert set(files) == {f"pages/{number}.json" for number in range(FILES)}
    assert list(files["pages/0.json"]) == ["de_0000000", f"de_{FILES:07x}"]
    assert files["pages/255.json"]["de_00000ff"]["url"] == "/orte/255/"
    assert f"const FILES = {FILES};" in (PROJECT / "docs" / "assets" / "found.js").read_text("utf-8")


def test_a_page_says_what_a_result_shows(fragments: Path) -> None:
    """All its words, for what was found is marked in them; what it is, and in which district if not its own."""
    page = read(fragments)["pages/1.json"]["de_0000001"]
    assert page == {
        "url": "/orte/1/",
        "title": "X",
        "content": "X. Hausamt. haus amt",
        "shown": 1,
        "forms": 2,
        "what": ["Stadt oder Gemeinde", "Landkreis Y"],
    }


@pytest.mark.parametrize(
    "change", [{"meta": {"title": "Landkreis Y"}}, {"filters": {"kind-Stadt oder Gemeinde": ["1"]}}]
)
def test_a_district_says_what_it_is_once(tmp_path: Path, change: Mapping[str, Any]) -> None:
    """And what lies in none or in several says none; where nothing follows a part, the page ends there."""
    text = json.dumps({**PAGE, "anchors": [], **change}).encode()
    (tmp_path / "de_1.pf_fragment").write_bytes(gzip.compress(MAGIC + text))
    page = read(tmp_path)["pages/1.json"]["de_1"]
    assert page["what"] == ["Stadt oder Gemeinde"]
    assert (page["shown"], page["forms"]) == (4, 4)
