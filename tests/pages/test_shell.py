"""The shell that all pages of a language share."""

import pytest

from lotsenbuch.pages.shell import Filling, Shell, UnknownMarkError, mark

FILLING = Filling("A & B", '"quoted"', "orte/x/", "../../../", "../../", "<p>body ⟦title⟧</p>")


def test_each_mark_gets_its_value() -> None:
    """Text is escaped; the body is HTML and its own brackets are no marks."""
    shell = Shell(f"<title>{mark('title')}</title><a href={mark('home')}>{mark('body')}</a>")
    assert shell.filled(FILLING) == "<title>A &amp; B</title><a href=../../><p>body ⟦title⟧</p></a>"


def test_an_unknown_mark_is_an_error() -> None:
    """A template that asks for something else would show brackets to readers."""
    with pytest.raises(UnknownMarkError):
        Shell("⟦colour⟧")
