"""Changes in words, for those who judge a proposal: as text for a terminal, as Markdown for a forge."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from urllib.parse import quote

from lotsenbuch import routes
from lotsenbuch.problems import Problem, Translations, marked
from lotsenbuch.upkeep.changes import Change, Difference

NAMED = 5
"""How many of the municipalities that a change touches are named."""

MOST = 30_000
"""The most signs of the faults, and of the changes, in Markdown: GitHub takes 65,536 of a comment."""

ONLY_VERIFIED = "nur-bestaetigt"
"""The label of a proposal in which entries were confirmed and nothing else changed."""


def labels(changes: Sequence[Change], faults: Sequence[Problem] = ()) -> list[str]:
    """Give the labels that a proposal deserves; one with faults has none."""
    return [ONLY_VERIFIED] if changes and not faults and all(change.only_verified for change in changes) else []


def as_text(changes: Sequence[Change], words: Translations) -> Iterator[str]:
    """Give changes as lines for a terminal."""
    if not changes:
        yield words.gettext(_NOTHING)
    for change in changes:
        yield f"{change.name} ({change.id}){_fate(change, words)}"
        for difference in change.differences:
            yield f"  {_worded(difference, change, words)}"
        yield f"  {_touched(change, words)}"


def as_markdown(
    changes: Sequence[Change], faults: Sequence[Problem], words: Translations, preview: str, built: str = ""
) -> Iterator[str]:
    """Give changes and faults as Markdown.

    `preview` is where the portal with them stands, `built` where it can be downloaded; each may be empty.
    """
    if faults:
        yield f"## {words.gettext(_FAULTS)}"
        yield ""
        yield from _shown([f"- {escaped(fault.worded(words))}" for fault in faults], "lotsenbuch check", words)
        yield ""
    yield f"## {words.gettext(_HEADING)}"
    yield ""
    if not changes:
        yield words.gettext(_NOTHING)
    yield from _shown(["\n".join(_block(change, words, preview)) for change in changes], "lotsenbuch diff", words)
    if built:
        yield f"[{words.gettext(_BUILT)}]({built})"


def _block(change: Change, words: Translations, preview: str) -> Iterator[str]:
    """Give the lines of one change, under its heading."""
    yield f"### {escaped(change.name)} (`{change.id}`){_fate(change, words)}"
    yield ""
    yield f"*{escaped(_touched(change, words))}*"
    yield ""
    yield from (f"- {escaped(_worded(difference, change, words))}" for difference in change.differences)
    if preview and change.touches:
        place = change.touches[0]
        address = f"{preview.rstrip('/')}/{quote(routes.municipality(place))}"
        yield f"- [{words.gettext(_PREVIEW) % {'place': escaped(place.name)}}]({address})"
    yield ""


def _shown(parts: Sequence[str], command: str, words: Translations) -> Iterator[str]:
    """Give the parts as far as there is room for them; the command says the rest."""
    count = fitting(parts, MOST)
    yield from parts[:count]
    if count < len(parts):
        yield words.gettext(_MORE) % {"count": len(parts) - count, "command": command}
        yield ""


def fitting(parts: Iterable[str], room: int) -> int:
    """Give how many parts of a text, from its first, have room in so many signs."""
    return sum(size <= room for size in accumulate(len(part) + 1 for part in parts))


def escaped(text: str) -> str:
    """Give text that Markdown shows as it is: a name in the data cannot become a link, a picture or HTML."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()<>#+!|~@" else letter for letter in text.replace("\n", " "))


_FAULTS = marked("Das muss noch berichtigt werden")
_HEADING = marked("Was sich für Menschen ändert")
_NOTHING = marked("Am Verzeichnis ändert sich nichts.")
_NEW = marked("neu")
_GONE = marked("entfällt")
_PREVIEW = marked("Vorschau: %(place)s")
_BUILT = marked("Das ganze Portal mit dieser Änderung, zum Herunterladen")
_TOUCHES_NOBODY = marked("steht auf keiner Seite einer Gemeinde")
_TOUCHES_ONE = marked("betrifft 1 Gemeinde: %(names)s")
_TOUCHES = marked("betrifft %(count)s Gemeinden: %(names)s")
_MORE = marked("… und %(count)s weitere: `%(command)s`")
_AND_MORE = marked("%(names)s und %(count)s weitere")
_BECOMES = marked("%(field)s: %(before)s → %(after)s")
_COMES = marked("%(field)s: neu %(after)s")
_GOES = marked("%(field)s: nicht mehr %(before)s")


def _fate(change: Change, words: Translations) -> str:
    if change.is_new:
        return f": {words.gettext(_NEW)}"
    return f": {words.gettext(_GONE)}" if change.is_gone else ""


def _worded(difference: Difference, change: Change, words: Translations) -> str:
    sentence = _BECOMES if difference.before and difference.after else _COMES if difference.after else _GOES
    values = {"before": difference.before, "after": difference.after}
    return words.gettext(sentence) % {"field": words.gettext(change.word_of(difference.path)), **values}


def _touched(change: Change, words: Translations) -> str:
    names = [place.name for place in change.touches]
    if not names:
        return words.gettext(_TOUCHES_NOBODY)
    shown = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        shown = words.gettext(_AND_MORE) % {"names": shown, "count": len(names) - NAMED}
    return words.gettext(_TOUCHES_ONE if len(names) == 1 else _TOUCHES) % {"count": len(names), "names": shown}
