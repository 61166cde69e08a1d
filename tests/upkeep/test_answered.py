"""What an answer says, by whom, and what its entry is called."""

from datetime import date

import pytest

from lotsenbuch.upkeep.answered import Reply, Taking, free, houses, slug
from lotsenbuch.upkeep.letter_lines import Blank

HOUSES = houses(
    ("Stadt", "stadt@t-online.example", "https://www.stadt.example"),
    ("Verein", None, "https://stadt.example/verein"),
    ("Niemand", None, None),
)


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("hauptamt@stadt.example", "Stadt"),
        ("a@mail.stadt.example", "Stadt"),
        ("stadt@t-online.example", "Stadt"),
        ("wer@t-online.example", ""),
        ("a@boesestadt.example", ""),
        ("a@stadt.example.boese.example", ""),
        ("", ""),
    ],
)
def test_a_sender_is_known_by_their_house(sender: str, name: str) -> None:
    """By the host of its website, and by its very mailbox, whose host may be everybody's."""
    assert Taking(Reply({}, sender), {}, HOUSES).organisation == name


def test_what_the_letter_said_itself_says_nothing_new() -> None:
    """Whatever blanks and capitals have become of it."""
    said = {Blank.PHONE: ("030  1", "030 2"), Blank.NAME: ("BERATUNG",)}
    taking = Taking(Reply(said), {Blank.PHONE: "030 1", Blank.NAME: "Beratung"}, {})
    assert (taking.text(Blank.PHONE), taking.text(Blank.NAME), taking.faults) == ("030 2", "", [])


def test_an_answer_is_a_source_with_publisher_and_day() -> None:
    """Its mail's day, if no line names another; a page has its address instead of a title."""
    reply = Reply({Blank.SOURCE: ("Amt, https://a.example",)}, "a@stadt.example", date(2026, 11, 3))
    assert Taking(reply, {}, HOUSES).source() == {
        "publisher": "Amt", "url": "https://a.example", "date": "2026-11-03", "kind": "official",
    }  # fmt: skip
    assert Taking(Reply({Blank.DATE: ("2.11.2026",)}, "a@stadt.example", date(2026, 11, 3)), {}, HOUSES).source() == {
        "title": "Mitteilung per E-Mail", "publisher": "Stadt", "date": "2026-11-02", "kind": "official",
    }  # fmt: skip


def test_ids_are_small_words() -> None:
    """As the form makes them."""
    assert slug("Beratung „Größe“ & Öhrlingen – é") == "beratung-groesse-oehrlingen-e"
    assert (slug("!"), slug("x" * 80)) == ("", "x" * 60)
    assert (free("a", ["b"]), free("a", ["a", "a-2"])) == ("a", "a-3")
