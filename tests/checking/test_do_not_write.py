"""The rules of the list of those who ask not to be written to."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.checking.do_not_write import check_do_not_write
from lotsenbuch.content import check_knowledge
from lotsenbuch.reading.do_not_write import FILE, read_do_not_write
from tests.small import TODAY

KNOWN = ("08001001", "beratung")


def told(folder: Path, *rows: str) -> list[str]:
    """Give what is wrong with a list."""
    (folder / FILE).write_text("\n".join(["key,since,reason", *rows, ""]), "utf-8")
    found = check_do_not_write(read_do_not_write(folder), KNOWN, TODAY)
    return [problem.worded(NullTranslations()).partition(f"{FILE}:")[2] for problem in found]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "08999999,2026-05-04,",
            "2:1: error: 08999999: „08999999“ ist weder der Schlüssel eines Ortes noch",
        ),
        ("08001001,2099-01-01,", "2:1: error: 08001001: „2099-01-01“ liegt in der Zukunft."),
        ("08001001,gestern,", "2:1: error: 08001001: „gestern“ ist bei „since“ kein Datum."),
        ("08001001,,", "2:1: error: 08001001: Es fehlt das Feld „since“."),
        ("Musterhausen,2026,", "2:1: error: Musterhausen: „Musterhausen“ hat bei „key“ nicht die richtige Form."),
    ],
)
def test_a_row_that_keeps_no_letter_away_is_told(tmp_path: Path, row: str, said: str) -> None:
    """At its line, with its repair."""
    (line,) = told(tmp_path, row)
    assert line.startswith(said)
    assert len(line) > len(said)


def test_nobody_stands_twice(tmp_path: Path) -> None:
    """Whoever takes one row out would think that it was the only one."""
    (line,) = told(tmp_path, "beratung,2026,", "08001001,2026,", "beratung,2025,")
    assert line.startswith("4:1: error: beratung: „beratung“ steht schon in Zeile 2.")
    assert not told(tmp_path, "beratung,2026,", "08001001,2026-11-23,weil")


def test_the_check_reads_it(small_copy: Path) -> None:
    """As every table of the data; an id is not missed where the registry could not be read."""
    with (small_copy / "data" / FILE).open("a", encoding="utf-8") as file:
        file.write("gibtsnicht,2026,\n")
    found = [problem for problem in check_knowledge(small_copy, TODAY) if problem.location.file.name == FILE]
    assert [problem.entry for problem in found] == ["gibtsnicht"]
    (small_copy / "data" / "offices.yaml").write_text("- x\n", "utf-8")
    assert not [problem for problem in check_knowledge(small_copy, TODAY) if problem.location.file.name == FILE]
