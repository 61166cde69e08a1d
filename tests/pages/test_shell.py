"""The shell that all pages of a language share."""

import pytest
from markupsafe import Markup

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.pages.rendering import Body
from lotsenbuch.pages.shell import Shell, UnknownMarkError, frame, mark, marks
from lotsenbuch.routes import Fingerprints, Route, Ways
from lotsenbuch.views.page import PageHead
from tests.conftest import Editions

BODY = Body(PageHead(Route("orte/x/"), "A & B", '"quoted"'), Markup("<p>body ⟦title⟧</p>"))
WAYS = Ways("../../", "../../../")


def test_each_mark_gets_its_value() -> None:
    """Text is escaped; the body is HTML and its own brackets are no marks."""
    shell = Shell(f"<title>{mark('title')}</title><a href={mark('home')} {mark('description')}>{mark('body')}</a>")
    assert shell.filled(BODY, WAYS) == (
        "<title>A &amp; B</title><a href=../../ &quot;quoted&quot;><p>body ⟦title⟧</p></a>"
    )


def test_a_mark_may_stand_twice_or_never() -> None:
    """What stands around them stays in its order."""
    shell = Shell(f"1{mark('path')}2{mark('root')}3{mark('path')}4")
    assert shell.filled(BODY, WAYS) == "1orte/x/2../../../3orte/x/4"
    assert Shell("plain").filled(BODY, WAYS) == "plain"


def test_an_unknown_mark_is_an_error() -> None:
    """A template that asks for something else would show brackets to readers."""
    with pytest.raises(UnknownMarkError, match="colour, size"):
        Shell("⟦size⟧⟦title⟧⟦colour⟧")


def test_the_templates_of_the_shell_print_marks() -> None:
    """Ways to other pages begin with one."""
    given = marks(Fingerprints("1234abcd", "abcd1234"))
    assert {given[name] for name in ("title", "description", "path", "body", "home", "root")} == {
        "⟦title⟧",
        "⟦description⟧",
        "⟦path⟧",
        "⟦body⟧",
        "⟦home⟧",
        "⟦root⟧",
    }
    assert given["asset"]("icons") == "⟦root⟧assets/1234abcd/icons.svg"  # type: ignore[operator]


def test_the_frame_speaks_the_language_of_its_edition(small_editions: Editions) -> None:
    """In each its own words; a translation that nobody has read says so."""
    given = {language.code: frame(edition) for language, edition in small_editions.items()}
    assert {code: one["language"] for code, one in given.items()} == {own.code: own for own in small_editions}
    assert not given["de"]["page_state"].is_unreviewed  # type: ignore[attr-defined]
    assert given["en"]["page_state"].is_unreviewed  # type: ignore[attr-defined]
    assert given["de"]["plain_"]("Alle Kreise") == "Alle Kreise"  # type: ignore[operator]
    assert given["de"]["languages"] == LANGUAGES
    assert given["de"]["site_url"] == "https://lotsenbuch.example/"
    assert given["de"]["_"]("Alle Kreise") != given["en"]["_"]("Alle Kreise")  # type: ignore[operator]
