"""The house stays one in which a room is found by its name: docs-for-developers/design.md, "The house"."""

from pathlib import Path

import grimp

MOST_LINES = 300
"""In a module; the longest that can still be read at one sitting."""

MOST_IMPORTS = 70
"""Between the package's rooms: more, and a change in one is felt in all."""


def test_no_module_is_too_long_to_read(project: Path) -> None:
    """Python and JavaScript alike: what holds several subjects is cut along them."""
    modules = [*(project / "hooks").rglob("*.py"), *(project / "docs" / "assets").rglob("*.js")]
    lengths = {str(module): len(module.read_text("utf-8").splitlines()) for module in modules}
    assert lengths
    assert not [module for module, lines in lengths.items() if lines > MOST_LINES]


def test_the_rooms_know_few_of_each_other() -> None:
    """Counted from the code itself: each pair of rooms of which one imports the other, once."""
    graph = grimp.build_graph("lotsenbuch")
    pairs = {
        (_room(module), _room(imported))
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    }
    between = {(one, other) for one, other in pairs if one != other}
    assert len(between) <= MOST_IMPORTS
    assert not {(one, other) for one, other in between if (other, one) in between}


def _room(module: str) -> str:
    """Give the room of a module: `lotsenbuch.views.page` is in `views`."""
    return [*module.split("."), ""][1]
