"""What the portal knows of its languages."""

from lotsenbuch.languages import LANGUAGES, language


def test_every_script_has_its_comma() -> None:
    """Between the items of a list, as its readers write it."""
    assert {known.comma for known in LANGUAGES if known.is_latin} == {", "}
    assert {language(code).comma for code in ("uk", "ru")} == {", "}
    assert {language(code).comma for code in ("ar", "fa", "ps")} == {"، "}
    assert language("ti").comma == "፣ "


def test_the_short_name_leaves_out_what_stands_in_brackets() -> None:
    """Kurmanji readers find themselves in the list by the whole name; the header has room for less."""
    assert language("ku").short_name == "Kurdî"
    assert language("fa").short_name == "فارسی / دری"
