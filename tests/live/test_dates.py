"""What must be true of the real registry on every day to come: a day that passes stops no build."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.ways import Everyone, OfficeWay
from lotsenbuch.checking.administrations import check_administrations
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.checking.programme import check_programme
from lotsenbuch.content import Knowledge
from lotsenbuch.model.offices import Office, Phase
from lotsenbuch.model.programme import Programme
from lotsenbuch.problems import errors
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.registry import read_registry, read_whole

DAY = timedelta(days=1)
YEARS = 2


@pytest.fixture(scope="module")
def days(knowledge: Knowledge) -> list[date]:
    """Give the days to come on which something changes: where a month, a leap day, an office or a notice ends."""
    today = knowledge.entries.day
    firsts = [date(today.year + months // 12, months % 12 + 1, 1) for months in range(YEARS * 12)]
    ends = {day for office in knowledge.entries.offices for day in turns(office)}
    beside = {near for day in (*firsts, *ends, date(2028, 2, 29)) for near in (day - DAY, day, day + DAY)}
    return sorted(day for day in beside if today <= day)


def turns(office: Office) -> Iterator[date]:
    """Give the days on which an office begins or ends, and its notice ends."""
    yield from (when.first_day for when in (office.from_,) if when)
    yield from (when.last_day for when in (office.until, office.notice and office.notice.until) if when)


def test_no_day_that_passes_stops_a_build(project: Path, knowledge: Knowledge, days: list[date]) -> None:
    """What is no error today is none on any of these days; the checks alone, over what was read once."""
    data = project / "data"
    registry, administrations = read_registry(data), read_administrations(data)
    programme, document, _ = read_whole(data / "programme.yaml", Programme)
    assert programme is not None
    assert len(days) > YEARS * 12
    for day in days:
        problems = check_entries(registry, knowledge.gazetteer, day)
        problems += check_administrations(administrations, knowledge.gazetteer, day)
        problems += check_programme(programme, document, knowledge.gazetteer, day)
        assert not errors(problems), day


def test_who_is_over_or_to_come_is_no_way_to_anybody(knowledge: Knowledge, days: list[date]) -> None:
    """On the day before and after each end: every place is answered, and only by who is there."""
    ends = {day for office in knowledge.entries.offices for day in turns(office)}
    everyone = Everyone(knowledge.administrations, knowledge.programme.services)
    for day in (day for day in days if {day, day - DAY} & ends):
        entries = knowledge.entries.on(day)
        answers = answers_of(entries, knowledge.gazetteer, everyone)
        coverage_of(entries, knowledge.gazetteer, answers)
        for answer in answers.values():
            assert answer.ways
            offices = {way.office for way in answer.ways if isinstance(way, OfficeWay)} | {*answer.active}
            assert all(office.phase(day) is Phase.OPEN for office in offices), (day, answer.municipality.name)
