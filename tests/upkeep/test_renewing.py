"""One administration beside what a newer edition says of it: taken, or kept with the reason."""

from dataclasses import replace
from typing import Any

import pytest

from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.upkeep.official_directory import Listed
from lotsenbuch.upkeep.renewing import Edition, Renewed, renewed
from tests.records import ALTDORF, ALTDORF_HEIDE, MUSTERLAND, administration, administration_source

DAY = PartialDate("2027-01-31")
EDITION = Edition(
    administration_source("destatis-2027", date="2027-01-31"),
    DAY,
    has_mailboxes=True,
    dates={"verzeichnis": PartialDate("2026-01-31"), "alt": PartialDate("2019"), "undatiert": None, "neu": DAY},
)
WITHOUT_MAILBOXES = Edition(EDITION.source, DAY, has_mailboxes=False, dates=EDITION.dates)

OLD: dict[str, Any] = {
    "name": "Rathaus Altdorf",
    "street": "Markt 1",
    "postcode": "00101",
    "town": "Altdorf",
    "email": "stadt@altdorf.example",
}
LISTED: dict[str, Any] = {
    "row": 9,
    "key": ALTDORF.ags,
    "name": "Stadtverwaltung Altdorf",
    "street": "Markt 2",
    "postcode": "00102",
    "town": "Altdorf",
    "email": "rathaus@altdorf.example",
}


def listed(**fields: Any) -> Listed:
    """Give what the edition says: another street, postcode and mailbox, if the test does not say otherwise."""
    return Listed(**LISTED | fields)


def one(old: dict[str, Any] | None = None, edition: Edition = EDITION, **says: Any) -> Renewed:
    """Bring Altdorf's town hall up to the edition."""
    return renewed(administration(ALTDORF.ags, **OLD | (old or {})), listed(**says), edition, ALTDORF)


def changes(result: Renewed) -> dict[str, Any]:
    """Give what is otherwise afterwards."""
    return {
        name: getattr(result.after, name)
        for name in Administration.model_fields
        if getattr(result.before, name) != getattr(result.after, name)
    }


NEWS = {
    "name": "Stadtverwaltung Altdorf",
    "street": "Markt 2",
    "postcode": "00102",
    "email": "rathaus@altdorf.example",
    "source": "destatis-2027",
    "as_of": DAY,
}


def test_what_is_newer_is_taken() -> None:
    """Name, address and mailbox, with the edition as their source and its day."""
    result = one()
    assert changes(result) == NEWS
    assert result.kept == ()


def test_what_is_alike_becomes_newer() -> None:
    """Only source and day change; a mailbox written otherwise is the same."""
    result = one(name="Rathaus Altdorf", street="Markt 1", postcode="00101", email="Stadt@Altdorf.example")
    assert changes(result) == {"source": "destatis-2027", "as_of": DAY}
    assert result.kept == ()


@pytest.mark.parametrize("as_of", ["2027-01-31", "2027-02-01", "2027", "2028-01"])
def test_what_is_newer_here_stays(as_of: str) -> None:
    """Or as new: somebody corrected it since, or read the same edition with care. It is told."""
    result = one({"as_of": as_of})
    assert changes(result) == {}
    assert result.kept == (
        f"Anschrift bleibt, hier von {as_of}; im Verzeichnis: Markt 2, 00102 Altdorf",
        "E-Mail stadt@altdorf.example bleibt, hier neuer; im Verzeichnis: rathaus@altdorf.example",
    )


def test_what_is_newer_here_and_alike_is_not_told() -> None:
    """Nothing is to be looked at then."""
    assert one({"as_of": "2027-06-01"}, street="Markt 1", postcode="00101", email="stadt@altdorf.example").kept == ()


def test_ways_keep_the_source_that_they_had() -> None:
    """Truth rule 2: a number does not grow newer because an address does."""
    old = {"phone": "030 23125000", "website": "https://altdorf.example", "website_source": "alt"}
    result = one(old, WITHOUT_MAILBOXES)
    assert changes(result) == {
        **{name: NEWS[name] for name in ("name", "street", "postcode", "source", "as_of")},
        "phone_source": "verzeichnis",
        "email_source": "verzeichnis",
    }


def test_an_edition_without_a_mailbox_leaves_the_old_one() -> None:
    """With the source that it had."""
    after = one(email="").after
    assert (after.email, after.email_source) == ("stadt@altdorf.example", "verzeichnis")


@pytest.mark.parametrize(("source", "stays"), [("alt", False), ("undatiert", False), ("neu", True)])
def test_a_mailbox_with_a_source_of_its_own_has_its_own_age(source: str, stays: bool) -> None:  # noqa: FBT001
    """One without a date gives way to a dated one."""
    result = one({"email_source": source})
    assert (result.after.email == "stadt@altdorf.example") is stays
    assert (result.after.email_source == source) is stays
    assert bool(result.kept) is stays
    alike = one({"email_source": source}, email="stadt@altdorf.example")
    assert alike.after.email_source == (source if stays else None)
    assert alike.kept == ()


def test_a_mailbox_that_was_left_out_stays_out() -> None:
    """Whoever read the same edition had a reason; a newer one may bring it back."""
    result = one({"email": None, "as_of": "2027-01-31", "street": "Markt 2", "postcode": "00102"})
    assert changes(result) == {}
    assert result.kept == ("E-Mail rathaus@altdorf.example nicht übernommen: hier steht von 2027-01-31 keine",)
    assert one({"email": None}).after.email == "rathaus@altdorf.example"


def test_a_mailbox_may_be_newer_than_the_address_beside_it() -> None:
    """Then it names the edition for itself."""
    result = one({"as_of": "2027-06-01", "email_source": "alt"})
    assert changes(result) == {"email": "rathaus@altdorf.example", "email_source": "destatis-2027"}


@pytest.mark.parametrize(
    ("email", "reason"),
    [
        ("e.muster@altdorf.example", "womöglich das einer einzelnen Person"),
        ("emuster@altdorf.example", "womöglich das einer einzelnen Person"),
        ("vorzimmer@altdorf.example", "womöglich das einer einzelnen Person"),
        ("rathaus(@)altdorf.example", "keine E-Mail-Adresse"),
        ("rathaus@altdörf.example", "keine E-Mail-Adresse"),
        ("rathaus", "keine E-Mail-Adresse"),
    ],
)
def test_a_mailbox_that_is_not_the_administrations_is_not_taken(email: str, reason: str) -> None:
    """Truth rule 7: a human looks at it; the address is taken all the same."""
    result = one(email=email)
    assert result.kept == (f"E-Mail {email} nicht übernommen: {reason}",)
    assert result.after.email == "stadt@altdorf.example"
    assert result.after.email_source == "verzeichnis"
    assert result.after.street == "Markt 2"


@pytest.mark.parametrize(
    "name",
    ["rathaus", "post", "info", "gemeinde", "kontakt", "bma", "hauptamt", "buergermeister", "altdorf", "info-altdorf"],
)
def test_a_functions_mailbox_is_taken(name: str) -> None:
    """Known by a word of the house, or the place's own name."""
    assert one(email=f"{name}@t-online.example").after.email == f"{name}@t-online.example"


def test_a_place_is_known_by_its_long_words() -> None:
    """The short ones stand in many a person's name."""
    place = replace(ALTDORF_HEIDE, slug="ahof-an-der-heide")
    for name, taken in (("heide", True), ("ahof", True), ("der", False), ("xander", False)):
        old = administration(place.ags, **OLD)
        row = listed(email=f"{name}@a.example")
        result = renewed(old, row, EDITION, place)
        assert (result.after.email == f"{name}@a.example") is taken


ASSOCIATION: dict[str, Any] = {"name": "Verband Altdorf", "association": "Verband Altdorf", "email": ""}


def test_an_associations_address_says_so() -> None:
    """Where nothing better is known; the name of the town hall stays."""
    result = one({"street": None, "postcode": None, "town": None, "note": "Eingang im Hof"}, **ASSOCIATION)
    assert changes(result) == {
        "street": "Markt 2",
        "postcode": "00102",
        "town": "Altdorf",
        "source": "destatis-2027",
        "as_of": DAY,
        "note": "Anschrift: Verband Altdorf, Sitz in Altdorf; Eingang im Hof",
        "email_source": "verzeichnis",
    }


@pytest.mark.parametrize(
    "note", ["Anschrift: Verband Alt, Sitz in Altdorf; Hof", "Hof; Eigene Anschrift nicht bekannt: Verband, Sitz in B"]
)
def test_a_note_about_the_address_goes_with_it(note: str) -> None:
    """Another takes its place, or none; what else is noted stays."""
    assert one({"note": note}).after.note == "Hof"
    old = {"note": "Anschrift: Verband Alt, Sitz in Altdorf; Hof"}
    assert one(old, **ASSOCIATION).after.note == "Anschrift: Verband Altdorf, Sitz in Altdorf; Hof"
    assert one({"note": "Anschrift: Verband Alt, Sitz in Altdorf"}).after.note is None


def test_an_association_does_not_replace_a_towns_own_address() -> None:
    """Truth rule 4."""
    result = one(**ASSOCIATION)
    assert changes(result) == {}
    assert result.kept == ("Anschrift nicht übernommen, die eines Verbands: Verband Altdorf, Markt 2, 00102 Altdorf",)


def test_an_address_in_another_town_is_not_taken() -> None:
    """Whatever is known here; a town with an addition to its name is the same."""
    unknown = {"street": None, "postcode": None, "town": None}
    result = one(unknown, **ASSOCIATION | {"town": "Bachheim"})
    assert changes(result) == {}
    assert result.kept == ("Anschrift nicht übernommen, eines anderen Ortes: Verband Altdorf, Markt 2, 00102 Bachheim",)
    assert one(unknown, **ASSOCIATION | {"town": "Altdorf (Heide)"}).after.town == "Altdorf (Heide)"


def test_an_associations_mailbox_is_not_taken() -> None:
    """Unless it stands here already."""
    result = one({"note": "Anschrift: Verband Alt, Sitz in Altdorf"}, **ASSOCIATION | {"email": "info@verband.example"})
    assert result.kept == ("E-Mail info@verband.example nicht übernommen: das Postfach eines Verbands",)
    alike = one({"as_of": "2027-06-01"}, **ASSOCIATION | {"email": "stadt@altdorf.example"})
    assert not [reason for reason in alike.kept if "E-Mail" in reason]


def test_a_letter_box_is_no_street() -> None:
    """Nobody can go there."""
    assert one(street="Postfach 20", email="").kept == (
        "Anschrift nicht übernommen, keine Straße: Postfach 20, 00102 Altdorf",
    )


def test_a_town_without_streets_has_an_address() -> None:
    """Told without an empty place in it."""
    assert one(street="").after.street is None
    assert one({"as_of": "2028", "street": None}, street="", postcode="00101", email="").kept == ()
    assert one({"as_of": "2028"}, street="", email="").kept == (
        "Anschrift bleibt, hier von 2028; im Verzeichnis: 00102 Altdorf",
    )


def test_what_no_field_may_hold_is_not_taken() -> None:
    """By the model's own types."""
    result = one(street="Markt\u200b2", town="Altdorf\u202e")
    assert changes(result) == {}
    assert result.kept == ("nichts übernommen: Zeile 9 hat Unerlaubtes bei street, town",)


def test_a_district_is_brought_up_too() -> None:
    """Wherever its house stands."""
    old = administration(MUSTERLAND.key, **OLD | {"name": "Landratsamt", "email": None})
    row = listed(key=MUSTERLAND.key, name="Landratsamt Musterland", town="Hafenstadt", email="musterland@m.example")
    result = renewed(old, row, EDITION, MUSTERLAND)
    assert (result.after.name, result.after.town) == ("Landratsamt Musterland", "Hafenstadt")
    assert result.after.email == "musterland@m.example"
