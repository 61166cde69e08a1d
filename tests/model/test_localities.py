"""What is said of villages."""

import pytest
from pydantic import ValidationError

from lotsenbuch.model.localities import LocalityCorrection, alike

SOURCE = {"id": "rathaus-2026", "publisher": "Rathaus", "date": "2026-05-04", "kind": "official"}


def test_names_are_alike_but_for_what_joins_their_words() -> None:
    """Nobody has two villages that only differ in a hyphen; umlauts make another name."""
    assert alike("Zell-Weierbach") == alike("zell  Weierbach") == alike("ZELL - WEIERBACH")
    assert alike("St. Ilgen") == alike("St Ilgen")
    assert alike("Füßbach") != alike("Fußbach")


def test_a_correction_has_a_dated_source() -> None:
    """What nobody says, on no day, is no correction; a village stands in it once."""
    said = {"ags": "08001001", "add": ["Neudorf"], "source": SOURCE}
    assert LocalityCorrection.model_validate(said).about == ("08001001",)
    undated = {name: value for name, value in SOURCE.items() if name != "date"}
    for wrong in ({"source": undated}, {"add": ["Neudorf", "Neudorf"]}, {"ags": "08001"}, {"add": ["neudorf"]}):
        with pytest.raises(ValidationError):
            LocalityCorrection.model_validate(said | wrong)
