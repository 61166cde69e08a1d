"""The rules of corrections, whatever table they are of; one function a rule."""

from collections.abc import Iterator
from datetime import date

from lotsenbuch.checking.dates import future, lies_ahead
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.corrections import Corrected, Kind


def check_nothing_is_corrected_twice(reading: Corrected[Kind]) -> Iterator[Problem]:
    """Of two words on one thing none is lost."""
    for correction in reading.corrected.corrections:
        for key in correction.value.about:
            first = reading.corrections[key]
            if first is not correction:
                yield Problem(
                    correction.entry.location(),
                    Message("%(key)s wird auch in %(file)s berichtigt.", {"key": shown(key), "file": first.file}),
                    Message("Schreiben Sie in eine der beiden Dateien, was gilt, und löschen Sie die andere."),
                    key,
                )


def check_no_correction_takes_the_name_of_another_source(reading: Corrected[Kind]) -> Iterator[Problem]:
    """Else what it says would stand under who never said it."""
    for correction in reading.corrected.corrections:
        source = correction.value.source
        if reading.known_sources[source.id] != source.as_row:
            yield Problem(
                correction.entry.location("source", "id"),
                Message("Die Kennung %(id)s hat schon eine andere Quelle.", {"id": shown(source.id)}),
                Message("Geben Sie jeder Quelle eine eigene Kennung."),
                correction.value.about[0],
            )


def check_no_source_stands_twice(reading: Corrected[Kind]) -> Iterator[Problem]:
    """The id of a source is unique."""
    lines: dict[str, int] = {}
    for row in reading.sources.rows:
        if lines.setdefault(row.value.id, row.line) != row.line:
            yield Problem(
                reading.sources.location(row),
                Message("Die Quelle %(id)s steht hier zweimal.", {"id": shown(row.value.id)}),
                Message("Geben Sie jeder Quelle eine eigene Kennung."),
            )


def check_sources_lie_in_the_past(reading: Corrected[Kind], today: date) -> Iterator[Problem]:
    """Truth rule 2: nobody has published anything tomorrow."""
    for row in reading.sources.rows:
        if row.value.date and lies_ahead(row.value.date, today):
            yield Problem(reading.sources.location(row), *future(row.value.date), row.value.id)
    for correction in reading.corrected.corrections:
        said = correction.value.source.date
        if lies_ahead(said, today):
            yield Problem(correction.entry.location("source", "date"), *future(said), correction.value.about[0])


def problems_of_corrections(reading: Corrected[Kind], today: date) -> Iterator[Problem]:
    """Give what is wrong with the sources of a table, and with corrections of it by themselves."""
    yield from check_nothing_is_corrected_twice(reading)
    yield from check_no_correction_takes_the_name_of_another_source(reading)
    yield from check_no_source_stands_twice(reading)
    yield from check_sources_lie_in_the_past(reading, today)
