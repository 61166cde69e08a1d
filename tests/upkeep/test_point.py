"""What a portal lacks, as text."""

from gettext import NullTranslations
from pathlib import Path

from lotsenbuch.problems import Location, Message, Problem
from lotsenbuch.upkeep.point import Example, Point, as_text, in_one_line

WORDS = NullTranslations()
PROBLEM = Problem(Location(Path("data/offices.yaml"), 7), Message("So nicht."), Message("Anders."), "stadt")
NEEDED = Point(Message("A fehlt."), Message("Ohne A geht nichts."), Message("Holen Sie A."), "das A")
BETTER = Point(
    Message("B ist alt."), Message("Alt ist oft falsch."), Message("Fragen."), examples=[Example(3, PROBLEM)]
)


def test_what_is_needed_comes_first_each_with_why_and_repair() -> None:
    """What only should be better stands apart, with its examples."""
    assert list(as_text([BETTER, NEEDED], WORDS)) == [
        "So kann das Portal noch nicht online gehen. Es fehlt:",
        "",
        "- A fehlt.",
        "  Warum: Ohne A geht nichts.",
        "  Abhilfe: Holen Sie A.",
        "",
        "Was besser werden sollte, aber nichts aufhält:",
        "",
        "- B ist alt.",
        "    3 × data/offices.yaml:7:1: error: stadt: So nicht. Anders.",
        "  Warum: Alt ist oft falsch.",
        "  Abhilfe: Fragen.",
    ]


def test_where_nothing_is_missing_it_says_so() -> None:
    """In one line, if nothing else should be better either."""
    assert list(as_text([], WORDS)) == ["Das Portal kann online gehen."]
    assert list(as_text([BETTER], WORDS))[:3] == [
        "Das Portal kann online gehen.",
        "",
        "Was besser werden sollte, aber nichts aufhält:",
    ]


def test_a_build_says_it_in_one_line() -> None:
    """By the names of what is needed, and which command says more; nothing if nothing is missing."""
    other = Point(NEEDED.what, NEEDED.why, NEEDED.repair, "das C")
    assert in_one_line([NEEDED, BETTER, other], WORDS) == (
        "Warnung: Bevor dieses Portal online geht, fehlt noch: das A; das C. Mehr sagt `lotsenbuch ready`."
    )
    assert in_one_line([BETTER], WORDS) == ""
