"""What templates are given, whatever page they stand on."""

from pathlib import Path

import pytest

from lotsenbuch.pages.rendering import environment
from lotsenbuch.routes import CALLED, Route, Ways


def filled(text: str, ways: Ways, **called: Route) -> str:
    """Give a template as a page prints it from which `ways` lead."""
    return environment(Path("nowhere"), CALLED | called).from_string(text).render(ways.called)


def test_templates_call_pages_by_name() -> None:
    """From wherever they stand; a page may bring a name that is not in the routes."""
    ways = Ways("../", "../../")
    assert filled('{{ url("plan_files") }}', ways) == "../plan/pdf/"
    assert filled('{{ url("places") }}', Ways("⟦home⟧", "⟦root⟧")) == "⟦home⟧orte/"
    assert filled('{{ url("tides") }}', ways, tides=Route("gezeiten/")) == "../gezeiten/"


def test_a_name_that_there_is_not_is_no_dead_link() -> None:
    """It stops the build."""
    with pytest.raises(KeyError):
        filled('{{ url("plcaes") }}', Ways("./", "./"))
