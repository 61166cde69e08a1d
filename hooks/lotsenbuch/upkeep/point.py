"""What a portal lacks before it may go online, or should do better: a point, and all of them as text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotsenbuch.problems import Message, Problem, Translations, marked


@dataclass(frozen=True)
class Example:
    """A rule that is broken: how often, and the first problem of it."""

    count: int
    first: Problem


@dataclass(frozen=True)
class Point:
    """Something that a portal lacks: what, why it matters and what mends it; `examples` are shown below it.

    `short` is what it is called in a line with others; only what must be there before a portal goes online has it.
    """

    what: Message
    why: Message
    repair: Message
    short: str = ""
    examples: Sequence[Example] = ()

    @property
    def is_needed(self) -> bool:
        """Say whether it must be there before the portal goes online."""
        return bool(self.short)


def as_text(found: Sequence[Point], words: Translations) -> Iterator[str]:
    """Give points as lines for a terminal: first what must be there."""
    needed = [point for point in found if point.is_needed]
    yield words.gettext(_NOT_YET if needed else _READY)
    for point in needed:
        yield from _lines(point, words)
    if len(needed) < len(found):
        yield ""
        yield words.gettext(_BETTER)
    for point in found:
        if not point.is_needed:
            yield from _lines(point, words)


def _lines(point: Point, words: Translations) -> Iterator[str]:
    yield ""
    yield f"- {point.what.worded(words)}"
    yield from (f"    {example.count} × {example.first.worded(words)}" for example in point.examples)
    yield f"  {words.gettext(_WHY)} {point.why.worded(words)}"
    yield f"  {words.gettext(_REPAIR)} {point.repair.worded(words)}"


def in_one_line(found: Iterable[Point], words: Translations) -> str:
    """Give what must be there and is not in one line, empty if nothing is missing."""
    names = "; ".join(words.gettext(point.short) for point in found if point.is_needed)
    return words.gettext(_LINE) % {"names": names} if names else ""


_NOT_YET = marked("So kann das Portal noch nicht online gehen. Es fehlt:")
_READY = marked("Das Portal kann online gehen.")
_BETTER = marked("Was besser werden sollte, aber nichts aufhält:")
_WHY = marked("Warum:")
_REPAIR = marked("Abhilfe:")
_LINE = marked("Warnung: Bevor dieses Portal online geht, fehlt noch: %(names)s. Mehr sagt `lotsenbuch ready`.")
