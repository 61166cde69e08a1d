"""The rules that single entries cannot know by themselves; one function a rule.

Each check gives the problems it finds. Errors stop a build, warnings never do.
"""

from collections.abc import Callable, Iterator
from datetime import date

from lotsenbuch.checking.areas import (
    check_most_names_its_exceptions,
    check_offices_of_one_place_know_each_other,
)
from lotsenbuch.checking.dates import (
    check_confirmations_lie_in_the_past,
    check_history_lies_in_the_past,
    check_notices_still_hold,
    check_periods_are_not_reversed,
    check_what_is_announced_is_meant,
    check_what_is_over_is_closed,
    check_what_was_said_lies_in_the_past,
)
from lotsenbuch.checking.freshness import check_entries_are_fresh, check_who_counsels_is_fresh
from lotsenbuch.checking.hours import check_no_time_lies_in_the_night, check_no_time_takes_the_place_of_another
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
from lotsenbuch.checking.subject import Subject
from lotsenbuch.checking.truth import (
    check_contacts_have_a_source,
    check_officers_are_no_counselling,
    check_one_line_has_one_operator,
    check_persons_stay_out,
    check_services_have_a_source,
    check_spoken_languages_have_names,
    check_what_has_ended_has_no_contact,
)
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.problems import Problem
from lotsenbuch.reading.registry import RegistryReading

CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    check_every_operator_is_known,
    check_every_operator_is_needed,
    check_partners_are_others,
    check_every_key_is_a_place,
    check_postcodes_are_of_the_state,
    check_coverage_belongs_to_districts,
    check_exceptions_lie_in_the_district,
    check_sources_are_distinct,
    check_figures_have_their_source,
    check_contacts_have_a_source,
    check_what_has_ended_has_no_contact,
    check_persons_stay_out,
    check_no_time_takes_the_place_of_another,
    check_no_time_lies_in_the_night,
    check_spoken_languages_have_names,
    check_confirmations_lie_in_the_past,
    check_periods_are_not_reversed,
    check_what_was_said_lies_in_the_past,
    check_history_lies_in_the_past,
    check_what_is_over_is_closed,
    check_what_is_announced_is_meant,
    check_notices_still_hold,
    check_one_line_has_one_operator,
    check_officers_are_no_counselling,
    check_services_have_a_source,
    check_most_names_its_exceptions,
    check_offices_of_one_place_know_each_other,
    check_entries_are_fresh,
    check_who_counsels_is_fresh,
)


def check_entries(reading: RegistryReading, gazetteer: Gazetteer, today: date) -> list[Problem]:
    """Give everything that is wrong or doubtful about the registry, what could not be read included."""
    subject = Subject(reading, gazetteer, today)
    found = [problem for check in CHECKS for problem in check(subject)]
    return sorted([*reading.problems, *found], key=lambda problem: problem.location)
