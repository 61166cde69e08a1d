"""What a change means for people."""

import re
from gettext import NullTranslations
from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.model.contact import Address, Contact
from lotsenbuch.model.offices import FIELDS, Office, Operator
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.problems import Location, Message, Problem
from lotsenbuch.upkeep.changes import Change, State, changes, unchanged
from lotsenbuch.upkeep.report import ONLY_VERIFIED, as_markdown, as_text, escaped, labels
from tests.records import ALTDORF, BACHHEIM, MUSTERLAND, PHONE, administration, administrations, gazetteer
from tests.small import CALL, TODAY, entries_from, registry

WORDS = NullTranslations()


def states(folder: Path, before: str, after: str) -> tuple[State, State]:
    """Give two states of a registry."""
    return State(entries_from(folder, before)), State(entries_from(folder, after))


def found(folder: Path, gazetteer: Gazetteer, before: str, after: str) -> list[Change]:
    """Give what changed between them."""
    return list(changes(*states(folder, before, after), gazetteer, TODAY))


def test_a_number_is_shown_before_and_after(tmp_path: Path, small: Knowledge) -> None:
    """With how many municipalities it touches."""
    before = registry(CALL)
    after = before.replace("23125000", "23125001")
    lines = list(as_text(found(tmp_path, small.gazetteer, before, after), WORDS))
    assert lines == [
        "Beratung (beratung)",
        "  Telefon: 030 23125000 → 030 23125001",
        "  betrifft 1 Gemeinde: Musterhausen",
    ]


def test_a_whole_district_is_counted(tmp_path: Path, small: Knowledge) -> None:
    """Every municipality that its office answers for; five are named."""
    before = registry("coverage: all", CALL).replace('"08001001"', '"08001"')
    after = before.replace("coverage: all", "coverage: most")
    *_, last = as_text(found(tmp_path, small.gazetteer, before, after), WORDS)
    assert last == (
        "  betrifft 8 Gemeinden: Altweiler, Altweiler (Heide), Fuchsweil, Lindwies, Musterhausen und 3 weitere"
    )


def test_new_gone_and_lists(tmp_path: Path, small: Knowledge) -> None:
    """An entry that comes, one that goes, and a service more."""
    base = registry("services: [counselling, work]")
    assert "Angebote: neu school" in "\n".join(
        as_text(found(tmp_path, small.gazetteer, base, base.replace("work]", "work, school]")), WORDS)
    )
    without = base[: base.index("offices:")] + "offices: []\n"
    assert next(as_text(found(tmp_path, small.gazetteer, without, base), WORDS)) == "Beratung (beratung): neu"
    gone = list(as_text(found(tmp_path, small.gazetteer, base, without), WORDS))
    assert gone[0] == "Beratung (beratung): entfällt"
    assert "  Angebote: nicht mehr counselling, work" in gone


def test_only_a_confirmation_gets_its_label(tmp_path: Path, small: Knowledge) -> None:
    """Nobody needs to read such a proposal twice; anything more has no label."""
    base = registry(CALL)
    confirmed = registry(CALL, "verified: {date: 2026-03-02, by: Stadt}")
    assert labels(found(tmp_path, small.gazetteer, base, confirmed)) == [ONLY_VERIFIED]
    more = confirmed.replace("23125000", "23125001")
    assert labels(found(tmp_path, small.gazetteer, base, more)) == []
    assert labels([]) == []


def test_what_did_not_change_is_known(tmp_path: Path) -> None:
    """Faults in such entries stop no proposal."""
    base = registry(CALL)
    before, after = states(tmp_path, base, base.replace("23125000", "23125001"))
    assert unchanged(before, after) == {"stadt"}


def test_a_hostile_name_stays_text(tmp_path: Path, small: Knowledge) -> None:
    """In the comment of a forge no name becomes a link, a picture, HTML or a mention."""
    before = registry()
    after = before.replace("name: Beratung", 'name: "<img src=x> [a](javascript:b) @alle **c**"')
    text = "\n".join(as_markdown(found(tmp_path, small.gazetteer, before, after), [], WORDS, "https://x.example/"))
    assert not re.search(r"(?<!\\)(<img|\]\(javascript|@alle|\*\*c)", text)
    assert "[Vorschau: Musterhausen](https://x.example/orte/musterhausen/)" in text
    assert escaped("a_b\nc") == r"a\_b c"


def test_a_comment_is_never_longer_than_a_forge_takes(tmp_path: Path, small: Knowledge) -> None:
    """However many entries a proposal changes, and faults it has; it says how many more there are."""
    before = registry(CALL)
    (change,) = found(tmp_path, small.gazetteer, before, before.replace("23125000", "23125001"))
    wrong, repair = Message(f"{'sehr ' * 40}falsch."), Message("Anders.")
    faults = [Problem(Location(Path("data/offices.yaml"), number), wrong, repair) for number in range(1, 1001)]
    lines = list(as_markdown([change] * 1000, faults, WORDS, "https://x.example/", "https://x.example/site"))
    text = "\n".join(lines)
    assert len(text) < 65_536
    assert "- data/offices.yaml:1:1: error: " in text
    shown = text.count("### Beratung (`beratung`)")
    assert 100 < shown < 1000
    assert f"… und {1000 - shown} weitere: `lotsenbuch diff`" in lines
    assert f"… und {1000 - text.count('falsch')} weitere: `lotsenbuch check`" in lines
    assert lines[-1].endswith("(https://x.example/site)")


def test_every_field_of_an_entry_has_its_word() -> None:
    """One word for each, the same everywhere."""
    for model, prefix in ((Office, ""), (Operator, ""), (Contact, "contact."), (Address, "contact.address.")):
        for name, field in model.model_fields.items():
            assert f"{prefix}{field.alias or name}" in FIELDS


def test_an_administration_changes_as_an_entry_does() -> None:
    """By the words of its columns; a town hall touches its town, a district's administration all of its towns."""
    places = gazetteer()
    before = State(Entries(), administrations(administration(), administration(MUSTERLAND.key)))
    changed = (administration(phone=PHONE), administration(MUSTERLAND.key, name="Landratsamt"))
    after = State(Entries(), administrations(*changed, administration(BACHHEIM.ags, name="Rathaus Bachheim")))
    assert list(as_text(list(changes(before, after, places, TODAY)), WORDS)) == [
        "Landratsamt (08901)",
        "  Name der Verwaltung: Rathaus → Landratsamt",
        "  betrifft 3 Gemeinden: Altdorf, Bachheim, Öhrlingen",
        "Rathaus (08901001)",
        f"  Telefon: neu {PHONE}",
        "  betrifft 1 Gemeinde: Altdorf",
        "Rathaus Bachheim (08901002): neu",
        "  Schlüssel der Gemeinde oder des Kreises: neu 08901002",
        "  Name der Verwaltung: neu Rathaus Bachheim",
        "  Quelle: neu verzeichnis",
        "  Stand: neu 2026-01-31",
        "  betrifft 1 Gemeinde: Bachheim",
    ]
    assert unchanged(before, State(Entries(), administrations(administration(), changed[1]))) == {ALTDORF.ags}
