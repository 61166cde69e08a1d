"""Single lines of an answer as values."""

from collections.abc import Callable

import pytest

from lotsenbuch.model.vocabulary import Line, OperatorKind
from lotsenbuch.upkeep.letter_lines import ANSWERERS, KINDS, Blank
from lotsenbuch.upkeep.line_values import (
    LineError,
    address_in,
    answerer_of,
    day_in,
    hours_in,
    is_gone,
    kind_of,
    of_nobody,
    source_in,
    web_address_in,
    yes_or_no,
)


def test_who_answers_has_a_word_for_each_line() -> None:
    """With an article or without."""
    assert ANSWERERS.keys() == {*Line}
    assert KINDS.keys() == {*OperatorKind}
    for line, word in ANSWERERS.items():
        assert answerer_of(word) == line
    assert answerer_of("Die Beratung selbst.") == Line.COUNSELLING


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Stadt Musterhausen", OperatorKind.MUNICIPALITY),
        ("Große Kreisstadt Musterhausen", OperatorKind.MUNICIPALITY),
        ("Landratsamt Musterland", OperatorKind.DISTRICT),
        ("Caritasverband Musterland e. V.", OperatorKind.WELFARE),
        ("Gemeindeverwaltungsverband Altweiler", OperatorKind.ASSOCIATION),
        ("Ankommen gGmbH", OperatorKind.COMPANY),
    ],
)
def test_a_name_says_what_an_operator_is(name: str, kind: OperatorKind) -> None:
    """Where it has a word for it; else a line does, and nothing is guessed."""
    assert kind_of(name, "") == kind
    assert kind_of("Ankommen", KINDS[kind].upper()) == kind


def test_hours_are_taken_in_both_notations() -> None:
    """The registry's own and that of doors; who only comes by appointment says so."""
    assert hours_in("Mo-Fr 09:00-12:00; PH off") == ("Mo-Fr 09:00-12:00; PH off", False)
    assert hours_in("Mo–Fr 9–12 Uhr") == ("Mo-Fr 09:00-12:00", False)
    assert hours_in("Nur nach Vereinbarung") == ("", True)


def test_an_address_is_street_postcode_and_town() -> None:
    """The street may be missing."""
    assert address_in("Am Markt 1, 00101 Musterhausen") == {
        "street": "Am Markt 1", "postcode": "00101", "town": "Musterhausen",
    }  # fmt: skip
    assert address_in("00101 Musterhausen") == {"postcode": "00101", "town": "Musterhausen"}


def test_a_source_is_who_says_it_and_where() -> None:
    """Either may be missing; what is no web address stays text, or is refused."""
    assert source_in("Stadt Musterhausen, https://www.a.example/rat.") == {
        "publisher": "Stadt Musterhausen", "url": "https://www.a.example/rat",
    }  # fmt: skip
    assert source_in("www.a.example") == {"url": "https://www.a.example"}
    assert source_in("Stadt: Hauptamt") == {"publisher": "Stadt: Hauptamt"}


def test_a_day_is_written_in_two_ways() -> None:
    """As people do, and as the registry does."""
    assert (day_in("3.11.2026"), day_in("2026-11-03"), day_in("2026-11")) == ("2026-11-03", "2026-11-03", "2026-11")


def test_yes_has_no_conditions() -> None:
    """And no is no."""
    assert yes_or_no("Ja!", Blank.CONFIRMED)
    assert not yes_or_no("nein", Blank.CONFIRMED)
    assert is_gone("Entfällt.")
    assert web_address_in("a.example/b") == "https://a.example/b"


REFUSED: tuple[tuple[Callable[[str], object], str], ...] = (
    (answerer_of, "Herr Muster"),
    (lambda text: kind_of("Ankommen", text), ""),
    (lambda text: kind_of("Stadt Ankommen", text), "Sonstiges"),
    (hours_in, "werktags"),
    (address_in, "Am Markt 1"),
    (source_in, "javascript:alert(1)"),
    (source_in, "data:text/html,x"),
    (source_in, "Herr Muster"),
    (of_nobody, "Beratung bei Frau Muster"),
    (day_in, "gestern"),
    (day_in, "31.2.2026"),
    (day_in, "1" * 200),
    (lambda text: yes_or_no(text, Blank.CONFIRMED), "ja, bis auf das Telefon"),
)


@pytest.mark.parametrize(("read", "text"), REFUSED)
def test_what_cannot_be_read_is_refused(read: Callable[[str], object], text: str) -> None:
    """With a sentence and its repair."""
    with pytest.raises(LineError) as refusal:
        read(text)
    for sentence in refusal.value.fault:
        assert sentence.text % sentence.values


@pytest.mark.parametrize(
    ("behind", "is_needed"),
    [
        (" und nach Vereinbarung", False),
        ("; und nach Vereinbarung.", False),
        (", sowie nach telefonischer Vereinbarung", False),
        (" (oder nach Absprache)", False),
        (", nur mit Termin", True),
    ],
)
def test_what_stands_behind_hours_is_read(behind: str, *, is_needed: bool) -> None:
    """Hours stay hours where one may agree upon others, too; the field for appointments says that one needs one."""
    assert hours_in(f"Mo–Fr 9–12 Uhr{behind}") == ("Mo-Fr 09:00-12:00", is_needed)


@pytest.mark.parametrize("text", ["Mo–Fr 9–12 Uhr nach Vereinbarung", "Montags und nach Vereinbarung"])
def test_hours_that_may_mean_either_are_asked_for(text: str) -> None:
    """Whether one can come without an appointment is nothing to guess."""
    with pytest.raises(LineError, match="lassen sich nicht lesen"):
        hours_in(text)
