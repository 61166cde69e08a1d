"""What is made again when something is said: JSON-LD of pages, address books."""

from dataclasses import replace

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.exports.said import Said
from lotsenbuch.portal.open_data import Text, address_books, data_of, in_pages
from tests.conftest import ADDRESS
from tests.exports.data import with_names


def texts(content: Knowledge) -> dict[str, Text]:
    """Give all that is made of what is said of a thing and its offices alone, by its page or its path."""
    said = Said(data_of(content, ADDRESS))
    return {**dict(in_pages(content, said, ADDRESS)), **dict(address_books(content, said))}


def with_numbers(content: Knowledge) -> Knowledge:
    """Give the content with another telephone number for every second office that has one."""
    offices = [
        one.model_copy(update={"contact": one.contact.model_copy(update={"phone": "030 23125999"})})
        if one.contact and one.contact.phone and number % 2
        else one
        for number, one in enumerate(content.entries.offices)
    ]
    return with_names(replace(content, entries=replace(content.entries, offices=tuple(offices))), "X")


@pytest.mark.parametrize("names", [("X", "Y"), ("X", "number")])
def test_what_says_something_else_is_made_of_something_else(small: Knowledge, names: tuple[str, str]) -> None:
    """Else it would stay as it was. What is made of the same says the same: nothing else comes into it."""
    one, other = (texts(with_numbers(small) if name == "number" else with_names(small, name)) for name in names)
    assert one.keys() == other.keys()
    differ = {path for path, text in one.items() if text.make() != other[path].make()}
    made_of_other = {path for path, text in one.items() if text.said != other[path].said}
    assert len(differ) > 5
    assert differ <= made_of_other
