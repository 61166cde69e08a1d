"""The ways to an office, its hours, where it comes to."""

from typing import Any

import pytest
from markupsafe import Markup

from lotsenbuch.languages import language
from lotsenbuch.model.contact import Consultation, Contact
from lotsenbuch.model.vocabulary import Line
from lotsenbuch.views import links
from lotsenbuch.views.contact import ConsultationView, ContactViews, Day, Hours, Ways
from lotsenbuch.wording.words import Worded
from tests.records import ALTDORF, BACHHEIM, PHONE, gazetteer, words

ADDRESS = {"street": "Rathausplatz 1", "postcode": "00101", "town": "Altdorf"}


def contacts(code: str = "de") -> ContactViews:
    """Give the views in a language."""
    return ContactViews(words(code), gazetteer())


def ways(code: str = "de", **fields: Any) -> Ways:
    """Give the ways of a contact."""
    return contacts(code).ways(Contact.model_validate({"line": "counselling"} | fields))


def test_a_contact_gives_each_of_its_ways() -> None:
    """Ready to dial, to write, to go to."""
    given = ways(
        department="Stabsstelle",
        phone=PHONE,
        email="rat@altdorf.example",
        website="https://www.altdorf.example/rat",
        booking="https://termine.example/altdorf",
        address=ADDRESS,
    )
    assert given == Ways(
        line=Markup("Hier antwortet die Beratung selbst."),
        is_direct=True,
        department="Stabsstelle",
        phone=links.Phone("030 23125000", "tel:+493023125000"),
        email="rat@altdorf.example",
        letter=links.letter("rat@altdorf.example", language("de")),
        website="https://www.altdorf.example/rat",
        website_host="altdorf.example",
        booking="https://termine.example/altdorf",
        address="Rathausplatz 1, 00101 Altdorf",
        map="https://www.openstreetmap.org/search?query=Rathausplatz%201%2C%2000101%20Altdorf",
        map_app="geo:0,0?q=Rathausplatz%201%2C%2000101%20Altdorf",
    )


def test_what_a_contact_leaves_out_is_empty() -> None:
    """Nothing is invented."""
    only_booking, only_phone = ways(booking="https://termine.example"), ways(phone=PHONE)
    assert (only_booking.phone, only_phone.booking) == (None, "")
    for given in (only_booking, only_phone):
        texts = (given.department, given.email, given.letter, given.website, given.website_host, given.address)
        assert texts == ("",) * 6
        assert (given.map, given.map_app) == ("", "")


def test_only_a_street_can_be_found_on_a_map() -> None:
    """A town alone is shown, without a link."""
    given = ways(address={"postcode": "00101", "town": "Altdorf"})
    assert (given.address, given.map, given.map_app) == ("00101 Altdorf", "", "")


@pytest.mark.parametrize(
    ("line", "is_direct"),
    [
        ("counselling", True),
        ("coordination", True),
        ("head-office", False),
        ("switchboard", False),
        ("volunteers", False),
    ],
)
def test_who_answers_is_said(line: str, *, is_direct: bool) -> None:
    """Truth rule 4; only the counselling and its coordination know at once what one wants."""
    given = ways(line=line, phone=PHONE)
    assert given.is_direct is is_direct
    assert ("nicht die Beratung selbst" in given.line) is (line != "counselling")


def test_each_line_is_said_in_its_own_words() -> None:
    """No two alike."""
    assert len({ways(line=line, phone=PHONE).line for line in Line}) == len(Line)


def test_the_letter_names_the_readers_language() -> None:
    """In German, as the whole letter."""
    assert "Arabisch" in ways("ar", email="rat@altdorf.example").letter


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


@pytest.mark.parametrize("text", [None, "We[1] 14:00-16:00"])
def test_hours_that_are_unknown_or_differ_are_not_shown(text: str | None) -> None:
    """A page shows a week."""
    assert contacts().hours(text) is None


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
