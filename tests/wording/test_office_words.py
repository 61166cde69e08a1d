"""The German words that readers must know again."""

import pytest

from lotsenbuch.wording.office_words import GERMAN_WORDS, OFFICE_WORDS, SAID_IN_GERMAN


@pytest.mark.parametrize(
    ("text", "german"),
    [
        (
            "Advice (Migrationsberatung für Erwachsene) at the Rathaus.",
            ["Migrationsberatung für Erwachsene", "Rathaus"],
        ),
        ("Şêwirmendî (Migrationsberatung, MBE)", ["Migrationsberatung"]),
        ("the Landratsamts of the Landkreise", ["Landratsamts", "Landkreise"]),
        ("Landratsamt/Rathaus, Jobcenter’e, Jobcenter'e", ["Landratsamt", "Rathaus", "Jobcenter", "Jobcenter"]),
        ("Jobcenterê, Kreisel, Rathaus-Galerie, die miete, %(kreis)s", []),
    ],
)
def test_german_is_found_among_the_same_letters(text: str, german: list[str]) -> None:
    """The longest name, with a German ending, as a word of its own."""
    assert [run[1] for run in GERMAN_WORDS.finditer(text)] == german


def test_every_german_word_is_found_as_a_whole() -> None:
    """What is written in small letters in German is too."""
    words = [*OFFICE_WORDS, *SAID_IN_GERMAN]
    assert [word for word in words if [run[1] for run in GERMAN_WORDS.finditer(f"({word})")] != [word]] == []
    assert len(words) == len(set(words))
