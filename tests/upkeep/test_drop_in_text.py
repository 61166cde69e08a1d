"""Drop-ins as text."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.reading.yaml_text import document_of
from lotsenbuch.upkeep.drop_in_text import drop_in_text

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)
NAMES = st.sampled_from(["de", "street", "by"])
SAID = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(SAID)
def test_what_is_written_is_read_again(said: object) -> None:
    """Every text as it was, whatever YAML would take it for, and without a reference."""
    document = document_of(drop_in_text({"name": said, "again": said}), Path("x.yaml"))
    assert not document.problems
    assert document.data == {"name": said, "again": said}


def test_it_looks_like_the_registry() -> None:
    """A field a line, without needless quotation marks; lists of words and addresses on one."""
    content = {
        "id": "a",
        "serves": ["08001001"],
        "contact": {"line": "counselling", "phone": "0751 1", "address": {"postcode": "00101", "town": "Ort"}},
        "opening_hours": "Mo-Fr 08:00-12:00; PH off",
        "sources": [{"id": "b", "date": "2026-11-23", "supports": ["contact", "operator"]}],
        "verified": {"date": "2026-11-23", "by": "Stadt, Amt"},
        "note": {"de": "null"},
    }
    assert drop_in_text(content) == (
        "id: a\n"
        "serves: [08001001]\n"
        "contact:\n  line: counselling\n  phone: 0751 1\n  address: {postcode: 00101, town: Ort}\n"
        "opening_hours: Mo-Fr 08:00-12:00; PH off\n"
        "sources:\n- id: b\n  date: 2026-11-23\n  supports: [contact, operator]\n"
        "verified: {date: 2026-11-23, by: 'Stadt, Amt'}\n"
        "note:\n  de: 'null'\n"
    )
