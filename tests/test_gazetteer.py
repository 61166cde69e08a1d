"""The places of the state."""

from pathlib import Path

from lotsenbuch.content import Knowledge
from lotsenbuch.reading.places import read_gazetteer


def test_there_are_1101_municipalities_in_44_districts(knowledge: Knowledge) -> None:
    """All of Baden-Württemberg."""
    gazetteer = knowledge.gazetteer
    assert len(gazetteer.municipalities) == 1101
    assert len(gazetteer.districts) == 44
    assert sum(len(places) for places in gazetteer.by_district.values()) == 1101


def test_addresses_are_unique(knowledge: Knowledge) -> None:
    """Municipalities and districts each have their own."""
    for places in (knowledge.gazetteer.municipalities, knowledge.gazetteer.districts):
        assert len({place.slug for place in places.values()}) == len(places)


def test_homonyms_are_told_apart(knowledge: Knowledge) -> None:
    """Two Weingarten, Altdorf, Malsch …, three Altheim: the page of each leads to the others."""
    gazetteer = knowledge.gazetteer
    slugs = {place.slug for place in gazetteer.municipalities.values()}
    assert slugs >= {
        "weingarten-ravensburg", "weingarten-baden", "altdorf-boeblingen", "altdorf-esslingen",
        "malsch-karlsruhe", "malsch-rhein-neckar-kreis", "altheim-biberach", "altheim-alb", "altheim-alb-donau-kreis",
    }  # fmt: skip
    for place in gazetteer.municipalities.values():
        for other in gazetteer.homonyms(place):
            assert place in gazetteer.homonyms(other)
            assert place.slug != other.slug
    weingarten = next(place for place in gazetteer.municipalities.values() if place.slug == "weingarten-baden")
    assert [other.slug for other in gazetteer.homonyms(weingarten)] == ["weingarten-ravensburg"]


def test_umlauts_sort_as_their_letters(knowledge: Knowledge) -> None:
    """As in a German telephone book: Öhringen stands between O and P."""
    names = [place.name for place in knowledge.gazetteer.by_district["08126"]]
    assert names.index("Öhringen") == len(names) - names[::-1].index("Öhringen") - 1
    assert names.index("Niedernhall") < names.index("Öhringen") < names.index("Pfedelbach")


def test_a_shared_postcode_has_all_its_municipalities(knowledge: Knowledge) -> None:
    """Never a guess."""
    shared = [places for places in knowledge.gazetteer.by_postcode.values() if len(places) > 1]
    assert shared
    everyone = {place.ags for places in knowledge.gazetteer.by_postcode.values() for place in places}
    assert everyone == set(knowledge.gazetteer.municipalities)


def test_broken_lines_are_reported_with_their_number(tmp_path: Path, project: Path) -> None:
    """Every broken line, not only the first."""
    for name in ("districts.csv", "municipalities.csv"):
        text = (project / "data" / name).read_text("utf-8")
        (tmp_path / name).write_text(text, "utf-8")
    lines = (tmp_path / "municipalities.csv").read_text("utf-8").splitlines()
    lines[1] = lines[1].replace("48.7823", "nord")
    lines[2] = lines[2].replace("aidlingen", "Aidlingen!")
    lines[4] = lines[3]
    lines[5] = lines[5].replace("08115", "08999", 1)
    (tmp_path / "municipalities.csv").write_text("\n".join(lines), "utf-8")
    gazetteer, problems = read_gazetteer(tmp_path)
    assert gazetteer is None
    assert [problem.location.line for problem in problems] == [2, 3, 5, 6]


def test_missing_files_are_reported(tmp_path: Path) -> None:
    """Without a traceback."""
    assert len(read_gazetteer(tmp_path)[1]) == 2
