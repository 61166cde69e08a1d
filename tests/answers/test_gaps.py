"""Where nobody who counsels can be called or written to."""

from dataclasses import replace

from lotsenbuch.answers.answering import Answer, answers_of
from lotsenbuch.answers.gaps import gaps_of
from tests.records import (
    ALTDORF,
    ALTDORF_HEIDE,
    BACHHEIM,
    HAFENSTADT,
    OEHRLINGEN,
    PHONE,
    callable_by,
    entries,
    gazetteer,
    office,
)


def answers(**people: int) -> list[Answer]:
    """Give the answers of places, some of them with people; Öhrlingen has a telephone."""
    of = entries(office("eine", serves=[OEHRLINGEN.ags], contact=callable_by(phone=PHONE)))
    known = answers_of(of, gazetteer()).values()
    return [
        replace(one, municipality=replace(one.municipality, population=people.get(one.municipality.slug, 0)))
        for one in known
    ]


def test_where_most_people_live_comes_first() -> None:
    """By district and then by place; of the same size the first by key. Who can be called is no gap."""
    found = gaps_of(answers(bachheim=500, hafenstadt=800, altdorf=400, oehrlingen=9000))
    assert [[place.ags for place in gaps.places] for gaps in found] == [
        [BACHHEIM.ags, ALTDORF.ags],
        [HAFENSTADT.ags],
        [ALTDORF_HEIDE.ags],
    ]
    assert [gaps.people for gaps in found] == [900, 800, 0]
