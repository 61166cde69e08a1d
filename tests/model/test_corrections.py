"""What a correction makes of an administration."""

from typing import Any

import pytest
from pydantic import ValidationError

from lotsenbuch.model.administrations import Administration, Correction
from tests.records import ALTDORF, administration

HALL = administration(
    street="Marktplatz 1",
    postcode="00101",
    town="Altdorf",
    phone="030 23125000",
    email="rathaus@altdorf.example",
    website="https://www.altdorf.example",
    phone_source="netz",
    note="Anschrift: Verband Altdorf, Sitz in Altdorf; Eingang im Hof",
)
SOURCE = {"id": "rathaus-2026", "publisher": "Rathaus, am Telefon", "date": "2026-05-04", "kind": "official"}


def correction(**fields: Any) -> Correction:
    """Give a correction of the town hall, said by itself."""
    return Correction.model_validate({"keys": [ALTDORF.ags], "source": SOURCE} | fields)


def changed(**fields: Any) -> dict[str, Any]:
    """Give what a correction changes, by the names of the columns."""
    before, after = HALL.as_written(), HALL.corrected(correction(**fields)).model_dump(mode="json")
    return {name: after[name] for name in Administration.model_fields if after[name] != before.get(name)}


def test_a_way_comes_with_its_source() -> None:
    """What is not named keeps its source and its age."""
    assert changed(phone="030 23125001") == {"phone": "030 23125001", "phone_source": "rathaus-2026"}


def test_an_address_comes_with_its_day() -> None:
    """Ways that had the source of the old address keep it, and the note forgets whose address that was."""
    assert changed(street="Marktplatz 2") == {
        "street": "Marktplatz 2",
        "source": "rathaus-2026",
        "as_of": "2026-05-04",
        "email_source": "verzeichnis",
        "website_source": "verzeichnis",
        "note": "Eingang im Hof",
    }


def test_what_is_gone_is_gone_with_its_source() -> None:
    """Nothing is left over of a number that nobody answers."""
    assert changed(gone=["phone"]) == {"phone": None, "phone_source": None}


def test_what_is_confirmed_is_as_new_as_the_word() -> None:
    """Everything named, nothing changed: the row is of its source, and the note stands."""
    whole = {name: getattr(HALL, name) for name in Correction.model_fields if hasattr(HALL, name) and name != "source"}
    assert changed(**whole) == {"source": "rathaus-2026", "as_of": "2026-05-04", "phone_source": None}


def test_a_correction_twice_is_a_correction_once() -> None:
    """So nothing is lost when laying it into the table is interrupted."""
    for fields in ({"phone": "115"}, {"street": "Markt 9", "email": "post@altdorf.example"}, {"gone": ["email"]}):
        said = correction(**fields)
        once = HALL.corrected(said)
        assert once.corrected(said) == once


@pytest.mark.parametrize(
    "fault",
    [
        {"keys": []},
        {"keys": ["0890"]},
        {"gone": ["name"]},
        {"phone": "0751"},
        {"postcode": "8821"},
        {"as_of": "2026"},
        {"source": {**SOURCE, "date": None}},
        {"source": "verzeichnis"},
    ],
)
def test_a_correction_is_judged_as_the_table_is(fault: dict[str, Any]) -> None:
    """Its source has a date, since what it says is then as old."""
    with pytest.raises(ValidationError):
        correction(**fault)
