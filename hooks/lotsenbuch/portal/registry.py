"""All that the portal knows, of which it is noted what is looked at."""

from dataclasses import replace

from lotsenbuch.answers.findable import findable_of
from lotsenbuch.answers.watching import Contents, Watch, watched
from lotsenbuch.content import Knowledge
from lotsenbuch.settings import Settings


class WatchedRegistry:
    """What is made of the registry and of administrations, behind one watch; all else changes with everything.

    `content` is what is known, `source_links` lead to where the entry of each office stands, by its id.
    """

    def __init__(self, content: Knowledge, settings: Settings) -> None:
        lines, address = content.office_lines, settings.forge.lines
        links = {id_: address(own.file, own.first, own.last) for id_, own in lines.items()}
        findable = findable_of(content.entries, content.gazetteer, content.answers)
        self.watch = Watch()
        self.source_links = watched(links, "links", self.watch)
        self.findable = watched(findable, "findable", self.watch)
        wholes = {name: getattr(content, name) for name in WATCHED}
        self.content = replace(content, **{name: watched(whole, name, self.watch) for name, whole in wholes.items()})
        self.contents = Contents({**wholes, "links": links, "findable": findable})


WATCHED = ("entries", "administrations", "answers", "coverage", "office_lines")
"""What of all that is known comes from the files of `origins.REGISTRY`."""
