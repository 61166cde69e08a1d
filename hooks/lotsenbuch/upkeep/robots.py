"""What the robots.txt of a host allows, by RFC 9309."""

import re

from protego import Protego

NAME = "Lotsenbuch"
"""What a robots.txt calls this program."""

LARGEST = 500 * 1024
"""The bytes of a robots.txt that are read: as many as the RFC asks for at the least."""

AGENT = re.compile(r"\s*user[-\s]*agent\b.*", re.IGNORECASE)
"""A line that names a program."""

MEANT = re.compile(rf"\s*user[-\s]*agent\s*:?\s*(?:\*|{NAME})\s*(?:#.*)?$", re.IGNORECASE)
"""Such a line that names this program, or all."""


class Robots:
    """The rules of a host; one that has none allows everything."""

    def __init__(self, content: bytes) -> None:
        # Protego keeps each rule once for each program that its group names: thousands of both would fill
        # the memory. So all programs that are not meant here bear one name.
        lines = content[:LARGEST].decode("utf-8", "replace").splitlines()
        named = (line if MEANT.match(line) else AGENT.sub("User-agent: other", line) for line in lines)
        self._rules = Protego.parse("\n".join(named))

    def allows(self, url: str) -> bool:
        """Say whether this program may ask for a page."""
        return self._rules.can_fetch(url, NAME)
