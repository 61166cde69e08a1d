"""Every key, operator and source that an entry names must be there."""

from typing import Any

import pytest

from lotsenbuch.checking.references import (
    check_coverage_belongs_to_districts,
    check_every_key_is_a_place,
    check_every_operator_is_known,
    check_every_operator_is_needed,
    check_exceptions_lie_in_the_district,
    check_figures_have_their_source,
    check_partners_are_others,
    check_postcodes_are_of_the_state,
    check_sources_are_distinct,
)
from lotsenbuch.model.registry import Entries
from tests.checking.found import found
from tests.records import ALTDORF, ALTDORF_HEIDE, HEIDE, MUSTERLAND, callable_by, office, operator, source

STADT = operator("stadt", "Stadt")
NOBODY = "Den Träger „niemand“ gibt es nicht. Tragen Sie ihn unter „operators“ ein oder berichtigen Sie die Kennung."
NOWHERE = (
    "Den Schlüssel „08999999“ hat keine Gemeinde und kein Kreis. "
    "Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."
)


def one(**fields: Any) -> Entries:
    """Give a registry of one office."""
    return Entries((STADT,), (office("a", **fields),))


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"operator": "niemand"}, "operator: niemand"),
        ({"partners": ["stadt", "niemand"]}, "niemand"),
        ({"history": [{"until": "2020"}, {"operator": "niemand", "until": "2020"}]}, "operator: niemand"),
    ],
)
def test_an_unknown_operator_is_an_error(fields: dict[str, Any], line: str) -> None:
    """Where it is named: as the operator, as a partner, in the past."""
    assert found(check_every_operator_is_known, one(**fields)) == [f"error: a: {NOBODY} [{line}]"]


def test_known_operators_are_no_error() -> None:
    """Wherever they are named; the past may name none."""
    entries = one(partners=["stadt"], history=[{"operator": "stadt"}, {"until": "2020"}])
    assert found(check_every_operator_is_known, entries) == []


def test_every_office_is_looked_at() -> None:
    """Not only the first or the last."""
    offices = (office("a", operator="niemand"), office("b"), office("c", operator="niemand"))
    assert [line.split(": ")[1] for line in found(check_every_operator_is_known, Entries((STADT,), offices))] == [
        "a",
        "c",
    ]


def test_an_operator_of_no_office_is_doubted() -> None:
    """It would have an empty page; a part, or the past, is enough."""
    operators = tuple(operator(id_) for id_ in ("stadt", "drk", "awo", "ib", "asb"))
    offices = (office("a", partners=["drk"]), office("b", history=[{"operator": "awo"}]))
    assert found(check_every_operator_is_needed, Entries(operators, offices)) == [
        f"warning: {id_}: Kein Eintrag nennt diesen Träger. Löschen Sie ihn, wenn er nirgends mehr berät. [id: {id_}]"
        for id_ in ("ib", "asb")
    ]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"serves": [ALTDORF.ags, "08999999"]}, "08999999"),
        ({"except_": ["08999999"]}, "08999999"),
        ({"commissioned_by": "08999999"}, "commissioned_by: 08999999"),
        (
            {"consultations": [{"place": "x", "kind": "other", "serves": [ALTDORF.ags, "08999999"]}]},
            "08999999",
        ),
    ],
)
def test_an_unknown_key_is_an_error(fields: dict[str, Any], line: str) -> None:
    """Wherever it is named."""
    assert found(check_every_key_is_a_place, one(**fields)) == [f"error: a: {NOWHERE} [{line}]"]


def test_the_right_one_of_several_consultations_is_named() -> None:
    """By its number and that of the key."""
    places = [{"place": "x", "kind": "other", "serves": keys} for keys in ([ALTDORF.ags], ["08999999", ALTDORF.ags])]
    assert found(check_every_key_is_a_place, one(consultations=places)) == [f"error: a: {NOWHERE} [08999999]"]


def test_known_keys_are_no_error() -> None:
    """Municipalities and districts."""
    entries = one(serves=[ALTDORF.ags, MUSTERLAND.key], except_=[ALTDORF.ags], commissioned_by=HEIDE.key)
    assert found(check_every_key_is_a_place, entries) == []


def test_who_serves_a_district_says_for_how_many() -> None:
    """And nobody else does."""
    assert found(check_coverage_belongs_to_districts, one(serves=[ALTDORF.ags, MUSTERLAND.key])) == [
        (
            "error: a: Der Eintrag gilt für einen ganzen Kreis, sagt aber nicht, für wie viele Gemeinden. "
            "Tragen Sie coverage ein: all, most, some oder unknown. [serves:]"
        )
    ]
    assert found(check_coverage_belongs_to_districts, one(coverage="all")) == [
        "error: a: coverage passt nur zu einem ganzen Kreis. Löschen Sie das Feld. [coverage: all]"
    ]


@pytest.mark.parametrize("fields", [{}, {"serves": [MUSTERLAND.key], "coverage": "unknown"}])
def test_coverage_where_it_belongs_is_no_error(fields: dict[str, Any]) -> None:
    """With a whole district, and only there."""
    assert found(check_coverage_belongs_to_districts, one(**fields)) == []


def test_only_what_lies_in_the_district_can_be_excepted() -> None:
    """The exception is shown."""
    entries = one(serves=[MUSTERLAND.key], coverage="all", except_=[ALTDORF.ags, ALTDORF_HEIDE.ags])
    assert found(check_exceptions_lie_in_the_district, entries) == [
        (
            f"error: a: „{ALTDORF_HEIDE.ags}“ liegt in keinem der Kreise unter „serves“. Löschen Sie die Ausnahme. "
            f"[{ALTDORF_HEIDE.ags}]"
        )
    ]
    assert len(found(check_exceptions_lie_in_the_district, one(except_=[ALTDORF.ags]))) == 1


def test_a_source_is_named_once() -> None:
    """Within its office; other offices have their own."""
    twice = office("a", sources=[source("x", title="Erste"), source("y"), source("x", title="Zweite")])
    assert found(check_sources_are_distinct, Entries((STADT,), (twice, office("b", sources=[source("x")])))) == [
        "error: a: Die Quelle „x“ steht hier zweimal. Geben Sie jeder Quelle eine eigene Kennung. [id: x]"
    ]


def test_the_second_of_two_sources_is_the_fault() -> None:
    """At its own line."""
    entries = one(sources=[source("x"), source("x")])
    (line,) = found(check_sources_are_distinct, entries)
    assert line.endswith("[id: x]")


def test_a_figure_names_a_source_of_its_office() -> None:
    """That of another office does not count."""
    figures = [
        {"kind": "fte", "value": number, "as_of": "2020", "source": id_, "note": {"de": "Ja"}}
        for number, id_ in enumerate(("stadt-2025", "andere", "stadt-2025"))
    ]
    entries = Entries((STADT,), (office("a", figures=figures), office("b", sources=[source("andere")])))
    assert found(check_figures_have_their_source, entries) == [
        (
            "error: a: Die Quelle „andere“ steht nicht unter „sources“. "
            "Tragen Sie die Quelle ein oder berichtigen Sie die Kennung. [source: andere]"
        )
    ]


def test_a_partner_is_another_than_the_operator() -> None:
    """Else it would stand there twice."""
    assert found(check_partners_are_others, one(partners=["verein", "stadt"])) == [
        "error: a: „stadt“ ist schon der Träger. Löschen Sie die Kennung hier. [stadt]"
    ]
    assert found(check_partners_are_others, one(partners=["verein"])) == []


def test_a_postcode_of_no_municipality_is_doubted() -> None:
    """That of the office and that of a consultation; without one nothing is said."""
    addresses = [{"town": "Altdorf", "postcode": code} for code in ("00101", "01001")]
    where = {"contact": callable_by(address=addresses[1])}
    visits = [
        {"place": "Rathaus", "kind": "town-hall", "address": address} for address in (*addresses, {"town": "Ulm"})
    ]
    what = (
        "warning: a: Die Postleitzahl 01001 hat keine Gemeinde. Prüfen Sie, ob zwei Ziffern vertauscht sind oder die "
        "Stelle außerhalb des Landes liegt. [postcode: 01001]"
    )
    assert found(check_postcodes_are_of_the_state, one(**where)) == [what]
    assert found(check_postcodes_are_of_the_state, one(consultations=visits)) == [what]
    assert found(check_postcodes_are_of_the_state, one(contact=callable_by(address=addresses[0]))) == []
