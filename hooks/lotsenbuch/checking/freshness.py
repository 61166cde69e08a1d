"""How old the words are that an entry rests on; one function a rule."""

from collections.abc import Iterator
from datetime import date

from lotsenbuch.checking.subject import OLD_YEARS, Subject
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Phase
from lotsenbuch.model.reform import predates_reform, word_on_who
from lotsenbuch.problems import Message, Problem, Severity


def check_entries_are_fresh(subject: Subject) -> Iterator[Problem]:
    """An active entry that nobody confirmed for years should be looked at again."""
    for office in subject.entries.offices:
        if office.phase(subject.today) is not Phase.OVER and _is_old(office.last_confirmed, subject.today):
            yield subject.problem(
                office,
                ("id",),
                Message("Seit %(date)s hat niemand den Eintrag bestätigt.", {"date": office.newest_source or "…"}),
                Message("Rufen Sie an und tragen Sie „verified“ ein."),
                Severity.WARNING,
            )


def check_who_counsels_is_fresh(subject: Subject) -> Iterator[Problem]:
    """Truth rule 9: a newer word on the contact or on something else does not make who counsels and where fresh."""
    for office in subject.entries.offices:
        if office.phase(subject.today) is Phase.OVER or _is_old(office.last_confirmed, subject.today):
            continue
        word = word_on_who(office)
        when = word.date if word else None
        if predates_reform(office) or (not office.verified and _is_old(when, subject.today)):
            yield subject.problem(
                office,
                ("operator",),
                Message(
                    "Wer hier für wen da ist, sagt zuletzt eine Quelle von %(date)s, auch wenn anderes neuer ist.",
                    {"date": when or "…"},
                ),
                Message("Fragen Sie nach; stützt eine neuere Quelle „operator“ oder „serves“, nennen Sie das dort."),
                Severity.WARNING,
            )


def _is_old(when: PartialDate | None, today: date) -> bool:
    return when is None or when.last_day < date(today.year - OLD_YEARS, 1, 1)
