"""Pages as the portal makes them, without their frame."""

from collections import defaultdict
from dataclasses import replace

from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.kinds import KINDS
from lotsenbuch.pages.rendering import Body


def body_at(edition: Edition, path: str) -> Body:
    """Give a page by its path from its language's home; every file that it links to has a thousand bytes."""
    informed = replace(edition, sizes=defaultdict(lambda: 1000))
    kind = next(kind for kind in KINDS if path in set(kind.routes(informed)))
    return next(body for body in kind.bodies(informed) if body.head.path == path)
