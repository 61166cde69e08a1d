"""The open data of the small project, and what the answers say, to compare with it."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from lotsenbuch.answers.answering import Answer, answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.content import Knowledge
from lotsenbuch.exports.said import Said
from lotsenbuch.model.contact import Address
from lotsenbuch.model.offices import Office
from lotsenbuch.portal.open_data import address_books, data_of, open_data
from lotsenbuch.routes import API
from tests.conftest import ADDRESS


def files_of(content: Knowledge, address: str = ADDRESS) -> dict[str, str]:
    """Give the text of each file by its path from the folder of the open data, or from the portal's root."""
    data = data_of(content, address)
    files = {file.path.removeprefix(API): str(file.content) for file in open_data(content, data, address, {})}
    return files | {path: text.make() for path, text in address_books(content, Said(data))}


def with_names(content: Knowledge, name: str) -> Knowledge:
    """Give the content with this in the place of all that is called or told, unchecked.

    So are called offices, departments, streets, towns, where consultations are held, operators, places, who publishes a
    source and what, who has confirmed, who runs the portal; so is each note.
    """
    entries = replace(
        content.entries,
        offices=tuple(_called(office, name) for office in content.entries.offices),
        operators=tuple(one.model_copy(update={"name": name}) for one in content.entries.operators),
    )
    known = content.gazetteer.municipalities
    gazetteer = replace(content.gazetteer, municipalities={key: replace(one, name=name) for key, one in known.items()})
    everyone = Everyone(content.administrations, content.programme.services)
    answers = answers_of(entries, gazetteer, everyone)
    return replace(
        content,
        entries=entries,
        gazetteer=gazetteer,
        answers=answers,
        coverage=coverage_of(entries, gazetteer, answers),
        publisher=content.publisher and content.publisher.model_copy(update={"name": name}),
    )


def _called(office: Office, name: str) -> Office:
    address = Address.model_construct(street=name, postcode="00101", town=name)
    held = tuple(one.model_copy(update={"place": name, "address": address}) for one in office.consultations)
    changed: dict[str, Any] = {
        "name": name,
        "contact": office.contact and office.contact.model_copy(update={"department": name, "address": address}),
        "consultations": held,
        "note": office.note and office.note.model_copy(update={"de": name}),
        "sources": tuple(one.model_copy(update={"title": name, "publisher": name}) for one in office.sources),
        "verified": office.verified and office.verified.model_copy(update={"by": name}),
    }
    return office.model_copy(update=changed)


EVIL = st.one_of(
    st.sampled_from(
        (
            *("=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "0711", "1.2.", "Mai 25", "\ufeff=1", '"'),
            *("</script>", "<!--<script>", "]]>", "&lt;", "\u2028", "\x00", "\x0b\x1f\x7f\x85", "\ufffe"),
            *("a;b,c\\d\nEND:VCARD", "\r\n ", "x" * 300, "ä" * 100, "\U0001f600" * 40, ":", "BEGIN:VCARD"),
        )
    ),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30),
)
"""What somebody might enter to be taken for something else."""


def read(files: dict[str, str], path: str) -> Any:
    """Give what a JSON file says."""
    return json.loads(files[path])


def ways_said(answer: Answer) -> list[tuple[str, str | None, str | None, str | None]]:
    """Give the kind of each way that a municipality is answered, and how it is taken, in the order of its page."""
    return [(way.kind.value, way.phone, way.email, way.website) for way in answer.ways]


def ways_read(record: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    """Give the same of a municipality as the open data has it."""
    return [(way["kind"], way.get("phone"), way.get("email"), way.get("website")) for way in record["ways"]]


def check_answers(content: Knowledge, files: dict[str, str]) -> None:
    """Compare each municipality with its answer: the same offices, ways and level, none missing and none besides."""
    listed = {one["ags"]: one for one in read(files, "municipalities.json")["municipalities"]}
    assert list(listed) == list(content.answers)
    for ags, answer in content.answers.items():
        single = read(files, f"municipalities/{ags}.json")
        one = single["municipality"]
        assert one == listed[ags]
        assert (one["level"], one["reached"]) == (answer.level.value, answer.is_reached)
        assert one["counselled"] == answer.is_counselled
        assert one["offices"] == [office.id for office in answer.offices]
        assert one.get("fallback", []) == [office.id for office in answer.fallback]
        assert one.get("others", []) == [office.id for office in answer.others]
        assert [office["id"] for office in single["offices"]] == [office.id for office in answer.active]
        assert ways_read(one) == ways_said(answer)
    offices = {office["id"] for office in read(files, "offices.json")["offices"]}
    assert offices == {office.id for answer in content.answers.values() for office in answer.active}
