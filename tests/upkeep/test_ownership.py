"""What a portal must say of itself before it goes online."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from lotsenbuch.reading.pages import read_written
from lotsenbuch.settings import Forge, Settings
from lotsenbuch.upkeep.ownership import missing, nobody_to_ask, not_safe
from lotsenbuch.upkeep.point import Point

WORDS = NullTranslations()
WHOLE = Settings("https://x.example/", Forge("https://forge.example/r"), "rat@x.example")


@pytest.fixture
def owned(tmp_path: Path) -> Path:
    """Give a project that says who runs it and what one may do with its data."""
    (tmp_path / "data").mkdir()
    (tmp_path / "docs" / "de").mkdir(parents=True)
    for name in ("data/publisher.yaml", "data/LICENSE.md", "docs/de/datenschutz.md", "docs/de/barrierefreiheit.md"):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "docs" / "de" / "impressum.md").write_text("---\ntitle: Impressum\n---\n⟦publisher⟧\n", "utf-8")
    return tmp_path


def said(points: list[Point]) -> list[str]:
    """Give what is said to be missing."""
    return [point.what.worded(WORDS) for point in points]


def asked(project: Path) -> list[str]:
    """Give what those miss who ask who answers."""
    return said(list(nobody_to_ask(project, read_written(project / "docs"))))


def test_who_says_all_of_it_lacks_nothing(owned: Path) -> None:
    """Neither for a build nor for those who ask."""
    assert [*missing(owned, WHOLE), *not_safe(WHOLE)] == []
    assert asked(owned) == []


def test_a_portal_says_where_it_stands_and_who_takes_proposals(owned: Path) -> None:
    """Each is needed and called by what sets it; of forge and mail one is enough."""
    lacking = list(missing(owned, Settings()))
    assert [point.short for point in lacking] == [
        "die Adresse (LOTSENBUCH_URL)",
        "wohin Vorschläge gehen (LOTSENBUCH_MAIL oder LOTSENBUCH_REPOSITORY)",
    ]
    for settings in (Settings(WHOLE.address, mail=WHOLE.mail), Settings(WHOLE.address, WHOLE.forge)):
        assert list(missing(owned, settings)) == []


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("data/publisher.yaml", "Im Impressum steht niemand."),
        ("data/LICENSE.md", "Unter welcher Lizenz die Daten stehen, ist nicht gesagt."),
    ],
)
def test_a_portal_has_a_publisher_and_a_licence(owned: Path, file: str, what: str) -> None:
    """Else it must not go online."""
    (owned / file).unlink()
    (point,) = missing(owned, WHOLE)
    assert point.what.worded(WORDS) == what
    assert point.is_needed


def test_without_a_publisher_nobody_answers_for_data_and_barriers(owned: Path) -> None:
    """These pages send to the imprint."""
    (owned / "data" / "publisher.yaml").unlink()
    assert asked(owned) == [
        "Für den Datenschutz ist niemand genannt.",
        "Wem man eine Barriere meldet, ist nicht genannt.",
    ]


def test_the_imprint_shows_the_publisher(owned: Path) -> None:
    """What is entered must be seen."""
    (owned / "docs" / "de" / "impressum.md").write_text("Wir.\n", "utf-8")
    assert asked(owned) == ["Die Seite docs/de/impressum.md nennt nicht, wer das Portal betreibt."]


@pytest.mark.parametrize("page", ["impressum.md", "datenschutz.md", "barrierefreiheit.md"])
def test_the_pages_that_the_law_wants_are_there(owned: Path, page: str) -> None:
    """And needed."""
    (owned / "docs" / "de" / page).unlink()
    (point,) = nobody_to_ask(owned, read_written(owned / "docs"))
    assert said([point]) == [f"Die Seite docs/de/{page} fehlt oder lässt sich nicht lesen."]
    assert point.is_needed


def test_an_address_without_a_lock_is_told() -> None:
    """It holds nothing up."""
    (point,) = not_safe(Settings("http://x.example/"))
    assert said([point]) == ["Die Adresse beginnt mit http://."]
    assert not point.is_needed
