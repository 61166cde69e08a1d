"""The shell and the ways between pages."""

import pytest

from lotsenbuch.languages import GERMAN, language
from lotsenbuch.shell import Filling, Shell, UnknownMarkError, mark, root_of, up

FILLING = Filling("A & B", '"quoted"', "orte/x/", "../../../", "../../", "<p>body ⟦title⟧</p>")


def test_each_mark_gets_its_value() -> None:
    """Text is escaped; the body is HTML and its own brackets are no marks."""
    shell = Shell(f"<title>{mark('title')}</title><a href={mark('home')}>{mark('body')}</a>")
    assert shell.filled(FILLING) == "<title>A &amp; B</title><a href=../../><p>body ⟦title⟧</p></a>"


def test_an_unknown_mark_is_an_error() -> None:
    """A template that asks for something else would show brackets to readers."""
    with pytest.raises(UnknownMarkError):
        Shell("⟦colour⟧")


def test_the_way_up_depends_on_the_depth() -> None:
    """From a page to its language's home, and from there to the portal's root."""
    assert [up(path) for path in ("", "orte/", "orte/musterhausen/")] == ["./", "../", "../../"]
    assert root_of(GERMAN, "../../") == "../../"
    assert root_of(language("ti"), "../../") == "../../../"
