"""Whether entries on the same places agree about who is there; one function a rule."""

from collections.abc import Iterator
from itertools import combinations

from lotsenbuch.checking.subject import Subject
from lotsenbuch.model.offices import Office, Phase
from lotsenbuch.model.vocabulary import Coverage, Task
from lotsenbuch.problems import Message, Problem, Severity, shown


def check_most_names_its_exceptions(subject: Subject) -> Iterator[Problem]:
    """Truth rule 5: who serves most municipalities of a district does not serve some, which are not to be misled."""
    for office in subject.entries.offices:
        if office.phase(subject.today) is not Phase.OVER and office.coverage is Coverage.MOST and not office.except_:
            yield subject.problem(
                office,
                ("coverage",),
                Message("Der Eintrag gilt für die meisten Gemeinden; für welche nicht, steht nirgends."),
                Message("Nennen Sie diese unter „except“, oder nehmen Sie some oder unknown."),
                Severity.WARNING,
            )


def check_offices_of_one_place_know_each_other(subject: Subject) -> Iterator[Problem]:
    """Two operators that do integration management in one place work together there, or one of them has ended."""
    told: set[tuple[str, str]] = set()
    entries = subject.entries.on(subject.today)
    for key in entries.offices_by_area:
        active = [one for one in entries.serving(key) if one.task is Task.INTEGRATION_MANAGEMENT]
        for one, other in combinations(active, 2):
            if (one.id, other.id) not in told and not _know_each_other(one, other):
                told.add((one.id, other.id))
                yield subject.problem(
                    other,
                    ("serves",),
                    Message(
                        "Für %(key)s steht auch %(other)s, von einem anderen Träger.",
                        {"key": shown(key), "other": shown(one.id)},
                    ),
                    Message("Nennen Sie den anderen Träger unter „partners“, oder schließen Sie, was geendet hat."),
                    Severity.WARNING,
                )


def _know_each_other(one: Office, other: Office) -> bool:
    return one.operator == other.operator or one.operator in other.partners or other.operator in one.partners
