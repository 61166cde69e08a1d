"""Letters about the real data, and their answers."""

from datetime import date
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.reading.administrations import read_administrations
from lotsenbuch.reading.registry import read_registry
from lotsenbuch.upkeep.answered import NOTHING, Known, Reply
from lotsenbuch.upkeep.asking import about_gaps, about_stale
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.letter_lines import answers_in
from lotsenbuch.upkeep.letters import Letter, as_draft
from lotsenbuch.upkeep.mail_text import read_mail
from lotsenbuch.upkeep.received_files import made_of
from lotsenbuch.upkeep.stale import stale_entries
from tests.conftest import ADDRESS


@pytest.fixture(scope="module")
def letters(knowledge: Knowledge) -> tuple[Letter, ...]:
    """Give the letters about all gaps and about every entry, however new."""
    found = stale_entries(knowledge.entries, knowledge.administrations, knowledge.gazetteer, date(2199, 1, 1), 1)
    of_gaps = about_gaps(gaps(knowledge.answers), knowledge, ADDRESS)
    return (*of_gaps.letters, *about_stale(found, knowledge, ADDRESS).letters)


def test_a_letter_that_comes_back_as_it_went_says_nothing_new(
    letters: tuple[Letter, ...], knowledge: Knowledge, project: Path
) -> None:
    """Whatever an entry says, its lines are found again in the draft and known: hours, addresses, long names."""
    known = Known(read_registry(project / "data"), knowledge.gazetteer, read_administrations(project / "data"))
    changed = [
        (letter.key, made)
        for letter in letters
        if (made := made_of(Reply(answers_in(read_mail(as_draft(letter, "")).text)), known)) != NOTHING
    ]
    assert not changed


def test_each_letter_is_a_file_of_its_own(letters: tuple[Letter, ...]) -> None:
    """To one mailbox, with a subject that says whom it is about."""
    for letter in letters:
        head = as_draft(letter, "").partition(b"\r\n\r\n")[0]
        assert head.count(b"\r\nTo:") == 1
        assert letter.email.encode() in head
    assert all(letter.subject.endswith("]") for letter in letters)
