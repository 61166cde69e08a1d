"""The rules of corrections of administrations."""

from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.model.administrations import Correction
from lotsenbuch.reading.corrections import CorrectionsReading, ReadCorrection
from lotsenbuch.reading.yaml_text import Document, EntryLocation
from tests.checking.test_administrations import KEYS, TODAY, reading
from tests.records import ALTDORF, HAFENSTADT, HAFENSTADT_KREIS, administration, administration_source, gazetteer

SOURCE = {"id": "rathaus-2026", "publisher": "Rathaus", "date": "2026-05-04", "kind": "official"}


def said(*corrections: dict[str, Any]) -> list[str]:
    """Give what is wrong with corrections, each in a file of its own: `0.yaml` and so on."""
    rows = reading([administration(key, phone="030 23125000") for key in KEYS], [administration_source()])
    found = tuple(
        ReadCorrection(
            Correction.model_validate({"source": SOURCE} | fields),
            EntryLocation(Document(Path(f"{number}.yaml")), ()),
        )
        for number, fields in enumerate(corrections)
    )
    problems = check_administrations(replace(rows, corrected=CorrectionsReading(found)), gazetteer(), TODAY)
    return [problem.worded(NullTranslations()) for problem in problems]


def test_a_good_correction_is_sound() -> None:
    """A city that is a district is corrected in both rows at once."""
    keys = [HAFENSTADT.ags, HAFENSTADT_KREIS.key]
    assert said({"keys": [ALTDORF.ags], "phone": "115"}, {"keys": keys, "email": "post@hafenstadt.example"}) == []
    (line,) = said({"keys": keys[:1], "phone": "115"})
    assert "Schreiben Sie in beide Zeilen dasselbe." in line


def test_what_is_said_is_checked_where_it_stands() -> None:
    """By the rules of the table, at the file of the correction."""
    (line,) = said({"keys": [ALTDORF.ags], "email": "erika.muster@altdorf.example"})
    assert line.startswith("0.yaml:1:1: error: 08901001: „erika.muster@altdorf.example“ sieht nach der Adresse")


def test_a_correction_is_of_an_administration() -> None:
    """Else it would change nothing, and nobody would know."""
    (line,) = said({"keys": ["08999999"], "phone": "115"})
    assert line.startswith("0.yaml:1:1: error: 08999999: Den Schlüssel „08999999“ hat keine Verwaltung.")


def test_one_administration_has_one_correction() -> None:
    """Both files are named: none of the two words is lost."""
    (line,) = said({"keys": [ALTDORF.ags], "phone": "115"}, {"keys": [ALTDORF.ags], "phone": "030 23125001"})
    assert line.startswith("1.yaml:1:1: error: 08901001: „08901001“ wird auch in 0.yaml berichtigt.")


def test_a_source_has_a_name_of_its_own() -> None:
    """The same source may stand there already, when laying it in was interrupted."""
    (line,) = said({"keys": [ALTDORF.ags], "phone": "115", "source": SOURCE | {"id": "verzeichnis"}})
    assert line.startswith("0.yaml:1:1: error: 08901001: Die Kennung „verzeichnis“ hat schon eine andere Quelle.")


def test_a_correction_leaves_an_administration_whole() -> None:
    """A street without a town leads nowhere; the row stays as it was."""
    (line,) = said({"keys": [ALTDORF.ags], "street": "Markt 1"})
    assert line.startswith("0.yaml:1:1: error: 08901001: ")


def test_a_source_lies_in_the_past() -> None:
    """Nobody has published anything tomorrow."""
    for date in ("2026-06-17", "2026-07", "2027"):
        lines = said({"keys": [ALTDORF.ags], "phone": "115", "source": SOURCE | {"date": date}})
        assert lines
        assert all(line.startswith("0.yaml:1:1: error: 08901001: ") for line in lines)


def test_an_old_word_does_not_replace_a_newer_one_unseen() -> None:
    """A doubt, since a house may be right in an older paper."""
    old = {"keys": [ALTDORF.ags], "source": SOURCE | {"date": "2025-04"}}
    (line,) = said(old | {"street": "Markt 1", "town": "Altdorf"})
    assert line.startswith("0.yaml:1:1: warning: 08901001: Die Berichtigung ist von 2025-04")
    assert said(old | {"phone": "115"}) == []
