"""Every key, operator and source that an entry names must be there; one function a rule."""

from collections.abc import Iterator

from lotsenbuch.checking.subject import Subject, said
from lotsenbuch.model.contact import Address
from lotsenbuch.model.offices import Office
from lotsenbuch.model.values import district_of
from lotsenbuch.problems import Message, Problem, Severity, shown
from lotsenbuch.reading.yaml_text import NodePath


def check_every_operator_is_known(subject: Subject) -> Iterator[Problem]:
    """An office may only name operators that stand in the list."""
    for office in subject.entries.offices:
        for where, id_ in _named_operators(office):
            if subject.reading.is_whole and not subject.names_operator(id_):
                yield subject.problem(
                    office,
                    where,
                    Message("Den Träger %(id)s gibt es nicht.", {"id": shown(id_)}),
                    Message("Tragen Sie ihn unter „operators“ ein oder berichtigen Sie die Kennung."),
                )


def check_every_operator_is_needed(subject: Subject) -> Iterator[Problem]:
    """An operator without an office has nothing to say on any page."""
    used = {id_ for office in subject.entries.offices for _, id_ in _named_operators(office)}
    for operator in subject.entries.operators:
        if operator.id not in used:
            yield Problem(
                subject.reading.locations["operators", operator.id].location("id"),
                Message("Kein Eintrag nennt diesen Träger."),
                Message("Löschen Sie ihn, wenn er nirgends mehr berät."),
                operator.id,
                Severity.WARNING,
            )


def check_partners_are_others(subject: Subject) -> Iterator[Problem]:
    """Who runs an office is not beside itself."""
    for office in subject.entries.offices:
        for index, id_ in enumerate(office.partners):
            if id_ == office.operator:
                yield subject.problem(
                    office,
                    ("partners", index),
                    Message("%(id)s ist schon der Träger.", {"id": shown(id_)}),
                    Message("Löschen Sie die Kennung hier."),
                )


def _named_operators(office: Office) -> Iterator[tuple[NodePath, str]]:
    """Give where an office names an operator, its history included, and the id that stands there."""
    yield ("operator",), office.operator
    for index, id_ in enumerate(office.partners):
        yield ("partners", index), id_
    for index, past in enumerate(office.history):
        if past.operator:
            yield ("history", index, "operator"), past.operator


def check_every_key_is_a_place(subject: Subject) -> Iterator[Problem]:
    """Keys of municipalities and districts must stand in the gazetteer."""
    known = subject.gazetteer.municipalities.keys() | subject.gazetteer.districts.keys()
    for office in subject.entries.offices:
        for where, key in _named_keys(office):
            if key not in known:
                yield subject.problem(
                    office,
                    where,
                    Message("Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(key)}),
                    Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
                )


def check_postcodes_are_of_the_state(subject: Subject) -> Iterator[Problem]:
    """An office seldom stands elsewhere; two digits that change places lead to another town."""
    known = subject.gazetteer.by_postcode
    for office in subject.entries.offices:
        for where, address in _addresses(office):
            if address.postcode and address.postcode not in known:
                yield subject.problem(
                    office,
                    (*where, "postcode"),
                    Message("Die Postleitzahl %(postcode)s hat keine Gemeinde.", {"postcode": address.postcode}),
                    Message("Prüfen Sie, ob zwei Ziffern vertauscht sind oder die Stelle außerhalb des Landes liegt."),
                    Severity.WARNING,
                )


def _addresses(office: Office) -> Iterator[tuple[NodePath, Address]]:
    """Give where an office names an address, and the address."""
    if office.contact and office.contact.address:
        yield ("contact", "address"), office.contact.address
    for index, consultation in enumerate(office.consultations):
        if consultation.address:
            yield ("consultations", index, "address"), consultation.address


def _named_keys(office: Office) -> Iterator[tuple[NodePath, str]]:
    """Give where an office names a municipality or a district, and the key that stands there."""
    for index, key in enumerate(office.serves):
        yield ("serves", index), key
    for index, key in enumerate(office.except_):
        yield ("except", index), key
    for number, consultation in enumerate(office.consultations):
        for index, key in enumerate(consultation.serves):
            yield ("consultations", number, "serves", index), key
    if office.commissioned_by:
        yield ("commissioned_by",), office.commissioned_by


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
