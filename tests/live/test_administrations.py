"""The real town halls and administrations of the districts."""

from datetime import date
from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.upkeep.administrations import update_from
from tests.upkeep.test_official_sheet import REAL


def test_every_place_has_its_administration(knowledge: Knowledge) -> None:
    """All municipalities and all districts, and nothing else; each with a website, so that there is always a way."""
    found = knowledge.administrations.by_key
    assert set(found) == {*knowledge.gazetteer.municipalities, *knowledge.gazetteer.districts}
    assert not [one.key for one in found.values() if not one.website]


def test_nearly_every_town_hall_is_found(knowledge: Knowledge) -> None:
    """By its street, or by a letter to its mailbox."""
    halls = [knowledge.administrations.town_hall(place) for place in knowledge.gazetteer.municipalities.values()]
    lost = [one for one in halls if not one.street and not one.email]
    assert len(halls) - len(lost) >= 1090
    assert all("nicht bekannt" in (one.note or "") for one in lost)


def test_an_associations_address_says_so(knowledge: Knowledge) -> None:
    """Its seat lies in the town itself: that of another town is no address of this one."""
    for one in knowledge.administrations.by_key.values():
        if (one.note or "").startswith("Anschrift: "):
            assert one.town
            assert (one.note or "").partition(";")[0].endswith(f", Sitz in {one.town}"), one


def test_the_edition_of_2023_has_nothing_newer(project: Path) -> None:
    """Every row is as new as it or newer; what it says otherwise is told, and is little."""
    update = update_from(REAL, project / "data", date.today())  # noqa: DTZ011
    assert not update.doubts
    assert not update.missing
    assert all(one.before == one.after for one in update.renewed)
    assert sum(bool(one.kept) for one in update.renewed) < len(update.renewed) / 10
