"""The rules that single entries cannot know by themselves; one function a rule.

Each check gives the problems it finds. Errors stop a build, warnings never do.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lotsenbuch.gazetteer import Gazetteer
from lotsenbuch.hours import week_of
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.offices import Office
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.vocabulary import Fact, Line, Status
from lotsenbuch.problems import Message, Problem, Severity, marked, shown
from lotsenbuch.registry import Entries
from lotsenbuch.source import Document

OLD_YEARS = 3
"""After how many years without confirmation an entry is reported as stale."""

SENTENCES: dict[str, tuple[str, str]] = {
    "coverage_missing": (
        marked("Der Eintrag gilt für einen ganzen Kreis, sagt aber nicht, für wie viele Gemeinden."),
        marked("Tragen Sie coverage ein: all, most, some oder unknown."),
    ),
    "coverage_needless": (marked("coverage passt nur zu einem ganzen Kreis."), marked("Löschen Sie das Feld.")),
    "personal": (
        marked("%(value)s sieht nach der Adresse einer einzelnen Person aus."),
        marked("Nehmen Sie ein Sammelpostfach; ist sie so veröffentlicht, setzen Sie personal: true."),
    ),
    "language_unknown": (
        marked("Die Sprache %(value)s ist nicht bekannt."),
        marked("Nehmen Sie den Code nach ISO 639: ar, fa, ti, uk …"),
    ),
    "not_past": (
        marked("%(value)s ist kein vergangener Tag."),
        marked("Tragen Sie den Tag ein, an dem jemand nachgefragt hat: 2026-01-31."),
    ),
}
"""What is said of rules that one entry can break by itself; the form for corrections says it too."""

PERSONAL = r"^[a-z]+[._][a-z-]{3,}$"
FUNCTIONS = r"integration|info|asyl|fluechtling|migration|stadt|gemeinde|kreis|amt|team|post|mail|beratung"
"""What the name of a person's address looks like before the @, and the words that belong to a function's."""


def _said(rule: str, value: object = "") -> tuple[Message, Message]:
    what, repair = SENTENCES[rule]
    return Message(what, {"value": shown(value)} if "%(value)s" in what else {}), Message(repair)


@dataclass(frozen=True)
class Subject:
    """What is checked: the entries, the places, the programme, and the day on which it is done."""

    entries: Entries
    gazetteer: Gazetteer
    today: date

    def problem(
        self,
        office: Office,
        where: tuple[str | int, ...],
        what: Message,
        repair: Message,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Give a problem of an office at one of its fields."""
        place = self.entries.places["offices", office.id].place(*where)
        return Problem(place, what, repair, office.id, severity)


def check_every_operator_is_known(subject: Subject) -> Iterator[Problem]:
    """An office may only name operators that stand in the list."""
    known = {id_ for kind, id_ in subject.entries.named if kind == "operators"}
    for office in subject.entries.offices:
        named: list[tuple[tuple[str | int, ...], str]] = [(("operator",), office.operator)]
        named += [(("partners", index), id_) for index, id_ in enumerate(office.partners)]
        named += [
            (("history", index, "operator"), past.operator)
            for index, past in enumerate(office.history)
            if past.operator
        ]
        for where, id_ in named:
            if id_ not in known:
                yield subject.problem(
                    office,
                    where,
                    Message("Den Träger %(id)s gibt es nicht.", {"id": shown(id_)}),
                    Message("Tragen Sie ihn unter „operators“ ein oder berichtigen Sie die Kennung."),
                )


def check_every_operator_is_needed(subject: Subject) -> Iterator[Problem]:
    """An operator without an office has nothing to say on any page."""
    used = {id_ for office in subject.entries.offices for id_ in operators_of(office)}
    for operator in subject.entries.operators:
        if operator.id not in used:
            yield Problem(
                subject.entries.places["operators", operator.id].place("id"),
                Message("Kein Eintrag nennt diesen Träger."),
                Message("Löschen Sie ihn, wenn er nirgends mehr berät."),
                operator.id,
                Severity.WARNING,
            )


def operators_of(office: Office) -> tuple[str, ...]:
    """Give the ids of all operators that an office names, those of its history included."""
    past = tuple(past.operator for past in office.history if past.operator)
    return (office.operator, *office.partners, *past)


def check_every_key_is_a_place(subject: Subject) -> Iterator[Problem]:
    """Keys of municipalities and districts must stand in the gazetteer."""
    known = subject.gazetteer.municipalities.keys() | subject.gazetteer.districts.keys()
    for office in subject.entries.offices:
        keys: list[tuple[tuple[str | int, ...], str]] = [
            *((("serves", index), key) for index, key in enumerate(office.serves)),
            *((("except", index), key) for index, key in enumerate(office.except_)),
            *(
                (("consultations", number, "serves", index), key)
                for number, consultation in enumerate(office.consultations)
                for index, key in enumerate(consultation.serves)
            ),
        ]
        if office.commissioned_by:
            keys.append((("commissioned_by",), office.commissioned_by))
        for where, key in keys:
            if key not in known:
                yield subject.problem(
                    office,
                    where,
                    Message("Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(key)}),
                    Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
                )


def check_coverage_belongs_to_districts(subject: Subject) -> Iterator[Problem]:
    """Who serves a whole district says for how many of its municipalities; nobody else does."""
    for office in subject.entries.offices:
        if office.districts and office.coverage is None:
            yield subject.problem(office, ("serves",), *_said("coverage_missing"))
        if office.coverage and not office.districts:
            yield subject.problem(office, ("coverage",), *_said("coverage_needless"))


def check_exceptions_lie_in_the_district(subject: Subject) -> Iterator[Problem]:
    """Only municipalities of a district that is served as a whole can be excepted."""
    for office in subject.entries.offices:
        for index, key in enumerate(office.except_):
            if key[:5] not in office.districts:
                yield subject.problem(
                    office,
                    ("except", index),
                    Message("%(key)s liegt in keinem der Kreise unter „serves“.", {"key": shown(key)}),
                    Message("Löschen Sie die Ausnahme."),
                )


def check_sources_are_distinct(subject: Subject) -> Iterator[Problem]:
    """The id of a source must be unique within its office."""
    for office in subject.entries.offices:
        seen: set[str] = set()
        for index, source in enumerate(office.sources):
            if source.id in seen:
                yield subject.problem(
                    office,
                    ("sources", index, "id"),
                    Message("Die Quelle %(id)s steht hier zweimal.", {"id": shown(source.id)}),
                    Message("Geben Sie jeder Quelle eine eigene Kennung."),
                )
            seen.add(source.id)


def check_figures_have_their_source(subject: Subject) -> Iterator[Problem]:
    """A figure names one of its office's sources."""
    for office in subject.entries.offices:
        known = {source.id for source in office.sources}
        for index, figure in enumerate(office.figures):
            if figure.source not in known:
                yield subject.problem(
                    office,
                    ("figures", index, "source"),
                    Message("Die Quelle %(id)s steht nicht unter „sources“.", {"id": shown(figure.source)}),
                    Message("Tragen Sie die Quelle ein oder berichtigen Sie die Kennung."),
                )


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
    """Truth rule 3: what has ended is history."""
    for office in subject.entries.offices:
        if office.status is Status.CLOSED and office.contact:
            yield subject.problem(
                office,
                ("contact",),
                Message("Die Stelle ist geschlossen und hat doch einen Kontakt."),
                Message("Löschen Sie den Kontakt."),
            )
        if office.status is Status.ACTIVE and office.until and office.until < subject.today.isoformat():
            yield subject.problem(
                office,
                ("until",),
                Message("Die Stelle hat geendet (%(until)s), gilt aber noch als offen.", {"until": office.until}),
                Message("Setzen Sie status: closed und löschen Sie den Kontakt."),
            )


def check_persons_stay_out(subject: Subject) -> Iterator[Problem]:
    """Truth rule 7: an address of the form first.last belongs to one person."""
    for office in subject.entries.offices:
        contact = office.contact
        if contact and contact.email and not contact.personal and _looks_personal(contact.email):
            said = _said("personal", contact.email)
            yield subject.problem(office, ("contact", "email"), *said, Severity.WARNING)


def _looks_personal(email: str) -> bool:
    name = email.partition("@")[0]
    return bool(re.search(PERSONAL, name)) and not re.search(FUNCTIONS, name)


def check_hours_repeat_every_week(subject: Subject) -> Iterator[Problem]:
    """A page shows a week; hours that differ from week to week cannot stand there."""
    for office in subject.entries.offices:
        hours: list[tuple[tuple[str | int, ...], str | None]] = [(("opening_hours",), office.opening_hours)]
        hours += [
            (("consultations", index, "opening_hours"), consultation.opening_hours)
            for index, consultation in enumerate(office.consultations)
        ]
        for where, text in hours:
            if text and week_of(text) is None:
                yield subject.problem(
                    office,
                    where,
                    Message("%(value)s ist nicht in jeder Woche gleich.", {"value": shown(text)}),
                    Message("Nennen Sie nur, was jede Woche gilt, und den Rest unter „note“."),
                )


def check_spoken_languages_have_names(subject: Subject) -> Iterator[Problem]:
    """The code of a language must be one that CLDR knows."""
    for office in subject.entries.offices:
        for index, spoken in enumerate(office.spoken):
            if spoken.language not in GERMAN.locale.languages:
                yield subject.problem(office, ("spoken", index), *_said("language_unknown", spoken.language))


def check_confirmations_lie_in_the_past(subject: Subject) -> Iterator[Problem]:
    """Truth rule 2: a human confirmed it on a day that has been."""
    for office in subject.entries.offices:
        if office.verified and (
            len(office.verified.date) != len("2026-01-31") or office.verified.date > subject.today.isoformat()
        ):
            yield subject.problem(office, ("verified", "date"), *_said("not_past", office.verified.date))


def check_one_line_has_one_operator(subject: Subject) -> Iterator[Problem]:
    """Truth rule 4: a counselling line of one operator is not another's."""
    first: dict[str, Office] = {}
    for office in subject.entries.offices:
        contact = office.contact
        if not contact or not contact.phone or contact.line is not Line.COUNSELLING:
            continue
        number = re.sub(r"\D", "", contact.phone)
        other = first.setdefault(number, office)
        if other.operator != office.operator:
            yield subject.problem(
                office,
                ("contact", "phone"),
                Message("Dieselbe Nummer steht bei %(other)s, einem anderen Träger.", {"other": shown(other.id)}),
                Message("Prüfen Sie, wem sie gehört."),
                Severity.WARNING,
            )


def check_entries_are_fresh(subject: Subject) -> Iterator[Problem]:
    """An active entry that nobody confirmed for years should be looked at again."""
    limit = str(subject.today.year - OLD_YEARS)
    for office in subject.entries.offices:
        if office.status is Status.ACTIVE and office.last_confirmed < limit:
            yield subject.problem(
                office,
                ("id",),
                Message("Seit %(date)s hat niemand den Eintrag bestätigt.", {"date": office.newest_source or "…"}),
                Message("Rufen Sie an und tragen Sie „verified“ ein."),
                Severity.WARNING,
            )


CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    check_every_operator_is_known,
    check_every_operator_is_needed,
    check_every_key_is_a_place,
    check_coverage_belongs_to_districts,
    check_exceptions_lie_in_the_district,
    check_sources_are_distinct,
    check_figures_have_their_source,
    check_contacts_have_a_source,
    check_what_has_ended_has_no_contact,
    check_persons_stay_out,
    check_hours_repeat_every_week,
    check_spoken_languages_have_names,
    check_confirmations_lie_in_the_past,
    check_one_line_has_one_operator,
    check_entries_are_fresh,
)


def check_entries(entries: Entries, gazetteer: Gazetteer, today: date) -> list[Problem]:
    """Give everything that is wrong or doubtful about entries, what could not be read included."""
    subject = Subject(entries, gazetteer, today)
    found = [problem for check in CHECKS for problem in check(subject)]
    return sorted([*entries.problems, *found], key=lambda problem: problem.place)


def check_programme(programme: Programme, document: Document, gazetteer: Gazetteer) -> Iterator[Problem]:
    """The programme's facts name known sources and places."""
    known = {source.id for source in programme.sources}
    named = [(("milestones", index), fact.source) for index, fact in enumerate(programme.milestones)]
    named += [(("figures", index), fact.source) for index, fact in enumerate(programme.figures)]
    named += [(("municipal_figures", index), fact.source) for index, fact in enumerate(programme.municipal_figures)]
    for where, id_ in named:
        if id_ not in known:
            yield Problem(
                document.place((*where, "source")),
                Message("Die Quelle %(id)s steht nicht unter „sources“.", {"id": shown(id_)}),
                Message("Tragen Sie die Quelle ein oder berichtigen Sie die Kennung."),
            )
    for index, figure in enumerate(programme.municipal_figures):
        if figure.municipality not in gazetteer.municipalities:
            yield Problem(
                document.place(("municipal_figures", index, "municipality")),
                Message(
                    "Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(figure.municipality)}
                ),
                Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
            )
