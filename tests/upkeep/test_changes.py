"""What a change means for people."""

import re
from gettext import NullTranslations
from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.model.contact import Address, Contact
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.upkeep.changes import Change, changes, unchanged
from lotsenbuch.upkeep.report import ONLY_VERIFIED, as_markdown, as_text, escaped, labels
from lotsenbuch.wording.fields import FIELDS
from tests.small import entries_from, registry

WORDS = NullTranslations()
CALL = "contact: {line: counselling, phone: 0751 35925270}"


def states(folder: Path, before: str, after: str) -> tuple[Entries, Entries]:
    """Give two states of a registry."""
    return entries_from(folder, before), entries_from(folder, after)


def found(folder: Path, gazetteer: Gazetteer, before: str, after: str) -> list[Change]:
    """Give what changed between them."""
    return list(changes(*states(folder, before, after), gazetteer))


def test_a_number_is_shown_before_and_after(tmp_path: Path, knowledge: Knowledge) -> None:
    """With how many municipalities it touches."""
    before = registry(CALL)
    after = before.replace("35925270", "35925271")
    lines = list(as_text(found(tmp_path, knowledge.gazetteer, before, after), WORDS))
    assert lines == [
        "Beratung (beratung)",
        "  Telefon: 0751 35925270 → 0751 35925271",
        "  betrifft 1 Gemeinde: Ravensburg",
    ]


def test_a_whole_district_is_counted(tmp_path: Path, knowledge: Knowledge) -> None:
    """Every municipality that its office answers for; five are named."""
    before = registry("coverage: all", CALL).replace('"08436064"', '"08436"')
    after = before.replace("coverage: all", "coverage: most")
    *_, last = as_text(found(tmp_path, knowledge.gazetteer, before, after), WORDS)
    count = len(knowledge.gazetteer.by_district["08436"])
    assert last.startswith(f"  betrifft {count} Gemeinden: ")
    assert last.endswith(f" und {count - 5} weitere")


def test_new_gone_and_lists(tmp_path: Path, knowledge: Knowledge) -> None:
    """An entry that comes, one that goes, and a service more."""
    base = registry("services: [counselling, work]")
    assert "Angebote: neu school" in "\n".join(
        as_text(found(tmp_path, knowledge.gazetteer, base, base.replace("work]", "work, school]")), WORDS)
    )
    without = base[: base.index("offices:")] + "offices: []\n"
    assert next(as_text(found(tmp_path, knowledge.gazetteer, without, base), WORDS)) == "Beratung (beratung): neu"
    gone = list(as_text(found(tmp_path, knowledge.gazetteer, base, without), WORDS))
    assert gone[0] == "Beratung (beratung): entfällt"
    assert "  Angebote: nicht mehr counselling, work" in gone


def test_only_a_confirmation_gets_its_label(tmp_path: Path, knowledge: Knowledge) -> None:
    """Nobody needs to read such a proposal twice; anything more has no label."""
    base = registry(CALL)
    confirmed = registry(CALL, "verified: {date: 2026-03-02, by: Stadt}")
    assert labels(found(tmp_path, knowledge.gazetteer, base, confirmed)) == [ONLY_VERIFIED]
    more = confirmed.replace("35925270", "35925271")
    assert labels(found(tmp_path, knowledge.gazetteer, base, more)) == []
    assert labels([]) == []


def test_what_did_not_change_is_known(tmp_path: Path) -> None:
    """Faults in such entries stop no proposal."""
    base = registry(CALL)
    before, after = states(tmp_path, base, base.replace("35925270", "35925271"))
    assert unchanged(before, after) == {"stadt"}


def test_a_hostile_name_stays_text(tmp_path: Path, knowledge: Knowledge) -> None:
    """In the comment of a forge no name becomes a link, a picture, HTML or a mention."""
    before = registry()
    after = before.replace("name: Beratung", 'name: "<img src=x> [a](javascript:b) @alle **c**"')
    text = "\n".join(as_markdown(found(tmp_path, knowledge.gazetteer, before, after), [], WORDS, "https://x.example/"))
    assert not re.search(r"(?<!\\)(<img|\]\(javascript|@alle|\*\*c)", text)
    assert "[Vorschau: Ravensburg](https://x.example/orte/ravensburg/)" in text
    assert escaped("a_b\nc") == r"a\_b c"


def test_every_field_of_an_entry_has_its_word() -> None:
    """One word for each, the same everywhere."""
    for model, prefix in ((Office, ""), (Operator, ""), (Contact, "contact."), (Address, "contact.address.")):
        for name, field in model.model_fields.items():
            assert f"{prefix}{field.alias or name}" in FIELDS
