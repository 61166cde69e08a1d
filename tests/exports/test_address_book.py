"""The ways for an address book, as one reads them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import HealthCheck, given, settings

from lotsenbuch.answers.ways import WayKind
from lotsenbuch.content import Knowledge
from lotsenbuch.exports.address_book import address_book
from lotsenbuch.model.phones import dialled
from lotsenbuch.portal.open_data import data_of
from tests.exports.data import EVIL, with_names


def cards_of(text: str) -> list[Any]:
    """Give the cards of a file whose lines are as the rules say."""
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    return list(vobject.readComponents(text))


def test_each_way_is_a_card(open_files: dict[str, str], small: Knowledge) -> None:
    """Of each municipality, in the order of its page; services of the state have their own pages."""
    for answer in small.answers.values():
        ways = [way for way in answer.ways if way.kind is not WayKind.STATE_SERVICE]
        cards = cards_of(open_files[f"orte/{answer.municipality.slug}/kontakt.vcf"])
        assert [_value(card, "tel") for card in cards] == [way.phone and dialled(way.phone) for way in ways]
        assert [_value(card, "email") for card in cards] == [way.email for way in ways]
        assert [_value(card, "url") for card in cards] == [way.website for way in ways]
        assert [_value(card, "categories")[0] for card in cards] == [way.kind.value for way in ways]


def test_a_card_says_who_what_and_since_when(open_files: dict[str, str]) -> None:
    """The name, who runs it and the department, the house, who answers, who says so."""
    card = cards_of(open_files["orte/musterhausen/kontakt.vcf"])[0]
    assert card.fn.value == "Integrationsmanagement Musterhausen"
    assert card.org.value == ["Caritas Musterland", "Fachdienst Ankommen"]
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == (
        "Brunnengasse 1",
        "00101",
        "Musterhausen",
    )
    assert card.note.value
    assert card.uid.value.startswith("urn:uuid:")


def test_a_strict_reader_finds_no_fault(open_folder: Path, small: Knowledge, tmp_path: Path) -> None:
    """A second program, which holds each line against the rules of vCard 3.0 (RFC 2426)."""
    files = sorted(open_folder.rglob("kontakt.vcf"))
    assert len(files) == len(small.answers)
    assert not faults_of(*files)
    wrong = tmp_path / "wrong.vcf"
    wrong.write_bytes(files[0].read_bytes().replace(b"TYPE=work:;;", b"TYPE=house:;"))
    assert "ADR" in faults_of(wrong)


def test_whatever_somebody_enters_a_strict_reader_finds_no_fault(small: Knowledge, tmp_path: Path) -> None:
    """All that is hostile, as names of offices, in one file."""
    texts = ("=1+1", "a;b,c\\d\nEND:VCARD", "BEGIN:VCARD\r\n", "\t,", ":", "x" * 300, "ä" * 200, "\x00\x1b\u2028", '"')
    books = [data_of(with_names(small, name), "") for name in texts]
    file = tmp_path / "hostile.vcf"
    file.write_bytes("".join(address_book(data, data.municipalities[0]) for data in books).encode())
    assert not faults_of(file)


def faults_of(*files: Path) -> str:
    """Give what a strict reader finds wrong in address books."""
    command = [Path(sys.executable).with_name("vcard"), *files]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == bool(result.stdout), result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def plain(small: Knowledge) -> list[list[Any]]:
    """Give the cards of each municipality with a good name everywhere."""
    data = data_of(with_names(small, "Beratung"), "")
    return [cards_of(address_book(data, place)) for place in data.municipalities]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVIL)
def test_a_name_stays_a_name(small: Knowledge, plain: list[list[Any]], name: str) -> None:
    """Whatever somebody enters, there are as many cards, with the same parts; only signs of nothing become blanks."""
    data = data_of(with_names(small, name), "")
    for place, expected in zip(data.municipalities, plain, strict=True):
        found = cards_of(address_book(data, place))
        assert [sorted(card.contents) for card in found] == [sorted(card.contents) for card in expected]
        names = [card.fn.value for card, other in zip(found, expected, strict=True) if other.fn.value == "Beratung"]
        assert all(_seen(text) == _seen(name) for text in names)


def _seen(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys((*range(32), 127, 0x85)))


def _value(card: Any, name: str) -> Any:
    return getattr(card, name).value if name in card.contents else None
