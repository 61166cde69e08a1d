"""Opening hours that are read in another way than they are meant; one function a rule."""

from collections.abc import Iterator

from lotsenbuch.checking.subject import Subject, said
from lotsenbuch.model.hours import lies_in_the_night, replaced_by, rules_of
from lotsenbuch.model.offices import Office
from lotsenbuch.problems import Problem, Severity
from lotsenbuch.reading.yaml_text import NodePath


def check_no_time_takes_the_place_of_another(subject: Subject) -> Iterator[Problem]:
    """Behind a semicolon, times of a day replace those that stand before it; most who write so mean both."""
    for office in subject.entries.offices:
        for where, text in _hours(office):
            if any(replaced_by(rules_of(text))):
                yield subject.problem(office, where, *said("hours_replaced", text), Severity.WARNING)


def check_no_time_lies_in_the_night(subject: Subject) -> Iterator[Problem]:
    """Nobody counsels over midnight or before the morning: such a time is mostly a slip, or one of twelve hours."""
    for office in subject.entries.offices:
        for where, text in _hours(office):
            if lies_in_the_night(rules_of(text)):
                yield subject.problem(office, where, *said("hours_night", text), Severity.WARNING)


def _hours(office: Office) -> Iterator[tuple[NodePath, str]]:
    """Give where an office says when it is open, its consultations included, and what stands there."""
    if office.opening_hours:
        yield ("opening_hours",), office.opening_hours
    for index, consultation in enumerate(office.consultations):
        if consultation.opening_hours:
            yield ("consultations", index, "opening_hours"), consultation.opening_hours
