"""What a page looks at in the registry is noted whole, whichever pages were made before it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.watching import Looks
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.portal.editions import editions
from lotsenbuch.portal.registry import WatchedRegistry
from lotsenbuch.routes import Page
from lotsenbuch.settings import Forge, Settings

OTHER = LANGUAGES[4]


def looks(of: Edition) -> Iterator[tuple[str, Looks]]:
    """Make all pages of a language one after another; give what each looks at."""
    for kind in KINDS:
        for route, made in kind.pages(of):
            with of.views.watch.noting() as noted:
                made()
            yield route, frozenset(noted)


def edition(small: Knowledge, project: Path) -> Edition:
    """Give the pages of a language of which none is made yet."""
    settings = Settings(forge=Forge("https://forge.example/repository"))
    made = editions(small, project, settings, (GERMAN, OTHER))[OTHER]
    return replace(made, sizes=defaultdict(int))


def test_a_page_that_is_made_alone_looks_at_nothing_more(small: Knowledge, small_project: Path) -> None:
    """What is kept for the next page was looked at by that page, too: else a change would leave it old."""
    one_after_another = dict(looks(edition(small, small_project)))
    assert len(one_after_another) > 40
    for kind in KINDS:
        for route, _ in kind.pages(edition(small, small_project)):
            alone = edition(small, small_project)
            made = next(made for own in KINDS for path, made in own.pages(alone) if path == route)
            with alone.views.watch.noting() as noted:
                made()
            assert noted <= one_after_another[route], route


def test_the_page_of_a_place_looks_at_little(small: Knowledge, small_project: Path) -> None:
    """One that looked at all entries would be made again with each change of any."""
    found = {
        path: noted
        for path, noted in looks(edition(small, small_project))
        if path.count("/") > 1 and path.startswith("orte/")
    }
    wide = {look for noted in found.values() for look in noted if look[0] == "entries" and look[2:] == ()}
    assert wide - {("entries", "day")} == set()


def with_another_number(small: Knowledge) -> Knowledge:
    """Give all that is known, with another telephone number of an office that answers."""
    office = next(one for answer in small.answers.values() for one in answer.offices if one.contact)
    contact = office.contact and office.contact.model_copy(update={"phone": "030 23125999"})
    other = office.model_copy(update={"contact": contact})
    entries = replace(small.entries, offices=tuple(other if one is office else one for one in small.entries.offices))
    everyone = Everyone(small.administrations, small.programme.services)
    answers = answers_of(entries, small.gazetteer, everyone)
    coverage = coverage_of(entries, small.gazetteer, answers)
    return replace(small, entries=entries, answers=answers, coverage=coverage)


def test_another_number_leaves_the_state_of_the_data_as_it_was(small: Knowledge, small_project: Path) -> None:
    """That page is the longest, and says of no office how one reaches it."""
    before, after = (WatchedRegistry(one, Settings()).contents for one in (small, with_another_number(small)))
    found = looks(edition(small, small_project))
    changed = {route for route, noted in found if any(before.seen(look) != after.seen(look) for look in noted)}
    assert changed
    assert Page.STANDING not in changed
