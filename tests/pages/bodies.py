"""Pages as the portal makes them, without their frame."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.pages.rendering import Body


class Sizes(defaultdict[str, int]):
    """The sizes of all files there might be: those that are named, and a thousand bytes of any other."""

    def __init__(self, named: Mapping[str, int] | None = None) -> None:
        super().__init__(lambda: 1000, named or {})

    def __contains__(self, _: object) -> bool:
        """Say that it was made."""
        return True


def body_at(edition: Edition, path: str) -> Body:
    """Give a page by its path from its language's home; every file that it links to has a thousand bytes."""
    informed = replace(edition, sizes=Sizes())
    kind = next(kind for kind in KINDS if path in set(kind.routes(informed)))
    return next(body for body in kind.bodies(informed) if body.head.path == path)
