"""The ways to an office, its hours, where it comes to."""

from typing import Any

import pytest
from markupsafe import Markup

from lotsenbuch.languages import language
from lotsenbuch.model.contact import Consultation, Contact
from lotsenbuch.model.vocabulary import Line
from lotsenbuch.views import links
from lotsenbuch.views.contact import ConsultationView, ContactView, ContactViews, Day, Hours
from lotsenbuch.wording.words import Worded
from tests.records import ALTDORF, BACHHEIM, PHONE, administration, gazetteer, words

ADDRESS = {"street": "Rathausplatz 1", "postcode": "00101", "town": "Altdorf"}


def contacts(code: str = "de") -> ContactViews:
    """Give the views in a language."""
    return ContactViews(words(code), gazetteer())


def shown(code: str = "de", **fields: Any) -> ContactView:
    """Give how to reach an office."""
    return contacts(code).of_office(Contact.model_validate({"line": "counselling"} | fields))


def test_a_contact_gives_each_of_its_ways() -> None:
    """Ready to dial, to write, to go to."""
    given = shown(
        department="Stabsstelle",
        phone=PHONE,
        email="rat@altdorf.example",
        website="https://www.altdorf.example/rat",
        booking="https://termine.example/altdorf",
        address=ADDRESS,
    )
    assert given == ContactView(
        line=Markup("Hier antwortet die Beratung selbst."),
        department="Stabsstelle",
        phone=links.Phone("030 23125000", "tel:+493023125000"),
        email="rat@altdorf.example",
        website="https://www.altdorf.example/rat",
        website_host="altdorf.example",
        booking="https://termine.example/altdorf",
        address="Rathausplatz 1, 00101 Altdorf",
        map="https://www.openstreetmap.org/search?query=Rathausplatz%201%2C%2000101%20Altdorf",
        map_app="geo:0,0?q=Rathausplatz%201%2C%2000101%20Altdorf",
    )


def test_what_a_contact_leaves_out_is_empty() -> None:
    """Nothing is invented."""
    only_booking, only_phone = shown(booking="https://termine.example"), shown(phone=PHONE)
    assert (only_booking.phone, only_phone.booking) == (None, "")
    for given in (only_booking, only_phone):
        texts = (given.department, given.email, given.website, given.website_host, given.address)
        assert texts == ("",) * 5
        assert (given.map, given.map_app) == ("", "")


def test_only_a_street_can_be_found_on_a_map() -> None:
    """A town alone is shown, without a link."""
    given = shown(address={"postcode": "00101", "town": "Altdorf"})
    assert (given.address, given.map, given.map_app) == ("00101 Altdorf", "", "")


@pytest.mark.parametrize("line", Line)
def test_who_answers_is_said(line: Line) -> None:
    """Truth rule 4."""
    assert ("nicht die Beratung selbst" in shown(line=line, phone=PHONE).line) is (line is not Line.COUNSELLING)


@pytest.mark.parametrize(
    ("fields", "is_callable"),
    [({"phone": PHONE}, True), ({"email": "rat@altdorf.example"}, True), ({"website": "https://a.example"}, False)],
)
def test_a_telephone_or_a_mailbox_is_enough(fields: dict[str, str], *, is_callable: bool) -> None:
    """To reach a person."""
    assert shown(**fields).is_callable is is_callable


def test_an_administration_is_reached_as_an_office_is() -> None:
    """But nobody said who answers there."""
    given = contacts().of_administration(
        administration(
            street="Rathausplatz 1", postcode="00101", town="Altdorf", phone="115", email="rathaus@altdorf.example"
        )
    )
    assert given.phone == links.Phone("115", "tel:115")
    assert (given.email, given.address, given.line) == (
        "rathaus@altdorf.example",
        "Rathausplatz 1, 00101 Altdorf",
        Markup(),
    )
    assert given.map.startswith("https://www.openstreetmap.org/")
    assert contacts().of_administration(administration()).address == ""


def test_each_line_is_said_in_its_own_words() -> None:
    """No two alike."""
    assert len({shown(line=line, phone=PHONE).line for line in Line}) == len(Line)


def test_hours_are_a_week() -> None:
    """The days that are open, Monday being 0, with each span from its beginning to its end."""
    assert contacts().hours("Mo 09:00-12:30,14:00-24:00; We 08:05-10:00; PH off") == Hours(
        (Day(0, "Montag", ("09:00–12:30", "14:00–24:00")), Day(2, "Mittwoch", ("08:05–10:00",))),
        closed_on_holidays=True,
    )


def test_nothing_is_said_of_holidays_that_hours_leave_out() -> None:
    """Unknown is not closed."""
    hours = contacts().hours("Mo 09:00-12:00")
    assert hours is not None
    assert not hours.closed_on_holidays


def test_hours_that_are_unknown_are_not_shown() -> None:
    """Nor is it said that nothing is open."""
    assert contacts().hours(None) is None


def test_a_consultation_says_where_when_and_for_whom() -> None:
    """With a map where there is a street."""
    given = contacts().consultation(
        Consultation.model_validate(
            {
                "place": "Altes Rathaus",
                "kind": "town-hall",
                "address": ADDRESS,
                "opening_hours": "We 14:00-17:00",
                "by_appointment": True,
                "serves": [BACHHEIM.ags, ALTDORF.ags],
                "note": {"de": "Zimmer 3"},
            }
        )
    )
    assert given == ConsultationView(
        kind=Markup("Im Rathaus"),
        place="Altes Rathaus",
        address="Rathausplatz 1, 00101 Altdorf",
        map="https://www.openstreetmap.org/search?query=Rathausplatz%201%2C%2000101%20Altdorf",
        hours=Hours((Day(2, "Mittwoch", ("14:00–17:00",)),), closed_on_holidays=False),
        by_appointment=True,
        serves=("Bachheim", "Altdorf"),
        note=Worded("Zimmer 3", language("de")),
    )


def test_a_consultation_may_say_little() -> None:
    """What it leaves out is empty."""
    given = contacts().consultation(Consultation.model_validate({"place": "Heim", "kind": "shelter"}))
    assert given == ConsultationView(
        kind=Markup("In der Unterkunft"),
        place="Heim",
        address="",
        map="",
        hours=None,
        by_appointment=False,
        serves=(),
        note=None,
    )
