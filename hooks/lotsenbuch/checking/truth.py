"""The truth rules (docs-for-developers/design.md), as far as a program can judge them; one function a rule."""

from collections.abc import Iterator

from lotsenbuch.checking.subject import Subject, looks_personal, said
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.offices import Office
from lotsenbuch.model.phones import dialled, is_special
from lotsenbuch.model.vocabulary import Fact, Line, Status, Task
from lotsenbuch.problems import Message, Problem, Severity, shown


def check_contacts_have_a_source(subject: Subject) -> Iterator[Problem]:
    """Truth rule 1: somebody must have published a contact."""
    for office in subject.entries.offices:
        if office.contact and not any(Fact.CONTACT in source.supports for source in office.sources):
            yield subject.problem(
                office,
                ("contact",),
                Message("Keine Quelle belegt den Kontakt."),
                Message("Nennen Sie bei einer Quelle „contact“ unter „supports“."),
            )


def check_what_has_ended_has_no_contact(subject: Subject) -> Iterator[Problem]:
    """Truth rule 3: what is closed is history."""
    for office in subject.entries.offices:
        if office.status is Status.CLOSED and office.contact:
            yield subject.problem(
                office,
                ("contact",),
                Message("Die Stelle ist geschlossen und hat doch einen Kontakt."),
                Message("Löschen Sie den Kontakt."),
            )


def check_persons_stay_out(subject: Subject) -> Iterator[Problem]:
    """Truth rule 7: an address of the form first.last belongs to one person."""
    for office in subject.entries.offices:
        contact = office.contact
        if contact and contact.email and not contact.personal and looks_personal(contact.email):
            reason = said("personal", contact.email)
            yield subject.problem(office, ("contact", "email"), *reason, Severity.WARNING)


def check_spoken_languages_have_names(subject: Subject) -> Iterator[Problem]:
    """The code of a language must be one that CLDR knows."""
    for office in subject.entries.offices:
        for index, spoken in enumerate(office.spoken):
            if spoken.language not in GERMAN.locale.languages:
                yield subject.problem(office, ("spoken", index), *said("language_unknown", spoken.language))


def check_one_line_has_one_operator(subject: Subject) -> Iterator[Problem]:
    """Truth rule 4: a counselling line of one operator is not another's."""
    first: dict[str, Office] = {}
    for office in subject.entries.offices:
        number = _counselling_number(office)
        other = first.setdefault(number, office)
        if number and other.operator != office.operator:
            yield subject.problem(
                office,
                ("contact", "phone"),
                Message("Dieselbe Nummer steht bei %(other)s, einem anderen Träger.", {"other": shown(other.id)}),
                Message("Prüfen Sie, wem sie gehört."),
                Severity.WARNING,
            )


def _counselling_number(office: Office) -> str:
    """Give the digits of the telephone number at which the counselling itself answers; perhaps none.

    A special number (115) is everybody's.
    """
    contact = office.contact
    if not contact or not contact.phone or contact.line is not Line.COUNSELLING:
        return ""
    return "" if is_special(contact.phone) else dialled(contact.phone)


def check_officers_are_no_counselling(subject: Subject) -> Iterator[Problem]:
    """Truth rule 4: an integration officer plans and connects; the counselling is someone else's line."""
    for office in subject.entries.offices:
        if office.task is Task.INTEGRATION_OFFICER and office.contact and office.contact.line is Line.COUNSELLING:
            yield subject.problem(
                office,
                ("contact", "line"),
                Message("Bei Integrationsbeauftragten antwortet nicht die Beratung selbst."),
                Message("Nehmen Sie coordination, switchboard oder head-office."),
            )


def check_services_have_a_source(subject: Subject) -> Iterator[Problem]:
    """Truth rule 1: somebody must have said what an office helps with."""
    for office in subject.entries.offices:
        if office.services and not any(Fact.SERVICES in source.supports for source in office.sources):
            yield subject.problem(
                office,
                ("services",),
                Message("Keine Quelle belegt die Angebote."),
                Message("Nennen Sie bei einer Quelle „services“ unter „supports“, oder löschen Sie die Angebote."),
                Severity.WARNING,
            )
