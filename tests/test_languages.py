"""What the portal knows of its languages."""

from lotsenbuch.languages import LANGUAGES, language


def test_every_script_has_its_comma() -> None:
    """Between the items of a list, as its readers write it."""
    commas = {
        known.comma.strip(): {other.code for other in LANGUAGES if other.comma == known.comma} for known in LANGUAGES
    }
    assert commas == {
        ",": {"de", "en", "uk", "ru", "ku", "tr", "fr", "so", "es"},
        "،": {"ar", "fa", "ps"},
        "፣": {"ti"},
    }


def test_the_short_name_leaves_out_what_stands_in_brackets() -> None:
    """Kurmanji readers find themselves in the list by the whole name; the header has room for less."""
    assert language("ku").short_name == "Kurdî"
    assert language("fa").short_name == "فارسی / دری"
