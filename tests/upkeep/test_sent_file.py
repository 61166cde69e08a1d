"""The form's file, alone or within a mail."""

import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lotsenbuch.upkeep.sent_file import sent_file

FILE = (
    'id: x\nname: "Beratung: „Ankommen“ und \\"Rat\\", für alle, die {neu} sind"\nserves: ["08001001", "08001002"]\n'
    'contact: {line: counselling, phone: 030 23125000, address: {street: Am Markt 1, postcode: "00101", town: Ort}}\n'
)


def content_of(text: str) -> object:
    """Give what a file says."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and maps only


@pytest.mark.parametrize("width", [40, 60, 72, 500])
@pytest.mark.parametrize("quoted", ["", "> ", "> > "])
def test_a_file_within_a_mail_is_whole_again(width: int, quoted: str) -> None:
    """However a mail program broke its lines within brackets and texts, and quoted them."""
    lines = [line for one in FILE.splitlines() for line in textwrap.wrap(one, width, break_long_words=False)]
    body = "\n".join(
        f"{quoted}{line}" for line in ("Telefon: neu", "", "data/offices/x.yaml:", "", "```yaml", *lines, "```")
    )
    assert content_of(sent_file(body)) == content_of(FILE)


def test_a_file_alone_is_taken_as_it_is() -> None:
    """YAML or JSON; a text that is none holds none."""
    for text in (FILE, '{"id": "x"}', "\noperators:\n  - {}\n", "keys: []\n"):
        assert sent_file(text) == text
    for text in ("", "Guten Tag", "Telefon: 030 1\n", "```yaml\nohne Ende"):
        assert sent_file(text) == ""


@given(st.text(alphabet='`yaml{}[]"\\\n> a:', max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever stands there, a text comes out."""
    assert isinstance(sent_file(f"```yaml\n{text}\n```"), str)
