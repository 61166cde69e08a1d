"""Letters as drafts and as a table."""

import csv
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lotsenbuch.upkeep.letters import TABLE, Letter, LettersError, Post, as_csv, as_draft, as_text, write

LETTER = Letter(
    key="08001001",
    about="Musterhausen",
    name="Stadtverwaltung Musterhausen",
    email="rathaus@musterhausen.example",
    subject="Wer berät? [08001001]",
    said="Niemand.",
    link="https://x.example/beitragen/?ort=08001001",
    text="Guten Tag,\n\nwer berät?\n",
)


def test_a_draft_waits_for_its_sender() -> None:
    """A mail program opens it to be sent; without a day and an id it is always the same."""
    mail = message_from_bytes(as_draft(LETTER, "wir@x.example"), policy=default)
    assert dict(mail.items()) | {"X-Unsent": "1"} == dict(mail.items())
    assert (mail["From"], mail["To"]) == (
        "wir@x.example",
        "Stadtverwaltung Musterhausen <rathaus@musterhausen.example>",
    )
    assert mail["Subject"] == LETTER.subject
    assert mail.get_content().replace("\r\n", "\n") == LETTER.text
    assert "Date" not in mail
    assert "Message-ID" not in mail
    assert "From" not in message_from_bytes(as_draft(LETTER, ""), policy=default)
    assert as_draft(LETTER, "wir@x.example") == as_draft(LETTER, "wir@x.example")


@given(st.text(max_size=80))
@example("0" * 28)
def test_no_name_becomes_a_line_of_the_head(name: str) -> None:
    """Neither in who gets the letter nor in what it is about; what ends a line is a blank."""
    evil = f"{name}\r\nBcc: alle@x.example\n\n{name}"
    content = as_draft(replace(LETTER, name=evil, subject=evil, text=evil), "")
    mail = message_from_bytes(content, policy=default)
    assert {key.lower() for key in mail.keys()} == {  # noqa: SIM118  # a message says its keys by this alone
        "x-unsent", "to", "subject", "content-type", "content-transfer-encoding", "mime-version",
    }  # fmt: skip
    assert [one.addr_spec for one in mail["To"].addresses] == [LETTER.email]


def test_a_table_takes_nothing_for_a_formula(tmp_path: Path) -> None:
    """And is read as UTF-8 by a German Excel."""
    write([replace(LETTER, about="=1+1")], tmp_path / "briefe", "")
    content = (tmp_path / "briefe" / TABLE).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(content.decode("utf-8-sig").splitlines())
    assert row["Worum es geht"] == "'=1+1"
    assert row["Datei"] == "08001001.eml"
    assert (tmp_path / "briefe" / row["Datei"]).exists()
    assert as_csv([]).count("\n") == 1


def test_nothing_else_is_written_over(tmp_path: Path) -> None:
    """Not even a draft that somebody has changed, or one to somebody who is not written to any more."""
    write([LETTER], tmp_path, "")
    write([LETTER], tmp_path, "")
    for letters in ([], [replace(LETTER, text="anders")]):
        with pytest.raises(LettersError, match="liegt schon etwas anderes"):
            write(letters, tmp_path, "")
    (tmp_path / "neu").mkdir()
    with pytest.raises(LettersError, match="liegt schon etwas anderes"):
        write([LETTER], tmp_path, "")


def test_it_is_said_whom_no_letter_reaches() -> None:
    """How many ask for none, and by name who has no mailbox."""
    assert list(as_text(Post((LETTER,), ("Fuchsweil", "Ottersfeld"), 1), Path("briefe"))) == [
        "1 Brief in briefe, dazu serienbrief.csv. Gesendet ist nichts.",
        "1 bittet darum, keine zu bekommen (data/do-not-write.csv).",
        "Ohne Postfach, also ohne Brief (2): Fuchsweil, Ottersfeld.",
    ]
    assert len(list(as_text(Post((LETTER, LETTER), (), 0), Path("briefe")))) == 1
