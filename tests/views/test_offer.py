"""What an office offers."""

from markupsafe import Markup

from lotsenbuch.languages import GERMAN
from lotsenbuch.views.offer import Named, interpreting, services, spoken
from lotsenbuch.wording.words import Worded
from tests.records import office, words


def test_services_are_named_with_the_key_of_their_icon() -> None:
    """In the order of the entry."""
    assert services(words(), office("a", services=["work", "language"])) == (
        Named("work", Markup("Arbeit und Ausbildung"), None),
        Named("language", Markup("Deutsch lernen"), None),
    )


def test_languages_are_named_with_their_notes() -> None:
    """Who speaks Tigrinya on Thursdays says so."""
    one = office("a", spoken=["de", {"language": "ti", "note": {"de": "donnerstags"}}])
    assert spoken(words(), one) == (
        Named("de", Markup("Deutsch"), None),
        Named("ti", Markup("Tigrinya"), Worded("donnerstags", GERMAN)),
    )


def test_names_of_languages_are_isolated_among_letters_of_another_script() -> None:
    """CLDR knows no Tigrinya name of some: the German one is marked as German."""
    (named,) = spoken(words("ti"), office("a", spoken=["rom"]))
    assert named.word == Markup('<bdi lang="de">Romani</bdi>')


def test_interpreters_are_spoken_of_where_that_is_known() -> None:
    """Truth rule 6: absent means unknown, and the page does not say that there are none."""
    assert interpreting(words(), office("a")) == Markup()
    assert interpreting(words(), office("a", interpreting="none")).startswith("Es gibt keine")
    assert "vorher darum bitten" in interpreting(words(), office("a", interpreting="on-request"))
