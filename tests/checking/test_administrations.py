"""The rules of the administrations."""

from datetime import date
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest

from lotsenbuch.checking import administrations as rules
from lotsenbuch.checking.administrations import CHECKS, check_administrations
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Location, Message, Problem
from lotsenbuch.reading.administrations import AdministrationsReading
from lotsenbuch.reading.tables import Table, TableRow
from tests.records import (
    ALTDORF,
    ALTDORF_HEIDE,
    BACHHEIM,
    HAFENSTADT,
    HAFENSTADT_KREIS,
    HEIDE,
    MUSTERLAND,
    OEHRLINGEN,
    administration,
    administration_source,
    gazetteer,
)

TODAY = date(2026, 6, 15)
FILE, SOURCES = Path("administrations.csv"), Path("administrations-sources.csv")
PLACES = (ALTDORF, BACHHEIM, OEHRLINGEN, HAFENSTADT, ALTDORF_HEIDE)
KEYS = (*(place.ags for place in PLACES), MUSTERLAND.key, HAFENSTADT_KREIS.key, HEIDE.key)


def reading(rows: list[Administration], sources: list[TableSource], **table: Any) -> AdministrationsReading:
    """Give administrations as if they had been read, from the second line of their table on."""
    lines = tuple(TableRow(line, row) for line, row in enumerate(rows, start=2))
    known: dict[str, Any] = {"rows": lines, "named": frozenset(row.key for row in rows)}
    of_sources = tuple(TableRow(line, source) for line, source in enumerate(sources, start=2))
    named = frozenset(source.id for source in sources)
    return AdministrationsReading(Table(FILE, **known | table), Table(SOURCES, of_sources, named=named))


def worded(problems: list[Problem]) -> list[str]:
    """Give problems as lines."""
    return [problem.worded(NullTranslations()) for problem in problems]


def found(*changed: Administration, sources: tuple[TableSource, ...] = ()) -> list[str]:
    """Give what is wrong if every place has a row and some of them say something else, at the end of the table."""
    keys = {row.key for row in changed}
    rows = [*(administration(key) for key in KEYS if key not in keys), *changed]
    return worded(check_administrations(reading(rows, [administration_source(), *sources]), gazetteer(), TODAY))


def altdorf(**fields: Any) -> list[str]:
    """Give what is wrong with one town hall, without where it stands and the repair."""
    start = f"{FILE}:9:1: "
    lines = found(administration(ALTDORF.ags, **fields))
    assert all(line.startswith(start) for line in lines)
    return [line.removeprefix(start) for line in lines]


def test_a_row_for_every_place_is_sound() -> None:
    """Whatever else is known of it."""
    assert found() == []
    assert altdorf(street="Markt 1", postcode="00101", town="Altdorf", phone="115", email="rathaus@a.example") == []


def test_a_key_is_a_place() -> None:
    """Of a municipality or a district."""
    for key in ("08999999", "08999"):
        assert found(administration(key)) == [
            (
                f"{FILE}:10:1: error: {key}: Den Schlüssel „{key}“ hat keine Gemeinde und kein Kreis. "
                "Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."
            )
        ]


def test_a_key_stands_once() -> None:
    """Each further row is told, with the line of the first."""
    one = administration(ALTDORF.ags)
    assert found(one, one, one) == [
        (
            f"{FILE}:{line}:1: error: 08901001: Diese Verwaltung steht schon in Zeile 9. "
            "Behalten Sie eine der beiden Zeilen."
        )
        for line in (10, 11)
    ]


def test_a_source_stands_once() -> None:
    """Or nobody would know which of the two is meant."""
    assert found(sources=(administration_source(),)) == [
        (
            f"{SOURCES}:3:1: error: Die Quelle „verzeichnis“ steht hier zweimal. "
            "Geben Sie jeder Quelle eine eigene Kennung."
        )
    ]


def test_no_place_lacks_its_row() -> None:
    """All are told in one sentence; a row that could not be read is there."""
    rows = [administration(key) for key in KEYS[3:]]
    sources = [administration_source()]
    assert worded(check_administrations(reading(rows, sources), gazetteer(), TODAY)) == [
        (
            f"{FILE}:1:1: error: Es fehlt eine Zeile für 3 Orte: Altdorf (08901001), Bachheim (08901002), "
            "Öhrlingen (08901003). Jede Gemeinde und jeder Kreis hat eine: Schlüssel, Name, Quelle und Stand genügen."
        )
    ]
    assert check_administrations(reading(rows, sources, named=frozenset(KEYS)), gazetteer(), TODAY) == []


def test_of_many_places_without_a_row_a_few_are_named() -> None:
    """Nobody reads a thousand names."""
    (line,) = worded(check_administrations(reading([], [administration_source()]), gazetteer(), TODAY))
    assert "für 8 Orte: Landkreis Musterland (08901), " in line
    assert line.count("(08") == 5
    assert " …. " in line
    few = reading([administration(key) for key in KEYS[5:]], [administration_source()])
    (line,) = worded(check_administrations(few, gazetteer(), TODAY))
    assert "(08903001). " in line


def test_without_a_head_no_row_is_missed() -> None:
    """That the head is wrong is said by the reading, and nothing else."""
    fault = Problem(Location(FILE), Message("Kopf"), Message("Repair"))
    broken = reading([], [administration_source()], problems=(fault,), is_whole=False)
    assert check_administrations(broken, gazetteer(), TODAY) == [fault]


@pytest.mark.parametrize(
    "fields",
    [
        {"source": "gibt-es-nicht"},
        {"phone": "115", "phone_source": "gibt-es-nicht"},
        {"email": "rathaus@altdorf.example", "email_source": "gibt-es-nicht"},
        {"website": "https://altdorf.example", "website_source": "gibt-es-nicht"},
    ],
)
def test_every_source_is_known(fields: dict[str, str]) -> None:
    """Truth rule 1: that of the row, and those of the ways."""
    assert altdorf(**fields) == [
        (
            "error: 08901001: Die Quelle „gibt-es-nicht“ steht nicht in administrations-sources.csv. "
            "Tragen Sie die Quelle dort ein oder berichtigen Sie die Kennung."
        )
    ]


@pytest.mark.parametrize("way", ["phone", "email", "website"])
def test_a_source_supports_something(way: str) -> None:
    """What is left over from a number that is gone goes with it."""
    assert altdorf(**{f"{way}_source": "verzeichnis"}) == [
        (
            f"error: 08901001: „{way}“ ist leer, hat aber eine Quelle. "
            "Löschen Sie die Quelle oder tragen Sie nach, was sie belegt."
        )
    ]


def test_nothing_is_newer_than_its_source() -> None:
    """Nor older: the date is the source's, which may be less precise."""
    sources = (administration_source("jahr", date="2025"), administration_source("undatiert", date=None))
    for fields in (
        {"source": "jahr", "as_of": "2025-04-18"},
        {"source": "jahr", "as_of": "2025"},
        {"source": "undatiert", "as_of": "2019-04"},
    ):
        assert found(administration(ALTDORF.ags, **fields), sources=sources) == []
    for source, as_of, published in (
        ("verzeichnis", "2026-02-01", "2026-01-31"),
        ("verzeichnis", "2026-01", "2026-01-31"),
        ("jahr", "2024-12-31", "2025"),
    ):
        assert found(administration(ALTDORF.ags, source=source, as_of=as_of), sources=sources) == [
            (
                f"{FILE}:9:1: error: 08901001: Der Stand ist {as_of}, die Quelle „{source}“ aber von {published}. "
                "Nennen Sie die Quelle, aus der Name und Anschrift sind, und deren Stand."
            )
        ]


def test_nothing_is_of_tomorrow() -> None:
    """A day that has begun nowhere on earth; neither a row nor a source."""
    undated = administration_source("undatiert", date=None)
    for as_of, lies_ahead in (("2026-06-15", False), ("2026-06-16", False), ("2026-06-17", True), ("2027", True)):
        fault = (
            f"{FILE}:9:1: error: 08901001: „{as_of}“ liegt in der Zukunft. "
            "Nennen Sie den Tag, den Monat oder das Jahr, von dem die Angabe ist: 2026-01-31."
        )
        lines = found(administration(ALTDORF.ags, source="undatiert", as_of=as_of), sources=(undated,))
        assert lines == [fault] * lies_ahead


@pytest.mark.parametrize("email", ["erika.muster@altdorf.example", "e_mustermann@altdorf.example"])
def test_a_persons_mailbox_is_refused(email: str) -> None:
    """Truth rule 7: an administration has one of its own, or none."""
    assert altdorf(email=email) == [
        (
            f"error: 08901001: „{email}“ sieht nach der Adresse einer einzelnen Person aus. "
            "Nehmen Sie das Postfach der Verwaltung oder lassen Sie das Feld leer."
        )
    ]


@pytest.mark.parametrize(
    "name", ["stadt.altdorf", "zentrale.post", "rathaus.altdorf", "info_altdorf", "verwaltung.nord", "sekretariat.eins"]
)
def test_a_functions_mailbox_is_sound(name: str) -> None:
    """Also where it has a point in it."""
    assert altdorf(email=f"{name}@altdorf.example") == []


def test_an_address_elsewhere_is_doubted() -> None:
    """Truth rule 4: it may be another town's; districts may have theirs anywhere."""
    assert altdorf(postcode="00301", town="Hafenstadt") == [
        (
            "warning: 08901001: Die Postleitzahl 00301 ist keine der Gemeinde. "
            "Prüfen Sie, ob das die Anschrift einer anderen Stadt oder eines Verbands ist."
        )
    ]
    assert found(administration(MUSTERLAND.key, postcode="00301", town="Hafenstadt")) == []


def test_a_city_and_its_district_say_the_same() -> None:
    """Field by field; a Landkreis and its municipalities need not."""
    city, district = (administration(key, phone="115", name="Stadt") for key in (HAFENSTADT.ags, HAFENSTADT_KREIS.key))
    assert found(city, district) == []
    assert found(city) == [
        (
            f"{FILE}:7:1: error: 08902: Stadt und Stadtkreis sind eine Verwaltung; in Zeile 9 steht anderes: "
            "name, phone. Schreiben Sie in beide Zeilen dasselbe."
        )
    ]
    assert found(administration(MUSTERLAND.key, phone="115")) == []


def test_a_city_whose_other_row_is_missing_is_not_compared() -> None:
    """That it is missing is told."""
    rows = [administration(key) for key in KEYS if key != HAFENSTADT.ags]
    (line,) = worded(check_administrations(reading(rows, [administration_source()]), gazetteer(), TODAY))
    assert "für 1 Orte: Hafenstadt (08902000)" in line


def test_faults_come_in_the_order_of_the_files() -> None:
    """What could not be read among them."""
    unread = Problem(Location(FILE, 4), Message("x"), Message("y"))
    rows = [administration(key, source="z") for key in KEYS]
    lines = [
        problem.location.line
        for problem in check_administrations(reading(rows, [], problems=(unread,)), gazetteer(), TODAY)
    ]
    assert lines == sorted(lines)
    assert lines.count(4) == 2


def test_every_rule_is_tried() -> None:
    """A check that is written and not listed would never run."""
    written = {name for name in vars(rules) if name.startswith("check_")} - {"check_administrations"}
    assert {check.__name__ for check in CHECKS} == written


def test_no_source_is_of_tomorrow() -> None:
    """It would be newer than every row for ever; a day that has begun elsewhere on earth may be meant."""
    for day, lies_ahead in (("2026-06-16", False), ("2026", False), ("2026-06-17", True), ("2027", True)):
        lines = found(sources=(administration_source("blatt", date=day),))
        fault = (
            f"{SOURCES}:3:1: error: blatt: „{day}“ liegt in der Zukunft. "
            "Nennen Sie den Tag, den Monat oder das Jahr, von dem die Angabe ist: 2026-01-31."
        )
        assert lines == [fault] * lies_ahead
