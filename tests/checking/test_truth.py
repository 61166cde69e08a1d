"""The truth rules, as far as a program can judge them."""

from typing import Any

import pytest

from lotsenbuch.checking.truth import (
    check_contacts_have_a_source,
    check_officers_are_no_counselling,
    check_one_line_has_one_operator,
    check_persons_stay_out,
    check_services_have_a_source,
    check_spoken_languages_have_names,
    check_what_has_ended_has_no_contact,
)
from lotsenbuch.model.registry import Entries
from tests.checking.found import Check, found
from tests.records import OTHER_PHONE, PHONE, callable_by, entries, office, source

CALL = callable_by(phone=PHONE)


def one(check: Check, **fields: Any) -> list[str]:
    """Give what a check finds in one office."""
    return found(check, entries(office("a", **fields)))


def test_a_contact_needs_a_source() -> None:
    """Truth rule 1: one of them is enough."""
    unsupported = source("x", supports=["operator", "spoken"])
    assert one(check_contacts_have_a_source, contact=CALL, sources=[unsupported]) == [
        "error: a: Keine Quelle belegt den Kontakt. Nennen Sie bei einer Quelle „contact“ unter „supports“. [contact:]"
    ]
    assert one(check_contacts_have_a_source, contact=CALL, sources=[unsupported, source()]) == []
    assert one(check_contacts_have_a_source, sources=[unsupported]) == []


def test_a_closed_office_has_no_contact() -> None:
    """Truth rule 3."""
    assert one(check_what_has_ended_has_no_contact, contact=CALL, status="closed") == [
        "error: a: Die Stelle ist geschlossen und hat doch einen Kontakt. Löschen Sie den Kontakt. [contact:]"
    ]
    assert one(check_what_has_ended_has_no_contact, status="closed", until="2020") == []
    assert one(check_what_has_ended_has_no_contact, contact=CALL) == []


@pytest.mark.parametrize(
    "email",
    [
        "erika.muster@altdorf.example",
        "e_mustermann@altdorf.example",
        "erika.muster-frau@a.example",
        "anna.schamberger@a.example",
    ],
)
def test_a_persons_address_is_doubted(email: str) -> None:
    """Truth rule 7."""
    assert one(check_persons_stay_out, contact=callable_by(email=email)) == [
        (
            f"warning: a: „{email}“ sieht nach der Adresse einer einzelnen Person aus. Nehmen Sie ein Sammelpostfach; "
            f"ist sie so veröffentlicht, setzen Sie personal: true. [email: {email}]"
        )
    ]


@pytest.mark.parametrize(
    "contact",
    [
        None,
        callable_by(phone=PHONE),
        callable_by(email="rathaus@altdorf.example"),
        callable_by(email="integration.altdorf@altdorf.example"),
        callable_by(email="erika.info@altdorf.example"),
        callable_by(email="jmd.altdorf@verein.example"),
        callable_by(email="cz.altdorf@verein.example"),
        callable_by(email="standort.altdorf@verein.example"),
        callable_by(email="rat.ab@altdorf.example"),
        callable_by(email="erika.muster@altdorf.example", personal=True),
    ],
)
def test_a_functions_address_is_none(contact: dict[str, Any] | None) -> None:
    """Nor one that its office published as it is."""
    assert one(check_persons_stay_out, contact=contact) == []


def test_a_language_that_has_no_name_is_an_error() -> None:
    """The others are none."""
    assert one(check_spoken_languages_have_names, spoken=["de", "xqx", "ti"]) == [
        (
            "error: a: Die Sprache „xqx“ ist nicht bekannt. Nehmen Sie den Code nach ISO 639: ar, fa, ti, uk … "
            "[language: xqx]"
        )
    ]


def lines(*contacts: dict[str, Any] | None) -> Entries:
    """Give a registry of offices by operators of their own, each with its contact."""
    return entries(
        *(office(f"a{number}", operator=f"o{number}", contact=contact) for number, contact in enumerate(contacts))
    )


def test_one_line_of_two_operators_is_doubted() -> None:
    """Truth rule 4, in whatever notation the number is written; the first one is named."""
    assert found(check_one_line_has_one_operator, lines(CALL, callable_by(phone="030/23125-000"))) == [
        (
            "warning: a1: Dieselbe Nummer steht bei „a0“, einem anderen Träger. Prüfen Sie, wem sie gehört. "
            "[phone: 030/23125-000]"
        )
    ]


@pytest.mark.parametrize(
    "other",
    [
        None,
        callable_by(phone=OTHER_PHONE),
        callable_by(email="rat@altdorf.example"),
        {"line": "switchboard", "phone": PHONE},
    ],
)
def test_different_lines_of_two_operators_are_no_doubt(other: dict[str, Any] | None) -> None:
    """Nor who has no number; a town hall's switchboard may stand for many."""
    assert found(check_one_line_has_one_operator, lines(CALL, other)) == []
    assert found(check_one_line_has_one_operator, lines(other, CALL)) == []


def test_a_special_number_is_everybodys() -> None:
    """Many cities answer at 115."""
    city = callable_by(phone="115")
    assert found(check_one_line_has_one_operator, lines(city, city)) == []


def test_one_line_of_one_operator_is_no_doubt() -> None:
    """It may have several offices."""
    assert found(check_one_line_has_one_operator, entries(office("a", contact=CALL), office("b", contact=CALL))) == []


def test_each_further_operator_at_a_line_is_doubted() -> None:
    """Beside the first."""
    assert [line.split(": ")[1] for line in found(check_one_line_has_one_operator, lines(CALL, CALL, CALL))] == [
        "a1",
        "a2",
    ]


def test_an_officers_line_is_never_the_counselling() -> None:
    """Truth rule 4."""
    officer = {"task": "integration-officer", "contact": CALL}
    assert one(check_officers_are_no_counselling, **officer) == [
        (
            "error: a: Bei Integrationsbeauftragten antwortet nicht die Beratung selbst. "
            "Nehmen Sie coordination, switchboard oder head-office. [line: counselling]"
        )
    ]
    assert one(check_officers_are_no_counselling, contact=CALL) == []
    assert one(check_officers_are_no_counselling, task="integration-officer") == []
    assert one(check_officers_are_no_counselling, **officer | {"contact": CALL | {"line": "coordination"}}) == []


def test_what_an_office_helps_with_needs_a_source() -> None:
    """Truth rule 1: one of them is enough."""
    services = {"services": ["work"]}
    assert one(check_services_have_a_source, **services) == [
        (
            "warning: a: Keine Quelle belegt die Angebote. Nennen Sie bei einer Quelle „services“ unter „supports“, "
            "oder löschen Sie die Angebote. [services:]"
        )
    ]
    assert one(check_services_have_a_source, **services, sources=[source(), source("b", supports=["services"])]) == []
    assert one(check_services_have_a_source) == []
