"""The feed, as a reader of feeds takes it."""

from collections.abc import Sequence
from typing import Any

import feedparser
from hypothesis import HealthCheck, given, settings
from lxml import etree

from lotsenbuch.content import Knowledge
from lotsenbuch.exports.changes import UNSAYABLE, changes
from lotsenbuch.model.offices import Phase
from lotsenbuch.portal.open_data import data_of
from tests.exports.data import EVIL, files_of, with_names


def entries_of(feed: str) -> Sequence[Any]:
    """Give the entries of a feed that has no fault."""
    read = feedparser.parse(feed.encode())
    assert not read.bozo, read.get("bozo_exception")
    found: Sequence[Any] = read.entries
    return found


def test_the_newest_come_first(open_files: dict[str, str], small: Knowledge) -> None:
    """Each office that is there today and of which a source or a confirmation is dated, once."""
    entries = entries_of(open_files["changes.atom"])
    days = [entry.updated for entry in entries]
    assert days == sorted(days, reverse=True)
    day = small.entries.day
    dated = [one for one in small.entries.offices if one.phase(day) is Phase.OPEN and one.last_confirmed]
    assert sorted(entry.title for entry in entries) == sorted(one.name for one in dated)
    assert len({entry.id for entry in entries}) == len(entries)
    (own,) = (entry for entry in entries if entry.title == "Integrationsmanagement Musterhausen")
    assert own.link == "https://lotsenbuch.example/traeger/caritas-musterland/"


def test_names_stay_the_same(small: Knowledge) -> None:
    """Whatever the address: a reader of feeds shows nothing twice."""
    here, there = (entries_of(files_of(small, at)["changes.atom"]) for at in ("https://a.example/", ""))
    assert [entry.id for entry in here] == [entry.id for entry in there]
    assert not any(entry.get("links") for entry in there)
    assert all(entry.id.startswith("urn:uuid:") for entry in here)


def test_a_feed_without_entries_is_one(small: Knowledge) -> None:
    """Nobody knows a date."""
    data = data_of(with_names(small, "x"), "")
    object.__setattr__(data, "entries", data.entries.__class__(day=small.entries.day))
    assert not entries_of(changes(data, "changes.atom"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVIL)
def test_a_name_stays_a_name(small: Knowledge, name: str) -> None:
    """Whatever somebody enters is text in the feed; what XML cannot hold is replaced."""
    root = etree.fromstring(changes(data_of(with_names(small, name), ""), "changes.atom").encode())
    titles = {title.text for title in root.iterfind("{*}entry/{*}title")}
    assert titles == {UNSAYABLE.sub("\ufffd", name)}
    assert {child.tag.rpartition("}")[2] for entry in root.iterfind("{*}entry") for child in entry} == {
        "id",
        "title",
        "updated",
        "category",
        "content",
    }
