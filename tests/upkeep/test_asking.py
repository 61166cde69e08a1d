"""Who is asked, and what the letters say."""

import os
from dataclasses import replace
from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.upkeep.asking import about_gaps, about_stale
from lotsenbuch.upkeep.gaps import Gap, gaps
from lotsenbuch.upkeep.letter_lines import Blank, answers_in
from lotsenbuch.upkeep.letters import Letter, Post, as_draft
from lotsenbuch.upkeep.stale import Stale, stale_entries
from tests.conftest import ADDRESS
from tests.small import TODAY, place

GOLDEN = Path(__file__).parent.parent / "golden" / "brief.eml"


def of_gaps(small: Knowledge) -> Post:
    """Give the letters about gaps in the small project."""
    return about_gaps(gaps(small.answers), small, ADDRESS)


def of_stale(small: Knowledge, months: int = 1) -> Post:
    """Give the letters about what has grown old there."""
    found = stale_entries(small.entries, small.administrations, small.gazetteer, TODAY, months)
    return about_stale(found, small, ADDRESS)


def by_key(post: Post) -> dict[str, Letter]:
    """Give letters by what they are about."""
    return {letter.key: letter for letter in post.letters}


def test_a_letter_looks_as_it_should(small: Knowledge) -> None:
    """Word for word, as a file that a person can read; `UPDATE_GOLDEN=1` renews it."""
    content = as_draft(by_key(of_stale(small))["altweiler"], "wir@lotsenbuch.example")
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_bytes(content)
    assert content == GOLDEN.read_bytes()


def test_each_gap_with_a_mailbox_gets_one_letter(small: Knowledge) -> None:
    """The others are named; the letter says what the portal says, asks three things, and leads to the form."""
    post = of_gaps(small)
    halls = {gap.place.ags: gap.email for gap in gaps(small.answers)}
    assert {letter.key: letter.email for letter in post.letters} == {key: box for key, box in halls.items() if box}
    assert len(post.without_mailbox) == sum(not box for box in halls.values())
    for letter in post.letters:
        assert letter.said in letter.text
        assert letter.link == f"{ADDRESS}beitragen/?ort={letter.key}&aufgabe=integration-management"
        assert letter.link in letter.text
        assert f"{ADDRESS}orte/" in letter.text
        assert all(f"\n{number}. " in letter.text for number in (1, 2, 3))
        assert f"[{letter.key}]" in letter.subject
        assert "Keine Briefe mehr" in letter.text
        assert small.publisher is not None
        assert letter.text.endswith(f"\n{small.publisher.name}\n{ADDRESS}impressum/\n")


def test_an_entry_of_the_place_is_asked_about(small: Knowledge) -> None:
    """Its lines say what it says; one of the whole district is named, and a new one is asked for."""
    fuchsweil = place(small, "fuchsweil")
    halls = small.administrations.by_key
    known = {**halls, fuchsweil.ags: halls[fuchsweil.ags].model_copy(update={"email": "rathaus@fuchsweil.example"})}
    knowing = replace(small, administrations=replace(small.administrations, by_key=known))
    (letter,) = about_gaps([gap for gap in gaps(small.answers) if gap.place is fuchsweil], knowing, ADDRESS).letters
    assert letter.link.endswith("&eintrag=fuchsweil")
    assert answers_in(letter.text) == {
        Blank.PLACE: (fuchsweil.ags,),
        Blank.ENTRY: ("fuchsweil",),
        Blank.NAME: ("Beratung Fuchsweil",),
        Blank.OPERATOR: ("Gemeinde Fuchsweil",),
    }
    assert "Beratung Fuchsweil (Träger: Gemeinde Fuchsweil; Stand: 5. März 2024)." in letter.text
    oehrlingen = place(small, "oehrlingen")
    (wide,) = about_gaps([Gap(oehrlingen, (), "", "", "")], small, ADDRESS).letters
    assert "Stand: März 2018), für den ganzen Kreis." in wide.text
    assert answers_in(wide.text) == {Blank.PLACE: (oehrlingen.ags,)}


def test_who_asks_for_no_letters_gets_none(small: Knowledge) -> None:
    """By the key of a place or the id of an office; an office that asks is not written to, its town hall may be."""
    every = of_gaps(small)
    first = every.letters[0].key
    post = of_gaps(replace(small, not_written_to=frozenset({first})))
    assert by_key(post).keys() == by_key(every).keys() - {first}
    assert (post.left_out, post.without_mailbox) == (1, every.without_mailbox)
    (entry,) = (one for one in of_stale(small).letters if one.key == "musterhausen")
    assert entry.email == "ankommen@caritas-musterland.example"
    asked = by_key(of_stale(replace(small, not_written_to=frozenset({"musterhausen"}))))["musterhausen"]
    assert asked.email == "rathaus@musterhausen.example"
    assert asked.text.index("Gemeindeschlüssel: 08001001") < asked.text.index("Eintrag: musterhausen")
    both = of_stale(replace(small, not_written_to=frozenset({"musterhausen", "08001001"})))
    assert "musterhausen" not in by_key(both)


def test_an_old_entry_is_shown_with_a_link_to_confirm_and_one_to_correct(small: Knowledge) -> None:
    """Offices and administrations; a city that is a district is asked once."""
    letters = by_key(of_stale(small))
    assert "08002" not in letters
    assert f"\n{ADDRESS}beitragen/?eintrag=altweiler&stimmt=ja\n" in letters["altweiler"].text
    assert f"\n{ADDRESS}beitragen/?eintrag=altweiler\n" in letters["altweiler"].text
    assert answers_in(letters["altweiler"].text)[Blank.PHONE] == ("030 23125010",)
    assert f"\n{ADDRESS}beitragen/?verwaltung=08002000&stimmt=ja\n" in letters["08002000"].text
    assert answers_in(letters["08002000"].text)[Blank.ADDRESS] == ("Kai 1, 05301 Hafenstadt",)
    assert "Wer antwortet" not in letters["08002000"].text
    assert letters["musterhausen"].said.startswith(
        "Integrationsmanagement Musterhausen, Caritas Musterland, 030 23125001"
    )


def test_who_is_nobodys_is_named(small: Knowledge) -> None:
    """An entry without a mailbox of its own or of a town hall cannot be asked by letter."""
    item = Stale("jugend", "Jugend", (), None, None, None, is_confirmed=False, phone="", email="", website="")
    post = about_stale([item], replace(small, administrations=replace(small.administrations, by_key={})), ADDRESS)
    assert (post.letters, post.without_mailbox) == ((), ("Jugend",))
