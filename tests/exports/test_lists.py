"""The lists and municipalities as JSON, read as somebody else's program reads them."""

import gzip
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lotsenbuch.content import Knowledge
from lotsenbuch.exports import lists
from lotsenbuch.portal.open_data import data_of
from tests.exports.data import check_answers, files_of, read

GOLDEN = Path(__file__).parent.parent / "golden" / "open-data"

MOST_BYTES = 6000
"""Of a municipality's file, compressed: an old telephone loads it in a second."""


def test_each_place_has_the_answers_of_its_page(small: Knowledge, open_files: dict[str, str]) -> None:
    """The same offices, ways and levels, in the same order, and none of those that have ended or are announced."""
    check_answers(small, open_files)
    told = open_files["municipalities.json"] + open_files["offices.json"]
    absent = {office.id for answer in small.answers.values() for office in (*answer.announced, *answer.closed)}
    assert absent
    assert not [id_ for id_ in absent if f'"{id_}"' in told]


@pytest.mark.parametrize("name", ["offices", "operators", "districts", "municipalities", "municipality", "index"])
def test_each_file_is_as_its_schema_says(open_files: dict[str, str], name: str) -> None:
    """By `jsonschema`, in the dialect of 2020-12; the schema itself is a good one."""
    schema = read(open_files, f"schema/{name}.json")
    assert schema["$schema"].endswith("2020-12/schema")
    Draft202012Validator.check_schema(schema)
    single = [path for path in open_files if path.startswith("municipalities/")]
    for path in single if name == "municipality" else [f"{name}.json"]:
        Draft202012Validator(schema).validate(read(open_files, path))


def test_a_schema_refuses_what_a_file_never_says(open_files: dict[str, str]) -> None:
    """`null`, a number in the place of a key, a word of no vocabulary."""
    validator = Draft202012Validator(read(open_files, "schema/offices.json"))
    for field, value in (("contact", None), ("id", 5), ("task", "cooking")):
        content = read(open_files, "offices.json")
        content["offices"][0][field] = value
        assert not validator.is_valid(content)


def test_every_field_is_described(open_files: dict[str, str]) -> None:
    """So that nobody has to guess; all keys that a file has are in its schema."""
    for name in lists.SCHEMAS:
        schema = read(open_files, f"schema/{name}.json")
        described = {
            key
            for one in (schema, *schema["$defs"].values())
            for key, said in one.get("properties", {}).items()
            if said.get("description")
        }
        every = {key for one in (schema, *schema["$defs"].values()) for key in one.get("properties", {})}
        assert described == every


def test_what_is_unknown_is_absent(open_files: dict[str, str]) -> None:
    """No `null`, no empty text or list, but for lists that are the answer: nobody."""
    allowed = {"offices", "ways", "postcodes", "stated", "municipalities", "facts"}

    def check(value: Any, around: str) -> None:
        assert value is not None, around
        assert value != "", around
        if isinstance(value, dict | list) and not value:
            assert around in allowed, around
        for key, inner in value.items() if isinstance(value, dict) else ((around, one) for one in value):
            if isinstance(inner, dict | list) or inner in (None, ""):
                check(inner, key)

    for path, text in open_files.items():
        if path.endswith(".json") and not path.startswith("schema/"):
            check(json.loads(text), path)


def test_each_contact_says_who_answers_and_each_fact_who_says_so(open_files: dict[str, str]) -> None:
    """A role, a source, a date where the source has one; `verified` where a human asked."""
    offices = {one["id"]: one for one in read(open_files, "offices.json")["offices"]}
    assert offices["musterhausen"]["contact"]["role"] == "counselling"
    assert all("role" in one["contact"] for one in offices.values() if "contact" in one)
    for one in offices.values():
        names = {source["id"]: source for source in one["sources"]}
        for fact, stated in one["facts"].items():
            assert fact in names[stated["source"]]["supports"]
            assert stated.get("date") == names[stated["source"]].get("date")
    assert offices["fuchsweil"].keys().isdisjoint({"verified", "contact"})
    for place in read(open_files, "municipalities.json")["municipalities"]:
        for way in place["ways"]:
            assert way["stated"] or way["kind"] == "state-service" or "office" in way
            assert ("role" in way) == ("office" in way)


def test_only_humans_verify(small: Knowledge, open_files: dict[str, str]) -> None:
    """As many as the registry says, with day and name."""
    said = {one.id: str(one.verified.date) for one in small.entries.offices if one.verified}
    offices = read(open_files, "offices.json")["offices"]
    assert said
    assert {one["id"]: one["verified"]["date"] for one in offices if "verified" in one} == said


def test_the_date_is_that_of_the_newest_source(small: Knowledge) -> None:
    """Not of the day on which it was made, so that the same data gives the same bytes."""
    dates = [str(source.date) for office in small.entries.offices for source in office.sources if source.date]
    assert read(files_of(small), "offices.json")["date"] >= max(dates)
    without = data_of(replace(small, entries=replace(small.entries, offices=())), "")
    assert without.date is not None
    nothing = replace(without, administrations=replace(without.administrations, sources={}))
    assert nothing.date is None
    assert files_of(small) == files_of(small)


def test_without_an_address_nothing_names_a_page(small: Knowledge, open_files: dict[str, str]) -> None:
    """With one, each thing names its page."""
    assert all("page" not in one for one in read(files_of(small, ""), "municipalities.json")["municipalities"])
    pages = [one["page"] for one in read(open_files, "municipalities.json")["municipalities"]]
    assert pages[0] == "https://lotsenbuch.example/orte/musterhausen/"
    assert read(open_files, "operators.json")["operators"][0]["page"].endswith("/traeger/awo-lindwies/")
    assert read(open_files, "districts.json")["districts"][0]["page"].endswith("/kreise/landkreis-musterland/")


def test_a_municipality_is_small(open_files: dict[str, str]) -> None:
    """Each of them, compressed."""
    singles = [text for path, text in open_files.items() if re.match(r"municipalities/\d{8}\.json", path)]
    assert len(singles) == 12
    assert all(len(gzip.compress(text.encode())) < MOST_BYTES for text in singles)


@pytest.mark.parametrize("name", ["musterhausen.json", "fuchsweil.json"])
def test_a_municipality_looks_as_it_did(small: Knowledge, open_files: dict[str, str], name: str) -> None:
    """`UPDATE_GOLDEN=1` writes it anew: read the difference, since others rely on it."""
    slug = name.removesuffix(".json")
    (ags,) = (place.ags for place in small.gazetteer.municipalities.values() if place.slug == slug)
    text = json.dumps(read(open_files, f"municipalities/{ags}.json"), ensure_ascii=False, indent=1) + "\n"
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
