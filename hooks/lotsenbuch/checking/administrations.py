"""The rules of the administrations; one function a rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lotsenbuch.checking.corrections import problems_of_corrections
from lotsenbuch.checking.dates import future, lies_ahead
from lotsenbuch.checking.subject import looks_personal
from lotsenbuch.model.administrations import WAYS, Administration
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.places import DistrictKind, Gazetteer
from lotsenbuch.model.sources import TableSource
from lotsenbuch.problems import Location, Message, Problem, Severity, shown
from lotsenbuch.reading.administrations import AdministrationsReading
from lotsenbuch.reading.tables import TableRow

Row = TableRow[Administration]

NAMED = 5
"""How many of the places without a row are named."""


@dataclass(frozen=True)
class AdministrationsSubject:
    """What is checked: the tables as they were read, the places, and the day on which it is done."""

    reading: AdministrationsReading
    gazetteer: Gazetteer
    today: date

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that could be read, as the corrections say them."""
        return self.reading.rows

    @property
    def sources(self) -> dict[str, TableSource]:
        """The sources that could be read, by their ids."""
        return self.reading.known_sources

    def problem(self, row: Row, what: Message, repair: Message, severity: Severity = Severity.ERROR) -> Problem:
        """Give a problem of an administration at its row."""
        return Problem(self.reading.location(row), what, repair, row.value.key, severity)


def check_every_key_is_a_place(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Keys must stand in the gazetteer."""
    known = subject.gazetteer.municipalities.keys() | subject.gazetteer.districts.keys()
    for row in subject.rows:
        if row.value.key not in known:
            yield subject.problem(
                row,
                Message("Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(row.value.key)}),
                Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
            )


def check_no_key_stands_twice(subject: AdministrationsSubject) -> Iterator[Problem]:
    """A place has one administration."""
    lines: dict[str, int] = {}
    for row in subject.rows:
        if lines.setdefault(row.value.key, row.line) != row.line:
            yield subject.problem(
                row,
                Message("Diese Verwaltung steht schon in Zeile %(line)s.", {"line": lines[row.value.key]}),
                Message("Behalten Sie eine der beiden Zeilen."),
            )


def check_every_place_has_its_row(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 8: a town hall or an administration of the district is always there to be asked."""
    table = subject.reading.table
    places = {key: district.name for key, district in subject.gazetteer.districts.items()}
    places |= {key: municipality.name for key, municipality in subject.gazetteer.municipalities.items()}
    missing = [f"{name} ({key})" for key, name in places.items() if key not in table.named]
    if missing and table.is_whole:
        names = ", ".join(missing[:NAMED]) + (" …" if len(missing) > NAMED else "")
        yield Problem(
            Location(table.file),
            Message("Es fehlt eine Zeile für %(count)s Orte: %(names)s.", {"count": len(missing), "names": names}),
            Message("Jede Gemeinde und jeder Kreis hat eine: Schlüssel, Name, Quelle und Stand genügen."),
        )


def check_corrections_are_of_known_places(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Nothing that somebody wrote is passed over."""
    named = subject.reading.table.named
    for correction in subject.reading.corrected.corrections:
        for key in correction.value.keys:
            if key not in named:
                yield Problem(
                    correction.entry.location(),
                    Message("Den Schlüssel %(key)s hat keine Verwaltung.", {"key": shown(key)}),
                    Message("Die Schlüssel stehen in data/administrations.csv."),
                    key,
                )


def check_corrections_are_newer(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 2: a table that was brought up to a newer edition does not grow older again."""
    for row in subject.reading.table.rows:
        correction = subject.reading.corrections.get(row.value.key)
        if correction is None:
            continue
        date = correction.value.source.date
        if correction.value.is_of_the_house and date.last_day < row.value.as_of.first_day:
            yield Problem(
                correction.entry.location("source", "date"),
                Message(
                    "Die Berichtigung ist von %(date)s, in der Tabelle steht Neueres von %(as_of)s.",
                    {"date": date, "as_of": row.value.as_of},
                ),
                Message("Prüfen Sie, ob sie noch stimmt, und nennen Sie dann die neuere Quelle."),
                row.value.key,
                Severity.WARNING,
            )


def check_every_source_is_known(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 1: somebody must have published what stands here."""
    for row in subject.rows:
        named = (row.value.source, *filter(None, map(row.value.own_source, WAYS)))
        for id_ in named:
            if subject.reading.sources.is_whole and id_ not in subject.reading.named_sources:
                yield subject.problem(
                    row,
                    Message("Die Quelle %(id)s steht nicht in administrations-sources.csv.", {"id": shown(id_)}),
                    Message("Tragen Sie die Quelle dort ein oder berichtigen Sie die Kennung."),
                )


def check_sources_of_ways_have_their_way(subject: AdministrationsSubject) -> Iterator[Problem]:
    """A source of nothing is left over from a number or an address that is gone."""
    for row in subject.rows:
        for way in WAYS:
            if row.value.own_source(way) and not getattr(row.value, way):
                yield subject.problem(
                    row,
                    Message("%(field)s ist leer, hat aber eine Quelle.", {"field": shown(way)}),
                    Message("Löschen Sie die Quelle oder tragen Sie nach, was sie belegt."),
                )


def check_dates_are_those_of_the_sources(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 2: nothing is newer than what its source says, nor than today."""
    for row in subject.rows:
        as_of, source = row.value.as_of, subject.sources.get(row.value.source)
        if lies_ahead(as_of, subject.today):
            yield subject.problem(row, *future(as_of))
        elif source and source.date and not _lies_within(as_of, source.date):
            yield subject.problem(
                row,
                Message(
                    "Der Stand ist %(as_of)s, die Quelle %(id)s aber von %(date)s.",
                    {"as_of": as_of, "id": shown(source.id), "date": source.date},
                ),
                Message("Nennen Sie die Quelle, aus der Name und Anschrift sind, und deren Stand."),
            )


def _lies_within(one: PartialDate, other: PartialDate) -> bool:
    return other.first_day <= one.first_day and one.last_day <= other.last_day


def check_persons_stay_out(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 7: an administration is reached by its own mailbox, never by one person's."""
    for row in subject.rows:
        if row.value.email and looks_personal(row.value.email):
            yield subject.problem(
                row,
                Message(
                    "%(value)s sieht nach der Adresse einer einzelnen Person aus.", {"value": shown(row.value.email)}
                ),
                Message("Nehmen Sie das Postfach der Verwaltung oder lassen Sie das Feld leer."),
            )


def check_town_halls_stand_in_their_town(subject: AdministrationsSubject) -> Iterator[Problem]:
    """Truth rule 4: the house of another town is not shown as this one's."""
    for row in subject.rows:
        place = subject.gazetteer.municipalities.get(row.value.key)
        if place and row.value.postcode and row.value.postcode not in place.postcodes:
            yield subject.problem(
                row,
                Message("Die Postleitzahl %(postcode)s ist keine der Gemeinde.", {"postcode": row.value.postcode}),
                Message("Prüfen Sie, ob das die Anschrift einer anderen Stadt oder eines Verbands ist."),
                Severity.WARNING,
            )


def check_a_city_and_its_district_are_one(subject: AdministrationsSubject) -> Iterator[Problem]:
    """A Stadtkreis has one administration, so its two rows say the same."""
    rows = {row.value.key: row for row in subject.rows}
    for district in subject.gazetteer.districts.values():
        if district.kind is not DistrictKind.STADTKREIS or district.key not in rows:
            continue
        for place in subject.gazetteer.by_district[district.key]:
            other = rows.get(place.ags)
            if other and (fields := _differing(other.value, rows[district.key].value)):
                yield subject.problem(
                    rows[district.key],
                    Message(
                        "Stadt und Stadtkreis sind eine Verwaltung; in Zeile %(line)s steht anderes: %(fields)s.",
                        {"line": other.line, "fields": ", ".join(fields)},
                    ),
                    Message("Schreiben Sie in beide Zeilen dasselbe."),
                )


def _differing(one: Administration, other: Administration) -> list[str]:
    return [
        name for name in Administration.model_fields if name != "key" and getattr(one, name) != getattr(other, name)
    ]


CHECKS: tuple[Callable[[AdministrationsSubject], Iterator[Problem]], ...] = (
    check_every_key_is_a_place,
    check_no_key_stands_twice,
    check_every_place_has_its_row,
    check_corrections_are_of_known_places,
    check_corrections_are_newer,
    check_every_source_is_known,
    check_sources_of_ways_have_their_way,
    check_dates_are_those_of_the_sources,
    check_persons_stay_out,
    check_town_halls_stand_in_their_town,
    check_a_city_and_its_district_are_one,
)


def check_administrations(reading: AdministrationsReading, gazetteer: Gazetteer, today: date) -> list[Problem]:
    """Give everything that is wrong or doubtful about the administrations, what could not be read included."""
    subject = AdministrationsSubject(reading, gazetteer, today)
    found = [problem for check in CHECKS for problem in check(subject)]
    found += problems_of_corrections(reading, today)
    return sorted([*reading.problems, *found], key=lambda problem: problem.location)
