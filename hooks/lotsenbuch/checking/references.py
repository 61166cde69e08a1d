"""Every key, operator and source that an entry names must be there; one function a rule."""

from collections.abc import Iterator

from lotsenbuch.checking.subject import Subject, said
from lotsenbuch.model.offices import Office
from lotsenbuch.model.values import district_of
from lotsenbuch.problems import Message, Problem, Severity, shown


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
            yield subject.problem(office, ("serves",), *said("coverage_missing"))
        if office.coverage and not office.districts:
            yield subject.problem(office, ("coverage",), *said("coverage_needless"))


def check_exceptions_lie_in_the_district(subject: Subject) -> Iterator[Problem]:
    """Only municipalities of a district that is served as a whole can be excepted."""
    for office in subject.entries.offices:
        for index, key in enumerate(office.except_):
            if district_of(key) not in office.districts:
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
