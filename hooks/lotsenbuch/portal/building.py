"""One build of a portal: from what was read to what the next build remembers of it."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack

from lotsenbuch.assets.keeping import Listed
from lotsenbuch.portal.compression import compressed
from lotsenbuch.portal.editions import Portal
from lotsenbuch.portal.files import files
from lotsenbuch.portal.making import Made
from lotsenbuch.portal.remembering import WRITTEN, Memory, Remembered
from lotsenbuch.portal.side_by_side import write
from lotsenbuch.portal.writing import Staging

PARTS = 8
"""In so many parts a process compresses its share: after each, it is said how far it is."""


class Build:
    """A portal and where it is written. Until it is finished, MkDocs makes the pages written by hand there."""

    def __init__(self, portal: Portal, staging: Staging) -> None:
        self.portal, self.staging = portal, staging
        staging.only_changes = portal.maker.only_changes
        self._until_written = ExitStack()
        self._looks = self._until_written.enter_context(portal.maker.watch.noting())

    def finish(self, memory: Memory, processes: int, said: Callable[[str], None], *, compress: bool) -> Remembered:
        """Write what is made from data, put it in its place, and give what is to be remembered."""
        self._until_written.close()
        maker, staging = self.portal.maker, self.staging
        made = {WRITTEN: self._made_by_hand()}
        staging.keep_what_is_alike()
        if not staging.only_changes:
            self.portal.make_shared()
        parts = list(files(self.portal))
        count = write(staging, parts, processes, said)
        for part in parts:
            made.update(maker.noted(part.notes))
        if compress:
            count += write(staging, compressed(staging, processes * PARTS), processes, said)
        said(f"{count} files")
        there = (file.path for one in made.values() for file in one.files)
        memory.carry(staging, sorted(set(maker.before.paths).difference(there)))
        return self._remembered(made)

    def _made_by_hand(self) -> Made:
        """Give what MkDocs has made; in a change, all but the home page is what it was."""
        before = self.portal.maker.before
        if self.staging.only_changes:
            return before.made[WRITTEN]
        by_hand = tuple(map(_unread, self.staging.written))
        return Made(self.portal.maker.given(()), frozenset(self._looks), by_hand)

    def _remembered(self, made: Mapping[str, Made]) -> Remembered:
        portal = self.portal
        looks = {look for one in made.values() for look in one.looks}
        edition = next(iter(portal.editions.values()))
        return Remembered(
            made=made,
            seen={look: portal.maker.contents.seen(look) for look in looks},
            shells={language.code: shell for language, shell in portal.shells.items()},
            searched={language.code: entries for language, entries in portal.searched.items()},
            sizes=edition.sizes,
            around=portal.content.surroundings,
        )


def _unread(path: str) -> Listed:
    """Give a file that no list names."""
    return Listed(path, "", 0)
