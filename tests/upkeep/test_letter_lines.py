"""The lines that a letter's reader fills in, however their mail program quotes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.upkeep.letter_lines import END, Blank, answers_in, written

SAID = st.text("aäBßКم09 .,:;/@()+&„“–-?=<>", min_size=1, max_size=40)
"""What somebody may write into a line."""

KEY = (Blank.PLACE, "08001001")


def kept(value: str) -> bool:
    """Say whether a value stands for itself: it says something, and is no sign of a mail program or of nothing."""
    return answers_in(written([KEY, (Blank.NAME, value)])).get(Blank.NAME) == (value,)


@given(st.dictionaries(st.sampled_from([*Blank][3:]), SAID), st.sampled_from(["", "> ", "> > ", ">> ", "| ", "  "]))
def test_what_is_filled_in_is_found_again(said: dict[Blank, str], quoted: str) -> None:
    """Quoted once, twice or not at all; one line never runs into another."""
    text = written([KEY, *said.items()])
    lines = "\n".join(f"{quoted}{line}" for line in text.splitlines())
    found = answers_in(f"Guten Tag,\n\n{lines}\n\nTelefon: 030 1")
    assert found.pop(Blank.PLACE) == ("08001001",)
    assert {blank for blank in found if kept(said[blank])} == {blank for blank in said if kept(said[blank])}
    assert all(found[blank] == (said[blank],) for blank in found if kept(said[blank]))


@given(st.text(max_size=400))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever stands there, something is found or nothing."""
    for found in (answers_in(text), answers_in(f"Gemeindeschlüssel: 1\n{text}")):
        assert all(value == value.strip() and "\n" not in value for values in found.values() for value in values)


@pytest.mark.parametrize("line", ["", "-", "–", "unbekannt", "k. A.", "_____", "?", "weiß ich nicht"])
def test_what_says_that_nothing_is_known_says_nothing(line: str) -> None:
    """It is no value."""
    assert Blank.PHONE not in answers_in(written([KEY, (Blank.PHONE, line)]))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("*E-Mail:* rat@a.example", "rat@a.example"),
        ("E-Mail : rat@a.example<mailto:rat@a.example>", "rat@a.example"),
        ("Email: <rat@a.example>", "rat@a.example"),
        ("E-Mail:\nrat@a.example", "rat@a.example"),
        ("E-Mail:\xa0rat@a.example", "rat@a.example"),
        ("> E-Mail:   rat@a.example  ", "rat@a.example"),
        ("E-Mail: rat@a.example\n-- \nErika Muster", "rat@a.example"),
        ("E-Mail: rat@a.example\nMit freundlichen Grüßen\nErika Muster", "rat@a.example"),
    ],
)
def test_what_mail_programs_put_around_a_value_is_left_out(line: str, value: str) -> None:
    """Stars for bold letters, the target of a link, blanks, a signature below."""
    assert answers_in(f"Gemeindeschlüssel: 08001001\n{line}")[Blank.EMAIL] == (value,)


def test_what_was_broken_is_one_again() -> None:
    """Long lines, and hours over several; a short line ends where it ends."""
    name = "Integrationsmanagement im Gemeindeverwaltungsverband"
    text = f"Gemeindeschlüssel: 1\nStelle: {name}\nMusterhausen\nTelefon: 030 1\nbis bald\n"
    text += "Sprechzeiten: Mo 8-12\nDi 9-11\n"
    assert answers_in(text) == {
        Blank.PLACE: ("1",),
        Blank.NAME: (f"{name} Musterhausen",),
        Blank.PHONE: ("030 1",),
        Blank.HOURS: ("Mo 8-12; Di 9-11",),
    }


def test_an_address_may_stand_in_two_lines() -> None:
    """As on an envelope, with or without a comma, and below its label."""
    for address in ("Markt 1\n00101 Öhrlingen", "Markt 1,\n00101 Öhrlingen", "\nMarkt 1\n00101 Öhrlingen"):
        text = f"Gemeindeschlüssel: 1\nAnschrift: {address}\nSprechzeiten: Mo 8-12\n"
        assert answers_in(text)[Blank.ADDRESS] == ("Markt 1, 00101 Öhrlingen",)
    name = "Gemeindeverwaltungsverband, Rathausplatz 1, 00101"
    assert answers_in(f"Gemeindeschlüssel: 1\nAnschrift: {name}\nÖhrlingen\n")[Blank.ADDRESS] == (f"{name} Öhrlingen",)


def test_a_label_may_lack_its_umlauts() -> None:
    """As those write it whose keyboard has none."""
    text = "Gemeindeschluessel: 1\nTraeger: Stadt\nOeffnungszeiten: Mo 8-12\n"
    assert answers_in(text) == {Blank.PLACE: ("1",), Blank.OPERATOR: ("Stadt",), Blank.HOURS: ("Mo 8-12",)}


def test_only_what_stands_around_a_whole_value_is_left_out() -> None:
    """What else stands between such signs belongs to it."""
    said = "<script>alert(1)</script>"
    assert answers_in(written([KEY, (Blank.NAME, said)]))[Blank.NAME] == (said,)


def test_only_what_stands_between_beginning_and_end_counts() -> None:
    """The lines of a signature are nobody's contact, above and below."""
    text = f"Telefon: 1\nGemeindeschlüssel: 08001001\nTelefon: 2\nTelefon\n{END}\nTelefon: 3\n"
    assert answers_in(text)[Blank.PHONE] == ("2",)


def test_lines_that_stand_twice_are_all_given() -> None:
    """Filled in at the top, and quoted below; each thing once."""
    text = f"Gemeindeschlüssel: 1\nTelefon: 2\nE-Mail: a@b\n{END}\n> Gemeindeschlüssel: 1\n> Telefon:\n> E-Mail: c@d\n"
    assert answers_in(text) == {Blank.PLACE: ("1",), Blank.PHONE: ("2",), Blank.EMAIL: ("a@b", "c@d")}
