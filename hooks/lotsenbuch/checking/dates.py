"""What dates can say and what not; one function a rule.

Only what no passing day can bring about is an error: an office or a notice that ends leaves the pages by itself, and is
a doubt from then on.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from lotsenbuch.checking.subject import Subject, said
from lotsenbuch.model.dates import Interval, PartialDate, Precision
from lotsenbuch.model.offices import Office, Phase
from lotsenbuch.model.vocabulary import Status
from lotsenbuch.problems import Message, Problem, Severity, marked, shown
from lotsenbuch.reading.yaml_text import NodePath

ELSEWHERE = timedelta(days=1)
"""So much later it may be already where somebody types the date of today than where it is checked."""


def lies_ahead(when: PartialDate | Interval, today: date) -> bool:
    """Say whether a date, or the second of two, has not even begun anywhere on earth."""
    begins = when.dates[-1].first_day if isinstance(when, Interval) else when.first_day
    return begins > today + ELSEWHERE


def future(when: PartialDate | Interval) -> tuple[Message, Message]:
    """Give what is wrong with a date of something that was written, counted or over by then, and the repair."""
    return (
        Message("%(value)s liegt in der Zukunft.", {"value": shown(when)}),
        Message("Nennen Sie den Tag, den Monat oder das Jahr, von dem die Angabe ist: 2026-01-31."),
    )


def check_periods_are_not_reversed(subject: Subject) -> Iterator[Problem]:
    """Nothing ends before it has begun."""
    for office in subject.entries.offices:
        for where, from_, until in _periods(office):
            if from_ and until and until.last_day < from_.first_day:
                yield subject.problem(
                    office,
                    (*where, "until"),
                    Message("Das Ende (%(until)s) liegt vor dem Anfang (%(start)s).", {"until": until, "start": from_}),
                    Message("Vertauschen oder berichtigen Sie „from“ und „until“."),
                )


def _periods(office: Office) -> Iterator[tuple[NodePath, PartialDate | None, PartialDate | None]]:
    """Give where an entry says from when until when, and what it says."""
    yield (), office.from_, office.until
    for index, past in enumerate(office.history):
        yield ("history", index), past.from_, past.until


def check_what_was_said_lies_in_the_past(subject: Subject) -> Iterator[Problem]:
    """Truth rule 2: no source and no number is of a day that is still to come; it would stay fresh for ever."""
    for office in subject.entries.offices:
        dated: list[tuple[NodePath, PartialDate | Interval | None]] = [
            (("sources", index, "date"), source.date) for index, source in enumerate(office.sources)
        ]
        dated += [(("figures", index, "as_of"), figure.as_of) for index, figure in enumerate(office.figures)]
        for where, when in dated:
            if when and lies_ahead(when, subject.today):
                yield subject.problem(office, where, *future(when))


def check_history_lies_in_the_past(subject: Subject) -> Iterator[Problem]:
    """Truth rule 3: history has ended; a closed office too."""
    for office in subject.entries.offices:
        for where, *dates in _periods(office):
            if where or office.status is Status.CLOSED:
                for name, when in zip(("from", "until"), dates, strict=True):
                    if when and lies_ahead(when, subject.today):
                        yield subject.problem(office, (*where, name), future(when)[0], Message(NOT_OVER))


NOT_OVER = marked("Unter „history“ und bei status: closed steht nur, was schon geendet hat.")


def check_confirmations_lie_in_the_past(subject: Subject) -> Iterator[Problem]:
    """Truth rule 2: a human confirmed it on a day that has been."""
    for office in subject.entries.offices:
        day = office.verified.date if office.verified else None
        if day and (day.precision is not Precision.DAY or lies_ahead(day, subject.today)):
            yield subject.problem(office, ("verified", "date"), *said("not_past", day))


def check_what_is_over_is_closed(subject: Subject) -> Iterator[Problem]:
    """Truth rule 3: an office whose last day has passed answers nowhere any more; its entry should say so."""
    for office in subject.entries.offices:
        if office.status is Status.ACTIVE and office.phase(subject.today) is Phase.OVER:
            yield subject.problem(
                office,
                ("until",),
                Message("Die Stelle hat geendet (%(until)s) und wird nicht mehr gezeigt.", {"until": office.until}),
                Message("Setzen Sie status: closed und löschen Sie den Kontakt, oder berichtigen Sie „until“."),
                Severity.WARNING,
            )


def check_what_is_announced_is_meant(subject: Subject) -> Iterator[Problem]:
    """Truth rule 9: an announcement is no fact; and a year that is mistyped would hide who is there already."""
    for office in subject.entries.offices:
        if office.phase(subject.today) is Phase.AHEAD:
            yield subject.problem(
                office,
                ("from",),
                Message("Bis „from“ (%(start)s) ist die Stelle nur angekündigt.", {"start": office.from_}),
                Message("Berichtigen Sie das Datum, wenn sie schon da ist."),
                Severity.WARNING,
            )


def check_notices_still_hold(subject: Subject) -> Iterator[Problem]:
    """What was for a time only is not shown after it."""
    for office in subject.entries.offices:
        notice = office.notice
        if notice and not notice.holds(subject.today):
            yield subject.problem(
                office,
                ("notice", "until"),
                Message("Der Hinweis galt bis %(until)s und wird nicht mehr gezeigt.", {"until": notice.until}),
                Message("Löschen Sie „notice“, oder berichtigen Sie „until“, wenn er noch gilt."),
                Severity.WARNING,
            )
