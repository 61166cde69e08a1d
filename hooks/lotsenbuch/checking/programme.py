"""The rules of `data/programme.yaml`."""

from collections.abc import Iterator
from datetime import date

from lotsenbuch.checking.dates import future, lies_ahead
from lotsenbuch.model.dates import Interval, PartialDate
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.programme import Programme
from lotsenbuch.problems import Message, Problem, shown
from lotsenbuch.reading.yaml_text import Document, NodePath


def check_programme(programme: Programme, document: Document, gazetteer: Gazetteer, today: date) -> Iterator[Problem]:
    """The programme's facts name known sources and places, and are none of days to come."""
    known = {source.id for source in programme.sources}
    named = [(("milestones", index), fact.source) for index, fact in enumerate(programme.milestones)]
    named += [(("figures", index), fact.source) for index, fact in enumerate(programme.figures)]
    named += [(("municipal_figures", index), fact.source) for index, fact in enumerate(programme.municipal_figures)]
    for where, id_ in named:
        if id_ not in known:
            yield Problem(
                document.location((*where, "source")),
                Message("Die Quelle %(id)s steht nicht unter „sources“.", {"id": shown(id_)}),
                Message("Tragen Sie die Quelle ein oder berichtigen Sie die Kennung."),
            )
    yield from _sources_told_apart(programme, document)
    for index, figure in enumerate(programme.municipal_figures):
        if figure.municipality not in gazetteer.municipalities:
            yield Problem(
                document.location(("municipal_figures", index, "municipality")),
                Message(
                    "Den Schlüssel %(key)s hat keine Gemeinde und kein Kreis.", {"key": shown(figure.municipality)}
                ),
                Message("Die Schlüssel stehen in data/municipalities.csv und data/districts.csv."),
            )
    for path, when in _dated(programme):
        if when and lies_ahead(when, today):
            yield Problem(document.location(path), *future(when))


def _sources_told_apart(programme: Programme, document: Document) -> Iterator[Problem]:
    """An id leads to one source, wherever it stands: pages name sources of services and of facts alike."""
    places: list[tuple[NodePath, str]] = [
        (("services", number, "sources", index), source.id)
        for number, service in enumerate(programme.services)
        for index, source in enumerate(service.sources)
    ]
    places += [(("sources", index), source.id) for index, source in enumerate(programme.sources)]
    known: set[str] = set()
    for where, id_ in places:
        if id_ in known:
            yield Problem(
                document.location((*where, "id")),
                Message("Die Quelle %(id)s steht hier zweimal.", {"id": shown(id_)}),
                Message("Geben Sie jeder Quelle eine eigene Kennung."),
            )
        known.add(id_)


def _dated(programme: Programme) -> Iterator[tuple[NodePath, PartialDate | Interval | None]]:
    """Give where a date stands, and which."""
    yield from ((("sources", index, "date"), source.date) for index, source in enumerate(programme.sources))
    for index, milestone in enumerate(programme.milestones):
        yield ("milestones", index, "date"), milestone.date
    for index, figure in enumerate(programme.figures):
        yield ("figures", index, "date"), figure.date
    for index, counted in enumerate(programme.municipal_figures):
        yield ("municipal_figures", index, "as_of"), counted.as_of
    for number, service in enumerate(programme.services):
        for index, source in enumerate(service.sources):
            yield ("services", number, "sources", index, "date"), source.date
