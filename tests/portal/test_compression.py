"""What stands compressed beside itself."""

import gzip
import os
from pathlib import Path

import brotli
import pytest

from lotsenbuch.portal import compression
from lotsenbuch.portal.compression import FORMS, SMALLEST, compressed
from lotsenbuch.portal.side_by_side import write
from lotsenbuch.portal.writing import File, Staging

PAGE, DATA = "<p>Beratung in Musterhausen</p>\n" * 100, '{"a": "ä"}\n' * 500


def built(final: Path, *files: File, parts: int = 2) -> dict[str, bytes]:
    """Build a site of some files with their compressed forms, by two processes; give all that is there."""
    staging = Staging(final)
    staging.start()
    staging.write(files)
    write(staging, compressed(staging, parts), 2, lambda _: None)
    staging.finish()
    found = (file for file in final.rglob("*") if file.is_file())
    return {file.relative_to(final).as_posix(): file.read_bytes() for file in found}


@pytest.mark.parametrize("parts", [1, 2, 7])
def test_a_text_stands_beside_itself_in_both_forms(tmp_path: Path, parts: int) -> None:
    """Smaller, and the same once unpacked."""
    found = built(tmp_path / "site", File("index.html", PAGE), File("api/v1/a.json", DATA), parts=parts)
    for path, text in (("index.html", PAGE), ("api/v1/a.json", DATA)):
        assert brotli.decompress(found[f"{path}.br"]) == gzip.decompress(found[f"{path}.gz"]) == text.encode()
        assert len(found[f"{path}.br"]) < len(found[f"{path}.gz"]) < len(text)
    assert len(found) == 6


@pytest.mark.parametrize(
    "file",
    [
        File("a.pdf", b"%PDF" * 1000),
        File("pagefind/index/de_1.pf_index", b"x" * 5000),
        File("orte/a/kontakt.vcf", "X" * 2000),
        File("small.html", "x" * (SMALLEST - 1)),
    ],
    ids=lambda file: str(file.path),
)
def test_what_gains_nothing_stands_alone(tmp_path: Path, file: File) -> None:
    """What is compressed in itself, and what fits into one packet."""
    assert list(built(tmp_path / "site", file)) == [file.path]
    assert len(built(tmp_path / "other", File("large.html", "x" * SMALLEST))) == 3


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    """No time and no name stands in them."""
    one = built(tmp_path / "one", File("index.html", PAGE), File("a.json", DATA))
    os.utime(tmp_path / "one" / "index.html", (0, 0))
    assert one == built(tmp_path / "two", File("a.json", DATA), File("index.html", PAGE), parts=5)


def test_what_is_as_it_was_is_not_compressed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its forms stay the very files, too; what has changed is made anew, and what is gone takes its forms with it."""
    site = tmp_path / "site"
    built(site, File("index.html", PAGE), File("a.json", DATA), File("weg.html", PAGE))
    before = {path: (site / path).stat().st_ino for path in ("index.html.br", "index.html.gz")}
    asked = tmp_path / "asked"

    def noted(content: bytes) -> bytes:
        with asked.open("a") as file:
            file.write(f"{len(content)}\n")
        return b"made anew"

    monkeypatch.setattr(compression, "FORMS", dict.fromkeys(FORMS, noted))
    found = built(site, File("index.html", PAGE), File("a.json", DATA * 2))
    assert asked.read_text() == f"{len(DATA.encode()) * 2}\n" * 2
    assert found["a.json.br"] == found["a.json.gz"] == b"made anew"
    assert {path: (site / path).stat().st_ino for path in before} == before
    assert not [path for path in found if path.startswith("weg")]


def test_a_site_that_had_no_forms_gets_them(tmp_path: Path) -> None:
    """As after a build without; its texts are the very files, but nothing stands beside them."""
    staging = Staging(tmp_path / "site")
    staging.write([File("index.html", PAGE)])
    staging.finish()
    assert set(built(tmp_path / "site", File("index.html", PAGE))) == {"index.html", "index.html.br", "index.html.gz"}
