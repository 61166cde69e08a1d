"""Whether a portal may go online: nothing is judged twice, all that others know is told."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.cli import main
from lotsenbuch.content import Knowledge, check_project
from lotsenbuch.problems import errors
from lotsenbuch.reading.pages import PageState
from lotsenbuch.settings import Forge, Settings
from lotsenbuch.upkeep.gaps import gaps
from lotsenbuch.upkeep.point import Point
from lotsenbuch.upkeep.readiness import points
from lotsenbuch.upkeep.stale import stale_entries
from lotsenbuch.upkeep.translations import Standing, standings
from lotsenbuch.wording.domains import TRANSLATED
from tests.small import TODAY

WORDS = NullTranslations()
WHOLE = Settings("https://x.example/", Forge("https://forge.example/r"), "rat@x.example")
MONTHS = 24


@pytest.fixture
def whole(small_copy: Path) -> Path:
    """Give the small project with all that a portal must have before it goes online."""
    (small_copy / "data" / "LICENSE.md").write_text("CC BY 4.0\n", "utf-8")
    return small_copy


def lacking(project: Path) -> list[Point]:
    """Give what a project lacks."""
    return list(points(project, WHOLE, TODAY, MONTHS))


def told(found: list[Point], beginning: str) -> Point:
    """Give the point that begins with some words."""
    (point,) = (point for point in found if point.what.worded(WORDS).startswith(beginning))
    return point


def test_it_says_what_the_commands_say(whole: Path, small: Knowledge) -> None:
    """As many doubts, gaps and old entries as they count; none of them holds anything up."""
    found = lacking(whole)
    assert not any(point.is_needed for point in found)
    doubts = [problem for problem in check_project(whole, TODAY) if problem not in errors([problem])]
    assert told(found, f"Die Prüfung hat {len(doubts)} Zweifel.").examples
    unreached = len(gaps(small.answers))
    assert told(found, f"In {unreached} von {len(small.answers)} Gemeinden ist kein Weg zur Beratung bekannt.")
    old = stale_entries(small.entries, small.administrations, small.gazetteer, TODAY, MONTHS)
    assert told(found, f"Einträge, die seit 24 Monaten niemand bestätigt hat: {len(old)}.")


def test_the_rules_that_are_broken_most_come_first(whole: Path) -> None:
    """Each once, with how often, and a place at which it is."""
    examples = told(lacking(whole), "Die Prüfung hat").examples
    counts = [example.count for example in examples]
    assert counts == sorted(counts, reverse=True)
    assert len({example.first.what.text for example in examples}) == len(examples) <= 5


def test_a_fault_must_not_go_online(whole: Path) -> None:
    """Such as what has ended and can still be called; what follows from the data is then not counted."""
    file = whole / "data" / "offices.yaml"
    text = file.read_text("utf-8").replace(
        "status: closed", "contact: {line: counselling, phone: 030 23125000}\n    status: closed", 1
    )
    file.write_text(text, "utf-8")
    found = lacking(whole)
    fault = told(found, "Die Prüfung findet ")
    assert fault.is_needed
    assert any("geschlossen und hat doch einen Kontakt" in one.first.what.text for one in fault.examples)
    assert not any("Monaten niemand bestätigt hat" in point.what.text for point in found)


def standing(**states: PageState) -> Standing:
    """Give how far a language is, by the names of its pages."""
    return Standing(TRANSLATED[0], states, 0, 0, 0)


def test_pages_are_behind_that_are_missing_or_outdated() -> None:
    """And read are those that are there and have a reviewer, whatever has changed since."""
    gone, old = PageState(is_missing=True), PageState(is_outdated=True)
    assert standing(a=gone, b=old, c=PageState(is_unreviewed=True), d=PageState()).behind == 2
    assert standing(a=gone, b=old, c=PageState(is_unreviewed=True), d=PageState()).reviewed == 2


def test_languages_that_are_not_far_enough_are_named(whole: Path) -> None:
    """Behind the German pages, and read by too few; a language that somebody has read is not among the second."""
    found = lacking(whole)
    behind = {one.language.code: one.behind for one in standings(whole)}
    assert told(found, f"Übersetzte Seiten, die fehlen oder älter sind als der deutsche Text: {sum(behind.values())} (")
    assert told(found, "In diesen Sprachen gilt von weniger als 90 % der Seiten").what.values["languages"] == ", ".join(
        behind
    )
    unread = told(found, "In diesen Sprachen hat weniger als 50 % der Seiten jemand gelesen").what.values["languages"]
    assert unread == ", ".join(behind)
    for page in (whole / "docs" / "de").rglob("*.md"):
        other = whole / "docs" / "uk" / page.relative_to(whole / "docs" / "de")
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text(page.read_text("utf-8").replace("---\n", "---\nreviewer: Erika Muster\n", 1), "utf-8")
    read = told(lacking(whole), "In diesen Sprachen hat weniger als").what.values["languages"]
    assert read == ", ".join(code for code in behind if code != "uk")


@pytest.mark.parametrize(
    ("text", "lacks"), [("name: x\n", True), ("url: https://forge.example/r\n", False), (None, False)]
)
def test_catalogues_of_software_want_an_address(whole: Path, text: str | None, lacks: bool) -> None:  # noqa: FBT001
    """Of the source; a project without their file does not ask to be in one."""
    if text is not None:
        (whole / "publiccode.yml").write_text(text, "utf-8")
    assert any(point.what.text.startswith("publiccode.yml") for point in lacking(whole)) is lacks


def test_the_command_fails_as_long_as_something_is_missing(
    whole: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lotsenbuch ready`, by what the environment says."""
    for name in ("LOTSENBUCH_URL", "LOTSENBUCH_REPOSITORY", "LOTSENBUCH_MAIL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(whole)
    assert main(["ready"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("So kann das Portal noch nicht online gehen. Es fehlt:\n")
    assert "- Die Adresse des Portals ist nicht bekannt.\n" in shown
    monkeypatch.setenv("LOTSENBUCH_URL", "https://x.example/")
    monkeypatch.setenv("LOTSENBUCH_MAIL", "rat@x.example")
    assert main(["ready"]) == 0
    assert capsys.readouterr().out.startswith("Das Portal kann online gehen.\n")


@pytest.mark.parametrize("command", [("weekly", "--into", "x"), ("ready",)], ids=" ".join)
def test_those_who_run_a_portal_name_which(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a project nothing is found ready, and nothing is written; each command explains itself."""
    monkeypatch.chdir(tmp_path)
    assert main(list(command)) == 2
    assert "Projekt" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(SystemExit) as leaving:
        main([command[0], "--help"])
    assert leaving.value.code == 0
    assert "wo data/ und locales/ liegen" in capsys.readouterr().out
