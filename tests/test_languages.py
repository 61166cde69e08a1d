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


def test_a_language_is_understood_by_each_name_that_browsers_give_it() -> None:
    """Those within it, with and without the script that we write; none of them twice."""
    assert {"ku", "kmr", "ku-latn", "kmr-latn"} == set(language("ku").understood)
    assert {"fa", "prs", "pes", "fa-arab"} <= set(language("fa").understood)
    assert {"uk", "uk-cyrl"} == set(language("uk").understood)
    assert {"ti", "ti-ethi"} == set(language("ti").understood)
    understood = [name for known in LANGUAGES for name in known.understood]
    assert len(understood) == len(set(understood))


def test_varieties_are_languages_that_cldr_or_iso_639_3_know() -> None:
    """By three letters in small ones; none of them is a language of ours already."""
    codes = [code for known in LANGUAGES for code in known.varieties]
    assert all(len(code) == 3 and code.isalpha() and code.islower() for code in codes)
    assert not {known.code for known in LANGUAGES} & set(codes)
