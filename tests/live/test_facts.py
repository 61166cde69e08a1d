"""What the real registry must always say: the truth rules of the design, whoever corrects what.

No single entry is named here and nothing is counted: confirming, correcting, adding and closing entries keeps all
of this.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import phonenumbers
import pytest
from pydantic import BaseModel

from lotsenbuch.answers.answering import Level
from lotsenbuch.answers.findable import findable_of
from lotsenbuch.content import Knowledge, check_knowledge
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.offices import Office
from lotsenbuch.model.values import Text
from lotsenbuch.model.vocabulary import Coverage, Fact, Line, SourceKind, Status, Task
from lotsenbuch.problems import errors
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.wording.words import read_words

LEAST_FUNDING = 1000
"""Euros; less would be millions written short."""


@pytest.fixture(scope="module")
def views(knowledge: Knowledge, project: Path) -> EditionViews:
    """Give what the German pages say."""
    words = read_words(GERMAN, project / "locales")
    return EditionViews(
        words,
        knowledge.entries,
        knowledge.gazetteer,
        knowledge.administrations,
        knowledge.answers,
        knowledge.coverage,
        knowledge.programme,
        source_links={},
        findable=findable_of(knowledge.entries, knowledge.gazetteer, knowledge.answers),
    )


def test_the_check_finds_no_error(project: Path) -> None:
    """As `make check` says, over everything under `data/` and `docs/`."""
    found = errors(check_knowledge(project, date.today()))  # noqa: DTZ011
    assert not found, [str(problem.location) for problem in found]


def test_every_municipality_is_answered(knowledge: Knowledge, views: EditionViews) -> None:
    """Truth rule 8: by its own office, a joint one, the district, or by services that are there for everybody."""
    reachable = [view for view in views.programme.services() if not view.emergency and (view.phone or view.website)]
    assert reachable
    for place in knowledge.gazetteer.municipalities.values():
        answer = knowledge.answers[place.ags]
        assert bool(answer.offices) is (answer.level is not Level.STATE), place.name
        assert views.municipalities.page(answer).level_sentence


def test_who_answers_serves_the_place(knowledge: Knowledge) -> None:
    """Truth rules 3 and 4: by name or by its district; nobody who has closed."""
    for place in knowledge.gazetteer.municipalities.values():
        answer = knowledge.answers[place.ags]
        assert all(office.task is Task.INTEGRATION_MANAGEMENT for office in answer.offices), place.name
        for office in (*answer.offices, *answer.fallback, *answer.others):
            assert {place.ags, place.district.key} & set(office.serves), (place.name, office.id)
            assert office.status is Status.ACTIVE, office.id


def test_what_has_ended_leads_nowhere(knowledge: Knowledge) -> None:
    """Truth rule 3: history and closed entries hold no number to call, not even in a note."""
    for entry in knowledge.entries.offices:
        ended: tuple[BaseModel, ...] = (entry,) if entry.status is Status.CLOSED else entry.history
        for text in (text for part in ended for text in texts_of(part)):
            assert not phonenumbers.PhoneNumberMatcher(text, "DE").has_next(), entry.id
            assert "@" not in text, entry.id


def texts_of(part: BaseModel) -> Iterator[str]:
    """Give the free texts of an entry in all languages."""
    for name in part.model_fields_set:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Text):
                yield from item.as_written().values()
            elif isinstance(item, BaseModel):
                yield from texts_of(item)


def test_officers_never_speak_for_the_counselling(knowledge: Knowledge) -> None:
    """Truth rule 4: an integration officer's line is a coordination or a switchboard."""
    for entry in knowledge.entries.offices:
        if entry.task is Task.INTEGRATION_OFFICER and entry.contact:
            assert entry.contact.line is not Line.COUNSELLING, entry.id


def test_what_was_worked_out_is_marked(knowledge: Knowledge, views: EditionViews) -> None:
    """Truth rule 5: the card of an entry that does not speak of each place says how far its word goes."""
    for entry in knowledge.entries.offices:
        if entry.certainty == "derived" or entry.coverage not in {None, Coverage.ALL}:
            assert views.offices.card(entry).basis, entry.id


def test_no_contact_is_made_up(knowledge: Knowledge) -> None:
    """Truth rule 6: no host and no number that is kept for examples."""
    for entry in knowledge.entries.offices:
        said = " ".join(map(str, ways_of(entry)))
        assert ".example" not in said, entry.id
        assert "03023125" not in "".join(said.split()), entry.id


def ways_of(entry: Office) -> Iterator[object]:
    """Give all that leads to an office."""
    if entry.contact:
        yield from entry.contact.as_written().values()
    yield from (source.url for source in entry.sources if source.url)


def test_personal_addresses_are_published_by_the_office(knowledge: Knowledge) -> None:
    """Truth rule 7: for this purpose, and so by itself."""
    for entry in knowledge.entries.offices:
        if entry.contact and entry.contact.personal:
            sources = [source for source in entry.sources if Fact.CONTACT in source.supports]
            assert any(source.kind is SourceKind.OFFICIAL for source in sources), entry.id


def test_funding_is_in_euros(knowledge: Knowledge) -> None:
    """Truth rule 10: a number says what it counts, and is no million written short."""
    for entry in knowledge.entries.offices:
        for figure in entry.figures:
            assert not figure.kind.is_money or figure.value >= LEAST_FUNDING, entry.id
    for of_town in knowledge.programme.municipal_figures:
        assert not of_town.kind.is_money or of_town.value >= LEAST_FUNDING, of_town.municipality
